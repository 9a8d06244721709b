import * as v from "valibot";
import { ownValue } from "../model/own-value.ts";
import { BadQuery } from "./bad-query.ts";
import { FACETS, type FacetName, type FacetTable, spellings } from "./facets.ts";
import { nearest } from "./nearest.ts";
import { type Parameter, type Parameters, written } from "./parameters.ts";
import { parameterMeant, valueMeant } from "./synonyms.ts";

/** What links on other sites and cache-busters add to an address by themselves: no request of ours, and never a 400. */
const NOISE = /^(_|utm_|(fbclid|gclid|yclid|cachebuster)$)/;

/** Longest query that is read. */
const MOST_CHARACTERS = 2000;

/** A query whose every parameter is known and right, by parameter. */
export interface Query {
	readonly text: (name: string) => string | undefined;
	readonly number: (name: string) => number | undefined;
	readonly list: (name: string) => readonly string[];
}

/**
 * Reads a query by its parameters' schemas; empty values are as if not given.
 * @throws BadQuery for a wrong value, and for a parameter that nothing reads, so that a typing mistake is never everything
 */
export function readQuery(query: URLSearchParams, parameters: Parameters, facets: FacetTable): Query {
	if (query.toString().length > MOST_CHARACTERS) throw new BadQuery("query", "the query is too long");
	const values = new Map<string, unknown>();
	for (const name of new Set(query.keys())) {
		if (NOISE.test(name)) continue;
		const parameter = ownValue(parameters, name);
		if (parameter === undefined) throw unknownParameter(name, parameters);
		const given = givenIn(query.getAll(name), parameter);
		if (given === undefined) continue;
		const result = v.safeParse(parameter.schema, given, { abortPipeEarly: true });
		if (!result.success) throw wrongValue(name, parameter, result.issues[0], facets);
		values.set(name, given);
	}
	return {
		text: (name) => values.get(name) as string | undefined,
		number: (name) => values.get(name) as number | undefined,
		list: (name) => (values.get(name) ?? []) as readonly string[],
	};
}

function givenIn(texts: readonly string[], { kind }: Parameter): unknown {
	const given = texts.map((text) => text.trim()).filter((text) => text !== "");
	if (given.length === 0) return undefined;
	if (kind === "ids" || kind === "names") {
		const values = given.flatMap((text) => text.split(",")).map((value) => value.trim());
		const cased = kind === "ids" ? values.map((id) => id.toLowerCase()) : values;
		return [...new Set(cased.filter((value) => value !== ""))];
	}
	const text = given.join(" ");
	return kind === "number" ? (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN) : text;
}

function unknownParameter(name: string, parameters: Parameters): BadQuery {
	const shown = name.slice(0, 40);
	const known = Object.keys(parameters);
	const guess =
		parameterMeant(name, known) ??
		nearest(
			name,
			known.map((id) => ({ id, text: id })),
		)?.id;
	const hint = guess === undefined ? `there are ${known.join(", ")}` : `did you mean ${guess}?`;
	return new BadQuery(shown, `there is no parameter "${shown}"; ${hint}`, guess);
}

function wrongValue(name: string, parameter: Parameter, issue: v.BaseIssue<unknown>, facets: FacetTable): BadQuery {
	if (issue.type !== "picklist") return new BadQuery(name, `${name}: ${issue.message}`);
	const given = String(issue.input);
	const facet = FACETS.find((candidate) => candidate === (name === "lang" ? "language" : name));
	const guess = facet === undefined ? nearest(given, optionsOf(parameter))?.id : meantValue(facet, given, facets);
	const hint = guess === undefined ? optionsHint(parameter) : `; did you mean ${guess}?`;
	return new BadQuery(name, `${name}: there is no "${given.slice(0, 40)}"${hint}`, guess);
}

/** The value meant, or where another facet has what comes nearer, that one with its name: `event=dispute`. */
function meantValue(facet: FacetName, given: string, facets: FacetTable): string | undefined {
	const own = valueMeant(facet, given);
	if (own !== undefined) return own;
	// Hundreds of persons are compared only where one is asked for.
	const others = FACETS.filter((other) => other !== facet && other !== "person");
	const guesses = [facet, ...others].flatMap((name) => {
		const meant = valueMeant(name, given);
		const guess = nearest(given, spellings(facets[name]));
		return [...(meant === undefined ? [] : [{ name, id: meant, edits: 0.5 }]), ...(guess ? [{ name, ...guess }] : [])];
	});
	const [best] = guesses.sort((a, b) => a.edits - b.edits);
	if (best === undefined) return undefined;
	const value = written(best.name, best.id);
	return best.name === facet ? value : `${best.name}=${value}`;
}

/** Values of a small closed set, which are soon listed. */
const FEW = 12;

function optionsHint(parameter: Parameter): string {
	const options = optionsOf(parameter);
	return options.length === 0 || options.length > FEW ? "" : `; there are ${options.map(({ id }) => id).join(", ")}`;
}

/** The values that a parameter may have, where they are a closed set. */
export function optionsOf({ schema }: Parameter): { readonly id: string; readonly text: string }[] {
	const { item, options = item?.options ?? [] } = schema as PicklistSchema & { readonly item?: PicklistSchema };
	return options.map((option) => ({ id: String(option), text: String(option) }));
}

interface PicklistSchema {
	readonly options?: readonly unknown[];
}

/**
 * The address without the parameters that nothing reads, such as newsletters, readers and caches add on its way here, and with the others
 * in one order and each value once: whoever mixes them asks for what is held already. One that is so is left as it is spelt.
 */
export function withOnly(address: string, parameters: Parameters): string {
	const url = new URL(address);
	url.hash = "";
	const given = [...url.searchParams];
	const order = Object.keys(parameters);
	const kept = given
		.filter(
			([name, value], n) =>
				Object.hasOwn(parameters, name) && given.findIndex((one) => one[0] === name && one[1] === value) === n,
		)
		.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
	const isSo = kept.length === given.length && kept.every((one, n) => one === given[n]);
	if (!isSo) url.search = new URLSearchParams(kept).toString();
	return url.href;
}

/** The address without what was added to it on its way here. */
export function withoutNoise(address: string): string {
	const url = new URL(address);
	url.hash = "";
	// Only then: deleting a parameter spells the others anew.
	for (const name of [...url.searchParams.keys()]) if (NOISE.test(name)) url.searchParams.delete(name);
	return url.href;
}
