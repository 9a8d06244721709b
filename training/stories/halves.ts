import type { Item } from "./items.ts";

/** Whether a report's family is tried on and never learned from: half of all are. */
export function isHeldOut({ family }: Item): boolean {
	return family !== undefined && partOf(`held out ${family}`, 2) === 1;
}

/** One of so many parts, by a hash of a name (FNV-1a): the same name is always of the same part. */
export function partOf(name: string, parts: number): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return ((hash ^ (hash >>> 13)) >>> 0) % parts;
}
