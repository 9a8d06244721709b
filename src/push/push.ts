/** Tells others of what is new: a hub, webhooks, chats, mailboxes. Runs after publishing. */
import type { Front } from "../model/front.ts";
import { MINUTE } from "../model/instant.ts";
import { type DeliverPorts, deliver } from "./deliver.ts";
import { tellHub } from "./hub.ts";
import type { PushSettings } from "./settings.ts";

export interface PushPorts extends Omit<DeliverPorts, "origin"> {
	readonly settings: PushSettings;
	/** Requests that this run may make: the platform bounds those of one invocation, and polls take most of them. */
	readonly requests: number;
}

/** Messages that a receiver gets in one run: Telegram takes twenty a minute of a group, and what is left goes with the next. */
const MOST_MESSAGES = 10;

/** Pings that a hub gets in one run. */
const MOST_PINGS = 3;

/** Pushes what is new in the front. It never throws: what could not be sent is tried again by a later run. */
export async function push(front: Front, { settings, requests, ...ports }: PushPorts): Promise<void> {
	const { hub, origin, receivers } = settings;
	let left = requests;
	const attempt = async (receiver: string, tell: () => Promise<number>): Promise<void> => {
		try {
			left -= await tell();
		} catch (error) {
			ports.log("push.failed", { receiver, error: String(error) });
		}
	};
	if (hub !== undefined && left > 0)
		await attempt("hub", () => tellHub(hub, front, Math.min(MOST_PINGS, left), { ...ports, origin }));
	// Each run begins with another one, so that too few requests starve none for ever.
	const first = Math.floor(Date.parse(ports.now) / (15 * MINUTE)) % Math.max(receivers.length, 1);
	for (const [turn, receiver] of [...receivers.slice(first), ...receivers.slice(0, first)].entries()) {
		const share = Math.min(MOST_MESSAGES, Math.ceil(left / (receivers.length - turn)));
		if (share > 0) await attempt(receiver.name, () => deliver(receiver, front, share, { ...ports, origin }));
	}
}
