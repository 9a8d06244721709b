import { expect, test } from "vitest";
import { STYLE } from "../../src/pages/style/style.ts";
import { siteOf } from "../samples/site.ts";

const { app } = await siteOf(undefined);

test.each([
	["/style.css", "text/css; charset=utf-8", 3600],
	["/feed.css", "text/css; charset=utf-8", 3600],
	["/favicon.svg", "image/svg+xml", 3600],
	["/favicon.ico", "image/png", 86400],
	["/apple-touch-icon.png", "image/png", 86400],
	["/apple-touch-icon-precomposed.png", "image/png", 86400],
	["/icon-192.png", "image/png", 86400],
	["/icon-512.png", "image/png", 86400],
])("%s is %s, and is kept for %i seconds", async (path, type, seconds) => {
	const response = await app.request(path);
	expect(response.headers.get("content-type")).toBe(type);
	expect(response.headers.get("cache-control")).toBe(`public, max-age=${seconds}`);
	expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
});

test("the style of pages is sent as it is", async () => {
	expect(await (await app.request("/style.css")).text()).toBe(STYLE);
});
