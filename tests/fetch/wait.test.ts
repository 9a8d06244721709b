import { describe, expect, test } from "vitest";
import { waitOf } from "../../src/fetch/wait.ts";

const NOW = Date.parse("2026-11-22T00:00:00.000Z");
const waitIn = (status: number, headers: Record<string, string>) =>
	waitOf(new Response(null, { status, headers }), NOW);
const HOUR = 3_600_000;

describe("how long a server wants to be left alone", () => {
	test.each([
		["120", 120_000],
		[" 86400 ", 24 * HOUR],
		["Sun, 22 Nov 2026 05:00:00 GMT", 5 * HOUR],
		["Sunday, 22-Nov-26 05:00:00 GMT", 5 * HOUR],
		["Sun Nov 22 05:00:00 2026 GMT", 5 * HOUR],
	])("is told by Retry-After: %s", (written, wait) => {
		for (const status of [429, 503])
			expect(waitIn(status, { "retry-after": written })).toEqual({ wait, isOrder: true });
		expect(waitIn(200, { "retry-after": written })).toEqual({ wait, isOrder: false });
	});

	test("is told by the server's own clock, where it shows it", () => {
		const headers = { "retry-after": "Sun, 22 Nov 2026 05:00:00 GMT", date: "Sun, 22 Nov 2026 04:00:00 GMT" };
		expect(waitIn(503, headers)).toEqual({ wait: HOUR, isOrder: true });
	});

	test("is hinted at by max-age, and by Expires where there is none", () => {
		const expires = "Sun, 22 Nov 2026 05:00:00 GMT";
		expect(waitIn(200, { "cache-control": "public, max-age=600", expires })).toEqual({ wait: 600_000, isOrder: false });
		expect(waitIn(200, { expires })).toEqual({ wait: 5 * HOUR, isOrder: false });
		expect(waitIn(429, { "cache-control": "max-age=600" })).toBeUndefined();
	});

	test.each(["", "soon", "-5", "1e9", "Sun, 22 Nov 2020 05:00:00 GMT", "0"])(
		"is nothing where it says %j",
		(written) => {
			expect(waitIn(503, { "retry-after": written })).toBeUndefined();
		},
	);
});
