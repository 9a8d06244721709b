/** What the operator was told, and what was found unreadable. Its one writer is the end of a run. */
import type { Alert } from "../model/alert.ts";
import type { Instant } from "../model/instant.ts";
import type { Store } from "../ports.ts";
import { isAlert, isTexts, listOf } from "./guards.ts";
import { type Codec, type Held, read, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";

export interface Health {
	/** The last ones, newest last. */
	readonly alerts: readonly Alert[];
	/** Keys that were of no use, and when that was seen last. */
	readonly faults: Readonly<Record<string, Instant>>;
	/** The newest alert that was taken of each shard, by its number. */
	readonly taken: Readonly<Record<string, Instant>>;
}

export const NO_ALERTS: Health = { alerts: [], faults: {}, taken: {} };

export const HEALTH: Codec<Health> = {
	schema: 1,
	read: ({ alerts, faults, taken }) => {
		const all = listOf(alerts, isAlert);
		return all !== undefined && isTexts(faults) && isTexts(taken) ? { alerts: all, faults, taken } : undefined;
	},
};

export function readHealth(store: Store): Promise<Held<Health>> {
	return read(store, HEALTH, KEYS.health);
}

/** @throws where the store refuses the write. */
export function writeHealth(store: Store, health: Health, over: Writable<Health>): Promise<void> {
	return write(store, HEALTH, KEYS.health, health, over);
}
