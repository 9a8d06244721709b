import type { Item } from "../formats/item.ts";
import type { Occurrence } from "../model/occurrence.ts";
import { document, type FeedLink, Layout } from "./layout.tsx";
import { EventRows } from "./parts/ahead.tsx";
import { type Bar, Bars } from "./parts/bars.tsx";
import { Headline } from "./parts/headline.tsx";
import { Chips } from "./parts/links.tsx";
import { inUi } from "./reader.ts";
import { newsArticle, webSite } from "./schema-org.ts";
import { Days, NothingRead, Older, type StoriesProps, Unread } from "./stories.tsx";
import { homeWord } from "./words/home.ts";
import { word } from "./words/site.ts";

/** The front page. Addresses are paths of ours, without language. */
export interface HomeProps
	extends Pick<StoriesProps, "reader" | "items" | "unread" | "older" | "nothingRead" | "subscriptions"> {
	readonly feeds: readonly FeedLink[];
	/** The story that most publishers report in the last day; not among the others. */
	readonly lead?: Item;
	/** The next events, the nearest first. */
	readonly ahead: readonly Occurrence[];
	readonly bars: readonly HomeBars[];
}

export interface HomeBars {
	readonly title: "byPartner" | "byDay" | "byEvent" | "byTheme";
	readonly bars: readonly Bar[];
	/** The page with all of them. */
	readonly all: string;
}

export function homePage(props: HomeProps): string {
	const { reader, lead, items, feeds, unread, older, nothingRead } = props;
	const { ui } = reader;
	return document(
		<Layout
			title={homeWord("title", ui)}
			{...{ reader, feeds }}
			description={word("lead", ui)}
			address="/"
			here="/"
			data={[webSite(reader), ...(lead === undefined ? [] : [newsArticle(lead, reader)])]}
		>
			<h1 class="unseen">{homeWord("title", ui)}</h1>
			<div class="columns">
				<div>
					{lead === undefined ? null : <Headline item={lead} reader={reader} />}
					{nothingRead === undefined ? null : <NothingRead origin={nothingRead} ui={ui} />}
					<Days items={items} reader={reader} />
					{lead !== undefined || items.length > 0 || nothingRead !== undefined ? null : (
						<p class="note">{word("none", ui)}</p>
					)}
					<Unread unread={unread} ui={ui} />
					<Older older={older} ui={ui} />
				</div>
				<Aside {...props} />
			</div>
		</Layout>,
	);
}

function Aside({ reader: { ui }, ahead, bars, subscriptions }: HomeProps) {
	return (
		<aside aria-label={homeWord("ahead", ui)}>
			<h2>{homeWord("ahead", ui)}</h2>
			{ahead.length === 0 ? <p class="small">{homeWord("nothingAhead", ui)}</p> : <EventRows events={ahead} ui={ui} />}
			<p class="small">
				<a href={inUi("/calendar", ui)}>{homeWord("month", ui)}</a>
			</p>
			{bars.map(({ title, bars, all }) => (
				<section>
					<h2>{homeWord(title, ui)}</h2>
					<Bars caption={homeWord(title, ui)} unit={word("stories", ui)} bars={bars} ui={ui} isHeaded />
					<p class="small">
						<a href={inUi(all, ui)}>{homeWord("all", ui)}</a>
					</p>
				</section>
			))}
			<h2>{word("subscribe", ui)}</h2>
			<p class="small">{homeWord("subscribeHint", ui)}</p>
			<Chips links={subscriptions} ui={ui} />
		</aside>
	);
}
