import { expect, test } from "vitest";
import { Draft } from "../../src/runs/draft.ts";
import { readDay, writeDay } from "../../src/store/days.ts";
import { isWritable } from "../../src/store/held.ts";
import { memoryStore, watched } from "../fakes/store.ts";
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

const dayOf = (n: number): string => `2024-11-${String(n).padStart(2, "0")}`;
type Story = typeof ELDER;

/** A draft over a record of these stories, with what it logs and asks of the store. */
async function drafted(
	shown: readonly Story[],
	recorded: readonly Story[],
	moved: Readonly<Record<string, string>> = {},
) {
	const memory = memoryStore();
	const days = new Set([...recorded.map(({ id }) => id), ...Object.keys(moved)].map((id) => id.slice(0, 10)));
	for (const day of days) {
		const stories = recorded.filter(({ id }) => id.startsWith(day));
		const pointers = Object.entries(moved).filter(([id]) => id.startsWith(day));
		await writeDay(memory, { day, stories, moved: Object.fromEntries(pointers) }, { kind: "absent" });
	}
	const store = watched(memory);
	const logged: unknown[] = [];
	const draft = new Draft(shown, { store, log: (event, facts) => void logged.push([event, facts]), now: SECOND });
	return { memory, store, logged, draft };
}
const at = (day: string, name: string): Story =>
	storyOf(name, {
		published: `${day}T06:00:00.000Z`,
		reports: [reportOf({ link: `https://herald.example/${name}`, firstSeen: `${day}T06:00:00.000Z` })],
	});

test("a draft opens a day once, and sixteen at most", async () => {
	const { draft, store } = await drafted([], []);
	for (let n = 1; n <= 16; n++) expect(await draft.open(dayOf(n))).toBe(true);
	expect(await draft.open(dayOf(17))).toBe(false);
	expect(await draft.open(dayOf(16))).toBe(true);
	expect(store.operations.filter((one) => one.startsWith("get"))).toHaveLength(16);
	expect([...draft.opened().keys()]).toEqual(Array.from({ length: 16 }, (_, n) => dayOf(n + 1)));
});

test("a day that cannot be read is asked for once, logged, and not written over", async () => {
	const { memory, draft, logged, store } = await drafted([], [ELDER]);
	memory.damage(`day/${DAY}`, "{");
	expect([await draft.open(DAY), await draft.open(DAY)]).toEqual([false, false]);
	expect(logged).toEqual([["record.unreadable", { key: `day/${DAY}`, reason: expect.any(String) }]]);
	expect([draft.opened().size, await draft.save(), store.written]).toEqual([0, [], []]);
});

test("a draft has the stories of the front, and those of a day once it is open", async () => {
	const { draft } = await drafted([ELDER], [YOUNGER, ELDER]);
	expect([...draft.stories.keys()]).toEqual([ELDER.id]);
	await draft.open(DAY);
	expect([...draft.stories.keys()].toSorted()).toEqual([ELDER.id, YOUNGER.id].toSorted());
	expect([...draft.changed]).toEqual([]);
	expect(await draft.save()).toEqual([]);
});

test("a day's stories stand in the order of first sight", async () => {
	const [first, second, third] = ["05", "06", "07"].map((hour) => ({
		...ELDER,
		id: `${DAY}-${hour}`,
		published: `${DAY}T${hour}:00:00.000Z`,
		firstSeen: `${DAY}T${hour}:00:00.000Z`,
	}));
	if (!first || !second || !third) throw new Error("three");
	const { draft } = await drafted([third, first], [second]);
	await draft.open(DAY);
	const order = draft
		.opened()
		.get(DAY)
		?.stories.map(({ id }) => id);
	expect(order).toEqual([first.id, second.id, third.id]);
});

test("a draft finds every report by its key, those no longer kept included", async () => {
	const unkept = reportOf({ link: "https://herald.example/unkept" });
	const { draft } = await drafted([{ ...ELDER, unkept: [unkept] }], []);
	expect([...draft.reports()].map(([key, { story }]) => [key, story])).toEqual([
		[ELDER.reports[0].key, ELDER.id],
		[unkept.key, ELDER.id],
	]);
});

test("an id leads to what it turned out to be, by however many steps, and nowhere in a circle", async () => {
	const { draft } = await drafted([{ ...ELDER, merged: ["2024-11-04-shown"] }], [], {
		"2024-11-04-a": "2024-11-04-b",
		"2024-11-04-b": "2024-11-04-c",
		"2024-11-04-x": "2024-11-04-y",
		"2024-11-04-y": "2024-11-04-x",
	});
	expect(draft.resolve("2024-11-04-shown")).toBe(ELDER.id);
	expect(draft.resolve("2024-11-04-a")).toBe("2024-11-04-a");
	await draft.open(DAY);
	expect(["a", "b", "c", "none"].map((name) => draft.resolve(`2024-11-04-${name}`).slice(11))).toEqual([
		"c",
		"c",
		"c",
		"none",
	]);
	expect(["2024-11-04-x", "2024-11-04-y"]).toContain(draft.resolve("2024-11-04-x"));
});

test("a story is founded, and gets reports in addition to and instead of its own", async () => {
	const { draft, memory } = await drafted([], [ELDER]);
	await draft.open(DAY);
	const [own] = ELDER.reports;
	const added = reportOf({
		link: "https://vestnik.example/1",
		sourceId: "vestnik",
		firstSeen: "2024-11-04T09:00:00.000Z",
	});
	draft.put(ELDER.id, [added, { ...own, title: "Edited" }]);
	draft.put(`${DAY}-new`, [{ ...added, key: "vestnik/new" }]);
	expect(draft.stories.get(ELDER.id)?.reports.map(({ title, sourceId }) => [title, sourceId])).toEqual([
		["Edited", "herald"],
		[added.title, "vestnik"],
	]);
	expect(draft.stories.get(`${DAY}-new`)).toMatchObject({ firstSeen: SECOND, changed: SECOND, merged: [] });
	expect([...draft.changed]).toEqual([ELDER.id, `${DAY}-new`]);
	expect(await draft.save()).toEqual([DAY]);
	const held = await readDay(memory, DAY);
	expect(held.kind === "value" && held.value.stories.map(({ id }) => id).toSorted()).toEqual(
		[ELDER.id, `${DAY}-new`].toSorted(),
	);
});

test("a story that gets what it has is not changed", async () => {
	const { draft } = await drafted([], [ELDER]);
	await draft.open(DAY);
	draft.put(ELDER.id, ELDER.reports);
	expect([...draft.changed, ...(await draft.save())]).toEqual([]);
});

test("a story is merged with no other where there is none, and never with itself", async () => {
	const { draft } = await drafted([], [YOUNGER, ELDER]);
	await draft.open(DAY);
	draft.merge(ELDER.id, ELDER.id);
	draft.merge("2024-11-04-none", ELDER.id);
	draft.merge(ELDER.id, "2024-11-04-none");
	expect(draft.stories.size).toBe(2);
	expect([...draft.changed, ...(await draft.save())]).toEqual([]);
});

test("of two stories that are one the elder has all reports and all that was merged before, and the younger's day a pointer", async () => {
	const elder = { ...at(dayOf(4), "one"), merged: ["2024-11-03-x"] };
	const younger = { ...at(dayOf(5), "two"), merged: ["2024-11-05-y"] };
	const { draft, memory, store } = await drafted([], [elder, younger]);
	await draft.open(dayOf(5));
	await draft.open(dayOf(4));
	draft.merge(younger.id, elder.id);
	expect(draft.stories.get(elder.id)).toMatchObject({
		merged: ["2024-11-03-x", "2024-11-05-y", younger.id].toSorted(),
		reports: [...elder.reports, ...younger.reports],
	});
	expect(draft.stories.has(younger.id)).toBe(false);
	expect(draft.resolve(younger.id)).toBe(elder.id);
	// The day with the pointer last, so that a run that dies in between loses no story.
	expect(await draft.save()).toEqual([dayOf(4), dayOf(5)]);
	expect(store.written).toEqual([`day/${dayOf(4)}`, `day/${dayOf(5)}`]);
	expect(Object.keys(draft.opened().get(dayOf(4))?.moved ?? {})).toEqual([]);
	expect(await readDay(memory, dayOf(5))).toMatchObject({
		kind: "value",
		value: { stories: [], moved: { [younger.id]: elder.id } },
	});
});

test("a day that has pointers from before is written before one that gets some", async () => {
	const elder = at(dayOf(4), "one");
	const younger = at(dayOf(5), "two");
	const gone = at(dayOf(4), "gone");
	const { draft, store } = await drafted([gone], [elder, younger], { [gone.id]: elder.id });
	await draft.open(dayOf(5));
	await draft.open(dayOf(4));
	draft.merge(younger.id, elder.id);
	await draft.save();
	expect(store.written).toEqual([`day/${dayOf(4)}`, `day/${dayOf(5)}`]);
});

test("a story that gets another report keeps what was merged into it", async () => {
	const { draft } = await drafted([], [{ ...ELDER, merged: ["2024-11-03-x"] }]);
	await draft.open(DAY);
	draft.put(ELDER.id, [reportOf({ link: "https://vestnik.example/1", sourceId: "vestnik" })]);
	expect(draft.stories.get(ELDER.id)?.merged).toEqual(["2024-11-03-x"]);
});

test("a story that its day has as a pointer is dropped from what the front shows", async () => {
	const gone = at(dayOf(5), "two");
	const { draft } = await drafted([gone], [at(dayOf(5), "three")], { [gone.id]: "2024-11-04-one" });
	await draft.open(dayOf(5));
	expect(draft.stories.has(gone.id)).toBe(false);
	expect(draft.resolve(gone.id)).toBe("2024-11-04-one");
	expect(await draft.save()).toEqual([]);
});

test("a story that another of the front took in becomes a pointer where its day still has it", async () => {
	const gone = at(dayOf(5), "two");
	const elder = { ...at(dayOf(4), "one"), merged: [gone.id] };
	const { draft, memory } = await drafted([elder], [gone]);
	await draft.open(dayOf(5));
	expect(draft.stories.has(gone.id)).toBe(false);
	expect(await draft.save()).toEqual([dayOf(5)]);
	expect(await readDay(memory, dayOf(5))).toMatchObject({ value: { stories: [], moved: { [gone.id]: elder.id } } });
});

test("a draft throws where the store refuses a write", async () => {
	const { store } = await drafted([], [ELDER]);
	store.put = async () => Promise.reject(new Error("429"));
	const refused = new Draft([], { store, log: () => {}, now: SECOND });
	await refused.open(DAY);
	refused.put(`${DAY}-new`, [reportOf({ link: "https://vestnik.example/1" })]);
	await expect(refused.save()).rejects.toThrow("429");
});

test.each([
	["the front", SECOND, FIRST],
	["its day", FIRST, SECOND],
])(
	"of two versions of one story the reports of both are kept, and of one report the later: that of %s",
	async (_, ofFront, ofDay) => {
		const [own] = ELDER.reports;
		const other = reportOf({ link: "https://vestnik.example/1", sourceId: "vestnik" });
		const front = {
			...ELDER,
			changed: ofFront,
			firstSeen: ofFront,
			reports: [{ ...own, title: "of the front", changed: ofFront }] as const,
		};
		const day = {
			...ELDER,
			changed: ofDay,
			firstSeen: ofDay,
			reports: [{ ...own, title: "of its day", changed: ofDay }, other] as const,
		};
		const { draft } = await drafted([front], [day]);
		await draft.open(DAY);
		const story = draft.stories.get(ELDER.id);
		expect(story?.reports.map(({ title }) => title)).toEqual([
			ofFront === SECOND ? "of the front" : "of its day",
			other.title,
		]);
		expect(story?.firstSeen).toBe(FIRST);
		expect(story?.changed).toBe(SECOND);
	},
);

test("two versions of one story are merged with all that either was, at the later's moment of each, and changed now where they show more", async () => {
	const [own] = ELDER.reports;
	const [x, y, both] = ["2024-11-03-x", "2024-11-03-y", "2024-11-03-z"];
	const later = { ...own, title: "told last", changed: "2024-11-05T09:59:00.000Z" };
	const front = {
		...ELDER,
		...{ changed: FIRST, merged: [x, both], mergedAt: { [x]: FIRST, [both]: FIRST } },
		reports: [later] as const,
	};
	const day = {
		...ELDER,
		...{ changed: SECOND, merged: [y, both], mergedAt: { [y]: SECOND, [both]: SECOND } },
		reports: [own, reportOf({ link: "https://vestnik.example/1", sourceId: "vestnik" })] as const,
	};
	const store = await storeWith(day);
	const now = "2024-11-05T10:20:00.000Z";
	for (const [shown, recorded] of [
		[front, store],
		[day, await storeWith(front)],
	] as const) {
		const draft = new Draft([shown], { store: recorded, log: () => {}, now });
		await draft.open(DAY);
		const story = draft.stories.get(ELDER.id);
		expect(story).toMatchObject({ changed: now, mergedAt: { [x]: FIRST, [y]: SECOND, [both]: SECOND } });
		expect(story?.merged.toSorted()).toEqual([x, y, both]);
		expect(story?.reports.map(({ title }) => title)).toContain("told last");
	}
});

test("two versions of one story that show the same are of the later's moment", async () => {
	const [own] = ELDER.reports;
	const front = { ...ELDER, changed: FIRST };
	const day = {
		...ELDER,
		changed: ELDER.changed,
		reports: [{ ...own, classification: { ...own.classification, model: "before" } }] as const,
	};
	const { draft } = await drafted([front], [day]);
	await draft.open(DAY);
	expect(draft.stories.get(ELDER.id)?.changed).toBe(FIRST);
});
