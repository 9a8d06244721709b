import type { Context } from "hono";
import { FACETS, type FacetName } from "../channels/facets.ts";
import { BadQuery, readValue } from "../channels/selection.ts";
import type { Site } from "./site.ts";

/**
 * Adds what a path such as `/partner/fr.rss` or `/partner/fr` chooses to the query, as if it had been asked for there.
 * False where the path names no facet or no value of it.
 */
export function chosenByPath(c: Context, site: Site, query: URLSearchParams): boolean {
	const given = c.req.param("facet");
	if (given === undefined) return true;
	const name: FacetName | undefined = FACETS.find((facet) => facet === given);
	const id = c.req.param("id") ?? c.req.param("file")?.replace(/\.\w+$/, "");
	if (name === undefined || id === undefined) return false;
	try {
		query.append(name, readValue(name, id, site.facets));
		return true;
	} catch (error) {
		if (error instanceof BadQuery) return false;
		throw error;
	}
}
