import type { Child } from "hono/jsx";
import type { Item } from "../formats/item.ts";
import type { Occurrence } from "../model/occurrence.ts";
import { document, Layout } from "./layout.tsx";
import { EventRows } from "./parts/ahead.tsx";
import { firstHeld, InShort } from "./parts/in-short.tsx";
import { type MonthCount, Months } from "./parts/months.tsx";
import { StoryRow } from "./parts/story-row.tsx";
import type { PortraitProps } from "./portrait.tsx";
import { inUi, type PageReader } from "./reader.ts";
import { Unread } from "./stories.tsx";
import { compareWord, percentOf } from "./words/compare.ts";
import { softened } from "./words/hyphens.ts";
import { portraitWord } from "./words/portrait.ts";
import { word } from "./words/site.ts";

/** Two partners, or other values of one facet, side by side. Addresses are paths of ours, without language. */
export interface CompareProps {
	readonly reader: PageReader;
	readonly kind: "partner" | "organisation" | "event" | "theme";
	readonly address: string;
	/** The two; none before both are chosen. */
	readonly sides?: readonly [CompareSide, CompareSide];
	/** Visits and talks in which both take part, the last first, and the newest stories about both. */
	readonly events: readonly Occurrence[];
	readonly items: readonly Item[];
	/** Who can be chosen, by name, and who is. */
	readonly options: readonly { readonly id: string; readonly label: string }[];
	readonly chosen: readonly string[];
	/** Days, or years, that could not be read. */
	readonly unread: readonly string[];
}

export interface CompareSide extends Pick<PortraitProps, "name" | "whole" | "ofYear" | "rank" | "ahead" | "past"> {
	readonly href: string;
	/** Of the same months for both. */
	readonly months: readonly MonthCount[];
	/** Visits and summits in these. */
	readonly visits: number;
	/** Stories that the shares are taken of. */
	readonly newest: number;
	/** How many of its newest stories have which value, in percent, by the facet's list and the value's name. */
	readonly shares: Readonly<Record<ShareTitle, ReadonlyMap<string, number>>>;
}

const SHARES = ["byTheme", "byEvent"] as const;
export type ShareTitle = (typeof SHARES)[number];

export function comparePage(props: CompareProps): string {
	const { reader, kind, address, sides, events, items, unread } = props;
	const { ui } = reader;
	const heading =
		sides === undefined
			? compareWord("choose", ui)
			: sides.map(({ name }) => softened(name, ui)).join(` ${compareWord("and", ui)} `);
	return document(
		<Layout
			{...{ reader, address }}
			title={sides === undefined ? compareWord("title", ui) : `${compareWord("title", ui)}: ${heading}`}
			here="/partners"
			description={compareWord("about", ui)}
			unlisted={sides === undefined}
		>
			<p class="kick">
				{compareWord("title", ui)} · {portraitWord(kind, ui)}
			</p>
			<h1>{heading}</h1>
			{sides === undefined ? <p>{compareWord("about", ui)}</p> : null}
			<Chooser {...props} />
			{sides === undefined ? null : <Sides sides={sides} ui={ui} />}
			{events.length === 0 ? null : (
				<section>
					<h2>{compareWord("together", ui)}</h2>
					<EventRows events={events} ui={ui} isFull />
				</section>
			)}
			{items.length === 0 ? null : (
				<section>
					<h2>{compareWord("storiesTogether", ui)}</h2>
					<ul class="rows">
						{items.map((item) => (
							<StoryRow item={item} reader={reader} />
						))}
					</ul>
				</section>
			)}
			<Unread unread={unread} ui={ui} />
		</Layout>,
	);
}

function Chooser({ reader: { ui }, kind, options, chosen }: CompareProps) {
	return (
		<form class="filters noprint" action={inUi("/compare", ui)} method="get">
			{(["first", "second"] as const).map((which, n) => (
				<label>
					{compareWord(which, ui)}
					<select name={kind}>
						{options.map(({ id, label }) => (
							<option value={id} selected={id === chosen[n]}>
								{label}
							</option>
						))}
					</select>
				</label>
			))}
			<button type="submit">{compareWord("show", ui)}</button>
		</form>
	);
}

interface SidesProps {
	readonly sides: readonly [CompareSide, CompareSide];
	readonly ui: PageReader["ui"];
}

function Sides({ sides, ui }: SidesProps) {
	const most = Math.max(1, ...sides.flatMap(({ months }) => months.map(({ count }) => count)));
	return (
		<>
			<Facts sides={sides} ui={ui} />
			<h2>{portraitWord("perMonth", ui)}</h2>
			<div class="pair">
				{sides.map(({ name, months }) => (
					<section>
						<h3>{softened(name, ui)}</h3>
						<Months
							title={`${portraitWord("perMonth", ui)}: ${name}`}
							unit={word("stories", ui)}
							markedUnit={portraitWord("visits", ui)}
							legend={portraitWord("gold", ui)}
							{...{ months, most, ui }}
						/>
					</section>
				))}
			</div>
			{SHARES.map((title) => (
				<Shares title={title} sides={sides} ui={ui} />
			))}
		</>
	);
}

function Facts({ sides, ui }: SidesProps) {
	const rows: readonly (readonly [string, (side: CompareSide) => Child])[] = [
		[portraitWord("twelveMonths", ui), ({ ofYear }) => ofYear],
		[
			portraitWord("rank", ui),
			({ rank }) => (rank === undefined ? "–" : `${rank.place} ${portraitWord("of", ui)} ${rank.of}`),
		],
		[portraitWord("whole", ui), ({ whole }) => whole],
		[compareWord("visits", ui), ({ visits }) => visits],
		[
			portraitWord("last", ui),
			({ past }) => <InShort event={firstHeld(past)} none={portraitWord("none", ui)} ui={ui} />,
		],
		[
			portraitWord("next", ui),
			({ ahead }) => <InShort event={firstHeld(ahead)} none={portraitWord("noneAnnounced", ui)} ui={ui} />,
		],
	];
	return (
		<table class="versus">
			<caption class="unseen">{compareWord("facts", ui)}</caption>
			<thead>
				<tr>
					<td></td>
					{sides.map(({ name, href }) => (
						<th scope="col">
							<a href={inUi(href, ui)}>{softened(name, ui)}</a>
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(([name, cell]) => (
					<tr>
						<th scope="row">{name}</th>
						{sides.map((side) => (
							<td>{cell(side)}</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** The shares of both, those first that are greatest of either. */
function Shares({ title, sides, ui }: SidesProps & { readonly title: ShareTitle }) {
	const [one, other] = [sides[0].shares[title], sides[1].shares[title]];
	const greatest = (name: string): number => Math.max(one.get(name) ?? 0, other.get(name) ?? 0);
	const names = [...new Set([...one.keys(), ...other.keys()])].sort((a, b) => greatest(b) - greatest(a));
	if (names.length === 0) return null;
	return (
		<section>
			<h2>{portraitWord(title, ui)}</h2>
			<table class="bars versus">
				<caption class="small">{percentOf(sides[0].newest, sides[1].newest, ui)}</caption>
				<thead>
					<tr>
						<td></td>
						{sides.map(({ name }) => (
							<th scope="col">{softened(name, ui)}</th>
						))}
					</tr>
				</thead>
				<tbody>
					{names.map((name) => (
						<tr>
							<th scope="row">{softened(name, ui)}</th>
							{[one, other].map((shares) => (
								<td>
									<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
										<rect width={shares.get(name) ?? 0} height="10" />
									</svg>
									{shares.get(name) ?? 0}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
