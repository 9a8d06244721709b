import { describe, expect, test } from "vitest";
import { isFresh, validatorHeaders } from "../../src/routes/conditional.ts";

const OURS = { tag: "abc", updated: "2024-11-04T10:00:00.700Z" };
const LATER = "Mon, 04 Nov 2024 11:00:00 GMT";

describe("a client's copy is good", () => {
	test.each(['W/"abc"', '"abc"', 'W/"x", W/"abc"', '"x","abc","y"', '"", "abc"', "*", " * "])(
		"by If-None-Match: %s",
		(tags) => {
			expect(isFresh(new Headers({ "if-none-match": tags }), OURS)).toBe(true);
		},
	);

	test.each(['W/"abcd"', '"ab"', "abc", "", '"*"', '"x", *', 'W/"x", W/"y"'])(
		"not by If-None-Match: %s, whatever its date",
		(tags) => {
			const headers = new Headers({ "if-none-match": tags, "if-modified-since": LATER });
			expect(isFresh(headers, OURS)).toBe(false);
		},
	);

	test.each([
		["Mon, 04 Nov 2024 09:59:59 GMT", false],
		["Mon, 04 Nov 2024 10:00:00 GMT", true],
		[LATER, true],
		["yesterday", false],
	])("by If-Modified-Since: %s: %s", (since, isGood) => {
		expect(isFresh(new Headers({ "if-modified-since": since }), OURS)).toBe(isGood);
	});

	test("by nothing that it does not send", () => {
		expect(isFresh(new Headers(), OURS)).toBe(false);
	});

	test("by the headers that it was given", () => {
		expect(validatorHeaders(OURS)).toEqual({ ETag: 'W/"abc"', "Last-Modified": "Mon, 04 Nov 2024 10:00:00 GMT" });
	});
});
