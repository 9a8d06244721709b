import type { Item, ShownReport, Tag } from "../formats/item.ts";
import type { UiLanguage } from "../labels/labels.ts";
import { type Day, dayOf } from "../model/instant.ts";
import { inUi } from "./layout.tsx";
import { dayInWords, word } from "./words.ts";

/** Other reports that a card names. */
const ALSO = 4;

export interface StoryCardProps {
	readonly item: Item;
	readonly ui: UiLanguage;
	/** The day that it stands under: where its outlet's date is another one, the card says which. */
	readonly day: Day;
}

export function StoryCard({ item, ui, day }: StoryCardProps) {
	const page = `/stories/${item.story.id}`;
	const published = dayOf(item.published);
	return (
		<article class="story">
			<h3 lang={item.language}>
				<a href={item.link} hreflang={item.language}>
					{item.title}
				</a>
			</h3>
			{item.excerpt === "" ? null : <p lang={item.language}>{item.excerpt}</p>}
			<p class="byline">
				<span>{item.outlet.name}</span>
				<a href={inUi(page, ui)}>
					<time dateTime={item.published}>
						{published === day ? "" : `${dayInWords(published, ui)}, `}
						{item.published.slice(11, 16)} UTC
					</time>
				</a>
				{item.others.length === 0 ? null : (
					<span>
						{word("also", ui)} <Outlets reports={item.others.slice(0, ALSO)} />
						{item.others.length > ALSO ? <a href={inUi(page, ui)}> +{item.others.length - ALSO}</a> : null}
					</span>
				)}
			</p>
			<Tags item={item} ui={ui} />
		</article>
	);
}

function Outlets({ reports }: { readonly reports: readonly ShownReport[] }) {
	return (
		<>
			{reports.map(({ link, language, title, outlet }, index) => (
				<>
					{index === 0 ? "" : ", "}
					<a href={link} hreflang={language} title={title}>
						{outlet.name}
					</a>
				</>
			))}
		</>
	);
}

export function Tags({ item, ui }: { readonly item: Item; readonly ui: UiLanguage }) {
	const { eventDate } = item.story.facets;
	return (
		<ul class="tags">
			{item.tags.map((tag) => (
				<li>
					<a class={tag.facet} href={inUi(pathOf(tag), ui)}>
						{tag.label}
					</a>
				</li>
			))}
			{eventDate === undefined ? null : (
				<li class="when">
					{eventDate.start === eventDate.end
						? dayInWords(eventDate.start, ui)
						: `${dayInWords(eventDate.start, ui)} – ${dayInWords(eventDate.end, ui)}`}
					, {word(eventDate.certainty, ui)}
				</li>
			)}
		</ul>
	);
}

function pathOf({ facet, id }: Tag): string {
	return `/${facet}/${encodeURIComponent(id.toLowerCase())}`;
}
