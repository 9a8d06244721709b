/** One source as it is now: what its shard remembers of it. */
import { type DayHealth, healthByDay } from "../model/day-health.ts";
import type { Instant } from "../model/instant.ts";
import type { Source } from "../model/source.ts";
import { type SourceStatus, sourceStatus } from "../pages/source-status.ts";
import { KEYS } from "../store/keys.ts";
import { readShard, shardOf } from "../store/shards.ts";
import type { Site } from "./site.ts";

export interface SourceNow {
	readonly source: Source;
	/** A default source that is switched off has a page and a feed still, but is not polled. */
	readonly isPolled: boolean;
	readonly status: SourceStatus;
	/** The last thirty days, oldest first; none before its first poll. */
	readonly healthByDay: readonly DayHealth[];
	/** The moment of the last run that wrote what is known of it. */
	readonly at?: Instant;
	/** The key that could not be read: then nothing is known of it just now. */
	readonly unread: readonly string[];
}

/** Costs one read of a shard. @returns `undefined` where we know no such source. */
export async function sourceNow({ store, known, sources }: Site, id: string): Promise<SourceNow | undefined> {
	const source = known.get(id);
	if (source === undefined) return undefined;
	const n = shardOf(id);
	const held = await readShard(store, n);
	const shard = held.kind === "value" ? held.value : undefined;
	const state = shard !== undefined && Object.hasOwn(shard.sources, id) ? shard.sources[id] : undefined;
	return {
		source,
		isPolled: sources.has(id),
		status: sourceStatus(source, state),
		healthByDay: shard === undefined ? [] : healthByDay(state?.health?.days ?? "", shard.at),
		...(shard !== undefined && { at: shard.at }),
		unread: held.kind === "value" || held.kind === "absent" ? [] : [KEYS.shard(n)],
	};
}
