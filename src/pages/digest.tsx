import { digestPath, type Period } from "../formats/digest.ts";
import type { Item } from "../formats/item.ts";
import { DAY, type Day, dayOf, shift } from "../model/instant.ts";
import { mondayOf, weekOf } from "../model/week.ts";
import { archivePath } from "./archive.tsx";
import { document, type FeedLink, Layout } from "./layout.tsx";
import { Headline } from "./parts/headline.tsx";
import { StoryRow } from "./parts/story-row.tsx";
import { inUi, type PageReader, placeOf } from "./reader.ts";
import { newsArticle } from "./schema-org.ts";
import { Chosen, Narrowing, type StoriesProps, Unread } from "./stories.tsx";
import { dayInWords, daysInWords, monthInWords, weekdayAndDay } from "./words/dates.ts";
import { digestWord, moreOnDay, weekInWords } from "./words/digest.ts";
import { STORIES, word } from "./words/site.ts";
import { counted } from "./words/wording.ts";

/** A day's or a week's digest as a page. */
export interface DigestPageProps
	extends Pick<StoriesProps, "reader" | "chosen" | "facets" | "subscriptions" | "unread"> {
	readonly period: Period;
	/** First day of the period. */
	readonly start: Day;
	/** What is narrowed by, as a query; empty for everything. */
	readonly query: string;
	/** The channel's title. */
	readonly title: string;
	/** Stories in all. */
	readonly stories: number;
	readonly lead?: Item | undefined;
	/** The others by day: of a day's digest one, of a week's those with stories, the first first. */
	readonly days: readonly DigestDay[];
	/** It is not over. */
	readonly isRunning: boolean;
	/** The nearest periods that have stories, by a day in each. */
	readonly before?: Day | undefined;
	readonly after?: Day | undefined;
	/** The day of the last run. */
	readonly newest: Day;
	/** From 1: stories that do not fit stand on further pages. */
	readonly page: number;
	readonly pages: number;
	readonly feeds: readonly FeedLink[];
}

export interface DigestDay {
	readonly day: Day;
	readonly items: readonly Item[];
	/** Stories of the day that are not shown here. */
	readonly more: number;
}

export function digestPage(props: DigestPageProps): string {
	const { reader, period, start, query, stories, lead, chosen, feeds, unread, page, isRunning } = props;
	const { ui } = reader;
	const name = nameOf(period, start, ui);
	const own = addressOf(period, start, query);
	return document(
		<Layout
			title={query === "" ? name : `${name} · ${props.title}`}
			{...{ reader, feeds }}
			address={page === 1 ? own : addressOfPage(own, page)}
			description={`${props.title}, ${name}: ${counted(stories, STORIES, ui)}. ${lead?.title ?? ""}`.trim()}
			unlisted={query !== "" || stories === 0 || page > 1}
			data={lead === undefined ? [] : [newsArticle(lead, reader)]}
		>
			<div class="columns">
				<div>
					<p class="kick">
						{period === "weekly" ? `${weekInWords(weekOf(start), ui)} · ` : ""}
						{counted(stories, STORIES, ui)}
					</p>
					<h1>{name}</h1>
					<Turning {...props} />
					<Chosen chosen={chosen} ui={ui} all={addressOf(period, start, "")} />
					{isRunning && stories > 0 ? <p class="small">{digestWord("running", ui)}</p> : null}
					{lead === undefined ? null : <Headline item={lead} reader={reader} />}
					{props.days.map((one) => (
						<OneDay {...one} {...{ reader, period, query }} />
					))}
					{stories === 0 ? <Empty {...props} /> : null}
					<Unread unread={unread} ui={ui} />
					<Further {...props} own={own} />
					{stories === 0 ? null : (
						<p class="small">
							{digestWord("mostFirst", ui)} {daysHint(start, reader)}
						</p>
					)}
				</div>
				<Narrowing {...props} />
			</div>
		</Layout>,
	);
}

/** `Tuesday, 5 November 2024`, `4–10 November 2024`. */
function nameOf(period: Period, start: Day, ui: PageReader["ui"]): string {
	if (period === "daily") return weekdayAndDay(start, ui);
	return daysInWords(start, dayOf(shift(`${start}T00:00:00.000Z`, 6 * DAY)), ui);
}

/** Of a link to another one: `4 November 2024`, `28 October – 3 November 2024`. */
function briefNameOf(period: Period, day: Day, ui: PageReader["ui"]): string {
	return period === "daily" ? dayInWords(day, ui) : nameOf(period, mondayOf(weekOf(day)) ?? day, ui);
}

function addressOf(period: Period, day: Day, query: string): string {
	return `${digestPath(period, day)}${query && `?${query}`}`;
}

function addressOfPage(own: string, page: number): string {
	return page === 1 ? own : `${own}${own.includes("?") ? "&" : "?"}page=${page}`;
}

/** A day of UTC is not the reader's. */
function daysHint(day: Day, { zone, ui }: PageReader): string {
	const time = zone.local(`${day}T00:00:00.000Z`).slice(11);
	return `${digestWord("byUtc", ui)} (${placeOf(zone, ui)}: ${time}–${time}).`;
}

/** To the nearest digests that have something, to the week of a day, and to the month. */
function Turning({ reader: { ui }, period, start, query, before, after, newest }: DigestPageProps) {
	const isNewest = digestPath(period, newest) === digestPath(period, start);
	return (
		<nav class="turning" aria-label={digestWord("turning", ui)}>
			{before === undefined ? null : (
				<a href={inUi(addressOf(period, before, query), ui)} rel="prev">
					← {briefNameOf(period, before, ui)}
				</a>
			)}
			{after === undefined ? null : (
				<a href={inUi(addressOf(period, after, query), ui)} rel="next">
					{briefNameOf(period, after, ui)} →
				</a>
			)}
			{period === "daily" ? (
				<a href={inUi(addressOf("weekly", start, query), ui)}>{weekInWords(weekOf(start), ui)}</a>
			) : null}
			<a href={inUi(`${archivePath(start.slice(0, 7))}${query && `?${query}`}`, ui)}>{monthInWords(start, ui)}</a>
			{isNewest || after === undefined ? null : (
				<a href={inUi(addressOf(period, newest, query), ui)}>{digestWord("newest", ui)}</a>
			)}
		</nav>
	);
}

type OneDayProps = DigestDay & Pick<DigestPageProps, "reader" | "period" | "query">;

function OneDay({ day, items, more, reader, period, query }: OneDayProps) {
	const { ui } = reader;
	const address = inUi(addressOf("daily", day, query), ui);
	return (
		<section>
			{period === "daily" ? (
				<h2 class="unseen">{word("stories", ui)}</h2>
			) : (
				<h2 class="day">
					<a href={address}>{weekdayAndDay(day, ui)}</a>
				</h2>
			)}
			<ul class="rows">
				{items.map((item) => (
					<StoryRow item={item} reader={reader} under={day} />
				))}
			</ul>
			{more === 0 ? null : (
				<p class="small">
					<a href={address}>{moreOnDay(more, ui)}</a>
				</p>
			)}
		</section>
	);
}

function Further({ reader: { ui }, page, pages, own }: DigestPageProps & { readonly own: string }) {
	if (pages <= 1) return null;
	const isLast = page === pages;
	return (
		<p class="older">
			<a href={inUi(addressOfPage(own, isLast ? 1 : page + 1), ui)} rel={isLast ? "first" : "next"}>
				{digestWord(isLast ? "first" : "further", ui)} ({page} / {pages})
			</a>
		</p>
	);
}

function Empty({ reader: { ui }, period, start, query, before, after }: DigestPageProps) {
	const near = [before, after].filter((day) => day !== undefined);
	const why = query !== "" ? "emptyOfKind" : period === "daily" ? "emptyDay" : "emptyWeek";
	return (
		<div class="note">
			<p>{digestWord(why, ui)}</p>
			{near.length === 0 ? null : (
				<p>
					{digestWord("nearest", ui)}{" "}
					{near.map((day, n) => (
						<>
							{n === 0 ? "" : ", "}
							<a href={inUi(addressOf(period, day, query), ui)}>{briefNameOf(period, day, ui)}</a>
						</>
					))}
				</p>
			)}
			{query === "" ? null : (
				<p>
					<a href={inUi(addressOf(period, start, ""), ui)}>{digestWord("whole", ui)}</a>
				</p>
			)}
		</div>
	);
}
