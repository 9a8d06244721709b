import type { Item } from "../formats/item.ts";
import { nameOfEvent, nameOfStory } from "../labels/event-names/event-name.ts";
import type { Instant } from "../model/instant.ts";
import type { Occurrence } from "../model/occurrence.ts";
import { document, Layout } from "./layout.tsx";
import { Growth } from "./parts/growth.tsx";
import { Moment } from "./parts/moment.tsx";
import { byOwner, OwnersOf, type ShownOwner } from "./parts/owners.tsx";
import { PersonName } from "./parts/person-name.tsx";
import { StoryRow } from "./parts/story-row.tsx";
import { inUi, type PageReader } from "./reader.ts";
import { newsArticle, plannedEvent } from "./schema-org.ts";
import { daysInWords } from "./words/dates.ts";
import { word } from "./words/site.ts";
import { storyWord } from "./words/story.ts";

export interface StoryProps {
	readonly item: Item;
	readonly reader: PageReader;
	/** Publishers whose feeds are read and have no report of it, by who owns them. */
	readonly silent: ReadonlyMap<ShownOwner, readonly string[]>;
	/** Where the calendar has it. */
	readonly event?: Occurrence | undefined;
	readonly related: readonly Item[];
	readonly corrections: readonly Correction[];
}

/** Something that was said at first and is so no longer. */
export interface Correction {
	readonly kind: "saidBefore" | "notKept" | "merged";
	/** When we saw that it is otherwise, where that is known. */
	readonly at?: Instant;
	readonly outlet?: string;
	/** A title, or the id of a story. */
	readonly text: string;
	readonly language?: string;
}

const OWNED_BY: Readonly<Record<ShownOwner, Parameters<typeof storyWord>[0]>> = {
	state: "stateOwned",
	private: "privatelyOwned",
	"public-service": "publicService",
	"non-profit": "nonProfit",
	unknown: "noLongerRead",
};

/** One story with all its reports. */
export function storyPage(props: StoryProps): string {
	const { item, reader, related, corrections, event } = props;
	const { ui } = reader;
	const address = `/stories/${item.story.id}`;
	const name = nameOfStory(item.story, ui);
	const description = item.language === ui && item.excerpt !== "" ? item.excerpt : name;
	return document(
		<Layout
			title={item.title}
			{...{ reader, address, description }}
			unlisted={item.story.withdrawn === true}
			data={[newsArticle(item, reader), ...(event === undefined ? [] : [plannedEvent(event, reader)])]}
		>
			<article>
				<p class="kick">{name}</p>
				<h1 lang={item.language}>
					<a href={item.link} hreflang={item.language}>
						{item.title}
					</a>
				</h1>
				{item.story.withdrawn === true ? <p class="note">{word("withdrawn", ui)}</p> : null}
				{item.excerpt === "" ? null : (
					<p class="dek" lang={item.language}>
						{item.excerpt}
					</p>
				)}
				<p class="small">
					{item.outlet.name}, <Moment at={item.shown.published} reader={reader} />
				</p>
				<Chips item={item} ui={ui} />
				<OwnersOf item={item} ui={ui} />
				<InCalendar {...props} />
				<h2>{storyWord("reports", ui)}</h2>
				<SideBySide item={item} reader={reader} />
				<Growth item={item} reader={reader} />
				<Corrections corrections={corrections} reader={reader} />
				<h2>{word("why", ui)}</h2>
				<p lang={item.story.reports[0].classification.because === undefined ? "en" : undefined}>{item.reason}</p>
				<Silent {...props} />
			</article>
			{related.length === 0 ? null : (
				<section>
					<h2>{storyWord("related", ui)}</h2>
					<ul class="rows">
						{related.map((other) => (
							<StoryRow item={other} reader={reader} />
						))}
					</ul>
				</section>
			)}
		</Layout>,
	);
}

function Chips({ item, ui }: { readonly item: Item; readonly ui: PageReader["ui"] }) {
	return (
		<ul class="chips">
			{item.tags.map(({ facet, id, label }) => (
				<li>
					<a href={inUi(`/${facet}/${encodeURIComponent(id.toLowerCase())}`, ui)}>{label}</a>
				</li>
			))}
			{item.story.facets.persons.map((person) => (
				<li>
					<PersonName person={person} ui={ui} />
				</li>
			))}
		</ul>
	);
}

/** The reports in columns, one for each kind of owner, each report under its own headline. */
function SideBySide({ item, reader }: Pick<StoryProps, "item" | "reader">) {
	return (
		<div class="sides">
			{byOwner(item).map(([owner, reports]) => (
				<section class={`side of-${owner}`}>
					<h3>{storyWord(OWNED_BY[owner], reader.ui)}</h3>
					<ul class="plain">
						{reports.map(({ title, link, language, outlet, published }) => (
							<li>
								<a href={link} hreflang={language} lang={language}>
									{title}
								</a>
								<span class="byline">
									{outlet.name}, <Moment at={published} reader={reader} />
								</span>
							</li>
						))}
					</ul>
				</section>
			))}
		</div>
	);
}

function InCalendar({ event, reader: { ui } }: StoryProps) {
	if (event === undefined) return null;
	const others = [...new Set(event.claims.map(({ start, end }) => daysInWords(start, end, ui)))];
	const days = daysInWords(event.start, event.end, ui);
	const before = others.filter((other) => other !== days);
	return (
		<p class="note">
			{storyWord("event", ui)}: <a href={inUi(`/calendar/${event.start.slice(0, 7)}`, ui)}>{nameOfEvent(event, ui)}</a>,{" "}
			{days}, {word(event.certainty, ui)}.{" "}
			{before.length === 0 ? null : `${storyWord("moved", ui)} ${before.join("; ")}. `}
			<a href={inUi(`/feed.ics?since=${event.start}&until=${event.end}`, ui)}>iCalendar</a>
		</p>
	);
}

function Corrections({ corrections, reader }: Pick<StoryProps, "corrections" | "reader">) {
	if (corrections.length === 0) return null;
	return (
		<section>
			<h2>{storyWord("corrections", reader.ui)}</h2>
			<ul class="plain">
				{corrections.map(({ kind, at, outlet, text, language }) => (
					<li>
						{at === undefined ? null : (
							<>
								<Moment at={at} reader={reader} />:{" "}
							</>
						)}
						{outlet} {storyWord(kind, reader.ui)} <q lang={language}>{text}</q>
					</li>
				))}
			</ul>
		</section>
	);
}

function Silent({ silent, reader: { ui } }: StoryProps) {
	if (silent.size === 0) return null;
	return (
		<details>
			<summary>
				{storyWord("silent", ui)} ({[...silent.values()].reduce((sum, names) => sum + names.length, 0)})
			</summary>
			<p class="small">{storyWord("silentHint", ui)}</p>
			<dl class="silent">
				{[...silent].map(([owner, names]) => (
					<>
						<dt>{storyWord(OWNED_BY[owner], ui)}</dt>
						<dd>{names.join(", ")}</dd>
					</>
				))}
			</dl>
		</details>
	);
}
