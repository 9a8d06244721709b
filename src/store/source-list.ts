/** The list of feeds that an operator keeps at an address (`SOURCES_OPML`), as it was read last. Its one writer is the end of a run. */
import { isFields } from "../model/fields.ts";
import { lastingHash } from "../model/hash.ts";
import type { Instant } from "../model/instant.ts";
import type { Store } from "../ports.ts";
import { isText } from "./guards.ts";
import { type Codec, type Held, read, readTag, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";

/** A list that could be followed. */
export interface ListCopy {
	/** Where it was read. */
	readonly address: string;
	readonly text: string;
	/** When it was read. */
	readonly at: Instant;
	readonly etag?: string;
	readonly lastModified?: string;
}

export interface SourceList {
	/** Where it was asked for last. */
	readonly address: string;
	/** It is not asked for before. */
	readonly next: Instant;
	/** Reads in a row that failed. */
	readonly failures: number;
	/** Why the last one did, while it does. */
	readonly trouble?: string;
	/** The last good one; none before the first. */
	readonly copy?: ListCopy;
}

export const SOURCE_LIST: Codec<SourceList> = {
	schema: 1,
	read: ({ address, next, failures, trouble, copy }) => {
		if (!isText(address) || !isText(next) || typeof failures !== "number") return undefined;
		if (copy !== undefined && !isCopy(copy)) return undefined;
		return { address, next, failures, ...(isText(trouble) && { trouble }), ...(copy !== undefined && { copy }) };
	},
	tag: (list) => ({ version: versionOfList(list) }),
};

function isCopy(value: unknown): value is ListCopy {
	return isFields(value) && [value.address, value.text, value.at].every(isText);
}

export function readSourceList(store: Store): Promise<Held<SourceList>> {
	return read(store, SOURCE_LIST, KEYS.sources);
}

/** Which list there is, without its text; `undefined` where none is, or the store cannot say. */
export async function readListVersion(store: Store): Promise<string | undefined> {
	const tag = await readTag(store, SOURCE_LIST, KEYS.sources);
	return tag.kind === "value" && isText(tag.value.version) ? tag.value.version : undefined;
}

/** @throws where the store refuses the write. */
export function writeSourceList(store: Store, list: SourceList, over: Writable<SourceList>): Promise<void> {
	return write(store, SOURCE_LIST, KEYS.sources, list, over);
}

/** Equal lists with equal trouble, equal versions. */
export function versionOfList({ copy, trouble }: SourceList): string {
	return lastingHash([copy?.text, trouble].join("\n"));
}
