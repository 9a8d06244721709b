/** Makes what is derived anew from the days of the record: when a key is damaged that runs, rightly, never write over. */
import { withStories } from "../cluster/occurrences/occurrences.ts";
import { concernsCalendar, yearsOf } from "../cluster/occurrences/years.ts";
import { COUNTED, countsOf, type YearCounts, yearFrom } from "../model/counts.ts";
import { type Day, type Instant, later, MINUTE } from "../model/instant.ts";
import { type Occurrence, yearOfOccurrence } from "../model/occurrence.ts";
import type { RecordDay, Story } from "../model/story.ts";
import type { Store } from "../ports.ts";
import {
	type Calendar,
	emptyCalendar,
	occurrencesOf,
	readCalendar,
	withOccurrences,
	withOtherYears,
	writeCalendar,
} from "../store/calendars.ts";
import { readCounts, writeCounts } from "../store/counts.ts";
import { listDays, readDay } from "../store/days.ts";
import { readFront, writeFront } from "../store/front.ts";
import { faultOf, type Held, type Writable } from "../store/held.ts";
import { KEYS } from "../store/keys.ts";
import { frontFromDays } from "./front.ts";

/** What can be made anew. */
export const DERIVED = ["calendar", "counts", "front"] as const;
export type Derived = (typeof DERIVED)[number];

export interface RebuildOptions {
	readonly what: readonly Derived[];
	/** The moment from which on a calendar made anew is another than before. */
	readonly now: Instant;
	/** Told after each day that was read. */
	readonly progress: (done: number, total: number) => void;
}

/** What became of each key. */
export interface Rebuilt {
	readonly written: readonly string[];
	/** They were right already. */
	readonly same: readonly string[];
	/** Keys that were left as they are, and why. */
	readonly left: ReadonlyMap<string, string>;
}

/** Whatever it holds, short of a value of another release, is written over. */
const OVER: Writable<never> = { kind: "absent" };

/**
 * Reads the whole record once, a year at a time. What hangs on a day that cannot be read is left as it is, and so is a value of another
 * release. A calendar that can be read keeps its occurrences, with their UIDs and sequences; in one that cannot, they are minted again.
 * @throws where the days cannot be listed, or the store refuses a write.
 */
export async function rebuild(store: Store, { what, now, progress }: RebuildOptions): Promise<Rebuilt> {
	const outcome = { written: [] as string[], same: [] as string[], left: new Map<string, string>() };
	const days = await daysByYear(store);
	const years = new Set([...days.keys(), ...(what.includes("counts") ? await listed(store, KEYS.counts("")) : [])]);
	const calendars = new Calendars(store);
	if (what.includes("calendar")) for (const year of await listed(store, KEYS.calendar(""))) await calendars.open(year);
	const total = [...days.values()].reduce((sum, { length }) => sum + length, 0);
	const closed: Day[] = [];
	let done = 0;
	for (const year of years) {
		const read: RecordDay[] = [];
		const unread: Day[] = [];
		for (const day of days.get(year) ?? []) {
			const held = await readDay(store, day);
			if (held.kind === "value") read.push(held.value);
			else unread.push(day);
			progress(++done, total);
		}
		closed.push(...unread);
		if (what.includes("counts")) await countAnew(store, year, read, unread, outcome);
		if (what.includes("calendar"))
			await calendars.take(
				read.flatMap(({ stories }) => stories),
				now,
			);
	}
	if (what.includes("calendar")) await calendars.save(now, closed, outcome);
	if (what.includes("front")) await frontAnew(store, outcome);
	return outcome;
}

interface Outcome {
	readonly written: string[];
	readonly same: string[];
	readonly left: Map<string, string>;
}

async function daysByYear(store: Store): Promise<ReadonlyMap<string, Day[]>> {
	const found = await listDays(store, "");
	if (found.kind !== "value") throw new Error("the days of the record cannot be listed");
	return Map.groupBy(found.value.keys(), (day) => day.slice(0, 4));
}

async function listed(store: Store, prefix: string): Promise<string[]> {
	const found = await store.list(prefix);
	if (found.kind !== "value") throw new Error(`${prefix} cannot be listed`);
	return found.value.map(({ key }) => key.slice(prefix.length));
}

async function countAnew(
	store: Store,
	year: string,
	days: readonly RecordDay[],
	unread: readonly Day[],
	{ written, same, left }: Outcome,
): Promise<void> {
	const key = KEYS.counts(year);
	const held = await readCounts(store, year);
	const why = whyLeft(held) ?? waitsFor(unread);
	if (why !== undefined) {
		left.set(key, why);
		return;
	}
	const counts = yearFrom(year, new Map(days.map((day) => [day.day, countsOf(day.stories)])));
	if (held.kind === "value" && textOf(held.value) === textOf(counts)) same.push(key);
	else {
		await writeCounts(store, counts, OVER);
		written.push(key);
	}
}

function whyLeft(held: Held<unknown>): string | undefined {
	return held.kind === "foreign" ? faultOf(held) : undefined;
}

function waitsFor(unread: readonly Day[]): string | undefined {
	return unread.length === 0 ? undefined : `it waits for ${unread.map(KEYS.day).join(", ")}, which cannot be read`;
}

/** Counts as a text, whatever the order of their fields. */
function textOf({ year, total, by }: YearCounts): string {
	const byFacet = COUNTED.map((facet) => Object.entries(by[facet]).sort(([a], [b]) => (a < b ? -1 : 1)));
	return JSON.stringify([year, total, byFacet]);
}

/** The calendars while all stories of the record are taken into them. */
class Calendars {
	readonly #store: Store;
	readonly #held = new Map<string, Held<Calendar>>();
	readonly #occurrences = new Map<string, Occurrence>();
	readonly #changed = new Set<string>();

	constructor(store: Store) {
		this.#store = store;
	}

	async open(year: string): Promise<void> {
		if (this.#held.has(year)) return;
		const held = await readCalendar(this.#store, year);
		this.#held.set(year, held);
		if (held.kind !== "value") return;
		for (const one of occurrencesOf(held.value, () => true)) this.#occurrences.set(one.uid, one);
	}

	async take(stories: readonly Story[], now: Instant): Promise<void> {
		const concerned = stories.filter(concernsCalendar);
		const years = new Set(concerned.flatMap(yearsOf));
		for (const year of years) await this.open(year);
		const known = [...this.#occurrences.values()].filter(({ uid }) => years.has(yearOfOccurrence(uid)));
		for (const one of withStories(known, concerned, now)) {
			await this.open(yearOfOccurrence(one.uid));
			this.#occurrences.set(one.uid, one);
			this.#changed.add(one.uid);
		}
	}

	async save(now: Instant, unread: readonly Day[], { written, same, left }: Outcome): Promise<void> {
		for (const [year, held] of this.#held) {
			const key = KEYS.calendar(year);
			const changed = [...this.#changed].filter((uid) => yearOfOccurrence(uid) === year);
			const occurrences = changed.flatMap((uid) => this.#occurrences.get(uid) ?? []);
			const why = whyLeft(held) ?? (held.kind === "value" ? undefined : waitsFor(unread));
			const before = held.kind === "value" ? held.value : emptyCalendar(year);
			const own = held.kind === "value" ? occurrences : mintedAgain(occurrences, now);
			const marked = withOtherYears(before, [...this.#occurrences.values()]);
			const after = own.length === 0 ? marked : withOccurrences(marked, own);
			if (why !== undefined) left.set(key, why);
			else if (after === before && (held.kind === "value" || held.kind === "absent")) {
				if (held.kind === "value") same.push(key);
			} else {
				await writeCalendar(this.#store, after, OVER);
				written.push(key);
			}
		}
	}
}

/**
 * What was lost of a calendar is how often each occurrence had changed; a calendar program passes over a SEQUENCE that is lower than
 * the one it has (RFC 5546 §2.1.4). So it goes on from the minutes since 1970, next to which no count of changes is large.
 */
function mintedAgain(occurrences: readonly Occurrence[], now: Instant): Occurrence[] {
	const sequence = Math.floor(Date.parse(now) / MINUTE);
	return occurrences.map((one) => ({ ...one, sequence, firstSeen: one.claims[0]?.said ?? now, changed: now }));
}

/** The front of the last days. It goes on from the moment of the one before, where that can be read. */
async function frontAnew(store: Store, { written, left }: Outcome): Promise<void> {
	const held = await readFront(store);
	const made = await frontFromDays(store);
	const why = whyLeft(held) ?? (made === undefined ? "the last days of the record cannot all be read" : undefined);
	if (made === undefined || why !== undefined) {
		left.set(KEYS.front, why ?? "");
		return;
	}
	const before = held.kind === "value" ? held.value : made;
	const [at, changed] = [later(made.at, before.at), later(made.changed, before.changed)];
	const counts = { ...before.counts, ...made.counts };
	const { uncalendared, held: waiting } = before;
	await writeFront(store, { ...made, at, changed, counts, uncalendared, held: waiting }, OVER);
	written.push(KEYS.front);
}
