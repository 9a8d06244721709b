import type { Hono } from "hono";
import type { View } from "../formats/item.ts";
import { homePage } from "../pages/home.tsx";
import { itemsOf } from "./feeds.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";

/** Stories on one page. */
const STORIES = 50;

const FEEDS = [
	{ title: "RSS", type: "application/rss+xml", href: "/feed.rss" },
	{ title: "Atom", type: "application/atom+xml", href: "/feed.atom" },
	{ title: "JSON Feed", type: "application/feed+json", href: "/feed.json" },
];

export function homeRoutes(app: Hono, site: Site): void {
	app.get("/", async (c) => {
		const edition = await site.editions();
		const { origin } = new URL(c.req.url);
		const view: View = { ui: "en", origin, languages: [], sourceIds: [], sources: site.known };
		return serve(c, site, edition, `${origin}/`, () => ({
			type: "text/html; charset=utf-8",
			body: homePage({ items: itemsOf(edition.stories.slice(0, STORIES), view, site), feeds: FEEDS }),
			updated: edition.updated,
		}));
	});
}
