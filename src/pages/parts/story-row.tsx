import { type Item, publishersOf } from "../../formats/item.ts";
import { nameOfStory } from "../../labels/event-names/event-name.ts";
import { languageName } from "../../labels/language-names.ts";
import { inUi, type PageReader } from "../reader.ts";
import { shortDay } from "../words/dates.ts";
import { PUBLISHERS, REPORTS } from "../words/site.ts";
import { counted } from "../words/wording.ts";
import { inUtc } from "./moment.tsx";

export interface StoryRowProps {
	readonly item: Item;
	readonly reader: PageReader;
	/** The local day that it stands under: where its outlet's date is another one, the row says which. */
	readonly under?: string;
	/** The rank of its headline. */
	readonly level?: 3 | 4;
}

/** A story in two or three lines: when, what, who says it, and in the reader's language what it is. For `<ul class="rows">`. */
export function StoryRow({ item, reader, under, level = 3 }: StoryRowProps) {
	const { ui, zone } = reader;
	const local = zone.local(item.published);
	const Heading = level === 3 ? "h3" : "h4";
	return (
		<li class="row">
			<time datetime={item.published}>
				{local.slice(0, 10) === under ? null : <b>{shortDay(local, ui)}</b>}
				{local.slice(11)}
				<small>{inUtc(item.published, local.slice(0, 10), ui)}</small>
			</time>
			<div>
				<Heading lang={item.language}>
					<a href={item.link} hreflang={item.language}>
						{item.title}
					</a>
				</Heading>
				<Gist item={item} ui={ui} />
				<p class="small">
					{item.outlet.name} · <Parties item={item} ui={ui} />
					<a href={inUi(`/stories/${item.story.id}`, ui)}>{reportsOf(item, ui)}</a>
				</p>
			</div>
		</li>
	);
}

/** What the event is called, under a title that the reader may not understand. */
function Gist({ item, ui }: { readonly item: Item; readonly ui: PageReader["ui"] }) {
	if (item.language === ui) return null;
	return (
		<p class="gist">
			{nameOfStory(item.story, ui)} <span class="small">({languageName(item.language, ui)})</span>
		</p>
	);
}

/** With whom it is and what it is, each leading to all that there is of it; then a dot. */
function Parties({ item, ui }: { readonly item: Item; readonly ui: PageReader["ui"] }) {
	const shown = item.tags.filter(({ facet }) => facet !== "theme");
	return (
		<>
			{shown.map(({ facet, id, label }) => (
				<>
					<a href={inUi(`/${facet}/${encodeURIComponent(id.toLowerCase())}`, ui)}>{label}</a> ·{" "}
				</>
			))}
		</>
	);
}

/** `9 publishers`, and of one publisher how many reports. */
export function reportsOf(item: Item, ui: PageReader["ui"]): string {
	const publishers = publishersOf(item);
	return publishers > 1 ? counted(publishers, PUBLISHERS, ui) : counted(1 + item.others.length, REPORTS, ui);
}
