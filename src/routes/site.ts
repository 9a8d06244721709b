import type { Source } from "../model/source.ts";
import type { Clock, Log, Store } from "../ports.ts";
import type { Documents } from "./documents.ts";
import type { Editions } from "./editions.ts";

/** What every route needs. */
export interface Site {
	readonly store: Store;
	readonly clock: Clock;
	readonly log: Log;
	readonly editions: Editions;
	readonly documents: Documents;
	/** The sources that are polled, by id. */
	readonly sources: ReadonlyMap<string, Source>;
}
