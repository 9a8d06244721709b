/** What `npm run bench -- serve` loads: the site over a record in memory, next to it the simplest Hono route, and a 304 without anything. */
import { Hono } from "hono";
import { createApp } from "../../src/app.ts";
import type { Report } from "../../src/model/classification.ts";
import type { Facets } from "../../src/model/facets.ts";
import { dayOf, EPOCH } from "../../src/model/instant.ts";
import type { Story } from "../../src/model/story.ts";
import type { Store, Stored } from "../../src/ports.ts";
import { SOURCES } from "../../src/sources/registry.ts";
import { writeFront } from "../../src/store/front.ts";

const STORIES = 60;

function storyOf(n: number): Story {
	const at = new Date(Date.UTC(2026, 0, 31) - n * 3_600_000).toISOString();
	const facets: Facets = {
		partners: [n % 2 === 0 ? "FR" : "DE"],
		organisations: [],
		events: ["visit"],
		themes: n % 3 === 0 ? ["political", "energy"] : ["political"],
		persons: [],
	};
	const report = (source: (typeof SOURCES)[number], language: "en" | "ru"): Report => ({
		key: `${source.id}/${n}`,
		url: `https://news.example/${source.id}/${n}`,
		link: `https://news.example/${source.id}/${n}`,
		sourceId: source.id,
		title:
			language === "en" ? `The president receives guests number ${n} in Astana` : `Президент принял гостей номер ${n}`,
		excerpt: "Both sides spoke of trade, of energy and of a new road, and signed several documents.",
		published: at,
		dated: true,
		firstSeen: at,
		changed: at,
		language,
		authors: ["A. Reporter"],
		categories: [],
		classification: {
			keep: true,
			score: 0.9,
			facets,
			evidence: [],
			reason: "Names the president and guests.",
			model: "bench",
		},
	});
	const [first, second] = SOURCES;
	if (first === undefined || second === undefined) throw new Error("there are no sources");
	return {
		id: `${dayOf(at)}-${n}`,
		published: at,
		firstSeen: at,
		changed: at,
		facets,
		reports:
			n % 5 === 0
				? [report(first, "en"), report(second, "ru")]
				: [report(n % 2 === 0 ? first : second, n % 2 === 0 ? "en" : "ru")],
		merged: [],
	};
}

const stories = Array.from({ length: STORIES }, (_, n) => storyOf(n));
const at = stories[0]?.changed ?? EPOCH;

const values = new Map<string, unknown>();
const tags = new Map<string, unknown>();
const told = async (value: unknown): Promise<Stored> =>
	value === undefined ? { kind: "absent" } : { kind: "value", value };
const store: Store = {
	get: (key) => told(values.get(key)),
	text: async (key) => {
		const value = values.get(key);
		return value === undefined ? { kind: "absent" } : { kind: "value", value: JSON.stringify(value) };
	},
	tag: (key) => told(tags.get(key)),
	put: async (key, value, tag) => {
		values.set(key, value);
		tags.set(key, tag);
	},
	delete: async () => {},
	list: async () => ({ kind: "value", value: [] }),
};
const front = {
	at,
	version: "bench",
	changed: at,
	stories,
	whole: dayOf(EPOCH),
	since: EPOCH,
	madeOf: {},
	days: {},
	counts: {},
	uncalendared: [],
	held: {},
};
await writeFront(store, front, { kind: "absent" });

const site = createApp({ store, clock: () => new Date().toISOString(), log: () => {}, sources: SOURCES });
const hello = new Hono().get("/hello", (c) => c.text("hello"));

export default {
	fetch: (request) => {
		const { url } = request;
		if (url.endsWith("/hello")) return hello.fetch(request);
		return url.endsWith("/bare") ? new Response(null, { status: 304 }) : site.fetch(request);
	},
} satisfies ExportedHandler;
