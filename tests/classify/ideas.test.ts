import { expect, test } from "vitest";
import { ideasOf, wordIdeasOf } from "../../src/classify/ideas.ts";
import { match } from "../../src/classify/matcher.ts";
import type { LanguageCode } from "../../src/model/source.ts";

function ideas(title: string, excerpt: string, language: LanguageCode): string[] {
	const matched = match(title, excerpt, language);
	return ideasOf(matched, wordIdeasOf(matched, language), { title, excerpt, language }).map(
		({ entry, field, surface }) => `${field} ${surface}: ${entry.id}`,
	);
}

test("names what the words of both fields are about, the same in every language", () => {
	expect(ideas("Суд вынес приговор", "Полиция молчит", "ru")).toEqual([
		"title Суд: court",
		"title приговор: sentenc",
		"excerpt Полиция: police",
	]);
	expect(ideas("Сот үкім шығарды", "", "kk")).toContain("title Сот: court");
	expect(ideas("Court hands down verdict", "", "en")).toContain("title Court: court");
	expect(ideas("Mahkeme kararını açıkladı", "", "tr")).toContain("title Mahkeme: court");
	expect(ideas("Məhkəmə qərarını açıqlayıb", "", "az")).toContain("title Məhkəmə: court");
});

test("reads an idea through soft hyphens and in Kazakh Latin letters", () => {
	expect(ideas("По\u00adлиция", "", "ru")).toEqual(["title По\u00adлиция: police"]);
	expect(ideas("Prezıdent", "", "kk")).toEqual(["title Prezıdent: president"]);
});

test("says nothing of a language without a column of ideas", () => {
	expect(ideas("法院作出判决", "", "zh")).toEqual([]);
});
