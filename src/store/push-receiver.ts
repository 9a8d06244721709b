/** What is remembered of each receiver of messages: a key for each, written by whoever sends to it and by nobody else. */

import { isFields } from "../model/fields.ts";
import type { Day, Instant } from "../model/instant.ts";
import type { Store } from "../ports.ts";
import { isInstant, isText, isTextList, isTexts } from "./guards.ts";
import { type Codec, type Held, read, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";

/** Something that a receiver answered, and when. */
export interface Answered {
	readonly at: Instant;
	/** Its status and the first words of its answer, without secrets. */
	readonly answer: string;
}

/** From when to when, both excluded. */
export interface Gap {
	readonly from: Instant;
	readonly to: Instant;
}

export interface ReceiverState {
	/** When a run last wrote this: at least once a day while it is configured. */
	readonly at?: Instant;
	/** Times in which it was not configured: what was first seen in them is never sent. The last ones, newest last. */
	readonly gaps?: readonly Gap[];
	/** Since when it gets what it gets: what was first seen before is never sent. */
	readonly since: Instant;
	/** What it gets, as its settings say. */
	readonly wants: string;
	/** A digest of where to and with what key: another one ends a stop. */
	readonly address: string;
	/** Stories of earlier days were sent, or set aside, or are of the days in `unread`. */
	readonly floor: Day;
	/** Earlier days that could not be read when their turn came. */
	readonly unread: readonly Day[];
	/** A day that cannot be read, for which others wait. */
	readonly waitsFor?: { readonly day: Day; readonly since: Instant };
	/** Everything that changed until then was told. */
	readonly seen: Instant;
	/** When each message's story changed last as it was told, by what the message is about; of days since `floor`, and of the front. */
	readonly told: Readonly<Record<string, Instant>>;
	/** Messages that were refused for what they are, and how often. */
	readonly refused: Readonly<Record<string, { readonly tries: number; readonly answer: string }>>;
	/** Messages that are not tried again; newest last, no more than `MOST_ASIDE`. */
	readonly aside: readonly (Answered & { readonly id: string })[];
	/** Messages set aside since one was taken. */
	readonly asideInARow: number;
	/** Deliveries in a row that failed for a passing reason. */
	readonly failures: number;
	/** Nothing is tried before. */
	readonly next: Instant;
	/** When it last took a message. */
	readonly took?: Instant;
	/** What it answered last where it did not take a message. */
	readonly trouble?: Answered;
	/** It refuses everything: it is asked once a day, or, where it said that it is gone, not before its address changes. */
	readonly stopped?: Answered & { readonly isFinal: boolean };
	/** Where a chat went. */
	readonly movedTo?: string;
	/** A run that is sending, or died while it sent. */
	readonly underway?: { readonly run: string; readonly until: Instant };
}

/** Messages set aside that are remembered. */
export const MOST_ASIDE = 50;

const TEXTS = ["wants", "address"] as const;
const INSTANTS = ["since", "floor", "seen", "next"] as const;

export const RECEIVER: Codec<ReceiverState> = {
	schema: 1,
	read: ({ schema: _schema, ...fields }) => {
		const { unread, told, refused, aside, gaps, underway, stopped, at, failures, asideInARow } = fields;
		const isState =
			TEXTS.every((name) => isText(fields[name])) &&
			INSTANTS.every((name) => isInstant(fields[name])) &&
			(at === undefined || isInstant(at)) &&
			isTextList(unread) &&
			unread.every(isInstant) &&
			isTexts(told) &&
			isFields(refused) &&
			Object.values(refused).every((one) => isFields(one) && typeof one.tries === "number") &&
			Array.isArray(aside) &&
			aside.every((one) => isFields(one) && isText(one.id) && isText(one.answer)) &&
			(gaps === undefined || (Array.isArray(gaps) && gaps.every(isGap))) &&
			(underway === undefined || (isFields(underway) && isInstant(underway.until))) &&
			(stopped === undefined || (isFields(stopped) && typeof stopped.isFinal === "boolean")) &&
			typeof failures === "number" &&
			typeof asideInARow === "number";
		return isState ? (fields as unknown as ReceiverState) : undefined;
	},
};

function isGap(value: unknown): value is Gap {
	return isFields(value) && isInstant(value.from) && isInstant(value.to);
}

export function readReceiver(store: Store, name: string): Promise<Held<ReceiverState>> {
	return read(store, RECEIVER, KEYS.push(name));
}

/** @throws where the store refuses the write. */
export function writeReceiver(
	store: Store,
	name: string,
	state: ReceiverState,
	over: Writable<ReceiverState>,
): Promise<void> {
	return write(store, RECEIVER, KEYS.push(name), state, over);
}
