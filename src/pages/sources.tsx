import { countryName } from "../labels/labels.ts";
import { languageName } from "../labels/language-names.ts";
import type { DayHealth } from "../model/day-health.ts";
import { OWNERS, type Source } from "../model/source.ts";
import { document, Layout } from "./layout.tsx";
import { NearMisses, type ShownMiss } from "./parts/near-misses.tsx";
import { inUi, type PageReader } from "./reader.ts";
import type { Condition, SourceStatus } from "./source-status.ts";
import { capitalised } from "./words/dates.ts";
import { OWNED, PUBLISHERS, word } from "./words/site.ts";
import { conditionWord, POLLS, sourceWord } from "./words/source.ts";
import { FEEDS, LANGUAGES, sourcesWord } from "./words/sources.ts";
import { counted, shareOf } from "./words/wording.ts";

export interface SourcesProps {
	readonly reader: PageReader;
	readonly sources: readonly ListedSource[];
	/** Newest first. */
	readonly nearMisses: readonly ShownMiss[];
	/** Keys that cannot be read just now: of their sources nothing is known. */
	readonly unread: readonly string[];
}

export interface ListedSource {
	readonly source: Source;
	readonly status: SourceStatus;
	/** Oldest first, without gaps. */
	readonly healthByDay: readonly DayHealth[];
}

/** All sources by country, each in a row, and what was nearly kept. */
export function sourcesPage({ reader, sources, nearMisses, unread }: SourcesProps): string {
	const { ui } = reader;
	const byCountry = [...Map.groupBy(sources, ({ source }) => source.country)];
	const publishers = new Set(sources.map(({ source }) => source.publisher));
	const languages = new Set(sources.map(({ source }) => source.language));
	const told = [
		counted(sources.length, FEEDS, ui),
		counted(publishers.size, PUBLISHERS, ui),
		counted(languages.size, LANGUAGES, ui),
	].join(" · ");
	return document(
		<Layout
			title={sourcesWord("title", ui)}
			reader={reader}
			here="/sources"
			address="/sources"
			description={`${told}. ${sourcesWord("about", ui)}`}
		>
			<p class="kick">{told}</p>
			<h1>{sourcesWord("title", ui)}</h1>
			<p class="lead">{sourcesWord("about", ui)}</p>
			<Owners sources={sources} ui={ui} />
			<ul class="chips">
				<li>
					<a href={inUi("/sources.opml", ui)}>{sourcesWord("asFile", ui)}</a>
				</li>
				<li>
					<a href={inUi("/status", ui)}>{sourcesWord("forOperators", ui)}</a>
				</li>
			</ul>
			{unread.length === 0 ? null : (
				<p class="note">
					{word("unread", ui)} {unread.join(", ")}
				</p>
			)}
			<table class="sources">
				<caption class="small">{sourcesWord("daysHint", ui)}</caption>
				<thead>
					<tr>
						{(["name", "state", "owner", "language", "kept", "days"] as const).map((name) => (
							<th scope="col">{sourcesWord(name, ui)}</th>
						))}
					</tr>
				</thead>
				{byCountry.map(([country, ofCountry]) => (
					<tbody>
						<tr class="of-country">
							<th scope="rowgroup" colspan={6}>
								{capitalised(countryName(country, ui))}
							</th>
						</tr>
						{ofCountry.map((one) => (
							<Row {...one} ui={ui} />
						))}
					</tbody>
				))}
			</table>
			<NearMisses misses={nearMisses} reader={reader} />
		</Layout>,
	);
}

/** How many publishers are whose. */
function Owners({ sources, ui }: Pick<SourcesProps, "sources"> & { readonly ui: PageReader["ui"] }) {
	const byPublisher = new Map(sources.map(({ source }) => [source.publisher, source.owner]));
	const counts = OWNERS.map((owner) => ({
		owner,
		count: [...byPublisher.values()].filter((one) => one === owner).length,
	}));
	return (
		<p class="small">
			{counts
				.filter(({ count }) => count > 0)
				.map(({ owner, count }, n) => (
					<>
						{n === 0 ? "" : " · "}
						<span class={`key of-${owner}`} aria-hidden="true" /> {counted(count, OWNED[owner], ui)}
					</>
				))}
		</p>
	);
}

/** By a word and not only by a colour. */
const CLASSES: { readonly [condition in Condition]?: string } = { well: "well", failing: "failing", gone: "failing" };

function Row({ source, status, healthByDay, ui }: ListedSource & { readonly ui: PageReader["ui"] }) {
	const { id, name, owner, language } = source;
	return (
		<tr>
			<th scope="row">
				<a href={inUi(`/sources/${id}`, ui)}>{name}</a>
			</th>
			<td>
				<span class={`state ${CLASSES[status.condition] ?? "waiting"}`}>{conditionWord(status.condition, ui)}</span>
			</td>
			<td>
				<span class={`key of-${owner}`} aria-hidden="true" /> {word(owner, ui)}
			</td>
			<td>{languageName(language, ui)}</td>
			<td>{keptOf(healthByDay, ui)}</td>
			<td>
				<Strip days={healthByDay} ui={ui} />
			</td>
		</tr>
	);
}

function keptOf(days: readonly DayHealth[], ui: PageReader["ui"]): string {
	const sum = (of: "fresh" | "kept"): number => days.reduce((total, day) => total + day[of], 0);
	return shareOf(sum("kept"), sum("fresh"), ui);
}

const [WIDTH, HEIGHT, DAYS] = [4, 14, 30];

/** A bar a day, and the same in words. */
function Strip({ days, ui }: { readonly days: readonly DayHealth[]; readonly ui: PageReader["ui"] }) {
	const polls = days.reduce((sum, day) => sum + day.polls, 0);
	if (polls === 0) return <>{sourceWord("noPolls", ui)}</>;
	const failed = days.reduce((sum, day) => sum + day.failed, 0);
	// One path for all bars of a colour: a page has fifty such strips.
	const bars = (share: (day: DayHealth) => readonly [from: number, to: number]): string =>
		days
			.flatMap((day, n) => {
				if (day.polls === 0) return [];
				const [from, to] = share(day).map((part) => Math.round(HEIGHT * (1 - part)));
				return from === to ? [] : [`M${(n + DAYS - days.length) * WIDTH + 2} ${from}V${to}`];
			})
			.join("");
	return (
		<>
			<svg class="strip" viewBox={`0 0 ${DAYS * WIDTH} ${HEIGHT}`} aria-hidden="true">
				<path d={bars(({ polls, failed }) => [0, (polls - failed) / polls])} />
				<path class="failed" d={bars(({ polls, failed }) => [(polls - failed) / polls, 1])} />
			</svg>
			<small>
				{counted(polls, POLLS, ui)}
				{failed === 0 ? "" : `, ${failed} ${sourcesWord("failed", ui)}`}
			</small>
		</>
	);
}
