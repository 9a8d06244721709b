import { type Instant, MINUTE, SECOND, shift } from "../model/instant.ts";
import type { Edition } from "../model/story.ts";
import type { Clock, Log, Store } from "../ports.ts";
import { readEdition, readEditionTag, SCHEMA } from "../store/stored.ts";

/** Served while no edition could be read yet: every feed is empty and valid. */
export const NOTHING_YET: Edition = {
	schema: SCHEMA,
	version: "",
	updated: "1970-01-01T00:00:00.000Z",
	stories: [],
	withdrawn: [],
};

/** How long an answer of the store is believed: one look serves a burst of requests, and nobody waits for a new edition. */
const CHECK_EVERY = 2 * SECOND;

/** How long an older edition than the one held is taken for a lagging replica of the store (KV: about a minute). */
const LAG = 5 * MINUTE;

export interface Editions {
	/** The edition to serve. It never throws: whatever the store does, the last good one is given. */
	readonly current: () => Promise<Edition>;
	/** The same, where one is held and the store need not be asked. */
	readonly held: () => Edition | undefined;
}

/**
 * Reads the edition once a version: while the tag beside it stands still, neither reads nor parses it again. What is
 * held is shared by requests, but only resolved values are, because Cloudflare ties a pending read to its request.
 */
export function editions(ports: { readonly store: Store; readonly clock: Clock; readonly log: Log }): Editions {
	const { store, clock, log } = ports;
	let held = NOTHING_YET;
	let recheck: Instant = "";
	let confirmed: Instant = NOTHING_YET.updated;
	// While nothing is held, every request looks for itself: none may be told of nothing because another one asks.
	const ready = (now: Instant): Edition | undefined => (now < recheck && held !== NOTHING_YET ? held : undefined);
	const current = async (): Promise<Edition> => {
		const now = clock();
		const edition = ready(now);
		if (edition !== undefined) return edition;
		recheck = shift(now, CHECK_EVERY);
		try {
			const tag = await readEditionTag(store);
			const same = held !== NOTHING_YET && tag?.version === held.version;
			const next = same ? held : await readEdition(store);
			if (next === undefined) {
				if (held !== NOTHING_YET) log("edition.unreadable", { serving: held.version });
			} else if (next.updated >= held.updated || now > shift(confirmed, LAG)) {
				held = next;
				confirmed = now;
			}
		} catch (error) {
			log("edition.read-failed", { error: String(error), serving: held.version });
		}
		return held;
	};
	return { current, held: () => ready(clock()) };
}
