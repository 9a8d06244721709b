/** Sources as they are now: what their shards remember of them. */
import { type DayHealth, healthByDay } from "../model/day-health.ts";
import type { Instant } from "../model/instant.ts";
import type { NearMiss, Shard } from "../model/shard.ts";
import type { Source } from "../model/source.ts";
import { webAddress } from "../model/text.ts";
import { type SourceStatus, sourceStatus } from "../pages/source-status.ts";
import type { Held } from "../store/held.ts";
import { KEYS } from "../store/keys.ts";
import { readShard, SHARDS, shardOf } from "../store/shards.ts";
import type { Site } from "./site.ts";

export interface SourceNow {
	readonly source: Source;
	/** A default source that is switched off has a page and a feed still, but is not polled. */
	readonly isPolled: boolean;
	readonly status: SourceStatus;
	/** The last thirty days, oldest first; none before its first poll. */
	readonly healthByDay: readonly DayHealth[];
	/** What was dropped just under the threshold. */
	readonly nearMisses: readonly NearMiss[];
	/** The moment of the last run that wrote what is known of it. */
	readonly at?: Instant;
	/** The key that could not be read: then nothing is known of it just now. */
	readonly unread: readonly string[];
}

/** Costs one read of a shard. @returns `undefined` where we know no such source. */
export async function sourceNow(site: Site, id: string): Promise<SourceNow | undefined> {
	const source = site.known.get(id);
	return source && nowOf(site, source, await readShard(site.store, shardOf(id)));
}

/** Every source that is polled, in the order of the registry. Costs a read of each shard. */
export async function sourcesNow(site: Site): Promise<readonly SourceNow[]> {
	const shards: Held<Shard>[] = [];
	for (let n = 0; n < SHARDS; n++) shards.push(await readShard(site.store, n));
	return [...site.sources.values()].map((source) =>
		nowOf(site, source, shards[shardOf(source.id)] ?? { kind: "absent" }),
	);
}

function nowOf({ sources }: Site, source: Source, held: Held<Shard>): SourceNow {
	const { id } = source;
	const shard = held.kind === "value" ? held.value : undefined;
	const state = shard !== undefined && Object.hasOwn(shard.sources, id) ? shard.sources[id] : undefined;
	return {
		source,
		isPolled: sources.has(id),
		status: sourceStatus(source, state),
		healthByDay: shard === undefined ? [] : healthByDay(state?.health?.days ?? "", shard.at),
		nearMisses: (state?.nearMisses ?? []).filter(({ link }) => webAddress(link) !== undefined),
		...(shard !== undefined && { at: shard.at }),
		unread: held.kind === "value" || held.kind === "absent" ? [] : [KEYS.shard(shardOf(id))],
	};
}
