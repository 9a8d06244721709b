/** The one reader of the record for all that is served. It never throws; what it holds has bounds. */
import { type Edits, edited } from "../channels/edits.ts";
import type { YearCounts } from "../model/counts.ts";
import { type Front, storiesByDay } from "../model/front.ts";
import { DAY, type Day, HOUR, type Instant, MINUTE, shift } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import type { StoryId } from "../model/story.ts";
import type { Clock, Log, Store, Stored } from "../ports.ts";
import { type Calendar, readCalendar } from "../store/calendars.ts";
import { readCounts } from "../store/counts.ts";
import type { OpenedDay } from "../store/day-text.ts";
import { dayIn, listDays, readDayText } from "../store/days.ts";
import { faultOf, type Held } from "../store/held.ts";
import { KEYS } from "../store/keys.ts";
import { cache } from "./cache.ts";
import { countsAsEdited, resolvedEdits } from "./edited-record.ts";
import { type Fronts, fronts } from "./front.ts";

/** Past days that are held, as text: some hundred kilobytes each. */
const DAYS = { entries: 64, bytes: 3 * 1024 * 1024 };

/** Counts that are held: of all years that one list adds up, so that none is read again for the next. */
const YEARS = { entries: 24, bytes: 6 * 1024 * 1024 };

/** Calendars that are held: a dozen years, so that whoever walks through old ones does not push out those around today. */
const CALENDARS = { entries: 16, bytes: 6 * 1024 * 1024 };

/** A day or a year that is over seldom changes; what the front says to be otherwise is read again sooner. */
const LASTS = HOUR;
const LASTS_IN_DOUBT = MINUTE;
const CALENDAR_LASTS = 5 * MINUTE;

/** Bytes that an occurrence takes in memory, roughly. */
const OCCURRENCE = 2500;

/** Days before the front's moment whose counts may yet be written into their year. */
const UNSETTLED = 40 * DAY;

/** A year so far from the others was never one of the record. */
const MOST_YEARS_APART = 100;

/** Years that are tried where it is not known which there are. */
const GUESSED_YEARS = 10;

/** A day as it is shown. */
export interface ShownDay extends OpenedDay {
	/** Stories of it that an operator took down, be it by the id of one that they took in. */
	readonly hidden: readonly StoryId[];
}

export interface RecordReader {
	readonly fronts: Fronts;
	/** One day: from what is held, else one read. */
	readonly day: (day: Day) => Promise<Held<ShownDay>>;
	/** The counts of one year (`yyyy`), those that the front has of single days not yet among them: from what is held, else one read. */
	readonly counts: (year: string) => Promise<Held<YearCounts>>;
	/** The occurrences of one year (`yyyy`); where they cannot be read now, those that were read last. */
	readonly calendar: (year: string) => Promise<Held<Calendar>>;
	/** The years that the record may have stories of, oldest first. */
	readonly years: () => Promise<readonly string[]>;
	/** The days that there are of a year, oldest first; `undefined` where the store does not say. */
	readonly daysOfYear: (year: string) => Promise<readonly Day[] | undefined>;
	/** What an operator did by hand, also by the ids of the stories that his ids turned out to be. */
	readonly edits: () => Promise<Edits>;
	/** Keys that were neither absent nor of use when they were last read, and why. */
	readonly faults: () => ReadonlyMap<string, string>;
}

/** A value and until when it is believed. */
interface Believed<T> {
	readonly value: T;
	readonly until: Instant;
	/** What the front must be for that. */
	readonly of?: string;
}

export function recordReader(ports: {
	readonly store: Store;
	readonly clock: Clock;
	readonly log: Log;
	readonly edits: Edits;
}): RecordReader {
	const { store, clock, log, edits } = ports;
	const faults = new Map<string, string>();
	const note = (key: string, held: Held<unknown>): void => {
		const reason = faultOf(held);
		if (reason === undefined) faults.delete(key);
		else if (faults.get(key) !== reason) {
			log("record.unreadable", { key, reason });
			faults.set(key, reason);
		}
	};
	const held = fronts({ ...ports, note });
	const days = cache<Believed<Stored<string>>>(DAYS);
	const years = cache<Believed<Held<YearCounts>>>(YEARS);
	const calendars = cache<Believed<Held<Calendar>>>(CALENDARS);
	let listedYears: Believed<readonly string[]> | undefined;
	let resolved: Believed<Edits> | undefined;
	const listedDays = cache<Believed<readonly Day[]>>(YEARS);

	const believable = <T>(found: Believed<T> | undefined, of?: string): T | undefined =>
		found !== undefined && clock() < found.until && (found.of === undefined || found.of === of)
			? found.value
			: undefined;

	const reader: RecordReader = {
		fronts: held,
		faults: () => faults,
		async edits() {
			if (edits.size === 0) return edits;
			const known = believable(resolved);
			if (known !== undefined) return known;
			const found = await resolvedEdits(edits, reader.day);
			resolved = { value: found.edits, until: shift(clock(), found.isWhole ? LASTS : LASTS_IN_DOUBT) };
			return found.edits;
		},
		async day(day) {
			const found = believable(days.get(day));
			if (found !== undefined) return found.kind === "value" ? shownIn(dayIn(found.value), edits) : found;
			const text = await readDayText(store, day);
			const read = text.kind === "value" ? dayIn(text.value) : text;
			note(KEYS.day(day), read);
			if (read.kind === "absent") days.set(day, { value: read, until: shift(clock(), LASTS_IN_DOUBT) }, 100);
			if (read.kind === "value" && text.kind === "value") {
				const version = ownValue(held.last().days, day);
				const isNewest = version === undefined || version === read.value.version;
				const until = shift(clock(), isNewest ? LASTS : LASTS_IN_DOUBT);
				days.set(day, { value: text, until }, 2 * text.value.length);
			}
			return shownIn(read, edits);
		},
		async counts(year) {
			const front = held.last();
			const found = believable(years.get(year), front.at);
			if (found !== undefined) return found;
			const stored = await readCounts(store, year);
			note(KEYS.counts(year), stored);
			const read =
				stored.kind === "value" && edits.size > 0
					? { ...stored, value: await countsAsEdited(stored.value, await reader.edits(), reader.day) }
					: stored;
			if (read.kind === "value" || read.kind === "absent") {
				const isSettled = year < yearOf(shift(front.at, -UNSETTLED));
				const until = shift(clock(), LASTS);
				const believed = { value: read, until, ...(isSettled ? {} : { of: front.at }) };
				years.set(year, believed, read.kind === "value" ? 2 * sizeOfCounts(read.value) : 100);
			}
			return read;
		},
		async calendar(year) {
			const front = held.last();
			const last = calendars.get(year);
			const found = believable(last, front.at);
			if (found !== undefined) return found;
			const read = await readCalendar(store, year);
			note(KEYS.calendar(year), read);
			if (read.kind !== "value" && read.kind !== "absent") return last?.value ?? read;
			const until = shift(clock(), CALENDAR_LASTS);
			const bytes = read.kind === "value" ? read.value.lines.length * OCCURRENCE : 100;
			calendars.set(year, { value: read, until, of: front.at }, bytes);
			return read;
		},
		async years() {
			const known = believable(listedYears) ?? (await yearsListed(store));
			if (known !== undefined && listedYears?.value !== known)
				listedYears = { value: known, until: shift(clock(), LASTS) };
			const front = held.last();
			const newest = yearOf(front.at);
			const listed = known ?? listedYears?.value;
			const years =
				listed === undefined
					? Array.from({ length: GUESSED_YEARS }, (_, n) => String(Number(newest) - n))
					: withoutGaps(listed, newest);
			return [...new Set([...years, ...yearsOf(front)])].sort();
		},
		async daysOfYear(year) {
			const found = believable(listedDays.get(year));
			if (found !== undefined) return found;
			const listed = await listDays(store, year);
			if (listed.kind !== "value") return undefined;
			const value = [...listed.value.keys()];
			listedDays.set(year, { value, until: shift(clock(), LASTS) }, 40 * value.length);
			return value;
		},
	};
	return reader;
}

/** A day as it is shown. */
function shownIn(held: Held<OpenedDay>, edits: Edits): Held<ShownDay> {
	if (held.kind !== "value") return held;
	const { value } = held;
	// The day itself, and no copy of it: its stories are taken apart for who looks at them.
	if (edits.size === 0) return { kind: "value", value: Object.assign(value, { hidden: [] }) };
	const stories = edited(value.stories, edits);
	const ids = new Set(stories.map(({ id }) => id));
	const hidden = value.stories.flatMap(({ id }) => (ids.has(id) ? [] : id));
	return { kind: "value", value: { ...value, stories, hidden } };
}

/** With those between: their counts may have been lost. @param years oldest first */
function withoutGaps(years: readonly string[], newest: string): readonly string[] {
	const [first] = years;
	if (first === undefined) return years;
	const last = Math.max(Number(newest), ...years.map(Number));
	if (last - Number(first) > MOST_YEARS_APART) return years;
	return Array.from({ length: last - Number(first) + 1 }, (_, n) => String(Number(first) + n));
}

/** The years that have counts: a list of as many keys. */
async function yearsListed(store: Store): Promise<readonly string[] | undefined> {
	const prefix = KEYS.counts("");
	const listed = await store.list(prefix);
	if (listed.kind !== "value") return undefined;
	return listed.value.map(({ key }) => key.slice(prefix.length)).filter((year) => /^\d{4}$/.test(year));
}

/** The years that the front itself knows of. */
function yearsOf(front: Front): readonly string[] {
	return [...Object.keys(front.counts), ...Object.keys(front.days), ...storiesByDay(front).keys()].map(yearOf);
}

function yearOf(instant: Instant | Day): string {
	return instant.slice(0, 4);
}

function sizeOfCounts({ total, by }: YearCounts): number {
	const series = Object.values(by).flatMap((values) => Object.values(values));
	return series.reduce((letters, text) => letters + text.length + 20, total.length);
}
