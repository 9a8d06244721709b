/** The walk through the record: one page of a selection, from the front and from as many days as a request may read. */
import { goneSince, type Selection, select } from "../channels/selection.ts";
import { type Front, storiesByDay } from "../model/front.ts";
import { DAY, type Day, dayOf, EPOCH, type Instant, LAST_DAY, later, shift } from "../model/instant.ts";
import { newestFirst, type Story } from "../model/story.ts";
import { type Cursor, cursorBehind, isBehind } from "./cursor.ts";
import { CHANGEABLE, daysWith } from "./days-with.ts";
import type { Site } from "./site.ts";

/**
 * What a request reads at most: days, and stories of them, of which to search one takes three times as long as to read it. As much work as
 * some fifty items of a feed, so that no request takes longer than three of these (tests/dearest-request.slow.test.ts).
 */
const MOST_DAYS = 10;
const MOST_READ = 90;
const MOST_SEARCHED = 30;
/** Years whose counts it reads at most, to find those days. */
const MOST_YEARS = 12;

/**
 * Days by which a story may come later than its outlet's date and still be found by `until`: what is older than a week at
 * first sight is held back as a flood, or is of a source's first poll.
 */
const LATE = 7;
/** Before every day of the record. */
const FIRST_DAY: Day = dayOf(EPOCH);

export interface Walk {
	readonly selection: Selection;
	readonly limit: number;
	readonly cursor?: Cursor | undefined;
	readonly oldestFirst?: boolean;
	/** Days of the record, both included: no story of another day is on the page. */
	readonly from?: Day | undefined;
	readonly to?: Day | undefined;
	/** All days of the span are read, however many: the caller bounds them. */
	readonly isWhole?: boolean;
	/** Days all of whose stories were first seen before are passed over. */
	readonly seenFrom?: Instant;
	/** Days that it reads at most, where a request walks more than once. */
	readonly mostDays?: number;
}

/** Some stories of a selection, in the order of the record, each once. */
export interface Page {
	/** Where the selection asks for what is new, those withdrawn and those that others turned out to be are among them. */
	readonly stories: readonly Story[];
	/** Where it goes on; a page may be short, even empty, and yet go on. */
	readonly next?: Cursor;
	/** Days, or years, that could not be read and were passed over. */
	readonly unread: readonly string[];
	/** When a story last changed of the days that were looked at, also one that is not on the page. */
	readonly changed: Instant;
}

/** @param front the one that the whole request goes by */
export async function walk(site: Site, front: Front, asked: Walk): Promise<Page> {
	const { selection, limit, cursor, oldestFirst = false, isWhole = false, mostDays = MOST_DAYS, seenFrom = "" } = asked;
	const mostRead = selection.q === undefined ? MOST_READ : MOST_SEARCHED;
	const ofFront = storiesByDay(front);
	const unread: string[] = [];
	const found: Story[] = [];
	let days = 0;
	let read = 0;

	/** The day's own stories, with those of which the front has a newer version. */
	const pastDay = async (day: Day): Promise<readonly Story[]> => {
		const held = await site.record.day(day);
		if (held.kind !== "value" && held.kind !== "absent") unread.push(day);
		const isLooked = held.kind === "value" && held.value.lastSeen >= seenFrom;
		const stories = new Map((isLooked ? held.value.stories : []).map((story) => [story.id, story]));
		for (const story of ofFront.get(day) ?? []) {
			const other = stories.get(story.id);
			if (other === undefined || other.changed < story.changed) stories.set(story.id, story);
		}
		days++;
		read += stories.size;
		return [...stories.values()].sort(newestFirst);
	};

	let changed = EPOCH;
	const pageOf = (goesOn: Cursor | "behind" | undefined): Page => {
		const stories = found.slice(0, limit);
		const last = stories.at(-1);
		const next = goesOn === "behind" ? last && cursorBehind(last) : goesOn;
		return { stories, unread, changed, ...(next && { next }) };
	};
	for await (const { day, at } of daysAsked(site, front, asked, unread)) {
		if (at !== "front" && found.length >= limit) return pageOf("behind");
		const isEnough = !isWhole && (days >= mostDays || read >= mostRead);
		if (at === "later" || (at === "past" && isEnough)) return pageOf({ day });
		const stories = at === "front" ? (ofFront.get(day) ?? []) : await pastDay(day);
		changed = stories.reduce((latest, story) => later(latest, story.changed), changed);
		// Of one that is damaged the reports cannot be searched; its neighbours are as they were.
		const skip = (): void => void (unread.at(-1) === day || unread.push(day));
		const chosen = selected(stories, selection, site, skip).filter(
			(story) => cursor === undefined || isBehind(story, cursor, oldestFirst),
		);
		found.push(...(oldestFirst ? chosen.reverse() : chosen));
		if (found.length > limit) return pageOf("behind");
	}
	return pageOf(undefined);
}

/** Those that the selection has, and where it asks for what is new those of which is told that they are gone. */
function selected(stories: readonly Story[], selection: Selection, { facets }: Site, skip: () => void): Story[] {
	const chosen = new Set(select(stories, selection, facets, skip));
	const since = goneSince(selection);
	return stories.filter(
		(story) => chosen.has(story) || (since !== undefined && isGone(story) && story.changed >= since),
	);
}

function isGone({ withdrawn, merged }: Story): boolean {
	return withdrawn === true || merged.length > 0;
}

interface DayAsked {
	readonly day: Day;
	/** All of it is in the front, or it must be read; or it is the first day of a year that is one too many for one request. */
	readonly at: "front" | "past" | "later";
}

/** The days to look at, in the order of the walk. */
async function* daysAsked({ record }: Site, front: Front, asked: Walk, unread: string[]): AsyncGenerator<DayAsked> {
	const { oldestFirst = false } = asked;
	const { first, last, lastRead } = boundsOf(asked);
	const inOrder = <T>(values: readonly T[]): readonly T[] => (oldestFirst ? values : values.toReversed());
	const whole = [...storiesByDay(front).keys()]
		.filter((day) => day >= front.whole && day >= first && day <= last)
		.sort()
		.map((day): DayAsked => ({ day, at: "front" }));
	if (!oldestFirst) yield* whole.toReversed();
	const end = earlier(lastRead, dayBefore(front.whole));
	if (first <= end) {
		const all = (await record.years()).filter((year) => year >= first.slice(0, 4) && year <= end.slice(0, 4));
		for (const [n, year] of inOrder(all).entries()) {
			if (n >= MOST_YEARS) yield { day: `${year}-${oldestFirst ? "01-01" : "12-31"}`, at: "later" };
			const days = (await daysWith(record, front, year, asked.selection, unread)).filter(
				(day) => day >= first && day <= end,
			);
			yield* inOrder(days).map((day): DayAsked => ({ day, at: "past" }));
		}
	}
	if (oldestFirst) yield* whole;
}

interface DayBounds {
	readonly first: Day;
	readonly last: Day;
	/** Later days need not be read. */
	readonly lastRead: Day;
}

/**
 * The days of the record that may have a story asked for. A story's day is that of first sight, or the one before; and a job
 * that comes late at midnight may put what is dated today into yesterday.
 */
function boundsOf({ selection, cursor, oldestFirst, from, to }: Walk): DayBounds {
	const { since, until, seenSince, changedSince } = selection;
	const starts = [
		from,
		since && daysFrom(since, -1),
		seenSince && daysFrom(seenSince, -1),
		changedSince && daysFrom(changedSince, -CHANGEABLE),
		oldestFirst ? cursor?.day : undefined,
	];
	const last = [to, oldestFirst ? undefined : cursor?.day].reduce<Day>((so, day) => earlier(so, day ?? so), LAST_DAY);
	return {
		first: starts.reduce<Day>((so, day) => (day !== undefined && day > so ? day : so), FIRST_DAY),
		last,
		lastRead: until === undefined ? last : earlier(last, daysFrom(until, LATE)),
	};
}

function daysFrom(instant: Instant, days: number): Day {
	return dayOf(shift(instant, days * DAY));
}

function dayBefore(day: Day): Day {
	return daysFrom(`${day}T00:00:00.000Z`, -1);
}

function earlier(a: Day, b: Day): Day {
	return a < b ? a : b;
}
