import { DAY, type Instant } from "../model/instant.ts";
import type { Story } from "../model/story.ts";
import { FACETS, type FacetName, type Facets, spellings } from "./facets.ts";
import { nearest } from "./nearest.ts";
import { answers, MOST_TERMS, readSearch } from "./search.ts";

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
}

export const EVERYTHING: Selection = { facets: {} };

/** A parameter of the query cannot be followed: a 400 that names it. */
export class BadQuery extends Error {
	readonly parameter: string;
	/** The right value nearest to the one given. */
	readonly nearest: string | undefined;

	constructor(parameter: string, message: string, nearestValue?: string) {
		super(message);
		this.name = "BadQuery";
		this.parameter = parameter;
		this.nearest = nearestValue;
	}
}

/** Values of one parameter; more are a mistake or an attack. */
const MOST_VALUES = 50;
const MOST_SEARCH = 200;

/** The parameters that choose stories. */
export const SELECTION_PARAMETERS: readonly string[] = [...FACETS, "lang", "q", "since", "until"];

/** Reads the parameters that choose stories; empty ones are as if not given. @throws BadQuery */
export function readSelection(query: URLSearchParams, facets: Facets): Selection {
	const chosen: Partial<Record<FacetName, readonly string[]>> = {};
	for (const name of FACETS) {
		const values = name === "language" ? [...query.getAll(name), ...query.getAll("lang")] : query.getAll(name);
		const ids = values.flatMap((value) => value.split(",")).map((value) => value.trim());
		const known = [...new Set(ids.filter((id) => id !== "").map((id) => readValue(name, id, facets)))];
		if (known.length > MOST_VALUES) throw new BadQuery(name, `${name}: at most ${MOST_VALUES} values`);
		if (known.length > 0) chosen[name] = known.sort();
	}
	const q = query.getAll("q").join(" ").trim();
	if (q.length > MOST_SEARCH) throw new BadQuery("q", `q: at most ${MOST_SEARCH} characters`);
	const { all, none } = readSearch(q);
	if (all.length + none.length > MOST_TERMS) throw new BadQuery("q", `q: at most ${MOST_TERMS} words or phrases`);
	const since = readTime(query, "since");
	const until = readTime(query, "until");
	if (since !== undefined && until !== undefined && until.start <= since.start && until.end <= since.start)
		throw new BadQuery("until", "until: must not be before since");
	return {
		facets: chosen,
		...(q === "" ? {} : { q }),
		...(since === undefined ? {} : { since: since.start }),
		...(until === undefined ? {} : { until: until.end }),
	};
}

/** The id as we write it. @throws BadQuery that names the nearest one */
export function readValue(name: FacetName, given: string, facets: Facets): string {
	const { values } = facets[name];
	const id = name === "partner" ? given.toUpperCase() : given.toLowerCase();
	if (values.has(id)) return id;
	const guess = nearest(given, spellings(facets[name]));
	const shown = given.slice(0, 40);
	const hint = guess === undefined ? "" : `; did you mean ${written(name, guess)}?`;
	throw new BadQuery(name, `${name}: there is no "${shown}"${hint}`, guess && written(name, guess));
}

/** An id as it stands in our addresses: lower case throughout. */
function written(name: FacetName, id: string): string {
	return name === "partner" ? id.toLowerCase() : id;
}

/** A day is the whole day in UTC; an instant is itself. */
function readTime(query: URLSearchParams, name: "since" | "until"): { start: Instant; end: Instant } | undefined {
	const text = query.get(name)?.trim() ?? "";
	if (text === "") return undefined;
	// A `+` that was not escaped has become a space.
	const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
	const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+ -]\d{2}:\d{2})$/i.test(text);
	const time = Date.parse(text.replace(" ", "+"));
	const real = !Number.isNaN(time) && time >= 0 && (!day || new Date(time).toISOString().startsWith(text));
	if (!(day || instant) || !real)
		throw new BadQuery(name, `${name}: must be a day such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z`);
	const start = new Date(time).toISOString();
	return { start, end: day ? new Date(time + DAY).toISOString() : start };
}

/** Whether the selection has the story. */
export function selects(selection: Selection, story: Story, facets: Facets): boolean {
	const { since, until } = selection;
	if (since !== undefined && story.published < since) return false;
	if (until !== undefined && story.published >= until) return false;
	for (const name of FACETS) {
		const wanted = selection.facets[name];
		if (wanted === undefined) continue;
		const values = facets[name].valuesOf(story);
		if (!wanted.some((id) => values.includes(id))) return false;
	}
	return selection.q === undefined || answers(story, readSearch(selection.q));
}

/** The stories that are selected, in the order given. */
export function select(stories: readonly Story[], selection: Selection, facets: Facets): readonly Story[] {
	if (selection === EVERYTHING) return stories;
	return stories.filter((story) => selects(selection, story, facets));
}

/** The selection as a query, the same for every way of asking the same: names and values in one order. */
export function queryOf({ facets, q, since, until }: Selection): string {
	const parts = FACETS.flatMap((name) => {
		const values = facets[name];
		return values === undefined
			? []
			: [`${name}=${values.map((id) => encodeURIComponent(written(name, id))).join(",")}`];
	});
	if (q !== undefined) parts.push(`q=${encodeURIComponent(q)}`);
	if (since !== undefined) parts.push(`since=${since}`);
	if (until !== undefined) parts.push(`until=${until}`);
	return parts.join("&");
}

/** The path without ending of the selection's own channel: `/partner/fr` for one value of one facet, else `/feed`. */
export function pathOf(selection: Selection): { readonly path: string; readonly query: string } {
	const query = queryOf(selection);
	const single = /^(\w+)=([\w-]+)$/.exec(query);
	const [, name, id] = single ?? [];
	return name !== undefined && name !== "q" ? { path: `/${name}/${id}`, query: "" } : { path: "/feed", query };
}
