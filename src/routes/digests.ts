import type { Context, Hono } from "hono";
import { type Parameters, UI, uiOf } from "../channels/parameters.ts";
import { readQuery, withoutNoise } from "../channels/read-query.ts";
import { queryOf, type Selection, select, selectionOf } from "../channels/selection.ts";
import { descriptionOf, titleOf } from "../channels/titles.ts";
import { type Digest, digestItem, PERIODS, type Period, periodsOf } from "../formats/digest.ts";
import { URN, type View } from "../formats/item.ts";
import type { UiLanguage } from "../labels/labels.ts";
import type { Edition } from "../model/story.ts";
import type { Rendered } from "./documents.ts";
import { itemsOf } from "./feeds.ts";
import { FEED_FORMATS, FORMATS, fitted } from "./formats.ts";
import { FRESH_MINUTES, serve } from "./respond.ts";
import type { Site } from "./site.ts";

const PARAMETERS: Parameters = { ui: UI };

const PERIOD_TITLES: Readonly<Record<Period, Readonly<Record<UiLanguage, string>>>> = {
	daily: { en: "daily digest", ru: "за день", kk: "күнделікті шолу" },
	weekly: { en: "weekly digest", ru: "за неделю", kk: "апталық шолу" },
};

/** `/digest/daily.rss`: one item a day, or a week, once it is over; any selection by query. */
export function digestRoutes(app: Hono, site: Site): void {
	for (const period of PERIODS)
		for (const format of FEED_FORMATS)
			app.get(`/digest/${period}.${format}`, (c) => digestFeed(c, site, period, format));
}

type FeedFormat = (typeof FEED_FORMATS)[number];

async function digestFeed(c: Context, site: Site, period: Period, format: FeedFormat): Promise<Response> {
	const query = readQuery(new URL(c.req.url).searchParams, { ...site.parameters, ...PARAMETERS }, site.facets);
	const selection = selectionOf(query);
	const self = withoutNoise(c.req.url);
	const { origin } = new URL(self);
	const edition = await site.editions.current();
	const today = site.clock().slice(0, 10);
	const ui = uiOf(query);
	const view: View = {
		ui: ui ?? "en",
		origin,
		languages: [...(selection.facets.language ?? []), ...(ui === undefined ? [] : [ui])],
		sourceIds: selection.facets.source ?? [],
		sources: site.known,
	};
	// A day's digest appears when the day is over, even where no story came since.
	const key = `${self} ${today}`;
	return serve(c.req.raw, site, edition, key, () => render(site, edition, selection, view, self, period, format));
}

function render(
	site: Site,
	edition: Edition,
	selection: Selection,
	view: View,
	self: string,
	period: Period,
	format: FeedFormat,
): Rendered {
	const { ui, origin } = view;
	const items = itemsOf(select(edition.stories, selection, site.facets), view, site);
	const digests: readonly Digest[] = periodsOf(items, period, site.clock());
	const updated = digests[0]?.end ?? "2000-01-01T00:00:00.000Z";
	const query = queryOf(selection);
	const [language, ...moreLanguages] = selection.facets.language ?? [];
	return fitted(
		digests.map((digest) => digestItem(digest, { ui, origin, query })),
		(shown) => ({
			type: `${FORMATS[format].type}; charset=utf-8`,
			updated,
			body: FORMATS[format].write(
				{
					id: `${URN}:digest:${period}:${query || "all"}`,
					title: `${titleOf(selection, site.facets, ui)} (${PERIOD_TITLES[period][ui]})`,
					description: descriptionOf(ui),
					ui,
					...(language === undefined || moreLanguages.length > 0 ? {} : { language }),
					home: `${origin}/${query && `?${query}`}`,
					self,
					updated,
					links: site.hub === undefined ? [] : [{ rel: "hub", href: site.hub }],
					archive: false,
					ttl: FRESH_MINUTES,
				},
				shown,
			),
			headers: { Link: `<${self}>; rel="self"${site.hub === undefined ? "" : `, <${site.hub}>; rel="hub"`}` },
		}),
	);
}
