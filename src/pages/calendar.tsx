import { nameOfEvent } from "../labels/event-names/event-name.ts";
import type { Day } from "../model/instant.ts";
import type { Occurrence } from "../model/occurrence.ts";
import { document, type FeedLink, Layout } from "./layout.tsx";
import { dayWithin, monthAfter, monthGrid } from "./month-grid.ts";
import { pageOf } from "./parts/ahead.tsx";
import { Weekdays } from "./parts/weekdays.tsx";
import { inUi, type PageReader } from "./reader.ts";
import { plannedEvent } from "./schema-org.ts";
import { type Choice, MeantBy } from "./stories.tsx";
import { calendarWord, dayOfSeveral, EVENTS } from "./words/calendar.ts";
import { capitalised, monthInWords, monthName, weekdayName, weekdayOf } from "./words/dates.ts";
import { softened } from "./words/hyphens.ts";
import { word } from "./words/site.ts";
import { counted } from "./words/wording.ts";

/** A month of the calendar. Addresses are paths of ours, without language. */
export interface CalendarProps {
	readonly reader: PageReader;
	/** `yyyy-mm`. */
	readonly month: string;
	/** By the site's clock. */
	readonly today: Day;
	readonly events: readonly Occurrence[];
	/** Whether only some of the month's events were asked for. */
	readonly isFiltered: boolean;
	/** More than are shown. */
	readonly isCut: boolean;
	/** The address of another month under the same choice. */
	readonly addressOf: (month: string) => string;
	/** The first month and the last that there are pages of. */
	readonly first: string;
	readonly last: string;
	/** The years of the record. */
	readonly years: readonly string[];
	/** Months with events before and after this one, where it has none. */
	readonly nearest: readonly string[];
	readonly filters: readonly Filter[];
	/** What else is chosen: the filters carry it along. */
	readonly hidden: readonly (readonly [name: string, value: string])[];
	/** The pages of what is chosen. */
	readonly about: readonly Choice[];
	readonly file: string;
	readonly webcal: string;
	readonly feeds: readonly FeedLink[];
	/** Years that cannot be read now. */
	readonly unread: readonly string[];
}

/** A choice among values of one parameter. */
export interface Filter {
	readonly name: "event" | "partner";
	readonly chosen: string;
	readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** Events that search engines are told of. */
const MOST_DATA = 20;

export function calendarPage(props: CalendarProps): string {
	const { reader, month, events, addressOf, about, feeds, file, webcal, isCut, unread } = props;
	const { ui } = reader;
	const title = capitalised(monthInWords(month, ui));
	return document(
		<Layout
			title={`${calendarWord("title", ui)}: ${monthInWords(month, ui)}`}
			{...{ reader, feeds }}
			here="/calendar"
			address={addressOf(month)}
			description={`${title}: ${counted(events.length, EVENTS, ui)}. ${calendarWord("about", ui)}`}
			unlisted={props.isFiltered}
			data={events.slice(0, MOST_DATA).map((one) => plannedEvent(one, reader))}
		>
			<h1>{title}</h1>
			<Turning {...props} />
			<Filters {...props} />
			<MeantBy meant={about} ui={ui} />
			<Grid {...props} />
			{events.length === 0 ? <Empty {...props} /> : null}
			{isCut ? <p class="note">{calendarWord("tooMany", ui)}</p> : null}
			{unread.length === 0 ? null : (
				<p class="note">
					{word("unread", ui)} {unread.join(", ")}
				</p>
			)}
			<ul class="chips">
				<li>
					<a href={inUi(webcal, ui)}>{calendarWord("subscribe", ui)}</a>
				</li>
				<li>
					<a href={inUi(file, ui)}>{calendarWord("file", ui)}</a>
				</li>
			</ul>
		</Layout>,
	);
}

/** To the months before and after, and to the same month of every other year. */
function Turning({ reader: { ui }, month, today, addressOf, years, first, last }: CalendarProps) {
	const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)];
	return (
		<nav class="turning" aria-label={calendarWord("months", ui)}>
			{before < first ? null : (
				<a href={inUi(addressOf(before), ui)} rel="prev">
					← {monthInWords(before, ui)}
				</a>
			)}
			{after > last ? null : (
				<a href={inUi(addressOf(after), ui)} rel="next">
					{monthInWords(after, ui)} →
				</a>
			)}
			{month === today.slice(0, 7) ? null : (
				<a href={inUi(addressOf(today.slice(0, 7)), ui)}>{calendarWord("now", ui)}</a>
			)}
			{years
				.filter((year) => year !== month.slice(0, 4))
				.map((year) => (
					<a href={inUi(addressOf(`${year}${month.slice(4)}`), ui)} title={calendarWord("years", ui)}>
						{year}
					</a>
				))}
		</nav>
	);
}

function Filters({ reader: { ui }, month, filters, hidden, isFiltered }: CalendarProps) {
	return (
		<form class="filters noprint" action={inUi(`/calendar/${month}`, ui)} method="get">
			{filters.map(({ name, chosen, options }) => (
				<label>
					{calendarWord(name === "event" ? "kind" : "partner", ui)}{" "}
					<select name={name}>
						<option value="">{calendarWord("any", ui)}</option>
						{options.map(({ id, label }) => (
							<option value={id} selected={id === chosen}>
								{label}
							</option>
						))}
					</select>
				</label>
			))}
			{hidden.map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
			<button type="submit">{calendarWord("show", ui)}</button>
			{isFiltered ? <a href={inUi(`/calendar/${month}`, ui)}>{calendarWord("everything", ui)}</a> : null}
		</form>
	);
}

function Grid({ reader: { ui }, month, events, today }: CalendarProps) {
	return (
		<table class="month">
			<caption class="small">{calendarWord("about", ui)}</caption>
			<thead>
				<tr>
					<Weekdays ui={ui} />
				</tr>
			</thead>
			<tbody>
				{monthGrid(month, events).map((week) => (
					<tr>
						{week.map((cell) =>
							cell === undefined ? (
								<td />
							) : (
								<td class={cell.day === today ? "now" : undefined}>
									<time datetime={cell.day}>
										{Number(cell.day.slice(8))}
										<span class="wide-day">
											{" "}
											{monthName(month, ui)}, {weekdayName(weekdayOf(cell.day), ui)}
										</span>
										{cell.day === today ? <small> {calendarWord("today", ui)}</small> : null}
									</time>
									{cell.events.map((one) => (
										<Event one={one} day={cell.day} ui={ui} />
									))}
								</td>
							),
						)}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function Event({ one, day, ui }: { readonly one: Occurrence; readonly day: Day; readonly ui: PageReader["ui"] }) {
	const { nth, of } = dayWithin(one, day);
	return (
		<a class={`ev ${one.certainty}`} href={inUi(pageOf(one), ui)}>
			{softened(nameOfEvent(one, ui), ui)}
			<small>
				{of === 1 ? "" : `${dayOfSeveral(nth, of, ui)} · `}
				{word(one.certainty, ui)}
			</small>
		</a>
	);
}

function Empty({ reader: { ui }, isFiltered, nearest, addressOf }: CalendarProps) {
	return (
		<div class="note">
			<p>{calendarWord(isFiltered ? "emptyFiltered" : "empty", ui)}</p>
			{nearest.length === 0 ? null : (
				<p>
					{calendarWord("nearest", ui)}{" "}
					{nearest.map((month, n) => (
						<>
							{n === 0 ? "" : ", "}
							<a href={inUi(addressOf(month), ui)}>{monthInWords(month, ui)}</a>
						</>
					))}
				</p>
			)}
		</div>
	);
}
