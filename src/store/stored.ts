/**
 * The one file that knows what is stored, under which keys, and that reads it back. What a store returns is `unknown`
 * until it has passed here: a value of another schema, or a broken one, is as if it were not there, because everything
 * can be made again (a shard from the feeds, an edition from the shards).
 */
import type { Report } from "../model/classification.ts";
import type { Instant } from "../model/instant.ts";
import type { Shard, SourceState } from "../model/shard.ts";
import type { Archive, Edition, Story } from "../model/story.ts";
import type { Store } from "../ports.ts";
import { reportsVersion } from "./reports-version.ts";

/** Raised when a stored shape changes in a way that an old reader or an old value would not survive. */
export const SCHEMA = 1;

/** How many shards the sources are spread over; changing it moves sources between keys, so it is not changed. */
export const SHARDS = 8;

/** Days that a story is served in the edition. */
export const EDITION_DAYS = 60;

/** Days that a shard remembers a report: longer than the edition, so that a rebuild sees the first report of each story. */
export const REPORT_DAYS = 75;

export const KEYS = {
	edition: "edition",
	/** Which month each archived story is in. */
	archiveIndex: "archive/index",
	/** What was told to whom; read and written by src/store/push-state.ts. */
	push: "push",
	shard: (n: number): string => `shard/${n}`,
	archive: (month: string): string => `archive/${month}`,
} as const;

const EMPTY_SHARD: Shard = { schema: SCHEMA, sources: {}, reports: [] };

/** Shard `n`, empty where there is none yet. @throws when the store cannot be read, so that a failed read is never taken for an empty shard. */
export async function readShard(store: Store, n: number): Promise<Shard> {
	const value = await store.get(KEYS.shard(n));
	if (!isStored(value)) return EMPTY_SHARD;
	return { schema: SCHEMA, sources: sourceStates(value.sources), reports: list(value.reports).filter(isReport) };
}

/** Stores shard `n`, and beside it which reports it holds, so that publish need not read what did not change. */
export function writeShard(store: Store, n: number, shard: Shard): Promise<void> {
	return store.put(KEYS.shard(n), shard, { schema: SCHEMA, reports: reportsVersion(shard.reports) });
}

/** The version of the reports of shard `n`, which are read only where no tag tells it. @throws when the store cannot be read. */
export async function readReportsVersion(store: Store, n: number): Promise<string> {
	const tag = await store.tag(KEYS.shard(n));
	return isStored(tag) && isText(tag.reports) ? tag.reports : reportsVersion((await readShard(store, n)).reports);
}

/** The edition; `undefined` where there is none that can be read: publish makes a new one. @throws when the store cannot be read. */
export async function readEdition(store: Store): Promise<Edition | undefined> {
	const value = await store.get(KEYS.edition);
	if (!isStored(value) || !isText(value.version) || !isText(value.updated)) return undefined;
	return {
		schema: SCHEMA,
		version: value.version,
		updated: value.updated,
		stories: list(value.stories).filter(isStory),
		withdrawn: list(value.withdrawn).filter(isStory),
		...(isText(value.archived) && { archived: value.archived }),
		...(isText(value.madeOf) && { madeOf: value.madeOf }),
	};
}

/** What is told of the edition beside its value, so that an unchanged document is answered without reading the stories. */
export interface EditionTag {
	readonly schema: number;
	readonly version: string;
	readonly updated: Instant;
}

/** The tag of the stored edition; `undefined` where there is no edition that can be read. @throws when the store cannot be read. */
export async function readEditionTag(store: Store): Promise<EditionTag | undefined> {
	const value = await store.tag(KEYS.edition);
	if (!isStored(value) || !isText(value.version) || !isText(value.updated)) return undefined;
	return { schema: SCHEMA, version: value.version, updated: value.updated };
}

/** What the stored edition was made of and how long it stands, as far as its tag tells. */
export interface EditionBasis {
	readonly madeOf: string;
	readonly archived: string;
	/** The `firstSeen` by which its first story leaves. */
	readonly oldest: Instant;
}

/** The basis of the stored edition; `undefined` where it is not told. @throws when the store cannot be read. */
export async function readEditionBasis(store: Store): Promise<EditionBasis | undefined> {
	const value = await store.tag(KEYS.edition);
	if (!isStored(value) || !isText(value.madeOf) || !isText(value.archived) || !isText(value.oldest)) return undefined;
	return { madeOf: value.madeOf, archived: value.archived, oldest: value.oldest };
}

/** Stores the edition with its tag. @param oldest the `firstSeen` by which its first story leaves. */
export function writeEdition(store: Store, edition: Edition, oldest?: Instant): Promise<void> {
	const { schema, version, updated, archived, madeOf } = edition;
	const tag: EditionTag & Partial<EditionBasis> = {
		schema,
		version,
		updated,
		...(archived !== undefined && { archived }),
		...(madeOf !== undefined && { madeOf }),
		...(oldest !== undefined && { oldest }),
	};
	return store.put(KEYS.edition, edition, tag);
}

/** The stories of a closed month, `yyyy-mm`. @throws when the store cannot be read. */
export async function readArchive(store: Store, month: string): Promise<Archive | undefined> {
	const value = await store.get(KEYS.archive(month));
	if (!isStored(value) || value.month !== month) return undefined;
	const { stories, withdrawn } = value;
	return { schema: SCHEMA, month, stories: list(stories).filter(isStory), withdrawn: list(withdrawn).filter(isStory) };
}

/** Ids of archived stories, those that turned out to be others included, by month. */
export type ArchiveIndex = Readonly<Record<string, readonly string[]>>;

/** Which stories each archived month holds; empty where none was archived. @throws when the store cannot be read. */
export async function readArchiveIndex(store: Store): Promise<ArchiveIndex> {
	const value = await store.get(KEYS.archiveIndex);
	if (!isStored(value) || !isFields(value.months)) return {};
	return Object.fromEntries(
		Object.entries(value.months).filter((entry): entry is [string, string[]] => isTextList(entry[1])),
	);
}

/**
 * The story of a permalink that the edition no longer holds, also by an id that it once had; `undefined` where there never
 * was one. @throws when the store cannot be read.
 */
export async function readArchivedStory(store: Store, id: string): Promise<Story | undefined> {
	const index = await readArchiveIndex(store);
	const month = Object.keys(index).find((key) => index[key]?.includes(id));
	const archive = month === undefined ? undefined : await readArchive(store, month);
	return [...(archive?.stories ?? []), ...(archive?.withdrawn ?? [])].find(
		(story) => story.id === id || story.merged.includes(id),
	);
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStored(value: unknown): value is Fields {
	return isFields(value) && value.schema === SCHEMA;
}

function isText(value: unknown): value is string {
	return typeof value === "string";
}

function isTextList(value: unknown): value is string[] {
	return Array.isArray(value) && value.every(isText);
}

function list(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

function isReport(value: unknown): value is Report {
	return (
		isFields(value) &&
		["key", "url", "link", "sourceId", "title", "excerpt", "published", "firstSeen", "language"].every((k) =>
			isText(value[k]),
		) &&
		isTextList(value.authors) &&
		isTextList(value.categories) &&
		isFields(value.classification) &&
		typeof value.classification.keep === "boolean" &&
		isWords(value.original) &&
		isFacets(value.classification.facets)
	);
}

function isWords(value: unknown): boolean {
	return value === undefined || (isFields(value) && isText(value.title) && isText(value.excerpt));
}

function isFacets(value: unknown): boolean {
	return (
		isFields(value) &&
		["partners", "organisations", "events", "themes"].every((k) => isTextList(value[k])) &&
		Array.isArray(value.persons)
	);
}

function isStory(value: unknown): value is Story {
	return (
		isFields(value) &&
		isText(value.id) &&
		isText(value.published) &&
		isText(value.updated) &&
		isFacets(value.facets) &&
		Array.isArray(value.reports) &&
		value.reports.length > 0 &&
		value.reports.every(isReport) &&
		isTextList(value.merged) &&
		(value.unkept === undefined || isTextList(value.unkept))
	);
}

function sourceStates(value: unknown): Record<string, SourceState> {
	if (!isFields(value)) return {};
	return Object.fromEntries(
		Object.entries(value).filter((entry): entry is [string, SourceState] => isSourceState(entry[1])),
	);
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
