import type { Context } from "hono";
import { type Parameters, uiOf } from "../channels/parameters.ts";
import { type Query, readQuery, withOnly, withoutNoise } from "../channels/read-query.ts";
import { type Selection, selectionOf } from "../channels/selection.ts";
import { viewOf } from "../channels/view.ts";
import type { View } from "../formats/item.ts";
import type { UiLanguage } from "../labels/labels.ts";
import type { PageReader } from "../pages/reader.ts";
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
	/** The same for a page, where who reads English has chosen it as well. */
	readonly pageView: View;
	/** Who looks at it, where it is a page. */
	readonly reader: PageReader;
	readonly origin: string;
	/** The address as it was asked for: a validator, and a reader that compares, wants to find it in the document. */
	readonly self: string;
}

/**
 * Reads a request for a feed or a page, the facet in its path included (`/partner/fr.rss`). A parameter that nothing reads is as
 * if it were not there: an address that worked goes on working, whatever a newsletter adds to it.
 * @param parameters all that is read
 * @throws BadQuery for a wrong value, NotFound where the path names no facet or no value of it
 */
export function asked(c: Context, site: Site, parameters: Parameters): Asked {
	return askedAt(site, parameters, withOnly(c.req.url, parameters), choiceOfPath(c, site.facets));
}

/** Reads a request of a program, which had rather be told of a misspelled parameter. @throws BadQuery for that one too. */
export function askedStrictly(c: Context, site: Site, parameters: Parameters): Asked {
	return askedAt(site, parameters, withoutNoise(c.req.url), choiceOfPath(c, site.facets));
}

/**
 * Reads an address alone, for whoever has no request of HTTP.
 * @param choice the facet that its path chooses
 * @throws BadQuery
 */
export function askedAt(
	site: Pick<Site, "facets" | "known" | "zone">,
	parameters: Parameters,
	self: string,
	choice?: readonly [facet: string, id: string],
): Asked {
	const { origin, searchParams } = new URL(self);
	if (choice !== undefined) searchParams.append(...choice);
	const query = readQuery(searchParams, parameters, site.facets);
	const selection = selectionOf(query);
	const ui = uiOf(query);
	const cursor = cursorOf(query.text("cursor"));
	const view = viewOf(selection, { ui, origin, sources: site.known });
	return {
		query,
		selection,
		ui,
		cursor,
		view,
		pageView: { ...view, languages: [...view.languages, view.ui] },
		reader: { ui: view.ui, origin, zone: site.zone },
		origin,
		self,
	};
}
