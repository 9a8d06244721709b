/** The days of the record that one publish reads and changes. */
import { type StoryParts, seenOf, storyFrom } from "../cluster/story-from.ts";
import type { Report } from "../model/classification.ts";
import { type Day, type Instant, later } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import { allReports, dayOfStory, newestFirst, type RecordDay, type Story, type StoryId } from "../model/story.ts";
import type { Log, Store } from "../ports.ts";
import { readDay, versionOfDay, versionOfStory, writeDay } from "../store/days.ts";
import { faultOf, isWritable, type Writable } from "../store/held.ts";

/** Days that one publish reads at most: an invocation of the free plan has 50 subrequests. */
const MOST_DAYS = 16;

interface OpenDay {
	readonly over: Writable<RecordDay>;
	readonly value: RecordDay;
}

/**
 * A draft of the record: the stories of `front`, and of each day as soon as it is opened. A story that two of them tell
 * differently, because a run died, came twice or read an older value, gets the reports of both. Nothing is written before `save`.
 */
export class Draft {
	readonly stories = new Map<StoryId, Story>();
	/** Ids of stories that were changed by this publish, or that `front` knows otherwise than their day. */
	readonly changed = new Set<StoryId>();
	readonly #days = new Map<Day, OpenDay | undefined>();
	readonly #moved = new Map<StoryId, StoryId>();
	readonly #touched = new Set<Day>();
	readonly #store: Store;
	readonly #log: Log;
	readonly #now: Instant;

	constructor(stories: readonly Story[], { store, log, now }: { store: Store; log: Log; now: Instant }) {
		this.#store = store;
		this.#log = log;
		this.#now = now;
		for (const story of stories) this.stories.set(story.id, story);
		for (const story of stories) for (const id of story.merged) this.#moved.set(id, story.id);
	}

	/** Opens a day, once. @returns whether it may be changed: an unreadable day waits, and no more than `MOST_DAYS` are read. */
	async open(day: Day): Promise<boolean> {
		if (this.#days.has(day)) return this.#days.get(day) !== undefined;
		if (this.#days.size >= MOST_DAYS) return false;
		const held = await readDay(this.#store, day);
		if (!isWritable(held)) {
			this.#log("record.unreadable", { key: `day/${day}`, reason: faultOf(held) });
			this.#days.set(day, undefined);
			return false;
		}
		const value = held.kind === "value" ? held.value : { day, stories: [], moved: {} };
		this.#days.set(day, { over: held, value });
		for (const [id, to] of Object.entries(value.moved)) this.#moved.set(id, to);
		for (const story of value.stories) this.#take(story);
		for (const [id, to] of this.#moved) if (dayOfStory(id) === day) this.#drop(id, to);
		return true;
	}

	/** A story of an opened day, besides what `front` has of it. */
	#take(story: Story): void {
		const known = this.stories.get(story.id);
		const isSame = known === undefined || versionOfStory(known) === versionOfStory(story);
		this.stories.set(story.id, isSame ? story : united(known, story, this.#now));
	}

	/** The stories that an id leads to: itself, or what it turned out to be. */
	resolve(id: StoryId): StoryId {
		const seen = new Set<StoryId>();
		for (let at = id; ; ) {
			const next = this.#moved.get(at);
			if (next === undefined || seen.has(next)) return at;
			seen.add(at);
			at = next;
		}
	}

	/** Every report that a known story has, by key. */
	reports(): ReadonlyMap<string, { readonly story: StoryId; readonly report: Report }> {
		const known = new Map<string, { readonly story: StoryId; readonly report: Report }>();
		for (const story of this.stories.values())
			for (const report of allReports(story)) known.set(report.key, { story: story.id, report });
		return known;
	}

	/** Makes a story of an open day anew, with these reports in addition to or instead of those that it had. */
	put(id: StoryId, reports: readonly Report[]): void {
		const before = this.stories.get(id);
		const byKey = new Map((before ? allReports(before) : []).map((report) => [report.key, report]));
		for (const report of reports) byKey.set(report.key, report);
		this.#tell([...byKey.values()], { id, merged: before?.merged ?? [], before, now: this.#now });
	}

	/** Makes one story of two; both days are open. */
	merge(gone: StoryId, into: StoryId): void {
		const [younger, elder] = [this.stories.get(gone), this.stories.get(into)];
		if (younger === undefined || elder === undefined || gone === into) return;
		this.#tell(joined(allReports(elder), allReports(younger)), {
			id: into,
			merged: [...elder.merged, gone, ...younger.merged],
			before: elder,
			now: this.#now,
		});
		this.#drop(gone, into);
	}

	#tell(reports: readonly Report[], telling: StoryParts): void {
		const after = storyFrom(reports, telling);
		if (after === telling.before) return;
		this.stories.set(after.id, after);
		this.changed.add(after.id);
	}

	/** A story that turned out to be another leaves its day as a pointer. */
	#drop(id: StoryId, to: StoryId): void {
		this.stories.delete(id);
		this.#moved.set(id, to);
		if (ownValue(this.#days.get(dayOfStory(id))?.value.moved, id) !== to) this.#touched.add(dayOfStory(id));
	}

	/** The opened days as they are now, by day. */
	opened(): ReadonlyMap<Day, RecordDay> {
		const byDay = Map.groupBy(this.stories.values(), ({ id }) => dayOfStory(id));
		const found = new Map<Day, RecordDay>();
		for (const [day, open] of this.#days) {
			if (open === undefined) continue;
			const moved = [...this.#moved].filter(([id]) => dayOfStory(id) === day);
			const stories = (byDay.get(day) ?? []).sort((a, b) => newestFirst(b, a));
			found.set(day, { day, stories, moved: { ...open.value.moved, ...Object.fromEntries(moved) } });
		}
		return found;
	}

	/**
	 * Writes the opened days that are different from what was read, those with pointers last: where a run dies in between, a
	 * story stands twice for a moment, and none is lost. @throws where the store refuses a write.
	 * @returns the days that were written.
	 */
	async save(): Promise<Day[]> {
		const written: Day[] = [];
		const days = [...this.opened()].sort(([a], [b]) => Number(this.#touched.has(a)) - Number(this.#touched.has(b)));
		for (const [day, value] of days) {
			const open = this.#days.get(day);
			if (open === undefined || versionOfDay(open.value) === versionOfDay(value)) continue;
			await writeDay(this.#store, value, open.over);
			written.push(day);
		}
		return written;
	}
}

/** One story of two versions of it: every report of both, the later version where they differ, and never an earlier moment. */
function united(a: Story, b: Story, now: Instant): Story {
	const [newer, older] = a.changed >= b.changed ? [a, b] : [b, a];
	const merged = [...new Set([...newer.merged, ...older.merged])];
	const both = storyFrom(joined(allReports(newer), allReports(older)), { id: a.id, merged, before: newer, now });
	const firstSeen = a.firstSeen < b.firstSeen ? a.firstSeen : b.firstSeen;
	const changed = seenOf(both) === seenOf(newer) ? newer.changed : later(newer.changed, now);
	const mergedAt = { ...both.mergedAt, ...older.mergedAt, ...newer.mergedAt };
	return { ...both, firstSeen, changed, ...(Object.keys(mergedAt).length > 0 && { mergedAt }) };
}

/** The reports of two versions, each once: as it was changed last, and where it was changed at one moment, as `first` has it. */
function joined(first: readonly Report[], second: readonly Report[]): Report[] {
	const byKey = new Map(first.map((report) => [report.key, report]));
	for (const report of second) {
		const known = byKey.get(report.key);
		if (known === undefined || report.changed > known.changed) byKey.set(report.key, report);
	}
	return [...byKey.values()];
}
