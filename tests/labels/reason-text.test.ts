import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UI_LANGUAGES } from "../../src/labels/labels.ts";
import { reasonText } from "../../src/labels/reason-text.ts";
import { EVENT_TYPES, ORGANISATIONS } from "../../src/model/facets.ts";
import { type Reason, type Speaker, SUBJECTS } from "../../src/model/reason.ts";

const WHOLE: Reason = {
	home: { as: "head-of-state", words: "Тоқаев" },
	partners: ["FR"],
	organisations: ["un"],
	act: { type: "visit", words: "мемлекеттік сапар" },
};
const AGAINST: Reason["against"] = { subject: "sport", words: ["футбол", "кубок"] };
const NOTHING: Reason = { partners: [], organisations: [] };

const inAll = (keep: boolean, reason: Reason): string[] => UI_LANGUAGES.map((ui) => reasonText(keep, reason, ui));

describe("a sentence in each language", () => {
	test("names the act by its type, and who with whom", () => {
		expect(inAll(true, WHOLE)).toEqual([
			"Kept as a visit (мемлекеттік сапар): it names Kazakhstan's president (Тоқаев), France and the United Nations.",
			"Взято как визит (мемлекеттік сапар): в тексте — президент Казахстана (Тоқаев), Франция и ООН.",
			"Сапар ретінде алынды (мемлекеттік сапар): мәтінде Қазақстан президенті (Тоқаев), Франция және БҰҰ аталған.",
		]);
	});

	test("says what speaks against", () => {
		expect(inAll(true, { ...WHOLE, against: AGAINST }).map((text) => text.split("; ")[1])).toEqual([
			"against it: sport (футбол, кубок).",
			"против — спорт (футбол, кубок).",
			"қарсы тұрғаны — спорт (футбол, кубок).",
		]);
	});

	test("says what is missing, and what speaks against first", () => {
		expect(inAll(false, NOTHING)).toEqual([
			"Dropped because it names nobody acting for Kazakhstan, no foreign state or organisation and no diplomatic act.",
			"Не взято: в тексте нет казахстанской стороны, иностранного государства или организации и дипломатического действия.",
			"Алынбады: мәтінде қазақстандық тарап, шет мемлекет не ұйым және дипломатиялық іс-әрекет жоқ.",
		]);
		expect(inAll(false, { ...WHOLE, partners: [], organisations: [], against: AGAINST })).toEqual([
			"Dropped because of sport (футбол, кубок); it names no foreign state or organisation.",
			"Не взято: против — спорт (футбол, кубок); в тексте нет иностранного государства или организации.",
			"Алынбады: қарсы тұрғаны — спорт (футбол, кубок); мәтінде шет мемлекет не ұйым жоқ.",
		]);
	});

	test("claims nothing missing where all is named", () => {
		expect(inAll(false, WHOLE)).toEqual([
			"Dropped: it names Kazakhstan's president (Тоқаев), France and the United Nations, but hardly reports a visit (мемлекеттік сапар).",
			"Не взято: в тексте — президент Казахстана (Тоқаев), Франция и ООН, но вряд ли это визит (мемлекеттік сапар).",
			"Алынбады: мәтінде Қазақстан президенті (Тоқаев), Франция және БҰҰ аталған, бірақ бұл сапар (мемлекеттік сапар) болуы екіталай.",
		]);
	});

	test("claims no name where nobody is named", () => {
		expect(inAll(true, { ...NOTHING, act: { type: "statement" } })).toEqual([
			"Kept as a statement.",
			"Взято как заявление.",
			"Мәлімдеме ретінде алынды.",
		]);
	});
});

describe("words are quoted where they say more than the name", () => {
	test.each([
		["Kazakhstan's", false],
		["Казахстану", false],
		["Қазақстанның", false],
		["Qozogʻiston", false],
		["Qazaxıstanın", false],
		["哈萨克斯坦", false],
		["Astana", true],
	])("%s of the country: %s", (words, isQuoted) => {
		const reason: Reason = { ...WHOLE, home: { as: "country", words } };
		for (const text of inAll(true, reason)) expect(text.includes(`(${words})`)).toBe(isQuoted);
	});

	test.each([
		["Visits", false],
		["визита", false],
		["сапарға", false],
		["state visit", true],
		["прилетел", true],
	])("%s of a visit: %s", (words, isQuoted) => {
		const reason: Reason = { ...WHOLE, act: { type: "visit", words } };
		for (const text of inAll(true, reason)) expect(text.includes(`(${words})`)).toBe(isQuoted);
	});
});

const SPEAKERS: readonly Speaker[] = [
	"head-of-state",
	"head-of-government",
	"government",
	"foreign-minister",
	"minister",
	"parliament",
	"speaker",
	"ambassador",
	"state",
	"country",
];

const words = fc.constantFrom("Astana", "государственный визит", "сапар", "签署", "visits");

const reasons: fc.Arbitrary<Reason> = fc.record(
	{
		home: fc.record({ as: fc.constantFrom(...SPEAKERS), words }),
		partners: fc.uniqueArray(fc.constantFrom("US", "GB", "CN", "HK", "MM", "NL", "CD", "KG"), { maxLength: 3 }),
		organisations: fc.uniqueArray(fc.constantFrom(...ORGANISATIONS), { maxLength: 3 }),
		act: fc.record({ type: fc.constantFrom(...EVENT_TYPES), words }, { requiredKeys: ["type"] }),
		against: fc.record({
			subject: fc.constantFrom(...SUBJECTS),
			words: fc.array(words, { minLength: 1, maxLength: 3 }),
		}),
	},
	{ requiredKeys: ["partners", "organisations"] },
);

const STARTS = { en: /^(?:Kept|Dropped)/, ru: /^(?:Взято|Не взято)/, kk: /алынды|^Алын(?:ды|бады)/u };

test("every branch is one whole sentence in every language", () => {
	fc.assert(
		fc.property(fc.boolean(), reasons, (keep, reason) => {
			for (const ui of UI_LANGUAGES) {
				const text = reasonText(keep, reason, ui);
				expect(text).toMatch(/^\p{Lu}[^.]*(?:\.\p{L}[^.]*)*\.$/u);
				expect(text).toMatch(STARTS[ui]);
				expect(text).not.toMatch(/undefined| {2}|\(\)|[,:;—] ?[.,:;]|: ;|\b(?:names|of) *[.;]/u);
				expect(text.split("(").length).toBe(text.split(")").length);
				if (ui === "en")
					expect(text).not.toMatch(/(?<!the )(?:United (?:States|Kingdom|Nations)|Netherlands|European Union)/);
			}
		}),
		{ numRuns: 2000 },
	);
});

test("what is kept is called by its type, what is dropped never said to be kept", () => {
	fc.assert(
		fc.property(reasons, (reason) => {
			const named = { ...reason, act: reason.act ?? { type: "aid" as const } };
			expect(reasonText(true, named, "en")).toMatch(/^Kept as (?:an? )?\p{L}/u);
			expect(reasonText(false, named, "en")).toMatch(/^Dropped(?: because|:) /);
		}),
	);
});
