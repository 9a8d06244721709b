import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import type { Feature } from "../../src/classify/feature.ts";
import { look } from "../../src/classify/sighting.ts";
import { articleOf, readItems } from "../../training/relevance/items.ts";
import { articleOf as article } from "./article.ts";

const LABELLED = "fixtures/relevance/labelled";

/** The words that fire a feature. */
const wordsOf = (features: readonly Feature[], name: string): string[] | undefined =>
	features.find((feature) => feature.name === name)?.hits.map(({ surface }) => surface);

test.each(readdirSync(LABELLED))("%s: tells each feature of an article once", (file) => {
	for (const item of readItems(`${LABELLED}/${file}`)) {
		const names = look(articleOf(item), { country: "KZ" }).features.map(({ name }) => name);
		expect(names, item.title).toEqual([...new Set(names)]);
	}
});

test("fires a feature by every word that has it", () => {
	const { features } = look(article({ title: "Kazakhstan visit to Japan: a visit, a court and courts" }), {
		country: "KZ",
	});
	expect(wordsOf(features, "any act visit")).toEqual(["visit", "visit"]);
	expect(wordsOf(features, "idea court")).toEqual(["court", "courts"]);
	expect(wordsOf(features, "both idea court")).toEqual(["court", "courts"]);
	expect(wordsOf(features, "title K place")).toEqual(["Kazakhstan"]);
	expect(wordsOf(features, "title F none")).toBeUndefined();
});
