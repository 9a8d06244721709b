import { beforeAll, describe, expect, test } from "vitest";
import { FACETS, type FacetName } from "../../src/channels/facets.ts";
import type { Selection } from "../../src/channels/selection.ts";
import { COUNTED } from "../../src/model/counts.ts";
import { isTold } from "../../src/routes/counted.ts";
import { KEYS } from "../../src/store/keys.ts";
import { memoryStore } from "../fakes/store.ts";
import { HUNDRED_DAYS, LAST_RUN, LISTED } from "../samples/hundred-days.ts";
import { putRecord } from "../samples/record.ts";
import { siteOver } from "../samples/site.ts";
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
