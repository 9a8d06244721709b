/** What is remembered of sources between polls, with the reports that publish has yet to take. */
import type { Report } from "../model/classification.ts";
import { isFields } from "../model/fields.ts";
import { lastingHash } from "../model/hash.ts";
import type { Instant } from "../model/instant.ts";
import type { Shard, SourceState } from "../model/shard.ts";
import type { Store, Stored } from "../ports.ts";
import { isAlert, isReport, isText, isTextList, listOf } from "./guards.ts";
import { type Codec, fieldsOf, type Held, read, readTag, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";

/** How many shards the sources are spread over; changing it moves sources between keys, so it is not changed. */
export const SHARDS = 8;

/** Which shard keeps a source: by its id alone, so that adding one moves no other. */
export function shardOf(sourceId: string): number {
	return Number.parseInt(lastingHash(sourceId).slice(0, 8), 16) % SHARDS;
}

export const SHARD: Codec<Shard> = {
	schema: 1,
	read: ({ at, doubted, sources, reports, alerts = [] }) => {
		const kept = listOf(reports, isReport);
		const known = listOf(alerts, isAlert);
		if (!isText(at) || !areStates(sources) || kept === undefined || known === undefined) return undefined;
		return {
			at,
			...(isText(doubted) && { doubted }),
			sources,
			reports: kept,
			...(known.length > 0 && { alerts: known }),
		};
	},
	tag: (shard) => ({ reports: versionOfReports(shard.reports), ...tagOf(shard) }),
};

export function readShard(store: Store, n: number): Promise<Held<Shard>> {
	return read(store, SHARD, KEYS.shard(n));
}

/** Stores shard `n`, and with it which reports it holds. @throws where the store refuses the write. */
export function writeShard(store: Store, n: number, shard: Shard, over: Writable<Shard>): Promise<void> {
	return write(store, SHARD, KEYS.shard(n), shard, over);
}

/** What the tag of a shard says of its runs. */
export interface ShardTag {
	/** The last run that wrote it. */
	readonly at: Instant;
	/** When a source of it was last polled with success. */
	readonly good?: Instant;
	/** The moment of its newest alert. */
	readonly alert?: Instant;
}

function tagOf({ at, sources, alerts = [] }: Shard): ShardTag {
	const good = Object.values(sources)
		// One that lies ahead was written by a run with a wrong clock.
		.flatMap(({ lastSuccess }) => (lastSuccess !== undefined && lastSuccess <= at ? lastSuccess : []))
		.sort()
		.at(-1);
	const alert = alerts.at(-1)?.at;
	return { at, ...(good === undefined ? {} : { good }), ...(alert === undefined ? {} : { alert }) };
}

/** The tags of the shards that tell one, by number. @param known shards that need not be asked for. */
export async function readShardTags(
	store: Store,
	known: ReadonlyMap<number, Shard> = new Map(),
): Promise<ReadonlyMap<number, ShardTag>> {
	const tags = new Map<number, ShardTag>();
	for (let n = 0; n < SHARDS; n++) {
		const shard = known.get(n);
		const held = shard === undefined ? await readTag(store, SHARD, KEYS.shard(n)) : undefined;
		const { at, good, alert } = held?.kind === "value" ? held.value : {};
		if (shard !== undefined) tags.set(n, tagOf(shard));
		else if (isText(at)) tags.set(n, { at, ...(isText(good) && { good }), ...(isText(alert) && { alert }) });
	}
	return tags;
}

/** The version of the reports of every shard that exists, by number: one look at the list of keys says all. */
export async function listShardVersions(store: Store): Promise<Stored<ReadonlyMap<number, string>>> {
	const listed = await store.list(KEYS.shard(0).slice(0, -1));
	if (listed.kind !== "value") return listed;
	const versions = listed.value.map(({ key, tag }): [number, string] => {
		const fields = fieldsOf(tag, SHARD.schema);
		const version = fields.kind === "value" ? fields.value.reports : undefined;
		// A shard whose tag says nothing is read.
		return [Number(key.slice(key.indexOf("/") + 1)), isText(version) ? version : ""];
	});
	return { kind: "value", value: new Map(versions) };
}

/** What a shard's reports are, in sixteen characters: where two versions are equal, publish makes the same of both. */
export function versionOfReports(reports: readonly Report[]): string {
	return lastingHash(reports.map((report) => `${report.key} ${versionOfReport(report)}`).join("\n"));
}

/** What of a report publish goes by: a change of its words, or of its source, moves `changed`; its judgement hangs on the model. */
export function versionOfReport({ changed, classification: { model, keep } }: Report): string {
	return `${changed} ${model} ${keep}`;
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
