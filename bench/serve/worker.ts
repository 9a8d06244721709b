/** What `npm run bench -- serve` loads: the site over an edition in memory, and beside it the simplest Hono route. */
import { Hono } from "hono";
import { createApp } from "../../src/app.ts";
import type { Report } from "../../src/model/classification.ts";
import type { Facets } from "../../src/model/facets.ts";
import type { Edition, Story } from "../../src/model/story.ts";
import type { Store } from "../../src/ports.ts";
import { SOURCES } from "../../src/sources/registry.ts";

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
		id: `story-${n}`,
		published: at,
		updated: at,
		facets,
		reports:
			n % 5 === 0
				? [report(first, "en"), report(second, "ru")]
				: [report(n % 2 === 0 ? first : second, n % 2 === 0 ? "en" : "ru")],
		merged: [],
	};
}

const stories = Array.from({ length: STORIES }, (_, n) => storyOf(n));
const edition: Edition = { schema: 1, version: "bench", updated: stories[0]?.updated ?? "", stories, withdrawn: [] };

const store: Store = {
	get: async (key) => (key === "edition" ? edition : undefined),
	tag: async (key) =>
		key === "edition" ? { schema: 1, version: edition.version, updated: edition.updated } : undefined,
	put: async () => {},
	delete: async () => {},
	list: async () => [],
};

const site = createApp({ store, clock: () => new Date().toISOString(), log: () => {}, sources: SOURCES });
const hello = new Hono().get("/hello", (c) => c.text("hello"));

export default {
	fetch: (request) => (request.url.endsWith("/hello") ? hello.fetch(request) : site.fetch(request)),
} satisfies ExportedHandler;
