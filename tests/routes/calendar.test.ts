import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { Occurrence } from "../../src/model/occurrence.ts";
import { putCalendars } from "../samples/api.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteOf, siteOver, siteWith } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const FRONT = frontOf([storyOf("visit")], { at: "2024-11-21T00:00:00.000Z" });
const occurrence = (start: string, changes: Partial<Occurrence> = {}): Occurrence =>
	occurrenceOf({ start, ...changes });

async function siteWithCalendar(...occurrences: readonly Occurrence[]) {
	const site = await siteOf(FRONT);
	site.world.now = "2024-11-21T00:00:00.000Z";
	await putCalendars(site.store, occurrences);
	return site;
}

function eventsIn(text: string) {
	const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
	return events.map((event) => new ICAL.Event(event));
}

async function daysAt(path: string, ...occurrences: readonly Occurrence[]): Promise<string[]> {
	const { app } = await siteWithCalendar(...occurrences);
	const response = await app.request(path);
	expect(response.status, await response.clone().text()).toBe(200);
	return eventsIn(await response.text()).map(({ startDate }) => startDate.toString());
}

describe("the calendar", () => {
	test("has all from sixty days back to the last day that is announced, over two New Years", async () => {
		const days = ["2024-09-21", "2024-09-22", "2024-12-10", "2025-05-01"].map((day) => occurrence(day));
		const moved = occurrence("2025-01-14", { uid: "2024-visit-2024-09-20-00000009" });
		expect(await daysAt("/feed.ics", ...days, moved)).toEqual(["2024-09-22", "2024-12-10", "2025-01-14", "2025-05-01"]);
	});

	test("does not forget what was announced long before it takes place, however much was told since", async () => {
		const many = Array.from({ length: 150 }, (_, n) =>
			occurrence("2024-11-10", { uid: `2024-visit-2024-11-10-${n + 1000}` }),
		);
		const far = occurrence("2024-12-10", { changed: "2024-09-20T08:00:00.000Z" });
		const days = await daysAt("/feed.ics", far, ...many);
		expect(days).toHaveLength(151);
		expect(days.at(-1)).toBe("2024-12-10");
	});

	test.each([
		["/partner/fr.ics", ["2024-11-01"]],
		["/partner/fr.ics?event=summit", []],
		["/feed.ics?partner=cn,fr", ["2024-11-01", "2024-11-02"]],
		["/event/summit.ics", ["2024-11-02"]],
		["/organisation/ots.ics", ["2024-11-02"]],
		["/theme/energy.ics", ["2024-11-02"]],
		["/level/minister.ics", ["2024-11-02"]],
		["/language/kk.ics", ["2024-11-02"]],
		["/source/khabarshy.ics", ["2024-11-02"]],
		["/feed.ics?q=macron", ["2024-11-01"]],
		["/feed.ics?q=тюркских", ["2024-11-02"]],
		["/feed.ics?since=2024-11-02", ["2024-11-02"]],
		["/feed.ics?until=2024-11-01", ["2024-11-01"]],
		["/feed.ics?changedSince=2024-11-05", ["2024-11-02"]],
		["/feed.ics?limit=1", ["2024-11-02"]],
	])("of a channel has its own: %s", async (path, expected) => {
		const visit = occurrence("2024-11-01");
		const summit = occurrence("2024-11-02", {
			type: "summit",
			partners: ["CN"],
			organisations: ["ots"],
			persons: [],
			themes: ["energy"],
			level: "minister",
			languages: ["kk"],
			sourceIds: ["khabarshy"],
			changed: "2024-11-05T00:00:00.000Z",
		});
		expect(await daysAt(path, visit, summit)).toEqual(expected);
	});

	test("of days long ago is found in its own years, five at most", async () => {
		const old = occurrence("2015-03-11");
		expect(await daysAt("/feed.ics?since=2015-01-01&until=2015-12-31", old)).toEqual(["2015-03-11"]);
		const { app, world } = await siteWithCalendar(old);
		await app.request("/feed.ics?since=1990-01-01");
		expect(world.reads.filter((read) => read.startsWith("get calendar/")).length).toBeLessThanOrEqual(5);
	});

	test("speaks the language that is asked for", async () => {
		const { app } = await siteWithCalendar(occurrence("2024-12-10"));
		const [event] = eventsIn(await (await app.request("/feed.ics?ui=kk")).text());
		expect(event?.summary).toBe("Францияға мемлекеттік сапар");
	});

	test("is read once for many requests, and said to be a calendar", async () => {
		const { app, world } = await siteWithCalendar(occurrence("2024-12-10"));
		const response = await app.request("/feed.ics");
		expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
		const before = world.reads.length;
		await app.request("/partner/fr.ics");
		await app.request("/partner/de.ics");
		expect(world.reads.slice(before).filter((read) => read.startsWith("get"))).toEqual([]);
	});

	test("of a channel has the last good copy while the store cannot be read", async () => {
		const { app, world } = await siteWithCalendar(occurrence("2024-12-10"));
		await app.request("/feed.ics");
		world.broken = true;
		world.now = "2024-11-23T00:00:00.000Z";
		const response = await app.request("/partner/fr.ics");
		expect(response.status).toBe(200);
		expect(eventsIn(await response.text())).toHaveLength(1);
	});

	test("that was never read answers so, because programs delete what an empty calendar does not have", async () => {
		const { store } = await siteWithCalendar(occurrence("2024-12-10"));
		const { app, world } = siteOver(store);
		world.now = "2024-11-21T00:00:00.000Z";
		world.damaged.add("calendar/2024");
		const response = await app.request("/feed.ics");
		expect(response.status).toBe(503);
		expect(response.headers.get("retry-after")).toBe("120");
	});

	test("goes on without a year beside, and says that it is good for a moment only", async () => {
		const { app, world } = await siteWithCalendar(occurrence("2024-12-10"));
		world.damaged.add("calendar/2023");
		const response = await app.request("/feed.ics");
		expect(response.status).toBe(200);
		expect(response.headers.get("cache-control")).toBe("public, max-age=60");
	});

	test("has changed when an occurrence did, also where the front has not", async () => {
		const { app } = await siteWithCalendar(occurrence("2024-12-10", { changed: "2024-11-20T10:00:00.000Z" }));
		const modified = (await app.request("/partner/de.ics")).headers.get("last-modified");
		expect(modified).toBe("Wed, 20 Nov 2024 10:00:00 GMT");
	});

	test("of a month that is over has its events, and there is none of a month that is not, or has no story", async () => {
		const days = ["2024-09-30", "2024-10-01", "2024-10-31", "2024-11-01"].map((day) => occurrence(day));
		const site = await siteWith([storyOf("old", { published: "2024-10-05T06:00:00.000Z" }), storyOf("new")], {
			at: "2024-11-21T00:00:00.000Z",
		});
		await putCalendars(site.store, days);
		const october = await site.app.request("/archive/2024-10.ics");
		expect(october.status).toBe(200);
		expect(eventsIn(await october.text()).map(({ startDate }) => startDate.toString())).toEqual([
			"2024-10-01",
			"2024-10-31",
		]);
		for (const path of ["/archive/2024-09.ics", "/archive/2024-11.ics", "/archive/2024-13.ics"])
			expect((await site.app.request(path)).status, path).toBe(404);
	});

	test("names its own address and the page of its choice", async () => {
		const { app } = await siteWithCalendar(occurrence("2024-12-10"));
		for (const [path, page] of [
			["/feed.ics", "/"],
			["/feed.ics?partner=de,fr&event=visit", "/?partner=de,fr&event=visit"],
			["/partner/fr.ics", "/partner/fr"],
		])
			expect((await app.request(path ?? "")).headers.get("link")).toBe(
				`<http://localhost${path}>; rel="self", <http://localhost${page}>; rel="alternate"; type="text/html"`,
			);
	});

	test("has its events in the order of their days, and is kept as long as any document where all could be read", async () => {
		const moved = occurrence("2025-03-01", { uid: "2024-visit-2024-09-20-00000009" });
		expect(await daysAt("/feed.ics", moved, occurrence("2025-02-01"))).toEqual(["2025-02-01", "2025-03-01"]);
		const { app } = await siteWithCalendar(occurrence("2024-12-10"));
		expect((await app.request("/feed.ics")).headers.get("cache-control")).toContain("max-age=900");
	});

	test("goes back from the last run, whatever the clock says", async () => {
		const { app, world } = await siteWithCalendar(occurrence("2024-09-22"), occurrence("2024-12-10"));
		world.now = "2024-12-15T00:00:00.000Z";
		expect(eventsIn(await (await app.request("/feed.ics")).text())).toHaveLength(2);
	});

	test("of a site that has not read anything yet goes by its clock", async () => {
		const { app, store, world } = await siteOf(undefined);
		world.now = "2024-11-21T00:00:00.000Z";
		await putCalendars(store, [occurrence("2024-09-21"), occurrence("2024-09-22"), occurrence("2024-12-10")]);
		const days = eventsIn(await (await app.request("/feed.ics")).text()).map(({ startDate }) => startDate.toString());
		expect(days).toEqual(["2024-09-22", "2024-12-10"]);
	});

	test("is empty where nothing is announced", async () => {
		expect(await daysAt("/feed.ics")).toEqual([]);
	});

	test("of more than fits leaves out what is longest ago", async () => {
		const long = Array.from({ length: 1800 }, (_, n) =>
			occurrence(`2024-1${n % 2}-${String(1 + (n % 28)).padStart(2, "0")}`, {
				uid: `2024-visit-2024-10-01-${n + 1000}`,
				headline: { ...occurrenceOf().headline, title: "Ә".repeat(400) },
			}),
		);
		const { app } = await siteWithCalendar(...long, occurrence("2024-12-10"));
		const text = await (await app.request("/feed.ics")).text();
		expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(1024 * 1024);
		const days = eventsIn(text).map(({ startDate }) => startDate.toString());
		expect(days.at(-1)).toBe("2024-12-10");
		expect(days).toHaveLength(200);
	});
});

describe("a page", () => {
	test("leads calendar programs to its calendar, and people to the file", async () => {
		const { app } = await siteWithCalendar();
		const html = await (await app.request("https://elshi.example/partner/fr")).text();
		expect(html).toContain('href="webcal://elshi.example/partner/fr.ics"');
		expect(html).toContain('href="/partner/fr.ics"');
		expect(html).toContain('type="text/calendar"');
	});
});
