import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { nearest } from "../src/channels/nearest.ts";
import { UsageError } from "./usage-error.ts";

/** A file that was named on the command line. @throws UsageError where it cannot be read. */
export function readNamedFile(path: string): Buffer {
	try {
		return readFileSync(path);
	} catch (error) {
		throw new UsageError(whatIsWrongWithFile(error, path), { cause: error });
	}
}

/** What a person can put right about a file; nothing, where the error is not about one. */
export function whatIsWrongWithFile(error: unknown, named?: string): string | undefined {
	if (!(error instanceof Error)) return undefined;
	const { code, path = named }: NodeJS.ErrnoException = error;
	if (path === undefined) return undefined;
	if (code === "ENOENT") return `${path}: there is no such file${theNearestPath(path)}`;
	if (code === "EISDIR") return `${path}: a folder, not a file`;
	if (code === "ENOTDIR") return `${path}: a file, not a folder`;
	if (code === "EACCES" || code === "EPERM") return `${path}: may not be read or written by this user`;
	return named === undefined ? undefined : `${path}: ${error.message}`;
}

/** Of the folder's other entries the one that is written most like it, if any is; else the folder that is missing. */
export function theNearestPath(path: string): string {
	const folder = dirname(path);
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return `, and no folder ${folder}`;
	const name = basename(path);
	const best = nearest(
		name,
		readdirSync(folder).map((entry) => ({ id: entry, text: entry })),
	);
	return best === undefined ? "" : `; the nearest is ${join(folder, best.id)}`;
}
