import { expect, test } from "vitest";
import type { Item } from "../../../training/relevance/items.ts";
import { unknownNames } from "../../../training/relevance/unknown-names.ts";

const item = (title: string): Item => ({
	id: title,
	lang: "en",
	source: "",
	sourceCountry: null,
	date: "2026-11-20",
	title,
	summary: "",
	url: "",
	label: null,
	partners: [],
	orgs: [],
	events: [],
});

test("lists capitalised words that no table knows, forms of one name together, the most frequent first", () => {
	const items = [
		"Talks in Brobdingnag",
		"Tokayev sees Brobdingnagians",
		"Again in Brobdingnag with Zembla",
		"Zembla asks Zembla for Macron",
	];
	expect(unknownNames(items.map(item), 2).get("en")).toEqual([
		{ name: "Brobdingnag", count: 3 },
		{ name: "Zembla", count: 2 },
	]);
	expect(
		unknownNames(items.map(item), 1)
			.get("en")
			?.map(({ name }) => name),
	).toContain("Zembla");
});

test("leaves out what opens a sentence, and what a table knows", () => {
	expect(unknownNames([item("Minister meets Erdogan in Ankara")], 1).get("en")).toEqual([]);
});
