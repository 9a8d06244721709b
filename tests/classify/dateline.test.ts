import { describe, expect, test } from "vitest";
import { withoutDateline } from "../../src/classify/dateline.ts";

describe("withoutDateline", () => {
	test.each([
		"MINSK, April 2. /TASS/. ",
		"ASTANA. KAZINFORM – ",
		"ST. PETERSBURG, June 5. /TASS/. ",
		"BІShKEK. KAZINFORM – ",
		"ALMATY, Kazakhstan (AP) - ",
	])("blanks %s", (dateline) => {
		const text = `${dateline}Talks went on.`;
		expect(withoutDateline(text).trim()).toBe("Talks went on.");
		expect(withoutDateline(text)).toHaveLength(text.length);
	});

	test.each(["NATO ministers met in Brussels.", "АҚШ-тың елшісі келді.", "Astana hosted the talks."])(
		"leaves %s",
		(text) => {
			expect(withoutDateline(text)).toBe(text);
		},
	);
});
