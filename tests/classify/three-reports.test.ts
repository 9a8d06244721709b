import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import type { Facets } from "../../src/model/facets.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import { articleOf } from "./article.ts";

interface Told {
	readonly id: string;
	readonly lang: LanguageCode;
	readonly source: { readonly country: string; readonly language: LanguageCode };
	readonly published: string;
	readonly title: string;
	readonly excerpt: string;
	readonly expect: Pick<Facets, "events" | "partners" | "eventDate" | "themes">;
}

/** The three reports of the codebook that must come out exactly, each told in our words in three languages. */
const file = new URL("../../fixtures/relevance/three-reports.json", import.meta.url);
const reports: readonly Told[] = JSON.parse(readFileSync(file, "utf8"));

describe("classify", () => {
	test.each(reports)("keeps $id and tells its event, partner, days and themes", (report) => {
		const { title, excerpt, published, lang } = report;
		const { keep, facets } = classify(articleOf({ title, excerpt, published, language: lang }), report.source);
		expect(keep).toBe(true);
		expect(facets.partners).toEqual(report.expect.partners);
		expect(facets.eventDate).toEqual(report.expect.eventDate);
		expect([...facets.themes].sort()).toEqual([...report.expect.themes].sort());
		// The codebook leaves the third open: a meeting or a visit.
		expect(report.expect.events).toContain(facets.events[0]);
		expect(facets.level).toBe("head-of-state");
	});
});
