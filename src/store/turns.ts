/** Which shards a run refreshes, and where each looks for sources that it has not taken over yet. */
import type { Source } from "../model/source.ts";
import type { Store } from "../ports.ts";
import { FEWEST_SHARDS, listShards, readShardTags, type ShardTag, shardsFor } from "./shards.ts";

/** One shard's turn in a run. */
export interface Turn {
	readonly shard: number;
	/** Shards over which all sources are spread. */
	readonly over: number;
	/** Others that may hold sources of this one. */
	readonly from: readonly number[];
	/** There is such a shard: where it is not found, it is gone since, or cannot be seen just now. */
	readonly isKnown: boolean;
}

/** What a store says of its shards. */
export interface KnownShards {
	readonly tags: ReadonlyMap<number, ShardTag>;
	/** False where keys could not be listed: then there may be more. */
	readonly areAll: boolean;
}

export async function knownShards(store: Store): Promise<KnownShards> {
	const listed = await listShards(store);
	if (listed.kind === "value") return { tags: listed.value, areAll: true };
	const first = await readShardTags(store);
	const most = Math.max(FEWEST_SHARDS, ...[...first.values()].map(overOf));
	return { tags: most === FEWEST_SHARDS ? first : await readShardTags(store, most), areAll: false };
}

/**
 * Shards over which the sources are to be spread.
 * @param isWhole false where there are more sources than are known just now: then they stay where they are
 */
export function wantedShards({ tags }: KnownShards, sources: readonly Pick<Source, "id">[], isWhole: boolean): number {
	const wanted = shardsFor(sources.length);
	return isWhole ? wanted : Math.max(wanted, ...[...tags.values()].map(overOf));
}

/**
 * The turns of a run. Shards beyond their number are among them: what they hold is taken over, and then they go. Where not all shards
 * are known, those that would have to take sources over wait for a later run.
 */
export function turnsOver({ tags, areAll }: KnownShards, over: number): Turn[] {
	const numbers = [...new Set([...Array(over).keys(), ...tags.keys()])];
	const turns = numbers.map(
		(shard): Turn => ({
			shard,
			over,
			from: takenFrom(shard, over, tags),
			isKnown: tags.has(shard),
		}),
	);
	return areAll ? turns : turns.filter(({ shard }) => isSettled(tags.get(shard), over));
}

function overOf({ over = FEWEST_SHARDS }: ShardTag): number {
	return over;
}

function isSettled(tag: ShardTag | undefined, over: number): tag is ShardTag {
	return tag !== undefined && overOf(tag) === over;
}

/** The shards that may hold sources of one: those beyond their number as long as they are there, others where they changed since it looked. */
function takenFrom(shard: number, over: number, tags: ReadonlyMap<number, ShardTag>): number[] {
	if (shard >= over) return [];
	const own = tags.get(shard);
	return [...tags].flatMap(([n, tag]) => {
		if (n === shard) return [];
		if (n < over && isSettled(own, over) && (tag.since ?? "") <= (own.since ?? "")) return [];
		const common = tag.isShared ? FEWEST_SHARDS : Math.min(overOf(tag), over);
		return n % common === shard % common ? n : [];
	});
}
