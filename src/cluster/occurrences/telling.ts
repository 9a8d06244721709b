import { eventOf, tellsOfPreparation } from "../../languages/event-words.ts";
import type { Facets, Level, Person, Theme } from "../../model/facets.ts";
import type { Day, Instant } from "../../model/instant.ts";
import { DAY } from "../../model/instant.ts";
import { type Claim, type EventFacets, type Headline, OCCURRING, type OccurringType } from "../../model/occurrence.ts";
import type { LanguageCode } from "../../model/source.ts";
import { allReports, type Story } from "../../model/story.ts";

/** What a story says of an occurrence: what it is, and when it takes place. */
export interface Telling extends EventFacets {
	readonly type: OccurringType;
	readonly persons: readonly Person[];
	readonly themes: readonly Theme[];
	readonly languages: readonly LanguageCode[];
	readonly sourceIds: readonly string[];
	readonly claim: Claim & { readonly certainty: Exclude<Claim["certainty"], "withdrawn"> };
	readonly headline: Headline;
}

/** Days that one event takes at most: longer ones are seasons and programmes. */
const LONGEST = 31;

/** Countries, organisations and persons that an occurrence names at most; those who come first are the parties. */
const MOST_PARTIES = 8;

/** Talks are events of the calendar from this rank on: an ambassador's courtesy call is none. */
const LEVELS_OF_TALKS: ReadonlySet<Level | undefined> = new Set([
	"head-of-state",
	"government",
	"minister",
	"parliament",
	"official",
]);

/** Nothing where the story is withdrawn, names no days, no counterpart, or no act of a kind that a calendar holds. */
export function tellingOf(story: Story): Telling | undefined {
	const { facets, reports } = story;
	const { eventDate, level } = facets;
	const type = typeOf(facets);
	if (story.withdrawn || type === undefined || eventDate === undefined) return undefined;
	const { start, end, certainty } = eventDate;
	if (!isDay(start) || !isDay(end) || end < start || daysFrom(start, end) >= LONGEST) return undefined;
	if (facets.partners.length + facets.organisations.length === 0) return undefined;
	// Such a report has the day on which it was written; that of the event is still to be told.
	if (certainty === "held" && tellsOfPreparation(reports[0].title)) return undefined;
	const [{ title, link, language, sourceId }] = reports;
	const partners = facets.partners.slice(0, MOST_PARTIES);
	const organisations = facets.organisations.slice(0, MOST_PARTIES);
	const titles = reports.map((report) => report.title);
	return {
		...eventOf(type, { partners, organisations, ...(level && { level }) }, titles),
		persons: facets.persons.slice(0, MOST_PARTIES),
		themes: facets.themes,
		languages: [...new Set(reports.map((report) => report.language))],
		sourceIds: [...new Set(reports.map((report) => report.sourceId))],
		claim: { story: story.id, changed: story.changed, said: saidAt(story), start, end, certainty },
		headline: { story: story.id, title, link, language, sourceId },
	};
}

/** The kind that stands first in the table of those that occur: a signing at talks is told as talks. */
function typeOf({ events, level }: Facets): OccurringType | undefined {
	return OCCURRING.find((type) => events.includes(type) && (type !== "meeting" || LEVELS_OF_TALKS.has(level)));
}

/** When the first of its reports said what the story says, by our own clock. */
function saidAt({ facets: { eventDate }, reports, firstSeen }: Story): Instant {
	const saying = reports.filter(
		({ classification }) => classification.facets.eventDate?.certainty === eventDate?.certainty,
	);
	return saying
		.map(({ changed }) => changed)
		.reduce((first, said) => (said < first ? said : first), saying[0]?.changed ?? firstSeen);
}

/**
 * The order in which stories came: by the first report of each, because the run that put a story into the record may be a later one than
 * its neighbour's, and two may be put there by one run.
 */
export function firstReportedFirst(a: Story, b: Story): number {
	const [first, other] = [reportedAt(a), reportedAt(b)];
	if (first !== other) return first < other ? -1 : 1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function reportedAt(story: Story): Instant {
	const [first] = allReports(story);
	return first?.firstSeen ?? story.firstSeen;
}

/** Days from one to another. */
export function daysFrom(from: Day, to: Day): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export function isDay(text: string): boolean {
	const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
