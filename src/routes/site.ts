import type { Facets } from "../channels/facets.ts";
import type { Source } from "../model/source.ts";
import type { Clock, Log, Store } from "../ports.ts";
import type { Documents } from "./documents.ts";
import type { Editions } from "./editions.ts";
import type { History } from "./history.ts";

/** What every route needs. */
export interface Site {
	readonly store: Store;
	readonly clock: Clock;
	readonly log: Log;
	readonly editions: Editions;
	readonly documents: Documents;
	/** The sources that are polled, by id. */
	readonly sources: ReadonlyMap<string, Source>;
	readonly facets: Facets;
	readonly history: History;
	/** The WebSub hub that is told of changes, absolute http(s). */
	readonly hub?: string;
}
