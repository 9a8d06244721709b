import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparedOf } from "../../src/cluster/compared.ts";
import { judge } from "../../src/cluster/judge.ts";
import type { Report } from "../../src/model/classification.ts";
import { titled } from "./framed.ts";

function verdict(a: Report, b: Report) {
	return judge(comparedOf(a), comparedOf(b));
}

describe("two reports are one event", () => {
	test.each([
		[
			"in other words",
			["ru", "Токаев провёл переговоры с президентом Финляндии"],
			["ru", "Стубб в Астане: о чём говорили лидеры Казахстана и Финляндии"],
		],
		[
			"in another language",
			["en", "Tokayev and Macron sign declaration in Paris"],
			["kk", "Тоқаев пен Макрон Парижде декларацияға қол қойды"],
		],
		[
			"in a language without ideas",
			["ru", "Токаев и Эрдоган поговорили по телефону"],
			["tr", "Erdoğan, Tokayev ile telefonda görüştü"],
		],
	] as const)("%s", (_, [lang, title], [other, words]) => {
		expect(
			verdict(titled(lang, title, { sourceId: "a" }), titled(other, words, { sourceId: "b", url: "https://b.example" }))
				.odds,
		).toBeGreaterThan(0.75);
	});
});

describe("two reports are two events", () => {
	test.each([
		[
			"about two affairs of one pair",
			["ru", "Россия запретила ввоз казахстанских дынь"],
			["en", "Kazakhstan, Russia agree on gas supplies to northern regions"],
		],
		[
			"that share a round number alone",
			["ru", "Германия вложит 100 млн евро в водород"],
			["ru", "Корея вложит 100 млн долларов в газ"],
		],
	] as const)("%s", (_, [lang, title], [other, words]) => {
		expect(verdict(titled(lang, title), titled(other, words)).odds).toBeLessThan(0);
	});

	test("where one has no frame, whatever their words", () => {
		const framed = titled("en", "Tenge falls");
		const { frame: _frame, ...classification } = framed.classification;
		expect(verdict({ ...framed, classification }, { ...framed, classification }).odds).toBe(-6);
	});

	test("where one is a digest of several", () => {
		const excerpt = "Floods reach Atyrau. // Tokayev receives Macron. // The tenge falls.";
		const title = "Tokayev receives Macron in Akorda";
		expect(verdict(titled("en", title, { excerpt }), titled("en", title)).conflict).toBe("a digest");
	});

	test("where the numbers of their titles differ", () => {
		const [first, second] = ["468 tenge", "471 tenge"].map((rate) =>
			titled("en", `Dollar costs ${rate} at exchanges of Kazakhstan`),
		);
		if (!first || !second) throw new Error("no report");
		expect(verdict(first, second).conflict).toBe("another number");
	});
});

test("titles of two languages may tell one event by other numbers", () => {
	const [ru, en] = [
		titled("ru", "Доллар стоит 468 тенге в обменниках Казахстана"),
		titled("en", "Dollar costs 471 tenge at exchanges of Kazakhstan"),
	];
	expect(verdict(ru, en)).not.toHaveProperty("conflict");
});

test("says the same whichever comes first, and never more than its bound", () => {
	const titles = [
		"Токаев принял Макрона",
		"Tokayev visits Paris",
		"Дауыл соқты",
		"",
		"2024: 5",
		"Qozog‘iston suv beradi",
	];
	const any = fc.record({
		title: fc.oneof(fc.constantFrom(...titles), fc.string()),
		language: fc.constantFrom("ru", "en", "kk", "uz" as const),
	});
	fc.assert(
		fc.property(any, any, (a, b) => {
			const [one, other] = [titled(a.language, a.title), titled(b.language, b.title)];
			const [there, back] = [verdict(one, other), verdict(other, one)];
			expect(there.conflict).toBe(back.conflict);
			expect(there.odds).toBeCloseTo(back.odds, 9);
			expect(Math.abs(there.odds)).toBeLessThanOrEqual(6);
		}),
		{ numRuns: 60 },
	);
});
