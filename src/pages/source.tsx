import { countryName } from "../labels/labels.ts";
import { languageName } from "../labels/language-names.ts";
import type { DayHealth } from "../model/day-health.ts";
import type { Instant } from "../model/instant.ts";
import type { NearMiss } from "../model/shard.ts";
import type { Source } from "../model/source.ts";
import { document, Layout } from "./layout.tsx";
import { Moment } from "./parts/moment.tsx";
import { NearMisses } from "./parts/near-misses.tsx";
import { inUi, type PageReader } from "./reader.ts";
import type { SourceStatus } from "./source-status.ts";
import { dayInWords } from "./words/dates.ts";
import { word } from "./words/site.ts";
import { conditionWord, POLLS, sourceWord } from "./words/source.ts";
import { counted, shareOf } from "./words/wording.ts";

export interface SourcePageProps {
	readonly source: Source;
	readonly status: SourceStatus;
	/** Oldest first, without gaps. */
	readonly days: readonly DayHealth[];
	/** What it brought and was dropped just under the threshold, oldest first. */
	readonly nearMisses: readonly NearMiss[];
	readonly isPolled: boolean;
	/** What is known of it cannot be read just now. */
	readonly isUnread: boolean;
	readonly reader: PageReader;
}

/** One source: whose it is, how it is, and what its polls of the last thirty days came to. */
export function sourcePage({ source, status, days, nearMisses, isPolled, isUnread, reader }: SourcePageProps): string {
	const { ui } = reader;
	const { id, name, homepage, owner, country, language, difficulty } = source;
	const { condition, lastSuccess, nextPoll, newest, lastPoll } = status;
	const fresh = days.reduce((sum, day) => sum + day.fresh, 0);
	const kept = days.reduce((sum, day) => sum + day.kept, 0);
	return document(
		<Layout title={name} reader={reader} address={`/sources/${id}`} here="/sources">
			<h1>{name}</h1>
			<ul class="chips">
				<li>
					<a href={homepage}>{sourceWord("site", ui)}</a>
				</li>
				<li>
					<a href={inUi(`/source/${id}`, ui)}>{sourceWord("stories", ui)}</a>
				</li>
				<li>
					<a href={inUi("/sources", ui)}>{word("sources", ui)}</a>
				</li>
			</ul>
			{isPolled ? null : <p class="note">{sourceWord("notPolled", ui)}</p>}
			{isUnread ? <p class="note">{sourceWord("unknownNow", ui)}</p> : null}
			<dl class="facts">
				<Fact term={sourceWord("state", ui)} value={conditionWord(condition, ui)} />
				<Fact term={sourceWord("owner", ui)} value={word(owner, ui)} />
				<Fact term={sourceWord("country", ui)} value={countryName(country, ui)} />
				<Fact term={sourceWord("language", ui)} value={languageName(language, ui)} />
				{fresh === 0 ? null : <Fact term={sourceWord("kept", ui)} value={shareOf(kept, fresh, ui)} />}
			</dl>
			<ul class="plain">
				<When term={sourceWord("lastSuccess", ui)} at={lastSuccess} reader={reader} />
				<When term={sourceWord("newest", ui)} at={newest} reader={reader} />
				{isPolled ? <When term={sourceWord("nextPoll", ui)} at={nextPoll} reader={reader} /> : null}
			</ul>
			{difficulty === undefined ? null : (
				<p>
					{sourceWord("hard", ui)} <span lang="en">{difficulty}</span>
				</p>
			)}
			{lastPoll?.error === undefined ? null : (
				<p class="note" lang="en">
					<code>{lastPoll.error.code}</code>: {lastPoll.error.message}
				</p>
			)}
			<h2>{sourceWord("health", ui)}</h2>
			{days.length === 0 ? <p>{sourceWord("noPolls", ui)}</p> : <Health days={days} ui={ui} />}
			<NearMisses misses={nearMisses.map((miss) => ({ ...miss, source })).reverse()} {...{ reader }} />
		</Layout>,
	);
}

const [WIDTH, HEIGHT] = [720, 90];
const DAYS = 30;

/** Polls by day as a picture, and below it the same as a table. */
function Health({ days, ui }: { readonly days: readonly DayHealth[]; readonly ui: PageReader["ui"] }) {
	const most = Math.max(1, ...days.map(({ polls }) => polls));
	const step = WIDTH / DAYS;
	const high = (count: number) => (count === 0 ? 0 : Math.max(2, Math.round((count / most) * (HEIGHT - 4))));
	const polls = days.reduce((sum, day) => sum + day.polls, 0);
	const failed = days.reduce((sum, day) => sum + day.failed, 0);
	const summary = `${sourceWord("health", ui)}: ${counted(polls, POLLS, ui)}; ${sourceWord("failed", ui)}: ${failed}.`;
	return (
		<figure class="months">
			<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
				<line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
				{days.map((day, n) => {
					const x = (n + DAYS - days.length) * step + 1;
					return (
						<>
							<rect x={x} y={HEIGHT - high(day.polls)} width={step - 3} height={high(day.polls)} />
							{day.failed === 0 ? null : (
								<rect class="marked" x={x} y={HEIGHT - high(day.failed)} width={step - 3} height={high(day.failed)} />
							)}
						</>
					);
				})}
			</svg>
			<figcaption>
				<span>
					{summary} {sourceWord("key", ui)}
				</span>
				<details>
					<summary>{word("asTable", ui)}</summary>
					<table class="numbers">
						<caption>{sourceWord("health", ui)}</caption>
						<thead>
							<tr>
								<th scope="col">{sourceWord("day", ui)}</th>
								<th scope="col">{sourceWord("polls", ui)}</th>
								<th scope="col">{sourceWord("failed", ui)}</th>
								<th scope="col">{sourceWord("fresh", ui)}</th>
								<th scope="col">{sourceWord("keptOfDay", ui)}</th>
								<th scope="col">{sourceWord("why", ui)}</th>
							</tr>
						</thead>
						<tbody>
							{days.toReversed().map((day) => (
								<tr>
									<th scope="row">{dayInWords(day.day, ui)}</th>
									<td>{day.polls}</td>
									<td>{day.failed}</td>
									<td>{day.fresh}</td>
									<td>{day.kept}</td>
									<td lang="en">{day.error ?? ""}</td>
								</tr>
							))}
						</tbody>
					</table>
				</details>
			</figcaption>
		</figure>
	);
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
	return (
		<div>
			<dt>{term}</dt>
			<dd>{value}</dd>
		</div>
	);
}

function When(props: { readonly term: string; readonly at: Instant | undefined; readonly reader: PageReader }) {
	const { term, at, reader } = props;
	return (
		<li>
			{term}: {at === undefined ? sourceWord("never", reader.ui) : <Moment at={at} reader={reader} />}
		</li>
	);
}
