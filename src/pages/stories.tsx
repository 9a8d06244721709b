import type { Item } from "../formats/item.ts";
import { document, type FeedLink, Layout } from "./layout.tsx";
import { Bars } from "./parts/bars.tsx";
import { Chips, LinksInLine } from "./parts/links.tsx";
import { StoryRow } from "./parts/story-row.tsx";
import { inUi, type PageReader } from "./reader.ts";
import { weekdayAndDay } from "./words/dates.ts";
import { problemWord } from "./words/problem.ts";
import { word } from "./words/site.ts";

/** The page of a selection. Addresses are paths of ours, without language. */
export interface StoriesProps {
	readonly reader: PageReader;
	readonly title: string;
	readonly address: string;
	readonly items: readonly Item[];
	/** Days, or years, that could not be read. */
	readonly unread: readonly string[];
	/** For autodiscovery. */
	readonly feeds: readonly FeedLink[];
	/** For people: every way to subscribe to what is shown. */
	readonly subscriptions: readonly Choice[];
	/** What the stories are chosen by; the address leads to the same without it. */
	readonly chosen: readonly Choice[];
	readonly facets: readonly FacetChoices[];
	/** What is called as the search says, or nearly so. */
	readonly meant: readonly Choice[];
	/** The same with less asked for: offered where nothing is found. */
	readonly wider: readonly Choice[];
	/** What a search must carry along. */
	readonly search: { readonly q: string; readonly hidden: readonly (readonly [name: string, value: string])[] };
	readonly older?: string | undefined;
	/** Where nothing was ever read: the origin of this site, so that whoever runs it on their machine knows what to ask. */
	readonly nothingRead?: string | undefined;
}

export interface Choice {
	readonly label: string;
	readonly href: string;
}

export interface FacetChoices {
	readonly title: string;
	readonly choices: readonly (Choice & { readonly count: number })[];
}

export function storiesPage(props: StoriesProps): string {
	const { reader, title, address, items, unread, nothingRead, feeds, chosen, meant, older, search } = props;
	const { ui } = reader;
	const unlisted = search.q !== "" || items.length === 0;
	return document(
		<Layout {...{ reader, title, address, feeds, search, unlisted }} description={word("lead", ui)}>
			<div class="columns">
				<div>
					<h1>{title}</h1>
					<Chosen chosen={chosen} ui={ui} />
					<MeantBy meant={meant} ui={ui} />
					{nothingRead === undefined ? null : <NothingRead origin={nothingRead} ui={ui} />}
					<Days items={items} reader={reader} />
					{items.length > 0 || nothingRead !== undefined ? null : <Nothing {...props} />}
					<Unread unread={unread} ui={ui} />
					<Older older={older} ui={ui} />
				</div>
				<Narrowing {...props} />
			</div>
		</Layout>,
	);
}

/** What the stories are chosen by, each of which can be left out. @param all the address without any of it */
export function Chosen({ chosen, ui, all = "/" }: OneOf<"chosen"> & { readonly all?: string }) {
	if (chosen.length === 0) return null;
	return (
		<ul class="chips">
			{chosen.map(({ label, href }) => (
				<li>
					<a href={inUi(href, ui)} title={`${word("without", ui)}: ${label}`}>
						{label} <span aria-hidden="true">×</span>
					</a>
				</li>
			))}
			<li>
				<a href={inUi(all, ui)}>{word("all", ui)}</a>
			</li>
		</ul>
	);
}

type OneOf<Name extends keyof StoriesProps> = Pick<StoriesProps, Name> & { readonly ui: PageReader["ui"] };

/** Days, or years, that the page had to pass over. */
export function Unread({ unread, ui }: OneOf<"unread">) {
	if (unread.length === 0) return null;
	return (
		<p class="note">
			{word("unread", ui)} {unread.join(", ")}
		</p>
	);
}

export function Older({ older, ui }: OneOf<"older">) {
	if (older === undefined) return null;
	return (
		<p class="older">
			<a href={inUi(older, ui)} rel="next">
				{word("older", ui)} →
			</a>
		</p>
	);
}

/** The partner, organisation, or whatever else has a page of its own, that a search names or that is chosen. */
export function MeantBy({ meant, ui }: OneOf<"meant">) {
	return <LinksInLine lead={problemWord("pageOf", ui)} links={meant} ui={ui} />;
}

/** Where nothing is found: what to try instead. */
function Nothing({ reader: { ui }, search: { q }, older, wider, chosen }: StoriesProps) {
	if (older !== undefined) return <p class="note">{word("goesOn", ui)}</p>;
	if (chosen.length === 0) return <p class="note">{word("none", ui)}</p>;
	return (
		<div class="note">
			<p>
				{q === "" ? problemWord("nothingSo", ui) : problemWord("nothingFor", ui)} {q === "" ? null : <q>{q}</q>}
			</p>
			{wider.length === 0 ? null : (
				<ul>
					{wider.map(({ label, href }) => (
						<li>
							<a href={inUi(href, ui)}>{label}</a>
						</li>
					))}
				</ul>
			)}
			{q === "" ? null : <p>{problemWord("tip", ui)}</p>}
			<p>{problemWord("follow", ui)}</p>
		</div>
	);
}

export function NothingRead({ origin, ui }: { readonly origin: string; readonly ui: PageReader["ui"] }) {
	return (
		<div class="note">
			<p>{word("nothingRead", ui)}</p>
			<pre tabindex={0}>
				<code>{`curl ${origin}/cdn-cgi/local/scheduled`}</code>
			</pre>
		</div>
	);
}

/** Stories under the local days on which they were first seen, newest first. */
export function Days({ items, reader }: { readonly items: readonly Item[]; readonly reader: PageReader }) {
	const days = Map.groupBy(items, ({ firstSeen }) => reader.zone.local(firstSeen).slice(0, 10));
	return (
		<>
			{[...days].map(([day, items]) => (
				<section>
					<h2 class="day">
						<time datetime={day}>{weekdayAndDay(day, reader.ui)}</time>
					</h2>
					<ul class="rows">
						{items.map((item) => (
							<StoryRow item={item} reader={reader} under={day} />
						))}
					</ul>
				</section>
			))}
		</>
	);
}

/** How to subscribe to what is shown, and what would narrow it down. */
export function Narrowing({
	reader: { ui },
	subscriptions,
	facets,
}: Pick<StoriesProps, "reader" | "subscriptions" | "facets">) {
	return (
		<aside aria-label={word("narrow", ui)}>
			<h2>{word("subscribe", ui)}</h2>
			<Chips links={subscriptions} ui={ui} />
			{facets.map(({ title, choices }, index) => (
				<details open={index < 2}>
					<summary>{title}</summary>
					<Bars caption={title} unit={word("stories", ui)} bars={choices} ui={ui} isHeaded />
				</details>
			))}
		</aside>
	);
}
