import type { UiLanguage } from "../labels/labels.ts";
import { escapeHtml } from "../model/text.ts";
import type { Item, ShownReport } from "./item.ts";

const ALSO: Readonly<Record<UiLanguage, string>> = { en: "Also reported by", ru: "Об этом также", kk: "Бұл туралы" };

/** Other reports that an item lists: the largest stories have dozens, and the story's page has them all. */
export const OTHERS_SHOWN = 10;

/** The item as the few HTML elements that every reader allows: the excerpt, and who else reported it. Never empty. */
export function bodyOf(item: Item, ui: UiLanguage): string {
	if (item.html !== undefined) return item.html;
	const excerpt = item.excerpt === "" ? linkTo(item.shown) : escapeHtml(item.excerpt);
	if (item.others.length === 0) return `<p>${excerpt}</p>`;
	return `<p>${excerpt}</p><p>${ALSO[ui]}: ${item.others.slice(0, OTHERS_SHOWN).map(linkTo).join(", ")}</p>`;
}

function linkTo({ link, title, outlet }: ShownReport): string {
	return `<a href="${escapeHtml(link)}" title="${escapeHtml(title)}">${escapeHtml(outlet.name)}</a>`;
}
