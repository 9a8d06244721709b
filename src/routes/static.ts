import type { Hono } from "hono";
import { FEED_STYLE } from "../formats/xml.ts";
import { ICON } from "../pages/icon.ts";
import { FEED_STYLE_SHEET } from "../pages/style/feed.ts";
import { STYLE } from "../pages/style/style.ts";

const FILES: Readonly<Record<string, readonly [type: string, body: string]>> = {
	"/style.css": ["text/css; charset=utf-8", STYLE],
	[FEED_STYLE]: ["text/css; charset=utf-8", FEED_STYLE_SHEET],
	"/favicon.svg": ["image/svg+xml", ICON],
	"/favicon.ico": ["image/svg+xml", ICON],
	"/robots.txt": ["text/plain; charset=utf-8", "User-agent: *\nAllow: /\n"],
};

/** What is the same for everybody until the next deploy. */
export function staticRoutes(app: Hono): void {
	for (const [path, [type, body]] of Object.entries(FILES))
		app.get(path, (c) => c.body(body, 200, { "Content-Type": type, "Cache-Control": "public, max-age=3600" }));
}
