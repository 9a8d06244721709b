/** The whole service in memory, as an operator sets it up: feeds are polled, stories published, receivers and the operator told, and all is served. */
import { createApp } from "../../src/app.ts";
import type { Front } from "../../src/model/front.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Shard } from "../../src/model/shard.ts";
import type { Story } from "../../src/model/story.ts";
import { configurations, type Variables } from "../../src/platform/configuration.ts";
import { lineOf } from "../../src/platform/log.ts";
import type { Http, Store } from "../../src/ports.ts";
import { push } from "../../src/push/push.ts";
import { noticing } from "../../src/runs/noticed.ts";
import { publish } from "../../src/runs/publish.ts";
import { refresh } from "../../src/runs/refresh.ts";
import { alertsSoFar, watch } from "../../src/runs/watch.ts";
import { SOURCES } from "../../src/sources/registry.ts";
import { readFront } from "../../src/store/front.ts";
import { readShard, shardOf, shardsFor } from "../../src/store/shards.ts";
import { type MemoryStore, memoryStore } from "../fakes/store.ts";
import { storiesIn } from "../runs/world.ts";

export const NOW: Instant = "2024-11-06T06:00:00.000Z";

const SITE = "https://elshi.example";

/** No source of the registry: what a test adds is alone. */
const ALONE = SOURCES.map(({ id }) => id).join(",");

/** What answers at an address: a body, or how a request is answered. */
export type Answer = string | ((request: Request) => Response | Promise<Response>);

export interface Service {
	readonly store: MemoryStore;
	/** The lines of the log, as a terminal shows them. */
	readonly log: string[];
	/** Every request that went out: polls, messages to receivers, pings. */
	readonly asked: Request[];
	/** What was sent to receivers, with its address. */
	readonly sent: string[];
	readonly problems: () => Promise<readonly string[]>;
	/** What answers at an address from now on. */
	show(address: string, answer: Answer): void;
	/** Time goes by without a run. */
	pass(until: Instant): void;
	/** One run of the cron. */
	run(now?: Instant, over?: Store): Promise<Front | undefined>;
	/** Asks the site. */
	get(path: string, init?: RequestInit): Promise<Response>;
	text(path: string, init?: RequestInit): Promise<string>;
	stories(): Promise<Story[]>;
	front(): Promise<readonly Story[]>;
	/** The shard that has a source. */
	shard(id: string): Promise<Shard>;
}

/** @param variables the operator's; `SOURCES_OFF` switches off the registry unless given */
export function service(variables: Variables = {}): Service {
	const store = memoryStore();
	const answers = new Map<string, Answer>();
	const log: string[] = [];
	const asked: Request[] = [];
	const sent: string[] = [];
	let clock = NOW;
	const setup = configurations({ SITE_URL: SITE, SOURCES_OFF: ALONE, ...variables }, { store, clock: () => clock });
	const http: Http = async (request) => {
		asked.push(request.clone());
		if (request.method !== "GET") sent.push(`${request.url}\n${await request.clone().text()}`);
		const answer = answers.get(request.url) ?? answers.get(new URL(request.url).origin);
		if (answer === undefined) throw new TypeError(`fetch failed: ${request.url}`);
		if (typeof answer !== "string") return answer(request);
		return new Response(answer, { headers: { "content-type": "application/xml" } });
	};
	const say = (event: string, facts: Readonly<Record<string, unknown>> = {}): void =>
		void log.push(lineOf({ event, ...facts }));
	let app: ReturnType<typeof createApp> | undefined;
	const site = async () => {
		const { sources, edits, origin, settings } = await setup.current();
		const receivers = settings === undefined ? [] : settings.receivers.map(({ name }) => name);
		app ??= createApp({
			store,
			clock: () => clock,
			log: say,
			sources,
			edits,
			receivers,
			...(origin !== undefined && { origin }),
			...(settings?.hub !== undefined && { hub: settings.hub }),
		});
		return app;
	};
	const get: Service["get"] = async (path, init) =>
		(await site()).fetch(new Request(path.startsWith("http") ? path : SITE + path, init));
	return {
		store,
		log,
		asked,
		sent,
		problems: async () => (await setup.current()).problems,
		show: (address, answer) => void answers.set(address, answer),
		pass: (until) => {
			clock = until;
		},
		async run(now = NOW, over = store) {
			clock = now;
			// An isolate of its own looks at what this run leaves.
			app = undefined;
			const { sources, byId, facets, settings, problems, edits, isWhole } = await setup.current();
			for (const problem of problems) say("configuration", { problem });
			const { log: noted, noticed } = noticing(say);
			const ports = { store: over, http, clock: () => now, log: noted };
			const runs = await refresh(ports, { sources, isWhole, now, userAgent: "Elshi/test", polls: 400 });
			const shards = new Map([...runs].map(([n, { shard }]) => [n, shard]));
			const published = await publish({ store: over, now, log: noted, fresh: shards, sources: byId });
			const held = await readFront(over);
			const front = published ?? (held.kind === "value" ? held.value : undefined);
			if (settings !== undefined && front !== undefined) {
				const alerts = await alertsSoFar(over);
				const telling = { store: over, http, log: noted, now, wait: async () => {}, settings, requests: 100 };
				await push(front, { ...telling, sources: byId, facets, alerts, edits });
			}
			await watch({ store: over, now, log: noted }, { noticed: noticed(), shards });
			return published;
		},
		get,
		text: async (path, init) => (await get(path, init)).text(),
		stories: () => storiesIn(store),
		async front() {
			const held = await readFront(store);
			return held.kind === "value" ? held.value.stories : [];
		},
		async shard(id) {
			const { sources } = await setup.current();
			const held = await readShard(store, shardOf(id, shardsFor(sources.length)));
			if (held.kind !== "value") throw new Error(`the shard of ${id} is ${held.kind}`);
			return held.value;
		},
	};
}

/** An item as a feed has it; what is given is markup already. */
export interface Item {
	readonly title: string;
	readonly link: string;
	readonly guid?: string;
	/** An hour before `NOW` unless given. */
	readonly date?: Instant;
	/** More elements. */
	readonly more?: string;
}

export function rss(...items: readonly Item[]): string {
	const told = items.map(({ title, link, guid, date = "2024-11-06T05:00:00.000Z", more = "" }) => {
		const id = guid === undefined ? "" : `<guid isPermaLink="false">${guid}</guid>`;
		const address = link.replaceAll("&", "&amp;");
		return `<item><title>${title}</title><link>${address}</link>${id}<pubDate>${new Date(date).toUTCString()}</pubDate>${more}</item>`;
	});
	return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Outlet</title>${told.join("")}</channel></rss>`;
}

/** Headlines that are kept, each of an event of its own. */
export const EVENTS = [
	"Tokayev pays a state visit to France and meets President Macron in Paris",
	"Kazakhstan and Azerbaijan sign an intergovernmental agreement during Aliyev visit to Astana",
	"Kazakh foreign minister Nurtleu receives the ambassador of Japan in Astana",
	"Kazakhstan and China discuss transit at the intergovernmental commission in Beijing",
	"Tokayev speaks by telephone with President Erdogan of Turkey",
	"Kazakhstan and Uzbekistan sign a treaty on the border in Tashkent",
	"Kazakhstan opens an embassy in Oman, the foreign ministry says",
	"Tokayev receives credentials of the ambassador of Germany",
] as const;

/** A line of `SOURCES_EXTRA` for a source at a host of its own. */
export const line = (id: string, host = `${id}.kz`, path = "/feed"): string => `${id} en KZ https://${host}${path}`;

/** Kinds of address that there are: documents, pages, the API, and what leads to them. */
const KINDS = [
	"/",
	"/ru/",
	"/kk/",
	...["rss", "atom", "json", "csv", "ndjson", "ics"].map((format) => `/feed.${format}`),
	"/partner/fr",
	"/partner/fr.rss",
	"/partners",
	"/organisations",
	"/persons",
	"/events",
	"/themes",
	"/compare",
	"/compare?partners=fr,cn",
	"/subscribe",
	"/calendar",
	"/calendar/2024-11",
	"/archive",
	"/archive/2024",
	"/archive/2024/11",
	"/archive/2024-11.csv",
	"/day",
	"/day/2024-11-06",
	"/week",
	"/week/2024-45",
	"/digest/daily.atom",
	"/digest/weekly.rss",
	"/sources",
	"/sources.opml",
	"/feeds.opml",
	"/status",
	"/status.json",
	"/status.atom",
	"/healthz",
	"/api",
	"/api/v1/openapi.json",
	"/api/v1/stories",
	"/api/v1/stories.csv",
	"/api/v1/sources",
	"/api/v1/facets",
	"/api/v1/occurrences",
	"/api/v1/persons",
	"/api/v1/timeline?facet=source",
	"/api/v1/history",
	"/sitemap.xml",
	"/sitemap-pages.xml",
	"/sitemap-2024.xml",
	"/robots.txt",
	"/llms.txt",
	"/.well-known/api-catalog",
	"/manifest.webmanifest",
	"/opensearch.xml",
	"/context.jsonld",
	"/style.css",
	"/nothing",
	"/?partner=nowhere",
] as const;

/** Every kind of address, and those of the stories and sources that there are. */
export async function everywhere(s: Service): Promise<readonly string[]> {
	const stories = await s.front();
	const ids = new Set(stories.flatMap(({ reports }) => reports.map(({ sourceId }) => sourceId)));
	return [
		...KINDS,
		...stories.slice(0, 5).flatMap(({ id }) => [`/stories/${id}`, `/api/v1/stories/${id}`]),
		...[...ids].flatMap((id) => [`/sources/${id}`, `/source/${id}`, `/source/${id}.rss`, `/api/v1/sources/${id}`]),
	];
}
