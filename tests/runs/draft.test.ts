import { expect, test } from "vitest";
import { Draft } from "../../src/runs/draft.ts";
import { readDay, writeDay } from "../../src/store/days.ts";
import { isWritable } from "../../src/store/held.ts";
import { memoryStore } from "../fakes/store.ts";
import { reportOf, storyOf } from "../samples/stories.ts";

const FIRST = "2024-11-05T10:00:00.000Z";
const SECOND = "2024-11-05T10:10:00.000Z";
const DAY = "2024-11-04";
const ELDER = storyOf("elder", { reports: [reportOf({ link: "https://herald.example/elder" })] });
const YOUNGER = storyOf("younger", { reports: [reportOf({ link: "https://herald.example/younger" })] });

async function storeWith(...stories: readonly (typeof ELDER)[]) {
	const store = memoryStore();
	const held = await readDay(store, DAY);
	if (isWritable(held)) await writeDay(store, { day: DAY, stories, moved: {} }, held);
	return store;
}

async function openDraft(stories: readonly (typeof ELDER)[], now: string) {
	const store = await storeWith(...stories);
	const draft = new Draft([], { store, log: () => {}, now });
	expect(await draft.open(DAY)).toBe(true);
	return { store, draft };
}

test("a story that turned out to be another is kept with the moment of the run that found it out", async () => {
	const { store, draft } = await openDraft([ELDER, YOUNGER], FIRST);
	draft.merge(YOUNGER.id, ELDER.id);
	expect(draft.stories.get(ELDER.id)).toMatchObject({
		merged: [YOUNGER.id],
		mergedAt: { [YOUNGER.id]: FIRST },
		changed: FIRST,
	});
	expect(await draft.save()).toEqual([DAY]);
	const held = await readDay(store, DAY);
	expect(held).toMatchObject({ kind: "value", value: { moved: { [YOUNGER.id]: ELDER.id } } });

	const again = new Draft([], { store, log: () => {}, now: SECOND });
	await again.open(DAY);
	again.put(ELDER.id, [reportOf({ link: "https://vestnik.example/elder", sourceId: "vestnik" })]);
	expect(again.stories.get(ELDER.id)).toMatchObject({ changed: SECOND, mergedAt: { [YOUNGER.id]: FIRST } });
});

test("of two versions of one story each merge keeps the moment that its version has", async () => {
	const other = "2024-11-04-0000000f";
	const [one] = ELDER.reports;
	const ofFront = { ...ELDER, changed: SECOND, merged: [other], mergedAt: { [other]: SECOND } };
	const ofDay = { ...ELDER, changed: FIRST, merged: [YOUNGER.id], mergedAt: { [YOUNGER.id]: FIRST } };
	const store = await storeWith(ofDay);
	const draft = new Draft([ofFront], { store, log: () => {}, now: "2024-11-05T10:20:00.000Z" });
	await draft.open(DAY);
	expect(draft.stories.get(ELDER.id)).toMatchObject({
		reports: [{ key: one.key }],
		mergedAt: { [other]: SECOND, [YOUNGER.id]: FIRST },
	});
});
