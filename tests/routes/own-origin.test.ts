import { describe, expect, test } from "vitest";
import { siteOf } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const OWN = "https://elshi.example";
const site = () => siteOf(frontOf([storyOf("paris")]), { origin: OWN });
const PAGES = ["/", "/feed.rss", "/feed.json", "/feeds.opml", "/api/v1/stories", "/partner/fr", "/status.atom"];

describe("a site that knows its address", () => {
	test.each(PAGES)("leads %s of any other host to it", async (path) => {
		const { app } = await site();
		for (const other of ["http://evil.example", "https://evil.example", "https://elshi.example:8443"]) {
			const response = await app.request(`${other}${path}?q=a%20b`);
			expect(response.status).toBe(301);
			expect(response.headers.get("location")).toBe(`${OWN}${path}?q=a%20b`);
		}
	});

	test.each([
		"https://elshi.example.:443",
		"https://elshi.example.",
		"https://www.elshi.example",
		"https://elshi.example.evil.example",
		"https://127.0.0.1.evil.example",
		"https://localhost.evil.example",
		"https://xn--e1afmkfd.example",
	])("leads %s to it, whatever path or query comes along", async (other) => {
		const { app } = await site();
		for (const path of [
			"/feed.rss",
			"//evil.example/",
			"/%0d%0aset-cookie:a",
			"/\\evil.example",
			"/?next=//evil.example",
		]) {
			const response = await app.request(`${other}${path}`);
			const location = new URL(response.headers.get("location") ?? "", other);
			expect([path, response.status, location.origin]).toEqual([path, 301, OWN]);
			expect(response.headers.has("set-cookie")).toBe(false);
		}
	});

	test.each(PAGES)("makes every link of %s by it, behind a proxy and on the machine itself", async (path) => {
		const { app } = await site();
		for (const here of [
			"http://elshi.example",
			"http://localhost:8787",
			"http://127.0.0.1:8787",
			"http://[::1]:8787",
		]) {
			const response = await app.request(`${here}${path}`);
			expect(response.status).toBe(200);
			const text = `${await response.text()} ${response.headers.get("link")}`;
			expect(text).not.toContain(here);
		}
	});

	test("answers there what is no reading, and a monitor", async () => {
		const { app } = await site();
		expect((await app.request("https://other.example/feed.rss", { method: "HEAD" })).status).toBe(301);
		expect((await app.request("https://other.example/feed.rss", { method: "OPTIONS" })).status).toBe(204);
		expect((await app.request("https://other.example/feed.rss", { method: "POST" })).status).toBe(405);
		expect([200, 503]).toContain((await app.request("https://other.example/healthz")).status);
	});

	test("goes by the request where it does not know it", async () => {
		const { app } = await siteOf(frontOf([storyOf("paris")]));
		expect(await (await app.request("https://a.example/feed.json")).text()).toContain("https://a.example/feed.json");
	});
});
