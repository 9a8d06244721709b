import type { Edits } from "../channels/edits.ts";
import type { FacetTable } from "../channels/facets.ts";
import type { Parameters } from "../channels/parameters.ts";
import type { Selection } from "../channels/selection.ts";
import type { Period } from "../formats/digest.ts";
import type { UiLanguage } from "../labels/labels.ts";
import type { Source } from "../model/source.ts";
import type { TimeZone } from "../model/zone.ts";
import type { Clock, Log, Store } from "../ports.ts";
import type { Documents } from "./documents.ts";
import type { RecordReader } from "./record.ts";

/** A chat that anybody may read, and what it gets. */
export interface OpenChat {
	/** Where it is read. */
	readonly href: string;
	/** As people call it. */
	readonly name: string;
	readonly every: "story" | Period;
	readonly selection: Selection;
	/** Its language, where it was given one. */
	readonly ui: UiLanguage | undefined;
}

/** What every route needs. */
export interface Site {
	readonly store: Store;
	readonly clock: Clock;
	readonly log: Log;
	readonly record: RecordReader;
	readonly documents: Documents;
	/** The sources that are polled, by id. */
	readonly sources: ReadonlyMap<string, Source>;
	/** Those, and the default ones that are switched off: their feeds and their names go on. */
	readonly known: ReadonlyMap<string, Source>;
	readonly facets: FacetTable;
	/** The parameters by which any query chooses stories. */
	readonly parameters: Parameters;
	/** Whether somebody between us and the client unpacks gzip for clients that cannot. */
	readonly unpacks: (request: Request) => boolean;
	/** The WebSub hub that is told of changes, absolute http(s). */
	readonly hub?: string;
	/** What an operator did by hand. */
	readonly edits: Edits;
	/** By whose clock pages show times. */
	readonly zone: TimeZone;
	/** Runs that have ended in this isolate: what is known of the moment before is read anew. */
	readonly runs: () => number;
	/** The chats that anybody may read. */
	readonly chats: readonly OpenChat[];
	/** The receivers of what is new, by name. */
	readonly receivers: readonly string[];
}
