import { expect, test } from "vitest";
import { storyFrom as tellStory } from "../../src/cluster/story-from.ts";
import type { Report } from "../../src/model/classification.ts";
import type { Facets } from "../../src/model/facets.ts";
import type { Story } from "../../src/model/story.ts";
import { judged, report } from "./reports.ts";

/** Seen so many minutes past eight. */
function of(url: string, sourceId: string, title: string, minutes: number): Report {
	return report(url, { sourceId, title, firstSeen: `2024-04-02T08:${minutes}:00.000Z` });
}

const wire = of("https://wire.example/1", "wire", "Freedonia and Kazakhstan open a rail corridor", 10);
const copy = of("https://copy.example/1", "copy", "Freedonia and Kazakhstan open a rail corridor", 20);
const own = of("https://own.example/1", "own", "First train leaves Astana for Freedonia", 30);

const NOW = "2024-04-02T10:00:00.000Z";

function tell(id: string, reports: readonly Report[], merged: readonly string[], before?: Story, now = NOW): Story {
	return tellStory(reports, { id, merged, before, now });
}

function withFacets(given: Report, facets: Partial<Facets>): Report {
	const { classification } = given;
	return { ...given, classification: { ...classification, facets: { ...classification.facets, ...facets } } };
}

test("shows an outlet's own words before words that another printed earlier", () => {
	expect(tell("a", [wire, copy, own], []).reports).toEqual([wire, own, copy]);
});

test("lets no later report take the place of the first", () => {
	expect(tell("a", [own, wire], []).reports[0]).toBe(wire);
	const earlier = { ...own, firstSeen: "2024-04-02T08:00:00.000Z" };
	expect(tell("a", [wire, earlier], []).reports[0]).toBe(earlier);
});

test("lists what is kept, and remembers what no longer is", () => {
	const story = tell("a", [judged(wire, false), own], []);
	expect(story.reports).toEqual([own]);
	expect(story.unkept).toEqual([judged(wire, false)]);
});

test("shows all of a story that is no longer kept at all", () => {
	const reports = [judged(wire, false), judged(own, false)];
	expect(tell("a", reports, [])).toMatchObject({ reports, withdrawn: true });
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

const LATER = "2024-04-02T12:00:00.000Z";

test("is changed by a run that shows readers something else, and by nothing else", () => {
	const before = tell("a", [wire], []);
	expect(before).toMatchObject({ firstSeen: NOW, changed: NOW });
	expect(tell("a", [wire], [], before, LATER)).toBe(before);
	const sameWords = { ...wire, classification: { ...wire.classification, model: "next", score: 0.8 } };
	expect(tell("a", [sameWords], [], before, LATER)).toMatchObject({ firstSeen: NOW, changed: NOW });
	for (const reports of [[wire, own], [{ ...wire, title: "Corrected" }], [judged(wire, false)]])
		expect(tell("a", reports, [], before, LATER)).toMatchObject({ firstSeen: NOW, changed: LATER });
});

test("is never changed before it was", () => {
	const before = { ...tell("a", [wire], []), changed: LATER };
	expect(tell("a", [wire, own], [], before, NOW).changed).toBe(LATER);
});
