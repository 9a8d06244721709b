/** Reads every key of a store and says what is wrong with it: for an operator, after a fault or before an upgrade. */
import { COUNTED, countsOf, type DayCounts, seriesOf, type YearCounts } from "../model/counts.ts";
import type { Front } from "../model/front.ts";
import type { Day } from "../model/instant.ts";
import { yearOfOccurrence } from "../model/occurrence.ts";
import { ownValue } from "../model/own-value.ts";
import { allReports, dayOfStory, type RecordDay, type StoryId } from "../model/story.ts";
import type { Store } from "../ports.ts";
import { type Calendar, occurrencesOf, readCalendar } from "../store/calendars.ts";
import { readCounts } from "../store/counts.ts";
import { readDay, versionOfDay } from "../store/days.ts";
import { readFront } from "../store/front.ts";
import { faultOf, type Held } from "../store/held.ts";
import { KEYS } from "../store/keys.ts";
import { heldOfKind, KINDS, type Kind, kindOf } from "../store/kinds.ts";

/** What is wrong with one key. */
export interface Fault {
	readonly key: string;
	readonly kind: "absent" | "unreadable" | "foreign" | "inconsistent" | "unknown";
	/** In plain words. */
	readonly what: string;
}

export interface Checked {
	/** Keys by their kind. */
	readonly keys: Readonly<Record<Kind, number>>;
	readonly stories: number;
	readonly faults: readonly Fault[];
}

/** @throws where the keys cannot be listed. */
export async function checkRecord(store: Store, progress: (done: number, total: number) => void): Promise<Checked> {
	const listed = await store.list("");
	if (listed.kind !== "value") throw new Error("the keys cannot be listed");
	const keys = listed.value.map(({ key }) => key);
	const tags = new Map(listed.value.map(({ key, tag }) => [key, tag]));
	const check = new Check();
	let done = 0;
	// Days first, and the front next: all the rest is held against them.
	for (const key of keys.toSorted((a, b) => rankOf(a) - rankOf(b))) {
		await check.take(store, key, tags.get(key));
		progress(++done, keys.length);
	}
	check.finish(new Set(keys));
	const count = (kind: Kind): number => keys.filter((key) => kindOf(key) === kind).length;
	return {
		keys: Object.fromEntries(KINDS.map((kind) => [kind, count(kind)])) as Record<Kind, number>,
		stories: check.stories.size,
		faults: check.faults,
	};
}

function rankOf(key: string): number {
	const kind = kindOf(key);
	return kind === "day" ? 0 : kind === "front" ? 1 : 2;
}

class Check {
	readonly faults: Fault[] = [];
	/** The day in whose value each story stands. */
	readonly stories = new Map<StoryId, Day>();
	readonly #moved = new Map<StoryId, StoryId>();
	readonly #reports = new Map<string, StoryId>();
	readonly #counts = new Map<Day, DayCounts>();
	readonly #versions = new Map<Day, string>();
	#front: Front | undefined;
	/** Keys that cannot be read: nothing is said of what may stand in them. */
	readonly #unread = new Set<string>();

	async take(store: Store, key: string, tag: unknown): Promise<void> {
		const [, name = ""] = key.split("/");
		const kind = kindOf(key);
		switch (kind) {
			case "day":
				return this.#of(key, await readDay(store, name), (day) => this.#day(name, day, tag));
			case "front":
				return this.#of(key, await readFront(store), (front) => {
					this.#front = front;
				});
			case "counts":
				return this.#of(key, await readCounts(store, name), (counts) => this.#year(name, counts));
			case "calendar":
				return this.#of(key, await readCalendar(store, name), (calendar) => this.#calendar(name, calendar));
			case undefined:
				return this.#say(key, "unknown", "no key of this release");
			default:
				return this.#of(key, heldOfKind(kind, await store.get(key)), () => {});
		}
	}

	#of<T>(key: string, held: Held<T>, look: (value: T) => void): void {
		if (held.kind === "value") look(held.value);
		else if (held.kind === "absent") this.#say(key, "absent", "it was listed and is not there");
		else this.#say(key, held.kind, faultOf(held) ?? "");
		if (held.kind !== "value") this.#unread.add(key);
	}

	#say(key: string, kind: Fault["kind"], what: string): void {
		this.faults.push({ key, kind, what });
	}

	#day(day: Day, value: RecordDay, tag: unknown): void {
		const key = KEYS.day(day);
		const wrong = (what: string): void => this.#say(key, "inconsistent", what);
		if (value.day !== day) wrong(`it says that it is ${value.day}`);
		const version = versionOfDay(value);
		if (typeof tag !== "object" || tag === null || !("version" in tag) || tag.version !== version)
			wrong("its tag tells of another version");
		this.#versions.set(day, version);
		this.#counts.set(day, countsOf(value.stories));
		for (const story of value.stories) {
			if (dayOfStory(story.id) !== day) wrong(`story ${story.id} is of another day`);
			const other = this.stories.get(story.id);
			if (other !== undefined) wrong(`story ${story.id} stands in ${KEYS.day(other)} too`);
			this.stories.set(story.id, day);
			for (const { key: report } of allReports(story)) {
				const teller = this.#reports.get(report);
				if (teller !== undefined) wrong(`report ${report} is in ${teller} and in ${story.id}`);
				this.#reports.set(report, story.id);
			}
		}
		for (const [id, to] of Object.entries(value.moved)) this.#moved.set(id, to);
	}

	#year(year: string, counts: YearCounts): void {
		if (this.#unread.has(KEYS.front)) return;
		const wrong = new Set<Day>();
		const look = (series: ReadonlyMap<Day, number>, countOf: (counts: DayCounts) => number): void => {
			const days = [...this.#counts].filter(([day]) => day.startsWith(year));
			for (const [day, own] of days) if ((series.get(day) ?? 0) !== countOf(own)) wrong.add(day);
			for (const day of series.keys()) if (!this.#counts.has(day)) wrong.add(day);
		};
		look(seriesOf(counts), ({ total }) => total);
		for (const facet of COUNTED) {
			const own = [...this.#counts]
				.filter(([day]) => day.startsWith(year))
				.flatMap(([, { by }]) => Object.keys(by[facet]));
			for (const value of new Set([...own, ...Object.keys(counts.by[facet])]))
				look(seriesOf(counts, facet, value), ({ by }) => ownValue(by[facet], value) ?? 0);
		}
		// What the front has counted since is yet to be written here.
		const isSettled = (day: Day): boolean =>
			!Object.hasOwn(this.#front?.counts ?? {}, day) && !this.#unread.has(KEYS.day(day));
		const days = [...wrong].filter(isSettled).sort();
		if (days.length > 0)
			this.#say(KEYS.counts(year), "inconsistent", `it counts otherwise than ${listOf(days.map(KEYS.day))}`);
	}

	#calendar(year: string, calendar: Calendar): void {
		const key = KEYS.calendar(year);
		const occurrences = occurrencesOf(calendar, () => true);
		const others = calendar.lines.length - occurrences.length;
		if (others > 0) this.#say(key, "inconsistent", `${others} lines are no occurrences`);
		const seen = new Set<string>();
		for (const { uid, claims } of occurrences) {
			if (yearOfOccurrence(uid) !== year) this.#say(key, "inconsistent", `occurrence ${uid} is of another year`);
			if (seen.has(uid)) this.#say(key, "inconsistent", `occurrence ${uid} stands there twice`);
			seen.add(uid);
			const lost = claims.flatMap(({ story, certainty }) =>
				certainty === "withdrawn" || this.#leads(story) ? [] : story,
			);
			if (lost.length > 0 && this.#areDaysRead())
				this.#say(key, "inconsistent", `occurrence ${uid} is of ${listOf(lost)}, which no day has`);
		}
	}

	#areDaysRead(): boolean {
		return ![...this.#unread].some((key) => kindOf(key) === "day");
	}

	/** Whether an id leads to a story, itself or by pointers. */
	#leads(id: StoryId): boolean {
		const seen = new Set<StoryId>();
		for (let at: StoryId | undefined = id; at !== undefined && !seen.has(at); at = this.#moved.get(at)) {
			if (this.stories.has(at)) return true;
			seen.add(at);
		}
		return false;
	}

	/** What can be said when all keys were read. @param keys all there are */
	finish(keys: ReadonlySet<string>): void {
		for (const [id, to] of this.#moved) {
			if (this.#areDaysRead() && !this.#leads(to))
				this.#say(KEYS.day(dayOfStory(id)), "inconsistent", `${id} became ${to}, which no day has`);
		}
		const front = this.#front;
		if (this.#versions.size > 0 && !keys.has(KEYS.front)) this.#say(KEYS.front, "absent", "the record has days");
		const years = new Set(
			[...this.#counts.keys()].filter((day) => !Object.hasOwn(front?.counts ?? {}, day)).map((day) => day.slice(0, 4)),
		);
		for (const year of years)
			if (!keys.has(KEYS.counts(year))) this.#say(KEYS.counts(year), "absent", "the record has days of that year");
		if (front === undefined || !this.#areDaysRead()) return;
		const lost = front.stories.map(({ id }) => id).filter((id) => this.stories.get(id) === undefined);
		if (lost.length > 0) this.#say(KEYS.front, "inconsistent", `it shows ${listOf(lost)}, which no day has`);
		const stale = Object.entries(front.days).flatMap(([day, version]) =>
			this.#versions.get(day) === version ? [] : day,
		);
		if (stale.length > 0)
			this.#say(KEYS.front, "inconsistent", `${listOf(stale.map(KEYS.day))} changed since; the next run takes it`);
	}
}

function listOf(names: readonly string[]): string {
	const more = names.length - 3;
	return `${names.slice(0, 3).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
