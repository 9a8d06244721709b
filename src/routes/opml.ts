import type { Context, Hono } from "hono";
import { talliesOf } from "../channels/catalogue.ts";
import { FACETS } from "../channels/facets.ts";
import { UI, written } from "../channels/parameters.ts";
import { EVERYTHING } from "../channels/selection.ts";
import { facetTitle, titleOf } from "../channels/titles.ts";
import { type OutlineGroup, opml } from "../formats/opml.ts";
import type { UiLanguage } from "../labels/labels.ts";
import { languageName } from "../labels/language-names.ts";
import type { Front } from "../model/front.ts";
import { withoutSecrets } from "../model/secrets.ts";
import { asked } from "./asked.ts";
import { counted } from "./counted.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";

/** `/sources.opml`: whom we poll. `/feeds.opml`: every feed of ours that has had a story. */
export function opmlRoutes(app: Hono, site: Site): void {
	app.get("/sources.opml", (c) => list(c, site, "Elshi: sources", async (ui) => sourceGroups(site, ui)));
	app.get("/feeds.opml", (c) => list(c, site, "Elshi", (ui, origin, front) => feedGroups(site, front, ui, origin)));
}

async function list(
	c: Context,
	site: Site,
	title: string,
	groups: (ui: UiLanguage, origin: string, front: Front) => Promise<readonly OutlineGroup[]>,
): Promise<Response> {
	const { view, origin, self } = asked(c, site, { ui: UI });
	const front = await site.record.fronts.current();
	return serve(c.req.raw, site, front, self, async () => ({
		type: "text/x-opml; charset=utf-8",
		body: opml({ title, groups: await groups(view.ui, origin, front) }),
		updated: front.changed,
	}));
}

async function feedGroups(site: Site, front: Front, ui: UiLanguage, origin: string): Promise<readonly OutlineGroup[]> {
	const whole = { title: titleOf(EVERYTHING, site.facets, ui), feed: `${origin}/feed.rss`, home: `${origin}/` };
	const groups: OutlineGroup[] = [{ title: "Elshi", feeds: [whole] }];
	for (const name of FACETS) {
		const { series } = await counted(site, front, EVERYTHING, name, undefined);
		const ids = talliesOf(series).filter(({ id }) => site.facets[name].values.has(id));
		const feeds = ids.map(({ id }) => ({
			title: titleOf({ facets: { [name]: [id] } }, site.facets, ui),
			feed: `${origin}/${name}/${encodeURIComponent(written(name, id))}.rss`,
			home: `${origin}/${name}/${encodeURIComponent(written(name, id))}`,
		}));
		if (feeds.length > 0) groups.push({ title: facetTitle(name, ui), feeds });
	}
	return groups;
}

function sourceGroups({ sources }: Site, ui: UiLanguage): OutlineGroup[] {
	const byLanguage = Map.groupBy(sources.values(), ({ language }) => language);
	return [...byLanguage].map(([language, group]) => ({
		title: languageName(language, ui),
		feeds: group.map(({ name, feed, homepage }) => ({
			title: name,
			feed: withoutSecrets(feed),
			home: homepage,
			language,
		})),
	}));
}
