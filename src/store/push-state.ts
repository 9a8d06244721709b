import { HOUR, type Instant, MINUTE, shift } from "../model/instant.ts";
import type { Store } from "../ports.ts";
import { type Codec, faultOf, isFields, isWritable, read, write } from "./held.ts";
import { KEYS } from "./keys.ts";

/** What is remembered of one receiver. */
export interface Receiver {
	/** Since when it is configured: what came before is never sent. */
	readonly since: Instant;
	/** Ids of what was sent, or may have been; newest last. */
	readonly sent: readonly string[];
	/** Failed deliveries in a row. */
	readonly failures: number;
	/** Nothing is tried before. */
	readonly next: Instant;
}

export interface PushState {
	readonly receivers: Readonly<Record<string, Receiver>>;
	/** The newest `updated` that the hub was told of. */
	readonly hubTold?: Instant;
}

/** Ids remembered: more than an edition can hold. */
const MOST_SENT = 3000;

const STATE: Codec<PushState> = {
	schema: 1,
	// Its outline is enough: only we write it.
	read: ({ schema: _schema, ...fields }) => (isFields(fields.receivers) ? (fields as unknown as PushState) : undefined),
};

/** @throws when the state cannot be read: then nothing may be sent, because it may have been sent before. */
export async function readPushState(store: Store): Promise<PushState> {
	const held = await read(store, STATE, KEYS.push("all"));
	if (!isWritable(held)) throw new Error(`what was pushed cannot be read: ${faultOf(held)}`);
	return held.kind === "value" ? held.value : { receivers: {} };
}

export function writePushState(store: Store, state: PushState): Promise<void> {
	return write(store, STATE, KEYS.push("all"), state, { kind: "value", value: state });
}

export function newReceiver(now: Instant): Receiver {
	return { since: now, sent: [], failures: 0, next: now };
}

export function claimed(receiver: Receiver, ids: readonly string[]): Receiver {
	return { ...receiver, sent: [...receiver.sent, ...ids].slice(-MOST_SENT) };
}

/** What was surely not taken is sent again, after a quarter of an hour, doubled each time, at most a day later. */
export function refused(receiver: Receiver, ids: readonly string[], now: Instant, retryAfter = 0): Receiver {
	const failures = receiver.failures + 1;
	const wait = Math.max(Math.min(24 * HOUR, 15 * MINUTE * 2 ** (failures - 1)), retryAfter);
	return {
		...receiver,
		sent: receiver.sent.filter((id) => !ids.includes(id)),
		failures,
		next: shift(now, wait),
	};
}
