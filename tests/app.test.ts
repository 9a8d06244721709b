import { describe, expect, it } from "vitest";
import { type AppPorts, createApp } from "../src/app.ts";
import type { Edition } from "../src/model/story.ts";
import { KEYS, writeEdition } from "../src/stored.ts";
import { memoryStore } from "./fakes/store.ts";
import { editionOf, reportOf, sourceOf, storyOf } from "./samples/stories.ts";

const NOW = "2024-11-05T00:00:00.000Z";

async function siteWith(edition: Edition | undefined, changes: Partial<AppPorts> = {}) {
	const store = memoryStore();
	if (edition !== undefined) await writeEdition(store, edition);
	const logged: string[] = [];
	const ports = { store, clock: () => NOW, log: (event: string) => logged.push(event), sources: [sourceOf("herald")] };
	return { app: createApp({ ...ports, ...changes }), store, logged };
}

const PARIS = storyOf("paris");
const FEEDS = ["/feed.rss", "/feed.atom", "/feed.json"];

describe("a feed", () => {
	it.each(FEEDS)("%s tells the stories", async (path) => {
		const { app } = await siteWith(editionOf([PARIS]));
		const response = await app.request(path);
		expect(response.status).toBe(200);
		expect(await response.text()).toContain("President travels to Paris on a state visit");
	});

	it.each(FEEDS)("%s is empty and valid before the first run", async (path) => {
		const { app } = await siteWith(undefined);
		const response = await app.request(path);
		expect(response.status).toBe(200);
		expect(await response.text()).not.toContain("urn:elshi:story");
	});

	it.each(FEEDS)("%s answers 304 to its own validators", async (path) => {
		const { app } = await siteWith(editionOf([PARIS]));
		const { headers } = await app.request(path);
		const byTag = await app.request(path, { headers: { "if-none-match": headers.get("etag") ?? "" } });
		expect(byTag.status).toBe(304);
		expect(await byTag.text()).toBe("");
		const byDate = await app.request(path, { headers: { "if-modified-since": headers.get("last-modified") ?? "" } });
		expect(byDate.status).toBe(304);
	});

	it.each(FEEDS)("%s answers HEAD with the headers of GET", async (path) => {
		const { app } = await siteWith(editionOf([PARIS]));
		const get = await app.request(path);
		const head = await app.request(path, { method: "HEAD" });
		expect(head.status).toBe(200);
		expect(await head.text()).toBe("");
		expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
	});

	it("keeps its tag while its content stands, whatever else the edition says", async () => {
		const first = await siteWith(editionOf([PARIS], { version: "one" }));
		const second = await siteWith(editionOf([PARIS], { version: "two" }));
		const tags = await Promise.all(
			[first, second].map(async ({ app }) => (await app.request("/feed.rss")).headers.get("etag")),
		);
		expect(tags[0]).toBe(tags[1]);
	});

	it("leaves out a story that cannot be shown", async () => {
		const broken = storyOf("broken", { reports: [reportOf({ link: "javascript:alert(1)", title: "Broken" })] });
		const dateless = storyOf("dateless", { published: "soon", reports: [reportOf({ title: "Dateless" })] });
		const { app } = await siteWith(editionOf([broken, dateless, PARIS]));
		for (const path of FEEDS) {
			const text = await (await app.request(path)).text();
			expect(text).toContain("President travels to Paris");
			expect(text).not.toMatch(/Broken|Dateless/);
		}
	});

	it.each(["/rss", "/feed", "/feed/", "/rss.xml", "/atom.xml", "/index.xml"])(
		"is found at %s at once",
		async (path) => {
			const { app } = await siteWith(editionOf([PARIS]));
			expect((await app.request(path)).status).toBe(200);
		},
	);
});

describe("the last good edition", () => {
	it("is served while the store fails", async () => {
		let now = NOW;
		const store = memoryStore();
		await writeEdition(store, editionOf([PARIS]));
		let broken = false;
		const fail = async () => {
			throw new Error("KV is down");
		};
		const flaky = {
			...store,
			get: (key: string) => (broken ? fail() : store.get(key)),
			tag: (key: string) => (broken ? fail() : store.tag(key)),
		};
		const { app, logged } = await siteWith(undefined, { store: flaky, clock: () => now });
		await app.request("/feed.rss");
		broken = true;
		now = "2024-11-06T00:00:00.000Z";
		const response = await app.request("/feed.rss");
		expect(response.status).toBe(200);
		expect(await response.text()).toContain("President travels to Paris");
		expect(logged).toContain("edition.read-failed");
	});

	it("is served while the store gives a broken one", async () => {
		let now = NOW;
		const { app, store } = await siteWith(editionOf([PARIS]), { clock: () => now });
		await app.request("/feed.rss");
		await store.put(KEYS.edition, { schema: 1, stories: "none" }, { schema: 1, version: "x", updated: "y" });
		now = "2024-11-06T00:00:00.000Z";
		expect(await (await app.request("/feed.rss")).text()).toContain("President travels to Paris");
	});
});

describe("the site", () => {
	it("has a front page that announces the feeds", async () => {
		const { app } = await siteWith(editionOf([PARIS]));
		const text = await (await app.request("/")).text();
		expect(text).toContain('<link rel="alternate" type="application/rss+xml"');
		expect(text).toContain("President travels to Paris");
	});

	it("tells its status for people and for programs", async () => {
		const { app } = await siteWith(editionOf([PARIS]));
		expect(await (await app.request("/status")).text()).toContain("The herald");
		const status = await (await app.request("/status.json")).json<{ sources: { id: string }[] }>();
		expect(status.sources.map(({ id }) => id)).toEqual(["herald"]);
	});

	it("is healthy", async () => {
		const { app } = await siteWith(undefined);
		expect((await app.request("/healthz")).status).toBe(200);
	});

	it("answers an unknown path with a problem", async () => {
		const { app } = await siteWith(undefined);
		const response = await app.request("/nowhere");
		expect(response.status).toBe(404);
		expect(response.headers.get("content-type")).toContain("application/problem+json");
	});
});
