import { beforeAll, describe, expect, test } from "vitest";
import type { Selection } from "../../src/channels/selection.ts";
import { newestFirst } from "../../src/model/story.ts";
import { closingOf, hasArchive, newestArchive } from "../../src/routes/archive.ts";
import type { Site } from "../../src/routes/site.ts";
import { memoryStore } from "../fakes/store.ts";
import { HUNDRED_DAYS, LAST_RUN, LISTED } from "../samples/hundred-days.ts";
import { putRecord } from "../samples/record.ts";
import { siteOver } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const record = memoryStore();
beforeAll(() => putRecord(record, HUNDRED_DAYS, { at: LAST_RUN }));

function isolate(store = record, now = LAST_RUN) {
	const { app, world } = siteOver(store);
	world.now = now;
	const get = async (address: string): Promise<string> => {
		const response = await app.request(address);
		expect(response.status, address).toBe(200);
		return response.text();
	};
	return { app, world, get };
}

function prevArchiveIn(text: string): string | undefined {
	return /rel="prev-archive"[^>]*? href="([^"]*)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
}

function idsIn(text: string): string[] {
	return Array.from(text.matchAll(/<id>urn:elshi:story:([^<]*)</g), ([, id = ""]) => id);
}

describe("the archives of Atom", () => {
	test("lead from the feed through every month that is over, each story once", async () => {
		const { get } = isolate();
		const ids: string[] = [];
		const months = new Set<string>();
		let address = prevArchiveIn(await get("/feed.atom"));
		expect(address).toBe("http://localhost/archive/2024-10.atom");
		while (address !== undefined) {
			const text = await get(address);
			expect(text).toContain("<fh:archive");
			expect(text).toContain('rel="current" href="http://localhost/feed.atom"');
			ids.push(...idsIn(text));
			months.add(/archive\/([\d-]*)/.exec(address)?.[1] ?? "");
			address = prevArchiveIn(text);
		}
		expect([...months]).toEqual(
			["2024-10", "2024-09", "2024-08", "2024-07"].filter((month) => LISTED.some(({ id }) => id.startsWith(month))),
		);
		expect(ids).toEqual(LISTED.map(({ id }) => id).filter((id) => id < "2024-11"));
	});

	test("lead past months without the facet", async () => {
		const store = memoryStore();
		const french = storyOf("french", { published: "2024-03-05T08:00:00.000Z" });
		const german = storyOf("german", {
			published: "2024-08-05T08:00:00.000Z",
			facets: { ...french.facets, partners: ["DE"] },
		});
		await putRecord(store, [storyOf("paris"), german, french], { at: "2024-11-06T00:00:00.000Z" });
		const { get } = isolate(store, "2024-11-06T00:00:00.000Z");
		expect(prevArchiveIn(await get("/partner/fr.atom"))).toBe("http://localhost/archive/2024-03.atom?partner=fr");
		expect(prevArchiveIn(await get("/partner/de.atom"))).toBe("http://localhost/archive/2024-08.atom?partner=de");
	});

	test.each(["since=2024-11-01", "seenSince=2024-11-02", "changedSince=2024-01-01"])(
		"are not led to where %s leaves them out",
		async (query) => {
			expect(prevArchiveIn(await isolate().get(`/feed.atom?${query}`))).toBeUndefined();
		},
	);

	test("are the same, byte for byte and in their validators, whatever is published since", async () => {
		const before = await isolate().app.request("/archive/2024-09.rss");
		const store = memoryStore();
		const later = "2024-12-07T00:00:00.000Z";
		await putRecord(
			store,
			[storyOf("december", { published: "2024-12-06T00:00:00.000Z" }), ...HUNDRED_DAYS].sort(newestFirst),
			{ at: later },
		);
		const after = await isolate(store, later).app.request("/archive/2024-09.rss");
		for (const name of ["etag", "last-modified"]) expect(after.headers.get(name)).toBe(before.headers.get(name));
		expect(await after.text()).toBe(await before.text());
	});

	test("are there a day after the month is over, as the last run has it", async () => {
		for (const [at, status] of [
			["2024-11-01T23:59:00.000Z", 404],
			["2024-11-02T00:00:00.000Z", 200],
		] as const) {
			const store = memoryStore();
			await putRecord(
				store,
				HUNDRED_DAYS.filter(({ firstSeen }) => firstSeen < at),
				{ at },
			);
			expect((await isolate(store, "2024-11-20T00:00:00.000Z").app.request("/archive/2024-10.rss")).status).toBe(
				status,
			);
		}
	});

	test.each(["2024-11", "2024-12", "2023-05", "2024-13", "2024-1", "..", "constructor"])(
		"%s is none",
		async (month) => {
			expect((await isolate().app.request(`/archive/${month}.rss`)).status).toBe(404);
		},
	);

	test("have all of a month in JSON Feed, too, by next_url", async () => {
		const { app } = isolate();
		const ids: string[] = [];
		let address: string | undefined = "/archive/2024-10.json?limit=20";
		while (address?.includes("2024-10.json") === true) {
			const feed: { items: { id: string }[]; next_url?: string } = await (await app.request(address)).json();
			ids.push(...feed.items.map(({ id }) => id.slice("urn:elshi:story:".length)));
			address = feed.next_url;
		}
		expect(address).toContain("/archive/2024-09.json");
		expect(ids).toEqual(LISTED.map(({ id }) => id).filter((id) => id.startsWith("2024-10")));
	});
});

describe("a month", () => {
	test.each([
		["2024-10", "2024-11-02T00:00:00.000Z"],
		["2024-12", "2025-01-02T00:00:00.000Z"],
		["2024-02", "2024-03-02T00:00:00.000Z"],
	])("%s is over at %s", (month, closing) => {
		expect(closingOf(month)).toBe(closing);
	});
});

describe("the newest archive", () => {
	const DAYS = ["2022-03-01", "2022-03-02", "2024-08-01", "2024-10-05", "2024-11-01"];
	/** A record without counts that lists its days, and which years were asked for. */
	const recordOf = (days: readonly string[] | undefined) => {
		const asked: string[] = [];
		const record = {
			years: async () => [...new Set((days ?? ["2024"]).map((day) => day.slice(0, 4)))],
			counts: async () => ({ kind: "absent" }),
			daysOfYear: async (year: string) => {
				asked.push(year);
				return days?.filter((day) => day.startsWith(year));
			},
		};
		return { site: { record } as unknown as Site, asked };
	};
	const frontAt = (at: string) => frontOf([], { at });
	const newest = async (selection: Partial<Selection>, before?: string, at = LAST_RUN) => {
		const { site, asked } = recordOf(DAYS);
		return { month: await newestArchive(site, frontAt(at), { facets: {}, ...selection }, before), asked };
	};

	test("is of the last month that is over and has a story, or of the last before a month", async () => {
		expect((await newest({})).month).toBe("2024-10");
		expect((await newest({}, undefined, "2024-11-01T23:59:00.000Z")).month).toBe("2024-08");
		expect((await newest({}, undefined, "2024-11-02T00:00:00.000Z")).month).toBe("2024-10");
		expect((await newest({}, "2024-10")).month).toBe("2024-08");
		expect((await newest({}, "2024-08")).month).toBe("2022-03");
		expect((await newest({}, "2022-03")).month).toBeUndefined();
	});

	test.each<[Partial<Selection>, string | undefined]>([
		[{ since: "2024-08-31T00:00:00.000Z" }, "2024-08"],
		[{ since: "2024-09-01T00:00:00.000Z" }, undefined],
		// A story may be put into the day before it is first seen.
		[{ seenSince: "2024-09-01T00:00:00.000Z" }, "2024-08"],
		[{ seenSince: "2024-09-02T00:00:00.000Z" }, undefined],
		[{ changedSince: "2022-01-01T00:00:00.000Z" }, undefined],
	])("before October, of %o, is %s", async (selection, month) => {
		expect((await newest(selection, "2024-10")).month).toBe(month);
	});

	test("is looked for in no year that cannot have it", async () => {
		expect((await newest({}, "2022-04")).asked).toEqual(["2022"]);
		expect((await newest({})).asked).toEqual(["2024"]);
		expect((await newest({ since: "2024-01-01T00:00:00.000Z" }, "2024-08")).asked).toEqual(["2024"]);
	});

	test("is there as far as is known", async () => {
		const has = (days: readonly string[] | undefined, month: string) =>
			hasArchive(recordOf(days).site, frontAt(LAST_RUN), month);
		expect(await has(DAYS, "2024-10")).toBe(true);
		expect(await has(DAYS, "2024-09")).toBe(false);
		expect(await has(DAYS, "2024-11")).toBe(false);
		expect(await has(undefined, "2024-09")).toBe(true);
		const { site, asked } = recordOf(DAYS);
		await hasArchive(site, frontAt(LAST_RUN), "2024-10");
		expect(asked).toEqual(["2024"]);
		for (const month of ["2024-00", "2024-13", "2024-1", "x2024-10", "2024-10x", "2024-101"])
			expect(await has(undefined, month), month).toBe(false);
	});
});
