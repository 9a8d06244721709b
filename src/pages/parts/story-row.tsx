import { html, raw } from "hono/html";
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

/**
 * A story in two or three lines: when, what, who says it, and in the reader's language what it is. For `<ul class="rows">`. By a template:
 * a page has fifty of these, and as elements they take three times as long.
 */
export function StoryRow({ item, reader, under, level = 3 }: StoryRowProps) {
	const { ui, zone } = reader;
	const { published, language } = item;
	const local = zone.local(published);
	const day = local.slice(0, 10);
	const heading = raw(level === 3 ? "h3" : "h4");
	return html`<li class="row"><time datetime="${published}">${day === under ? "" : html`<b>${shortDay(local, ui)}</b>`}${local.slice(11)}<small>${inUtc(published, day, ui)}</small></time><div><${heading} lang="${language}"><a href="${item.link}" hreflang="${language}">${item.title}</a></${heading}>${gistOf(item, ui)}<p class="small">${item.outlet.name} · ${partiesOf(item, ui)}<a href="${inUi(`/stories/${item.story.id}`, ui)}">${reportsOf(item, ui)}</a></p></div></li>`;
}

/** What the event is called, under a title that the reader may not understand. */
function gistOf({ language, story }: Item, ui: PageReader["ui"]) {
	if (language === ui) return "";
	return html`<p class="gist">${nameOfStory(story, ui)} <span class="small">(${languageName(language, ui)})</span></p>`;
}

/** With whom it is and what it is, each leading to all that there is of it; then a dot. */
function partiesOf({ tags }: Item, ui: PageReader["ui"]) {
	return tags.flatMap(({ facet, id, label }) =>
		facet === "theme"
			? []
			: html`<a href="${inUi(`/${facet}/${encodeURIComponent(id.toLowerCase())}`, ui)}">${label}</a> · `,
	);
}

/** `9 publishers`, and of one publisher how many reports. */
export function reportsOf(item: Item, ui: PageReader["ui"]): string {
	const publishers = publishersOf(item);
	return publishers > 1 ? counted(publishers, PUBLISHERS, ui) : counted(1 + item.others.length, REPORTS, ui);
}
