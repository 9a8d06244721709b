import type { Context, Hono } from "hono";
import { catalogueOf } from "../channels/catalogue.ts";
import { FACETS, type FacetName } from "../channels/facets.ts";
import { UI, uiOf, written } from "../channels/parameters.ts";
import { readQuery, withoutNoise } from "../channels/read-query.ts";
import { EVERYTHING } from "../channels/selection.ts";
import { facetTitle, titleOf } from "../channels/titles.ts";
import { type OutlineGroup, opml } from "../formats/opml.ts";
import type { UiLanguage } from "../labels/labels.ts";
import { languageName } from "../labels/language-names.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";

/** `/sources.opml`: whom we poll. `/feeds.opml`: every feed of ours that has had a story. */
export function opmlRoutes(app: Hono, site: Site): void {
	app.get("/sources.opml", (c) => list(c, site, "Elshi: sources", (ui) => sourceGroups(site, ui)));
	app.get("/feeds.opml", async (c) => {
		const { stories } = await site.editions.current();
		const { origin } = new URL(c.req.url);
		return list(c, site, "Elshi", (ui) => {
			const whole = { title: titleOf(EVERYTHING, site.facets, ui), feed: `${origin}/feed.rss`, home: `${origin}/` };
			const catalogue = catalogueOf(stories, site.facets);
			const groups = FACETS.map((name: FacetName) => ({
				title: facetTitle(name, ui),
				feeds: catalogue[name].map(({ id }) => ({
					title: titleOf({ facets: { [name]: [id] } }, site.facets, ui),
					feed: `${origin}/${name}/${encodeURIComponent(written(name, id))}.rss`,
					home: `${origin}/${name}/${encodeURIComponent(written(name, id))}`,
				})),
			}));
			return [{ title: "Elshi", feeds: [whole] }, ...groups.filter(({ feeds }) => feeds.length > 0)];
		});
	});
}

async function list(
	c: Context,
	site: Site,
	title: string,
	groups: (ui: UiLanguage) => readonly OutlineGroup[],
): Promise<Response> {
	const ui = uiOf(readQuery(new URL(c.req.url).searchParams, { ui: UI }, site.facets)) ?? "en";
	const edition = await site.editions.current();
	return serve(c.req.raw, site, edition, withoutNoise(c.req.url), () => ({
		type: "text/x-opml; charset=utf-8",
		body: opml({ title, groups: groups(ui) }),
		updated: edition.updated,
	}));
}

function sourceGroups({ sources }: Site, ui: UiLanguage): OutlineGroup[] {
	const byLanguage = Map.groupBy(sources.values(), ({ language }) => language);
	return [...byLanguage].map(([language, group]) => ({
		title: languageName(language, ui),
		feeds: group.map(({ name, feed, homepage }) => ({ title: name, feed, home: homepage, language })),
	}));
}
