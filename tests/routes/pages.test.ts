import { describe, expect, it } from "vitest";
import { HOUR, shift } from "../../src/model/instant.ts";
import type { Story } from "../../src/model/story.ts";
import { siteOf } from "../samples/site.ts";
import { editionOf, storyOf } from "../samples/stories.ts";

/** So many stories, an hour apart, newest first. */
function hourly(count: number, newest: string, name: string): Story[] {
	return Array.from({ length: count }, (_, n) => {
		const published = shift(newest, -n * HOUR);
		return storyOf(`${name}-${n}`, { published, updated: published });
	});
}

const RECENT = hourly(70, "2024-11-05T00:00:00.000Z", "recent");
const OCTOBER = hourly(120, "2024-10-20T00:00:00.000Z", "october");
const AUGUST = hourly(3, "2024-08-20T00:00:00.000Z", "august");

async function siteWithPast() {
	const site = await siteOf(editionOf(RECENT));
	await site.store.put("archive/2024-08", { schema: 1, month: "2024-08", stories: AUGUST });
	await site.store.put("archive/2024-10", { schema: 1, month: "2024-10", stories: OCTOBER });
	const get = async (address: string) => {
		const response = await site.app.request(address);
		expect(response.status).toBe(200);
		return response;
	};
	return { ...site, get };
}

interface JsonFeed {
	readonly items: readonly { readonly id: string }[];
	readonly next_url?: string;
}

describe("paging", () => {
	it("leads from the newest story to the oldest of the oldest month, each once", async () => {
		const { get } = await siteWithPast();
		const seen: string[] = [];
		let address: string | undefined = "/feed.json";
		for (let pages = 0; address !== undefined && pages < 20; pages++) {
			const feed: JsonFeed = await (await get(address)).json();
			expect(feed.items.length).toBeLessThanOrEqual(50);
			seen.push(...feed.items.map(({ id }) => id));
			address = feed.next_url;
		}
		expect(address).toBeUndefined();
		const all = [...RECENT, ...OCTOBER, ...AUGUST].map(({ id }) => `urn:elshi:story:${id}`);
		expect(seen).toEqual(all);
	});

	it("is not moved by new stories", async () => {
		const { get, app } = await siteWithPast();
		const { next_url } = await (await get("/feed.json")).json<JsonFeed>();
		const before = await (await app.request(next_url ?? "")).json<JsonFeed>();
		const grown = await siteOf(editionOf([...hourly(5, "2024-11-06T00:00:00.000Z", "new"), ...RECENT]));
		const after = await (await grown.app.request(next_url ?? "")).json<JsonFeed>();
		expect(after.items).toEqual(before.items);
	});

	it("does not go into months that the selection leaves out", async () => {
		const { get } = await siteWithPast();
		const feed = await (await get("/feed.json?since=2024-11-01&limit=100")).json<JsonFeed>();
		expect(feed.items).toHaveLength(70);
		expect(feed.next_url).toBeUndefined();
	});

	it("goes on in the API and on the page, too", async () => {
		const { get } = await siteWithPast();
		const list = await (await get("/api/v1/stories?limit=100")).json<{ stories: object[]; next?: string }>();
		expect(list.stories).toHaveLength(70);
		const more = await (await get(list.next ?? "")).json<{ stories: { id: string }[] }>();
		expect(more.stories[0]?.id).toBe("october-0");
		expect(await (await get("/")).text()).toContain('rel="next"');
	});
});

describe("an archive", () => {
	it("is linked from the feed, and each from the one after it", async () => {
		const { get } = await siteWithPast();
		const feed = await (await get("/feed.atom")).text();
		expect(feed).toContain('rel="prev-archive" href="http://localhost/archive/2024-10.atom"');
		const october = await (await get("/archive/2024-10.atom?limit=100")).text();
		expect(october).toContain("<fh:archive");
		expect(october).toContain('rel="current" href="http://localhost/feed.atom?limit=100"');
		const rest = /rel="prev-archive" href="([^"]*)"/.exec(october)?.[1]?.replaceAll("&amp;", "&") ?? "";
		expect(await (await get(rest)).text()).toContain('href="http://localhost/archive/2024-08.atom?limit=100"');
	});

	it("stays the same, byte for byte, whatever is published since", async () => {
		const { get, store } = await siteWithPast();
		const before = await (await get("/archive/2024-08.rss")).text();
		const later = await siteOf(editionOf(hourly(5, "2024-12-06T00:00:00.000Z", "december")), {
			clock: () => "2024-12-07T00:00:00.000Z",
		});
		for (const key of await store.list("archive/")) await later.store.put(key, await store.get(key));
		expect(await (await later.app.request("/archive/2024-08.rss")).text()).toBe(before);
	});

	it("is not there for a month without one", async () => {
		const { app } = await siteWithPast();
		for (const month of ["2024-09", "2024-13", "..", "2024-11"])
			expect((await app.request(`/archive/${month}.rss`)).status).toBe(404);
	});
});

describe("a document's size", () => {
	it("is bounded: what does not fit is on the next page", async () => {
		const long = "Келіссөз ".repeat(50);
		const { stories } = editionOf(RECENT);
		const wide = stories.map((story) => ({
			...story,
			reports: Array.from({ length: 12 }, (_, n) => ({
				...story.reports[0],
				title: `${long} ${n}`,
				excerpt: long,
				link: `https://herald.example/${story.id}/${n}`,
			})) as unknown as Story["reports"],
		}));
		const { app } = await siteOf(editionOf(wide));
		let address: string | undefined = "/feed.json?limit=100";
		let items = 0;
		while (address !== undefined) {
			const text = await (await app.request(address)).text();
			expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(512 * 1024);
			const feed = JSON.parse(text) as JsonFeed;
			items += feed.items.length;
			address = feed.next_url;
		}
		expect(items).toBe(70);
	});
});

describe("a story's page", () => {
	it("shows all its reports and why it was kept", async () => {
		const { get } = await siteWithPast();
		const page = await (await get("/stories/recent-3")).text();
		expect(page).toContain("Names the president, France and a state visit.");
	});

	it("is found by an id that was merged into it", async () => {
		const { app } = await siteOf(editionOf([storyOf("elder", { merged: ["younger"] })]));
		const response = await app.request("/stories/younger");
		expect(response.status).toBe(301);
		expect(response.headers.get("location")).toBe("http://localhost/stories/elder");
	});

	it("goes on where no report is kept any longer", async () => {
		const { app } = await siteOf(editionOf([], { withdrawn: [storyOf("gone")] }));
		expect((await app.request("/stories/gone")).status).toBe(200);
	});
});

describe("a site", () => {
	const NOTE = "curl http://localhost/cdn-cgi/local/scheduled";

	it("says how to bring news in where nothing was ever read", async () => {
		const { app } = await siteOf(undefined);
		const page = await (await app.request("/")).text();
		expect(page).toContain(NOTE);
		expect(page).not.toContain("No story here yet");
	});

	it("does not say so where a run has found nothing", async () => {
		const { app } = await siteOf(editionOf([]));
		const page = await (await app.request("/")).text();
		expect(page).toContain("No story here yet");
		expect(page).not.toContain(NOTE);
	});
});
