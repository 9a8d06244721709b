import { expect, test } from "vitest";
import { cluster } from "../../src/cluster/cluster.ts";
import { storyId } from "../../src/cluster/identity.ts";
import { judged, report } from "./reports.ts";

test("takes one canonical URL met in two feeds for one report, as first seen", () => {
	const early = report("https://a.example/1", { sourceId: "a" });
	const late = report("https://a.example/1", { sourceId: "b", firstSeen: "2024-04-03T00:00:00.000Z" });
	const [story, ...others] = cluster([late, early], []);
	expect(others).toEqual([]);
	expect(story?.reports).toEqual([early]);
});

test("tells near-identical titles of two outlets as one story, named after the first seen", () => {
	const first = report("https://a.example/1");
	const second = report("https://b.example/9", { firstSeen: "2024-04-02T09:00:00.000Z" });
	const [story, ...others] = cluster([second, first], []);
	expect(others).toEqual([]);
	expect(story?.id).toBe(storyId(first.url));
	expect(story?.published).toBe(first.published);
	expect(story?.updated).toBe(second.firstSeen);
});

test("keeps the same headline a month later apart", () => {
	const first = report("https://a.example/1");
	const later = "2024-05-02T08:00:00.000Z";
	const second = report("https://a.example/2", { published: later, firstSeen: later });
	expect(cluster([first, second], [])).toHaveLength(2);
});

test("leaves a report where the previous edition told it", () => {
	const first = report("https://a.example/1");
	const other = report("https://b.example/2", { title: "Something else altogether" });
	const [told] = cluster([first], []);
	if (!told) throw new Error("no story");
	const again = cluster([first, other], [{ ...told, reports: [first, other] }]);
	expect(again.map((story) => story.id)).toEqual([told.id]);
});

test("keeps the id of a story whose first report is no longer kept", () => {
	const first = report("https://a.example/1");
	const second = report("https://b.example/2");
	const [story] = cluster([judged(first, false), second], []);
	expect(story?.id).toBe(storyId(first.url));
	expect(story?.reports).toEqual([second]);
});

const HOUR_LATER = "2024-04-02T09:10:00.000Z";
const TWO_HOURS_LATER = "2024-04-02T10:10:00.000Z";
const visit = report("https://a.example/1", { sourceId: "a", title: "Freedonian minister Bardoven visits Astana" });
const talks = report("https://b.example/2", {
	sourceId: "b",
	title: "Pipeline through Sylvania: gas talks planned at ministry",
	firstSeen: HOUR_LATER,
});
const both = report("https://c.example/3", {
	sourceId: "c",
	title: "Freedonian minister Bardoven visits Astana: pipeline through Sylvania, gas talks at ministry",
	firstSeen: TWO_HOURS_LATER,
});

test("makes one of two stories that a third report shows to be one: the elder id stays, the other is remembered", () => {
	expect(cluster([visit, talks], [])).toHaveLength(2);
	const [story, ...others] = cluster([visit, talks, both], []);
	expect(others).toEqual([]);
	expect(story?.id).toBe(storyId(visit.url));
	expect(story?.merged).toEqual([storyId(talks.url)]);
	expect(story?.reports.map((told) => told.url)).toEqual([visit.url, talks.url, both.url]);
});

test("goes on telling a merged story as one, from the last edition as from nothing", () => {
	const told = cluster([visit, talks, both], []);
	expect(cluster([visit, talks, both], told)).toEqual(told);
	expect(cluster([talks, both], told).map((story) => story.id)).toEqual([storyId(visit.url)]);
});

test("leaves two stories apart that one outlet tells both", () => {
	const own = { ...talks, sourceId: visit.sourceId };
	expect(cluster([visit, own, both], [])).toHaveLength(2);
});

test("compares an edited report by the words of its first sight", () => {
	const first = report("https://a.example/1");
	const edited = { ...first, title: "Correction", original: { title: first.title, excerpt: "" } };
	const second = report("https://b.example/2", { sourceId: "b", firstSeen: HOUR_LATER });
	expect(cluster([edited, second], [])).toHaveLength(1);
});

test("is updated by a joiner's first sight and by an edit, and by nothing else", () => {
	const first = report("https://a.example/1");
	const second = report("https://b.example/2", { sourceId: "b", firstSeen: HOUR_LATER });
	const [alone] = cluster([first], []);
	const [joined] = cluster([first, second], []);
	const [left] = cluster([first, judged(second, false)], joined ? [joined] : []);
	const [edited] = cluster([{ ...first, updated: TWO_HOURS_LATER }, second], []);
	expect([alone, joined, left, edited].map((story) => story?.updated)).toEqual([
		first.published,
		HOUR_LATER,
		HOUR_LATER,
		TWO_HOURS_LATER,
	]);
});

test("puts newcomers where a rebuild puts them", () => {
	const early = ["https://a.example/old", "https://b.example/old"].map((url, n) =>
		report(url, { sourceId: url, title: `Old news number ${n} of Sylvania`, firstSeen: "2024-03-01T00:00:00.000Z" }),
	);
	const known = [...early, visit, talks];
	const before = cluster(known, []);
	expect(cluster([...known, both], before)).toEqual(cluster([...known, both], []));
});
