import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readEntry } from "../../src/sources/entry.ts";
import { SOURCES } from "../../src/sources/registry.ts";

const folder = new URL("../../src/sources/", import.meta.url);
const files = readdirSync(folder).filter(
	(file) => !["registry.ts", "configured.ts", "opml.ts", "entry.ts"].includes(file),
);

function repeated(values: readonly string[]): readonly string[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}

describe("the sources", () => {
	test("are at least forty-five", () => {
		expect(SOURCES.length).toBeGreaterThanOrEqual(45);
	});

	test("have an id of their own each", () => {
		expect(repeated(SOURCES.map((source) => source.id))).toEqual([]);
	});

	test("have a feed address of their own each", () => {
		expect(repeated(SOURCES.map((source) => source.feed))).toEqual([]);
	});

	test.each(SOURCES)("$id holds what an operator's entry must hold", (source) => {
		expect(readEntry({ ...source })).toEqual(source);
	});

	test.each(SOURCES)("$id ends with its language and is polled over https, or says why not", (source) => {
		expect(source.id.endsWith(`-${source.language}`)).toBe(true);
		if (!source.feed.startsWith("https://")) expect(source.difficulty).toContain("plain http");
	});

	test("cover Kazakhstan in English, Russian and Kazakh, its neighbours and the world", () => {
		const kazakh = SOURCES.filter((source) => source.country === "KZ").map((source) => source.language);
		expect([...new Set(kazakh)].sort()).toEqual(["en", "kk", "ru"]);
		const countries = SOURCES.map((source) => source.country);
		expect(countries).toEqual(expect.arrayContaining(["KG", "UZ", "TJ", "TM", "AZ", "RU", "US"]));
	});

	test.each(files)("of %s are all registered", (file) => {
		const ids = [...readFileSync(new URL(file, folder), "utf8").matchAll(/^\t\tid: "(.+)",$/gm)].map(([, id]) => id);
		expect(ids.length).toBeGreaterThan(0);
		expect(SOURCES.map((source) => source.id)).toEqual(expect.arrayContaining(ids));
	});
});
