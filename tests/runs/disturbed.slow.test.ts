/**
 * A year and more of runs in which everything goes wrong by chance: reads that fail, show older or cut values, writes that
 * are refused or lost, runs that die, come twice, late or beside each other, and clocks that jump. The record is that of the
 * undisturbed runs.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/classification.ts";
import { DAY, HOUR, type Instant, MINUTE, shift } from "../../src/model/instant.ts";
import { storiesOf } from "../../src/model/occurrence.ts";
import { allReports, newestFirst, type Story } from "../../src/model/story.ts";
import type { Store } from "../../src/ports.ts";
import { publish } from "../../src/runs/publish.ts";
import { occurrencesOf, readCalendar } from "../../src/store/calendars.ts";
import { judged } from "../cluster/reports.ts";
import { type Faults, faultyStore, NO_FAULTS } from "../fakes/faulty-store.ts";
import { memoryStore } from "../fakes/store.ts";
import { facetsOf, reportOf } from "../samples/stories.ts";
import { BEGIN, eventReport, storiesIn, type World, world } from "./world.ts";

const DAYS = 400;
const RUNS_A_DAY = 4;
const SHARDS = 8;

const FAULTS: Faults = { read: 0.05, stale: 0.3, cut: 0.02, foreign: 0.02, refused: 0.05, lateWrite: 0.03 };

/** A random number, 0 to 1, of a seed: mulberry32. */
function randomOf(seed: number): () => number {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * What the shards hold after each run: three events a day, told by one to three outlets, some corrected, some taken back. All
 * tellers of an event lie in one shard: where that of the first cannot be read and that of the second can, the second founds
 * the story, because nothing waits for what cannot be read.
 */
function shardsAfter(run: number): ReadonlyMap<number, readonly Report[]> {
	const shards = new Map<number, Report[]>();
	const first = Math.max(0, run - 10 * RUNS_A_DAY);
	for (let seenIn = first; seenIn <= run; seenIn++) {
		const seen = momentOf(seenIn);
		for (const event of eventsOf(seenIn)) {
			for (const outlet of tellersOf(event, seenIn)) {
				const report = eventReport(event, seen, {
					...dated(event),
					key: `outlet${outlet}-en/${event}`,
					sourceId: `outlet${outlet}-en`,
					published: shift(momentOf(event), -HOUR),
				});
				const n = event % SHARDS;
				shards.set(n, [...(shards.get(n) ?? []), later(report, event, seenIn, run)]);
			}
		}
	}
	return shards;
}

/** Of three events of a shard the first announces a visit, the second moves it by a week, the third tells that it was held. */
function dated(event: number): Pick<Report, "classification"> {
	const turn = Math.floor(event / SHARDS);
	const day = momentOf((turn - (turn % 3)) * SHARDS).slice(0, 10);
	const start = shift(`${day}T00:00:00.000Z`, (turn % 3 === 0 ? 20 : 27) * DAY).slice(0, 10);
	const facets = facetsOf({
		partners: [`P${event % SHARDS}`],
		eventDate: { start, end: start, certainty: turn % 3 === 2 ? "held" : "announced" },
	});
	return { classification: { ...reportOf().classification, facets } };
}

function momentOf(run: number): Instant {
	return shift(BEGIN, (run * DAY) / RUNS_A_DAY);
}

/** An event happens in each run but every fifth; its second teller comes a run later, its third six runs later. */
function eventsOf(run: number): number[] {
	return [run, run - 1, run - 6].filter((event) => event >= 0 && event % 5 !== 4);
}

function tellersOf(event: number, run: number): number[] {
	const turn = [0, 1, 6].indexOf(run - event);
	return turn < 0 || turn > event % 3 ? [] : [event * 3 + turn];
}

/** The report as it is some runs after it was seen: every seventh is corrected, every eleventh is taken back. */
function later(report: Report, event: number, seenIn: number, run: number): Report {
	const age = run - seenIn;
	const corrected =
		event % 7 === 3 && age >= 5 ? { ...report, excerpt: "Corrected.", changed: momentOf(seenIn + 5) } : report;
	return event % 11 === 6 && age >= 9 ? judged({ ...corrected, changed: momentOf(seenIn + 9) }, false) : corrected;
}

/** What of a story must be the same in every world: all but the moments of our own runs. */
function essence(story: Story): unknown {
	const reports = allReports(story).map(({ key, published, title, excerpt, firstSeen, classification: { keep } }) => [
		...[key, published, title, excerpt, firstSeen, keep],
	]);
	return [story.id, story.published, story.withdrawn ?? false, [...story.merged], reports];
}

/** By id, because the order in a day hangs on the moments of our own runs. */
function essences(stories: readonly Story[]): unknown[] {
	return stories.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(essence);
}

/** The stories that the calendars tell of, each as often as it is told of. */
async function calendared(store: Store): Promise<string[]> {
	const all: string[] = [];
	for (const year of ["2023", "2024", "2025", "2026"]) {
		const held = await readCalendar(store, year);
		if (held.kind === "value") all.push(...occurrencesOf(held.value, () => true).flatMap(storiesOf));
	}
	return all.sort();
}

async function undisturbed(days: number): Promise<{ stories: Story[]; calendared: string[] }> {
	const w = world();
	for (let run = 0; run < days * RUNS_A_DAY; run++) {
		await writeShards(w, run);
		await w.run(momentOf(run));
	}
	return { stories: await w.stories(), calendared: await calendared(w.store) };
}

async function writeShards(w: World, run: number): Promise<void> {
	for (const [n, reports] of shardsAfter(run)) await w.shard(n, momentOf(run), reports);
}

/** The same events under faults; every twentieth day is calm, as even bad weeks have good hours. */
async function disturbed(
	seed: number,
	days: number,
): Promise<{
	stories: Story[];
	calendared: string[];
	front: readonly Story[];
	shown: ReadonlyMap<string, Instant>;
}> {
	const chance = randomOf(seed);
	const w = world(memoryStore());
	let time = Date.parse(BEGIN);
	let faults = NO_FAULTS;
	const faulty = faultyStore(
		w.store,
		() => time,
		chance,
		() => faults,
	);
	const shown = new Map<string, Instant>();
	const runs = days * RUNS_A_DAY;
	for (let run = 0; run < runs; run++) {
		await writeShards(w, run);
		time = Date.parse(momentOf(run));
		faults = run > runs - 12 || run % (20 * RUNS_A_DAY) < 2 ? NO_FAULTS : FAULTS;
		const tries = 1 + Math.floor(chance() * 3);
		for (let attempt = 0; attempt < tries; attempt++) {
			const isOdd = run > 0 && faults !== NO_FAULTS && chance() < 0.02;
			const now = isOdd ? oddMoment(chance) : momentOf(run - (chance() < 0.1 ? 1 : 0));
			const one = publish({ store: dying(faulty, chance, faults), now, log: () => {} }).catch(() => undefined);
			// Now and then another run goes on at the same time.
			const other = chance() < 0.1 ? publish({ store: faulty, now, log: () => {} }).catch(() => undefined) : undefined;
			await Promise.all([one, other]);
			time += MINUTE * (1 + Math.floor(chance() * 5));
		}
		for (const { id, published } of await w.front()) {
			const known = shown.get(id);
			if (known !== undefined && known !== published) throw new Error(`${id} was published ${known}, now ${published}`);
			shown.set(id, published);
		}
	}
	return { stories: await storiesIn(w.store), calendared: await calendared(w.store), front: await w.front(), shown };
}

/** What a broken clock says: of the beginning, or far ahead; it says the same again. */
function oddMoment(chance: () => number): Instant {
	const odd = ["1970-01-02T00:00:00.000Z", "2031-01-01T00:00:00.000Z", "2100-01-01T00:00:00.000Z"] as const;
	return odd[Math.floor(chance() * odd.length)] ?? odd[0];
}

/** A store that stops answering after some writes, as for a run that is killed. */
function dying(
	store: ReturnType<typeof faultyStore>,
	chance: () => number,
	faults: Faults,
): ReturnType<typeof faultyStore> {
	if (faults === NO_FAULTS || chance() > 0.15) return store;
	let writes = Math.floor(chance() * 3);
	return {
		...store,
		put: (key, value, tag) => (writes-- > 0 ? store.put(key, value, tag) : Promise.reject(new Error("killed"))),
	};
}

describe(`${DAYS} days of faults`, () => {
	test("end with the record of undisturbed runs: nothing lost, nothing twice, no id and no date moved", {
		timeout: 600_000,
	}, async () => {
		const calm = await undisturbed(DAYS);
		await fc.assert(
			fc.asyncProperty(fc.integer(), async (seed) => {
				const { stories, calendared: told, front, shown } = await disturbed(seed, DAYS);
				expect(essences(stories)).toEqual(essences(calm.stories));
				expect(told).toEqual(calm.calendared);
				expect(stories.toSorted(newestFirst)).toEqual(stories);
				// What was once shown still leads somewhere.
				const known = new Set(stories.flatMap(({ id, merged }) => [id, ...merged]));
				expect([...shown.keys()].filter((id) => !known.has(id))).toEqual([]);
				for (const story of front) expect(stories).toContainEqual(story);
			}),
			{ numRuns: 3, verbose: true },
		);
	});
});
