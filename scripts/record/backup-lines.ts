/**
 * A backup is lines of JSON: the first says what it is, each further one is a key with its tag and its value. Nothing in it needs
 * this program to be read.
 */
import { KINDS, type Kind, kindOf } from "../../src/store/kinds.ts";
import { UsageError } from "../usage-error.ts";
import type { RawValue } from "./raw-store.ts";

/** Raised when a line means another thing than before. */
const FORMAT = 1;

/** The first line. */
export interface Header {
	readonly elshi: "backup";
	readonly format: number;
	/** The release that made it. */
	readonly release: string;
	/** When it was begun. */
	readonly at: string;
	/** The lines that follow, one a key. */
	readonly keys: number;
	/** How many of them are of each kind; `other` are none of ours. */
	readonly counts: Readonly<Record<string, number>>;
}

/** One key of a backup. */
export interface Entry extends RawValue {
	readonly key: string;
}

export function headerOf(keys: readonly string[], release: string, at: string): Header {
	const counts: Record<string, number> = {};
	for (const kind of [...KINDS, undefined]) {
		const count = keys.filter((key) => kindOf(key) === kind).length;
		if (count > 0) counts[kind ?? "other"] = count;
	}
	return { elshi: "backup", format: FORMAT, release, at, keys: keys.length, counts };
}

/** @throws UsageError where the line does not begin a backup that this release reads. */
export function readHeader(line: string | undefined): Header {
	const fields = objectOf(line ?? "");
	if (fields?.elshi !== "backup")
		throw new UsageError(
			"this is no backup: its first line does not say so (npm's own lines are left out by `npm run -s`)",
		);
	if (fields.format !== FORMAT)
		throw new UsageError(
			`a backup of format ${fields.format}, made by release ${fields.release}: this one reads ${FORMAT}`,
		);
	return fields as unknown as Header;
}

/** A value that is no JSON, or not as we write it, stands as text. */
export function lineOf(key: string, { text, tag }: RawValue): string {
	const value = jsonOf(text);
	const isExact = value !== undefined && JSON.stringify(value) === text;
	return JSON.stringify({ key, ...(tag !== undefined && { tag }), ...(isExact ? { value } : { text }) });
}

/** @throws UsageError where the line is not whole. */
export function readLine(line: string, number: number): Entry {
	const { key, tag, value, text } = objectOf(line) ?? {};
	const own = typeof text === "string" ? text : value === undefined ? undefined : JSON.stringify(value);
	if (typeof key !== "string" || own === undefined)
		throw new UsageError(`line ${number} is cut or is no entry of a backup`);
	return { key, text: own, ...(tag !== undefined && { tag }) };
}

/** Copies are made in this order, so that what was read last is never older than what hangs on it. */
export function inCopyingOrder(keys: readonly string[]): string[] {
	const rank = (key: string): number => {
		const kind: Kind | undefined = kindOf(key);
		return kind === undefined ? -1 : KINDS.indexOf(kind);
	};
	return keys.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function objectOf(line: string): Readonly<Record<string, unknown>> | undefined {
	const value = jsonOf(line);
	return typeof value === "object" && value !== null ? { ...value } : undefined;
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
