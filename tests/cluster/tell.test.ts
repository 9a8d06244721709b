import { expect, test } from "vitest";
import { tell } from "../../src/cluster/tell.ts";
import type { Report } from "../../src/model/classification.ts";
import type { Facets } from "../../src/model/facets.ts";
import { judged, report } from "./reports.ts";

function of(url: string, sourceId: string, title: string): Report {
	return report(url, { sourceId, title });
}

const wire = of("https://wire.example/1", "wire", "Freedonia and Kazakhstan open a rail corridor");
const copy = of("https://copy.example/1", "copy", "Freedonia and Kazakhstan open a rail corridor");
const own = of("https://own.example/1", "own", "First train leaves Astana for Freedonia");

function withFacets(given: Report, facets: Partial<Facets>): Report {
	const { classification } = given;
	return { ...given, classification: { ...classification, facets: { ...classification.facets, ...facets } } };
}

test("shows an outlet's own words before words that another printed earlier", () => {
	expect(tell("a", [wire, copy, own], []).reports).toEqual([wire, own, copy]);
});

test("lets no later report take the place of the first", () => {
	expect(tell("a", [wire, own], []).reports[0]).toBe(wire);
	expect(tell("a", [own, wire], []).reports[0]).toBe(own);
});

test("lists what is kept, and remembers what no longer is", () => {
	const story = tell("a", [judged(wire, false), own], []);
	expect(story.reports).toEqual([own]);
	expect(story.unkept).toEqual([wire.url]);
});

test("shows all of a story that is no longer kept at all", () => {
	const reports = [judged(wire, false), judged(own, false)];
	expect(tell("a", reports, []).reports).toEqual(reports);
});

test("keeps the time it was published at when its first report is gone", () => {
	const before = tell("a", [wire], []);
	const later = report(own.url, { published: "2024-04-02T12:00:00.000Z", firstSeen: "2024-04-02T12:00:00.000Z" });
	expect(tell("a", [later], [], before).published).toBe(wire.published);
});

test("is about what its first report says and what half of the reports say", () => {
	const story = tell(
		"a",
		[
			withFacets(wire, { partners: ["FR"], themes: ["transport"] }),
			withFacets(own, { partners: ["FR", "CN"], themes: ["transport"] }),
			withFacets(copy, { partners: ["DE"], themes: ["energy"] }),
		],
		[],
	);
	expect(story.facets.partners).toEqual(["FR"]);
	expect(story.facets.themes).toEqual(["transport"]);
});

test("tells the day that was announced, and in the end that it came", () => {
	const days = { start: "2024-04-04", end: "2024-04-05" };
	const story = tell(
		"a",
		[
			withFacets(wire, { eventDate: { ...days, certainty: "announced" }, level: "minister" }),
			withFacets(own, { eventDate: { ...days, certainty: "held" }, level: "head-of-state" }),
		],
		[],
	);
	expect(story.facets.eventDate).toEqual({ ...days, certainty: "held" });
	expect(story.facets.level).toBe("head-of-state");
});

test("refuses to tell a story of no report", () => {
	expect(() => tell("a", [], [])).toThrow(/story a has no report/);
});
