import * as v from "valibot";
import type { Parameters } from "../../channels/parameters.ts";
import { address, texts } from "../../formats/field-schemas.ts";
import type { Instant } from "../../model/instant.ts";
import { type Asked, askedAt } from "../asked.ts";
import type { Site } from "../site.ts";

/** What operations are grouped by in the documentation. */
export const TAGS = {
	stories: "What was reported: each event once, with all its reports.",
	calendar: "What takes place on known days: visits, summits, commissions, talks, signings.",
	counts: "How often, when, and with whom.",
	sources: "Whom we read.",
} as const;

/** One thing the API can be asked: the route and its documentation are both made from it. */
export interface Operation {
	/** Names it for programs, in camel case; it never changes. */
	readonly name: string;
	/** As OpenAPI writes it, below `/api/v1`. */
	readonly path: string;
	readonly tag: keyof typeof TAGS;
	readonly summary: string;
	readonly description: string;
	readonly parameters: Parameters;
	readonly response: v.GenericSchema;
	/** Questions that show what it is good for: the id in the path where it has one, and the query. Tests ask them. */
	readonly examples: readonly Example[];
	/** The answer; `undefined` where there is no such thing. */
	readonly answer: (question: Question) => Promise<ApiAnswer | undefined> | ApiAnswer | undefined;
	/** It hangs on one value of the store that may be years old, and not on the front. */
	readonly isAlone?: true;
	/** The same as a table, at the path with `.csv`; of the `fields` that are asked for, where some are. */
	readonly table?: (body: object, fields: readonly string[]) => Table;
}

export interface Example {
	readonly id?: string;
	readonly query: Readonly<Record<string, string>>;
}

/** Lines of cells, the first of them names. */
export type Table = readonly (readonly string[])[];

export interface Question extends Asked {
	readonly site: Site;
	/** The id in the path, where it has one. */
	readonly id: string;
}

export interface ApiAnswer {
	readonly body: object;
	/** When what it holds, or could have held, last changed. */
	readonly updated: Instant;
	/** Where it goes on, as `cursor` takes it. */
	readonly next?: string | undefined;
	/** Days of the record, or years, that could not be read. */
	readonly unread?: readonly string[];
}

/** An answer with all that its document says. */
export interface WholeAnswer {
	readonly body: object;
	readonly updated: Instant;
	/** Address of the next page. */
	readonly next: string | undefined;
	/** The same as `cursor` takes it. */
	readonly cursor: string | undefined;
	/** Something could not be read for it. */
	readonly isPartial: boolean;
}

/**
 * Answers a question that was read from an address, over HTTP or not.
 * @returns `undefined` where there is no such thing
 * @throws TakenDown, Unreadable
 */
export async function answered(
	site: Site,
	operation: Operation,
	asked: Asked,
	id: string,
): Promise<WholeAnswer | undefined> {
	const answer = await operation.answer({ ...asked, site, id });
	if (answer === undefined) return undefined;
	const { body, updated, next: cursor, unread = [] } = answer;
	const next = cursor === undefined ? undefined : withCursor(asked.self, cursor);
	return {
		body: { ...body, ...(next !== undefined && { next }), ...(unread.length > 0 && { unread }) },
		updated,
		next,
		cursor,
		isPartial: unread.length > 0,
	};
}

/**
 * Asks an operation without HTTP: what another protocol serves from.
 * @param origin the site's own, such as `https://example.org`
 * @param query texts by parameter, as in an address
 * @throws BadQuery, TakenDown, Unreadable
 */
export function askOperation(
	site: Site,
	operation: Operation,
	{ origin, query = {}, id = "" }: { readonly origin: string; readonly query?: Example["query"]; readonly id?: string },
): Promise<WholeAnswer | undefined> {
	const asked = askedAt(site, operation.parameters, addressOfQuestion(operation, { origin, query, id }));
	return answered(site, operation, asked, id);
}

/** The address under which a question is asked over HTTP. */
export function addressOfQuestion(
	{ path }: Pick<Operation, "path">,
	{ origin, query, id = "" }: { readonly origin: string; readonly query: Example["query"]; readonly id?: string },
): string {
	const url = new URL(`/api/v1${path.replace("{id}", encodeURIComponent(id))}`, origin);
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
	return url.href;
}

function withCursor(self: string, cursor: string): string {
	const url = new URL(self);
	url.searchParams.set("cursor", cursor);
	return url.href;
}

/** Of answers that may go on: the next page's address, and what could not be read. */
export const LISTING = {
	next: v.optional(address("Address of the next page; it may hold less than was asked for.")),
	unread: v.optional(texts("Days or years that cannot be read at this moment and are left out.")),
};
