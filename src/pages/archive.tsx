import { digestPath } from "../formats/digest.ts";
import type { Day } from "../model/instant.ts";
import { weekOf } from "../model/week.ts";
import { document, type FeedLink, Layout } from "./layout.tsx";
import { monthAfter, monthGrid } from "./month-grid.ts";
import { type Bar, Bars } from "./parts/bars.tsx";
import { heatOf } from "./parts/heat.ts";
import { Months } from "./parts/months.tsx";
import { Weekdays } from "./parts/weekdays.tsx";
import { inUi, type PageReader } from "./reader.ts";
import { type Choice, Chosen, Unread } from "./stories.tsx";
import { archiveWord } from "./words/archive.ts";
import { capitalised, monthInWords, monthName } from "./words/dates.ts";
import { weekInWords } from "./words/digest.ts";
import { STORIES, word } from "./words/site.ts";
import { counted } from "./words/wording.ts";

/** The whole record, a year or a month of it, as counts that lead to digests. Addresses are paths of ours, without language. */
export interface ArchiveProps {
	readonly reader: PageReader;
	/** `yyyy`, `yyyy-mm`, or nothing for the whole record. */
	readonly time: string;
	/** What is narrowed by, as a query; empty for everything. */
	readonly query: string;
	/** The channel's title. */
	readonly title: string;
	/** Stories by month, of a month by day; oldest first, those without any left out. */
	readonly counts: ReadonlyMap<string, number>;
	/** The commonest values in this time; none where it is narrowed. */
	readonly bars: readonly ArchiveBars[];
	/** The nearest year or month before and after that has something. */
	readonly before?: string | undefined;
	readonly after?: string | undefined;
	readonly chosen: readonly Choice[];
	/** Of a month that is over: its feeds, whose stories stay the same. */
	readonly feeds: readonly FeedLink[];
	/** The stories of this time one by one. */
	readonly list: string;
	readonly csv: string;
	readonly unread: readonly string[];
}

export interface ArchiveBars {
	readonly title: "byPartner" | "byEvent";
	readonly bars: readonly Bar[];
}

/** `/archive/2024/11` */
export function archivePath(time: string): string {
	return `/archive${time && `/${time.replace("-", "/")}`}`;
}

export function archivePage(props: ArchiveProps): string {
	const { reader, time, query, title, counts, bars, chosen, feeds, list, unread } = props;
	const { ui } = reader;
	const name = nameOf(time, ui);
	const stories = sumOf(counts);
	const heading = time === "" ? archiveWord("title", ui) : capitalised(name);
	const told = counted(stories, STORIES, ui);
	return document(
		<Layout
			title={[time === "" ? "" : name, archiveWord("title", ui), query && title].filter(Boolean).join(" · ")}
			{...{ reader, feeds }}
			here="/archive"
			address={withQuery(archivePath(time), query)}
			description={`${title}. ${heading}: ${told}. ${archiveWord("about", ui)}`}
			unlisted={query !== "" || stories === 0}
		>
			<div class={bars.length === 0 ? undefined : "columns"}>
				<div>
					<p class="kick">
						{told}
						{time === "" ? sinceOf(counts, ui) : ""}
					</p>
					<h1>{heading}</h1>
					{time === "" ? <p class="lead">{archiveWord("about", ui)}</p> : null}
					<Turning {...props} />
					<Chosen chosen={chosen} ui={ui} all={archivePath(time)} />
					{stories === 0 ? <Empty {...props} /> : <Contents {...props} />}
					<Unread unread={unread} ui={ui} />
					<Links {...props} />
				</div>
				{bars.length === 0 ? null : (
					<aside aria-label={word("most", ui)}>
						{bars.map(({ title, bars }) => (
							<section>
								<h2>{archiveWord(title, ui)}</h2>
								<Bars caption={archiveWord(title, ui)} unit={word("stories", ui)} bars={bars} ui={ui} isHeaded />
							</section>
						))}
						<p class="small">
							<a href={inUi(list, ui)}>{archiveWord("list", ui)}</a>
						</p>
					</aside>
				)}
			</div>
		</Layout>,
	);
}

function nameOf(time: string, ui: PageReader["ui"]): string {
	return time.length === "yyyy-mm".length ? monthInWords(time, ui) : time;
}

function withQuery(path: string, query: string): string {
	return `${path}${query && `?${query}`}`;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
	return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function sinceOf(counts: ReadonlyMap<string, number>, ui: PageReader["ui"]): string {
	const [first] = counts.keys();
	return first === undefined ? "" : ` · ${archiveWord("since", ui)} ${monthInWords(first, ui)}`;
}

/** Up, and to the nearest times that have something. */
function Turning({ reader: { ui }, time, query, before, after }: ArchiveProps) {
	const up = time.length === "yyyy-mm".length ? time.slice(0, 4) : "";
	return (
		<nav class="turning" aria-label={archiveWord("turning", ui)}>
			{before === undefined ? null : (
				<a href={inUi(withQuery(archivePath(before), query), ui)} rel="prev">
					← {nameOf(before, ui)}
				</a>
			)}
			{after === undefined ? null : (
				<a href={inUi(withQuery(archivePath(after), query), ui)} rel="next">
					{nameOf(after, ui)} →
				</a>
			)}
			{up === "" ? null : <a href={inUi(withQuery(archivePath(up), query), ui)}>{up}</a>}
			{time === "" ? (
				<a href={inUi(withQuery("/day", query), ui)}>{archiveWord("newest", ui)}</a>
			) : (
				<a href={inUi(withQuery("/archive", query), ui)}>{archiveWord("whole", ui)}</a>
			)}
		</nav>
	);
}

function Contents(props: ArchiveProps) {
	const { reader, time, counts, query, csv } = props;
	const { ui } = reader;
	if (time.length === "yyyy-mm".length) return <Days {...props} />;
	const months = monthsOf(counts, time);
	const most = Math.max(...months.values());
	const years = [...Map.groupBy(months, ([month]) => month.slice(0, 4))].reverse();
	return (
		<>
			<Months
				title={archiveWord("byMonth", ui)}
				unit={word("stories", ui)}
				months={[...months].map(([month, count]) => ({
					month,
					count,
					...(count > 0 && { href: withQuery(archivePath(month), query) }),
				}))}
				{...{ ui, csv }}
			/>
			{years.map(([year, ofYear]) => (
				<section>
					{time === "" ? (
						<h2>
							<a href={inUi(withQuery(archivePath(year), query), ui)}>{year}</a>{" "}
							<small class="small">{counted(sumOf(new Map(ofYear)), STORIES, ui)}</small>
						</h2>
					) : null}
					<ul class="cells">
						{ofYear.map(([month, count]) => (
							<li class={heatOf(count, most)}>
								<MonthCell {...{ month, count, query, ui }} />
							</li>
						))}
					</ul>
				</section>
			))}
		</>
	);
}

interface MonthCellProps {
	readonly month: string;
	readonly count: number;
	readonly query: string;
	readonly ui: PageReader["ui"];
}

function MonthCell({ month, count, query, ui }: MonthCellProps) {
	const name = capitalised(monthName(month, ui));
	if (count === 0) return <span>{name}</span>;
	return (
		<a href={inUi(withQuery(archivePath(month), query), ui)}>
			{name} <b>{count}</b>
		</a>
	);
}

/** Every month from the first that has something to the last; of a year all of its months. */
function monthsOf(counts: ReadonlyMap<string, number>, time: string): ReadonlyMap<string, number> {
	const told = [...counts.keys()];
	const [first = "", last = ""] = time === "" ? [told[0], told.at(-1)] : [`${time}-01`, `${time}-12`];
	const months = new Map<string, number>();
	for (let month = first; month <= last; month = monthAfter(month, 1)) months.set(month, counts.get(month) ?? 0);
	return months;
}

/** A month as a grid: each day leads to its digest, each week to its own. */
function Days({ reader: { ui }, time, counts, query }: ArchiveProps) {
	const most = Math.max(...counts.values());
	return (
		<table class="days">
			<caption class="small">{archiveWord("byDay", ui)}</caption>
			<thead>
				<tr>
					<th scope="col" abbr={archiveWord("week", ui)}>
						{archiveWord("wk", ui)}
					</th>
					<Weekdays ui={ui} />
				</tr>
			</thead>
			<tbody>
				{monthGrid(time, []).map((week) => {
					const inWeek = week.find((cell) => cell !== undefined)?.day ?? time;
					return (
						<tr>
							<th scope="row">
								<a
									href={inUi(withQuery(digestPath("weekly", inWeek), query), ui)}
									title={weekInWords(weekOf(inWeek), ui)}
								>
									{Number(weekOf(inWeek).slice(5))}
								</a>
							</th>
							{week.map((cell) =>
								cell === undefined ? (
									<td />
								) : (
									<DayCell day={cell.day} count={counts.get(cell.day) ?? 0} {...{ most, query, ui }} />
								),
							)}
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}

interface DayCellProps {
	readonly day: Day;
	readonly count: number;
	readonly most: number;
	readonly query: string;
	readonly ui: PageReader["ui"];
}

function DayCell({ day, count, most, query, ui }: DayCellProps) {
	const date = <time datetime={day}>{Number(day.slice(8))}</time>;
	if (count === 0) return <td>{date}</td>;
	return (
		<td class={heatOf(count, most)}>
			<a href={inUi(withQuery(digestPath("daily", day), query), ui)}>
				{date} <b>{count}</b>
			</a>
		</td>
	);
}

function Empty({ reader: { ui }, time, query, before, after }: ArchiveProps) {
	const near = before ?? after;
	return (
		<div class="note">
			<p>{archiveWord(query !== "" ? "emptyOfKind" : time === "" ? "nothingYet" : "empty", ui)}</p>
			{near === undefined ? null : (
				<p>
					{archiveWord("nearest", ui)} <a href={inUi(withQuery(archivePath(near), query), ui)}>{nameOf(near, ui)}</a>
				</p>
			)}
			{query === "" ? null : (
				<p>
					<a href={inUi(archivePath(time), ui)}>{archiveWord("all", ui)}</a>
				</p>
			)}
		</div>
	);
}

/** What else there is of a month: its events, and its feeds. */
function Links({ reader: { ui }, time, query, feeds }: ArchiveProps) {
	if (time.length !== "yyyy-mm".length) return null;
	return (
		<>
			<ul class="chips">
				<li>
					<a href={inUi(withQuery(`/calendar/${time}`, query), ui)}>{archiveWord("events", ui)}</a>
				</li>
				{feeds.map(({ title, href }) => (
					<li>
						<a href={inUi(href, ui)}>{title}</a>
					</li>
				))}
			</ul>
			{feeds.length === 0 ? null : <p class="small">{archiveWord("asFeed", ui)}.</p>}
		</>
	);
}
