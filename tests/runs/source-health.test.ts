import { describe, expect, test } from "vitest";
import { withPoll } from "../../src/model/day-health.ts";
import { PollFailure } from "../../src/model/poll-failure.ts";
import type { SourceHealth, SourceState } from "../../src/model/shard.ts";
import type { Ingested } from "../../src/runs/ingest.ts";
import { watched } from "../../src/runs/source-health.ts";
import { NEVER_POLLED, type SourceRun } from "../../src/runs/source-state.ts";
import { reportOf, sourceOf } from "../samples/stories.ts";

const NOW = "2024-11-20T06:00:00.000Z";
const SOURCE = sourceOf("herald", { feed: "https://herald.example/feed?token=abc" });
const HEALTH: SourceHealth = {
	since: "2024-11-01T06:00:00.000Z",
	lastNews: "2024-11-19T06:00:00.000Z",
	longestSilence: 0,
};

function runOf(changes: Partial<SourceRun> = {}): SourceRun {
	return { source: SOURCE, question: { url: SOURCE.feed, isReread: false }, took: 0, nextPoll: NOW, ...changes };
}
function readOf(...dated: readonly boolean[]): Ingested {
	return {
		feed: { format: "rss", items: [], fingerprints: [], truncated: false, notes: [] },
		judged: dated.map((isDated, n) => reportOf({ link: `https://herald.example/${n}`, dated: isDated })),
		...{ prints: new Map(), nearMisses: [], notes: [], newest: undefined, held: [] },
	};
}
const failure = new PollFailure("timeout", "too late");

function watchedOf(
	run: SourceRun,
	health: SourceHealth | undefined = HEALTH,
	state: Partial<SourceState> = {},
	before?: SourceState,
) {
	const { lastPoll: _poll, ...all } = { ...NEVER_POLLED, ...state, health };
	const watch = watched(run, before, all, NOW);
	return { ...watch, told: watch.alerts.map(({ kind, text }) => `${kind}: ${text}`) };
}

describe("a source", () => {
	test("is watched from its first poll on", () => {
		const first = watched(runOf(), undefined, NEVER_POLLED, NOW);
		expect(first).toEqual({ health: { since: NOW, lastNews: NOW, longestSilence: 0 }, alerts: [] });
		const lastPoll = { at: NOW, took: 0, fetched: 3, fresh: 2, kept: 1, notes: [] };
		const { days } = watched(runOf(), undefined, { ...NEVER_POLLED, lastPoll }, NOW).health;
		expect(days).toMatch(/^2024-11-20/);
		expect(days).toBe(withPoll("", lastPoll));
	});

	test("that failed three times in a row fails, which is said once", () => {
		expect(watchedOf(runOf({ failure }), HEALTH, { failures: 2 })).toMatchObject({ health: HEALTH, told: [] });
		expect(watchedOf(runOf({ failure }), HEALTH, { failures: 3 })).toMatchObject({
			health: { ...HEALTH, failing: NOW },
			told: ["failing: The herald (herald) fails: timeout: too late"],
		});
		const failing = { ...HEALTH, failing: "2024-11-19T06:00:00.000Z" };
		expect(watchedOf(runOf({ failure }), failing, { failures: 4 })).toMatchObject({ health: failing, told: [] });
	});

	test("that failed and does no longer is well again", () => {
		const { health, told } = watchedOf(runOf(), { ...HEALTH, failing: "2024-11-19T06:07:08.000Z" });
		expect(told).toEqual(["well: The herald (herald) is well again; it failed since 2024-11-19 06:07 UTC"]);
		expect(health).not.toHaveProperty("failing");
	});
});

describe("silence", () => {
	const silentFor = (days: number, over: Partial<SourceHealth> = {}) => {
		const lastNews = new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
		return watchedOf(runOf({ read: readOf() }), { ...HEALTH, lastNews, ...over });
	};

	test.each<[string, number, Partial<SourceHealth>, boolean]>([
		["two days", 2, {}, false],
		["more than two days", 2.01, {}, true],
		["as long as the longest", 3, { longestSilence: 3 * 86_400_000 }, false],
		["longer than the longest", 3.01, { longestSilence: 3 * 86_400_000 }, true],
		["long, of a source that is known for fourteen days", 5, { since: "2024-11-06T06:00:00.000Z" }, true],
		["long, of one that is known for less", 5, { since: "2024-11-06T06:00:00.001Z" }, false],
		["long, which was said", 5, { silent: true }, false],
	])("of %s (%d days) is said: %s %s", (_, days, over, isSaid) => {
		const { health, told } = silentFor(days, over);
		expect(told.length).toBe(isSaid ? 1 : 0);
		expect(health.silent).toBe(isSaid || over.silent ? true : undefined);
	});

	test("is told with since when", () => {
		expect(silentFor(5).told).toEqual([
			"silent: The herald (herald) has brought nothing new since 2024-11-15 06:00 UTC: longer than it ever was silent",
		]);
	});

	test("ends with something new, which is said where the silence was", () => {
		const lastNews = "2024-11-15T06:00:00.000Z";
		const { health, told } = watchedOf(runOf({ read: readOf(true) }), { ...HEALTH, lastNews, silent: true });
		expect(told).toEqual(["heard: The herald (herald) brings something new; it was silent since 2024-11-15 06:00 UTC"]);
		expect(health).toEqual({ since: HEALTH.since, lastNews: NOW, longestSilence: 5 * 86_400_000, undated: false });
		const usual = watchedOf(runOf({ read: readOf(true) }), { ...HEALTH, longestSilence: 9 * 86_400_000 });
		expect(usual).toMatchObject({ health: { lastNews: NOW, longestSilence: 9 * 86_400_000 }, told: [] });
	});
});

describe("a move", () => {
	const moved = { from: SOURCE.feed, to: "https://new.example/feed?token=abc" };
	const line =
		"moved: The herald (herald) is at https://new.example/feed now, where https://herald.example/feed leads: give it that address, or see whether it is still the same";

	test("is told once, and shows nothing that only we may know", () => {
		expect(watchedOf(runOf(), HEALTH, { moved }).told).toEqual([line]);
		expect(
			watchedOf(runOf(), HEALTH, { moved }, { ...NEVER_POLLED, moved: { ...moved, to: "https://old.example/" } }).told,
		).toEqual([line]);
		expect(watchedOf(runOf(), HEALTH, { moved }, { ...NEVER_POLLED, moved }).told).toEqual([]);
		expect(watchedOf(runOf(), HEALTH, {}, { ...NEVER_POLLED, moved }).told).toEqual([]);
	});
});

describe("items without dates", () => {
	test.each<[string, readonly boolean[], boolean | undefined, boolean | undefined, boolean]>([
		["all, where the last had one", [false, false], false, true, true],
		["all, where the last had none", [false, false], true, true, false],
		["all, at first", [false], undefined, true, false],
		["some", [false, true], false, false, false],
		["none, where the last had none", [true], true, false, false],
		["of nothing new", [], false, false, false],
	])("%s", (_, dated, before, undated, isSaid) => {
		const { health, told } = watchedOf(runOf({ read: readOf(...dated) }), {
			...HEALTH,
			...(before !== undefined && { undated: before }),
		});
		expect(health.undated).toBe(undated);
		expect(told).toEqual(
			isSaid ? ["undated: The herald (herald) brings items without a date: they are dated by when we see them"] : [],
		);
	});

	test("are not looked at where nothing was read", () => {
		expect(watchedOf(runOf(), { ...HEALTH, undated: false })).toMatchObject({ health: { undated: false }, told: [] });
	});
});
