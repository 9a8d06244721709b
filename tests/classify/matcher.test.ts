import { describe, expect, test } from "vitest";
import type { Hit } from "../../src/classify/hit.ts";
import { match } from "../../src/classify/matcher.ts";
import type { LanguageCode } from "../../src/model/source.ts";

const named = (title: string, language: LanguageCode, kind: Hit["entry"]["kind"]): string[] => [
	...new Set(
		match(title, "", language)
			.hits.filter(({ entry }) => entry.kind === kind)
			.map(({ entry }) => entry.id),
	),
];

describe("match", () => {
	test("tells a hit's field, offsets and surface as they stand in the text", () => {
		const title = "Тоқаев  Францияға барды";
		const hit = match(title, "", "kk").hits.find(({ entry }) => entry.id === "FR");
		expect(hit?.field).toBe("title");
		expect(title.slice(hit?.start, hit?.end)).toBe("Францияға");
		expect(hit?.surface).toBe("Францияға");
	});

	test("leaves out the place where a report was filed", () => {
		const { hits } = match("Talks end", "MOSCOW, May 3. /TASS/. The French side agreed.", "en");
		expect(hits.filter(({ entry }) => entry.kind === "country").map(({ entry }) => entry.id)).toEqual(["FR"]);
	});

	test.each([
		["kk", "Астанада судан өткен көлік тоқтап қалды", []],
		["kk", "Тоқаев Судан басшысымен сөйлесті", ["SD"]],
		["kk", "Банк ақша аударды", []],
		["kk", "Тоқаев АҚШ сенаторларын қабылдады", ["US"]],
		["ru", "В результате того заседания решили ждать", []],
		["ru", "Над городом стоял густой чад", []],
		["ru", "Токаев и президент Чада провели переговоры", ["TD"]],
		["en", "Chef roasts a turkey for two hundred guests in Astana", []],
		["en", "Tokayev receives the foreign minister of Turkey", ["TR"]],
		["en", "Tokayev and King Abdullah of Jordan hold talks in Amman", ["JO"]],
		["en", "Guinea pigs win hearts at the Almaty zoo", []],
		["en", "They told us to wait until may", []],
	] as const)("reads homographs in %s: %s", (language, title, countries) => {
		expect(named(title, language, "country")).toEqual(countries);
	});

	test.each([
		["en", "Air Astana orders two aircraft", "kz"],
		["en", "Bank of China opens an office", "country"],
		["en", "Turkish Airlines adds a weekly service", "country"],
		["ru", "ФК «Астана» сыграл вничью", "kz"],
	] as const)("finds no party inside a longer name in %s: %s", (language, title, kind) => {
		expect(named(title, language, kind)).toEqual([]);
	});

	test("takes the longer of two overlapping names", () => {
		expect(named("Президент Южной Кореи прибыл в Астану", "ru", "country")).toEqual(["KR"]);
	});

	test("reads the Latin spellings of Kazakh", () => {
		for (const title of ["Qazaqstan men Qytaı kelisimge qol qoıdy", "Qazaqstan men Qytai kelisimge qol qoidy"]) {
			expect(named(title, "kk", "country"), title).toEqual(["CN"]);
			expect(named(title, "kk", "kz"), title).toContain("country");
		}
	});

	test("reads no name across a comma, and a format across a dash", () => {
		expect(named("Envoy tours Central Asia, China", "en", "organisation")).toEqual([]);
		expect(named("Central Asia – China summit opens", "en", "organisation")).toContain("ca-china");
	});

	test("finds no act in an organisation's name and no street protest in a note", () => {
		expect(named("Collective Security Treaty Organization", "en", "act")).toEqual([]);
		expect(named("Казахстан вручил ноту протеста", "ru", "negative")).toEqual([]);
	});

	test("takes nothing away for a word that only hints at the event", () => {
		expect(named("Түркияда қамауға алынған азаматтар", "kk", "act")).toEqual(["entry"]);
		expect(named("Түркияда қамауға алынған азаматтар", "kk", "negative")).toEqual(["crime"]);
	});

	test("leaves out a last word that an outlet may have cut in two", () => {
		const { hits } = match("Talks end", "The delegations agreed on a plan of joint work with Kazakhs", "en");
		expect(hits.filter(({ surface }) => surface === "Kazakhs")).toEqual([]);
	});

	test("finds nothing in nothing", () => {
		expect(match("", "", "ru").hits).toEqual([]);
	});
});
