import { beforeAll, describe, expect, test } from "vitest";
import { FACETS, type FacetName, facetsFor } from "../../src/channels/facets.ts";
import type { Selection } from "../../src/channels/selection.ts";
import { COUNTED, countsOf, type DayCounts, yearFrom } from "../../src/model/counts.ts";
import type { Day } from "../../src/model/instant.ts";
import { dayOfStory, type Story } from "../../src/model/story.ts";
import { bucketed, type Counting, isTold, type Length, tallied } from "../../src/routes/counted.ts";
import type { Site } from "../../src/routes/site.ts";
import { KEYS } from "../../src/store/keys.ts";
import { memoryStore } from "../fakes/store.ts";
import { HUNDRED_DAYS, LAST_RUN, LISTED } from "../samples/hundred-days.ts";
import { putRecord } from "../samples/record.ts";
import { siteOver } from "../samples/site.ts";
import { facetsOf, frontOf, storyOf } from "../samples/stories.ts";
import { LAST_RUN_OF_TEN_YEARS, TEN_YEARS } from "../samples/ten-years.ts";

const tenYears = memoryStore();
const hundredDays = memoryStore();
beforeAll(async () => {
	await putRecord(tenYears, TEN_YEARS, { at: LAST_RUN_OF_TEN_YEARS });
	await putRecord(hundredDays, HUNDRED_DAYS, { at: LAST_RUN });
});

interface Bucket {
	readonly start: string;
	readonly stories: number;
	readonly values?: Readonly<Record<string, number>>;
}

/** All pages of a timeline, buckets of one start added up. */
async function timelineOf({ app }: ReturnType<typeof siteOver>, query: string): Promise<Map<string, number>> {
	const buckets = new Map<string, number>();
	let address: string | undefined = `/api/v1/timeline?${query}`;
	while (address !== undefined) {
		const response: Response = await app.request(address);
		expect(response.status).toBe(200);
		const page: { buckets: Bucket[]; next?: string } = await response.json();
		for (const { start, stories } of page.buckets) buckets.set(start, (buckets.get(start) ?? 0) + stories);
		address = page.next;
	}
	return buckets;
}

function byDay(stories: readonly { readonly id: string }[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { id } of stories) counts.set(id.slice(0, 10), (counts.get(id.slice(0, 10)) ?? 0) + 1);
	return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function mondayOf(day: string): string {
	const date = new Date(day);
	date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
	return date.toISOString().slice(0, 10);
}

describe("a timeline", () => {
	test("of a partner's ten years takes at most twelve reads, and no day", async () => {
		const { app, world } = siteOver(tenYears);
		world.now = LAST_RUN_OF_TEN_YEARS;
		const response = await app.request("/api/v1/timeline?partner=jp&by=month");
		const { buckets, next } = await response.json<{ buckets: Bucket[]; next?: string }>();
		expect(next).toBeUndefined();
		expect(buckets.reduce((sum, { stories }) => sum + stories, 0)).toBe(
			TEN_YEARS.filter((_, n) => n % 10 === 0).length,
		);
		const reads = world.reads.filter((read) => !read.startsWith("list "));
		expect(reads.length).toBeLessThanOrEqual(12);
		expect(world.reads.filter((read) => read.startsWith("list "))).toEqual(["list counts/"]);
		expect(reads.filter((read) => read.startsWith("get day/"))).toEqual([]);
	});

	test.each([
		["", () => true],
		["partner=fr", ({ facets }) => facets.partners.includes("FR")],
		["partner=fr&event=visit", ({ facets }) => facets.partners.includes("FR") && facets.events.includes("visit")],
		["partner=fr,jp", ({ facets }) => ["FR", "JP"].some((id) => facets.partners.some((one) => one === id))],
		["level=minister", () => false],
	] as [string, (story: (typeof LISTED)[number]) => boolean][])(
		"counts %s by day of the record",
		async (query, has) => {
			const site = siteOver(hundredDays);
			site.world.now = LAST_RUN;
			const counts = await timelineOf(site, query);
			expect(new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))).toEqual(byDay(LISTED.filter(has)));
		},
	);

	test.each([
		["day", ({ id }) => id.slice(0, 10)],
		["week", ({ id }) => mondayOf(id.slice(0, 10))],
		["month", ({ id }) => `${id.slice(0, 7)}-01`],
	] as [string, (story: { readonly id: string }) => string][])(
		"by %s and partner has every bucket of ten years once and whole, on pages of a bounded size",
		async (by, startOf) => {
			const { app, world } = siteOver(tenYears);
			world.now = LAST_RUN_OF_TEN_YEARS;
			const since = "2016-05-10";
			const found: Bucket[] = [];
			let address: string | undefined = `/api/v1/timeline?by=${by}&facet=partner&since=${since}`;
			while (address !== undefined) {
				const page: { buckets: Bucket[]; next?: string } = await (await app.request(address)).json();
				const figures = page.buckets.reduce((sum, { values = {} }) => sum + 1 + Object.keys(values).length, 0);
				expect(figures).toBeLessThanOrEqual(1000);
				found.push(...page.buckets);
				address = page.next;
			}
			const told = TEN_YEARS.filter(({ id }) => id >= since).toReversed();
			const right = [...Map.groupBy(told, startOf)].map(([start, stories]) => ({
				start,
				stories: stories.length,
				values: Object.fromEntries(
					[...Map.groupBy(stories, ({ facets }) => facets.partners[0])].map(([id, all]) => [id, all.length]),
				),
			}));
			expect(found).toEqual(right.sort((a, b) => (a.start < b.start ? -1 : 1)));
		},
	);

	test("says which year cannot be read", async () => {
		const { app, world } = siteOver(tenYears);
		world.now = LAST_RUN_OF_TEN_YEARS;
		world.damaged.add(KEYS.counts("2019"));
		const answer = await (await app.request("/api/v1/timeline?partner=jp")).json<{
			unread: string[];
			buckets: Bucket[];
		}>();
		expect(answer.unread).toEqual(["2019"]);
		expect(answer.buckets.some(({ start }) => start.startsWith("2018"))).toBe(true);
	});
});

describe("a list of values", () => {
	test("counts the whole record, with the days of the first and the last", async () => {
		const { app, world } = siteOver(tenYears);
		world.now = LAST_RUN_OF_TEN_YEARS;
		const { partners } = await (await app.request("/api/v1/partners")).json<{ partners: object[] }>();
		expect(partners).toMatchObject([
			{ id: "FR", stories: 1096, first: TEN_YEARS.at(-1)?.id.slice(0, 10) },
			{ id: "JP", stories: 122, last: "2024-11-08" },
		]);
	});

	test("goes on where days must be read, because it is asked of a choice", async () => {
		const { app, world } = siteOver(hundredDays);
		world.now = LAST_RUN;
		let address: string | undefined = "/api/v1/events?partner=jp";
		let visits = 0;
		while (address !== undefined) {
			const page: { events: { id: string; stories: number }[]; next?: string } = await (
				await app.request(address)
			).json();
			visits += page.events.find(({ id }) => id === "visit")?.stories ?? 0;
			address = page.next;
		}
		const japanese = LISTED.filter(({ facets }) => facets.partners.includes("JP"));
		expect(visits).toBe(japanese.filter(({ facets }) => facets.events.includes("visit")).length);
	});
});

describe("counts tell all that is asked", () => {
	const told = (selection: Partial<Selection>, by?: FacetName): boolean =>
		isTold({ selection: { facets: {}, ...selection }, by });

	test("of everything, also by the values of what is counted", () => {
		expect(told({})).toBe(true);
		expect(FACETS.filter((by) => told({}, by))).toEqual(FACETS.filter((by) => COUNTED.some((one) => one === by)));
		expect(told({ since: "2024-01-01T00:00:00.000Z", until: "2024-02-01T00:00:00.000Z" })).toBe(true);
	});

	test("of one value of what is counted", () => {
		expect(FACETS.filter((name) => told({ facets: { [name]: ["a"] } }))).toEqual(
			FACETS.filter((name) => COUNTED.some((one) => one === name)),
		);
	});

	test.each<[string, Partial<Selection>, FacetName | undefined]>([
		["words", { q: "summit" }, undefined],
		["what is new since", { seenSince: "2024-01-01T00:00:00.000Z" }, undefined],
		["what changed since", { changedSince: "2024-01-01T00:00:00.000Z" }, undefined],
		["two values", { facets: { partner: ["CN", "FR"] } }, undefined],
		["two facets", { facets: { partner: ["FR"], theme: ["energy"] } }, undefined],
		["no value", { facets: { partner: [] } }, undefined],
		["one value, by another facet", { facets: { partner: ["FR"] } }, "theme"],
	])("but not of %s", (_, selection, by) => {
		expect(told(selection, by)).toBe(false);
	});
});

/** A story of a day with one partner. */
const told = (day: Day, partner = "FR"): Story =>
	storyOf(`${day}-${partner}`, { published: `${day}T06:00:00.000Z`, facets: facetsOf({ partners: [partner] }) });

interface Known {
	/** Stories whose days are counted in their years. */
	readonly counted?: readonly Story[];
	/** What the front has counted since. */
	readonly fresh?: Readonly<Record<Day, DayCounts>>;
	/** Years that the record has besides those counted, which have no counts. */
	readonly uncounted?: Readonly<Record<string, readonly Day[]>>;
	/** Stories of the front. */
	readonly stories?: readonly Story[];
}

/** A record of which no more is known than counts and a front, and what was read of it. */
function recordOf({ counted = [], fresh = {}, uncounted = {}, stories = [] }: Known) {
	const reads: string[] = [];
	const byDay = new Map(
		[...Map.groupBy(counted, ({ id }) => dayOfStory(id))].map(([day, all]) => [day, countsOf(all)]),
	);
	const years = Map.groupBy([...byDay].sort(), ([day]) => day.slice(0, 4));
	const record = {
		years: async () => [...new Set([...years.keys(), ...Object.keys(uncounted)])].sort(),
		counts: async (year: string) => {
			reads.push(year);
			const days = years.get(year);
			return days === undefined ? { kind: "absent" } : { kind: "value", value: yearFrom(year, new Map(days)) };
		},
		daysOfYear: async (year: string) => uncounted[year],
	};
	const site = { record, facets: facetsFor(new Map()) } as unknown as Site;
	const front = frontOf(stories, { counts: fresh });
	return {
		reads,
		tallied: async (selection: Partial<Selection>, rest: Omit<Counting, "selection"> = {}) => {
			const { tallies, unread } = await tallied(site, front, { selection: { facets: {}, ...selection }, ...rest });
			return { tallies: [...tallies.values()], unread };
		},
		bucketed: async (length: Length, selection: Partial<Selection>, rest: Omit<Counting, "selection"> = {}) => {
			const answer = await bucketed(site, front, { selection: { facets: {}, ...selection }, ...rest }, length);
			const buckets = [...answer.buckets].map(([day, values]) => [day, Object.fromEntries(values)]);
			return { ...answer, buckets };
		},
	};
}

describe("what the front has counted since", () => {
	const counted = [told("2024-11-03"), told("2024-11-05"), told("2024-11-05", "DE")];
	const fresh = {
		"2024-11-01": countsOf([told("2024-11-01")]),
		"2024-11-02": countsOf([]),
		"2024-11-05": countsOf([told("2024-11-05", "JP")]),
		"2024-11-07": countsOf([told("2024-11-07"), told("2024-11-07", "JP")]),
		"2024-11-08": countsOf([]),
	};

	test("counts in place of what the year has of the day, wherever in the year the day is", async () => {
		const record = recordOf({ counted, fresh });
		expect((await record.tallied({}, { by: "partner" })).tallies).toEqual([
			{ id: "", stories: 5, first: "2024-11-01", last: "2024-11-07" },
			{ id: "FR", stories: 3, first: "2024-11-01", last: "2024-11-07" },
			{ id: "JP", stories: 2, first: "2024-11-05", last: "2024-11-07" },
		]);
		expect((await record.bucketed("day", {}, { by: "partner" })).buckets).toEqual([
			["2024-11-01", { "": 1, FR: 1 }],
			["2024-11-03", { "": 1, FR: 1 }],
			["2024-11-05", { "": 1, JP: 1 }],
			["2024-11-07", { "": 2, FR: 1, JP: 1 }],
		]);
	});

	test("is of one value where that is asked for, and has no bucket of a day without a story", async () => {
		const record = recordOf({ counted, fresh });
		const french = { facets: { partner: ["FR"] } };
		expect((await record.tallied(french)).tallies).toEqual([
			{ id: "", stories: 3, first: "2024-11-01", last: "2024-11-07" },
		]);
		expect((await record.bucketed("day", french)).buckets).toEqual([
			["2024-11-01", { "": 1 }],
			["2024-11-03", { "": 1 }],
			["2024-11-07", { "": 1 }],
		]);
	});

	test.each<[Day, Day, readonly Day[]]>([
		["2024-11-01", "2024-11-03", ["2024-11-01", "2024-11-03"]],
		["2024-11-02", "2024-11-07", ["2024-11-03", "2024-11-05", "2024-11-07"]],
		["2024-11-03", "2024-11-06", ["2024-11-03", "2024-11-05"]],
		["2024-11-04", "2024-11-04", []],
	])("is counted where it is of the days that are asked for: %s to %s", async (from, to, days) => {
		const { buckets } = await recordOf({ counted, fresh }).bucketed("day", {
			since: `${from}T00:00:00.000Z`,
			until: new Date(Date.parse(to) + 86_400_000).toISOString(),
		});
		expect(buckets.map(([day]) => day)).toEqual(days);
	});

	test("is all that there is of a year that has just begun", async () => {
		const days = { "2025-01-01": countsOf([told("2025-01-01")]) };
		const record = recordOf({ counted, fresh: { ...fresh, ...days }, uncounted: { "2025": ["2025-01-01"] } });
		const { tallies, unread } = await record.tallied({ since: "2025-01-01T00:00:00.000Z" });
		expect([tallies, unread]).toEqual([[{ id: "", stories: 1, first: "2025-01-01", last: "2025-01-01" }], []]);
	});

	test("is not all of a year that has lost its counts, which is told", async () => {
		const days = { "2025-01-02": countsOf([told("2025-01-02")]) };
		const record = recordOf({ fresh: days, uncounted: { "2025": ["2025-01-01", "2025-01-02"], "2023": [] } });
		expect(await record.tallied({})).toMatchObject({ tallies: [{ stories: 1 }], unread: ["2025"] });
		expect(await record.bucketed("month", {})).toMatchObject({
			buckets: [["2025-01-01", { "": 1 }]],
			unread: ["2025"],
		});
	});
});

describe("a count", () => {
	const years = ["2021", "2022", "2023", "2024"].map((year) => told(`${year}-06-15`));

	test("reads the years that are asked for", async () => {
		const record = recordOf({ counted: years });
		await record.tallied({ since: "2022-03-01T00:00:00.000Z", until: "2023-12-31T00:00:00.000Z" });
		await record.bucketed("month", { until: "2022-01-01T00:00:00.000Z" });
		expect(record.reads).toEqual(["2022", "2023", "2021"]);
	});

	test("goes on from a cursor, which asks for no day before what is asked for", async () => {
		const record = recordOf({ counted: years });
		const since = "2022-01-01T00:00:00.000Z";
		const from = async (day: Day) => (await record.bucketed("month", { since }, { cursor: { day } })).buckets;
		expect((await from("2023-06-01")).map(([day]) => day)).toEqual(["2023-06-01", "2024-06-01"]);
		expect((await from("2021-01-01")).map(([day]) => day)).toEqual(["2022-06-01", "2023-06-01", "2024-06-01"]);
	});

	test("of a year in which a value has no story has no bucket of it", async () => {
		const record = recordOf({ counted: [...years, told("2022-01-15", "JP")] });
		expect((await record.bucketed("month", { facets: { partner: ["JP"] } })).buckets).toEqual([
			["2022-01-01", { "": 1 }],
		]);
	});

	test("reads no more years than a page has figures of", async () => {
		const days = years.flatMap(({ id }) =>
			Array.from({ length: 360 }, (_, n) =>
				told(new Date(Date.parse(id.slice(0, 4)) + n * 86_400_000).toISOString().slice(0, 10)),
			),
		);
		const record = recordOf({ counted: days });
		const { buckets, next } = await record.bucketed("day", {}, { by: "partner" });
		expect(buckets).toHaveLength(350);
		expect(next).toBe(days[350]?.id.slice(0, 10));
		expect(record.reads).toEqual(["2021"]);
	});

	test("has a bucket whole, however many values it is of", async () => {
		const many = Object.fromEntries(Array.from({ length: 800 }, (_, n) => [`source-${n}`, 1]));
		const { by, total } = countsOf([told("2024-11-05")]);
		const day = { total, by: { ...by, source: many } };
		const record = recordOf({ fresh: { "2024-11-05": day, "2024-11-06": day }, uncounted: { "2024": [] } });
		const first = await record.bucketed("day", {}, { by: "source" });
		expect([first.buckets.length, first.next]).toEqual([1, "2024-11-06"]);
		const last = await record.bucketed("day", {}, { by: "source", cursor: { day: "2024-11-06" } });
		expect([last.buckets.length, last.next]).toEqual([1, undefined]);
	});

	test("of what counts do not tell is by the stories, oldest bucket first, and of all as well as by value", async () => {
		const stories = [told("2024-11-01"), told("2024-11-03", "DE"), told("2024-11-03"), told("2024-11-09", "DE")];
		const record = recordOf({ stories });
		const q = "Paris";
		expect((await record.bucketed("day", { q }, { by: "partner" })).buckets).toEqual([
			["2024-11-01", { "": 1, FR: 1 }],
			["2024-11-03", { "": 2, DE: 1, FR: 1 }],
			["2024-11-09", { "": 1, DE: 1 }],
		]);
		expect((await record.bucketed("month", { q })).buckets).toEqual([["2024-11-01", { "": 4 }]]);
		expect(new Map((await record.tallied({ q }, { by: "partner" })).tallies.map((tally) => [tally.id, tally]))).toEqual(
			new Map([
				["", { id: "", stories: 4, first: "2024-11-01", last: "2024-11-09" }],
				["DE", { id: "DE", stories: 2, first: "2024-11-03", last: "2024-11-09" }],
				["FR", { id: "FR", stories: 2, first: "2024-11-01", last: "2024-11-03" }],
			]),
		);
	});
});
