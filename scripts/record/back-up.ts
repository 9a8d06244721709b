import { KEYS } from "../../src/store/keys.ts";
import { UsageError } from "../usage-error.ts";
import { type Header, headerOf, inCopyingOrder, lineOf } from "./backup-lines.ts";
import type { Progress } from "./progress.ts";
import type { RawStore, RawValue } from "./raw-store.ts";

/** Keys that are read or written at once: as many as a Worker has connections. */
export const AT_ONCE = 6;

/**
 * Copies all keys of a store, a line each, while runs may go on: `front` is read first and written last, so that all it says it is made
 * of is in the copy, and what a run writes meanwhile is as if the run had died before its front.
 * @throws UsageError where the store holds nothing, or a key cannot be read.
 */
export async function backUp(
	store: RawStore,
	write: (line: string) => Promise<void>,
	{ release, at, progress }: { readonly release: string; readonly at: string; readonly progress: Progress },
): Promise<Header> {
	const keys = inCopyingOrder(await store.keys());
	if (keys.length === 0) throw new UsageError("the store is empty: there is nothing to keep a copy of");
	const front = keys.includes(KEYS.front) ? await read(store, KEYS.front) : undefined;
	const header = headerOf(keys, release, at);
	await write(JSON.stringify(header));
	const others = keys.filter((key) => key !== KEYS.front);
	for (let n = 0; n < others.length; n += AT_ONCE) {
		const some = others.slice(n, n + AT_ONCE);
		const values = await Promise.all(some.map((key) => read(store, key)));
		for (const [i, value] of values.entries()) await write(lineOf(some[i] ?? "", value));
		progress(Math.min(n + AT_ONCE, others.length), keys.length);
	}
	if (front !== undefined) await write(lineOf(KEYS.front, front));
	progress(keys.length, keys.length);
	return header;
}

async function read(store: RawStore, key: string): Promise<RawValue> {
	const value = await store.get(key);
	if (value === undefined) throw new UsageError(`${key} was listed and is not there: try again in a minute`);
	return value;
}
