/** The addresses of a selection: its page, its feeds, and every way to subscribe to it. */
import { pathOf, queryOf, type Selection } from "../channels/selection.ts";
import type { Period } from "../formats/digest.ts";
import type { View } from "../formats/item.ts";
import type { FeedLink } from "../pages/layout.tsx";
import type { Choice } from "../pages/stories.tsx";
import { word } from "../pages/words/site.ts";
import { FEED_FORMATS, FORMATS } from "./formats.ts";

export const HTML = "text/html; charset=utf-8";

/** The page of a selection. */
export function addressOf(selection: Selection): string {
	const { path, query } = pathOf(selection);
	return path === "/feed" ? `/${query && `?${query}`}` : path;
}

/** Its document of an ending such as `ics`. */
export function documentOf(selection: Selection, ending: string): string {
	const { path, query } = pathOf(selection);
	return `${path}.${ending}${query && `?${query}`}`;
}

export function feedsOf(selection: Selection): FeedLink[] {
	const feeds = FEED_FORMATS.map((format) => {
		const { title, type } = FORMATS[format];
		return { title: `Elshi, ${title}`, type, href: documentOf(selection, format) };
	});
	return [...feeds, { title: "Elshi, iCalendar", type: "text/calendar", href: documentOf(selection, "ics") }];
}

/** Those of a digest. */
export function digestFeedsOf(selection: Selection, period: Period): FeedLink[] {
	const query = queryOf(selection);
	return FEED_FORMATS.map((format) => {
		const { title, type } = FORMATS[format];
		return { title: `Elshi, ${title}`, type, href: `/digest/${period}.${format}${query && `?${query}`}` };
	});
}

export function subscriptionsOf(selection: Selection, { ui, origin }: View): Choice[] {
	const query = queryOf(selection);
	const digest = (period: string): string => `/digest/${period}.rss${query && `?${query}`}`;
	return [
		{ label: word("howToSubscribe", ui), href: `/subscribe${query && `?${query}`}` },
		...FEED_FORMATS.map((format) => ({ label: FORMATS[format].title, href: documentOf(selection, format) })),
		// By this scheme a calendar program subscribes; by https it takes over what is there today, and asks no more.
		{ label: word("calendar", ui), href: origin.replace(/^https?:/, "webcal:") + documentOf(selection, "ics") },
		{ label: "iCalendar", href: documentOf(selection, "ics") },
		{ label: "CSV", href: spreadsheetOf(documentOf(selection, "csv"), ui) },
		{ label: word("daily", ui), href: digest("daily") },
		{ label: word("weekly", ui), href: digest("weekly") },
	];
}

/** What opens by a double click: Excel parts cells by semicolons where numbers have a decimal comma, as in Russian and Kazakh. */
export function spreadsheetOf(csv: string, ui: View["ui"]): string {
	return ui === "en" ? csv : `${csv}${csv.includes("?") ? "&" : "?"}delimiter=semicolon`;
}

/** Those for a front page, which has no room for all. */
export function homeSubscriptions({ ui, origin }: View): Choice[] {
	return [
		{ label: word("howToSubscribe", ui), href: "/subscribe" },
		{ label: "RSS", href: "/feed.rss" },
		{ label: word("calendar", ui), href: `${origin.replace(/^https?:/, "webcal:")}/feed.ics` },
		{ label: word("daily", ui), href: "/digest/daily.rss" },
		{ label: word("weekly", ui), href: "/digest/weekly.rss" },
	];
}
