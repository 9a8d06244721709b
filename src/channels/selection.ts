import { DAY, type Instant } from "../model/instant.ts";
import type { Story } from "../model/story.ts";
import { BadQuery } from "./bad-query.ts";
import { FACETS, type FacetName, type FacetTable } from "./facets.ts";
import { written } from "./parameters.ts";
import type { Query } from "./read-query.ts";
import { answers, readSearch, type Search } from "./search.ts";

/** Which stories a channel has: values of one facet are alternatives, everything else must all hold. */
export interface Selection {
	/** Sorted, without repeats; a facet that is not chosen by is absent. */
	readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
	/** Text search, as written. */
	readonly q?: string;
	/** First published at this instant or later. */
	readonly since?: Instant;
	/** First published before this instant. */
	readonly until?: Instant;
	/** Put into the record at this instant or later. */
	readonly seenSince?: Instant;
	/** Changed at this instant or later. */
	readonly changedSince?: Instant;
}

export const EVERYTHING: Selection = { facets: {} };

const TIMES = ["since", "until", "seenSince", "changedSince"] as const satisfies readonly (keyof Selection)[];

/** The selection that a query asks for. @throws BadQuery */
export function selectionOf(query: Query): Selection {
	const chosen: Partial<Record<FacetName, readonly string[]>> = {};
	for (const name of FACETS) {
		const ids = name === "language" ? [...query.list(name), ...query.list("lang")] : query.list(name);
		if (ids.length > 0) chosen[name] = [...new Set(ids)].map((id) => stored(name, id)).sort();
	}
	const q = query.text("q");
	const since = boundOf(query.text("since"))?.start;
	const until = boundOf(query.text("until"))?.end;
	if (since !== undefined && until !== undefined && until <= since)
		throw new BadQuery("until", "until: must not be before since");
	const seenSince = boundOf(query.text("seenSince"))?.start;
	const changedSince = boundOf(query.text("changedSince"))?.start;
	return {
		facets: chosen,
		...(q === undefined ? {} : { q }),
		...(since === undefined ? {} : { since }),
		...(until === undefined ? {} : { until }),
		...(seenSince === undefined ? {} : { seenSince }),
		...(changedSince === undefined ? {} : { changedSince }),
	};
}

/** Since when it wants to be told which stories are gone; `undefined` where it asks what there is, not what is new. */
export function goneSince({ seenSince, changedSince }: Selection): Instant | undefined {
	return changedSince ?? seenSince;
}

/** An id as the model has it. */
function stored(name: FacetName, id: string): string {
	return name === "partner" ? id.toUpperCase() : id;
}

/** A day is the whole day in UTC; an instant is itself. */
function boundOf(text: string | undefined): { readonly start: Instant; readonly end: Instant } | undefined {
	if (text === undefined) return undefined;
	const time = Date.parse(text.replace(" ", "+"));
	const start = new Date(time).toISOString();
	return { start, end: text.length === "yyyy-mm-dd".length ? new Date(time + DAY).toISOString() : start };
}

/** Whether the selection has the story; one that was withdrawn is in none. */
function selects(selection: Selection, search: Search | undefined, story: Story, facets: FacetTable): boolean {
	const { since, until, seenSince, changedSince } = selection;
	if (story.withdrawn === true) return false;
	if (seenSince !== undefined && story.firstSeen < seenSince) return false;
	if (changedSince !== undefined && story.changed < changedSince) return false;
	if (since !== undefined && story.published < since) return false;
	if (until !== undefined && story.published >= until) return false;
	for (const name of FACETS) {
		const wanted = selection.facets[name];
		if (wanted === undefined) continue;
		const values = facets[name].valuesOf(story);
		if (!wanted.some((id) => values.includes(id))) return false;
	}
	return search === undefined || answers(story, search);
}

/**
 * The stories that are selected, in the order given.
 * @param skip is told of each that cannot be searched, because its reports cannot be read; unless given, that throws
 */
export function select(
	stories: readonly Story[],
	selection: Selection,
	facets: FacetTable,
	skip?: (story: Story) => void,
): readonly Story[] {
	const search = selection.q === undefined ? undefined : readSearch(selection.q);
	return stories.filter((story) => {
		try {
			return selects(selection, search, story, facets);
		} catch (error) {
			if (skip === undefined) throw error;
			skip(story);
			return false;
		}
	});
}

/** The selection as a query, the same for every way of asking the same: names and values in one order. */
export function queryOf({ facets, q, ...times }: Selection): string {
	const parts: string[] = [];
	for (const name of FACETS) {
		const values = facets[name];
		if (values !== undefined)
			parts.push(`${name}=${values.map((id) => encodeURIComponent(written(name, id))).join(",")}`);
	}
	if (q !== undefined) parts.push(`q=${encodeURIComponent(q)}`);
	for (const name of TIMES) {
		const time = times[name];
		if (time !== undefined) parts.push(`${name}=${time}`);
	}
	return parts.join("&");
}

/** The path without ending of the selection's own channel: `/partner/fr` for one value of one facet, else `/feed`. */
export function pathOf(selection: Selection): { readonly path: string; readonly query: string } {
	const query = queryOf(selection);
	const single = /^(\w+)=([\w-]+)$/.exec(query);
	const [, name, id] = single ?? [];
	return name !== undefined && name !== "q" ? { path: `/${name}/${id}`, query: "" } : { path: "/feed", query };
}
