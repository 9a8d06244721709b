/** Where a wrong address may have been meant to lead. */
import type { BadQuery } from "../channels/bad-query.ts";
import { FACETS } from "../channels/facets.ts";
import { calledNearlySo, calledSo, facetMeant, type Meant } from "../channels/meant.ts";
import { nearest } from "../channels/nearest.ts";
import { written } from "../channels/parameters.ts";
import { pathOf } from "../channels/selection.ts";
import { facetTitle } from "../channels/titles.ts";
import type { UiLanguage } from "../labels/labels.ts";
import { type Day, dayOf, EPOCH, isDay } from "../model/instant.ts";
import type { Choice } from "../pages/stories.tsx";
import { dayInWords, monthInWords } from "../pages/words/dates.ts";
import { word } from "../pages/words/site.ts";
import type { Site } from "./site.ts";

/** Characters of a path that are looked at. */
const MOST_CHARACTERS = 200;

const DAY_IN_PATH = /\b(\d{4})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])\b/;
const MONTH_IN_PATH = /\b(\d{4})[-/](0[1-9]|1[0-2])\b/;

/** What people look for besides, by what they may call it. */
const PLACES = [
	["/calendar", "calendar", ["calendar", "events", "ahead", "visits", "календарь", "күнтізбе"]],
	["/archive", "archive", ["archive", "archives", "history", "past", "архив", "мұрағат"]],
	["/day", "today", ["today", "digest", "daily", "day", "сегодня", "бүгін"]],
	["/status", "status", ["status", "health"]],
	["/sources", "sources", ["sources", "outlets", "media", "about", "publishers", "источники", "дереккөздер"]],
	[
		"/partners",
		"partners",
		[
			"partners",
			"countries",
			"people",
			"persons",
			"organisations",
			"organizations",
			"themes",
			"партнёры",
			"серіктестер",
		],
	],
	["/api", "api", ["api", "docs", "developers", "swagger", "openapi"]],
	[
		"/subscribe",
		"subscribe",
		["subscribe", "feeds", "rss", "feed", "atom", "opml", "newsletter", "rss.xml", "feed.xml", "index.xml", "подписка"],
	],
] as const;

/** The nearest right addresses to a path that names nothing, the likeliest first. */
export function nearbyOf(path: string, { facets, record }: Site, ui: UiLanguage): Choice[] {
	const parts = wordsOf(path);
	const [first = "", ...others] = parts;
	const last = others.at(-1) ?? first;
	const facet = others.length > 0 ? facetMeant(first) : undefined;
	const named = calledSo(last, facets, ui).filter((one) => facet === undefined || one.facet === facet);
	const meant = named.length > 0 ? named : calledNearlySo(last, facets, ui, facet);
	const place = nearest(
		first,
		PLACES.flatMap(([id, , names]) => names.map((text) => ({ id: String(id), text }))),
	);
	const known = PLACES.find(([id]) => id === place?.id);
	return [
		...daysIn(path, dayOf(record.fronts.last().at), ui),
		...meant.map((one) => choiceOf(one, ui)),
		...(known === undefined ? [] : [{ label: word(known[1], ui), href: known[0] }]),
	].slice(0, 4);
}

/** The words of a path as people would type them: the search field is given the last. */
export function wordsOf(path: string): string[] {
	const parts = path.slice(0, MOST_CHARACTERS).split("/");
	return parts.flatMap((part) => {
		const text = decoded(part)
			.replace(/\.\w{1,6}$/, "")
			.replace(/[-_+]+/g, " ")
			.trim();
		return text === "" ? [] : [text];
	});
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

/** An address with a day in it is most often one of a story that is not, or of an archive. */
function daysIn(path: string, newest: Day, ui: UiLanguage): Choice[] {
	const [, year = "", month, date] = DAY_IN_PATH.exec(path) ?? [];
	const day = `${year}-${month}-${date}`;
	const isReal = isDay(day);
	// As long as no front is held it is not known which day is the newest.
	const isPast = day <= newest || newest === dayOf(EPOCH);
	const [, inYear = year, monthOnly = month] = MONTH_IN_PATH.exec(path) ?? [];
	const choices = [
		...(isReal && isPast ? [{ label: dayInWords(day, ui), href: `/day/${day}` }] : []),
		...(isReal && !isPast ? [{ label: dayInWords(newest, ui), href: `/day/${newest}` }] : []),
		...(monthOnly === undefined
			? []
			: [
					{
						label: `${word("archive", ui)}: ${monthInWords(`${inYear}-${monthOnly}`, ui)}`,
						href: `/archive/${inYear}/${monthOnly}`,
					},
					{
						label: `${word("calendar", ui)}: ${monthInWords(`${inYear}-${monthOnly}`, ui)}`,
						href: `/calendar/${inYear}-${monthOnly}`,
					},
				]),
	];
	return choices.filter(({ href }) => href !== path);
}

/** The same address with each value that may have been meant in place of the wrong one. @param address path and query, without language */
export function repairsOf(
	address: string,
	{ parameter, nearest: right }: BadQuery,
	{ facets }: Site,
	ui: UiLanguage,
): Choice[] {
	if (right === undefined) return [];
	const [, other, value] = /^(\w+)=(.+)$/.exec(right) ?? [];
	const name = other ?? parameter;
	const id = value ?? right;
	const [label = id] = FACETS.filter((one) => one === (name === "lang" ? "language" : name)).flatMap((facet) =>
		[...facets[facet].values]
			.filter((one) => written(facet, one) === id)
			.map((one) => `${facetTitle(facet, ui)}: ${facets[facet].label(one, ui)}`),
	);
	return [{ label, href: withParameter(withParameter(address, parameter), name, id) }];
}

/** An address with another value of one parameter, or without it. */
export function withParameter(address: string, name: string, value?: string): string {
	const [path = "", query = ""] = address.split("?");
	const parameters = new URLSearchParams(query);
	if (value === undefined) parameters.delete(name);
	else parameters.set(name, value);
	const rest = parameters.toString().replaceAll("%2C", ",");
	return rest === "" ? path : `${path}?${rest}`;
}

export function choiceOf({ facet, id, label }: Meant, ui: UiLanguage): Choice {
	return { label: `${facetTitle(facet, ui)}: ${label}`, href: pathOf({ facets: { [facet]: [id] } }).path };
}
