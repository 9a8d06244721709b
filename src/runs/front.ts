/** What `front` becomes by a publish, and how it is made again where there is none. */
import { countsOf, type DayCounts } from "../model/counts.ts";
import { EMPTY_FRONT, type Front } from "../model/front.ts";
import { lastingHash } from "../model/hash.ts";
import { DAY, type Day, dayOf, EPOCH, type Instant, later, shift } from "../model/instant.ts";
import { reportSize } from "../model/report-size.ts";
import { dayOfStory, newestFirst, type RecordDay, type Story, type StoryId } from "../model/story.ts";
import type { Store } from "../ports.ts";
import { listDays, readDay, versionOfDay } from "../store/days.ts";

/** Days without a new report after which a story is no longer compared with newcomers: a little over clustering's window. */
const FRONT_DAYS = 7;

/** Stories that are there at least, where the record has so many: the longest page of a feed. */
const LEAST_STORIES = 100;

/** What does not fit is read from its day. */
const MOST_STORIES = 1500;
const MOST_BYTES = 8 * 1024 * 1024;

/** Days that are read at most to make a front anew, and how many of them may have later reports of stories before. */
const REBUILT_DAYS = 14;
const JOINED_DAYS = 6;

/** Corrections of stories that are there no longer: so many are remembered, and for so many days. */
const MOST_CORRECTED = 300;
const CORRECTED_DAYS = 120;

/** What a publish did, as far as `front` must know. */
export interface Publishing {
	readonly at: Instant;
	/** All that was known while it ran: those of `front`, and of the days that it opened. */
	readonly stories: Iterable<Story>;
	/** The days that it opened, as they are now. */
	readonly days: ReadonlyMap<Day, RecordDay>;
	readonly madeOf: Front["madeOf"];
	readonly counts: Front["counts"];
	readonly uncalendared: readonly string[];
	readonly calendared?: readonly StoryId[];
	readonly held: Front["held"];
}

/**
 * The next front. What leaves it goes by the moment of the run before, so that a run with a far moment takes nothing away.
 */
export function frontAfter(before: Front, { at, stories, days, ...rest }: Publishing): Front {
	const all = [...stories].sort(newestFirst);
	const limits = limitsOf(all, before);
	const kept = all.filter((story) => isOf(limits, story));
	const changed = all.reduce((latest, story) => later(latest, story.changed), before.changed);
	const corrected = correctedAfter(before, all, kept);
	const oldestDay = dayOf(shift(limits.since, -DAY));
	return {
		...rest,
		at,
		version: versionOf(kept),
		changed,
		stories: kept,
		...(Object.keys(corrected).length > 0 && { corrected }),
		...limits,
		days: {
			...Object.fromEntries(Object.entries(before.days).filter(([day]) => day >= oldestDay)),
			...Object.fromEntries(
				[...days].filter(([day]) => day >= oldestDay).map(([day, value]) => [day, versionOfDay(value)]),
			),
		},
	};
}

/**
 * Those known before that were not told from a day since, and those that changed in this run, or in one that died before its front.
 * @param all stories that were known in this run. @param kept those that stay in the front
 */
export function correctedAfter(
	before: Front,
	all: readonly Story[],
	kept: readonly Story[],
): Readonly<Record<StoryId, Instant>> {
	const oldest = shift(before.at, -CORRECTED_DAYS * DAY);
	const corrected = new Map(Object.entries(before.corrected ?? {}));
	const shown = new Set(kept.map(({ id }) => id));
	for (const { id, changed } of all) if (!shown.has(id) && changed >= before.changed) corrected.set(id, changed);
	const left = [...corrected].filter(([id, changed]) => !shown.has(id) && changed >= oldest);
	return Object.fromEntries(left.sort(([, a], [, b]) => (a < b ? -1 : 1)).slice(-MOST_CORRECTED));
}

interface Limits {
	readonly since: Instant;
	readonly whole: Day;
}

function limitsOf(newest: readonly Story[], before: Front): Limits {
	const since = later(before.since, shift(before.at, -FRONT_DAYS * DAY));
	const enough = newest[LEAST_STORIES - 1];
	const wished = enough === undefined ? before.whole : earlier(dayOf(since), dayOfStory(enough.id));
	const limits = { since, whole: later(before.whole, wished) };
	const kept = newest.filter((story) => isOf(limits, story));
	if (kept.length <= MOST_STORIES && kept.reduce((sum, story) => sum + bytesOf(story), 0) <= MOST_BYTES) return limits;
	return within(limits, kept);
}

/** The limits that leave out so many of the stories, those without new reports for longest first, that the rest fits. */
function within(limits: Limits, kept: readonly Story[]): Limits {
	const byLastSeen = kept.map((story) => ({ story, seen: lastSeen(story) })).sort((a, b) => (a.seen > b.seen ? -1 : 1));
	let bytes = 0;
	const first = byLastSeen.findIndex(({ story }, n) => {
		bytes += bytesOf(story);
		return n >= MOST_STORIES || bytes > MOST_BYTES;
	});
	return byLastSeen.slice(first).reduce(
		(so, { story, seen }) => ({
			since: later(so.since, shift(seen, 1)),
			whole: later(so.whole, dayOf(shift(`${dayOfStory(story.id)}T00:00:00.000Z`, DAY))),
		}),
		limits,
	);
}

function isOf({ since, whole }: Limits, story: Story): boolean {
	return dayOfStory(story.id) >= whole || lastSeen(story) >= since;
}

function lastSeen({ reports, unkept = [] }: Story): Instant {
	return [...reports, ...unkept].reduce((last, { firstSeen }) => later(last, firstSeen), EPOCH);
}

function bytesOf({ reports, unkept = [] }: Story): number {
	return [...reports, ...unkept].reduce((sum, report) => sum + reportSize(report), 0);
}

/** A story that changed has another `changed`: so ids and moments say what readers see. */
function versionOf(stories: readonly Story[]): string {
	const lines = stories.flatMap(({ id, changed, withdrawn }) => (withdrawn ? [] : `${id} ${changed}`));
	return lines.length === 0 ? "" : lastingHash(lines.join("\n"));
}

function earlier(a: string, b: string): string {
	return a < b ? a : b;
}

/**
 * The front of the days that the record has, where the store has no front: at the beginning, after a restore, or because it was
 * deleted to be made again. @returns `undefined` where the record cannot be read just now.
 */
export async function frontFromDays(store: Store): Promise<Front | undefined> {
	const listed = await listDays(store, "");
	if (listed.kind !== "value") return undefined;
	const existing = [...listed.value.keys()];
	const newest = existing.at(-1);
	if (newest === undefined) return EMPTY_FRONT;
	const days: RecordDay[] = [];
	for (const day of existing.reverse().slice(0, REBUILT_DAYS)) {
		const held = await readDay(store, day);
		if (held.kind !== "value") return undefined;
		days.push(held.value);
	}
	const stories = days.flatMap((day) => day.stories).sort(newestFirst);
	const isAll = days.length === existing.length;
	const whole = days.at(-1)?.day ?? newest;
	const changed = stories.reduce((latest, story) => later(latest, story.changed), EPOCH);
	return {
		...EMPTY_FRONT,
		at: changed,
		version: versionOf(stories),
		changed,
		stories,
		whole: isAll ? EMPTY_FRONT.whole : whole,
		since: isAll ? EPOCH : shift(`${whole}T00:00:00.000Z`, JOINED_DAYS * DAY),
		days: Object.fromEntries(days.map((day) => [day.day, versionOfDay(day)])),
		counts: Object.fromEntries(days.map((day): [Day, DayCounts] => [day.day, countsOf(day.stories)])),
	};
}
