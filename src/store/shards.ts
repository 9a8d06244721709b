/** What is remembered of sources between polls, with the reports that publish has yet to take. */
import type { Report } from "../model/classification.ts";
import { lastingHash } from "../model/hash.ts";
import type { Shard, SourceState } from "../model/shard.ts";
import type { Store, Stored } from "../ports.ts";
import { isReport, isText, isTextList, listOf } from "./guards.ts";
import { type Codec, fieldsOf, type Held, isFields, read, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";

/** How many shards the sources are spread over; changing it moves sources between keys, so it is not changed. */
export const SHARDS = 8;

/** Which shard keeps a source: by its id alone, so that adding one moves no other. */
export function shardOf(sourceId: string): number {
	return Number.parseInt(lastingHash(sourceId).slice(0, 8), 16) % SHARDS;
}

export const SHARD: Codec<Shard> = {
	schema: 1,
	read: ({ at, doubted, sources, reports }) => {
		const kept = listOf(reports, isReport);
		if (!isText(at) || !areStates(sources) || kept === undefined) return undefined;
		return { at, ...(isText(doubted) && { doubted }), sources, reports: kept };
	},
	tag: ({ reports }) => ({ reports: versionOfReports(reports) }),
};

export function readShard(store: Store, n: number): Promise<Held<Shard>> {
	return read(store, SHARD, KEYS.shard(n));
}

/** Stores shard `n`, and beside it which reports it holds. @throws where the store refuses the write. */
export function writeShard(store: Store, n: number, shard: Shard, over: Writable<Shard>): Promise<void> {
	return write(store, SHARD, KEYS.shard(n), shard, over);
}

/** The version of the reports of every shard that exists, by number: one look at the list of keys tells all. */
export async function listShardVersions(store: Store): Promise<Stored<ReadonlyMap<number, string>>> {
	const listed = await store.list(KEYS.shard(0).slice(0, -1));
	if (listed.kind !== "value") return listed;
	const versions = listed.value.map(({ key, tag }): [number, string] => {
		const fields = fieldsOf(tag, SHARD.schema);
		const version = fields.kind === "value" ? fields.value.reports : undefined;
		// A shard whose tag tells nothing is read.
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
