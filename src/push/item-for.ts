import type { Edits } from "../channels/edits.ts";
import type { FacetTable } from "../channels/facets.ts";
import { viewOf } from "../channels/view.ts";
import { type Item, itemOf } from "../formats/item.ts";
import type { Alert } from "../model/alert.ts";
import type { Instant } from "../model/instant.ts";
import type { Source } from "../model/source.ts";
import type { Story } from "../model/story.ts";
import type { Log, Store } from "../ports.ts";
import type { Receiver } from "./receiver.ts";

/** What it takes to find out what a receiver is told. */
export interface DuePorts {
	readonly store: Store;
	readonly log: Log;
	readonly now: Instant;
	readonly origin: string;
	readonly sources: ReadonlyMap<string, Source>;
	readonly facets: FacetTable;
	readonly alerts: readonly Alert[];
	readonly edits: Edits;
}

/** One story that cannot be shown is told in the log, and harms no other. */
export function itemFor(
	story: Story,
	{ selection, ui }: Receiver,
	{ origin, sources, log }: DuePorts,
): Item | undefined {
	try {
		return itemOf(story, viewOf(selection, { ui, origin, sources }));
	} catch (error) {
		log("push.malformed", { id: story.id, error: String(error) });
		return undefined;
	}
}
