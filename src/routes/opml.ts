import type { Context, Hono } from "hono";
import { catalogueOf, commonestFirst } from "../channels/catalogue.ts";
import { FACETS, type FacetName } from "../channels/facets.ts";
import { type Parameters, UI } from "../channels/parameters.ts";
import { queryOf, type Selection, select } from "../channels/selection.ts";
import { facetTitle, titleOf } from "../channels/titles.ts";
import { type OutlineFeed, type OutlineGroup, opml } from "../formats/opml.ts";
import type { UiLanguage } from "../labels/labels.ts";
import { languageName } from "../labels/language-names.ts";
import type { Front } from "../model/front.ts";
import { withoutSecrets } from "../model/secrets.ts";
import { inUi } from "../pages/reader.ts";
import { type Asked, asked } from "./asked.ts";
import { tallied } from "./counted.ts";
import { addressOf, documentOf } from "./page-links.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";
import { walk } from "./walk.ts";

/** `/sources.opml`: whom we poll. `/feeds.opml`: every feed of ours that has had a story, or of a selection those within it. */
export function opmlRoutes(app: Hono, site: Site): void {
	app.get("/sources.opml", (c) =>
		list(c, site, { ui: UI }, async ({ view }) => ({
			title: "Elshi: sources",
			groups: sourceGroups(site, view.ui),
			unread: [],
		})),
	);
	app.get("/feeds.opml", (c) =>
		list(c, site, { ...site.parameters, ui: UI }, (request, front) => feedList(site, front, request)),
	);
}

interface FeedList {
	readonly title: string;
	readonly groups: readonly OutlineGroup[];
	/** Days, or years, that could not be read for it. */
	readonly unread: readonly string[];
}

async function list(
	c: Context,
	site: Site,
	parameters: Parameters,
	make: (request: Asked, front: Front) => Promise<FeedList>,
): Promise<Response> {
	const request = asked(c, site, parameters);
	const front = await site.record.fronts.current();
	return serve(c.req.raw, site, front, request.self, async () => {
		const { title, groups, unread } = await make(request, front);
		return {
			type: "text/x-opml; charset=utf-8",
			body: opml({ title, groups }),
			updated: front.changed,
			isPartial: unread.length > 0,
		};
	});
}

/**
 * A selection as one feed, and what it can be narrowed to as one feed each; of a facet with several values chosen, those. Each is named
 * by what distinguishes it, because a reader shows the first few letters; its own title is the description.
 */
async function feedList(
	site: Site,
	front: Front,
	{ selection, view: { ui }, ui: chosen, origin }: Asked,
): Promise<FeedList> {
	const feedOf = (one: Selection): Omit<OutlineFeed, "title"> => ({
		description: titleOf(one, site.facets, ui),
		feed: `${origin}${inUi(documentOf(one, "rss"), chosen ?? "en")}`,
		home: `${origin}${addressOf(one)}`,
	});
	const { values, unread } = await valuesIn(site, front, selection);
	const labelled = FACETS.map((name) => ({
		name,
		labels: values[name].map((id) => ({ id, label: site.facets[name].label(id, ui) })),
	}));
	const labels = labelled.flatMap((facet) => facet.labels.map(({ label }) => label));
	const repeated = new Set(labels.filter((label, n) => labels.indexOf(label) !== n));
	const groups = labelled.map(({ name, labels: ofFacet }) => ({
		title: facetTitle(name, ui),
		feeds: ofFacet.map(({ id, label }) => ({
			// Mediation is an event and a theme.
			title: repeated.has(label) ? `${label} (${facetTitle(name, ui)})` : label,
			...feedOf({ ...selection, facets: { ...selection.facets, [name]: [id] } }),
		})),
	}));
	const { description: title = "", ...whole } = feedOf(selection);
	const isAll = queryOf(selection) === "";
	return {
		title: isAll ? "Elshi" : `Elshi: ${title}`,
		groups: [{ title: "Elshi", feeds: [{ title, ...whole }] }, ...groups.filter(({ feeds }) => feeds.length > 0)],
		unread,
	};
}

/** Values of one facet by which a selection is narrowed down, the commonest. */
const MOST_VALUES = 30;

/** The values that the stories of a selection have: of the whole record's by its counts, of any other's newest stories. */
async function valuesIn(
	site: Site,
	front: Front,
	selection: Selection,
): Promise<{ readonly values: Readonly<Record<FacetName, readonly string[]>>; readonly unread: readonly string[] }> {
	if (queryOf(selection) === "") {
		const all = await Promise.all(
			FACETS.map(async (name) => {
				const { tallies, unread } = await tallied(site, front, { selection, by: name });
				const ids = commonestFirst(tallies.values()).map(({ id }) => id);
				return { name, unread, ids: ids.filter((id) => site.facets[name].values.has(id)) };
			}),
		);
		const values = Object.fromEntries(all.map(({ name, ids }) => [name, ids])) as Record<FacetName, string[]>;
		return { values, unread: all.flatMap(({ unread }) => unread) };
	}
	const { stories, unread } = await walk(site, front, { selection, limit: Number.POSITIVE_INFINITY });
	const catalogue = catalogueOf(select(stories, selection, site.facets), site.facets);
	const values = FACETS.map((name) => {
		const chosen = selection.facets[name];
		// One value that is chosen is the whole.
		const found = catalogue[name].slice(0, MOST_VALUES).map(({ id }) => id);
		const ids = chosen === undefined ? found : chosen.length === 1 ? [] : chosen;
		return [name, ids] as const;
	});
	return { values: Object.fromEntries(values) as Record<FacetName, readonly string[]>, unread };
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
