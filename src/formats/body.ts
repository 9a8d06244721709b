import type { UiLanguage } from "../languages/labels.ts";
import type { Item } from "./item.ts";
import { escapeHtml } from "./text.ts";

const ALSO: Readonly<Record<UiLanguage, string>> = { en: "Also reported by", ru: "Об этом также", kk: "Бұл туралы" };

/** The item as the few HTML elements that every reader allows: the excerpt, and who else reported it. */
export function bodyOf(item: Item, ui: UiLanguage): string {
	const excerpt = item.excerpt === "" ? "" : `<p>${escapeHtml(item.excerpt)}</p>`;
	if (item.others.length === 0) return excerpt;
	const others = item.others
		.slice(0, OTHERS_SHOWN)
		.map(
			({ link, title, outlet }) =>
				`<a href="${escapeHtml(link)}" title="${escapeHtml(title)}">${escapeHtml(outlet.name)}</a>`,
		);
	return `${excerpt}<p>${ALSO[ui]}: ${others.join(", ")}</p>`;
}

/** The largest stories have dozens of reports; the story's page lists them all. */
export const OTHERS_SHOWN = 10;
