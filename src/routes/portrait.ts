/** The page of one partner, organisation, person, kind of event or theme. */
import { catalogueOf, commonestFirst, type Tally } from "../channels/catalogue.ts";
import type { FacetName } from "../channels/facets.ts";
import { pathOf, queryOf, type Selection } from "../channels/selection.ts";
import { titleOf } from "../channels/titles.ts";
import type { UiLanguage } from "../labels/labels.ts";
import { type KnownPerson, personKnown } from "../labels/people.ts";
import type { Front } from "../model/front.ts";
import { type Day, later } from "../model/instant.ts";
import type { Occurrence } from "../model/occurrence.ts";
import { HOME, OWNERS, type Owner } from "../model/source.ts";
import { dayOfStory, type Story, tellersOf } from "../model/story.ts";
import { lastDayOf, monthAfter } from "../pages/month-grid.ts";
import type { Bar } from "../pages/parts/bars.tsx";
import type { MonthCount } from "../pages/parts/months.tsx";
import { type PersonShown, portraitPage, type ValueBars } from "../pages/portrait.tsx";
import { inUi, type PageReader } from "../pages/reader.ts";
import type { Choice } from "../pages/stories.tsx";
import { portraitWord } from "../pages/words/portrait.ts";
import { type AboutValue, aboutValue, byMonth } from "./about-value.ts";
import { personsOf } from "./api/persons.ts";
import type { Asked } from "./asked.ts";
import { tallied } from "./counted.ts";
import { cursorBehind, cursorText } from "./cursor.ts";
import type { Rendered } from "./documents.ts";
import { itemsOf } from "./listing.ts";
import { addressOf, feedsOf, HTML, spreadsheetOf, subscriptionsOf } from "./page-links.ts";
import type { Site } from "./site.ts";
import { todayOf } from "./today.ts";

/** The facets whose values have such a page; those of the others are lists. */
export const PORTRAYED = [
	"partner",
	"organisation",
	"person",
	"event",
	"theme",
] as const satisfies readonly FacetName[];
export type PortrayedFacet = (typeof PORTRAYED)[number];

/** Stories that are read for one, and of these those that it shows. */
const STORIES = 20;
const SHOWN = 10;
const AHEAD = 6;
/** Events that are looked at for who took part and in which months: some milliseconds. */
const PAST = 150;
const PERSONS = 12;
/** Values of one facet that are shown as bars. */
const BARS = 8;
const MONTHS = 36;

/** The value that a selection is of, where its page is such a one. */
export function portrayed({ selection, cursor }: Asked): { facet: PortrayedFacet; value: string } | undefined {
	if (cursor !== undefined || pathOf(selection).path === "/feed") return undefined;
	for (const facet of PORTRAYED) {
		const [value] = selection.facets[facet] ?? [];
		if (value !== undefined) return { facet, value };
	}
	return undefined;
}

export async function renderPortrait(
	site: Site,
	front: Front,
	{ pageView: view, reader }: Asked,
	{ facet, value }: { readonly facet: PortrayedFacet; readonly value: string },
): Promise<Rendered> {
	const { ui } = reader;
	const today = todayOf(site, front, reader);
	const about = await aboutValue(site, front, { facet, value, today, stories: STORIES, ahead: AHEAD, past: PAST });
	const { selection, months, ahead, past, latest, next, lately, unread } = about;
	const yearAgo = `${monthAfter(today.slice(0, 7), -11)}-01`;
	const ranking = months === undefined ? [] : await rankingOf(site, front, facet, yearAgo);
	const place = ranking.findIndex(({ id }) => id === value);
	const address = addressOf(selection);
	const last = latest.length > SHOWN ? latest[SHOWN - 1] : undefined;
	const older = last === undefined ? next : cursorBehind(last);
	const held = past.filter(({ certainty }) => certainty !== "cancelled").map(({ start }) => [start, 1] as const);
	const daily = months ?? held.toReversed();
	// No value of another facet is called as a person is.
	const known = personKnown(value);
	const body = portraitPage({
		reader,
		kind: facet,
		name: site.facets[facet].label(value, ui),
		title: titleOf(selection, site.facets, ui),
		address,
		...(known && { terms: known.terms, of: partiesOf(site, known, reader) }),
		unit: months === undefined ? "events" : "stories",
		whole: sumOf(daily),
		ofYear: sumOf(daily.filter(([day]) => day >= yearAgo)),
		...(place < 0 ? {} : { rank: { place: place + 1, of: ranking.length } }),
		months: monthsOf(about, daily, today),
		years: months === undefined ? [] : yearsOf(selection, months, today),
		csv: spreadsheetOf(
			months === undefined
				? `/api/v1/occurrences.csv?${queryOf(selection)}`
				: `/api/v1/stats.csv?by=month&${queryOf(selection)}`,
			ui,
		),
		ahead,
		past,
		persons: personsIn(about, value),
		items: itemsOf(latest.slice(0, SHOWN), view, site),
		older: older && `${address}?cursor=${cursorText(older)}`,
		lately: { stories: lately.length, first: dayOfStory(lately.at(-1)?.id ?? "") },
		shares: sharesOf(site, about, facet, value, reader),
		owners: ownersOf(site, lately),
		mostNamed: barsOf(site, facet, ranking, reader),
		comparisons: comparisonsOf(site, facet, ranking, place, ui),
		feeds: feedsOf(selection),
		subscriptions: subscriptionsOf(selection, view),
		feed: `${reader.origin}${inUi(`${pathOf(selection).path}.rss`, ui)}`,
		unread,
	});
	return { type: HTML, body, updated: about.changed, isPartial: unread.length > 0 };
}

/** The values of a facet by their stories since a day of the record, the commonest first. */
export async function rankingOf(
	site: Site,
	front: Front,
	facet: PortrayedFacet,
	since: Day,
): Promise<readonly Tally[]> {
	const selection: Selection = { facets: {}, since: `${since}T00:00:00.000Z` };
	const { tallies } = await tallied(site, front, { selection, by: facet });
	return commonestFirst(tallies.values()).filter(({ id }) => site.facets[facet].values.has(id));
}

/** With those next to it in the ranking, and with any other; none of what is not ranked. */
function comparisonsOf(
	{ facets }: Site,
	facet: FacetName,
	ranking: readonly Tally[],
	place: number,
	ui: UiLanguage,
): Choice[] {
	const own = ranking[place];
	if (own === undefined) return [];
	const near = [ranking[place - 1], ranking[place + 1]].flatMap((tally) => tally ?? []);
	const address = (ids: readonly string[]): string => `/compare?${queryOf({ facets: { [facet]: ids.toSorted() } })}`;
	return [
		...near.map(({ id }) => ({ label: facets[facet].label(id, ui), href: address([own.id, id]) })),
		{ label: portraitWord("another", ui), href: address([own.id]) },
	];
}

/** Each leads to its own page. */
function barsOf({ facets }: Site, facet: FacetName, tallies: readonly Tally[], { ui }: Pick<PageReader, "ui">): Bar[] {
	return tallies.slice(0, BARS).map(({ id, stories: count }) => ({
		label: facets[facet].label(id, ui),
		count,
		href: pathOf({ facets: { [facet]: [id] } }).path,
	}));
}

/** How many on which days, oldest first. */
type Daily = readonly (readonly [Day, number])[];

export function sumOf(days: Daily): number {
	return days.reduce((sum, [, count]) => sum + count, 0);
}

/**
 * The months to today, without gaps, with the visits and summits of each, where all are known.
 * @param since the first month; that which has any first unless given
 */
export function monthsOf(
	{ selection, months: counted, past, before }: AboutValue,
	daily: Daily,
	today: Day,
	since?: string,
): MonthCount[] {
	const counts = byMonth(daily);
	const last = today.slice(0, 7);
	const [[first = last] = []] = counts;
	const start = later(since ?? first, monthAfter(last, 1 - MONTHS));
	const visits = Map.groupBy(past.filter(isVisit), (one) => one.start.slice(0, 7));
	const known = before === undefined ? "" : before.start.slice(0, 7);
	const months: MonthCount[] = [];
	for (let month = start; month <= last; month = monthAfter(month, 1)) {
		months.push({
			month,
			count: counts.get(month) ?? 0,
			...(month > known && { marked: visits.get(month)?.length ?? 0 }),
			href:
				counted === undefined
					? `/calendar/${month}?${queryOf(selection)}`
					: `/?${queryOf(selection)}&since=${month}-01&until=${lastDayOf(month)}`,
		});
	}
	return months;
}

export function isVisit({ type, certainty }: Occurrence): boolean {
	return (type === "visit" || type === "summit") && certainty !== "cancelled";
}

/** Each leads to its stories. */
function yearsOf(selection: Selection, days: Daily, today: Day): Bar[] {
	const years = Map.groupBy(days, ([day]) => day.slice(0, 4));
	const [first = today.slice(0, 4)] = [...years.keys()];
	return Array.from({ length: Number(today.slice(0, 4)) - Number(first) + 1 }, (_, n) => {
		const label = String(Number(first) + n);
		const href = `/?${queryOf(selection)}&since=${label}-01-01&until=${label}-12-31`;
		return { label, count: sumOf(years.get(label) ?? []), href };
	});
}

/** The country of a person, and the organisation that they head or headed. */
function partiesOf({ facets }: Site, { country, organisation }: KnownPerson, { ui }: PageReader): Choice[] {
	const choice = (facet: FacetName, id: string): Choice => ({
		label: facets[facet].label(id, ui),
		href: pathOf({ facets: { [facet]: [id] } }).path,
	});
	return [
		...(country === HOME ? [] : [choice("partner", country)]),
		...(organisation === undefined ? [] : [choice("organisation", organisation)]),
	];
}

/**
 * Who took part, those in most events first; those of the last days alone after them.
 * @param but not the one whose page it is
 */
function personsIn({ past, lately }: AboutValue, but: string): PersonShown[] {
	const persons = new Map<string, PersonShown>();
	for (const one of past) {
		if (one.certainty === "cancelled") continue;
		for (const person of one.persons) {
			const before = persons.get(person.id) ?? { ...person, last: one, events: 0, stories: 0 };
			persons.set(person.id, { ...before, events: before.events + 1 });
		}
	}
	for (const { id, name, country, stories } of personsOf(lately)) {
		const before = persons.get(id) ?? { id, name, country, events: 0, stories };
		persons.set(id, { ...before, stories });
	}
	return [...persons.values()]
		.filter(({ id }) => id !== but)
		.sort((a, b) => b.events - a.events || b.stories - a.stories)
		.slice(0, PERSONS);
}

/** What the stories of the last days are about, and who else is named in them. */
function sharesOf(
	site: Site,
	{ selection, lately }: AboutValue,
	facet: PortrayedFacet,
	value: string,
	{ ui }: PageReader,
): ValueBars[] {
	const catalogue = catalogueOf(lately, site.facets);
	const within = ([title, name]: readonly [ValueBars["title"], PortrayedFacet]): ValueBars => ({
		title,
		bars: catalogue[name].slice(0, BARS).map(({ id, stories: count }) => ({
			label: site.facets[name].label(id, ui),
			count,
			href: addressOf({ facets: { ...selection.facets, [name]: [id] } }),
		})),
	});
	// Who takes part with a person stands in a list of its own.
	const beside = facet === "person" ? [] : catalogue[facet].filter(({ id }) => id !== value);
	const shares: readonly (readonly [ValueBars["title"], PortrayedFacet])[] = [
		["byPartner", "partner"],
		["byTheme", "theme"],
		["byEvent", "event"],
		["byOrganisation", "organisation"],
	];
	const all: ValueBars[] = [
		...shares.filter(([, name]) => name !== facet).map(within),
		{ title: "beside", bars: barsOf(site, facet, beside, { ui }) },
	];
	return all.filter(({ bars }) => bars.length > 0);
}

/** How many stories have a report of an outlet of each kind of owner. */
function ownersOf({ known }: Site, stories: readonly Story[]): [Owner, number][] {
	const owners = stories.map((story) => new Set(tellersOf(story).map(({ sourceId }) => known.get(sourceId)?.owner)));
	return OWNERS.map((owner): [Owner, number] => [owner, owners.filter((kinds) => kinds.has(owner)).length]).filter(
		([, count]) => count > 0,
	);
}
