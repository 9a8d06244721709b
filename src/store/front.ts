import type { Front } from "../model/front.ts";
import { lastingHash } from "../model/hash.ts";
import type { Instant } from "../model/instant.ts";
import type { Store } from "../ports.ts";
import { isStory, isText, isTextList, isTexts, listOf } from "./guards.ts";
import { type Codec, type Held, isFields, read, readTag, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";

const FRONT: Codec<Front> = {
	schema: 1,
	read: ({ schema: _schema, stories: told, ...fields }) => {
		const { at, version, changed, madeOf, days, counts, uncalendared, held } = fields;
		const stories = listOf(told, isStory);
		const isFront =
			[at, version, changed].every(isText) &&
			[madeOf, days].every(isTexts) &&
			[counts, held].every(isFields) &&
			isTextList(uncalendared);
		return isFront && stories !== undefined ? ({ ...fields, stories } as Front) : undefined;
	},
	tag: ({ at, version, changed, madeOf }) => ({ at, version, changed, madeOf: versionsText(madeOf) }),
};

/** What the tag of `front` tells without its stories being read. */
export interface FrontTag {
	readonly at: Instant;
	readonly version: string;
	readonly changed: Instant;
	/** As `versionsText` writes it. */
	readonly madeOf: string;
}

export function readFront(store: Store): Promise<Held<Front>> {
	return read(store, FRONT, KEYS.front);
}

/** @throws where the store refuses the write. */
export function writeFront(store: Store, front: Front, over: Writable<Front>): Promise<void> {
	return write(store, FRONT, KEYS.front, front, over);
}

export async function readFrontTag(store: Store): Promise<Held<FrontTag>> {
	const held = await readTag(store, FRONT, KEYS.front);
	if (held.kind !== "value") return held;
	const { at, version, changed, madeOf } = held.value;
	if (!isText(at) || !isText(version) || !isText(changed) || !isText(madeOf))
		return { kind: "unreadable", reason: "a tag that is not of its shape" };
	return { kind: "value", value: { at, version, changed, madeOf } };
}

/** Versions of shards as one text: a tag has room for a digest of them and no more. */
export function versionsText(madeOf: Front["madeOf"]): string {
	return lastingHash(
		Object.entries(madeOf)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.flat()
			.join(" "),
	);
}
