/** In which years' calendars a story is looked for. */
import { DAY } from "../../model/instant.ts";
import type { Occurrence } from "../../model/occurrence.ts";
import { dayOfStory, type Story } from "../../model/story.ts";
import { MOVED, NEAR, sureness } from "./same.ts";
import { isDay, tellingOf } from "./telling.ts";

/** Days before and after a story's own within which it may date an event, and a little more. */
const BACK = 31;
const AHEAD = 181;

/**
 * The years whose calendars may hold what a story reports, or reported in an older version: two, or three where it is dated far ahead.
 * An event that moves over New Year stays in the calendar of the year in which it was first said to begin.
 */
export function yearsOf(story: Story): string[] {
	const own = dayOfStory(story.id);
	const said = tellingOf(story)?.claim;
	const reach = said === undefined ? [] : [yearAt(said.start, -MOVED), yearAt(said.start, MOVED)];
	return [...new Set([yearAt(own, -BACK), yearAt(own, AHEAD), ...reach])].sort();
}

/**
 * The years in which a story is looked for first: those of its event's days and of those before and after them, and its own and those of the
 * stories that it absorbed, which say where else they were.
 */
export function nearYearsOf(story: Story): string[] {
	const said = tellingOf(story)?.claim;
	const own = [story.id, ...story.merged]
		.map(dayOfStory)
		.filter(isDay)
		.map((day) => day.slice(0, 4));
	const days = said === undefined ? [] : [yearAt(said.start, -NEAR), yearAt(said.end, NEAR)];
	return [...new Set([...days, ...own])];
}

/**
 * Whether the occurrences on the days of a story's event, and on those before and after them, say all about it: it is known as it is, or it
 * was held, or one of them is surely its own. Of what is announced or called off another year may have the day before it moved.
 */
export function isPlaced(story: Story, occurrences: readonly Occurrence[]): boolean {
	const telling = tellingOf(story);
	if (telling === undefined) return true;
	const { start, end, certainty } = telling.claim;
	const known = occurrences.flatMap(({ claims }) => claims.filter((claim) => claim.story === story.id));
	if (known.some((claim) => claim.start === start && claim.end === end && claim.certainty === certainty)) return true;
	if (known.length > 0) return false;
	return certainty === "held" || occurrences.some((one) => sureness(one, telling) >= 2);
}

function yearAt(day: string, days: number): string {
	return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 4);
}

/** Whether a calendar can have anything to do with a story: a new one that dates no event has not. */
export function concernsCalendar(story: Story): boolean {
	if (!isDay(dayOfStory(story.id))) return false;
	return tellingOf(story) !== undefined || story.changed > story.firstSeen || story.merged.length > 0;
}
