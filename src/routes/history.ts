import { HOUR, type Instant, shift } from "../model/instant.ts";
import type { Story } from "../model/story.ts";
import type { Clock, Log, Store } from "../ports.ts";
import { KEYS, readArchive } from "../store/stored.ts";

/** The closed months, older than the edition. Neither of these throws: a month that cannot be read has no stories now. */
export interface History {
	/** The months, `yyyy-mm`, that were put away, oldest first. */
	months(): Promise<readonly string[]>;
	/** The stories of a month, newest first; `undefined` where there is none. */
	stories(month: string): Promise<readonly Story[] | undefined>;
}

/** Listing keys is the scarcest operation of the free plan, and a month closes once a month. */
const LIST_EVERY = HOUR;

export function history(ports: { readonly store: Store; readonly clock: Clock; readonly log: Log }): History {
	const { store, clock, log } = ports;
	let months: readonly string[] = [];
	let listed: Instant | undefined;
	let held: { readonly month: string; readonly stories: readonly Story[] } | undefined;
	return {
		async months() {
			const now = clock();
			if (listed !== undefined && now < shift(listed, LIST_EVERY)) return months;
			listed = now;
			try {
				const keys = await store.list(KEYS.archive(""));
				months = keys.map((key) => key.slice(KEYS.archive("").length)).filter((month) => /^\d{4}-\d\d$/.test(month));
			} catch (error) {
				log("history.list-failed", { error: String(error) });
			}
			return months;
		},
		async stories(month) {
			if (held?.month === month) return held.stories;
			try {
				const archive = await readArchive(store, month);
				if (archive === undefined) return undefined;
				held = { month, stories: archive.stories };
				return archive.stories;
			} catch (error) {
				log("history.read-failed", { month, error: String(error) });
				return undefined;
			}
		},
	};
}
