import { describe, expect, test } from "vitest";
import { facetsFor } from "../../src/channels/facets.ts";
import { calledNearlySo, calledSo, facetMeant } from "../../src/channels/meant.ts";
import { sourceOf } from "../samples/stories.ts";

const sources = new Map([["herald", sourceOf("herald", { name: "Steppe Herald" })]]);
const facets = facetsFor(sources);
const of = (found: readonly { readonly facet: string; readonly id: string }[]): string[] =>
	found.map(({ facet, id }) => `${facet} ${id}`);

describe("what is called so", () => {
	test.each([
		["France", ["partner FR"]],
		["Франц", ["partner FR"]],
		["frans", ["partner FR"]],
		["Steppe", ["source herald"]],
		["herald", []],
		["Macron", ["person emmanuel-macron"]],
		["Czec", ["partner CZ"]],
		["f", []],
		["", []],
		["nowhere at all", []],
	])("%j is %j", (words, found) => {
		expect(of(calledSo(words, facetsFor(sources), "en")).slice(0, Math.max(1, found.length))).toEqual(found);
	});

	test("is three at most, each once, by its name in the language of the interface", () => {
		const found = calledSo("united", facetsFor(new Map()), "ru");
		expect(found).toHaveLength(3);
		expect(new Set(of(found)).size).toBe(3);
		expect(calledSo("France", facets, "ru")[0]).toEqual({ facet: "partner", id: "FR", label: "Франция" });
	});

	test("is looked for by sixty letters", () => {
		expect(calledSo(`France${" ".repeat(54)}xyz`, facets, "en")).not.toEqual([]);
		expect(calledSo(`France${" ".repeat(53)}xyz`, facets, "en")).toEqual([]);
		expect(calledSo(`Macron${" ".repeat(54)}xyz`, facets, "en")).not.toEqual([]);
	});

	test("is looked for from two letters on", () => {
		expect(of(calledSo("It", facets, "en"))).toContain("partner IT");
	});
});

describe("what is nearly called so", () => {
	test.each([
		["Frnace", undefined, "partner FR"],
		["Франсия", undefined, "partner FR"],
		["stepe herold", undefined, "source herald"],
		["visti", "event", "event visit"],
		["Makron", "person", "person emmanuel-macron"],
	] as const)("%j, of %s, is %j", (words, only, first) => {
		expect(of(calledNearlySo(words, facets, "en", only))[0]).toBe(first);
	});

	test("is of the facet that is known, and the nearest first", () => {
		expect(calledNearlySo("Frnace", facets, "en", "event").every(({ facet }) => facet === "event")).toBe(true);
		expect(calledNearlySo("zzzzzzzzzzzz", facets, "en")).toEqual([]);
		expect(calledNearlySo("energi", facets, "en")[0]?.id).toBe("energy");
		const frence = facetsFor(new Map([["courier", sourceOf("courier", { name: "Frence" })]]));
		expect(of(calledNearlySo("Frence", frence, "en")).slice(0, 2)).toEqual(["source courier", "partner FR"]);
	});
});

test.each([
	["partner", "partner"],
	["partners", "partner"],
	["organization", "organisation"],
	["themes", "theme"],
	["sorces", "source"],
	["evets", "event"],
	["xyz", undefined],
])("the word %j of an address means the facet %s", (word, facet) => {
	expect(facetMeant(word)).toBe(facet);
});
