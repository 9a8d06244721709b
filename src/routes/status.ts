import type { Hono } from "hono";
import { UI } from "../channels/parameters.ts";
import { EVERYTHING, select } from "../channels/selection.ts";
import type { Front } from "../model/front.ts";
import type { Day } from "../model/instant.ts";
import { dayOfStory } from "../model/story.ts";
import { webAddress } from "../model/text.ts";
import { VERSION } from "../model/version.ts";
import { type SourceStatus, sourceStatus } from "../pages/source-status.ts";
import { type RecordStatus, type Status, statusPage } from "../pages/status.tsx";
import type { Store } from "../ports.ts";
import { faultOf } from "../store/held.ts";
import { KEYS } from "../store/keys.ts";
import { heldOfKind } from "../store/kinds.ts";
import { readShard, shardOf, shardsFor } from "../store/shards.ts";
import { asked } from "./asked.ts";
import { briefly } from "./briefly.ts";
import { daysWith } from "./days-with.ts";
import { NOTHING_YET } from "./front.ts";
import { alertsOf, receiverStatuses } from "./health.ts";
import type { RecordReader } from "./record.ts";
import type { Site } from "./site.ts";

/** Near misses that are shown. */
const MOST_NEAR_MISSES = 50;

/** Days that runs are about to change. */
const LATEST_DAYS = 3;

/** A copy of the facts may be a minute old: they take a read for each shard. */
const CACHE_CONTROL = "public, max-age=60";

export function statusRoutes(app: Hono, site: Site): void {
	const status = briefly(site, () => statusOf(site));
	app.get("/status.json", async (c) => c.json(await status(), 200, { "Cache-Control": CACHE_CONTROL }));
	app.get("/status", async (c) => {
		const { reader } = asked(c, site, { ui: UI });
		return c.html(statusPage(await status(), reader), 200, { "Cache-Control": CACHE_CONTROL });
	});
}

/** A shard that cannot be read is shown as sources never polled, and among the faults; the page itself always comes. */
async function statusOf(site: Site): Promise<Status> {
	const { record, store } = site;
	const front = await record.fronts.current();
	const state = await recordStatus(site, front);
	// What runs go on with is looked at, also where nobody asks for it: the front has these days' stories itself.
	for (const day of Object.keys(front.days).sort().slice(-LATEST_DAYS)) await record.day(day);
	await record.calendar(front.at.slice(0, 4));
	const faults = new Map([...record.faults(), ...(await pushFaults(store))]);
	const statuses = new Map<string, SourceStatus>();
	const nearMisses: Status["nearMisses"][number][] = [];
	const over = shardsFor(site.sources.size);
	// One after another, and of each only what is shown: all of them at once would not have room.
	for (let n = 0; n < over; n++) {
		const held = await readShard(store, n);
		const reason = faultOf(held);
		if (reason !== undefined) faults.set(KEYS.shard(n), reason);
		for (const [id, state] of held.kind === "value" ? Object.entries(held.value.sources) : []) {
			const source = site.sources.get(id);
			// What moves to another shard is in both for a while.
			if (shardOf(id, over) !== n && statuses.has(id)) continue;
			if (source !== undefined) statuses.set(id, sourceStatus(source, state));
			nearMisses.push(...state.nearMisses.map((miss) => ({ ...miss, source: id })));
		}
	}
	const sources = [...site.sources.values()].map(
		(source) => statuses.get(source.id) ?? sourceStatus(source, undefined),
	);
	const runs = sources.flatMap((source) => source.lastPoll?.at ?? []).sort();
	const lastRun = runs.at(-1);
	return {
		version: VERSION,
		...(lastRun === undefined ? {} : { lastRun }),
		record: { ...state, faults: Object.fromEntries(faults) },
		sources,
		receivers: await receiverStatuses(site),
		alerts: [...(await alertsOf(site))].reverse(),
		nearMisses: nearMisses
			.filter((miss) => webAddress(miss.link) !== undefined)
			.sort((a, b) => (a.at < b.at ? 1 : -1))
			.slice(0, MOST_NEAR_MISSES),
	};
}

/** The hub and the receivers of whom it is not known what they got: a key for each, and few of them. */
async function pushFaults(store: Store): Promise<ReadonlyMap<string, string>> {
	const faults = new Map<string, string>();
	const listed = await store.list(KEYS.push(""));
	for (const { key } of listed.kind === "value" ? listed.value : []) {
		const reason = faultOf(heldOfKind("push", await store.get(key)));
		if (reason !== undefined) faults.set(key, reason);
	}
	return faults;
}

async function recordStatus({ record, facets }: Site, front: Front): Promise<Omit<RecordStatus, "faults">> {
	const { at, version, changed, doubted, held, stories } = front;
	if (front === NOTHING_YET) return { stories: 0, held };
	const first = await firstDay(record, front);
	const last = stories[0] && dayOfStory(stories[0].id);
	return {
		at,
		version,
		changed,
		...(doubted === undefined ? {} : { doubted }),
		stories: select(stories, EVERYTHING, facets).length,
		...(first === undefined ? {} : { first }),
		...(last === undefined ? {} : { last }),
		held,
	};
}

async function firstDay(record: RecordReader, front: Front): Promise<Day | undefined> {
	for (const year of await record.years()) {
		const [first] = await daysWith(record, front, year, EVERYTHING, []);
		if (first !== undefined) return first;
	}
	return undefined;
}
