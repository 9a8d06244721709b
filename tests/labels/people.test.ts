import { describe, expect, test } from "vitest";
import { peopleCalled, personIds, personKnown, personName } from "../../src/labels/people.ts";
import { OFFICES } from "../../src/lexicon/entry.ts";

describe("a person known", () => {
	test("has a country, an organisation where they head one, and terms", () => {
		expect(personKnown("emmanuel-macron")).toEqual({
			id: "emmanuel-macron",
			country: "FR",
			terms: [{ office: "head-of-state", from: "2017-05-14" }],
		});
		expect(personKnown("kubanychbek-omuraliev")).toMatchObject({ country: "KG", organisation: "ots" });
		expect(personKnown("nobody")).toBeUndefined();
		expect(personKnown("constructor")).toBeUndefined();
	});

	test("of every office there is has a term that is told", () => {
		const offices = new Set(personIds().flatMap((id) => personKnown(id)?.terms.map(({ office }) => office) ?? []));
		expect(personIds().length).toBeGreaterThan(400);
		expect([...offices].sort()).toEqual([...OFFICES].sort());
		expect(personIds().filter((id) => personKnown(id)?.terms.length === 0)).toEqual([]);
	});

	test("is none of Kazakhstan's own but who heads an organisation", () => {
		expect(personKnown("kassym-jomart-tokayev")).toBeUndefined();
		expect(personKnown("bakytzhan-sagintayev")).toMatchObject({ country: "KZ", organisation: "eaeu" });
	});
});

test.each([
	["emmanuel-macron", "en", "Emmanuel Macron"],
	["emmanuel-macron", "ru", "Emmanuel Macron (Макрон)"],
	["xi-jinping", "kk", "Си Цзиньпин"],
	["jean-yves-le-drian", "ru", "Jean-Yves Le Drian (Ле Дриан)"],
	["jean-noel-barrot", "en", "Jean-Noël Barrot"],
	["nobody-at-all", "ru", "Nobody At All"],
] as const)("%s is called so in %s", (id, ui, name) => {
	expect(personName(id, ui)).toBe(name);
});

test.each([
	["macron", ["emmanuel-macron"]],
	["Emmanuel M", ["emmanuel-macron"]],
	["Макр", ["emmanuel-macron"]],
	["acron", []],
	["ma", []],
	["head-of-state", []],
	["FR\t", []],
	["2017-05-14", []],
])("by %o is meant who has a name that begins so", (words, ids) => {
	expect(peopleCalled(words)).toEqual(ids);
});
