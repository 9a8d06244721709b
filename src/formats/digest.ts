import type { UiLanguage } from "../labels/labels.ts";
import { DAY, type Day, type Instant, shift } from "../model/instant.ts";
import { escapeHtml } from "../model/text.ts";
import { weekOf } from "../model/week.ts";
import { channelId } from "./channel.ts";
import type { Item } from "./item.ts";

export const PERIODS = ["daily", "weekly"] as const;
export type Period = (typeof PERIODS)[number];

/** The stories first seen on a day, or in a week from Monday, in UTC. A late one is in the digest of the day it was seen on. */
export interface Digest {
	readonly period: Period;
	readonly start: Instant;
	readonly end: Instant;
	/** In the order of the record, at least one: the first of its stories. */
	readonly items: readonly [Item, ...Item[]];
	/** How many stories it has in all. */
	readonly stories: number;
}

/** From an instant to just before another. */
export type DigestSpan = Pick<Digest, "start" | "end">;

/** Periods that a feed has at most. */
const MOST_PERIODS: Readonly<Record<Period, number>> = { daily: 7, weekly: 2 };
/** Stories that one digest lists. */
export const MOST_LISTED = 40;
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4 * DAY;

/** The last periods that are over, newest first: no later run can put a story into them. */
export function periodsOver(period: Period, at: Instant): readonly DigestSpan[] {
	const length = lengthOf(period);
	const running = startOf(at, period);
	return Array.from({ length: MOST_PERIODS[period] }, (_, n) => ({
		start: shift(running, -(n + 1) * length),
		end: shift(running, -n * length),
	}));
}

/** The digest of one period; `undefined` where it had no story. */
export function digestOf(items: readonly Item[], period: Period, span: DigestSpan): Digest | undefined {
	const ofSpan = items.filter((item) => isOfSpan(item, span));
	const [first, ...others] = ofSpan;
	return first && { period, ...span, items: [first, ...others], stories: ofSpan.length };
}

/** Whether a story was first seen in a time. */
export function isOfSpan({ firstSeen }: { readonly firstSeen: Instant }, { start, end }: DigestSpan): boolean {
	return firstSeen >= start && firstSeen < end;
}

/** The period that an instant is in. */
export function periodOf(instant: Instant, period: Period): DigestSpan {
	const start = startOf(instant, period);
	return { start, end: shift(start, lengthOf(period)) };
}

function lengthOf(period: Period): number {
	return period === "daily" ? DAY : 7 * DAY;
}

function startOf(instant: Instant, period: Period): Instant {
	const length = lengthOf(period);
	const before = Math.floor((Date.parse(instant) - FIRST_MONDAY) / length);
	return new Date(FIRST_MONDAY + before * length).toISOString();
}

const COUNT: Readonly<Record<UiLanguage, (stories: number) => string>> = {
	en: (stories) => (stories === 1 ? "1 story" : `${stories} stories`),
	ru: (stories) => `новостей: ${stories}`,
	kk: (stories) => `${stories} жаңалық`,
};

/** The page of a digest: `/day/2024-11-05`, `/week/2024-45`. */
export function digestPath(period: Period, day: Day): string {
	return period === "daily" ? `/day/${day}` : `/week/${weekOf(day)}`;
}

/** The digest as one item of a feed, such as `2026-11-21: 12 stories`; `query` is what it was narrowed by. */
export function digestItem(
	{ period, start, end, items, stories }: Digest,
	site: { readonly ui: UiLanguage; readonly origin: string; readonly query: string },
): Item {
	const { ui, origin, query } = site;
	const first = start.slice(0, 10);
	const last = shift(end, -1).slice(0, 10);
	const days = first === last ? first : `${first} – ${last}`;
	const link = `${origin}${ui === "en" ? "" : `/${ui}`}${digestPath(period, first)}${query && `?${query}`}`;
	const title = `${days}: ${COUNT[ui](stories)}`;
	const outlet = { id: "elshi", name: "Elshi", homepage: `${origin}/` };
	const tags = new Map(items.flatMap((item) => item.tags.map((tag) => [`${tag.facet} ${tag.id}`, tag] as const)));
	return {
		story: { ...items[0].story, id: `${period}-${first}`, facets: facetsOf(items) },
		id: channelId("digest", period, first, query),
		title,
		excerpt: "",
		link,
		page: link,
		language: ui,
		published: end,
		firstSeen: end,
		changed: end,
		outlet,
		authors: [],
		tags: [...tags.values()],
		shown: { title, link, language: ui, outlet, published: end },
		others: [],
		reason: "",
		digest: items,
		html: `<ul>${items.slice(0, MOST_LISTED).map(line).join("")}</ul>`,
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
