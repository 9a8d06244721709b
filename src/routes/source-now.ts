/** Sources as they are now: what their shards remember of them. */
import { type DayHealth, healthByDay } from "../model/day-health.ts";
import type { Instant } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import type { NearMiss, Shard } from "../model/shard.ts";
import type { Source } from "../model/source.ts";
import { webAddress } from "../model/text.ts";
import { type SourceStatus, sourceStatus } from "../pages/source-status.ts";
import type { Store } from "../ports.ts";
import type { Held } from "../store/held.ts";
import { KEYS } from "../store/keys.ts";
import { FEWEST_SHARDS, readShard, shardOf, shardsFor } from "../store/shards.ts";
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

/** Costs one read of a shard, and some more while it moves from one to another. @returns `undefined` where we know no such source. */
export async function sourceNow(site: Site, id: string): Promise<SourceNow | undefined> {
	const source = site.known.get(id);
	if (source === undefined) return undefined;
	const { n, held } = await shardWith(site.store, id, shardsFor(site.sources.size));
	return nowOf(site, source, n, held);
}

/** Every source that is polled, in the order of the registry. Costs a read of each shard, of which no two are held at once. */
export async function sourcesNow(site: Site): Promise<readonly SourceNow[]> {
	const sources = [...site.sources.values()];
	const over = shardsFor(sources.length);
	const found = new Map<string, SourceNow>();
	for (const [n, those] of Map.groupBy(sources, ({ id }) => shardOf(id, over))) {
		const held = await readShard(site.store, n);
		for (const source of those) found.set(source.id, nowOf(site, source, n, held));
	}
	return sources.flatMap(({ id }) => found.get(id) ?? []);
}

function nowOf({ sources }: Site, source: Source, n: number, held: Held<Shard>): SourceNow {
	const { id } = source;
	const shard = held.kind === "value" ? held.value : undefined;
	const state = ownValue(shard?.sources, id);
	return {
		source,
		isPolled: sources.has(id),
		status: sourceStatus(source, state),
		healthByDay: shard === undefined ? [] : healthByDay(state?.health?.days ?? "", shard.at),
		nearMisses: (state?.nearMisses ?? []).filter(({ link }) => webAddress(link) !== undefined),
		...(shard !== undefined && { at: shard.at }),
		unread: held.kind === "value" || held.kind === "absent" ? [] : [KEYS.shard(n)],
	};
}

/** The shard that has a source: its own one, or until that has taken it over the one of half or twice as many shards. */
async function shardWith(
	store: Store,
	id: string,
	over: number,
): Promise<{ readonly n: number; readonly held: Held<Shard> }> {
	const own = shardOf(id, over);
	const held = await readShard(store, own);
	if (held.kind !== "absent" && (held.kind !== "value" || Object.hasOwn(held.value.sources, id)))
		return { n: own, held };
	for (const n of new Set([shardOf(id, Math.max(FEWEST_SHARDS, over / 2)), shardOf(id, over * 2)])) {
		const other = n === own ? undefined : await readShard(store, n);
		if (other?.kind === "value" && Object.hasOwn(other.value.sources, id)) return { n, held: other };
	}
	return { n: own, held };
}
