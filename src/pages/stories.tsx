import type { Item } from "../formats/item.ts";
import type { UiLanguage } from "../labels/labels.ts";
import { dayOfStory } from "../model/story.ts";
import { document, type FeedLink, inUi, Layout } from "./layout.tsx";
import { StoryCard } from "./story-card.tsx";
import { dayInWords, word } from "./words.ts";

/** The page of a channel. Addresses are paths of ours, without `ui`. */
export interface StoriesProps {
	readonly ui: UiLanguage;
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
	/** What a search must carry along. */
	readonly search: { readonly q: string; readonly hidden: readonly (readonly [name: string, value: string])[] };
	readonly older?: string;
	/** Where nothing was ever read: the origin of this site, so that whoever runs it on their machine knows what to ask. */
	readonly nothingRead?: string;
}

export interface Choice {
	readonly label: string;
	readonly href: string;
	readonly count?: number;
}

export interface FacetChoices {
	readonly title: string;
	readonly choices: readonly Choice[];
}

export function storiesPage(props: StoriesProps): string {
	const { ui, title, address, items, unread, nothingRead, feeds, chosen, older } = props;
	return document(
		<Layout title={`${title} · Elshi`} ui={ui} address={address} feeds={feeds} description={word("lead", ui)}>
			<div class="columns">
				<div class="stories">
					<h1>{title}</h1>
					<p class="lead">{word("lead", ui)}</p>
					<p class="jump">
						<a href="#aside">
							{word("search", ui)} · {word("subscribe", ui)} · {word("narrow", ui)} ↓
						</a>
					</p>
					{chosen.length === 0 ? null : (
						<ul class="chosen">
							{chosen.map(({ label, href }) => (
								<li>
									<a href={inUi(href, ui)} title={`${word("without", ui)}: ${label}`}>
										{label} <span aria-hidden="true">×</span>
									</a>
								</li>
							))}
							<li>
								<a href={inUi("/", ui)}>{word("all", ui)}</a>
							</li>
						</ul>
					)}
					{nothingRead === undefined ? null : <NothingRead origin={nothingRead} ui={ui} />}
					{items.length > 0 ? <Days items={items} ui={ui} /> : null}
					{items.length > 0 || nothingRead !== undefined ? null : (
						<p class="none">{word(older === undefined ? "none" : "goesOn", ui)}</p>
					)}
					{unread.length === 0 ? null : (
						<p class="none">
							{word("unread", ui)} {unread.join(", ")}
						</p>
					)}
					{older === undefined ? null : (
						<p class="older">
							<a href={inUi(older, ui)} rel="next">
								{word("older", ui)} →
							</a>
						</p>
					)}
				</div>
				<Aside {...props} />
			</div>
		</Layout>,
	);
}

function NothingRead({ origin, ui }: { readonly origin: string; readonly ui: UiLanguage }) {
	return (
		<div class="none">
			<p>{word("nothingRead", ui)}</p>
			<pre>
				<code>{`curl ${origin}/cdn-cgi/local/scheduled`}</code>
			</pre>
		</div>
	);
}

function Days({ items, ui }: { readonly items: readonly Item[]; readonly ui: UiLanguage }) {
	const days = Map.groupBy(items, ({ story }) => dayOfStory(story.id));
	return (
		<>
			{[...days].map(([day, items]) => (
				<section>
					<h2>
						<time dateTime={day}>{dayInWords(day, ui)}</time>
					</h2>
					{items.map((item) => (
						<StoryCard item={item} ui={ui} day={day} />
					))}
				</section>
			))}
		</>
	);
}

function Aside({ ui, search, subscriptions, facets }: StoriesProps) {
	return (
		<aside id="aside">
			<search>
				<form action="/" method="get">
					<label for="q">{word("search", ui)}</label>
					<div class="field">
						<input
							id="q"
							type="search"
							name="q"
							value={search.q}
							placeholder={word("searchHint", ui)}
							maxLength={200}
						/>
						<button type="submit">{word("search", ui)}</button>
					</div>
					{search.hidden.map(([name, value]) => (
						<input type="hidden" name={name} value={value} />
					))}
					{ui === "en" ? null : <input type="hidden" name="ui" value={ui} />}
				</form>
			</search>
			<section>
				<h2>{word("subscribe", ui)}</h2>
				<ul class="subscribe">
					{subscriptions.map(({ label, href }) => (
						<li>
							<a href={inUi(href, ui)}>{label}</a>
						</li>
					))}
				</ul>
			</section>
			<section>
				<h2>{word("narrow", ui)}</h2>
				{facets.map(({ title, choices }, index) => (
					<details open={index < 2}>
						<summary>{title}</summary>
						<ul class="choices">
							{choices.map(({ label, href, count }) => (
								<li>
									<a href={inUi(href, ui)}>{label}</a> <span class="count">{count}</span>
								</li>
							))}
						</ul>
					</details>
				))}
			</section>
		</aside>
	);
}
