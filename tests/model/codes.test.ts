import { describe, expect, test } from "vitest";
import { EVENT_CODES, eventCodes, THEME_MEDTOP } from "../../src/model/codes.ts";
import { EVENT_TYPES, THEMES } from "../../src/model/facets.ts";

describe("eventCodes", () => {
	test("gives a planned act as an agreement on it", () => {
		expect(eventCodes("visit", true)).toEqual({ ...EVENT_CODES.visit, plover: ["AGREE"] });
		expect(eventCodes("agreement", true).cameo).toEqual(["030"]);
	});

	test.each(EVENT_TYPES)("has CAMEO codes of three digits for %s", (type) => {
		expect(eventCodes(type).cameo.every((code) => /^\d{3}$/.test(code))).toBe(true);
		expect(eventCodes(type).cameo).not.toHaveLength(0);
	});

	test.each(THEMES)("has an IPTC media topic of eight digits for %s", (theme) => {
		expect(THEME_MEDTOP[theme]).toMatch(/^\d{8}$/);
	});
});
