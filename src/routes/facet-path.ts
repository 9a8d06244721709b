import type { Context } from "hono";
import { FACETS, type Facets } from "../channels/facets.ts";
import { written } from "../channels/parameters.ts";

/**
 * Adds what a path such as `/partner/fr.rss` or `/partner/fr` chooses to the query, as if it had been asked for there.
 * False where the path names no facet or no value of it.
 */
export function chosenByPath(c: Context, query: URLSearchParams, facets: Facets): boolean {
	const given = c.req.param("facet");
	if (given === undefined) return true;
	const name = FACETS.find((facet) => facet === given);
	const id = (c.req.param("id") ?? c.req.param("file")?.replace(/\.\w+$/, "") ?? "").toLowerCase();
	if (name === undefined || ![...facets[name].values].some((value) => written(name, value) === id)) return false;
	query.append(name, id);
	return true;
}
