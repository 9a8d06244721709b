/** A store that fails as Cloudflare KV may: by chance, from a seed, so that a failure can be run again. */
import type { Listed, Store, Stored } from "../../src/ports.ts";
import type { MemoryStore } from "./store.ts";

/** How often each fault comes, 0 to 1. */
export interface Faults {
	/** A read fails. */
	readonly read: number;
	/** A read shows what the key held before its last write, for a minute after it. */
	readonly stale: number;
	/** A read gives bytes that are cut. */
	readonly cut: number;
	/** A read gives a value of another schema. */
	readonly foreign: number;
	/** A write is refused, and nothing is written. */
	readonly refused: number;
	/** A write is said to have failed, and was written. */
	readonly lateWrite: number;
}

export const NO_FAULTS: Faults = { read: 0, stale: 0, cut: 0, foreign: 0, refused: 0, lateWrite: 0 };

const MINUTE = 60_000;

interface Written {
	readonly at: number;
	readonly before: Stored;
	readonly beforeTag: Stored;
}

/**
 * @param real what is written in the end. @param clock milliseconds: KV takes one write a second for a key.
 * @param chance the next random number, 0 to 1.
 */
export function faultyStore(
	real: MemoryStore,
	clock: () => number,
	chance: () => number,
	faultsNow: () => Faults,
): Store {
	const last = new Map<string, Written>();
	const isStale = (key: string): Written | undefined => {
		const written = last.get(key);
		return written !== undefined && clock() - written.at < MINUTE && chance() < faultsNow().stale ? written : undefined;
	};
	const failed: Stored<never> = { kind: "unreadable", reason: "by chance" };
	return {
		async get(key) {
			const faults = faultsNow();
			if (chance() < faults.read) return failed;
			const stored = isStale(key)?.before ?? (await real.get(key));
			if (stored.kind === "value" && chance() < faults.cut) return { kind: "unreadable", reason: "SyntaxError: cut" };
			if (stored.kind === "value" && chance() < faults.foreign)
				return { kind: "value", value: { ...(stored.value as object), schema: 999 } };
			return stored;
		},
		async text(key) {
			const stored = await this.get(key);
			return stored.kind === "value" ? { kind: "value", value: JSON.stringify(stored.value) } : stored;
		},
		async tag(key) {
			if (chance() < faultsNow().read) return failed;
			return isStale(key)?.beforeTag ?? real.tag(key);
		},
		async put(key, value, tag) {
			const faults = faultsNow();
			const written = last.get(key);
			if (written !== undefined && clock() - written.at < 1000) throw new Error(`KV PUT failed: 429 for ${key}`);
			if (chance() < faults.refused) throw new Error(`KV PUT failed: ${key} by chance`);
			last.set(key, { at: clock(), before: await real.get(key), beforeTag: await real.tag(key) });
			await real.put(key, value, tag);
			if (chance() < faults.lateWrite) throw new Error(`KV PUT timed out: ${key} by chance`);
		},
		delete: (key) => real.delete(key),
		async list(prefix): Promise<Stored<readonly Listed[]>> {
			return chance() < faultsNow().read ? failed : real.list(prefix);
		},
	};
}
