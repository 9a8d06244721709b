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
