import { document, Layout } from "./layout.tsx";
import { inUi, type PageReader } from "./reader.ts";
import { Unread } from "./stories.tsx";
import { softened } from "./words/hyphens.ts";
import { rankingWord } from "./words/ranking.ts";
import { word } from "./words/site.ts";

/** What is ranked, as addresses have it. */
export const RANKINGS = ["partners", "organisations", "persons", "events", "themes"] as const;
export type RankingName = (typeof RANKINGS)[number];

/** Partners, or what else, by how much was told of them in a year. Addresses are paths of ours, without language. */
export interface RankingProps {
	readonly reader: PageReader;
	readonly name: RankingName;
	/** `yyyy`, or nothing for the whole record. */
	readonly year: string | undefined;
	/** Whether it is the year that goes on, which has an address without a year. */
	readonly isNow: boolean;
	/** Those that have a page, oldest first. */
	readonly years: readonly string[];
	/** Whether the whole record has one. */
	readonly hasWhole: boolean;
	/** The commonest first. */
	readonly ranked: readonly Ranked[];
	readonly csv: string;
	/** The page that lays the first two side by side, where there are two. */
	readonly comparison?: string | undefined;
	/** Years that could not be read. */
	readonly unread: readonly string[];
}

export interface Ranked {
	readonly label: string;
	readonly href: string;
	readonly count: number;
	/** The same of the same days of the year before; absent where nothing is compared. */
	readonly before?: number;
}

export function rankingPage(props: RankingProps): string {
	const { reader, name, year, isNow, ranked, csv, comparison, unread } = props;
	const { ui } = reader;
	const title = `${rankingWord(name, ui)}, ${year ?? rankingWord("all", ui)}`;
	const about = rankingWord(name === "persons" ? "byEvents" : "byStories", ui);
	const first = ranked.slice(0, 3).map(({ label, count }) => `${label} (${count})`);
	return document(
		<Layout
			reader={reader}
			title={title}
			address={addressOf(name, isNow ? undefined : (year ?? "all"))}
			here="/partners"
			description={`${title}: ${first.join(", ")}. ${about}`}
			unlisted={ranked.length === 0}
		>
			<h1>{title}</h1>
			<p class="small">{about}</p>
			<Lists {...props} />
			<Years {...props} />
			{ranked.length === 0 ? <p class="note">{rankingWord("empty", ui)}</p> : <Ranks {...props} title={title} />}
			<Unread unread={unread} ui={ui} />
			<p class="small">
				{ranked.some(({ before }) => before !== undefined) ? `${rankingWord("beforeHint", ui)} ` : ""}
				<a href={inUi(csv, ui)}>CSV</a>
				{comparison === undefined ? null : (
					<>
						{" · "}
						<a href={inUi(comparison, ui)}>{rankingWord("compare", ui)}</a>
					</>
				)}
			</p>
		</Layout>,
	);
}

/** @param year `yyyy` or `all`; nothing for the year that goes on */
function addressOf(name: RankingName, year?: string): string {
	return year === undefined ? `/${name}` : `/${name}/${year}`;
}

function Lists({ reader: { ui }, name, isNow, year }: RankingProps) {
	const at = isNow ? undefined : (year ?? "all");
	return (
		<nav class="turning" aria-label={rankingWord("lists", ui)}>
			{RANKINGS.map((other) => (
				<a
					href={inUi(addressOf(other, other === "persons" && at === "all" ? undefined : at), ui)}
					{...(other === name ? { "aria-current": "page" } : {})}
				>
					{rankingWord(other, ui)}
				</a>
			))}
		</nav>
	);
}

function Years({ reader: { ui }, name, year, years, hasWhole }: RankingProps) {
	const current = (is: boolean) => (is ? { "aria-current": "page" as const } : {});
	return (
		<nav class="turning" aria-label={rankingWord("years", ui)}>
			{years.toReversed().map((other) => (
				<a href={inUi(addressOf(name, other === years.at(-1) ? undefined : other), ui)} {...current(other === year)}>
					{other}
				</a>
			))}
			{hasWhole ? (
				<a href={inUi(addressOf(name, "all"), ui)} {...current(year === undefined)}>
					{rankingWord("all", ui)}
				</a>
			) : null}
		</nav>
	);
}

function Ranks({ reader: { ui }, name, ranked, title }: RankingProps & { readonly title: string }) {
	const most = Math.max(1, ...ranked.map(({ count, before = 0 }) => Math.max(count, before)));
	const isCompared = ranked.some(({ before }) => before !== undefined);
	const wide = (count: number): number => (count === 0 ? 0 : Math.max(0.5, +((100 * count) / most).toFixed(1)));
	return (
		<table class="bars ranks">
			<caption class="unseen">{title}</caption>
			<thead class="unseen">
				<tr>
					<th scope="col">{rankingWord("place", ui)}</th>
					<th scope="col">{rankingWord(name, ui)}</th>
					<th scope="col">{name === "persons" ? rankingWord("visits", ui) : word("stories", ui)}</th>
					{isCompared ? <th scope="col">{rankingWord("before", ui)}</th> : null}
				</tr>
			</thead>
			<tbody>
				{ranked.map(({ label, href, count, before = 0 }, n) => (
					<tr>
						<td>{n + 1}</td>
						<th scope="row">
							<a href={inUi(href, ui)}>{softened(label, ui)}</a>
						</th>
						<td>
							<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
								<rect width={wide(count)} height={isCompared ? 7 : 10} />
								{isCompared ? <rect class="past" y="7" width={wide(before)} height="3" /> : null}
							</svg>
							{count}
						</td>
						{isCompared ? <td class="small">{before}</td> : null}
					</tr>
				))}
			</tbody>
		</table>
	);
}
