import { faultOf } from "../../src/store/held.ts";
import { KEYS } from "../../src/store/keys.ts";
import { heldOfKind, kindOf } from "../../src/store/kinds.ts";
import { UsageError } from "../usage-error.ts";
import { AT_ONCE } from "./back-up.ts";
import { type Entry, type Header, readHeader, readLine } from "./backup-lines.ts";
import type { Progress } from "./progress.ts";
import type { RawStore } from "./raw-store.ts";

export interface RestoreOptions {
	/** Whether what the store holds otherwise is written over, and what the backup has not is deleted. */
	readonly over: boolean;
	/** Only these keys, and those that begin with one that ends in a stroke; nothing is deleted then. All, where there are none. */
	readonly only: readonly string[];
	readonly progress: Progress;
}

/** What a restore did. */
export interface Restored {
	readonly header: Header;
	readonly written: number;
	/** Keys that the store held as the backup has them. */
	readonly same: number;
	readonly deleted: number;
	/** Keys whose value was damaged when the backup was made, and is so again. */
	readonly damaged: readonly string[];
}

/**
 * Puts a backup into a store. The whole of it is checked, and compared with what the store holds, before anything is written. What
 * is there as the backup has it is not written again, so a restore that was cut short goes on when it is repeated.
 * @param lines begins at the first line each time
 * @throws UsageError where the backup is not whole or of another release, or the store holds something else.
 */
export async function restore(
	store: RawStore,
	lines: () => AsyncIterable<string>,
	{ over, only, progress }: RestoreOptions,
): Promise<Restored> {
	const isWanted = (key: string): boolean =>
		only.length === 0 || only.some((one) => key === one || (one.endsWith("/") && key.startsWith(one)));
	const { header, keys, damaged } = await checked(lines(), isWanted);
	if (keys.size === 0) throw new UsageError(`the backup has no key such as ${only.join(", ")}`);
	const there = new Set(await store.keys());
	const other = await differing(store, lines(), new Set([...keys].filter((key) => there.has(key))));
	const beyond = only.length === 0 ? [...there].filter((key) => !keys.has(key)) : [];
	if (!over) refuse(other, beyond);

	const due = new Set([...keys].filter((key) => !there.has(key) || other.has(key)));
	let written = 0;
	const put = async (entries: readonly Entry[]): Promise<void> => {
		await Promise.all(entries.map(({ key, ...value }) => store.put(key, value)));
		written += entries.length;
		progress(written, due.size);
	};
	let last: Entry | undefined;
	let batch: Entry[] = [];
	for await (const entry of entriesOf(lines())) {
		if (!due.has(entry.key)) continue;
		// Runs go by the front: it comes when all the rest is there.
		if (entry.key === KEYS.front) last = entry;
		else batch.push(entry);
		if (batch.length < AT_ONCE) continue;
		await put(batch);
		batch = [];
	}
	await put(batch);
	for (const key of beyond) await store.delete(key);
	if (last !== undefined) await put([last]);
	return { header, written, same: keys.size - due.size, deleted: beyond.length, damaged };
}

async function* entriesOf(lines: AsyncIterable<string>): AsyncGenerator<Entry> {
	let number = 0;
	for await (const line of lines) if (++number > 1 && line.trim() !== "") yield readLine(line, number);
}

/** Reads the whole backup once. @throws UsageError at the first fault. */
async function checked(
	lines: AsyncIterable<string>,
	isWanted: (key: string) => boolean,
): Promise<{ readonly header: Header; readonly keys: ReadonlySet<string>; readonly damaged: readonly string[] }> {
	const all = new Set<string>();
	const damaged: string[] = [];
	let header: Header | undefined;
	let number = 0;
	for await (const line of lines) {
		number++;
		if (header === undefined) {
			header = readHeader(line);
			continue;
		}
		if (line.trim() === "") continue;
		const entry = readLine(line, number);
		if (all.has(entry.key)) throw new UsageError(`line ${number}: ${entry.key} stands there a second time`);
		all.add(entry.key);
		if (isWanted(entry.key) && isDamaged(entry, header)) damaged.push(entry.key);
	}
	if (header === undefined) throw new UsageError("the file is empty");
	if (all.size !== header.keys)
		throw new UsageError(`the backup is not whole: ${all.size} of its ${header.keys} keys are there`);
	return { header, keys: new Set([...all].filter(isWanted)), damaged };
}

/** @throws UsageError where the value is one of a release that knows another schema. */
function isDamaged({ key, text }: Entry, { release }: Header): boolean {
	const kind = kindOf(key);
	if (kind === undefined) return false;
	try {
		const held = heldOfKind(kind, { kind: "value", value: JSON.parse(text) });
		if (held.kind === "foreign") throw new UsageError(`${key}: ${faultOf(held)}; release ${release} wrote it`);
		return held.kind !== "value";
	} catch (error) {
		if (error instanceof SyntaxError) return true;
		throw error;
	}
}

/** Those of some keys that the store does not hold as the backup has them. */
async function differing(
	store: RawStore,
	lines: AsyncIterable<string>,
	shared: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
	const other = new Set<string>();
	if (shared.size === 0) return other;
	for await (const { key, text, tag } of entriesOf(lines)) {
		if (!shared.has(key)) continue;
		const held = await store.get(key);
		if (held?.text !== text || JSON.stringify(held.tag) !== JSON.stringify(tag)) other.add(key);
	}
	return other;
}

function refuse(other: ReadonlySet<string>, beyond: readonly string[]): void {
	const named = (keys: Iterable<string>): string => {
		const all = [...keys];
		return `${all.length} (${all.slice(0, 3).join(", ")}${all.length > 3 ? ", …" : ""})`;
	};
	const faults = [
		...(other.size > 0 ? [`holds ${named(other)} otherwise`] : []),
		...(beyond.length > 0 ? [`has ${named(beyond)} that the backup has not`] : []),
	];
	if (faults.length > 0)
		throw new UsageError(
			`the store ${faults.join(" and ")}: nothing was written; --over makes it what the backup says`,
		);
}
