import { expect, test } from "vitest";
import { comparedOf } from "../../src/cluster/compared.ts";
import { reasonOf } from "../../src/cluster/reason.ts";
import type { Report } from "../../src/model/classification.ts";
import { titled } from "./framed.ts";

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
