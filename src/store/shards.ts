/** What is remembered of sources between polls, with the reports that publish has yet to take. */
import type { Report } from "../model/classification.ts";
import { type Fields, isFields } from "../model/fields.ts";
import { lastingHash } from "../model/hash.ts";
import type { Instant } from "../model/instant.ts";
import type { Shard, SourceState, Spread } from "../model/shard.ts";
import type { Store, Stored } from "../ports.ts";
import { isAlert, isReport, isText, isTextList, listOf } from "./guards.ts";
import { type Codec, fieldsOf, type Held, read, readTag, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";

/** Shards that there are at least. */
export const FEWEST_SHARDS = 8;

/** And at most: as many messages a run as a queue takes in a few seconds. */
const MOST_SHARDS = 1024;

/** Sources of a shard, on average, beyond which there are twice as many: they take some 12 KiB each of a value that each run reads. */
const SOURCES_OF_SHARD = 128;

/** Shards over which so many sources are spread: a power of two, so that twice as many shards part each in two. */
export function shardsFor(sources: number): number {
	const wanted = Math.ceil(Math.log2(Math.max(1, sources / SOURCES_OF_SHARD)));
	return Math.min(MOST_SHARDS, Math.max(FEWEST_SHARDS, 2 ** wanted));
}

/** Which shard keeps a source: by its id and their number alone, so that adding one moves no other. */
export function shardOf(sourceId: string, over: number = FEWEST_SHARDS): number {
	return Number.parseInt(lastingHash(sourceId).slice(0, 8), 16) % over;
}

/** Over how many shards its sources are spread, as a shard knows it. */
export function spreadOver({ spread }: Pick<Shard, "spread">): number {
	return spread?.over ?? FEWEST_SHARDS;
}

export const SHARD: Codec<Shard> = {
	schema: 1,
	read: ({ at, doubted, sources, reports, alerts = [], spread }) => {
		const kept = listOf(reports, isReport);
		const known = listOf(alerts, isAlert);
		if (!isText(at) || !areStates(sources) || kept === undefined || known === undefined) return undefined;
		return {
			at,
			...(isText(doubted) && { doubted }),
			sources,
			reports: kept,
			...(known.length > 0 && { alerts: known }),
			...(isSpread(spread) && { spread }),
		};
	},
	tag: tagOf,
};

export function readShard(store: Store, n: number): Promise<Held<Shard>> {
	return read(store, SHARD, KEYS.shard(n));
}

/** Stores shard `n`, and with it which reports it holds. @throws where the store refuses the write. */
export function writeShard(store: Store, n: number, shard: Shard, over: Writable<Shard>): Promise<void> {
	const codec = { ...SHARD, tag: () => ({ ...tagOf(shard), ...(isShared(shard, n) && { isShared: true }) }) };
	return write(store, codec, KEYS.shard(n), shard, over);
}

/** @throws where the store refuses. */
export function deleteShard(store: Store, n: number): Promise<void> {
	return store.delete(KEYS.shard(n));
}

/** What the tag of a shard says of it. */
export interface ShardTag {
	/** The version of its reports; empty where the tag says nothing: then the shard is read. */
	readonly reports: string;
	/** The last run that wrote it. */
	readonly at?: Instant;
	/** When a source of it was last polled with success. */
	readonly good?: Instant;
	/** The moment of its newest alert. */
	readonly alert?: Instant;
	/** Over how many shards its sources are spread, and since when; eight, and from the beginning, where it does not say. */
	readonly over?: number;
	readonly since?: Instant;
	/** Some of what it holds is of sources that another shard is to have. */
	readonly isShared?: true;
}

function tagOf(shard: Shard): ShardTag & Fields {
	const { at, sources, alerts, spread } = shard;
	const good = Object.values(sources)
		// One that lies ahead was written by a run with a wrong clock.
		.flatMap(({ lastSuccess }) => (lastSuccess !== undefined && lastSuccess <= at ? lastSuccess : []))
		.sort()
		.at(-1);
	const alert = alerts?.at(-1)?.at;
	return {
		reports: versionOfReports(shard.reports),
		at,
		...(good === undefined ? {} : { good }),
		...(alert === undefined ? {} : { alert }),
		...(spread && { over: spread.over, since: spread.since }),
	};
}

/** Whether something of shard `n` belongs into another. Of one that has taken nothing over that is not asked: it never was otherwise. */
function isShared({ sources, reports, spread }: Shard, n: number): boolean {
	if (spread === undefined) return false;
	const ids = new Set([...Object.keys(sources), ...reports.map(({ sourceId }) => sourceId)]);
	return [...ids].some((id) => shardOf(id, spread.over) !== n);
}

function tagIn(tag: unknown): ShardTag {
	const fields = fieldsOf(tag, SHARD.schema);
	if (fields.kind !== "value") return { reports: "" };
	const { reports, at, good, alert, over, since, isShared: shared } = fields.value;
	return {
		reports: isText(reports) ? reports : "",
		...(isText(at) && { at }),
		...(isText(good) && { good }),
		...(isText(alert) && { alert }),
		...(typeof over === "number" && isText(since) && { over, since }),
		...(shared === true && { isShared: true }),
	};
}

/** The tags of all shards that exist, by number: one look at the list of keys. */
export async function listShards(store: Store): Promise<Stored<ReadonlyMap<number, ShardTag>>> {
	const listed = await store.list(KEYS.shard(0).slice(0, -1));
	if (listed.kind !== "value") return listed;
	const tags = listed.value.map(({ key, tag }): [number, ShardTag] => [
		Number(key.slice(key.indexOf("/") + 1)),
		tagIn(tag),
	]);
	return { kind: "value", value: new Map(tags) };
}

/** The tags of the first shards, asked for one by one: of a store that cannot list its keys, or for one whom these will do. */
export async function readShardTags(
	store: Store,
	count: number = FEWEST_SHARDS,
): Promise<ReadonlyMap<number, ShardTag>> {
	const tags = new Map<number, ShardTag>();
	for (let n = 0; n < count; n++) {
		const held = await readTag(store, SHARD, KEYS.shard(n));
		if (held.kind === "value") tags.set(n, tagIn(held.value));
	}
	return tags;
}

/** What a shard's reports are, in sixteen characters: where two versions are equal, publish makes the same of both. */
export function versionOfReports(reports: readonly Report[]): string {
	return lastingHash(reports.map((report) => `${report.key} ${versionOfReport(report)}`).join("\n"));
}

/** What of a report publish goes by: a change of its words, or of its source, moves `changed`; its judgement hangs on the model. */
export function versionOfReport({ changed, classification: { model, keep } }: Report): string {
	return `${changed} ${model} ${keep}`;
}

function isSpread(value: unknown): value is Spread {
	if (!isFields(value) || !isText(value.since) || !isText(value.taken) || !Array.isArray(value.from)) return false;
	return typeof value.over === "number" && value.over > 0 && value.from.every((n) => typeof n === "number");
}

function areStates(value: unknown): value is Record<string, SourceState> {
	return isFields(value) && Object.values(value).every(isSourceState);
}

function isSourceState(value: unknown): value is SourceState {
	return (
		isFields(value) &&
		isText(value.nextPoll) &&
		typeof value.failures === "number" &&
		isTextList(value.seen) &&
		isFields(value.totals) &&
		Array.isArray(value.nearMisses)
	);
}
