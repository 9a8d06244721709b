import { expect, test } from "vitest";
import { cluster } from "../../src/cluster/cluster.ts";
import { mintId } from "../../src/cluster/identity.ts";
import type { Report } from "../../src/model/classification.ts";
import { framed } from "./framed.ts";
import { judged, report as unread } from "./reports.ts";
import { storiesOf } from "./stories-of.ts";

/** A report with the frame of its words. */
function report(url: string, over: Partial<Report> = {}): Report {
	return framed(unread(url, over));
}

function idOf(founder: Report): string {
	return mintId(founder, founder.firstSeen);
}

test("tells near-identical titles of two outlets as one story, named after the first seen", () => {
	const first = report("https://a.example/1");
	const second = report("https://b.example/9", { firstSeen: "2024-04-02T09:00:00.000Z" });
	const [story, ...others] = storiesOf([second, first]);
	expect(others).toEqual([]);
	expect(story?.id).toBe(idOf(first));
	expect(story?.published).toBe(first.published);
	expect(story?.changed).toBe(second.firstSeen);
});

test("keeps the same headline a month later apart", () => {
	const first = report("https://a.example/1");
	const later = "2024-05-02T08:00:00.000Z";
	const second = report("https://a.example/2", { published: later, firstSeen: later });
	expect(storiesOf([first, second])).toHaveLength(2);
});

test("leaves a report where it was told before", () => {
	const first = report("https://a.example/1");
	const other = report("https://b.example/2", { title: "Something else altogether" });
	const [told] = storiesOf([first]);
	if (!told) throw new Error("no story");
	const again = storiesOf([first, other], [{ ...told, reports: [first, other] }]);
	expect(again.map((story) => story.id)).toEqual([told.id]);
});

test("keeps the id of a story whose first report is no longer kept", () => {
	const first = report("https://a.example/1");
	const second = report("https://b.example/2");
	const [story] = storiesOf([judged(first, false), second]);
	expect(story?.id).toBe(idOf(first));
	expect(story?.reports).toEqual([second]);
});

const HOUR_LATER = "2024-04-02T09:10:00.000Z";
const FIRST = "2024-04-02T08:10:00.000Z";
const TWO_HOURS_LATER = "2024-04-02T10:10:00.000Z";
const schools = of("a", "Kazakhstan and France sign an agreement on schools for engineers", FIRST);
const uranium = of("b", "Uranium deal with France signed by Kazatomprom", HOUR_LATER);
const both = of(
	"c",
	"Kazakhstan and France sign an agreement on schools for engineers, uranium deal signed by Kazatomprom",
	TWO_HOURS_LATER,
);

function of(sourceId: string, title: string, firstSeen: string): Report {
	return report(`https://${sourceId}.example/1`, { sourceId, title, firstSeen });
}

test("places a report that is in a story already where it is, whatever the words say", () => {
	const first = report("https://a.example/1");
	const told = storiesOf([first]);
	const { placed } = cluster([first], told, () => "new", { bias: -6, features: {} });
	expect([...placed.values()]).toEqual(told.map(({ id }) => id));
});

test("makes one of two stories that a third report shows to be one: the elder id stays, the other is remembered", () => {
	expect(storiesOf([schools, uranium])).toHaveLength(2);
	const [story, ...others] = storiesOf([schools, uranium, both]);
	expect(others).toEqual([]);
	expect(story?.id).toBe(idOf(schools));
	expect(story?.merged).toEqual([idOf(uranium)]);
	expect(story?.reports.map((told) => told.url)).toEqual([schools.url, uranium.url, both.url]);
});

test("goes on telling a merged story as one, from the last edition as from nothing", () => {
	const told = storiesOf([schools, uranium, both]);
	expect(storiesOf([schools, uranium, both], told)).toEqual(told);
	expect(storiesOf([uranium, both], told).map((story) => story.id)).toEqual([idOf(schools)]);
});

test("leaves two stories apart that one outlet tells both", () => {
	const own = { ...uranium, sourceId: schools.sourceId };
	expect(storiesOf([schools, own, both])).toHaveLength(2);
});

test("merges no stories by a report that does not know the other side, however sure it is", () => {
	const first = of("a", "Kazakhstan agrees on 12 schools for engineers", FIRST);
	const second = of("b", "Deal on 300 tons of uranium signed by Kazatomprom", HOUR_LATER);
	const vague = of("c", `${first.title}, 300 tons of uranium`, TWO_HOURS_LATER);
	const { placed, merged } = cluster([first, second, vague], [], ({ key }) => key, { bias: 6, features: {} });
	expect(new Set(placed.values()).size).toBe(2);
	expect(merged.size).toBe(0);
});

test("compares an edited report by the words of its first sight", () => {
	const first = report("https://a.example/1");
	const edited = framed({ ...first, title: "Tokayev received him", original: { title: first.title, excerpt: "" } });
	const second = report("https://b.example/2", { sourceId: "b", firstSeen: HOUR_LATER });
	expect(storiesOf([edited, second])).toHaveLength(1);
});
