/**
 * Judges the reports of some days of the record anew, with the model of this release. Runs judge anew what is in the shards alone: older
 * days keep the judgement that was published, until the operator wants it otherwise.
 */
import { seenOf } from "../cluster/story-from.ts";
import { countsOf, type DayCounts, withDay } from "../model/counts.ts";
import type { Front } from "../model/front.ts";
import { DAY, type Day, dayOf, type Instant, later, shift } from "../model/instant.ts";
import type { Source } from "../model/source.ts";
import { allReports, dayOfStory, type RecordDay, type Story, type StoryId } from "../model/story.ts";
import type { Log, Store } from "../ports.ts";
import { readCounts, writeCounts } from "../store/counts.ts";
import { listDays } from "../store/days.ts";
import { readFront, writeFront } from "../store/front.ts";
import { faultOf } from "../store/held.ts";
import { KEYS } from "../store/keys.ts";
import { rejudged } from "./commit.ts";
import { Draft } from "./draft.ts";
import { correctedAfter, frontAfter } from "./front.ts";
import { isBelieved } from "./moment.ts";
import { publishCalendar } from "./publish-calendar.ts";

/** Days that are open at a time: as many as a draft opens. */
const AT_ONCE = 12;

export interface RejudgeOptions {
	/** The first and the last day. */
	readonly from: Day;
	readonly to: Day;
	readonly sources: ReadonlyMap<string, Source>;
	/** The moment at which readers hear of it. */
	readonly now: Instant;
	/** Whether anything is written. */
	readonly write: boolean;
	readonly log: Log;
	readonly progress: (done: number, total: number) => void;
}

/** A story that readers see otherwise. */
export interface Change {
	readonly before: Story;
	readonly after: Story;
}

export interface Rejudged {
	readonly changes: readonly Change[];
	readonly reports: number;
	/** Days that cannot be read, and keys that cannot be written over: they are left as they are. */
	readonly left: ReadonlyMap<string, string>;
	readonly written: readonly string[];
}

/**
 * A story keeps its id and dates; where readers see it otherwise, `changed` moves. Reports that were dropped when they were first seen are
 * nowhere, so none comes back. With `write` it may be killed and repeated: what follows from the days is written again then.
 * @throws where the front or the list of days cannot be read, or the store refuses a write.
 */
export async function rejudgeDays(store: Store, options: RejudgeOptions): Promise<Rejudged> {
	const { from, to, sources, write, log, progress } = options;
	const held = await readFront(store);
	if (held.kind !== "value") throw new Error(`the front is to be read first: ${faultOf(held) ?? "there is none"}`);
	const listed = await listDays(store, "");
	if (listed.kind !== "value") throw new Error("the days of the record cannot be listed");
	const days = [...listed.value.keys()].filter((day) => day >= from && day <= to);
	const front = held.value;
	// A clock that is far from the runs' own moves `changed` as little as can be.
	const now = isBelieved(options.now, front) ? later(options.now, front.changed) : shift(front.changed, 1);

	const changes: Change[] = [];
	const left = new Map<string, string>();
	const written: string[] = [];
	const judged = new Map<StoryId, Story>();
	const ofFront = new Map<Day, RecordDay>();
	const uncalendared = new Set(front.uncalendared);
	let reports = 0;
	for (let n = 0; n < days.length; n += AT_ONCE) {
		const draft = new Draft(front.stories, { store, log, now });
		const counts = new Map<Day, DayCounts>();
		for (const day of days.slice(n, n + AT_ONCE)) {
			if (!(await draft.open(day))) left.set(KEYS.day(day), "it cannot be read");
			for (const before of draft.opened().get(day)?.stories ?? []) {
				reports += allReports(before).length;
				const after = judgedAnew(before, draft, sources, now);
				if (seenOf(after) !== seenOf(before)) changes.push({ before, after });
				judged.set(after.id, after);
			}
		}
		for (const [day, value] of draft.opened()) {
			counts.set(day, countsOf(value.stories));
			if (Object.hasOwn(front.days, day)) ofFront.set(day, value);
		}
		if (write) {
			written.push(...(await draft.save()).map(KEYS.day));
			const stories = [...draft.opened().values()].flatMap((day) => day.stories);
			const { waiting } = await publishCalendar(store, stories, now, log);
			for (const id of waiting) uncalendared.add(id);
			written.push(...(await countAnew(store, counts, dayOf(front.at), left)));
		}
		progress(Math.min(n + AT_ONCE, days.length), days.length);
	}
	const next = frontWith(front, judged, ofFront, [...uncalendared]);
	if (write && !isSame(next, front)) {
		await writeFront(store, next, held);
		written.push(KEYS.front);
	}
	return { changes, reports, left, written };
}

/** Makes a story of an open day anew where a report of it is judged otherwise. */
function judgedAnew(before: Story, draft: Draft, sources: ReadonlyMap<string, Source>, now: Instant): Story {
	const reports = allReports(before);
	const after = reports.map((report) => rejudged(report, sources.get(report.sourceId), now));
	// Another score alone is worth no write.
	if (after.some(({ changed }, n) => changed !== reports[n]?.changed)) draft.put(before.id, after);
	return draft.stories.get(before.id) ?? before;
}

/** Counts days that are over in their years. @returns the keys that were written */
async function countAnew(
	store: Store,
	counts: ReadonlyMap<Day, DayCounts>,
	today: Day,
	left: Map<string, string>,
): Promise<string[]> {
	const written: string[] = [];
	const years = Map.groupBy(
		[...counts].filter(([day]) => day < today),
		([day]) => day.slice(0, 4),
	);
	for (const [year, days] of years) {
		const key = KEYS.counts(year);
		const held = await readCounts(store, year);
		if (held.kind !== "value") {
			left.set(key, faultOf(held) ?? "there are none yet");
			continue;
		}
		const after = days.reduce((so, [day, counted]) => withDay(so, day, counted), held.value);
		if (JSON.stringify(after) === JSON.stringify(held.value)) continue;
		await writeCounts(store, after, held);
		written.push(key);
	}
	return written;
}

/** The front with its stories as they are now. */
function frontWith(
	front: Front,
	judged: ReadonlyMap<StoryId, Story>,
	days: ReadonlyMap<Day, RecordDay>,
	uncalendared: readonly StoryId[],
): Front {
	const { at, madeOf, counts, held } = front;
	const oldest = dayOf(shift(front.since, -DAY));
	const fresh = [...days].filter(([day]) => Object.hasOwn(counts, day) || day >= dayOf(at));
	const changed = [...judged.values()].reduce((latest, story) => later(latest, story.changed), front.changed);
	const after = frontAfter(front, {
		at,
		stories: [
			...front.stories.filter(({ id }) => !days.has(dayOfStory(id))).map((story) => judged.get(story.id) ?? story),
			...[...days.values()].flatMap(({ stories }) => stories),
		],
		days: new Map([...days].filter(([day]) => day >= oldest)),
		madeOf,
		counts: { ...counts, ...Object.fromEntries(fresh.map(([day, { stories }]) => [day, countsOf(stories)])) },
		uncalendared,
		held,
	});
	// Also of a day that the front has left: readers of old pages go by it, and receivers are told.
	const corrected = correctedAfter(front, [...judged.values()], after.stories);
	return { ...after, changed, ...(Object.keys(corrected).length > 0 && { corrected }) };
}

function isSame(a: Front, b: Front): boolean {
	const textOf = ({ version, changed, days, counts, uncalendared }: Front): string =>
		JSON.stringify([version, changed, days, counts, uncalendared]);
	return textOf(a) === textOf(b);
}
