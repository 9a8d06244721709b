import { describe, expect, test } from "vitest";
import { countsOf } from "../../src/model/counts.ts";
import { EMPTY_FRONT, type Front } from "../../src/model/front.ts";
import { DAY, EPOCH, shift } from "../../src/model/instant.ts";
import type { RecordDay, Story } from "../../src/model/story.ts";
import { correctedAfter, frontAfter, frontFromDays, type Publishing } from "../../src/runs/front.ts";
import { versionOfDay, writeDay } from "../../src/store/days.ts";
import { memoryStore } from "../fakes/store.ts";
import { frontOf, reportOf, storyOf } from "../samples/stories.ts";

const AT = "2024-11-20T00:00:00.000Z";
const ago = (days: number, milliseconds = 0): string => shift(AT, -days * DAY + milliseconds);

/** A story first seen so many days ago, and told last by a report of another moment. */
function seen(name: string, days: number, changes: Partial<Story> = {}, lastReport = days): Story {
	const first = reportOf({ link: `https://herald.example/${name}`, firstSeen: ago(days) });
	const last = reportOf({ link: `https://other.example/${name}`, sourceId: "other", firstSeen: ago(lastReport) });
	return storyOf(name, { published: ago(days), reports: lastReport === days ? [first] : [first, last], ...changes });
}
const NOTHING: Publishing = {
	at: AT,
	stories: [],
	days: new Map(),
	madeOf: {},
	counts: {},
	uncalendared: [],
	held: {},
};
const last = (changes: Partial<Front> = {}): Front => ({ ...EMPTY_FRONT, at: AT, ...changes });
const frontOver = (stories: readonly Story[], front = last(), more: Partial<Publishing> = {}): Front =>
	frontAfter(front, { ...NOTHING, stories, ...more });
const names = ({ stories }: Front): string[] => stories.map(({ id }) => id.slice(11));
const many = (count: number, days: number, name = "m"): Story[] =>
	Array.from({ length: count }, (_, n) => seen(`${name}${n}`, days));

describe("the front after a publish", () => {
	test("has its stories newest first, and what the publish says of itself", () => {
		const more = { madeOf: { 1: { version: "v", at: AT } }, counts: {}, uncalendared: ["a"], held: { b: 2 } };
		const front = frontOver([seen("old", 3), seen("new", 1)], last(), more);
		expect(names(front)).toEqual(["new", "old"]);
		expect(front).toMatchObject({ at: AT, changed: ago(1), ...more });
		expect(front).not.toHaveProperty("corrected");
		expect(front).not.toHaveProperty("doubted");
	});

	test("changed when its latest story did, and never before it had", () => {
		expect(frontOver([seen("a", 3), seen("b", 1)]).changed).toBe(ago(1));
		expect(frontOver([seen("a", 3)], last({ changed: ago(2) })).changed).toBe(ago(2));
	});

	test("has another version where a story comes, goes or changes, and none where it shows nothing", () => {
		const a = seen("a", 3);
		const versions = [[a], [a, seen("b", 2)], [{ ...a, changed: ago(1) }]].map((stories) => frontOver(stories).version);
		expect(new Set(versions).size).toBe(3);
		expect(frontOver([a, seen("b", 2, { withdrawn: true })]).version).toBe(versions[0]);
		expect([frontOver([]).version, frontOver([seen("b", 2, { withdrawn: true })]).version]).toEqual(["", ""]);
		expect(versions[0]).toMatch(/^[0-9a-f]{16}$/);
	});
});

describe("what leaves the front", () => {
	test("is nothing while there are no hundred stories", () => {
		const front = frontOver([...many(98, 1), seen("old", 60)]);
		expect(front.stories).toHaveLength(99);
		expect(front).toMatchObject({ since: ago(7), whole: EPOCH.slice(0, 10) });
	});

	test("is what had no new report for seven days, beyond the hundred newest", () => {
		const stories = [
			...many(100, 1),
			...[seen("week", 7), seen("told", 30, {}, 6), seen("edge", 31, {}, 7), seen("old", 9)],
		];
		const front = frontOver(stories);
		expect(front).toMatchObject({ since: ago(7), whole: ago(7).slice(0, 10) });
		expect(names(front).slice(100)).toEqual(["week", "told", "edge"]);
		const unkept = [reportOf({ link: "https://third.example/1", firstSeen: ago(5) })];
		expect(names(frontOver([...many(100, 1), seen("unkept", 30, { unkept })]))).toContain("unkept");
	});

	test("is none of the day of the hundredth", () => {
		const front = frontOver([...many(99, 1), seen("hundredth", 20), seen("same-day", 20), seen("before", 21)]);
		expect(front.whole).toBe(ago(20).slice(0, 10));
		expect(names(front).slice(99).toSorted()).toEqual(["hundredth", "same-day"]);
	});

	test("goes by the run before, so that a far moment takes nothing away", () => {
		const front = frontOver([...many(100, 1), seen("week", 7)], last(), { at: shift(AT, 300 * DAY) });
		expect(front.since).toBe(ago(7));
		expect(names(front)).toContain("week");
	});

	test("never comes back: what was said to be there stays the least", () => {
		const front = frontOver(many(3, 1), last({ since: ago(2), whole: "2024-11-18" }));
		expect(front).toMatchObject({ since: ago(2), whole: "2024-11-18" });
		expect(names(frontOver([seen("a", 3)], last({ since: ago(2), whole: "2024-11-18" })))).toEqual([]);
	});

	test("is what does not fit, those without a new report for longest first", () => {
		const front = frontOver([...many(1500, 1), seen("older", 2)]);
		expect(front.stories).toHaveLength(1500);
		expect(front).toMatchObject({ since: ago(2, 1), whole: ago(1).slice(0, 10) });
		expect(frontOver(many(1500, 1)).since).toBe(ago(7));
		expect(frontOver([...many(1500, 1), ...many(10, 9, "old")]).since).toBe(ago(7));
	});

	test("is none that was told lately, however old it is, where another that was not does not fit", () => {
		const front = frontOver([seen("told", 30, {}, 0.5), ...many(1499, 1), seen("older", 2)]);
		expect(front.stories).toHaveLength(1500);
		expect(names(front)).toContain("told");
		expect(names(front)).not.toContain("older");
	});

	test("is what has too many bytes", () => {
		const long = "ә".repeat(20_000);
		const large = (name: string, days: number) =>
			storyOf(name, {
				published: ago(days),
				reports: [reportOf({ link: `https://a.example/${name}`, excerpt: long, firstSeen: ago(days) })],
			});
		const stories = Array.from({ length: 400 }, (_, n) => large(`l${n}`, 1 + n / 100));
		const { stories: kept, since, whole } = frontOver(stories);
		expect(kept.length).toBeGreaterThan(150);
		expect(kept.length).toBeLessThan(230);
		const isOf = (story: Story): boolean =>
			story.id.slice(0, 10) >= whole || (story.reports.at(-1)?.firstSeen ?? "") >= since;
		expect(stories.filter(isOf)).toHaveLength(kept.length);
	});
});

describe("the versions of days in the front", () => {
	const dayOf = (day: string): RecordDay => ({ day, stories: [seen("a", 1)], moved: {} });

	test("are those of the days that were opened, and of the others as they were, of a day before its stories on", () => {
		const [opened, oldest, old] = [dayOf("2024-11-19"), dayOf("2024-11-12"), dayOf("2024-11-11")];
		const front = frontOver(
			[],
			last({ days: { "2024-11-18": "v18", "2024-11-12": "v12", "2024-11-11": "v11", "2024-11-19": "v19" } }),
			{
				days: new Map([opened, oldest, old].map((day) => [day.day, day])),
			},
		);
		expect(front.days).toEqual({
			"2024-11-12": versionOfDay(oldest),
			"2024-11-18": "v18",
			"2024-11-19": versionOfDay(opened),
		});
		expect(frontOver([], last({ days: { "2024-11-12": "v12" } })).days).toEqual({ "2024-11-12": "v12" });
	});
});

describe("corrections of stories that left the front", () => {
	const corrected = (front: Partial<Front>, all: readonly Story[], kept: readonly Story[] = []) =>
		correctedAfter(last({ changed: ago(2), ...front }), all, kept);
	const story = (name: string, changed: string): Story => seen(name, 30, { changed });
	const id = (name: string): string => seen(name, 30).id;

	test("are remembered with their moment, the earliest first", () => {
		expect(Object.entries(corrected({}, [story("a", ago(1)), story("b", ago(2)), story("c", ago(2, -1))]))).toEqual([
			[id("b"), ago(2)],
			[id("a"), ago(1)],
		]);
	});

	test("are forgotten where the story is shown again, or after a hundred and twenty days", () => {
		const known = { [id("a")]: ago(1), [id("b")]: ago(120), [id("c")]: ago(120, -1) };
		expect(corrected({ corrected: known }, [], [story("a", ago(1))])).toEqual({ [id("b")]: ago(120) });
		expect(corrected({}, [story("a", ago(1))], [story("a", ago(1))])).toEqual({});
	});

	test("are three hundred at most, the last", () => {
		const all = Array.from({ length: 301 }, (_, n) => story(`s${n}`, ago(2, n)));
		const left = Object.keys(corrected({}, all));
		expect([left.length, left[0], left.at(-1)]).toEqual([300, id("s1"), id("s300")]);
	});

	test("are in the front that follows", () => {
		const front = frontOver([...many(100, 1), seen("old", 30, { changed: ago(0) })]);
		expect(front.corrected).toEqual({ [id("old")]: ago(0) });
	});
});

describe("a front made anew", () => {
	const dayAt = (days: number, names: readonly string[]): RecordDay => ({
		day: ago(days).slice(0, 10),
		stories: names.map((name) => seen(name, days)),
		moved: {},
	});
	async function storeOf(...days: readonly RecordDay[]) {
		const store = memoryStore();
		for (const day of days) await writeDay(store, day, { kind: "absent" });
		return store;
	}

	test("of no days is empty", async () => {
		expect(await frontFromDays(memoryStore())).toEqual(EMPTY_FRONT);
	});

	test("of a few days has all their stories, and knows of all", async () => {
		const days = [dayAt(3, ["a"]), dayAt(1, ["b", "c"])];
		const front = await frontFromDays(await storeOf(...days));
		const stories = days.flatMap((day) => day.stories);
		expect(front).toEqual({
			...frontOf(stories, {
				at: ago(1),
				counts: Object.fromEntries(days.map((day) => [day.day, countsOf(day.stories)])),
			}),
			version: frontOver(stories).version,
			stories: expect.arrayContaining(stories as Story[]),
			days: Object.fromEntries(days.map((day) => [day.day, versionOfDay(day)])),
		});
		expect(front?.stories.map(({ firstSeen }) => firstSeen)).toEqual([ago(1), ago(1), ago(3)]);
	});

	test("of more than fourteen days has the last fourteen, and knows from when on it has all", async () => {
		const days = Array.from({ length: 15 }, (_, n) => dayAt(n + 1, [`d${n}`]));
		const front = await frontFromDays(await storeOf(...days));
		expect(front?.stories).toHaveLength(14);
		expect(front).toMatchObject({ whole: ago(14).slice(0, 10), since: ago(8), changed: ago(1), at: ago(1) });
		expect(await frontFromDays(await storeOf(...days.slice(1)))).toMatchObject({ since: EPOCH });
	});

	test("is none where the days cannot be listed, or one of them cannot be read", async () => {
		const store = await storeOf(dayAt(1, ["a"]));
		const unreadable = { kind: "unreadable", reason: "down" } as const;
		expect(await frontFromDays({ ...store, list: async () => unreadable })).toBe(undefined);
		expect(await frontFromDays({ ...store, get: async () => unreadable })).toBe(undefined);
	});
});
