import { lastClosedMonth, putAway } from "./archive.ts";
import { cluster } from "./cluster/cluster.ts";
import type { Report } from "./model/classification.ts";
import { DAY, type Instant, shift } from "./model/instant.ts";
import type { Shard } from "./model/shard.ts";
import type { Edition, Story } from "./model/story.ts";
import type { Log, Store } from "./ports.ts";
import { EDITION_DAYS, readEdition, readShard, SCHEMA, SHARDS, writeEdition } from "./stored.ts";

/** The `updated` of an edition without stories: content has no clock. */
const NEVER: Instant = "1970-01-01T00:00:00.000Z";

/** Stories that one edition holds at most. */
const MOST_STORIES = 2000;

export interface PublishPorts {
	readonly store: Store;
	readonly now: Instant;
	readonly log: Log;
	/** Shards as this run has just written them, by number: a store may go on showing the older value for a minute. */
	readonly fresh?: ReadonlyMap<number, Shard>;
}

/**
 * Makes the edition from the shards, and writes it only where its content changed. A shard that cannot be read takes
 * nothing away: reports that the last edition has and no shard shows are carried over until all shards can be read.
 * @throws only when the store takes no write.
 */
export async function publish({ store, now, log, fresh }: PublishPorts): Promise<Edition> {
	const previous = await readEdition(store).catch(() => undefined);
	const last = previous ? [...previous.stories, ...previous.withdrawn] : [];
	const shards = await Promise.allSettled(
		Array.from({ length: SHARDS }, async (_, n) => fresh?.get(n) ?? readShard(store, n)),
	);
	const reports = shards.flatMap((shard) => (shard.status === "fulfilled" ? shard.value.reports : []));
	const failed = shards.filter((shard) => shard.status === "rejected").length;
	if (failed > 0) log("publish.unreadable-shards", { failed });

	const stories = cluster(failed > 0 ? withCarried(reports, last) : reports, last);
	const archived = failed > 0 ? previous?.archived : await archive(stories, previous?.archived, { store, now, log });
	const edition = await editionOf(stories, archived, now);
	if (edition.version === previous?.version && edition.archived === previous.archived) return previous;
	await writeEdition(store, edition);
	log("publish.edition", { version: edition.version, stories: edition.stories.length });
	return edition;
}

function withCarried(reports: readonly Report[], last: readonly Story[]): Report[] {
	return [...reports, ...last.flatMap((story) => story.reports)];
}

/** Puts closed months away where one is due. What fails is done by the next publish, and holds up no edition. */
async function archive(
	stories: readonly Story[],
	archived: string | undefined,
	{ store, now, log }: PublishPorts,
): Promise<string | undefined> {
	const due = lastClosedMonth(now);
	if (archived !== undefined && archived >= due) return archived;
	try {
		const months = await putAway(stories, isKept, store, now);
		if (months.length > 0) log("publish.archive", { months });
		return due;
	} catch (error) {
		log("publish.archive-failed", { error: String(error) });
		return archived;
	}
}

async function editionOf(all: readonly Story[], archived: string | undefined, now: Instant): Promise<Edition> {
	const oldest = shift(now, -EDITION_DAYS * DAY);
	// By first sight, not by the outlet's date: what is told late is new to our readers.
	const recent = all.filter((story) => story.reports.some((report) => report.firstSeen >= oldest));
	const stories = recent.filter(isKept).slice(0, MOST_STORIES);
	const withdrawn = recent.filter((story) => !isKept(story)).slice(0, MOST_STORIES);
	return {
		schema: SCHEMA,
		version: await digest([stories, withdrawn].map((list) => list.map(contentOf))),
		updated: stories.reduce((newest, story) => (story.updated > newest ? story.updated : newest), NEVER),
		stories,
		withdrawn,
		...(archived !== undefined && { archived }),
	};
}

function isKept(story: Story): boolean {
	return story.reports.some((report) => report.classification.keep);
}

/** All that a story can change by. A report of one address has the words of its `updated` and the judgement of its model. */
function contentOf({ id, published, updated, facets, merged, reports }: Story): unknown {
	const told = reports.map(({ url, updated: edited, classification: { model, keep } }) => [url, edited, model, keep]);
	return [id, published, updated, facets, merged, told];
}

/** The first 16 hexadecimal digits of SHA-256. */
async function digest(value: unknown): Promise<string> {
	const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(value)));
	return Array.from(new Uint8Array(hash, 0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
