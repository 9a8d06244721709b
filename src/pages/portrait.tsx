import type { Item } from "../formats/item.ts";
import { nameOfEvent } from "../labels/event-names/event-name.ts";
import { countryName } from "../labels/labels.ts";
import { officeName, type TermOfOffice } from "../labels/people.ts";
import type { Person } from "../model/facets.ts";
import type { Occurrence } from "../model/occurrence.ts";
import type { Owner } from "../model/source.ts";
import { document, type FeedLink, Layout } from "./layout.tsx";
import { EventRows } from "./parts/ahead.tsx";
import { type Bar, Bars } from "./parts/bars.tsx";
import { firstHeld, InShort } from "./parts/in-short.tsx";
import { Chips, LinksInLine } from "./parts/links.tsx";
import { type MonthCount, Months } from "./parts/months.tsx";
import { PersonName } from "./parts/person-name.tsx";
import { StoryRow } from "./parts/story-row.tsx";
import { inUi, type PageReader } from "./reader.ts";
import { plannedEvent } from "./schema-org.ts";
import { type Choice, Older, Unread } from "./stories.tsx";
import { EVENTS } from "./words/calendar.ts";
import { capitalised, daysInWords, monthInWords } from "./words/dates.ts";
import { softened } from "./words/hyphens.ts";
import { inTwelveMonths, ofTheLast, portraitWord, termInWords } from "./words/portrait.ts";
import { STORIES, word } from "./words/site.ts";
import { counted } from "./words/wording.ts";

/** All there is of one partner, organisation, person, kind of event or theme. Addresses are paths of ours, without language. */
export interface PortraitProps {
	readonly reader: PageReader;
	readonly kind: "partner" | "organisation" | "person" | "event" | "theme";
	readonly name: string;
	readonly title: string;
	readonly address: string;
	/** Of a person: the offices, and what they are of. */
	readonly terms?: readonly TermOfOffice[];
	readonly of?: readonly Choice[];
	/** What is counted. */
	readonly unit: "stories" | "events";
	/** In all, in the last twelve months, and its place among its like in these. */
	readonly whole: number;
	readonly ofYear: number;
	readonly rank?: { readonly place: number; readonly of: number };
	/** Oldest first, without gaps; what is marked is visits and summits. */
	readonly months: readonly MonthCount[];
	/** Where the record is longer than the months: oldest first. */
	readonly years: readonly Bar[];
	readonly csv: string;
	/** What is ahead or going on, the next first. */
	readonly ahead: readonly Occurrence[];
	/** What is over, the last first. */
	readonly past: readonly Occurrence[];
	readonly persons: readonly PersonShown[];
	/** The newest stories. */
	readonly items: readonly Item[];
	readonly older?: string | undefined;
	/** What the shares are taken of. */
	readonly lately: { readonly stories: number; readonly first: string };
	readonly shares: readonly ValueBars[];
	readonly owners: readonly (readonly [Owner, number])[];
	/** Where nothing is known of it: those of its like that are named most. */
	readonly mostNamed: readonly Bar[];
	/** Pages that lay it beside another one. */
	readonly comparisons: readonly Choice[];
	readonly feeds: readonly FeedLink[];
	readonly subscriptions: readonly Choice[];
	/** Absolute: for a reader of feeds. */
	readonly feed: string;
	/** Days, or years, that could not be read. */
	readonly unread: readonly string[];
}

export interface ValueBars {
	readonly title: "byTheme" | "byEvent" | "byPartner" | "byOrganisation" | "beside";
	readonly bars: readonly Bar[];
}

export interface PersonShown extends Person {
	/** The last of the events in which the person took part, and how many they are. */
	readonly last?: Occurrence;
	readonly events: number;
	/** Of the last days. */
	readonly stories: number;
}

export function portraitPage(props: PortraitProps): string {
	const { reader, kind, name, title, address, feeds, whole, ahead, past, items, older, unread, of = [] } = props;
	const { ui } = reader;
	const isEmpty = whole === 0 && ahead.length === 0 && past.length === 0 && items.length === 0;
	return document(
		<Layout
			{...{ reader, title, address, feeds }}
			description={summaryOf(props)}
			data={ahead.map((one) => plannedEvent(one, reader))}
			unlisted={isEmpty}
		>
			<div class="columns">
				<div>
					<p class="kick">
						{portraitWord(kind, ui)}
						{of.map(({ label, href }) => (
							<>
								{" · "}
								<a href={inUi(href, ui)}>{label}</a>
							</>
						))}
					</p>
					<h1>{softened(name, ui)}</h1>
					<Terms {...props} />
					{isEmpty ? <Empty {...props} /> : <Known {...props} />}
					<Newest items={items} reader={reader} />
					<Unread unread={unread} ui={ui} />
					<Older older={older} ui={ui} />
				</div>
				<Aside {...props} />
			</div>
		</Layout>,
	);
}

/** The last office first. */
function Terms({ terms = [], reader: { ui } }: PortraitProps) {
	if (terms.length === 0) return null;
	return (
		<ul class="plain">
			{terms.toReversed().map(({ office, from, to }) => (
				<li>
					{officeName(office, ui)}, <span class="small">{termInWords(from, to, ui)}</span>
				</li>
			))}
		</ul>
	);
}

/** What a search engine or a messenger shows of it. */
function summaryOf({ name, unit, ofYear, ahead, past, reader: { ui } }: PortraitProps): string {
	const last = firstHeld(past);
	const next = firstHeld(ahead);
	return [
		`${name}: ${inTwelveMonths(counted(ofYear, UNITS[unit], ui), ui)}`,
		...(last === undefined ? [] : [`${portraitWord("last", ui)}: ${eventInWords(last, ui)}.`]),
		...(next === undefined ? [] : [`${portraitWord("next", ui)}: ${eventInWords(next, ui)}.`]),
	].join(" ");
}

function eventInWords(one: Occurrence, ui: PageReader["ui"]): string {
	return `${nameOfEvent(one, ui)}, ${daysInWords(one.start, one.end, ui)}`;
}

function Empty({ reader: { ui }, mostNamed }: PortraitProps) {
	return (
		<>
			<p class="note">{portraitWord("empty", ui)}</p>
			{mostNamed.length === 0 ? null : (
				<>
					<h2>{portraitWord("mostNamed", ui)}</h2>
					<Bars caption={portraitWord("mostNamed", ui)} unit={word("stories", ui)} bars={mostNamed} ui={ui} isHeaded />
				</>
			)}
		</>
	);
}

const UNITS = { stories: STORIES, events: EVENTS };

/** What is said of the months, by what is counted. */
const PER_MONTH = { stories: "perMonth", events: "eventsPerMonth" } as const;
const IN_YEAR = { stories: "twelveMonths", events: "eventsInYear" } as const;

/** Events of one page; the calendar has all. */
const PAST = 12;

function Known(props: PortraitProps) {
	const { reader, unit, months, years, csv, ahead, past, persons } = props;
	const { ui } = reader;
	const perMonth = portraitWord(PER_MONTH[unit], ui);
	return (
		<>
			<Facts {...props} />
			{months.every(({ count, marked = 0 }) => count === 0 && marked === 0) ? null : (
				<>
					<h2>{perMonth}</h2>
					<Months
						title={perMonth}
						unit={unit === "stories" ? word("stories", ui) : portraitWord("past", ui)}
						markedUnit={portraitWord("visits", ui)}
						legend={portraitWord("gold", ui)}
						{...{ months, ui, csv }}
					/>
				</>
			)}
			{years.length < 2 ? null : (
				<Bars caption={portraitWord("perYear", ui)} unit={word("stories", ui)} bars={years} ui={ui} />
			)}
			{ahead.length === 0 ? null : (
				<section>
					<h2>{portraitWord("ahead", ui)}</h2>
					<EventRows events={ahead} ui={ui} isFull />
				</section>
			)}
			{past.length === 0 ? null : (
				<section>
					<h2>{portraitWord("past", ui)}</h2>
					<EventRows events={past.slice(0, PAST)} ui={ui} isFull />
				</section>
			)}
			<People persons={persons} kind={props.kind} ui={ui} />
		</>
	);
}

function Facts({ kind, ahead, past, unit, whole, ofYear, rank, reader: { ui } }: PortraitProps) {
	return (
		<dl class="facts even">
			<div>
				<dt>{portraitWord("last", ui)}</dt>
				<dd>
					<InShort event={firstHeld(past)} none={portraitWord("none", ui)} ui={ui} />
				</dd>
			</div>
			<div>
				<dt>{portraitWord("next", ui)}</dt>
				<dd>
					<InShort event={firstHeld(ahead)} none={portraitWord("noneAnnounced", ui)} ui={ui} />
				</dd>
			</div>
			<div>
				<dt>{portraitWord(IN_YEAR[unit], ui)}</dt>
				<dd>
					{ofYear}{" "}
					<small>
						{portraitWord(unit === "stories" ? "whole" : "fourYears", ui)}: {whole}
					</small>
				</dd>
			</div>
			{rank === undefined ? null : (
				<div>
					<dt>{portraitWord("rank", ui)}</dt>
					<dd>
						<a href={inUi(`/${kind}s`, ui)}>
							{rank.place} {portraitWord("of", ui)} {rank.of}
						</a>
					</dd>
				</div>
			)}
		</dl>
	);
}

function People({ persons, kind, ui }: Pick<PortraitProps, "persons" | "kind"> & { readonly ui: PageReader["ui"] }) {
	if (persons.length === 0) return null;
	return (
		<section>
			<h2>{portraitWord(kind === "person" ? "others" : "people", ui)}</h2>
			<table class="people">
				<caption class="unseen">{portraitWord(kind === "person" ? "others" : "people", ui)}</caption>
				<tbody>
					{persons.map(({ last, events, stories, ...person }) => (
						<tr>
							<th scope="row">
								<PersonName person={person} ui={ui} />
								{kind === "partner" ? null : <small>{countryName(person.country, ui)}</small>}
							</th>
							<td>
								{last === undefined
									? null
									: `${counted(events, EVENTS, ui)}, ${portraitWord("lastOne", ui)} ${daysInWords(last.start, last.end, ui)}`}
								{last === undefined || stories === 0 ? null : " · "}
								{stories === 0 ? null : `${counted(stories, STORIES, ui)} ${portraitWord("lately", ui)}`}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

/** Under their months, because those of a year may be few. */
function Newest({ items, reader }: Pick<PortraitProps, "items" | "reader">) {
	if (items.length === 0) return null;
	const months = Map.groupBy(items, ({ firstSeen }) => reader.zone.local(firstSeen).slice(0, 7));
	return (
		<section>
			<h2>{portraitWord("stories", reader.ui)}</h2>
			{[...months].map(([month, items]) => (
				<>
					<h3 class="day">{capitalised(monthInWords(month, reader.ui))}</h3>
					<ul class="rows">
						{items.map((item) => (
							<StoryRow item={item} reader={reader} level={4} />
						))}
					</ul>
				</>
			))}
		</section>
	);
}

function Aside({ reader: { ui }, lately, shares, comparisons, owners, feed, subscriptions }: PortraitProps) {
	return (
		<aside aria-label={word("more", ui)}>
			{shares.map(({ title, bars }) => (
				<section>
					<h2>{portraitWord(title, ui)}</h2>
					<Bars caption={portraitWord(title, ui)} unit={word("stories", ui)} bars={bars} ui={ui} isHeaded />
				</section>
			))}
			<LinksInLine lead={portraitWord("compareWith", ui)} links={comparisons} ui={ui} />
			{owners.length === 0 ? null : (
				<section>
					<h2>{portraitWord("byOwner", ui)}</h2>
					<Bars
						caption={portraitWord("byOwner", ui)}
						unit={word("stories", ui)}
						bars={owners.map(([owner, count]) => ({ label: word(owner, ui), count }))}
						ui={ui}
						isHeaded
					/>
				</section>
			)}
			{lately.stories === 0 ? null : <p class="small">{ofTheLast(lately.stories, lately.first, ui)}</p>}
			<h2>{portraitWord("follow", ui)}</h2>
			<p class="copy">
				<label for="feed">{portraitWord("feed", ui)}</label>
				<input id="feed" type="url" readonly value={feed} />
			</p>
			<Chips links={subscriptions} ui={ui} />
		</aside>
	);
}
