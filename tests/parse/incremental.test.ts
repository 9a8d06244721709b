import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalize } from "../../src/normalize/normalize.ts";
import { readFeed } from "../../src/runs/ingest.ts";
import { documents } from "../samples/documents.ts";
import { SOURCE } from "../samples/promises.ts";

const NOW = "2026-11-21T12:00:00.000Z";
const options = { url: SOURCE.feed };

describe("reading what is new", () => {
	test.each(documents().map(({ name }) => name))(
		"finds in %s, with any items seen, the others as the full reading does",
		(name) => {
			const bytes = documents().find((document) => document.name === name)?.bytes ?? new Uint8Array();
			const full = readFeed(bytes, options);
			fc.assert(
				fc.property(fc.subarray([...new Set(full.fingerprints)]), (some) => {
					const seen = new Set(some);
					const partial = readFeed(bytes, { ...options, seen });
					const fresh = full.items.filter((_, i) => !seen.has(full.fingerprints[i] ?? ""));
					expect(partial.fingerprints).toEqual(full.fingerprints);
					expect(partial.items).toEqual(fresh);
					expect(normalize(partial, SOURCE, NOW).articles).toEqual(
						normalize({ ...full, items: fresh }, SOURCE, NOW).articles,
					);
				}),
				{ numRuns: 20 },
			);
		},
	);

	test("reads an item again when one character of it has changed", () => {
		const text = readFileSync(new URL("../../fixtures/parse/rss-2.0-modules.xml", import.meta.url), "utf8");
		const before = readFeed(new TextEncoder().encode(text), options);
		const after = readFeed(new TextEncoder().encode(text.replace("A short summary.", "A short summery.")), {
			...options,
			seen: new Set(before.fingerprints),
		});
		expect(after.items.map(({ summary }) => summary)).toEqual(["A short summery."]);
	});

	test("is not deceived by an item's end tag inside the item", () => {
		const odd = `<rss><channel><title>T</title><item><title><![CDATA[a </item> b]]></title><link>https://outlet.example/1</link></item><item><title>c</title><link>https://outlet.example/2</link></item></channel></rss>`;
		const full = readFeed(new TextEncoder().encode(odd), options);
		expect(full.items.map(({ title }) => title)).toEqual(["a </item> b", "c"]);
		const again = readFeed(new TextEncoder().encode(odd), { ...options, seen: new Set(full.fingerprints.slice(1)) });
		expect(again.items).toEqual(full.items.slice(0, 1));
	});

	test("there are fixtures to try it with", () => {
		expect(readdirSync(new URL("../../fixtures/parse/", import.meta.url)).length).toBeGreaterThan(10);
	});
});
