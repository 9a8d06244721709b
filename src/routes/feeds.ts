import type { Context, Hono } from "hono";
import { atom } from "../formats/atom.ts";
import type { Channel } from "../formats/channel.ts";
import { type Item, itemOf, URN, type View } from "../formats/item.ts";
import { jsonFeed } from "../formats/json-feed.ts";
import { rss } from "../formats/rss.ts";
import type { Edition, Story } from "../model/story.ts";
import type { Rendered } from "./documents.ts";
import { FRESH_MINUTES, respond } from "./respond.ts";
import type { Site } from "./site.ts";

/** Items of a feed unless told otherwise. */
const ITEMS = 50;

const FORMATS = {
	rss: { type: "application/rss+xml; charset=utf-8", write: rss },
	atom: { type: "application/atom+xml; charset=utf-8", write: atom },
	json: {
		type: "application/feed+json; charset=utf-8",
		write: (channel: Channel, items: readonly Item[]) =>
			jsonFeed(channel, items, `${new URL(channel.self).origin}/api`),
	},
} as const;
type Format = keyof typeof FORMATS;

/** The usual guesses of readers and people, answered without a redirect. */
const GUESSES: Readonly<Record<string, Format>> = {
	"/rss": "rss",
	"/rss.xml": "rss",
	"/feed": "rss",
	"/feed/": "rss",
	"/feed.xml": "rss",
	"/index.xml": "rss",
	"/atom": "atom",
	"/atom.xml": "atom",
	"/feed/atom": "atom",
	"/feed/atom/": "atom",
};

export function feedRoutes(app: Hono, site: Site): void {
	app.get("/feed.rss", (c) => feed(c, site, "rss"));
	app.get("/feed.atom", (c) => feed(c, site, "atom"));
	app.get("/feed.json", (c) => feed(c, site, "json"));
	for (const [path, format] of Object.entries(GUESSES)) app.get(path, (c) => feed(c, site, format));
}

async function feed(c: Context, site: Site, format: Format): Promise<Response> {
	const edition = await site.editions();
	const { origin } = new URL(c.req.url);
	const self = `${origin}/feed.${format}`;
	return respond(c, await site.documents(self, edition.version, () => render(edition, site, format, origin, self)));
}

function render(edition: Edition, site: Site, format: Format, origin: string, self: string): Rendered {
	const view: View = { ui: "en", origin, languages: [], sources: site.sources };
	const items = itemsOf(edition.stories.slice(0, ITEMS), view, site);
	const updated = items.reduce(
		(newest, item) => (item.updated > newest ? item.updated : newest),
		"1970-01-01T00:00:00.000Z",
	);
	const channel: Channel = {
		id: `${URN}:channel:all`,
		title: "Elshi: Kazakhstan's diplomacy",
		description:
			"What the news of Central Asia and its neighbours report about Kazakhstan's diplomacy, each story once.",
		ui: "en",
		home: `${origin}/`,
		self,
		updated,
		links: [],
		ttl: FRESH_MINUTES,
	};
	const { type, write } = FORMATS[format];
	return { type, body: write(channel, items), updated };
}

/** A story that cannot be shown is left out and told, never the document with it. */
export function itemsOf(stories: readonly Story[], view: View, { log }: Pick<Site, "log">): Item[] {
	return stories.flatMap((story) => {
		try {
			return itemOf(story, view) ?? [];
		} catch (error) {
			log("story.malformed", { id: story.id, error: String(error) });
			return [];
		}
	});
}
