import { describe, expect, test } from "vitest";
import { comparedOf } from "../../src/cluster/compared.ts";
import type { PairWeights } from "../../src/cluster/judge.ts";
import { reasonOf } from "../../src/cluster/reason.ts";
import type { Report } from "../../src/model/classification.ts";
import type { Frame } from "../../src/model/frame.ts";
import { hashOf, writeWording } from "../../src/model/wording.ts";
import { titled } from "./framed.ts";
import { report } from "./reports.ts";

function reason(language: Report["language"], title: string, other: Report["language"], words: string): string {
	const [a, b] = [titled(language, title), titled(other, words, { url: "https://b.example/1", sourceId: "b" })];
	return reasonOf(comparedOf(a), comparedOf(b));
}

test("says with names what makes two reports one story", () => {
	const found = reason("ru", "Токаев и Макрон обсудили уран", "en", "Tokayev, Macron discuss uranium");
	expect(found).toMatch(/^one story: /);
	expect(found).toMatch(/same partner FR|same person of theirs macron|same topic nuclear/);
	expect(found).not.toMatch(/unknown|alike from|two languages/);
});

test("says what parts them: a conflict, another topic, or that they share nothing", () => {
	expect(reason("ru", "Токаев принял посла Омана", "ru", "Токаев принял посла Кувейта")).toBe(
		"two stories: another partner",
	);
	expect(
		reason("ru", "Россия запретила ввоз казахстанских дынь", "en", "Russia to supply gas to Kazakhstan"),
	).toContain("another topic (ban and food, trade and gas)");
	expect(reason("ru", "Казахстан и Оман открыли рейс", "ru", "Курс тенге")).toBe("two stories: nothing in common");
});

test.each([
	[0.74, "perhaps one story, but not surely enough: "],
	[0.75, "one story: "],
	[0, "two stories: "],
])("with log-odds of %d says %j", (bias, decision) => {
	const [a, b] = [
		titled("ru", "Токаев и Макрон обсудили уран"),
		titled("en", "Tokayev, Macron discuss uranium", { url: "https://b.example/1", sourceId: "b" }),
	].map(comparedOf);
	if (a === undefined || b === undefined) throw new Error("there are two");
	expect(reasonOf(a, b, { bias, features: {} }).startsWith(decision)).toBe(true);
});

describe("the grounds of a decision", () => {
	const BARE: Frame = { titled: [], others: [], acts: [], topics: [], places: [], numbers: [], names: [] };
	const of = (frame: Partial<Frame>, over: Partial<Report> = {}) => {
		const given = report("https://a.example/1", { sourceId: "a", ...over });
		return comparedOf({ ...given, classification: { ...given.classification, frame: { ...BARE, ...frame } } });
	};
	/** Of two frames of two outlets. */
	const said = (
		a: Partial<Frame>,
		b: Partial<Frame>,
		features: PairWeights["features"],
		bias = 1,
		over: Partial<Report> = {},
	) => reasonOf(of(a), of(b, { url: "https://b.other/1", sourceId: "b", ...over }), { bias, features });

	const visit: Partial<Frame> = {
		titled: ["KZ/head-of-state", "KZ/speaker", "KZ/ambassador", "FR/head-of-state@macron", "DE/minister"],
		acts: ["visit", "agreement", "aid"],
		topics: ["gas", "rail", "grain"],
		places: ["KZ", "KZ.astana"],
		numbers: ["468", "471"],
		days: ["2024-04-02", "2024-04-02"],
	};
	const other: Partial<Frame> = {
		titled: ["KZ/minister", "KZ/speaker", "FR/head-of-state@macron", "DE/minister", "KZ/head-of-state@tokayev"],
		acts: ["agreement", "visit"],
		topics: ["rail", "gas", "trade"],
		places: ["KZ.astana"],
		numbers: ["468", "3"],
		days: ["2024-04-02", "2024-04-02"],
	};

	test("are those that weigh most for it, the heaviest first, four at most", () => {
		const weights = { "same person of theirs": 2, "same act": 3, "same city": 1, "same number": 4, "same day": 0.5 };
		expect(said(visit, other, weights)).toBe(
			"one story: same number 468, same act visit and agreement, same person of theirs macron, same city KZ.astana",
		);
	});

	test.each([
		["several same partners", "several same partners FR and DE"],
		["same office of ours", "same office of ours head-of-state and speaker"],
		["some same topic", "some same topic gas and rail"],
		["same day", "same day"],
	])("say of %j what is the same", (feature, ground) => {
		expect(said(visit, other, { [feature]: 1 })).toBe(`one story: ${ground}`);
	});

	test("of two stories are those that speak against one, with what is another", () => {
		const [call, aid] = [
			{ titled: ["FR"], acts: ["call"], topics: ["gas", "rail"] },
			{ titled: ["FR"], acts: ["aid"], topics: ["trade"] },
		] as const;
		expect(said(call, aid, { "another topic": -3, "same partner": 1 })).toBe(
			"two stories: another topic (gas and rail, trade)",
		);
	});

	test("are no features of several, none that say how much is known, and none without weight", () => {
		const idle = { "one language": 2, "no topic": 2, "day unknown": 2, "short, words": 2, "same partner, no topic": 2 };
		const of = (partner: number) => said({ titled: ["FR"] }, { titled: ["FR"] }, { ...idle, "same partner": partner });
		expect([of(1), of(0)]).toEqual(["one story: same partner FR", "one story: too little is known"]);
	});

	test("say in figures how alike words are, or ideas where the languages are two", () => {
		const words = (from: number, to: number) =>
			writeWording({
				...{ hasIdeas: true, isDigest: false, excerpt: [] },
				title: Array.from({ length: to - from }, (_, n) => ({
					...{ hash: hashOf("", `w${from + n}`), weight: 1 },
					...{ isShared: (from + n) % 2 === 0, isFramed: false, isNumber: false },
				})),
			});
		const [a, b] = [
			{ titled: ["FR"], words: words(0, 4) },
			{ titled: ["FR"], words: words(1, 5) },
		];
		expect(said(a, b, { "words alike from 0.08": 1 })).toBe("one story: words alike by 75 in 100");
		expect(said(a, b, { "ideas alike from 0.08": 1 }, 1, { language: "kk" })).toBe(
			"one story: ideas alike by 50 in 100",
		);
	});
});
