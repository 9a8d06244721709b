import { describe, expect, test } from "vitest";
import { MODEL } from "../../src/classify/model.ts";
import type { Report } from "../../src/model/classification.ts";
import { DAY, dayOf, HOUR, shift } from "../../src/model/instant.ts";
import type { Story } from "../../src/model/story.ts";
import type { Store } from "../../src/ports.ts";
import { Draft } from "../../src/runs/draft.ts";
import { newsOf, type SeenReport, surelyTaken, takenAt } from "../../src/runs/news.ts";
import { listDays, writeDay } from "../../src/store/days.ts";
import { judged } from "../cluster/reports.ts";
import { type MemoryStore, memoryStore } from "../fakes/store.ts";
import { frontOf, reportOf, storyOf } from "../samples/stories.ts";

const NOW = "2024-11-20T12:00:00.000Z";
const SINCE = "2024-11-13T12:00:00.000Z";
const ago = (days: number, milliseconds = 0): string => shift(NOW, -days * DAY + milliseconds);

/** A report first seen, changed and dated so many days ago. */
function seen(name: string, days: number, changes: Partial<Report> = {}): Report {
	const at = ago(days);
	return reportOf({ link: `https://herald.example/${name}`, firstSeen: at, changed: at, published: at, ...changes });
}
const taken = (report: Report, takenUntil?: string): SeenReport => ({ report, takenUntil });

interface Given {
	readonly shown?: readonly Story[];
	readonly store?: MemoryStore;
	readonly over?: Partial<Store>;
	readonly isListed?: boolean;
}
async function newsIn(
	candidates: readonly SeenReport[],
	{ shown = [], store = memoryStore(), over = {}, isListed = true }: Given = {},
) {
	const opened: string[] = [];
	const watched: Store = {
		...store,
		get: (key) => {
			opened.push(key.slice(4));
			return store.get(key);
		},
		...over,
	};
	const draft = new Draft(shown, { store: watched, log: () => {}, now: NOW });
	const news = await newsOf(candidates, frontOf(shown, { since: SINCE }), draft, async (month) => {
		if (!/^\d{4}-\d\d$/.test(month)) throw new Error(`${month} is no month`);
		const listed = await listDays(store, month);
		return isListed && listed.kind === "value" ? new Set(listed.value.keys()) : undefined;
	});
	const keys = (reports: readonly Report[]): string[] => reports.map(({ key }) => key);
	return { newcomers: keys(news.newcomers), unsure: keys(news.unsure), changes: news.changes, opened };
}
async function recordOf(...stories: readonly Story[]): Promise<MemoryStore> {
	const store = memoryStore();
	for (const [day, told] of Map.groupBy(stories, ({ id }) => id.slice(0, 10)))
		await writeDay(store, { day, stories: told, moved: {} }, { kind: "absent" });
	return store;
}
const storyWith = (report: Report): Story =>
	storyOf(report.link.slice(-3), { published: report.firstSeen, reports: [report] });

describe("a report that no story has", () => {
	test("is new where it was seen since the front has all, and no day is opened for it", async () => {
		const at = seen("new", 7, { firstSeen: SINCE, published: SINCE });
		expect(await newsIn([taken(at), taken(seen("now", 0))])).toEqual({
			newcomers: [at.key, seen("now", 0).key],
			unsure: [],
			changes: [],
			opened: [],
		});
	});

	test("is none where it is not kept", async () => {
		expect(
			(await newsIn([taken(judged(seen("new", 0), false)), taken(judged(seen("old", 20), false))])).newcomers,
		).toEqual([]);
	});

	test("is passed over where it is older and its change was surely taken", async () => {
		const old = seen("old", 10);
		const newcomers = async (takenUntil?: string) => (await newsIn([taken(old, takenUntil)])).newcomers;
		expect(await newcomers(ago(10, 1))).toEqual([]);
		expect(await newcomers(ago(10))).toEqual([old.key]);
		expect(await newcomers()).toEqual([old.key]);
	});

	test("is looked for in its own day, the next, and five before, those of them that the record has", async () => {
		const days = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((n) => storyWith(seen(`d${String(n).padStart(2, "0")}`, n)));
		const { opened, newcomers } = await newsIn([taken(seen("old", 8))], { store: await recordOf(...days) });
		expect(opened.toSorted()).toEqual([7, 8, 9, 10, 11, 12, 13].map((n) => dayOf(ago(n))).toSorted());
		expect(newcomers).toHaveLength(1);
	});

	test("is found in its day, and then it is no new one", async () => {
		const old = seen("old", 8);
		const { newcomers, changes, unsure } = await newsIn([taken(old)], { store: await recordOf(storyWith(old)) });
		expect([newcomers, changes, unsure]).toEqual([[], [], []]);
	});

	test("is looked for where its outlet dates it, if that is before the front's days", async () => {
		const of = async (published: string) => {
			const store = await recordOf(...[8, 9, 10].map((n) => storyWith(seen(`e${String(n).padStart(2, "0")}`, n))));
			return (await newsIn([taken(seen("now", 0, { published }))], { store })).opened.toSorted();
		};
		expect(await of(shift(SINCE, -DAY))).toEqual([]);
		expect(await of(shift(SINCE, -DAY - 1))).toEqual([dayOf(ago(8))]);
		expect(await of(ago(10))).toEqual([dayOf(ago(10)), dayOf(ago(9))]);
	});

	test("waits where its days cannot be listed or read", async () => {
		const old = seen("old", 8);
		const store = await recordOf(storyWith(seen("e08", 8)));
		expect(await newsIn([taken(old)], { isListed: false })).toMatchObject({ newcomers: [], unsure: [old.key] });
		const unreadable = { get: async () => ({ kind: "unreadable", reason: "down" }) as const };
		expect(await newsIn([taken(old), taken(seen("now", 0))], { store, over: unreadable })).toMatchObject({
			newcomers: [seen("now", 0).key],
			unsure: [old.key],
		});
	});
});

describe("a report that a story has", () => {
	const known = seen("abc", 1);
	const shown = [storyWith(known)];
	const changesOf = async (report: Report) => (await newsIn([taken(report)], { shown })).changes;
	const { classification } = known;

	test.each<[string, Partial<Report>, boolean]>([
		["is the same", {}, false],
		["changed later", { changed: ago(0) }, true],
		["is judged by another model", { classification: { ...classification, model: "next" } }, true],
		["is kept no longer", { classification: { ...classification, keep: false } }, true],
		["is of an older value of its shard", { changed: ago(2) }, false],
		["has other words of the same moment", { title: "Edited" }, false],
	])("%s: %j is a change: %s", async (_, changes, isChange) => {
		const report = { ...known, ...changes };
		expect(await changesOf(report)).toEqual(isChange ? [{ story: shown[0]?.id, report }] : []);
	});

	test("that this model judged is not changed by what another did", async () => {
		const judgedBy = (model: string): Report => ({ ...known, classification: { ...classification, model } });
		const changes = async (before: Report, report: Report): Promise<number> =>
			(await newsIn([taken(report)], { shown: [storyWith(before)] })).changes.length;
		expect(await changes(judgedBy(MODEL), judgedBy("old"))).toBe(0);
		expect(await changes(judgedBy("old"), judgedBy(MODEL))).toBe(1);
		expect(await changes(judgedBy(MODEL), { ...judgedBy(MODEL), changed: ago(0) })).toBe(1);
	});

	test("is found also where its day was opened for another", async () => {
		const old = seen("old", 8);
		const edited = { ...old, changed: ago(0) };
		const store = await recordOf(storyWith(old));
		expect((await newsIn([taken(edited)], { store })).changes).toEqual([{ story: storyWith(old).id, report: edited }]);
	});
});

test("surelyTaken leaves an hour for a refresh that came late", () => {
	expect(surelyTaken(NOW)).toBe(shift(NOW, -HOUR));
	expect(surelyTaken(undefined)).toBe(undefined);
});

describe("a shard's changes were last taken", () => {
	const madeOf = { 1: { version: "v", at: ago(1) }, 2: { version: "v", at: ago(2) }, 3: { version: "v", at: ago(3) } };
	const spread = (taken: string, ...from: number[]) => ({ spread: { over: 8, since: ago(9), taken, from } });

	test.each<[string, number, Parameters<typeof takenAt>[1], string | undefined]>([
		["when it was, where it took nothing over", 1, {}, ago(1)],
		["never, where it never was", 9, {}, undefined],
		["when it was since it took something over", 1, spread(ago(1, -1), 2), ago(1)],
		["when the shard that it took over was, before it was itself", 1, spread(ago(1), 2), ago(2)],
		["when the last of those was that it took over, where it never was itself", 9, spread(ago(1), 2, 3, 1), ago(3)],
		["when it was itself, where that is earlier than theirs", 3, spread(ago(1), 2), ago(3)],
		["never, where one that it took over never was", 1, spread(ago(1), 2, 9), undefined],
		["never, where it took over from none and never was itself", 9, spread(ago(1)), undefined],
	])("%s", (_, n, shard, at) => {
		expect(takenAt(n, shard, madeOf)).toBe(at);
	});
});
