/** A world for tests of publishing: outlets that bring reports into shards, and runs that publish them. */
import type { Report } from "../../src/model/classification.ts";
import { type Instant, shift } from "../../src/model/instant.ts";
import type { Shard } from "../../src/model/shard.ts";
import { newestFirst, type Story } from "../../src/model/story.ts";
import type { Store } from "../../src/ports.ts";
import { publish } from "../../src/runs/publish.ts";
import { listDays, readDay } from "../../src/store/days.ts";
import { readFront } from "../../src/store/front.ts";
import { writeShard } from "../../src/store/shards.ts";
import { framed } from "../cluster/framed.ts";
import { report } from "../cluster/reports.ts";
import { type MemoryStore, memoryStore, valueIn } from "../fakes/store.ts";

export const BEGIN: Instant = "2024-04-01T00:00:00.000Z";

/** An instant so many hours after the beginning. */
export function at(hours: number): Instant {
	return shift(BEGIN, hours * 3_600_000);
}

const NAMES = [
	"Freedonia",
	"Sylvania",
	"Ruritania",
	"Graustark",
	"Zenda",
	"Borduria",
	"Syldavia",
	"Latveria",
	"Genovia",
	"Elbonia",
];

/** A report of an event that shares no word with another event's, seen at an instant. */
export function eventReport(event: number, seen: Instant, over: Partial<Report> = {}): Report {
	const name = `${NAMES[event % NAMES.length]}${event}`;
	const key = over.key ?? `outlet-en/${event}`;
	const given = report(`https://outlet.example/${encodeURIComponent(key)}`, {
		title: `${name}${event * 7} zeta${event} ${event}`,
		published: seen,
		firstSeen: seen,
		changed: seen,
		...over,
		key,
	});
	const { frame } = framed(given).classification;
	return { ...given, classification: { ...given.classification, ...(frame && { frame }) } };
}

export interface World {
	readonly store: MemoryStore;
	readonly logged: { readonly event: string; readonly facts: Readonly<Record<string, unknown>> }[];
	/** Writes a shard with these reports, as a refresh at an instant would. */
	shard(n: number, now: Instant, reports: readonly Report[]): Promise<void>;
	/** One publish. */
	run(now: Instant, store?: Store): ReturnType<typeof publish>;
	stories(): Promise<Story[]>;
	front(): Promise<Story[]>;
}

export function world(store: MemoryStore = memoryStore()): World {
	const logged: World["logged"] = [];
	return {
		store,
		logged,
		shard: (n, now, reports) =>
			writeShard(store, n, { at: now, sources: {}, reports } satisfies Shard, { kind: "absent" }),
		run: (now, over = store) =>
			publish({ store: over, now, log: (event, facts = {}) => void logged.push({ event, facts }) }),
		stories: () => storiesIn(store),
		front: async () => {
			const held = await readFront(store);
			return held.kind === "value" ? [...held.value.stories] : [];
		},
	};
}

/** A world of its own over what another one's store holds: quicker than to live through it again. */
export async function copyOf({ store }: World): Promise<World> {
	const copy = world();
	const listed = await store.list("");
	for (const { key, tag } of listed.kind === "value" ? listed.value : [])
		await copy.store.put(key, await valueIn(store, key), tag);
	return copy;
}

/** All stories of the record, newest first. */
export async function storiesIn(store: Store): Promise<Story[]> {
	const listed = await listDays(store, "");
	const days = listed.kind === "value" ? [...listed.value.keys()] : [];
	const all: Story[] = [];
	for (const day of days) {
		const held = await readDay(store, day);
		if (held.kind === "value") all.push(...held.value.stories);
	}
	return all.sort(newestFirst);
}
