import { isFields } from "../model/fields.ts";
import type { Front } from "../model/front.ts";
import { lastingHash } from "../model/hash.ts";
import type { Instant } from "../model/instant.ts";
import type { Store } from "../ports.ts";
import { isStory, isText, isTextList, isTexts, listOf } from "./guards.ts";
import { type Codec, type Held, read, readTag, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";

export const FRONT: Codec<Front> = {
	schema: 1,
	read: ({ schema: _schema, stories: list, ...fields }) => {
		const { at, version, changed, whole, since, madeOf, days, counts, uncalendared, calendared, corrected, held } =
			fields;
		const stories = listOf(list, isStory);
		const isFront =
			[at, version, changed, whole, since].every(isText) &&
			isTexts(days) &&
			[madeOf, counts, held].every(isFields) &&
			(corrected === undefined || isTexts(corrected)) &&
			(calendared === undefined || isTextList(calendared)) &&
			isTextList(uncalendared);
		return isFront && stories !== undefined ? ({ ...fields, stories } as unknown as Front) : undefined;
	},
	tag: ({ at, version, changed, madeOf, uncalendared }) => ({
		at,
		version,
		changed,
		madeOf: versionsText(Object.entries(madeOf).map(([n, made]) => [n, made.version])),
		waits: uncalendared.length > 0,
	}),
};

/** What the tag of `front` says without its stories being read. */
export interface FrontTag {
	readonly at: Instant;
	readonly version: string;
	readonly changed: Instant;
	/** As `versionsText` writes it. */
	readonly madeOf: string;
	/** Whether something waits that the next run must try again. */
	readonly waits: boolean;
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
	const { at, version, changed, madeOf, waits } = held.value;
	if (!isText(at) || !isText(version) || !isText(changed) || !isText(madeOf))
		return { kind: "unreadable", reason: "a tag that is not of its shape" };
	return { kind: "value", value: { at, version, changed, madeOf, waits: waits === true } };
}

/** Versions of shards, by number, as one text: a tag has room for a digest of them and no more. */
export function versionsText(versions: Iterable<readonly [shard: string, version: string]>): string {
	return lastingHash(
		[...versions]
			.map((pair) => pair.join(" "))
			.sort()
			.join("\n"),
	);
}
