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

const PAGE: Readonly<Record<UiLanguage, (reports: number) => string>> = {
	en: (reports) => (reports === 1 ? "Elshi: what this is about" : `Elshi: all ${reports} reports`),
	ru: (reports) => (reports === 1 ? "Elshi: о чём это" : `Elshi: все сообщения (${reports})`),
	kk: (reports) => (reports === 1 ? "Elshi: бұл не туралы" : `Elshi: барлық ${reports} хабар`),
};

/** The body with a way to our page, for formats whose own link is the article's and which have no other. */
export function bodyWithPage(item: Item, ui: UiLanguage): string {
	// A digest's link is our page.
	if (item.page === item.link) return bodyOf(item, ui);
	const link = `<a href="${escapeHtml(item.page)}">${PAGE[ui](item.others.length + 1)}</a>`;
	return `${bodyOf(item, ui)}<p>${link}</p>`;
}

function linkTo({ link, title, outlet }: ShownReport): string {
	return `<a href="${escapeHtml(link)}" title="${escapeHtml(title)}">${escapeHtml(outlet.name)}</a>`;
}
