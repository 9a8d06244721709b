import { expect, test } from "vitest";
import { seenOf, storyFrom as tellStory } from "../../src/cluster/story-from.ts";
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

const tenWords = "one two three four five six seven eight nine ten";
const alike = (shared: number): string => tenWords.split(" ").slice(0, shared).join(" ");

test.each([
	["the same title", tenWords, {}, true],
	["eight of ten words", alike(8), {}, true],
	["seven of ten words", alike(7), {}, false],
	["the same title in another case and with other marks", `«${tenWords.toUpperCase()}!»`, {}, true],
	["the same title in another language", tenWords, { language: "ru" }, false],
	["the same title by the same outlet", tenWords, { sourceId: "wire" }, false],
	["the same title over another text", tenWords, { excerpt: "other words altogether" }, false],
	["the same title over nearly the same text", tenWords, { excerpt: "a b c d" }, true],
	["the same title over no text", tenWords, { excerpt: "" }, true],
] as const)("takes for words that another printed: %s", (_, title, over, isRepeat) => {
	const first = { ...of("https://wire.example/1", "wire", tenWords, 10), excerpt: "a b c d e" };
	const second = { ...of("https://copy.example/1", "copy", title, 20), ...over };
	const third = of("https://own.example/1", "own", "First train leaves Astana for Freedonia", 30);
	const order = tell("a", [first, second, third], []).reports;
	expect(order[isRepeat ? 2 : 1]).toBe(second);
});

test("takes for words that another printed the same title over no text, whichever has none", () => {
	const first = of("https://wire.example/1", "wire", tenWords, 10);
	const second = { ...of("https://copy.example/1", "copy", tenWords, 20), excerpt: "a b c d e" };
	expect(tell("a", [first, second, own], []).reports[2]).toBe(second);
});

test("is about what half of the reports say, and no fewer", () => {
	const of4 = (...partners: readonly Facets["partners"][]) =>
		tell(
			"a",
			partners.map((codes, n) =>
				withFacets(of(`https://s${n}.example/1`, `s${n}`, `title ${n}`, 10 + n), { partners: codes }),
			),
			[],
		).facets.partners;
	expect(of4(["FR"], ["DE"], ["DE"], ["IT"])).toEqual(["FR", "DE"]);
	expect(of4(["FR"], ["DE"], ["IT"])).toEqual(["FR"]);
	expect(of4([], ["DE"], ["DE"])).toEqual(["DE"]);
});

test("names each person once, as the last report does, whom the first report or half of them name", () => {
	const person = (id: string, name = id) => ({ id, name, country: "FR" as const });
	const reports = [
		withFacets(wire, { persons: [person("a"), person("b")] }),
		withFacets(own, { persons: [person("a", "A")] }),
		withFacets(copy, { persons: [person("c")] }),
	];
	expect(tell("a", reports, []).facets.persons).toEqual([person("a", "A"), person("b")]);
});

test("has the days that the first report gives which gives some, and no level that none has", () => {
	const days = { start: "2024-04-04", end: "2024-04-05", certainty: "announced" } as const;
	const other = { start: "2024-04-09", end: "2024-04-09", certainty: "announced" } as const;
	const facets = tell(
		"a",
		[wire, withFacets(own, { eventDate: days }), withFacets(copy, { eventDate: other })],
		[],
	).facets;
	expect(facets.eventDate).toEqual(days);
	expect(facets).not.toHaveProperty("level");
	expect(tell("a", [wire], []).facets).not.toHaveProperty("eventDate");
	const cancelled = [
		withFacets(wire, { eventDate: days }),
		withFacets(own, { eventDate: { ...other, certainty: "held" } }),
		withFacets(copy, { eventDate: { ...other, certainty: "cancelled" } }),
	];
	expect(tell("a", cancelled, []).facets.eventDate).toEqual({ ...days, certainty: "cancelled" });
	const again = [...cancelled.slice(0, 2), withFacets(copy, { eventDate: other })];
	expect(tell("a", again, []).facets.eventDate).toEqual({ ...days, certainty: "held" });
});

test("says of each story that it took in when that was found out", () => {
	const before = tell("a", [wire], ["c", "b", "c"]);
	expect(before).toMatchObject({ merged: ["b", "c"], mergedAt: { b: NOW, c: NOW } });
	const after = tell("a", [wire], ["b", "c", "d"], before, LATER);
	expect(after).toMatchObject({ merged: ["b", "c", "d"], mergedAt: { b: NOW, c: NOW, d: LATER }, changed: LATER });
	expect(tell("a", [wire], [])).not.toHaveProperty("mergedAt");
	expect(tell("a", [wire], [])).not.toHaveProperty("unkept");
	expect(tell("a", [wire], [])).not.toHaveProperty("withdrawn");
});

test("readers see a story's words, facets and reports, and nothing else of it", () => {
	const story = tell("a", [wire, own], []);
	const [first, ...rest] = story.reports;
	const seen = seenOf(story);
	const differs = (changes: Partial<Story>): boolean => seenOf({ ...story, ...changes }) !== seen;
	for (const changes of [
		{ key: "x" },
		{ link: "x" },
		{ sourceId: "x" },
		{ title: "x" },
		{ excerpt: "x" },
		{ image: "x" },
		{ authors: ["x"] },
		{ language: "kk" as const },
		{ classification: { ...first.classification, reason: "x" } },
	])
		expect([changes, differs({ reports: [{ ...first, ...changes }, ...rest] })]).toEqual([changes, true]);
	expect(differs({ reports: [first] })).toBe(true);
	expect(differs({ id: "b" })).toBe(true);
	expect(differs({ merged: ["b"] })).toBe(true);
	expect(differs({ withdrawn: true })).toBe(true);
	expect(differs({ facets: { ...story.facets, partners: [] } })).toBe(true);
	expect(differs({ changed: "x", firstSeen: "x", published: "x", unkept: [wire] })).toBe(false);
	expect(differs({ reports: [{ ...first, categories: ["x"], changed: "x" }, ...rest] })).toBe(false);
});
