import { addressesOf, cluster } from "../cluster/cluster.ts";
import type { Report } from "../model/classification.ts";
import { DAY, HOUR, type Instant, shift } from "../model/instant.ts";
import type { Shard } from "../model/shard.ts";
import type { Edition, Story } from "../model/story.ts";
import type { Log, Store } from "../ports.ts";
import { reportsVersion } from "../store/reports-version.ts";
import {
	EDITION_DAYS,
	readArchive,
	readEdition,
	readEditionBasis,
	readReportsVersion,
	readShard,
	SCHEMA,
	SHARDS,
	writeEdition,
} from "../store/stored.ts";
import { lastClosedMonth, putAway } from "./archive.ts";

/** The `updated` of an edition without stories: content has no clock. */
const NEVER: Instant = "1970-01-01T00:00:00.000Z";

/** After every instant. */
const FOR_EVER: Instant = "9999";

/**
 * Milliseconds that newcomers wait while a shard cannot be read, which may hold earlier ones: stories are told in the order of
 * first sight, so that a rebuild tells them alike. A shard that is lost for good delays news, and does not stop it.
 */
const PATIENCE = 6 * HOUR;

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
 * Publishes unless the stored edition was made of the very reports that the shards hold, and no story is due to leave it:
 * then a few tags tell so, no report is read and nothing is given back.
 * @throws as `publish` does.
 */
export async function publishChanges(ports: PublishPorts): Promise<Edition | undefined> {
	return (await isPublished(ports)) ? undefined : publish(ports);
}

async function isPublished({ store, now, fresh }: PublishPorts): Promise<boolean> {
	try {
		const basis = await readEditionBasis(store);
		if (basis === undefined || basis.archived < lastClosedMonth(now)) return false;
		if (basis.oldest < shift(now, -EDITION_DAYS * DAY)) return false;
		const versions = await Promise.all(
			Array.from({ length: SHARDS }, async (_, n) => {
				const shard = fresh?.get(n);
				return shard === undefined ? readReportsVersion(store, n) : reportsVersion(shard.reports);
			}),
		);
		return basis.madeOf === versions.join(" ");
	} catch {
		return false;
	}
}

/**
 * Makes the edition from the shards, and writes it only where it or what it is made of changed. A shard that cannot be read takes
 * nothing away: reports that the last edition has and no shard shows are carried over until all shards can be read.
 * @throws only when the store takes no write.
 */
export async function publish({ store, now, log, fresh }: PublishPorts): Promise<Edition> {
	const previous = await readEdition(store).catch(() => undefined);
	const shards = await Promise.allSettled(
		Array.from({ length: SHARDS }, async (_, n) => fresh?.get(n) ?? readShard(store, n)),
	);
	const read = shards.flatMap((shard) => (shard.status === "fulfilled" ? [shard.value.reports] : []));
	const reports = read.flat();
	const failed = SHARDS - read.length;
	if (failed > 0) log("publish.unreadable-shards", { failed });

	const last = previous ? [...previous.stories, ...previous.withdrawn] : await archivedStories(reports, store, log);
	const present = failed > 0 ? [...reports, ...last.flatMap((story) => story.reports)] : reports;
	const until = failed > 0 ? shift(now, -PATIENCE) : now;
	const stories = cluster(currentOf(present, last, previous, { now, until }), last);
	const archived = failed > 0 ? previous?.archived : await archive(stories, previous?.archived, { store, now, log });
	const madeOf = failed > 0 ? undefined : read.map(reportsVersion).join(" ");
	const edition = await editionOf(stories, { archived, madeOf }, previous, now);
	if (edition.version === previous?.version && edition.archived === previous.archived) {
		if (madeOf === undefined || madeOf === previous.madeOf) return previous;
	}
	await writeEdition(store, edition, leavesBy(edition));
	log("publish.edition", { version: edition.version, stories: edition.stories.length });
	return edition;
}

/**
 * Without an edition, the closed months say where their reports belong, so that a rebuild decides anew only what followed
 * them, and as it was decided then: all of that is still in the shards.
 */
async function archivedStories(reports: readonly Report[], store: Store, log: Log): Promise<Story[]> {
	const months = [...new Set(reports.map((report) => report.firstSeen.slice(0, 7)))];
	const archives = await Promise.allSettled(months.map((month) => readArchive(store, month)));
	const failed = archives.filter((archive) => archive.status === "rejected").length;
	if (failed > 0) log("publish.unreadable-archives", { failed });
	return archives.flatMap((archive) =>
		archive.status === "fulfilled" && archive.value ? [...archive.value.stories, ...archive.value.withdrawn] : [],
	);
}

/** Reports that an edition may tell: those of known stories, and those seen by `until` that it has room for. */
function currentOf(
	reports: readonly Report[],
	last: readonly Story[],
	previous: Edition | undefined,
	{ now, until }: { readonly now: Instant; readonly until: Instant },
): readonly Report[] {
	const known = new Set(last.flatMap(addressesOf));
	const oldest = shift(now, -EDITION_DAYS * DAY);
	const room = previous?.stories.length === MOST_STORIES ? (previous.stories.at(-1)?.published ?? "") : "";
	return reports.filter(
		({ url, firstSeen, published }) =>
			known.has(url) || (firstSeen >= oldest && firstSeen <= until && published >= room),
	);
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

async function editionOf(
	all: readonly Story[],
	{ archived, madeOf }: { readonly archived: string | undefined; readonly madeOf: string | undefined },
	previous: Edition | undefined,
	now: Instant,
): Promise<Edition> {
	const oldest = shift(now, -EDITION_DAYS * DAY);
	// By first sight, not by the outlet's date: what is told late is new to our readers.
	const recent = all.filter((story) => story.reports.some((report) => report.firstSeen >= oldest));
	const stories = recent.filter(isKept).slice(0, MOST_STORIES);
	const withdrawn = recent.filter((story) => !isKept(story)).slice(0, MOST_STORIES);
	const isUnchanged = previous && areSame(stories, previous.stories) && areSame(withdrawn, previous.withdrawn);
	return {
		schema: SCHEMA,
		version: isUnchanged ? previous.version : await digest([stories, withdrawn].map((list) => list.map(contentOf))),
		updated: stories.reduce((newest, story) => (story.updated > newest ? story.updated : newest), NEVER),
		stories,
		withdrawn,
		...(archived !== undefined && { archived }),
		...(madeOf !== undefined && { madeOf }),
	};
}

/** The `firstSeen` of the report that holds longest the story that leaves first. */
function leavesBy({ stories, withdrawn }: Edition): Instant {
	return [...stories, ...withdrawn]
		.map(({ reports }) => reports.reduce((last, { firstSeen }) => (firstSeen > last ? firstSeen : last), ""))
		.reduce((first, last) => (last < first ? last : first), FOR_EVER);
}

/** Whether these are the very stories of the last edition: what has not changed is not told again, but handed on. */
function areSame(stories: readonly Story[], last: readonly Story[]): boolean {
	return stories.length === last.length && stories.every((story, n) => story === last[n]);
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
