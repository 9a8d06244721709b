/** What a WebSub hub was told. */
import type { Instant } from "../model/instant.ts";
import type { Store } from "../ports.ts";
import { isInstant, isText, isTextList } from "./guards.ts";
import { type Codec, type Held, read, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";
import type { Answered } from "./push-receiver.ts";

export interface HubState {
	readonly hub: string;
	/** It was told of every change until then, or of the topics that wait. */
	readonly told: Instant;
	/** Addresses that it has yet to be told of. */
	readonly waiting: readonly string[];
	/** Pings in a row that it did not take. */
	readonly failures: number;
	/** It is not asked before. */
	readonly next: Instant;
	/** What it answered last where it did not take a ping. */
	readonly trouble?: Answered;
}

export const HUB: Codec<HubState> = {
	schema: 1,
	read: ({ schema: _schema, ...fields }) => {
		const { hub, told, waiting, failures, next } = fields;
		const isState = isText(hub) && [told, next].every(isInstant) && isTextList(waiting) && typeof failures === "number";
		return isState ? (fields as unknown as HubState) : undefined;
	},
};

export function readHub(store: Store): Promise<Held<HubState>> {
	return read(store, HUB, KEYS.push("hub"));
}

/** @throws where the store refuses the write. */
export function writeHub(store: Store, state: HubState, over: Writable<HubState>): Promise<void> {
	return write(store, HUB, KEYS.push("hub"), state, over);
}
