/** The calendar: a value a year. */
import type { Calendar, Occurrence } from "../model/occurrence.ts";
import type { Store } from "../ports.ts";
import { isText, isTextList, listOf } from "./guards.ts";
import { type Codec, type Held, isFields, read, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";

const CALENDARS: Codec<Calendar> = {
	schema: 1,
	read: ({ year, occurrences }) => {
		const all = listOf(occurrences, isOccurrence);
		return isText(year) && all !== undefined ? { year, occurrences: all } : undefined;
	},
};

const LISTS = ["partners", "organisations", "themes", "languages", "sourceIds"] as const;
const TEXTS = ["uid", "type", "start", "end", "certainty", "firstSeen", "changed"] as const;
const CLAIM_TEXTS = ["story", "changed", "said", "start", "end", "certainty"] as const;
const HEADLINE_TEXTS = ["story", "title", "link", "language", "sourceId"] as const;

/** @param year `yyyy`. */
export function readCalendar(store: Store, year: string): Promise<Held<Calendar>> {
	return read(store, CALENDARS, KEYS.calendar(year));
}

/** @throws where the store refuses the write. */
export function writeCalendar(store: Store, calendar: Calendar, over: Writable<Calendar>): Promise<void> {
	return write(store, CALENDARS, KEYS.calendar(calendar.year), calendar, over);
}

function isOccurrence(value: unknown): value is Occurrence {
	return (
		hasTexts(value, TEXTS) &&
		LISTS.every((name) => isTextList(value[name])) &&
		Array.isArray(value.persons) &&
		Number.isInteger(value.sequence) &&
		Array.isArray(value.claims) &&
		value.claims.every((claim) => hasTexts(claim, CLAIM_TEXTS)) &&
		hasTexts(value.headline, HEADLINE_TEXTS)
	);
}

function hasTexts(value: unknown, names: readonly string[]): value is Readonly<Record<string, unknown>> {
	return isFields(value) && names.every((name) => isText(value[name]));
}
