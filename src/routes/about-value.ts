/** What there is of one value of a facet, such as of one partner: what its page shows, and what programs are told of it. */
import type { Tally } from "../channels/catalogue.ts";
import type { FacetName } from "../channels/facets.ts";
import { type Selection, select } from "../channels/selection.ts";
import type { Front } from "../model/front.ts";
import { type Day, type Instant, later } from "../model/instant.ts";
import type { Occurrence } from "../model/occurrence.ts";
import { newestFirst, type Story } from "../model/story.ts";
import { type Bucketed, bucketed, isTold, type Tallied, tallied } from "./counted.ts";
import type { Cursor } from "./cursor.ts";
import { type OccurrenceCursor, walkOccurrences } from "./occurrence-walk.ts";
import type { Site } from "./site.ts";
import { walk } from "./walk.ts";

export interface AboutAsked {
	readonly facet: FacetName;
	readonly value: string;
	/** What begins before it is past, where it is over. */
	readonly today: Day;
	/** Stories, and occurrences before and after today, at most. */
	readonly stories: number;
	readonly ahead: number;
	readonly past: number;
	/** Days that are read for stories at most; as many as a list reads unless given. */
	readonly mostDays?: number;
}

export interface AboutValue {
	readonly selection: Selection;
	/**
	 * How many stories were first seen in which months of the whole record, by the first day of each, oldest first; months without one are
	 * left out. Absent where that is not counted, as of persons.
	 */
	readonly months?: readonly (readonly [Day, number])[];
	/** The same in all, with the first day and the last. */
	readonly whole?: Tally;
	/** What is ahead or going on, the next first. */
	readonly ahead: readonly Occurrence[];
	/** What is over, the last first. */
	readonly past: readonly Occurrence[];
	/** Where what is past goes on. */
	readonly before?: OccurrenceCursor;
	/** The newest stories, and where they go on. */
	readonly latest: readonly Story[];
	readonly next?: Cursor;
	/** Those, and all others that the front has: what is said of the last days is said of these. */
	readonly lately: readonly Story[];
	/** Days, or years, that could not be read. */
	readonly unread: readonly string[];
	/** When anything of it last changed. */
	readonly changed: Instant;
}

const NOT_COUNTED = { buckets: new Map(), tallies: new Map(), unread: [] } satisfies Bucketed & Tallied;

/** Costs the reads of a list of stories, of the counts of each year, and of the calendars of the last years. */
export async function aboutValue(site: Site, front: Front, asked: AboutAsked): Promise<AboutValue> {
	const { facet, value, today } = asked;
	const selection: Selection = { facets: { [facet]: [value] } };
	const isCounted = isTold({ selection });
	const { buckets, unread }: Bucketed = isCounted ? await bucketed(site, front, { selection }, "month") : NOT_COUNTED;
	const { tallies }: Tallied = isCounted ? await tallied(site, front, { selection }) : NOT_COUNTED;
	const whole = tallies.get("");
	const midnight = `${today}T00:00:00.000Z`;
	const ahead = await walkOccurrences(site, front, {
		selection: { ...selection, since: midnight },
		limit: asked.ahead,
		oldestFirst: true,
	});
	const past = await walkOccurrences(site, front, { selection: { ...selection, until: midnight }, limit: asked.past });
	const { mostDays } = asked;
	const page = await walk(site, front, {
		selection,
		limit: asked.stories,
		...(mostDays !== undefined && { mostDays }),
	});
	const latest = select(page.stories, selection, site.facets);
	const newest = new Map([...latest, ...select(front.stories, selection, site.facets)].map((one) => [one.id, one]));
	return {
		selection,
		...(isCounted && { months: [...buckets].map(([start, bucket]) => [start, bucket.get("") ?? 0] as const) }),
		...(whole && { whole }),
		ahead: ahead.occurrences,
		past: past.occurrences.filter(({ end }) => end < today),
		...(past.next && { before: past.next }),
		latest,
		...(page.next && { next: page.next }),
		lately: [...newest.values()].sort(newestFirst),
		unread: [...new Set([...unread, ...ahead.unread, ...past.unread, ...page.unread])].sort(),
		changed: later(front.changed, later(ahead.changed, past.changed)),
	};
}

/** The same stories by month (`yyyy-mm`), oldest first. */
export function byMonth(days: NonNullable<AboutValue["months"]>): ReadonlyMap<string, number> {
	const months = new Map<string, number>();
	for (const [day, stories] of days) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + stories);
	return months;
}
