import type { Item } from "../../formats/item.ts";
import { nameOfStory } from "../../labels/event-names/event-name.ts";
import { inUi, type PageReader } from "../reader.ts";
import { daysInWords } from "../words/dates.ts";
import { homeWord } from "../words/home.ts";
import { word } from "../words/site.ts";
import { OwnersOf } from "./owners.tsx";
import { reportsOf } from "./story-row.tsx";

/** The story that leads a page: what it is and when, its title and excerpt, and who reports it. */
export function Headline({ item, reader }: { readonly item: Item; readonly reader: PageReader }) {
	const { ui } = reader;
	const { eventDate } = item.story.facets;
	return (
		<article class="headline">
			<p class="kick">
				{nameOfStory(item.story, ui)}
				{eventDate === undefined
					? null
					: ` · ${daysInWords(eventDate.start, eventDate.end, ui)}, ${word(eventDate.certainty, ui)}`}
			</p>
			<h2 lang={item.language}>
				<a href={item.link} hreflang={item.language}>
					{item.title}
				</a>
			</h2>
			{item.excerpt === "" ? null : (
				<p class="dek" lang={item.language}>
					{item.excerpt}
				</p>
			)}
			<OwnersOf item={item} ui={ui} />
			<p class="small">
				{item.outlet.name} ·{" "}
				<a href={inUi(`/stories/${item.story.id}`, ui)}>
					{reportsOf(item, ui)}
					{item.others.length === 0 ? "" : `: ${homeWord("compare", ui)}`}
				</a>
			</p>
		</article>
	);
}
