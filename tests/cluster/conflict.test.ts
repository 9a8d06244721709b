import { describe, expect, test } from "vitest";
import { conflictOf, formulaConflictOf } from "../../src/cluster/conflict.ts";
import type { Report } from "../../src/model/classification.ts";
import { frameOfTitle } from "./framed.ts";

/** A title in its language. */
type Titled = readonly [Report["language"], string];

const CONFLICTS: readonly (readonly [string, string, Titled, Titled])[] = [
	[
		"in their partner",
		"another partner",
		["ru", "Токаев принял посла Словакии"],
		["en", "Tokayev receives Slovenian ambassador"],
	],
	[
		"between near names",
		"another partner",
		["ru", "Токаев поздравил президента Ирака"],
		["ru", "Токаев поздравил президента Ирана"],
	],
	[
		"between the Koreas",
		"another partner",
		["kk", "Қазақстан Оңтүстік Кореямен келісімге келді"],
		["en", "Kazakhstan comments on North Korea"],
	],
	[
		"between states at one summit",
		"another partner",
		["en", "Putin arrives in Astana for SCO summit"],
		["ru", "Премьер Пакистана прилетел в Астану на саммит ШОС"],
	],
	[
		"in who of ours acts",
		"another of our offices",
		["ru", "Токаев принял посла Литвы"],
		["ru", "Бектенов принял посла Литвы"],
	],
	[
		"in the chamber",
		"another of our offices",
		["ru", "Ашимбаев встретился со спикером парламента Румынии"],
		["kk", "Мәжіліс төрағасы Румыния парламентінің спикерімен кездесті"],
	],
	[
		"in the region",
		"another of our offices",
		["ru", "Аким Костанайской области встретился с послом Венгрии"],
		["ru", "Аким Павлодарской области встретился с послом Венгрии"],
	],
	[
		"in the body",
		"another of their offices",
		["ru", "Министры транспорта ШОС собрались в Ташкенте"],
		["en", "SCO culture ministers meet in Tashkent"],
	],
	[
		"in whom of theirs",
		"another of their offices",
		["ru", "Токаев встретился с Путиным"],
		["ru", "Токаев встретился с Мишустиным"],
	],
	[
		"in what is done",
		"another act",
		["ru", "Токаев поздравил Эрдогана"],
		["ru", "Токаев выразил соболезнования Эрдогану"],
	],
	[
		"in who is host",
		"another host",
		["ru", "Президент Индонезии прибыл с визитом в Алматы"],
		["ru", "Президент Индонезии прибыл с визитом в Ташкент"],
	],
	[
		"where another congratulates",
		"another's act",
		["ru", "Токаев поздравил Путина"],
		["ru", "Мирзиёев поздравил Путина"],
	],
	[
		"where a third side reacts",
		"a third side's reaction",
		["ru", "Казахстан и Россия подписали соглашение о газе"],
		["ru", "В ЕС прокомментировали соглашение Казахстана и России о газе"],
	],
];

const AGREEMENTS: readonly (readonly [string, Titled, Titled])[] = [
	[
		"where one names an office and the other its holder",
		["ru", "Глава государства принял президента Сербии"],
		["en", "Tokayev meets Vučić"],
	],
	[
		"where one names the capital",
		["ru", "Астана и Ташкент договорились о воде"],
		["en", "Kazakhstan, Uzbekistan agree on water"],
	],
	[
		"where one does not know the partner",
		["ru", "Токаев провёл переговоры в Акорде"],
		["en", "Tokayev holds talks with Macron"],
	],
	["where one does not know who acts", ["ru", "В Казахстане ждут Макрона"], ["en", "Tokayev holds talks with Macron"]],
	["across languages", ["kk", "Тоқаев Түркия президентіне көңіл айтты"], ["tr", "Tokayev'den Erdoğan'a taziye mesajı"]],
	[
		"where a side of it answers",
		["ru", "Депутат Госдумы высказался о границе с Казахстаном"],
		["ru", "МИД Казахстана отреагировал на слова депутата Госдумы"],
	],
];

describe("frames conflict", () => {
	test.each(CONFLICTS)("%s", (_, expected, a, b) => {
		const [one, other] = [frameOfTitle(...a), frameOfTitle(...b)];
		expect(conflictOf(one, other)).toBe(expected);
		expect(conflictOf(other, one)).toBe(expected);
	});
});

describe("frames do not conflict", () => {
	test.each(AGREEMENTS)("%s", (_, a, b) => {
		expect(conflictOf(frameOfTitle(...a), frameOfTitle(...b))).toBeUndefined();
	});
});

test("titles under one formula are two events where their names or days differ", () => {
	const [bardo, vento] = ["Бардовента", "Рукосала"].map((name) => frameOfTitle("ru", `Токаев принял ${name} в Акорде`));
	const [fourth, fifth] = [4, 5].map((day) => frameOfTitle("en", `Talks to be held in Astana on April ${day}`));
	if (!bardo || !vento || !fourth || !fifth) throw new Error("no frame");
	expect(formulaConflictOf(bardo, vento)).toBe("another name");
	expect(formulaConflictOf(fourth, fifth)).toBe("another day");
	expect(formulaConflictOf(bardo, bardo)).toBeUndefined();
});
