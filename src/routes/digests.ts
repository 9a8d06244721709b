import type { Context, Hono } from "hono";
import { type Parameters, UI } from "../channels/parameters.ts";
import { queryOf } from "../channels/selection.ts";
import { descriptionOf, titleOf } from "../channels/titles.ts";
import { channelId } from "../formats/channel.ts";
import {
	type Digest,
	digestItem,
	digestOf,
	isOfSpan,
	MOST_LISTED,
	PERIODS,
	type Period,
	periodsOver,
} from "../formats/digest.ts";
import type { UiLanguage } from "../labels/labels.ts";
import type { Front } from "../model/front.ts";
import { DAY, type Day, dayOf, type Instant, later, NEVER, shift } from "../model/instant.ts";
import { type Asked, asked } from "./asked.ts";
import type { Rendered } from "./documents.ts";
import { FEED_FORMATS, FORMATS, fitted } from "./formats.ts";
import { itemsOf } from "./listing.ts";
import { FRESH_MINUTES, serve } from "./respond.ts";
import type { Site } from "./site.ts";
import { walk } from "./walk.ts";

const PARAMETERS: Parameters = { ui: UI };

const PERIOD_TITLES: Readonly<Record<Period, Readonly<Record<UiLanguage, string>>>> = {
	daily: { en: "daily digest", ru: "за день", kk: "күнделікті шолу" },
	weekly: { en: "weekly digest", ru: "за неделю", kk: "апталық шолу" },
};

/** Stories that a digest of a search lists: to search those of three weeks takes as long as to show some twenty. */
const MOST_FOUND = 25;

/** `/digest/daily.rss`: one item a day, or a week, once it is over; any selection by query. */
export function digestRoutes(app: Hono, site: Site): void {
	for (const period of PERIODS)
		for (const format of FEED_FORMATS)
			app.get(`/digest/${period}.${format}`, (c) => digestFeed(c, site, period, format));
}

type DigestFormat = (typeof FEED_FORMATS)[number];

async function digestFeed(c: Context, site: Site, period: Period, format: DigestFormat): Promise<Response> {
	const request = asked(c, site, { ...site.parameters, ...PARAMETERS });
	const front = await site.record.fronts.current();
	return serve(c.req.raw, site, front, request.self, () => render(site, front, request, period, format));
}

async function render(
	site: Site,
	front: Front,
	{ selection, view, self }: Asked,
	period: Period,
	format: DigestFormat,
): Promise<Rendered> {
	const { ui, origin } = view;
	const { digests, unread } = await digestsIn(site, front, { selection, view }, period);
	const [newest] = periodsOver(period, front.at);
	const updated = digests[0]?.end ?? NEVER;
	const query = queryOf(selection);
	const [language, ...moreLanguages] = selection.facets.language ?? [];
	return fitted(
		digests.map((digest) => digestItem(digest, { ui, origin, query })),
		(shown) => ({
			type: `${FORMATS[format].type}; charset=utf-8`,
			updated: later(front.changed, newest?.end ?? updated),
			isPartial: unread.length > 0,
			body: FORMATS[format].write(
				{
					id: channelId("digest", period, query || "all"),
					title: `${titleOf(selection, site.facets, ui)} (${PERIOD_TITLES[period][ui]})`,
					description: descriptionOf(ui),
					ui,
					...(language === undefined || moreLanguages.length > 0 ? {} : { language }),
					home: `${origin}/${query && `?${query}`}`,
					self,
					updated,
					links: [],
					archive: false,
					ttl: FRESH_MINUTES,
					gone: [],
					unread,
				},
				shown,
			),
			headers: { Link: `<${self}>; rel="self"` },
		}),
	);
}

interface Digests {
	readonly digests: readonly Digest[];
	readonly unread: readonly string[];
}

/**
 * The digests of the last periods. A story's day is that of first sight or the one before; where one of these cannot be read,
 * the digest waits: readers do not look again at what they have.
 */
async function digestsIn(
	site: Site,
	front: Front,
	{ selection, view }: Pick<Asked, "selection" | "view">,
	period: Period,
): Promise<Digests> {
	const periods = periodsOver(period, front.at);
	const from = dayBefore(periods.at(-1)?.start ?? front.at);
	const { stories, unread } = await walk(site, front, {
		selection,
		limit: Number.POSITIVE_INFINITY,
		from,
		isWhole: true,
	});
	const digests = periods.flatMap((span): Digest[] => {
		const ofSpan = stories.filter((story) => isOfSpan(story, span));
		const most = selection.q === undefined ? MOST_LISTED : MOST_FOUND;
		const digest = digestOf(itemsOf(ofSpan.slice(0, most), view, site), period, span);
		return digest === undefined ? [] : [{ ...digest, stories: ofSpan.length }];
	});
	return {
		digests: digests.filter(
			({ start, end }) => !unread.some((day) => isWithin(day, dayBefore(start), dayOf(shift(end, -1)))),
		),
		unread,
	};
}

/** @param day or year */
function isWithin(day: string, first: Day, last: Day): boolean {
	return day >= first.slice(0, day.length) && day <= last.slice(0, day.length);
}

function dayBefore(instant: Instant): Day {
	return dayOf(shift(instant, -DAY));
}
