/** How to follow the whole, or any choice of it. */
import type { Context, Hono } from "hono";
import { catalogueOf } from "../channels/catalogue.ts";
import type { FacetName } from "../channels/facets.ts";
import { UI, written } from "../channels/parameters.ts";
import { EVERYTHING, queryOf, type Selection, select } from "../channels/selection.ts";
import { facetTitle, titleOf } from "../channels/titles.ts";
import type { Front } from "../model/front.ts";
import { type ChoiceField, subscribePage } from "../pages/subscribe.tsx";
import { type Asked, asked } from "./asked.ts";
import { chosenOf } from "./choices.ts";
import type { Rendered } from "./documents.ts";
import { addressOf, documentOf, feedsOf, HTML } from "./page-links.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";

/** The facets that a subscriber chooses by; an address may have any. */
const OFFERED = ["partner", "event", "theme", "language"] as const satisfies readonly FacetName[];

export function subscribeRoutes(app: Hono, site: Site): void {
	app.get("/subscribe", (c) => subscribe(c, site));
}

async function subscribe(c: Context, site: Site): Promise<Response> {
	const request = asked(c, site, { ...site.parameters, ui: UI });
	const front = await site.record.fronts.current();
	return serve(c.req.raw, site, front, request.self, () => render(site, front, request));
}

function render(site: Site, front: Front, { selection, reader }: Asked): Rendered {
	const { ui } = reader;
	const query = queryOf(selection);
	const suffix = query && `?${query}`;
	const addressAt = (other: Selection): string => {
		const text = queryOf(other);
		return `/subscribe${text && `?${text}`}`;
	};
	const body = subscribePage({
		reader,
		title: titleOf(selection, site.facets, ui),
		query,
		chosen: chosenOf(site, selection, ui, addressAt),
		fields: fieldsOf(site, front, selection, ui),
		q: selection.q ?? "",
		stories: addressOf(selection),
		feeds: feedsOf(selection),
		daily: `/digest/daily.rss${suffix}`,
		weekly: `/digest/weekly.rss${suffix}`,
		calendar: documentOf(selection, "ics"),
		opml: `/feeds.opml${suffix}`,
		api: `/api/v1/stories${suffix}`,
		chats: site.chats.map(({ href, name, every, selection, ui: own }) => ({
			href,
			name,
			every,
			title: titleOf(selection, site.facets, own ?? ui),
		})),
	});
	return { type: HTML, body, updated: front.changed };
}

/** The values that the newest stories have, by name. */
function fieldsOf(
	{ facets }: Site,
	front: Front,
	selection: Selection,
	ui: Asked["reader"]["ui"],
): readonly ChoiceField[] {
	const catalogue = catalogueOf(select(front.stories, EVERYTHING, facets), facets);
	return OFFERED.map((name) => {
		const chosen = selection.facets[name] ?? [];
		const ids = new Set([...catalogue[name].map(({ id }) => id), ...chosen]);
		const options = [...ids].map((id) => ({ id: written(name, id), label: facets[name].label(id, ui) }));
		return {
			name,
			label: facetTitle(name, ui),
			chosen: chosen.map((id) => written(name, id)).join(","),
			options: options.sort((a, b) => (a.label < b.label ? -1 : 1)),
		};
	});
}
