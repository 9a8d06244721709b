import type * as v from "valibot";
import type { Parameters } from "../../channels/parameters.ts";
import type { Query } from "../../channels/read-query.ts";
import type { Instant } from "../../model/instant.ts";
import type { Edition } from "../../model/story.ts";
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

export interface Question {
	readonly site: Site;
	readonly edition: Edition;
	readonly origin: string;
	/** Path and query as asked for. */
	readonly address: URL;
	readonly query: Query;
	/** The id in the path, where it has one. */
	readonly id: string;
}

export interface Answer {
	readonly body: unknown;
	readonly updated: Instant;
	/** The address of the next page. */
	readonly next?: string;
}
