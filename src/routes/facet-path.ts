import type { Context } from "hono";
import { FACETS, type FacetName, type FacetTable } from "../channels/facets.ts";
import { written } from "../channels/parameters.ts";
import { NotFound } from "./problem.ts";

/**
 * What a path such as `/partner/fr.rss` or `/partner/fr` chooses; `undefined` for a path that has no place for a facet.
 * @throws NotFound where it names no facet or no value of it
 */
export function choiceOfPath(c: Context, facets: FacetTable): [facet: FacetName, id: string] | undefined {
	const given = c.req.param("facet");
	if (given === undefined) return undefined;
	const name = FACETS.find((facet) => facet === given);
	const id = (c.req.param("id") ?? c.req.param("file")?.replace(/\.\w+$/, "") ?? "").toLowerCase();
	if (name === undefined || ![...facets[name].values].some((value) => written(name, value) === id))
		throw new NotFound();
	return [name, id];
}
