import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFeed } from "../../src/runs/ingest.ts";

const FOLDER = new URL("../../fixtures/parse/", import.meta.url);
const names = readdirSync(FOLDER).filter((name) => !name.endsWith(".expected.json"));

describe("fixtures/parse", () => {
	test.each(names)("reads %s as its pair says", (name) => {
		const { fingerprints, ...feed } = readFeed(new Uint8Array(readFileSync(new URL(name, FOLDER))), {
			url: "https://document.example/feed",
		});
		const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.expected.json`, FOLDER), "utf8"));
		expect(feed).toEqual(expected);
		expect(fingerprints).toHaveLength(feed.items.length);
	});

	test("hold no pair whose document is gone", () => {
		const pairs = readdirSync(FOLDER).filter((name) => name.endsWith(".expected.json"));
		expect(pairs.filter((pair) => !names.includes(pair.slice(0, -".expected.json".length)))).toEqual([]);
	});
});
