import { describe, expect, test } from "vitest";
import { DAY, HOUR, MINUTE, shift } from "../../src/model/instant.ts";
import { writeFront } from "../../src/store/front.ts";
import { KEYS } from "../../src/store/keys.ts";
import { HUNDRED_DAYS, LAST_RUN, LISTED } from "../samples/hundred-days.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const FEEDS = [
	"/feed.rss",
	"/feed.atom",
	"/feed.json",
	"/feed.csv",
	"/feed.ndjson",
	"/",
	"/api/v1/stories",
	"/partner/fr.rss",
];

describe("without a front", () => {
	test.each([
		["cannot be read", (site: Site) => site.world.damaged.add(KEYS.front)],
		["is not there", (site: Site) => site.store.delete(KEYS.front)],
		["is broken", (site: Site) => site.store.damage(KEYS.front, "{")],
		["is of another release", (site: Site) => site.store.put(KEYS.front, { schema: 99 })],
	] as const)("which %s, the last days of the record stand in for it", async (_, harm) => {
		const site = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		await harm(site);
		for (const path of FEEDS) {
			const response = await site.app.request(path);
			expect(response.status).toBe(200);
			expect(response.headers.get("cache-control"), path).toContain(
				path.startsWith("/api/") ? "max-age=60, stale" : "max-age=900, stale",
			);
		}
		const { items, next_url } = await (await site.app.request("/feed.json?limit=15")).json<{
			items: { id: string }[];
			next_url: string;
		}>();
		expect(items.map(({ id }) => id.slice("urn:elshi:story:".length))).toEqual(LISTED.slice(0, 15).map(({ id }) => id));
		expect((await site.app.request(next_url)).status).toBe(200);
		expect(site.world.logged).toContain("record.stands-in");
	});

	test("reads a bounded number of days once, and not for each request", async () => {
		const { app, world } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		world.damaged.add(KEYS.front);
		await app.request("/feed.json?limit=5");
		expect(world.reads.filter((read) => read.startsWith("get day/"))).toHaveLength(7);
		world.reads.length = 0;
		world.now = shift(LAST_RUN, 3000);
		await app.request("/feed.json?limit=6");
		expect(world.reads).toEqual(["get front"]);
	});

	test("the archive of the last month is there, and yesterday's digest", async () => {
		const { app, world } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		world.damaged.add(KEYS.front);
		world.now = shift(LAST_RUN, 12 * HOUR);
		expect((await app.request("/archive/2024-10.atom")).status).toBe(200);
		const { items } = await (await app.request("/digest/daily.json")).json<{ items: { title: string }[] }>();
		expect(items[0]?.title).toContain("2024-11-08");
	});

	test("serves the front again once it can be read", async () => {
		const { app, world } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		const before = await (await app.request("/feed.json")).text();
		const site = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		site.world.damaged.add(KEYS.front);
		await site.app.request("/feed.json");
		site.world.damaged.clear();
		site.world.now = shift(LAST_RUN, 3000);
		expect(await (await site.app.request("/feed.json")).text()).toBe(before);
		expect(world.logged).toEqual([]);
	});

	test("where a day of the last cannot be read either, the others stand in", async () => {
		const { app, world } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		world.damaged.add(KEYS.front);
		world.damaged.add(KEYS.day("2024-11-06"));
		const { stories, unread } = await (await app.request("/api/v1/stories?limit=20")).json<{
			stories: { id: string }[];
			unread: string[];
		}>();
		expect(unread).toEqual(["2024-11-06"]);
		const readable = LISTED.filter(({ id }) => !id.startsWith("2024-11-06"));
		expect(stories.map(({ id }) => id)).toEqual(readable.slice(0, 20).map(({ id }) => id));
	});

	test("after a pause of a year the last days are found all the same", async () => {
		const { app, world } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		world.damaged.add(KEYS.front);
		world.now = shift(LAST_RUN, 365 * DAY);
		const { items } = await (await app.request("/feed.json?limit=3")).json<{ items: object[] }>();
		expect(items).toHaveLength(3);
	});

	test("the days of the calendar are tried where the record cannot be listed", async () => {
		const { app, world } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		world.damaged.add(KEYS.front);
		for (const month of ["2024-11", "2024-10"]) world.damaged.add(KEYS.day(month));
		const { items } = await (await app.request("/feed.json?limit=3")).json<{ items: object[] }>();
		expect(items).toHaveLength(3);
	});
});

type Site = Awaited<ReturnType<typeof siteWith>>;

describe("Last-Modified", () => {
	test("moves with what is seen late and with what is withdrawn, and never goes back", async () => {
		const paris = storyOf("paris", { published: "2024-11-04T10:00:00.000Z" });
		const late = storyOf("late", { published: "2024-11-04T08:00:00.000Z", firstSeen: "2024-11-04T10:30:00.000Z" });
		const { app, store, world } = await siteOf(frontOf([paris]));
		const fronts = [
			frontOf([paris, late]),
			frontOf([paris, { ...late, withdrawn: true, changed: "2024-11-04T11:00:00.000Z" }]),
			frontOf([paris], { at: "2024-11-04T12:00:00.000Z", changed: "2024-11-04T11:00:00.000Z" }),
		];
		for (const path of ["/feed.rss", "/feed.json", "/api/v1/stories", "/", "/partner/fr.atom"]) {
			await writeFront(store, frontOf([paris]), { kind: "absent" });
			world.now = shift(world.now, HOUR);
			let modified = (await app.request(path)).headers.get("last-modified") ?? "";
			expect(modified).toBe("Mon, 04 Nov 2024 10:00:00 GMT");
			for (const [n, front] of fronts.entries()) {
				await writeFront(store, front, { kind: "absent" });
				world.now = shift(world.now, 10 * MINUTE);
				const response = await app.request(path, { headers: { "if-modified-since": modified } });
				// The last one changes nothing that was told before.
				expect(response.status, `${path} ${n}`).toBe(n === 2 ? 304 : 200);
				const next = response.headers.get("last-modified") ?? "";
				expect(Date.parse(next)).toBeGreaterThanOrEqual(Date.parse(modified));
				modified = next;
			}
		}
	});
});
