import { describe, expect, test } from "vitest";
import { likeness, restLikeness, textOf } from "../../src/cluster/text.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import { hashOf, type WordFeature, writeWording } from "../../src/model/wording.ts";
import { frameOfTitle } from "./framed.ts";

const of = (title: string, language: LanguageCode = "ru") => textOf(frameOfTitle(language, title).words ?? "");

test("the same words are wholly alike, and words of nothing shared not at all", () => {
	const [water, wheat] = [of("Вода пришла в Бардовент"), of("Пшеница подорожала вдвое")];
	expect(likeness(water, water, true)).toBeCloseTo(1, 9);
	expect(likeness(water, wheat, true)).toBe(0);
	expect(likeness(of(""), of(""), true)).toBe(0);
	expect(likeness(textOf(""), water, true)).toBe(0);
});

test("ideas, parties and names are alike across languages, words are not", () => {
	const ru = of("Паводок пришёл в Бардовент");
	const en = of("Flood reaches Bardovent", "en");
	expect(likeness(ru, en, false)).toBeGreaterThan(0.5);
	expect(likeness(ru, en, false)).toBeCloseTo(likeness(en, ru, false), 9);
	expect(likeness(of("Франция и Оман"), of("Fransa va Ummon", "uz"), false)).toBeGreaterThan(0.4);
});

test("what the frames tell is left out of the rest", () => {
	const [a, b] = ["Казахстан и Франция обсудили воду", "Казахстан и Франция обсудили пшеницу"].map((title) =>
		of(title),
	);
	if (!a || !b) throw new Error("no text");
	expect(restLikeness(a, b, true)).toBeLessThan(likeness(a, b, true));
	expect(restLikeness(of("Токаев принял посла Омана"), of("Бектенов принял посла Кувейта"), true)).toBe(0);
});

describe("of words with weights", () => {
	const word = (name: string, weight = 1, more: Partial<WordFeature> = {}): WordFeature => ({
		...{ hash: hashOf("", name), weight, isShared: false, isFramed: false, isNumber: false },
		...more,
	});
	const text = (...title: readonly WordFeature[]) =>
		textOf(writeWording({ hasIdeas: true, isDigest: false, title, excerpt: [] }));
	const [shared, framed] = [{ isShared: true }, { isFramed: true }];
	const a = () => text(word("gas"), word("oil", 2.4, shared), word("rail", 5, shared), word("visit", 7.5, framed));
	const b = () => text(word("gas"), word("oil", 2.4, shared), word("coal", 1.6, shared), word("visit", 7.5, framed));

	test("the title's own words are those that no other language shares", () => {
		expect(a().stems.size).toBe(2);
	});

	test("all count in one language, and in two what any language shares", () => {
		const own = 1 + 2.4 ** 2;
		const lengths = (own + 5 ** 2 + 7.5 ** 2) * (own + 1.6 ** 2 + 7.5 ** 2);
		expect(likeness(a(), b(), true)).toBeCloseTo((own + 7.5 ** 2) / Math.sqrt(lengths), 9);
		expect(likeness(a(), b(), false)).toBeCloseTo(2.4 ** 2 / Math.sqrt((2.4 ** 2 + 5 ** 2) * (2.4 ** 2 + 1.6 ** 2)), 9);
	});

	test("the rest is what no frame tells, also where only one of two does", () => {
		const own = 1 + 2.4 ** 2;
		const one = Math.sqrt((own + 5 ** 2) * (own + 1.6 ** 2));
		const two = Math.sqrt((2.4 ** 2 + 5 ** 2) * (2.4 ** 2 + 1.6 ** 2));
		expect(restLikeness(a(), b(), true)).toBeCloseTo(own / one, 9);
		expect(restLikeness(a(), b(), false)).toBeCloseTo(2.4 ** 2 / two, 9);
		const told = text(word("gas", 1, framed), word("oil", 2.4, shared), word("coal", 1.6, shared), word("tea"));
		expect(restLikeness(a(), told, true)).toBeCloseTo(2.4 ** 2 / one, 9);
		expect(restLikeness(told, a(), true)).toBeCloseTo(2.4 ** 2 / one, 9);
	});
});
