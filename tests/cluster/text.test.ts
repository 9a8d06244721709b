import { expect, test } from "vitest";
import { likeness, restLikeness, textOf } from "../../src/cluster/text.ts";
import type { LanguageCode } from "../../src/model/source.ts";
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
