import { describe, expect, test } from "vitest";
import { FACETS, facetsFor } from "../../src/channels/facets.ts";
import type { Selection } from "../../src/channels/selection.ts";
import { descriptionOf, facetTitle, titleOf } from "../../src/channels/titles.ts";
import { UI_LANGUAGES } from "../../src/labels/labels.ts";

const facets = facetsFor(new Map());
const SITE = "Kazakhstan's diplomacy";

describe("the title of a channel", () => {
	test.each<[Selection, string]>([
		[{ facets: {} }, SITE],
		[{ facets: { partner: ["FR"] } }, `${SITE}: France`],
		[{ facets: { event: ["visit"], partner: ["FR", "DE"] } }, `${SITE}: France, Germany · Visit`],
		[{ facets: { source: ["gone"] } }, `${SITE}: gone`],
		[{ facets: {}, q: "gas<b>&\n oil" }, `${SITE}: “gas b oil”`],
		[{ facets: {}, since: "2024-11-04T00:00:00.000Z" }, `${SITE}: since 2024-11-04`],
		[{ facets: {}, until: "2024-11-04T06:00:00.000Z" }, `${SITE}: before 2024-11-04T06:00:00.000Z`],
		[{ facets: {}, seenSince: "2024-11-04T00:00:00.000Z" }, `${SITE}: seen since 2024-11-04`],
		[{ facets: {}, changedSince: "2024-11-04T00:00:00.000Z" }, `${SITE}: changed since 2024-11-04`],
		[
			{ facets: { theme: ["energy"] }, q: "gas", since: "2024-11-04T00:00:00.000Z", until: "2024-11-05T00:00:00.000Z" },
			`${SITE}: Energy · “gas” · since 2024-11-04 · before 2024-11-05`,
		],
	])("of %j is %j", (selection, title) => {
		expect(titleOf(selection, facets, "en")).toBe(title);
	});

	test("is in the language of the interface, every word of it", () => {
		const at = "2024-11-04T00:00:00.000Z";
		const selection: Selection = { facets: { partner: ["FR"] }, since: at, until: at, seenSince: at, changedSince: at };
		expect(titleOf(selection, facets, "ru")).toBe(
			"Дипломатия Казахстана: Франция · с 2024-11-04 · до 2024-11-04 · замечено с 2024-11-04 · изменено с 2024-11-04",
		);
		expect(titleOf(selection, facets, "kk")).toBe(
			"Қазақстан дипломатиясы: Франция · бастап 2024-11-04 · дейін 2024-11-04 · көрілген күні 2024-11-04 · өзгерген күні 2024-11-04",
		);
	});
});

test("a channel is described, and its lists are headed, in each language by words of its own", () => {
	expect(new Set(UI_LANGUAGES.map(descriptionOf)).size).toBe(3);
	for (const ui of UI_LANGUAGES) expect(new Set(FACETS.map((name) => facetTitle(name, ui))).size).toBe(FACETS.length);
	expect(FACETS.map((name) => facetTitle(name, "en"))).toEqual([
		"Partners",
		"Organisations",
		"People",
		"Events",
		"Themes",
		"Levels",
		"Languages",
		"Sources",
	]);
});
