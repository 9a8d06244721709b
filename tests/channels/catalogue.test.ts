import { describe, expect, test } from "vitest";
import { catalogueOf, commonestFirst } from "../../src/channels/catalogue.ts";
import { FACETS, facetsFor, spellings } from "../../src/channels/facets.ts";
import { isTopic, topicsOf } from "../../src/channels/topics.ts";
import { viewOf } from "../../src/channels/view.ts";
import { facetsOf, reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const sources = new Map([["herald", sourceOf("herald")]]);
/** A table of its own for each that asks. */
const facets = () => facetsFor(sources);
const ORIGIN = "https://elshi.example";

const STORIES = [
	storyOf("a", { published: "2024-11-04T06:00:00.000Z", facets: facetsOf({ partners: ["FR", "DE"] }) }),
	storyOf("b", { published: "2024-11-02T06:00:00.000Z", facets: facetsOf({ partners: ["FR"], events: ["summit"] }) }),
	storyOf("c", {
		published: "2024-11-03T06:00:00.000Z",
		facets: facetsOf({ partners: ["CN"], organisations: ["un"] }),
	}),
];

describe("the catalogue", () => {
	test("counts each value, the commonest first, with its first day and its last", () => {
		const catalogue = catalogueOf(STORIES, facets());
		for (const order of [STORIES, STORIES.toReversed()])
			expect(catalogueOf(order, facets()).partner).toEqual([
				{ id: "FR", stories: 2, first: "2024-11-02", last: "2024-11-04" },
				{ id: "CN", stories: 1, first: "2024-11-03", last: "2024-11-03" },
				{ id: "DE", stories: 1, first: "2024-11-04", last: "2024-11-04" },
			]);
		expect(catalogue.event.map(({ id, stories }) => [id, stories])).toEqual([
			["visit", 2],
			["summit", 1],
		]);
		expect(catalogue.organisation).toHaveLength(1);
		expect(Object.keys(catalogue)).toEqual([...FACETS]);
	});

	test("knows no source that is polled no longer", () => {
		const gone = storyOf("d", { reports: [reportOf({ sourceId: "gone" })] });
		expect(catalogueOf([gone], facets()).source).toEqual([]);
		expect(catalogueOf([gone, ...STORIES], facets()).source.map(({ id }) => id)).toEqual(["herald"]);
	});

	test("puts what is as common in the order of its id", () => {
		const of = (id: string, stories: number) => ({ id, stories, first: "", last: "" });
		const order = [of("b", 1), of("a", 1), of("d", 1), of("c", 2)];
		for (const given of [order, order.toReversed()])
			expect(commonestFirst(given).map(({ id }) => id)).toEqual(["c", "a", "b", "d"]);
	});
});

describe("a facet", () => {
	test("has a name for each of its values, and the id itself for others", () => {
		expect(facets().partner.label("FR", "ru")).toBe("Франция");
		expect(facets().partner.label("XX", "ru")).toBe("XX");
		expect(facets().source.label("herald", "en")).toBe("The herald");
		expect(facets().source.label("gone", "en")).toBe("gone");
		expect([...facets().source.values]).toEqual(["herald"]);
	});

	test("has the languages and sources of a story's reports once each", () => {
		const story = storyOf("a", {
			reports: [reportOf(), reportOf({ link: "https://herald.example/2" }), reportOf({ language: "kk" })],
		});
		expect(facets().language.valuesOf(story)).toEqual(["en", "kk"]);
		expect(facets().source.valuesOf(story)).toEqual(["herald"]);
		const two = storyOf("b", { reports: [reportOf(), reportOf({ link: "https://herald.example/2" })] });
		expect(facets().language.valuesOf(two)).toEqual(["en"]);
	});

	test("has the persons of a story whose country, or the organisation that they head, is a party of it", () => {
		const persons = [{ id: "emmanuel-macron", name: "Emmanuel Macron", country: "FR" }];
		const of = (partners: ReturnType<typeof facetsOf>["partners"]) =>
			facets().person.valuesOf(storyOf("a", { facets: facetsOf({ partners, persons }) }));
		expect(of(["FR"])).toEqual(["emmanuel-macron"]);
		expect(of(["DE"])).toEqual([]);
		const heads = [
			{ id: "antonio-guterres", name: "António Guterres", country: "PT" },
			{ id: "nobody-known", name: "Nobody Known", country: "PT" },
		];
		const ofOrganisation = (organisations: ReturnType<typeof facetsOf>["organisations"]) =>
			facets().person.valuesOf(storyOf("a", { facets: facetsOf({ organisations, persons: [...persons, ...heads] }) }));
		expect(ofOrganisation(["un"])).toEqual(["emmanuel-macron", "antonio-guterres"]);
		expect(ofOrganisation(["eu"])).toEqual(["emmanuel-macron"]);
	});

	test("has the level of a story, or none", () => {
		const { level: _level, ...without } = facetsOf();
		expect(facets().level.valuesOf(storyOf("a"))).toEqual(["head-of-state"]);
		expect(facets().level.valuesOf(storyOf("a", { facets: without }))).toEqual([]);
	});

	test("is spelt by its ids and its names in each language", () => {
		const france = spellings(facets().partner).filter(({ id }) => id === "FR");
		expect(france.map(({ text }) => text)).toEqual(["FR", "France", "Франция", "Франция"]);
	});
});

describe("topics of a hub", () => {
	test("are the whole, and each channel of what changed, in each format and language", () => {
		const all = topicsOf(ORIGIN, [], facets());
		expect(all).toHaveLength(12);
		expect(all.slice(0, 4)).toEqual(["", "?ui=en", "?ui=ru", "?ui=kk"].map((query) => `${ORIGIN}/feed.rss${query}`));
		const changed = topicsOf(ORIGIN, STORIES.slice(0, 1), facets());
		for (const path of [
			"partner/fr",
			"partner/de",
			"event/visit",
			"theme/political",
			"level/head-of-state",
			"language/en",
			"source/herald",
		])
			expect(changed).toContain(`${ORIGIN}/${path}.json?ui=kk`);
		expect(changed).toHaveLength(8 * 12);
		for (const topic of changed) expect([topic, isTopic(topic)]).toEqual([topic, true]);
	});

	test.each([
		"/feed.xml",
		"/feed.rss?limit=5",
		"/feed.rss?ui=de",
		"/feed.rss?ui=ru&limit=5",
		"/partner/fr",
		"/partner/fr/x.rss",
		"/archive/2024.rss",
		"/digest/daily.rss",
		"/x/feed.rss.gz",
		"/",
	])("are not %s", (path) => {
		expect(isTopic(ORIGIN + path)).toBe(false);
	});
});

test("a view is by the languages and sources that were chosen, the interface's among them", () => {
	const viewer = { ui: undefined, origin: ORIGIN, sources };
	const nothing = { ui: "en", origin: ORIGIN, languages: [], sourceIds: [], sources };
	expect(viewOf({ facets: {} }, viewer)).toEqual(nothing);
	expect(viewOf({ facets: {} }, { ...viewer, ui: "kk" })).toEqual({ ...nothing, ui: "kk", languages: ["kk"] });
	expect(viewOf({ facets: { language: ["ru"], source: ["herald"] } }, { ...viewer, ui: "kk" })).toEqual({
		...nothing,
		ui: "kk",
		languages: ["ru", "kk"],
		sourceIds: ["herald"],
	});
});
