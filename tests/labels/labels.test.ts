import { describe, expect, test } from "vitest";
import {
	countryName,
	eventName,
	levelName,
	organisationName,
	themeName,
	UI_LANGUAGES,
} from "../../src/labels/labels.ts";
import { EVENT_TYPES, LEVELS, ORGANISATIONS, THEMES } from "../../src/model/facets.ts";

describe("countryName", () => {
	test("names a country in each language of the interface", () => {
		expect(UI_LANGUAGES.map((language) => countryName("FR", language))).toEqual(["France", "Франция", "Франция"]);
		expect(UI_LANGUAGES.map((language) => countryName("RU", language))).toEqual(["Russia", "Россия", "Ресей"]);
		expect(UI_LANGUAGES.map((language) => countryName("CN", language))).toEqual(["China", "Китай", "Қытай"]);
	});

	test("prefers the form that Kazakh outlets write over CLDR's first", () => {
		expect(countryName("KG", "ru")).toBe("Кыргызстан");
		expect(countryName("US", "ru")).toBe("США");
		expect(countryName("US", "kk")).toBe("АҚШ");
		expect(countryName("PS", "en")).toBe("Palestine");
	});

	test("gives the code back where there is no such country", () => {
		expect(countryName("QQ", "kk")).toBe("QQ");
		expect(countryName("ZZ", "en")).toBe("ZZ");
	});
});

describe("labels", () => {
	test.each(UI_LANGUAGES)("tell every organisation, event, theme and level from every other in %s", (language) => {
		const distinct = (labels: readonly string[]) => new Set(labels).size;
		expect(distinct(ORGANISATIONS.map((id) => organisationName(id, language)))).toBe(ORGANISATIONS.length);
		expect(distinct(EVENT_TYPES.map((id) => eventName(id, language)))).toBe(EVENT_TYPES.length);
		expect(distinct(THEMES.map((id) => themeName(id, language)))).toBe(THEMES.length);
		expect(distinct(LEVELS.map((id) => levelName(id, language)))).toBe(LEVELS.length);
	});
});
