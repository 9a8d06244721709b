import type { Context, Hono } from "hono";
import { commonestFirst } from "../channels/catalogue.ts";
import { FACETS } from "../channels/facets.ts";
import { UI, written } from "../channels/parameters.ts";
import { EVERYTHING } from "../channels/selection.ts";
import { facetTitle, titleOf } from "../channels/titles.ts";
import { type OutlineGroup, opml } from "../formats/opml.ts";
import type { UiLanguage } from "../labels/labels.ts";
import { languageName } from "../labels/language-names.ts";
import type { Front } from "../model/front.ts";
import { withoutSecrets } from "../model/secrets.ts";
import { type Asked, asked } from "./asked.ts";
import { tallied } from "./counted.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";

/** `/sources.opml`: whom we poll. `/feeds.opml`: every feed of ours that has had a story. */
export function opmlRoutes(app: Hono, site: Site): void {
	app.get("/sources.opml", (c) => list(c, site, "Elshi: sources", async ({ view }) => sourceGroups(site, view.ui)));
	app.get("/feeds.opml", (c) => list(c, site, "Elshi", (request, front) => feedGroups(site, front, request)));
}

async function list(
	c: Context,
	site: Site,
	title: string,
	groups: (request: Asked, front: Front) => Promise<readonly OutlineGroup[]>,
): Promise<Response> {
	const request = asked(c, site, { ui: UI });
	const front = await site.record.fronts.current();
	return serve(c.req.raw, site, front, request.self, async () => ({
		type: "text/x-opml; charset=utf-8",
		body: opml({ title, groups: await groups(request, front) }),
		updated: front.changed,
	}));
}

/** Each feed under what distinguishes it, because a reader shows the first few letters; its own title is the description. */
async function feedGroups(
	site: Site,
	front: Front,
	{ view: { ui }, ui: chosen, origin }: Asked,
): Promise<readonly OutlineGroup[]> {
	const inUi = chosen === undefined ? "" : `?ui=${chosen}`;
	const values = await Promise.all(
		FACETS.map(async (name) => {
			const { tallies } = await tallied(site, front, { selection: EVERYTHING, by: name });
			const ids = commonestFirst(tallies.values()).filter(({ id }) => site.facets[name].values.has(id));
			return { name, labels: ids.map(({ id }) => ({ id, label: site.facets[name].label(id, ui) })) };
		}),
	);
	const labels = values.flatMap((facet) => facet.labels.map(({ label }) => label));
	const repeated = new Set(labels.filter((label, n) => labels.indexOf(label) !== n));
	const groups = values.map(({ name, labels: ofFacet }) => ({
		title: facetTitle(name, ui),
		feeds: ofFacet.map(({ id, label }) => {
			const path = `${origin}/${name}/${encodeURIComponent(written(name, id))}`;
			return {
				// Mediation is an event and a theme.
				title: repeated.has(label) ? `${label} (${facetTitle(name, ui)})` : label,
				description: titleOf({ facets: { [name]: [id] } }, site.facets, ui),
				feed: `${path}.rss${inUi}`,
				home: path,
			};
		}),
	}));
	const whole = { title: titleOf(EVERYTHING, site.facets, ui), feed: `${origin}/feed.rss${inUi}`, home: `${origin}/` };
	return [{ title: "Elshi", feeds: [whole] }, ...groups.filter(({ feeds }) => feeds.length > 0)];
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
