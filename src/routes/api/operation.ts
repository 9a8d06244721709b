import * as v from "valibot";
import type { Parameters } from "../../channels/parameters.ts";
import type { Instant } from "../../model/instant.ts";
import type { Asked } from "../asked.ts";
import type { Cursor } from "../cursor.ts";
import type { Site } from "../site.ts";

/** One thing the API can be asked: the route and its documentation are both made from it. */
export interface Operation {
	/** As OpenAPI writes it, below `/api/v1`. */
	readonly path: string;
	readonly summary: string;
	readonly parameters: Parameters;
	readonly response: v.GenericSchema;
	/** The answer; `undefined` where there is no such thing. */
	readonly answer: (question: Question) => Promise<Answer | undefined> | Answer | undefined;
}

export interface Question extends Asked {
	readonly site: Site;
	/** The id in the path, where it has one. */
	readonly id: string;
}

export interface Answer {
	readonly body: object;
	/** When what it holds, or could have held, last changed. */
	readonly updated: Instant;
	/** Where it goes on. */
	readonly next?: Cursor | undefined;
	/** Days of the record, or years, that could not be read. */
	readonly unread?: readonly string[];
}

/** Of answers that may go on: the next page's address, and what could not be read. */
export const LISTING = {
	next: v.optional(v.pipe(v.string(), v.description("Address of the next page; it may hold less than was asked for."))),
	unread: v.optional(
		v.pipe(v.array(v.string()), v.description("Days or years that cannot be read at this moment and are left out.")),
	),
};
