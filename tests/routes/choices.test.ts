import { describe, expect, test } from "vitest";
import { catalogueOf } from "../../src/channels/catalogue.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import { EVERYTHING, type Selection } from "../../src/channels/selection.ts";
import { chosenOf, narrowerBy } from "../../src/routes/choices.ts";
import { addressOf } from "../../src/routes/page-links.ts";
import { facetsOf, storyOf } from "../samples/stories.ts";

const site = { facets: facetsFor(new Map()) };
const since = "2024-11-01T00:00:00.000Z";
const until = "2024-12-01T00:00:00.000Z";

describe("what is chosen", () => {
	const chosen = (selection: Selection): [string, string][] =>
		chosenOf(site, selection, "en", addressOf).map(({ label, href }) => [label, href]);

	test("is nothing of everything", () => {
		expect(chosen(EVERYTHING)).toEqual([]);
	});

	test("is each value by its name, which leads to the same without it alone", () => {
		expect(chosen({ facets: { partner: ["DE", "FR"], theme: ["energy"] }, q: "gas" })).toEqual([
			["Germany", "/?partner=fr&theme=energy&q=gas"],
			["France", "/?partner=de&theme=energy&q=gas"],
			["Energy", "/?partner=de,fr&q=gas"],
			["“gas”", "/?partner=de,fr&theme=energy"],
		]);
	});

	test("is a time by its days, which leads to the same of all times", () => {
		const facets = { partner: ["FR"] };
		expect(chosen({ facets, since, until })[1]).toEqual(["2024-11-01 – 2024-12-01", "/partner/fr"]);
		expect(chosen({ facets, since })[1]).toEqual(["2024-11-01 – ", "/partner/fr"]);
		expect(chosen({ facets, until })[1]).toEqual([" – 2024-12-01", "/partner/fr"]);
		expect(chosen({ facets, since })).toHaveLength(2);
	});

	test("is the moment since which something is new or changed, which leads to the same without it", () => {
		const facets = { partner: ["FR"] };
		for (const moment of [{ seenSince: since }, { changedSince: since }, { seenSince: since, changedSince: until }])
			expect(chosen({ facets, until, ...moment }).slice(1)).toEqual([
				[" – 2024-12-01", expect.stringMatching(/^\/\?partner=fr&(?:seen|changed)Since=/)],
				["2024-11-01 –", `/?partner=fr&until=${until}`],
			]);
	});
});

describe("what narrows a choice down", () => {
	const partners = ["AZ", "BE", "CN", "DE", "FR", "GE", "HU", "IN", "JP", "KG", "MN", "PL", "TR", "UZ"];
	const stories = partners.flatMap((partner, n) =>
		Array.from({ length: n + 1 }, (_, i) =>
			storyOf(`${partner}-${i}`, { facets: facetsOf({ partners: [partner], themes: [], events: ["visit"] }) }),
		),
	);
	const narrower = (selection: Selection) =>
		narrowerBy(site, selection, catalogueOf(stories, site.facets), "en", addressOf);

	test("are the twelve commonest values of each facet that has some, the commonest first", () => {
		const facets = narrower(EVERYTHING);
		expect(facets.map(({ title }) => title)).toEqual(["Partners", "Events", "Levels", "Languages"]);
		expect(facets[0]?.choices.map(({ href, count }) => [href, count])).toEqual(
			partners
				.map((partner, n) => [`/partner/${partner.toLowerCase()}`, n + 1])
				.toReversed()
				.slice(0, 12),
		);
		expect(facets[1]?.choices).toEqual([{ label: "Visit", href: "/event/visit", count: 105 }]);
	});

	test("are no values that are chosen already, and each is chosen in place of others of its facet", () => {
		const [last = ""] = partners.slice(-1);
		const facets = narrower({ facets: { partner: [last], event: ["visit"] }, q: "gas" });
		expect(facets.map(({ title }) => title)).toEqual(["Partners", "Levels", "Languages"]);
		const [first] = facets[0]?.choices ?? [];
		expect(first?.href).toBe(`/?partner=${partners.at(-2)?.toLowerCase()}&event=visit&q=gas`);
	});
});
