import type { Hono } from "hono";
import { UI, uiOf } from "../channels/parameters.ts";
import { readQuery } from "../channels/read-query.ts";
import type { Shard, SourceState } from "../model/shard.ts";
import type { Source } from "../model/source.ts";
import { webAddress } from "../model/text.ts";
import { VERSION } from "../model/version.ts";
import { type SourceStatus, type Status, statusPage } from "../pages/status.tsx";
import { readShard, SHARDS } from "../store/stored.ts";
import type { Site } from "./site.ts";

/** Near misses that are told. */
const MOST_NEAR_MISSES = 50;

/** Facts of a run are read live: a copy may be a minute old. */
const CACHE_CONTROL = "public, max-age=60";

export function statusRoutes(app: Hono, site: Site): void {
	app.get("/healthz", (c) => c.text("ok\n", 200, { "Cache-Control": "no-store" }));
	app.get("/status.json", async (c) => c.json(await statusOf(site), 200, { "Cache-Control": CACHE_CONTROL }));
	app.get("/status", async (c) => {
		const ui = uiOf(readQuery(new URL(c.req.url).searchParams, { ui: UI }, site.facets)) ?? "en";
		return c.html(statusPage(await statusOf(site), ui), 200, { "Cache-Control": CACHE_CONTROL });
	});
}

/** A shard that cannot be read is told as a source never polled; the page itself always comes. */
async function statusOf(site: Site): Promise<Status> {
	const edition = await site.editions.current();
	const shards = await Promise.all(
		Array.from({ length: SHARDS }, (_, n) =>
			readShard(site.store, n).catch((error: unknown) => {
				site.log("status.shard-unreadable", { shard: n, error: String(error) });
				return undefined;
			}),
		),
	);
	const states = new Map(shards.flatMap((shard: Shard | undefined) => Object.entries(shard?.sources ?? {})));
	const sources = [...site.sources.values()].map((source) => sourceStatus(source, states.get(source.id)));
	const runs = sources.flatMap((source) => source.lastPoll?.at ?? []).sort();
	const lastRun = runs.at(-1);
	const { version, updated, stories } = edition;
	return {
		version: VERSION,
		...(lastRun === undefined ? {} : { lastRun }),
		edition: { version, updated, stories: stories.length },
		sources,
		nearMisses: [...states]
			.flatMap(([source, state]) => state.nearMisses.map((miss) => ({ ...miss, source })))
			.filter((miss) => webAddress(miss.link) !== undefined)
			.sort((a, b) => (a.at < b.at ? 1 : -1))
			.slice(0, MOST_NEAR_MISSES),
	};
}

function sourceStatus(source: Source, state: SourceState | undefined): SourceStatus {
	const { id, name, homepage, country, language, difficulty } = source;
	return {
		id,
		name,
		homepage,
		country,
		language,
		...(difficulty === undefined ? {} : { difficulty }),
		...(state?.lastSuccess === undefined ? {} : { lastSuccess: state.lastSuccess }),
		...(state?.lastPoll === undefined ? {} : { lastPoll: state.lastPoll }),
		...(state === undefined ? {} : { nextPoll: state.nextPoll }),
		failures: state?.failures ?? 0,
		totals: state?.totals ?? { polls: 0, fetched: 0, kept: 0 },
	};
}
