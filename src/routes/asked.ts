import type { Context } from "hono";
import { type Parameters, uiOf } from "../channels/parameters.ts";
import { type Query, readQuery, withoutNoise } from "../channels/read-query.ts";
import { type Selection, selectionOf } from "../channels/selection.ts";
import { viewOf } from "../channels/view.ts";
import type { View } from "../formats/item.ts";
import type { UiLanguage } from "../labels/labels.ts";
import { type Cursor, cursorOf } from "./cursor.ts";
import { choiceOfPath } from "./facet-path.ts";
import type { Site } from "./site.ts";

/** What a request asks for. */
export interface Asked {
	/** Each parameter, for those that only one route knows. */
	readonly query: Query;
	readonly selection: Selection;
	/** As chosen by the query. */
	readonly ui: UiLanguage | undefined;
	readonly cursor: Cursor | undefined;
	readonly view: View;
	readonly origin: string;
	/** The address as it was asked for: a validator, and a reader that compares, wants to find it in the document. */
	readonly self: string;
}

/**
 * Reads a request, the facet in its path included (`/partner/fr.rss`).
 * @param parameters all that its query may have
 * @throws BadQuery for a wrong parameter, NotFound where the path names no facet or no value of it
 */
export function asked(c: Context, site: Site, parameters: Parameters): Asked {
	const self = withoutNoise(c.req.url);
	const { origin, searchParams } = new URL(self);
	const choice = choiceOfPath(c, site.facets);
	if (choice !== undefined) searchParams.append(...choice);
	const query = readQuery(searchParams, parameters, site.facets);
	const selection = selectionOf(query);
	const ui = uiOf(query);
	const cursor = cursorOf(query.text("cursor"));
	return { query, selection, ui, cursor, view: viewOf(selection, { ui, origin, sources: site.known }), origin, self };
}
