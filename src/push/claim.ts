/** Who may send: KV is no lock, so a run says that it sends, waits, and looks whether another one has said so, too. */
import { type Instant, MINUTE, shift } from "../model/instant.ts";
import type { Log, Store } from "../ports.ts";
import { isWritable } from "../store/held.ts";
import { type ReceiverState, readReceiver, writeReceiver } from "../store/push-receiver.ts";

export interface ClaimPorts {
	readonly store: Store;
	readonly log: Log;
	readonly now: Instant;
	/** Resolves after so many milliseconds. */
	readonly wait: (milliseconds: number) => Promise<void>;
}

/** Longer than the second in which KV takes one write of a key. */
const BETWEEN_WRITES = 1100;

/** Less than the time between two runs, and more than the longest of them: after it a run that said so is taken for dead. */
const LEASE = 10 * MINUTE;

const TRIES = 3;

/** Whether another run is sending now; not one that had a wrong clock. */
export function isUnderway({ underway }: ReceiverState, now: Instant): boolean {
	return underway !== undefined && underway.until > now && underway.until <= shift(now, LEASE);
}

/** Says that this run sends to a receiver. @returns whether it may: not where another run says so, or nothing could be written. */
export async function claim(
	name: string,
	state: ReceiverState,
	{ store, log, now, wait }: ClaimPorts,
): Promise<boolean> {
	const run = crypto.randomUUID();
	const claimed: ReceiverState = { ...state, underway: { run, until: shift(now, LEASE) } };
	for (let tried = 0; tried < TRIES; tried++) {
		const isWritten = await isStored(name, claimed, store);
		await wait(BETWEEN_WRITES);
		const look = await readReceiver(store, name);
		const seen = look.kind === "value" ? look.value : undefined;
		if (seen?.underway?.run === run) return true;
		if (seen !== undefined && isUnderway(seen, now)) {
			log("push.beside", { receiver: name });
			return false;
		}
		// KV may show for a minute what was there before.
		if (isWritten && isWritable(look)) return true;
	}
	log("push.unclaimed", { receiver: name });
	return false;
}

/** Writes what became of it, and tries again where KV refuses. @returns whether it was written: else it is sent again. */
export async function mark(
	name: string,
	state: ReceiverState,
	{ store, log, now, wait }: ClaimPorts,
): Promise<boolean> {
	const { underway: _underway, ...rest } = state;
	const after = { ...rest, at: now };
	for (let tried = 0; tried < TRIES; tried++) {
		if (tried > 0) await wait(BETWEEN_WRITES);
		if (await isStored(name, after, store)) return true;
	}
	log("push.unmarked", { receiver: name });
	return false;
}

async function isStored(name: string, state: ReceiverState, store: Store): Promise<boolean> {
	try {
		await writeReceiver(store, name, state, { kind: "value", value: state });
		return true;
	} catch {
		return false;
	}
}
