import { expect, test } from "vitest";
import { conceptOf, hasConcepts, KIND, PLACE } from "../../src/lexicon/concepts.ts";
import { conceptsOf } from "../../src/lexicon/lexicon.ts";
import { conceptsFrom } from "../../training/lexicon/ideas.ts";

test.each([
	["en", "floodwaters", "ru", "паводками"],
	["ru", "казахстанская", "kk", "қазақстандық"],
	["kk", "елшісі", "en", "ambassadors"],
	["ru", "суда", "kk", "сотта"],
] as const)("takes %s %s and %s %s for one idea", (language, word, other, same) => {
	const idea = conceptOf(word, conceptsOf(language));
	expect(idea).toBeDefined();
	expect(conceptOf(same, conceptsOf(other))).toBe(idea);
});

test.each(["президенті", "prezıdenti", "prezidentı"])("reads Kazakh in whichever letters: %s", (word) => {
	expect(conceptOf(word, conceptsOf("kk"))).toBe("president");
});

test("prefers the whole word, then the longest beginning", () => {
	const table = conceptsFrom([
		["мир=", "peace"],
		["ми", "short"],
		["миров", "world"],
		["миров", "second"],
	]);
	expect(["мир", "мировой", "милый", "дом"].map((word) => conceptOf(word, table))).toEqual([
		"peace",
		"world",
		"short",
		undefined,
	]);
});

test("has nothing to say about a language it does not have", () => {
	expect(conceptOf("tashkent", conceptsOf("zh"))).toBeUndefined();
	expect([hasConcepts(conceptsOf("zh")), hasConcepts(conceptsOf("kk"))]).toEqual([false, true]);
});

test.each([
	["Болгарии", "bulgarian", "болгариялық"],
	["португальский", "portugal", "португалияда"],
	["вьетнамский", "vietnamese", "вьетнамға"],
])("knows a country that the table need not name by its name in any form: %s", (russian, english, kazakh) => {
	const idea = conceptOf(russian.toLowerCase(), conceptsOf("ru"));
	expect(idea).toMatch(/^@/);
	expect(conceptOf(english, conceptsOf("en"))).toBe(idea);
	expect(conceptOf(kazakh, conceptsOf("kk"))).toBe(idea);
});

test("marks an idea that tells a kind of news and no event", () => {
	expect(conceptOf("сообщили", conceptsOf("ru"))).toBe(`${KIND}report`);
	expect(conceptOf("паводок", conceptsOf("ru"))).toBe("flood");
});

test("reads ё as е and accents as plain letters", () => {
	expect(conceptOf("актёры", conceptsOf("ru"))).toBe(conceptOf("актеры", conceptsOf("ru")));
	expect(conceptOf("türkiye", conceptsOf("en"))).toBe("@turkey");
});

test.each([
	["en", "niger", "nigeria"],
	["ru", "нигера", "нигерии"],
	["kk", "нигердің", "нигерияның"],
	["en", "slovakia", "slovenia"],
	["ru", "ирака", "ирана"],
	["ru", "австрии", "австралии"],
] as const)("in %s %s and %s are two countries", (language, one, other) => {
	const concepts = conceptsOf(language);
	const [first, second] = [conceptOf(one, concepts), conceptOf(other, concepts)];
	expect(first?.startsWith(PLACE)).toBe(true);
	expect(second?.startsWith(PLACE)).toBe(true);
	expect(first).not.toBe(second);
});
