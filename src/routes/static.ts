import type { Hono } from "hono";
import { FEED_STYLE } from "../formats/xml.ts";
import { ICON } from "../pages/icon.ts";
import { SHARED_PICTURE } from "../pages/layout.tsx";
import { ICON_48, ICON_180, ICON_192, ICON_512, SHARED } from "../pages/pictures.generated.ts";
import { FEED_STYLE_SHEET } from "../pages/style/feed.ts";
import { STYLE } from "../pages/style/style.ts";

const FILES: Readonly<Record<string, readonly [type: string, body: string]>> = {
	"/style.css": ["text/css; charset=utf-8", STYLE],
	[FEED_STYLE]: ["text/css; charset=utf-8", FEED_STYLE_SHEET],
	"/favicon.svg": ["image/svg+xml", ICON],
};

/** PNG in base64, under the names that are asked for without being told. */
const PICTURES: Readonly<Record<string, string>> = {
	"/favicon.ico": ICON_48,
	"/apple-touch-icon.png": ICON_180,
	"/apple-touch-icon-precomposed.png": ICON_180,
	"/icon-192.png": ICON_192,
	"/icon-512.png": ICON_512,
	[SHARED_PICTURE]: SHARED,
};

/** What is the same for everybody until the next deploy. */
export function staticRoutes(app: Hono): void {
	for (const [path, [type, body]] of Object.entries(FILES))
		app.get(path, (c) => c.body(body, 200, headersOf(type, "max-age=3600")));
	for (const [path, picture] of Object.entries(PICTURES))
		app.get(path, (c) => c.body(bytesOf(picture), 200, headersOf("image/png", "max-age=86400")));
}

function headersOf(type: string, lasts: string): Record<string, string> {
	return { "Content-Type": type, "Cache-Control": `public, ${lasts}` };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
