import { describe, expect, test } from "vitest";
import { UI_LANGUAGES } from "../../src/labels/labels.ts";
import { reasonText } from "../../src/labels/reason-text.ts";
import type { Reason } from "../../src/model/reason.ts";

const WHOLE: Reason = {
	home: { as: "head-of-state", words: "Тоқаев" },
	partners: ["FR"],
	organisations: ["un"],
	act: { type: "visit", words: "сапар" },
};
const AGAINST: Reason["against"] = { subject: "sport", words: ["футбол", "кубок"] };
const NOTHING: Reason = { partners: [], organisations: [] };

describe("a sentence in each language", () => {
	test("names who, with whom and in what act", () => {
		expect(UI_LANGUAGES.map((ui) => reasonText(true, WHOLE, ui))).toEqual([
			"Kept because it names Kazakhstan's president (Тоқаев), France, United Nations and a visit (сапар).",
			"Взято, потому что названы: президент Казахстана (Тоқаев), Франция, ООН и визит (сапар).",
			"Алынды, себебі аталғаны: Қазақстан президенті (Тоқаев), Франция, БҰҰ және сапар (сапар).",
		]);
	});

	test("says what speaks against", () => {
		const reason = { ...WHOLE, against: AGAINST };
		expect(UI_LANGUAGES.map((ui) => reasonText(true, reason, ui).split(/, though |; /)[1])).toEqual([
			"sport (футбол, кубок) speaks against.",
			"против говорит спорт (футбол, кубок).",
			"қарсы айтатыны: спорт (футбол, кубок).",
		]);
	});

	test("says what is missing, and what speaks against first", () => {
		expect(reasonText(false, NOTHING, "en")).toBe(
			"Dropped because it names nobody acting for Kazakhstan, no foreign state or organisation and no diplomatic act.",
		);
		expect(reasonText(false, { ...NOTHING, against: AGAINST }, "ru")).toBe(
			"Не взято: против говорит спорт (футбол, кубок); нет главного: казахстанская сторона, иностранное государство или организация и дипломатическое действие.",
		);
		expect(reasonText(false, { ...WHOLE, partners: [], organisations: [] }, "kk")).toBe(
			"Алынбады: жетіспейтіні: шет мемлекет не ұйым.",
		);
	});

	test("claims nothing missing where all is named", () => {
		expect(UI_LANGUAGES.map((ui) => reasonText(false, WHOLE, ui))).toEqual([
			"Dropped because what it says of Kazakhstan's president (Тоқаев), France, United Nations and a visit (сапар) is too little for an act between them.",
			"Не взято: названы президент Казахстана (Тоқаев), Франция, ООН и визит (сапар), но этого мало для действия между ними.",
			"Алынбады: Қазақстан президенті (Тоқаев), Франция, БҰҰ және сапар (сапар) аталған, бірақ бұл олардың арасындағы іс-әрекетке аз.",
		]);
	});
});
