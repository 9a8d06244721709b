import { document, type FeedLink, Layout } from "./layout.tsx";
import { inUi, type PageReader } from "./reader.ts";
import { type Choice, Chosen } from "./stories.tsx";
import { word } from "./words/site.ts";
import { subscribeWord } from "./words/subscribe.ts";

/** Every way to follow a selection. Addresses are paths of ours, without language, unless they are said to be whole. */
export interface SubscribeProps {
	readonly reader: PageReader;
	/** The channel's title. */
	readonly title: string;
	/** What is chosen, as a query. */
	readonly query: string;
	readonly chosen: readonly Choice[];
	/** What can be chosen. */
	readonly fields: readonly ChoiceField[];
	/** The words that are searched for. */
	readonly q: string;
	/** The page of these stories. */
	readonly stories: string;
	readonly feeds: readonly FeedLink[];
	readonly daily: string;
	readonly weekly: string;
	readonly calendar: string;
	readonly opml: string;
	readonly api: string;
	readonly chats: readonly ShownChat[];
}

/** A choice among values of one parameter. */
export interface ChoiceField {
	readonly name: string;
	readonly label: string;
	readonly chosen: string;
	readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** A chat that anybody may read. */
export interface ShownChat {
	readonly href: string;
	readonly name: string;
	readonly every: "story" | "daily" | "weekly";
	/** The title of what it gets. */
	readonly title: string;
}

export function subscribePage(props: SubscribeProps): string {
	const { reader, title, query, chosen, stories, feeds } = props;
	const { ui } = reader;
	return document(
		<Layout
			title={query === "" ? subscribeWord("title", ui) : `${subscribeWord("title", ui)}: ${title}`}
			{...{ reader, feeds }}
			here="/subscribe"
			address={`/subscribe${query && `?${query}`}`}
			description={subscribeWord("what", ui)}
			unlisted={query !== ""}
		>
			<h1>{subscribeWord("title", ui)}</h1>
			<p class="lead">{subscribeWord("what", ui)}</p>
			<Choosing {...props} />
			<h2>{title}</h2>
			<Chosen chosen={chosen} ui={ui} all="/subscribe" />
			<p class="small">
				<a href={inUi(stories, ui)}>{subscribeWord("stories", ui)}</a>
			</p>
			<div class="ways">
				<FeedWays {...props} />
				<DigestWays {...props} />
				<CalendarWays {...props} />
				<Chats {...props} />
				<Many {...props} />
			</div>
		</Layout>,
	);
}

function Choosing({ reader: { ui }, fields, q }: SubscribeProps) {
	return (
		<form class="filters noprint" action={inUi("/subscribe", ui)} method="get" aria-label={subscribeWord("choose", ui)}>
			{fields.map(({ name, label, chosen, options }) => (
				<label>
					{label}{" "}
					<select name={name}>
						<option value="">{subscribeWord("any", ui)}</option>
						{options.map((option) => (
							<option value={option.id} selected={option.id === chosen}>
								{option.label}
							</option>
						))}
					</select>
				</label>
			))}
			<label>
				{subscribeWord("words", ui)} <input type="search" name="q" value={q} maxlength={200} />
			</label>
			<button type="submit">{subscribeWord("show", ui)}</button>
		</form>
	);
}

interface AddressProps {
	readonly label: string;
	/** Whole. */
	readonly address: string;
}

/** An address to be copied: one click into it and "select all" is enough, and no script is needed. */
function Address({ label, address }: AddressProps) {
	return (
		<label class="address">
			{label}
			<input type="url" readonly value={address} />
		</label>
	);
}

/** An address of ours as a program elsewhere needs it. */
function whole(href: string, { origin, ui }: PageReader): string {
	return `${origin}${inUi(href, ui)}`;
}

/** Readers on the web, by the address at which each takes a feed. */
const READERS: readonly (readonly [name: string, address: (feed: string) => string])[] = [
	["Feedly", (feed) => `https://feedly.com/i/subscription/feed%2F${encodeURIComponent(feed)}`],
	["Inoreader", (feed) => `https://www.inoreader.com/?add_feed=${encodeURIComponent(feed)}`],
	["NewsBlur", (feed) => `https://www.newsblur.com/?url=${encodeURIComponent(feed)}`],
	["The Old Reader", (feed) => `https://theoldreader.com/feeds/subscribe?url=${encodeURIComponent(feed)}`],
	["Feedbin", (feed) => `https://feedbin.com/?subscribe=${encodeURIComponent(feed)}`],
];

function FeedWays({ reader, feeds }: SubscribeProps) {
	const { ui } = reader;
	const [rss, ...others] = feeds.filter(({ type }) => type !== "text/calendar");
	if (rss === undefined) return null;
	const address = whole(rss.href, reader);
	return (
		<section>
			<h3>{subscribeWord("feed", ui)}</h3>
			<Address label={subscribeWord("rss", ui)} address={address} />
			{others.map(({ title, href }) => (
				<Address label={title} address={whole(href, reader)} />
			))}
			<h4>{subscribeWord("reader", ui)}</h4>
			<ul class="chips">
				{READERS.map(([name, addressAt]) => (
					<li>
						<a href={addressAt(address)} rel="nofollow">
							{name}
						</a>
					</li>
				))}
				<li>
					<a href={`feed:${address}`} rel="nofollow">
						{subscribeWord("app", ui)}
					</a>
				</li>
			</ul>
		</section>
	);
}

function DigestWays({ reader, daily, weekly }: SubscribeProps) {
	const { ui } = reader;
	return (
		<section>
			<h3>{subscribeWord("digest", ui)}</h3>
			<p>{subscribeWord("digestHint", ui)}</p>
			<Address label={subscribeWord("daily", ui)} address={whole(daily, reader)} />
			<Address label={subscribeWord("weekly", ui)} address={whole(weekly, reader)} />
		</section>
	);
}

function CalendarWays({ reader, calendar }: SubscribeProps) {
	const { ui } = reader;
	const address = whole(calendar, reader);
	// By this scheme a calendar program subscribes; by https it takes over what is there today, and asks no more.
	const webcal = address.replace(/^https?:/, "webcal:");
	return (
		<section>
			<h3>{subscribeWord("calendar", ui)}</h3>
			<p>{subscribeWord("calendarHint", ui)}</p>
			<Address label="iCalendar" address={address} />
			<ul class="chips">
				<li>
					<a href={webcal}>{subscribeWord("ownCalendar", ui)}</a>
				</li>
				<li>
					<a href={`https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`} rel="nofollow">
						Google
					</a>
				</li>
				<li>
					<a
						href={`https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(address)}&name=Elshi`}
						rel="nofollow"
					>
						Outlook
					</a>
				</li>
			</ul>
		</section>
	);
}

function Chats({ reader: { ui }, chats }: SubscribeProps) {
	return (
		<section>
			<h3>{subscribeWord("telegram", ui)}</h3>
			{chats.length === 0 ? <p>{subscribeWord("telegramNone", ui)}</p> : null}
			{chats.length === 0 ? null : (
				<ul class="plain">
					{chats.map(({ href, name, every, title }) => (
						<li>
							<a href={href}>{name}</a> · {subscribeWord(every, ui)} · {title}
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

function Many({ reader, query, opml, api }: SubscribeProps) {
	const { ui } = reader;
	return (
		<section>
			<h3>{subscribeWord("many", ui)}</h3>
			<p>{subscribeWord("manyHint", ui)}</p>
			<ul class="chips">
				{query === "" ? null : (
					<li>
						<a href={inUi(opml, ui)}>{subscribeWord("file", ui)}</a>
					</li>
				)}
				<li>
					<a href={inUi("/feeds.opml", ui)}>{subscribeWord("all", ui)}</a>
				</li>
				<li>
					<a href={inUi("/sources.opml", ui)}>{word("allSources", ui)}</a>
				</li>
			</ul>
			<h4>{subscribeWord("programs", ui)}</h4>
			<p>
				{subscribeWord("apiHint", ui)} <a href={inUi("/api", ui)}>{word("api", ui)}</a>
			</p>
			<Address label="JSON" address={whole(api, reader)} />
		</section>
	);
}
