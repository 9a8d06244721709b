import type { UiLanguage } from "../labels/labels.ts";
import { DAY, type Instant, shift } from "../model/instant.ts";
import { escapeHtml } from "../model/text.ts";
import { type Item, URN } from "./item.ts";

export const PERIODS = ["daily", "weekly"] as const;
export type Period = (typeof PERIODS)[number];

/** The stories of a day, or of a week from Monday, in UTC. */
export interface Digest {
	readonly period: Period;
	readonly start: Instant;
	readonly end: Instant;
	/** Newest first, at least one. */
	readonly items: readonly [Item, ...Item[]];
}

const MOST_PERIODS: Readonly<Record<Period, number>> = { daily: 30, weekly: 8 };
const MOST_ITEMS = 100;
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4 * DAY;

/** The periods that are over and had a story, newest first. */
export function periodsOf(items: readonly Item[], period: Period, now: Instant): Digest[] {
	const found = new Map<Instant, [Item, ...Item[]]>();
	for (const item of items) {
		const start = startOf(item.published, period);
		const so = found.get(start);
		if (so === undefined) found.set(start, [item]);
		else so.push(item);
	}
	return [...found]
		.map(([start, told]) => ({ period, start, end: shift(start, lengthOf(period)), items: told }))
		.filter(({ end }) => end <= now)
		.sort((a, b) => (a.start < b.start ? 1 : -1))
		.slice(0, MOST_PERIODS[period]);
}

function lengthOf(period: Period): number {
	return period === "daily" ? DAY : 7 * DAY;
}

function startOf(instant: Instant, period: Period): Instant {
	const offset = period === "daily" ? 0 : FIRST_MONDAY;
	const length = lengthOf(period);
	return new Date(Math.floor((Date.parse(instant) - offset) / length) * length + offset).toISOString();
}

const COUNT: Readonly<Record<UiLanguage, (stories: number) => string>> = {
	en: (stories) => (stories === 1 ? "1 story" : `${stories} stories`),
	ru: (stories) => `новостей: ${stories}`,
	kk: (stories) => `${stories} жаңалық`,
};

/** The digest as one item of a feed, such as `2026-11-21: 12 stories`; `query` is what it was narrowed by. */
export function digestItem(
	{ period, start, end, items }: Digest,
	site: { readonly ui: UiLanguage; readonly origin: string; readonly query: string },
): Item {
	const { ui, origin, query } = site;
	const first = start.slice(0, 10);
	const last = shift(end, -1).slice(0, 10);
	const days = first === last ? first : `${first} – ${last}`;
	const link = `${origin}/?${query && `${query}&`}since=${first}&until=${last}`;
	const title = `${days}: ${COUNT[ui](items.length)}`;
	const outlet = { id: "elshi", name: "Elshi", homepage: `${origin}/` };
	const tags = new Map(items.flatMap((item) => item.tags.map((tag) => [`${tag.facet} ${tag.id}`, tag] as const)));
	return {
		story: { ...items[0].story, id: `${period}-${first}`, facets: facetsOf(items) },
		id: `${URN}:digest:${period}:${first}${query && `:${query}`}`,
		title,
		excerpt: "",
		link,
		page: link,
		language: ui,
		published: end,
		updated: end,
		outlet,
		authors: [],
		tags: [...tags.values()],
		shown: { title, link, language: ui, outlet, published: end },
		others: [],
		reason: "",
		html: `<ul>${items.slice(0, MOST_ITEMS).map(line).join("")}</ul>`,
	};
}

function line({ link, title, outlet, language }: Item): string {
	return `<li><a href="${escapeHtml(link)}" hreflang="${language}">${escapeHtml(title)}</a> (${escapeHtml(outlet.name)})</li>`;
}

function facetsOf(items: readonly Item[]): Item["story"]["facets"] {
	const facets = items.map(({ story }) => story.facets);
	return {
		partners: distinct(facets.flatMap(({ partners }) => partners)),
		organisations: distinct(facets.flatMap(({ organisations }) => organisations)),
		events: distinct(facets.flatMap(({ events }) => events)),
		themes: distinct(facets.flatMap(({ themes }) => themes)),
		persons: [],
	};
}

function distinct<T>(values: readonly T[]): T[] {
	return [...new Set(values)];
}
