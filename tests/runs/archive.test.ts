import { expect, test } from "vitest";
import { cluster } from "../../src/cluster/cluster.ts";
import { lastClosedMonth, putAway } from "../../src/runs/archive.ts";
import { KEYS, readArchive, readArchivedStory } from "../../src/store/stored.ts";
import { judged, report } from "../cluster/reports.ts";
import { memoryStore } from "../fakes/store.ts";

const march = report("https://a.example/1", {
	firstSeen: "2024-03-30T08:00:00.000Z",
	published: "2024-03-30T08:00:00.000Z",
});
const april = report("https://a.example/2", {
	title: "Freedonia opens an embassy in Astana",
	firstSeen: "2024-04-01T08:00:00.000Z",
});
const stories = cluster([march, april], []);
const MAY = "2024-05-01T00:00:00.000Z";
const isKept = (): boolean => true;

test.each([
	["2024-04-10T23:59:59.000Z", "2024-02"],
	["2024-04-11T00:00:00.000Z", "2024-03"],
	["2024-01-11T00:00:00.000Z", "2023-12"],
])("on %s has closed the months up to %s", (now, month) => {
	expect(lastClosedMonth(now)).toBe(month);
});

test("puts away the stories first seen in a closed month, and those alone", async () => {
	const store = memoryStore();
	expect(await putAway(stories, isKept, store, MAY)).toEqual(["2024-03"]);
	const archive = await readArchive(store, "2024-03");
	expect(archive?.stories.map((story) => story.reports[0].url)).toEqual([march.url]);
	expect(await readArchive(store, "2024-04")).toBeUndefined();
});

test("writes a month once, whatever becomes of its stories", async () => {
	const store = memoryStore();
	await putAway(stories, isKept, store, MAY);
	const before = await readArchive(store, "2024-03");
	expect(await putAway(cluster([judged(march, false)], []), () => false, store, MAY)).toEqual([]);
	await store.delete(KEYS.archiveIndex);
	await putAway([], isKept, store, MAY);
	expect(await readArchive(store, "2024-03")).toEqual(before);
});

test("finds an archived story by its id and by one that it had", async () => {
	const store = memoryStore();
	const merged = stories.map((story) => ({ ...story, merged: ["0123456789ab"] }));
	await putAway(merged, isKept, store, MAY);
	const id = merged.at(-1)?.id ?? "";
	expect((await readArchivedStory(store, id))?.id).toBe(id);
	expect((await readArchivedStory(store, "0123456789ab"))?.id).toBe(id);
	expect(await readArchivedStory(store, "ffffffffffff")).toBeUndefined();
});

test("keeps withdrawn stories apart, so that no feed lists them", async () => {
	const store = memoryStore();
	await putAway(stories, () => false, store, MAY);
	const archive = await readArchive(store, "2024-03");
	expect(archive?.stories).toEqual([]);
	expect(archive?.withdrawn).toHaveLength(1);
});
