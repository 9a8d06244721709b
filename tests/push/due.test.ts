/** What a receiver is told next, by its state and the front. */
import { describe, expect, test } from "vitest";
import { NO_EDITS, readEdits } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import { alertOf } from "../../src/model/alert.ts";
import type { Front } from "../../src/model/front.ts";
import { DAY, shift } from "../../src/model/instant.ts";
import type { Story } from "../../src/model/story.ts";
import type { Store } from "../../src/ports.ts";
import { correctionsFor } from "../../src/push/corrections.ts";
import { dueFor, settled } from "../../src/push/due.ts";
import type { DuePorts } from "../../src/push/item-for.ts";
import type { Receiver } from "../../src/push/receiver.ts";
import { newState } from "../../src/push/receiver-state.ts";
import { type PushVariables, readPushSettings } from "../../src/push/settings.ts";
import { dayAfter, startOf, storiesFrom } from "../../src/push/stories.ts";
import { writeDay } from "../../src/store/days.ts";
import type { ReceiverState } from "../../src/store/push-receiver.ts";
import { type MemoryStore, memoryStore, watched } from "../fakes/store.ts";
import { frontOf, sourceOf } from "../samples/stories.ts";
import { at, story, TELEGRAM, WEBHOOK } from "./world.ts";

const sources = new Map([["herald", sourceOf("herald")]]);
const facets = facetsFor(sources);

function receiverOf(variables: PushVariables = WEBHOOK): Receiver {
	const { settings } = readPushSettings({ SITE_URL: "https://elshi.example", ...variables }, facets);
	const [receiver] = settings?.receivers ?? [];
	if (receiver === undefined) throw new Error("no receiver");
	return receiver;
}
const stateOf = (changes: Partial<ReceiverState> = {}, receiver = receiverOf()): ReceiverState => ({
	...newState(receiver, frontOf([]), at(0)),
	floor: "2024-11-04",
	...changes,
});
async function recordOf(...stories: readonly Story[]): Promise<MemoryStore> {
	const store = memoryStore();
	for (const [day, told] of Map.groupBy(stories, ({ id }) => id.slice(0, 10)))
		await writeDay(store, { day, stories: told, moved: {} }, { kind: "absent" });
	return store;
}

interface Given extends Partial<DuePorts> {
	readonly receiver?: Receiver;
	readonly state?: Partial<ReceiverState>;
	readonly front?: Partial<Front>;
}
async function due(
	stories: readonly Story[],
	{ receiver = receiverOf(), state = {}, front = {}, ...over }: Given = {},
) {
	const logged: unknown[] = [];
	const store = watched(over.store ?? memoryStore());
	const ports: DuePorts = {
		...{ now: at(48), origin: "https://elshi.example", sources, facets, alerts: [], edits: NO_EDITS },
		log: (event, facts) => void logged.push([event, facts]),
		...over,
		store,
	};
	const found = await dueFor(receiver, stateOf(state, receiver), frontOf(stories, { at: at(48), ...front }), ports);
	const told = found.messages.map(({ type, about }) => `${type.split(".").at(-1)} ${about.slice(11)}`);
	return { ...found, told, logged, read: store.operations };
}

describe("a receiver of stories", () => {
	test("is told of those first seen since it is one, in the order of that, and then of their dates", async () => {
		const [a, b, c] = [story("a", 3), story("b", 2), story("c", 3, { published: at(1) })];
		const { told, messages } = await due([a, b, c, story("old", 0)]);
		expect(told).toEqual(["published b", "published c", "published a"]);
		expect(messages[0]).toMatchObject({ id: `urn:elshi:story:${b.id}`, about: b.id, moment: b.firstSeen });
		const same = [story("y", 3), story("x", 3)];
		expect((await due(same)).told).toEqual(["published x", "published y"]);
	});

	test.each<[string, Partial<Story>, Partial<ReceiverState>, readonly string[]]>([
		["was told of, as it is", {}, { told: { "2024-11-04-a": at(3) } }, []],
		["changed since it was told of", { changed: at(4) }, { told: { "2024-11-04-a": at(3) } }, ["updated a"]],
		["was withdrawn since", { changed: at(4), withdrawn: true }, { told: { "2024-11-04-a": at(3) } }, ["withdrawn a"]],
		["was withdrawn before it was told of", { changed: at(4), withdrawn: true }, {}, []],
		[
			"took in one that was told of",
			{ merged: ["2024-11-04-b"], changed: at(4) },
			{ told: { "2024-11-04-b": at(3) } },
			["updated a"],
		],
		[
			"took in one that was told of later",
			{ merged: ["2024-11-04-b"], changed: at(4) },
			{ told: { "2024-11-04-a": at(2), "2024-11-04-b": at(4) } },
			[],
		],
		[
			"took in one that was told of earlier",
			{ merged: ["2024-11-04-b"], changed: at(4) },
			{ told: { "2024-11-04-a": at(4), "2024-11-04-b": at(2) } },
			[],
		],
		[
			"changed, where another was set aside",
			{ changed: at(4) },
			{ told: { "2024-11-04-a": at(3) }, aside: [{ id: "2024-11-04-b", at: at(3), answer: "" }] },
			["updated a"],
		],
		[
			"was set aside, and changed",
			{ changed: at(4) },
			{ told: { "2024-11-04-a": at(3) }, aside: [{ id: "2024-11-04-a", at: at(3), answer: "" }] },
			["published a"],
		],
		["was seen while it was not configured", {}, { gaps: [{ from: at(2), to: at(4) }] }, []],
		["was seen just before that", {}, { gaps: [{ from: at(3), to: at(4) }] }, ["published a"]],
		["was seen just after that", {}, { gaps: [{ from: at(2), to: at(3) }] }, ["published a"]],
		["was seen when it became one", {}, { since: at(3) }, []],
		["was seen just after", {}, { since: shift(at(3), -1) }, ["published a"]],
		["is of a day before its floor", {}, { floor: "2024-11-05", seen: at(24) }, []],
		["is of a day before, and changed", { changed: at(30) }, { floor: "2024-11-05", seen: at(24) }, ["updated a"]],
	])("of a story that %s: %#", async (_, changes, state, told) => {
		expect((await due([story("a", 3, changes)], { state })).told).toEqual(told);
	});

	test("is told an update under an id of its own", async () => {
		const changed = story("a", 3, { changed: at(4) });
		const { messages } = await due([changed], { state: { told: { [changed.id]: at(3) } } });
		expect(messages[0]).toMatchObject({ id: `urn:elshi:story:${changed.id}:${Date.parse(at(4))}`, moment: at(4) });
	});

	test("is told of nothing that it does not take, or did not choose, and of its withdrawal all the same", async () => {
		const changed = story("a", 3, { changed: at(4) });
		const told = { [changed.id]: at(3) };
		expect((await due([changed], { receiver: receiverOf(TELEGRAM), state: { told } })).told).toEqual([]);
		const other = receiverOf({ ...WEBHOOK, PUSH_QUERY: "partner=de" });
		expect((await due([changed], { receiver: other })).told).toEqual([]);
		expect((await due([{ ...changed, withdrawn: true }], { receiver: other, state: { told } })).told).toEqual([
			"withdrawn a",
		]);
		expect((await due([changed], { receiver: other, state: { told } })).told).toEqual(["updated a"]);
		expect((await due([changed], { receiver: other, state: { floor: "2024-11-05", seen: at(3) } })).told).toEqual([]);
	});

	test("is told of no story that was taken down", async () => {
		const { edits } = readEdits(`${story("a", 3).id} gone`, facets);
		expect((await due([story("a", 3), story("b", 3)], { edits })).told).toEqual(["published b"]);
	});

	test("is told of those of one run by their dates, and of one date always alike, however the record has them", async () => {
		const dates = { a: 1, b: 2, c: 3, x: 2, y: 2 } as const;
		const seen = (...names: readonly (keyof typeof dates)[]) =>
			names.map((name) => story(name, 3, { published: at(dates[name]) }));
		const told = async (...names: readonly (keyof typeof dates)[]) =>
			(await due([], { store: await recordOf(...seen(...names)), front: { whole: "2024-11-06" } })).told;
		for (const names of [["c", "a", "b"] as const, ["a", "b", "c"] as const, ["b", "c", "a"] as const])
			expect(await told(...names)).toEqual(["published a", "published b", "published c"]);
		expect(await told("y", "b", "x")).toEqual(["published b", "published x", "published y"]);
		expect(await told("x", "y", "b")).toEqual(["published b", "published x", "published y"]);
	});

	test("is told the others where one cannot be shown, which is logged where it is malformed", async () => {
		const untitled = story("untitled", 3, { title: "" });
		expect(await due([untitled, story("a", 3)])).toMatchObject({ told: ["published a"], logged: [] });
		const { reports, ...rest } = story("malformed", 3);
		const malformed = { ...rest, reports: reports.map((report) => ({ ...report, authors: 7 as never })) };
		const { told, logged } = await due([malformed as unknown as Story, story("a", 3)]);
		expect(told).toEqual(["published a"]);
		expect(logged).toEqual([["push.malformed", { id: malformed.id, error: expect.stringContaining("TypeError") }]]);
	});

	test("has seen all that changed once nothing waits, and else until just before the first of what does", async () => {
		const changed = story("a", 3, { changed: at(5) });
		const known = { told: { [changed.id]: at(5) } };
		expect((await due([changed], { state: known })).state.seen).toBe(at(5));
		expect((await due([changed])).state.seen).toBe(shift(at(5), -1));
		expect((await due([changed], { state: { ...known, seen: at(9) } })).state.seen).toBe(at(9));
		const two = [story("b", 4, { changed: at(6) }), changed, story("c", 4.5, { changed: at(7) })];
		expect((await due(two)).state.seen).toBe(shift(at(5), -1));
	});

	test("moves its floor to the front's whole days once it knows all, and forgets what it was told of before", async () => {
		const old = story("old", 1);
		const recent = story("recent", 30);
		const state = { told: { [old.id]: at(1), [recent.id]: at(30), "2024-11-01-x": at(0) }, unread: ["2024-11-01"] };
		const of = async (front: Partial<Front>) =>
			(await due([recent], { state, store: await recordOf(old), front: { whole: "2024-11-05", ...front } })).state;
		expect((await of({})).floor).toBe("2024-11-05");
		expect(Object.keys((await of({})).told).toSorted()).toEqual(["2024-11-05-recent"]);
		const corrected = (hours: number) => of({ corrected: { [old.id]: at(hours) }, changed: at(40) });
		expect(Object.keys((await corrected(60)).told)).toContain(old.id);
		expect(Object.keys((await corrected(40)).told)).not.toContain(old.id);
	});

	test("keeps its floor while a story of before the front's whole days waits", async () => {
		const old = story("old", 1);
		const { told, state } = await due([old, story("recent", 30)], { front: { whole: "2024-11-05" } });
		expect(told).toEqual(["published old", "published recent"]);
		expect(state.floor).toBe("2024-11-04");
	});

	test("remembers what it was told of that it may meet again: in a day from its floor on, and in the front", async () => {
		const [a, b, shown] = [story("a", 3), story("b", 4), story("shown", -50)];
		const told = { [a.id]: at(3), [shown.id]: at(-50), "2024-11-01-gone": at(-72) };
		const found = await due([shown], {
			store: await recordOf(a, b),
			front: { whole: "2024-11-08" },
			state: { told, since: at(-100) },
		});
		expect(found.told).toEqual(["published b"]);
		expect(Object.keys(found.state.told).toSorted()).toEqual([shown.id, a.id].toSorted());
	});

	test("that is behind looks through fourteen days in one run, where it is told of none", async () => {
		const { told, state, read } = await due([], { front: { whole: "2025-11-04" } });
		expect([told, state.floor]).toEqual([[], "2024-11-08"]);
		expect(new Set(read).size).toBe(7);
	});

	test("that is behind is told four days at a time, no more than was surely seen by then", async () => {
		const stories = Array.from({ length: 12 }, (_, day) => story(`d${day}`, day * 24 + 5));
		const midnight = story("midnight", 4 * 24, { id: "2024-11-07-midnight" });
		const store = await recordOf(...stories.slice(0, 11), midnight);
		const front = { whole: dayAfter("2024-11-04", 11) };
		const first = await due(stories.slice(11), { store, front });
		expect(first.told).toEqual(["published d0", "published d1", "published d2", "published d3"]);
		expect(first.state.floor).toBe("2024-11-04");
		const told = Object.fromEntries(stories.slice(0, 4).map(({ id, changed }) => [id, changed]));
		const second = await due(stories.slice(11), { store, front, state: { told } });
		expect(second.told).toEqual(["published midnight", "published d4"]);
		expect(second.state.floor).toBe("2024-11-05");
	});

	test("that is behind is told of stories that were first seen up to three days after their day, in the order of that", async () => {
		const stories = Array.from({ length: 20 }, (_, day) => story(`d${day}`, day * 24 + 5));
		const late = [
			story("a", 6 * 24 + 1, { id: `${dayAfter("2024-11-04", 3)}-a` }),
			story("b", 9 * 24 + 7, { id: `${dayAfter("2024-11-04", 8)}-b` }),
		];
		const store = await recordOf(...stories, ...late);
		const front = { whole: dayAfter("2024-11-04", 20) };
		let state = stateOf();
		const all: string[] = [];
		for (let run = 0; run < 60; run++) {
			const found = await due([], { store, front, state });
			const [message] = found.messages;
			all.push(...found.told.slice(0, 1));
			state = message === undefined ? found.state : settled(found.state, message, "story");
		}
		const inOrder = [...stories, ...late].toSorted((a, b) => (a.firstSeen < b.firstSeen ? -1 : 1));
		expect(all).toEqual(inOrder.map(({ id }) => `published ${id.slice(11)}`));
	});

	test("is told nothing of days within a time without it", async () => {
		const stories = Array.from({ length: 20 }, (_, day) => story(`d${day}`, day * 24 + 5));
		const gaps = [{ from: at(1), to: at(15 * 24) }];
		const { state, told } = await due(stories.slice(19), {
			...{ store: await recordOf(...stories.slice(0, 19)), front: { whole: dayAfter("2024-11-04", 19) } },
			state: { floor: "2024-11-05", gaps },
		});
		expect(state.floor >= dayAfter("2024-11-04", 12)).toBe(true);
		expect(told[0]).toBe("published d15");
	});

	test("is told of what was seen just before a time without it, and just after, whatever its day", async () => {
		const gap = { from: at(24), to: at(15 * 24) };
		const before = story("before", 24);
		const late = story("late", 15 * 24 + 1, { id: `${dayAfter("2024-11-04", 13)}-late` });
		const store = await recordOf(before, late);
		const front = { whole: dayAfter("2024-11-04", 20) };
		const first = await due([], { store, front, state: { floor: "2024-11-05", gaps: [gap] } });
		expect(first.told).toEqual(["published before"]);
		const after = { floor: "2024-11-06", told: { [before.id]: at(24) }, gaps: [gap] };
		expect((await due([], { store, front, state: after })).told).toEqual(["published late"]);
	});

	test("goes back to no day that it has been told of, be it one within or after a time without it", async () => {
		const late = story("late", 15 * 24 + 1, { id: `${dayAfter("2024-11-04", 13)}-late` });
		for (const [days, expected] of [
			[13, ["published late"]],
			[15, []],
			[30, []],
		] as const) {
			const floor = dayAfter("2024-11-04", days);
			const { told, state } = await due([], {
				store: await recordOf(late),
				front: { whole: dayAfter("2024-11-04", 40) },
				state: { floor, gaps: [{ from: at(24), to: at(15 * 24 + 0.5) }] },
			});
			expect([days, told, state.floor >= floor]).toEqual([days, expected, true]);
		}
	});
});

describe("a day that cannot be read", () => {
	const stories = [story("a", 5), story("b", 29), story("c", 53)];
	const front = { whole: "2024-11-07", at: at(80) };
	async function behind(state: Partial<ReceiverState>, now = at(80)) {
		const store = await recordOf(...stories);
		store.damage("day/2024-11-05", "{");
		return due([], { store, front, state, now });
	}

	test("is waited for, and holds back what was seen after it", async () => {
		const { told, state, logged } = await behind({});
		expect(told).toEqual(["published a"]);
		expect(state.waitsFor).toEqual({ day: "2024-11-05", since: at(80) });
		expect([state.unread, logged]).toEqual([[], []]);
	});

	test("is waited for six hours; then the others go on, which is logged", async () => {
		const waiting = { waitsFor: { day: "2024-11-05", since: at(70) } };
		expect((await behind(waiting, shift(at(76), -1))).told).toEqual(["published a"]);
		const later = await behind(waiting, at(76));
		expect(later.told).toEqual(["published a", "published c"]);
		expect(later.state.unread).toEqual(["2024-11-05"]);
		expect(later.state).not.toHaveProperty("waitsFor");
		expect(later.logged).toEqual([["push.day-waits", { receiver: "webhook", day: "2024-11-05" }]]);
	});

	test("is remembered until it can be read", async () => {
		const { told, state } = await behind({ floor: "2024-11-07", unread: ["2024-11-05"], told: {} });
		expect([told, state.unread]).toEqual([[], ["2024-11-05"]]);
	});

	test("comes when it can be read", async () => {
		const told = { [stories[0]?.id ?? ""]: at(5), [stories[2]?.id ?? ""]: at(53) };
		const state = { floor: "2024-11-07", unread: ["2024-11-05"], told };
		const found = await due([], { store: await recordOf(...stories), front, state });
		expect([found.told, found.state.unread]).toEqual([["published b"], []]);
	});
});

describe("a receiver of alerts", () => {
	const alerts = [
		alertOf("late", "run", at(3), "late"),
		alertOf("failing", "herald", at(2), "fails"),
		alertOf("well", "herald", at(0), "old"),
	];

	test("is told of those since it is one, in their order, once, and of none of a time without it", async () => {
		const receiver = receiverOf({ ...WEBHOOK, WEBHOOK_EVERY: "alert" });
		const told = async (state: Partial<ReceiverState> = {}) =>
			(await due([], { receiver, alerts, state })).messages.map(({ id }) => id);
		const [late, failing] = alerts.map(({ id }) => id);
		expect(await told()).toEqual([failing, late]);
		expect(await told({ told: { [failing ?? ""]: at(2) } })).toEqual([late]);
		expect(await told({ gaps: [{ from: at(2.5), to: at(4) }] })).toEqual([failing]);
		expect(await told({ since: at(3) })).toEqual([]);
	});

	test("is told of those of one moment as they were noted", async () => {
		const noted = ["c", "a", "b"].map((source) => alertOf("failing", source, at(3), "fails"));
		const receiver = receiverOf({ ...WEBHOOK, WEBHOOK_EVERY: "alert" });
		const { messages } = await due([], { receiver, alerts: noted });
		expect(messages.map(({ id }) => id)).toEqual(noted.map(({ id }) => id));
	});
});

describe("what is settled", () => {
	test("of a story is told as it changed last, and of a digest its day", async () => {
		const changed = story("a", 3, { changed: at(4) });
		const [message] = (await due([changed])).messages;
		if (message === undefined) throw new Error("no message");
		const before = stateOf({ refused: { [changed.id]: { tries: 2, answer: "" }, b: { tries: 1, answer: "" } } });
		expect(settled(before, message, "story")).toEqual({
			...before,
			refused: { b: { tries: 1, answer: "" } },
			told: { [changed.id]: at(4) },
		});
		expect(settled(before, { ...message, moment: at(30) }, "daily")).toMatchObject({ floor: "2024-11-05", told: {} });
	});
});

describe("a receiver of digests", () => {
	const digestsIn = async (stories: readonly Story[], given: Given = {}) => {
		const { messages, state, logged } = await due(stories, {
			receiver: receiverOf({ ...WEBHOOK, WEBHOOK_EVERY: "daily" }),
			state: { floor: "2024-11-04" },
			...given,
		});
		return { ids: messages.map(({ id }) => id.slice("urn:elshi:digest:".length)), floor: state.floor, logged };
	};

	test("is told of the first day that is over and has a story", async () => {
		expect(await digestsIn([story("a", 3), story("b", 30)])).toMatchObject({
			ids: ["daily:2024-11-04"],
			floor: "2024-11-04",
		});
		expect(await digestsIn([story("b", 30)])).toMatchObject({ ids: ["daily:2024-11-05"], floor: "2024-11-05" });
		expect(await digestsIn([])).toMatchObject({ ids: [], floor: "2024-11-06" });
	});

	test("is told nothing of a day that goes on", async () => {
		expect(await digestsIn([story("a", 3)], { front: { at: shift(at(24), -1) } })).toMatchObject({
			ids: [],
			floor: "2024-11-04",
		});
		expect((await digestsIn([story("a", 3)], { front: { at: at(24) } })).ids).toEqual(["daily:2024-11-04"]);
	});

	test("is told nothing of days that began and ended while it was not configured", async () => {
		const gaps = (from: number, to: number) => ({
			state: { floor: "2024-11-04", gaps: [{ from: at(from), to: at(to) }] },
		});
		const stories = [story("a", 3), story("b", 30)];
		expect((await digestsIn(stories, gaps(-1, 24))).ids).toEqual(["daily:2024-11-05"]);
		expect((await digestsIn(stories, gaps(0, 24))).ids).toEqual(["daily:2024-11-04"]);
		expect((await digestsIn(stories, gaps(-1, 23))).ids).toEqual(["daily:2024-11-04"]);
		const { gaps: known } = gaps(-1, 24).state;
		const two = { floor: "2024-11-04", gaps: [{ from: at(-90), to: at(-50) }, ...known] };
		expect((await digestsIn(stories, { state: two })).ids).toEqual(["daily:2024-11-05"]);
	});

	test("that is behind looks through fourteen days in one run, and goes on from there in the next", async () => {
		const front = { whole: "2025-11-04", at: "2025-11-04T00:00:00.000Z" };
		expect(await digestsIn([], { front })).toMatchObject({ ids: [], floor: "2024-11-08" });
		const weekly = receiverOf({ ...WEBHOOK, WEBHOOK_EVERY: "weekly" });
		expect(await digestsIn([], { front, receiver: weekly })).toMatchObject({ ids: [], floor: "2024-11-18" });
	});

	test("waits two days for a day that cannot be read, and is then told without", async () => {
		const of = async (hours: number) => {
			const store = await recordOf(story("a", 3), story("late", -20));
			store.damage("day/2024-11-03", "{");
			return digestsIn([story("c", 100)], { store, front: { whole: "2024-11-08", at: at(hours) } });
		};
		expect(await of(71)).toMatchObject({
			ids: [],
			logged: [["push.digest-waits", { receiver: "webhook", days: ["2024-11-03"] }]],
		});
		expect((await of(72)).ids).toEqual(["daily:2024-11-04"]);
	});

	test("is told of what it chose, in the language it chose", async () => {
		const receiver = receiverOf({ ...WEBHOOK, WEBHOOK_EVERY: "daily", PUSH_QUERY: "partner=de&ui=ru" });
		expect((await digestsIn([story("a", 3)], { receiver, state: { floor: "2024-11-04" } })).ids).toEqual([]);
		const french = receiverOf({ ...WEBHOOK, WEBHOOK_EVERY: "daily", PUSH_QUERY: "partner=fr&ui=ru" });
		const { messages } = await due([story("a", 3)], { receiver: french, state: { floor: "2024-11-04" } });
		expect(messages[0]).toMatchObject({
			type: "digest.published",
			item: { title: "2024-11-04: новостей: 1", language: "ru" },
		});
		expect(messages[0]?.id).toContain("partner=fr");
	});
});

describe("stories from a day on", () => {
	test("are those of so many days and of the front, and until when they are all there", async () => {
		const stories = Array.from({ length: 6 }, (_, day) => story(`d${day}`, day * 24 + 5));
		const store = await recordOf(...stories.slice(0, 4));
		const front = frontOf(stories.slice(4), { whole: "2024-11-08" });
		const from = async (first: string, days: number) => {
			const { stories: found, until, unread } = await storiesFrom(first, days, front, store);
			return [[...found.keys()].map((id) => id.slice(11)).toSorted(), until, unread];
		};
		expect(await from("2024-11-04", 4)).toEqual([["d0", "d1", "d2", "d3", "d4", "d5"], undefined, []]);
		expect(await from("2024-11-04", 3)).toEqual([["d0", "d1", "d2", "d4", "d5"], startOf("2024-11-07"), []]);
		expect(await from("2024-11-08", 3)).toEqual([["d4", "d5"], undefined, []]);
		expect(await from("2024-11-20", 3)).toEqual([["d4", "d5"], undefined, []]);
		const reads = async (days: number): Promise<string[]> => {
			const over = watched(store);
			await storiesFrom("2024-11-07", days, front, over);
			return over.operations;
		};
		expect([await reads(1), await reads(3)]).toEqual([["get day/2024-11-07"], ["get day/2024-11-07"]]);
		store.damage("day/2024-11-05", "{");
		expect((await from("2024-11-04", 4))[2]).toEqual(["2024-11-05"]);
		const behind = frontOf([story("early", -5), story("same", 25)], { whole: "2024-11-08" });
		const { stories: found } = await storiesFrom("2024-11-05", 2, behind, store);
		expect([...found.keys()]).toEqual(["2024-11-06-d2", "2024-11-05-same"]);
		expect([dayAfter("2024-11-30"), dayAfter("2024-11-01", -1)]).toEqual(["2024-12-01", "2024-10-31"]);
	});
});

describe("corrections of stories that left the front", () => {
	const NOW = at(100 * 24);
	const old = (day: number, name = "x"): string => `${dayAfter("2024-11-04", day)}-${name}`;
	const storyAt = (day: number, name = "x"): Story => story(name, day * 24 + 5, { id: old(day, name) });

	async function corrections(
		corrected: Front["corrected"],
		given: { seen?: string; floor?: string; store?: Store; now?: string } = {},
	) {
		const logged: unknown[] = [];
		const store = given.store ?? (await recordOf(...Array.from({ length: 20 }, (_, day) => storyAt(day))));
		const state = stateOf({ seen: given.seen ?? at(0), floor: given.floor ?? "2025-01-01" });
		const front = frontOf([], { changed: NOW, ...(corrected && { corrected }) });
		const { stories, until } = await correctionsFor(state, front, {
			store,
			now: given.now ?? NOW,
			log: (...line) => void logged.push(line),
		});
		return { ids: [...stories.keys()], until, logged };
	}

	test("are those of days before its floor that changed since it was told of all", async () => {
		const corrected = { [old(0)]: at(30), [old(1)]: at(50), [old(2)]: at(40), [old(3)]: at(45) };
		expect(await corrections(corrected, { seen: at(30), floor: dayAfter("2024-11-04", 3) })).toEqual({
			ids: [old(2), old(1)],
			until: NOW,
			logged: [],
		});
		expect((await corrections(corrected, { floor: dayAfter("2024-11-04", 2) })).ids).toEqual([old(0), old(1)]);
		expect(await corrections(undefined)).toEqual({ ids: [], until: NOW, logged: [] });
		expect((await corrections({ [old(1, "none")]: at(50) })).ids).toEqual([]);
	});

	test("are read of fourteen days at most; the rest is left for the next run", async () => {
		const corrected = Object.fromEntries(Array.from({ length: 15 }, (_, day) => [old(day), at(500 + day)]));
		const { ids, until } = await corrections(corrected);
		expect([ids.length, until]).toEqual([14, shift(at(514), -1)]);
	});

	test("are read from a day once, however many there are of it", async () => {
		const names = ["x", "y", "z"];
		const store = watched(await recordOf(...names.map((name) => storyAt(1, name))));
		const corrected = Object.fromEntries(names.map((name, n) => [old(1, name), at(50 + n)]));
		expect((await corrections(corrected, { store })).ids).toEqual(names.map((name) => old(1, name)));
		expect(store.operations).toHaveLength(1);
	});

	test("wait for a day that cannot be read, for two days from the change", async () => {
		const damaged = async () => {
			const store = await recordOf(storyAt(1), storyAt(2));
			store.damage(`day/${dayAfter("2024-11-04", 1)}`, "{");
			return store;
		};
		const corrected = { [old(1)]: at(50), [old(2)]: at(51) };
		const waiting = await corrections(corrected, { store: await damaged(), now: shift(at(50), 2 * DAY - 1) });
		expect(waiting).toEqual({
			ids: [],
			until: shift(at(50), -1),
			logged: [["push.correction-waits", { day: dayAfter("2024-11-04", 1), since: at(50) }]],
		});
		const later = await corrections(corrected, { store: await damaged(), now: shift(at(50), 2 * DAY) });
		expect([later.ids, later.until]).toEqual([[old(2)], NOW]);
	});
});
