/** Every kind of key there is, with what its values must be: for commands that look at all of them. */
import type { Stored } from "../ports.ts";
import { CALENDARS } from "./calendars.ts";
import { COUNTS } from "./counts.ts";
import { DAYS } from "./days.ts";
import { FRONT } from "./front.ts";
import { HEALTH } from "./health.ts";
import { type Codec, type Held, heldIn } from "./held.ts";
import { HUB, type HubState } from "./push-hub.ts";
import { RECEIVER, type ReceiverState } from "./push-receiver.ts";
import { SHARD } from "./shards.ts";
import { SOURCE_LIST } from "./source-list.ts";

/** What a hub was told, or a receiver. */
const PUSH: Pick<Codec<HubState | ReceiverState>, "schema" | "read"> = {
	schema: RECEIVER.schema,
	read: (fields) => HUB.read(fields) ?? RECEIVER.read(fields),
};

const CODECS = {
	day: DAYS,
	counts: COUNTS,
	calendar: CALENDARS,
	shard: SHARD,
	push: PUSH,
	health: HEALTH,
	sources: SOURCE_LIST,
	front: FRONT,
} as const;

/** In the order in which they may be put into a store: what is made of others after them, and `front`, by which runs go, last. */
export const KINDS = ["day", "counts", "calendar", "shard", "push", "health", "sources", "front"] as const;
export type Kind = (typeof KINDS)[number];

/** The kind of a key, by the word before its stroke; `undefined` where the record has no such keys. */
export function kindOf(key: string): Kind | undefined {
	const [word = "", ...rest] = key.split("/");
	const kind = KINDS.find((name) => name === word);
	const isAlone = kind === "front" || kind === "health" || kind === "sources";
	return rest.length === (isAlone ? 0 : 1) ? kind : undefined;
}

/** What the store answered for a key of some kind, checked by that kind's codec. */
export function heldOfKind(kind: Kind, stored: Stored): Held<unknown> {
	return heldIn<unknown>(CODECS[kind], stored);
}
