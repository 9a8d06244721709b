import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DEV, FIXTURES, figuresOf, fixtureFiles, readFloors } from "../../training/relevance/floors.ts";
import { readItems } from "../../training/relevance/items.ts";

/** `npm run evaluate -- --write-floors` writes them. */
const floors = readFloors();

/** Fewer headlines of a kind tell nothing of a language. */
const LEAST = { labelled: 30, adversarial: 60 };

test("every file of labelled headlines has its floors", () => {
	expect(Object.keys(floors).filter((file) => file !== DEV)).toEqual(fixtureFiles());
});

describe.each(Object.entries(floors).filter(([file]) => existsSync(file)))("%s", (file, floor) => {
	test("is judged no worse than when its floors were written", () => {
		const today = new Map(Object.entries(figuresOf(file)));
		const fallen = Object.entries(floor).filter(([name, least]) => (today.get(name) ?? 0) < least);
		expect(fallen).toEqual([]);
	});
});

describe.each(Object.entries(LEAST))("the %s headlines", (set, least) => {
	test.each(readdirSync(`${FIXTURES}/${set}`))("%s are enough", (file) => {
		expect(readItems(`${FIXTURES}/${set}/${file}`).length).toBeGreaterThanOrEqual(least);
	});
});
