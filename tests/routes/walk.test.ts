import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { siteFrom } from "../../src/app.ts";
import { EVERYTHING, type Selection } from "../../src/channels/selection.ts";
import { DAY, dayOf, shift } from "../../src/model/instant.ts";
import { newestFirst, type Story } from "../../src/model/story.ts";
import { type Walk, walk } from "../../src/routes/walk.ts";
import { KEYS } from "../../src/store/keys.ts";
import { memoryStore } from "../fakes/store.ts";
import { HUNDRED_DAYS, LAST_RUN, LISTED, MOVED } from "../samples/hundred-days.ts";
import { putRecord } from "../samples/record.ts";
import { siteOver, siteWith } from "../samples/site.ts";
import { facetsOf, idOf, storyOf } from "../samples/stories.ts";
import { LAST_RUN_OF_TEN_YEARS, TEN_YEARS } from "../samples/ten-years.ts";

/** A record is made once: sites over it are isolates that only read. */
const record = memoryStore();
beforeAll(() => putRecord(record, HUNDRED_DAYS, { at: LAST_RUN, moved: MOVED }));

function isolate() {
	const site = siteOver(record);
	site.world.now = LAST_RUN;
	return site;
}

type Isolate = ReturnType<typeof isolate>;

/** Follows a list to its end. @returns the ids of each page */
async function walked(
	{ app }: Pick<Isolate, "app">,
	path: string,
	read: (response: Response) => Promise<{ readonly ids: readonly string[]; readonly next: string | undefined }>,
): Promise<string[][]> {
	const pages: string[][] = [];
	const seen = new Set<string>();
	let address: string | undefined = path;
	while (address !== undefined) {
		expect(seen.has(address), `${address} leads to itself`).toBe(false);
		seen.add(address);
		const response: Response = await app.request(address);
		expect(response.status).toBe(200);
		const { ids, next } = await read(response);
		pages.push([...ids]);
		address = next;
	}
	return pages;
}

/** What a bound of first sight tells besides stories. */
const GONE = new Set([
	...Object.keys(MOVED),
	...HUNDRED_DAYS.filter(({ withdrawn }) => withdrawn === true).map(({ id }) => id),
]);

const ID = /\d{4}-\d\d-\d\d-(?:late-)?\d+-\d+/g;

/** Every way of walking: where ids stand in a document, and where it goes on. */
const WAYS = {
	"/api/v1/stories?limit=20": async (response: Response) => {
		const { stories, next } = await response.json<{ stories: { id: string }[]; next?: string }>();
		return { ids: stories.map(({ id }) => id), next };
	},
	"/feed.json": async (response: Response) => {
		const { items, next_url } = await response.json<{ items: { id: string }[]; next_url?: string }>();
		return { ids: items.map(({ id }) => id.slice("urn:elshi:story:".length)), next: next_url };
	},
	"/feed.atom": async (response: Response) => {
		const text = await response.text();
		return { ids: idsIn(text, /<id>urn:elshi:story:([^<]*)<\/id>/g), next: hrefOf(text, "next") };
	},
	"/feed.rss?limit=30": async (response: Response) => {
		const text = await response.text();
		return { ids: idsIn(text, /<guid[^>]*>urn:elshi:story:([^<]*)<\/guid>/g), next: hrefOf(text, "next") };
	},
	"/feed.csv?limit=100": async (response: Response) => {
		const next = /<([^>]*)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
		return { ids: idsIn(await response.text(), /^(\d{4}-\d\d-\d\d-[\w-]+),/gm), next };
	},
	"/feed.ndjson": async (response: Response) => {
		const next = /<([^>]*)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
		const lines = (await response.text()).trimEnd().split("\n").filter(Boolean);
		return { ids: lines.map((line) => JSON.parse(line).id), next };
	},
	"/": async (response: Response) => {
		const text = await response.text();
		const next = /<a href="([^"]*)" rel="next"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
		return { ids: [...new Set(idsIn(text, /href="\/stories\/([^"?]*)/g))], next };
	},
} as const;

function idsIn(text: string, pattern: RegExp): string[] {
	return Array.from(text.matchAll(pattern), ([, id = ""]) => id);
}

function hrefOf(text: string, rel: string): string | undefined {
	const [, before, after] = new RegExp(`rel="${rel}" href="([^"]*)"|href="([^"]*)" rel="${rel}"`).exec(text) ?? [];
	return (before ?? after)?.replaceAll("&amp;", "&");
}

function idsOf(stories: readonly Story[]): string[] {
	return stories.map(({ id }) => id);
}

describe("a walk to the end", () => {
	test.each(Object.entries(WAYS))("%s has each listed story once, in the order of the record", async (path, read) => {
		const pages = await walked(isolate(), path, read);
		expect(pages.flat()).toEqual(idsOf(LISTED));
		expect(pages.flat().every((id) => id.match(ID) !== null)).toBe(true);
	});

	test("may begin with the oldest", async () => {
		const pages = await walked(isolate(), "/api/v1/stories?sort=oldest&limit=7", WAYS["/api/v1/stories?limit=20"]);
		expect(pages.flat()).toEqual(idsOf(LISTED).toReversed());
	});

	test("reads at most ten days a page, and has no page that is surely empty", async () => {
		const site = isolate();
		const pages = await walked(site, "/api/v1/stories?limit=100", async (response) => {
			const days = site.world.reads.filter((read) => read.startsWith("get day/"));
			expect(days.length).toBeLessThanOrEqual(10);
			site.world.reads.length = 0;
			return WAYS["/api/v1/stories?limit=20"](response);
		});
		expect(pages.every((page) => page.length > 0)).toBe(true);
	});

	test("reads the counts of at most twelve years a page, and goes on where it found nothing in them", async () => {
		const stories = Array.from({ length: 20 }, (_, n) => {
			const year = String(2024 - n);
			const facets = facetsOf({ partners: n === 19 ? ["JP"] : ["FR"] });
			return storyOf(`of${year}`, { published: `${year}-06-01T08:00:00.000Z`, facets });
		});
		const site = await siteWith(stories, { at: LAST_RUN });
		const pages = await walked(site, "/api/v1/stories?partner=jp", async (response) => {
			expect(site.world.reads.filter((read) => read.startsWith("get counts/")).length).toBeLessThanOrEqual(12);
			site.world.reads.length = 0;
			return WAYS["/api/v1/stories?limit=20"](response);
		});
		expect(pages).toEqual([[], [idOf("of2005", "2005-06-01")]]);
	});

	test("searches fewer past days for a page than it lists of, since to search a story takes longer", async () => {
		const daysReadFor = async (query: string): Promise<number> => {
			const site = isolate();
			const response = await site.app.request(`/api/v1/stories?until=2024-09-20&limit=100&${query}`);
			expect(await response.json()).toHaveProperty("next");
			return site.world.reads.filter((read) => read.startsWith("get day/")).length;
		};
		expect(await daysReadFor("language=en")).toBe(10);
		expect(await daysReadFor("q=nowhere")).toBeLessThan(10);
	});

	test("has each story of any choice once, in order, whatever the limit", async () => {
		const list = <T extends string>(...values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
		const choice = fc.record(
			{
				partner: list("FR", "DE", "CN", "JP", "US"),
				event: list("visit", "call", "agreement", "border"),
				language: list("ru", "en"),
				since: fc.constantFrom("2024-09-01", "2024-10-15", "2024-11-07"),
				until: fc.constantFrom("2024-08-20", "2024-10-31", "2024-11-05"),
				seenSince: fc.constantFrom("2024-10-01", "2024-11-06"),
				q: fc.constantFrom("uranium", "-uranium"),
			},
			{ requiredKeys: [] },
		);
		const wanted = (story: Story, { partner, event, language, since, until, seenSince, q }: Choice): boolean =>
			(partner === undefined || partner.some((id) => story.facets.partners.includes(id))) &&
			(event === undefined || event.some((id) => story.facets.events.some((one) => one === id))) &&
			(language === undefined || story.reports.some((report) => language.includes(report.language))) &&
			(since === undefined || story.published >= since) &&
			(until === undefined || story.published.slice(0, 10) <= until) &&
			(seenSince === undefined || story.firstSeen >= seenSince) &&
			(q === undefined || (story.reports[0].title.startsWith("Uranium") ? q === "uranium" : q === "-uranium"));
		await fc.assert(
			fc.asyncProperty(choice, fc.integer({ min: 1, max: 100 }), fc.boolean(), async (chosen, limit, oldestFirst) => {
				fc.pre(chosen.since === undefined || chosen.until === undefined || chosen.since <= chosen.until);
				const query = new URLSearchParams({
					limit: String(limit),
					...Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, String(value).toLowerCase()])),
					...(oldestFirst ? { sort: "oldest" } : {}),
				});
				const pages = await walked(isolate(), `/api/v1/stories?${query}`, WAYS["/api/v1/stories?limit=20"]);
				const expected = idsOf(LISTED.filter((story) => wanted(story, chosen)));
				const listed = pages.map((page) => page.filter((id) => !GONE.has(id)));
				expect(listed.flat()).toEqual(oldestFirst ? expected.toReversed() : expected);
				expect(Math.max(0, ...listed.map((page) => page.length))).toBeLessThanOrEqual(limit);
			}),
			{ numRuns: 60 },
		);
	});
});

interface Choice {
	readonly partner?: readonly string[];
	readonly event?: readonly string[];
	readonly language?: readonly string[];
	readonly since?: string;
	readonly until?: string;
	readonly seenSince?: string;
	readonly q?: string;
}

describe("a walk beside the record's life", () => {
	test("is not moved by stories that come, are withdrawn, or turn out to be others", async () => {
		const site = isolate();
		const first = await (await site.app.request("/feed.json?limit=30")).json<{
			items: { id: string }[];
			next_url: string;
		}>();
		const last = LISTED[29];
		const later = "2024-11-09T10:00:00.000Z";
		const grown = [storyOf("new", { published: later }), ...HUNDRED_DAYS].map((story) =>
			story.id === last?.id ? { ...story, withdrawn: true as const, changed: later } : story,
		);
		const gone = LISTED[31];
		const store = memoryStore();
		await putRecord(store, grown.filter(({ id }) => id !== gone?.id).sort(newestFirst), {
			at: later,
			moved: { [gone?.id ?? ""]: LISTED[33]?.id ?? "" },
		});
		const next = siteOver(store);
		next.world.now = later;
		const rest = await walked(next, first.next_url, WAYS["/feed.json"]);
		expect(rest.flat()).toEqual(idsOf(LISTED.slice(30)).filter((id) => id !== gone?.id));
	});

	test("passes over a day that cannot be read, says so for a minute, and goes on", async () => {
		const site = isolate();
		const { world } = site;
		world.damaged.add(KEYS.day("2024-10-20"));
		const unread: string[] = [];
		const pages = await walked(site, "/api/v1/stories?limit=100", async (response) => {
			const answer = await response.clone().json<{ unread?: string[] }>();
			unread.push(...(answer.unread ?? []));
			const control = response.headers.get("cache-control");
			if (answer.unread === undefined) expect(control).toContain("stale-if-error");
			else expect(control).toBe("public, max-age=60");
			return WAYS["/api/v1/stories?limit=20"](response);
		});
		expect(unread).toEqual(["2024-10-20"]);
		expect(pages.flat()).toEqual(idsOf(LISTED).filter((id) => !id.startsWith("2024-10-20")));
		expect(world.logged).toContain("record.unreadable");
		expect(await (await site.app.request("/?since=2024-10-19&until=2024-10-21")).text()).toContain("2024-10-20");
	});

	test("needs no counts: where they cannot be read the days are listed", async () => {
		const site = isolate();
		site.world.damaged.add(KEYS.counts("2024"));
		const pages = await walked(site, "/api/v1/stories?partner=jp", WAYS["/api/v1/stories?limit=20"]);
		expect(pages.flat()).toEqual(idsOf(LISTED.filter(({ facets }) => facets.partners.includes("JP"))));
	});

	test("needs no counts: where they were lost, of a year between others or of this one, the days are listed", async () => {
		const lost = siteOver(memoryStore());
		await putRecord(lost.store, TEN_YEARS, { at: LAST_RUN_OF_TEN_YEARS });
		lost.world.now = LAST_RUN_OF_TEN_YEARS;
		const ids = idsOf(TEN_YEARS);
		const [newest = ""] = ids;
		const years = [String(Number(newest.slice(0, 4)) - 4), newest.slice(0, 4)];
		for (const year of years) await lost.store.delete(KEYS.counts(year));
		const { app } = lost;
		const timeline = await (await app.request("/api/v1/timeline?by=month")).json<{ unread?: string[] }>();
		expect(timeline.unread).toEqual(years);
		for (const year of years) {
			const query = `since=${year}-01-01&until=${year}-12-31&limit=100`;
			const pages = await walked(lost, `/api/v1/stories?${query}`, WAYS["/api/v1/stories?limit=20"]);
			expect(pages.flat()).toEqual(ids.filter((id) => id.startsWith(year)));
		}
	});

	test.each([
		["a story that never was", "2024-10-20-nothing~2024-10-20T12:00:00.000Z~2024-10-20T12:00:00.000Z"],
		["a day without stories", "2024-10-20"],
	])("goes on behind %s", async (_, cursor) => {
		const pages = await walked(isolate(), `/api/v1/stories?cursor=${cursor}`, WAYS["/api/v1/stories?limit=20"]);
		expect(pages.flat().length).toBeGreaterThan(100);
		expect(pages.flat().every((id) => id < "2024-10-21")).toBe(true);
	});
});

describe("what changed since", () => {
	const withdrawn = storyOf("gone", { changed: "2024-11-05T12:00:00.000Z", withdrawn: true });
	const survivor = storyOf("elder", { changed: "2024-11-05T13:00:00.000Z", merged: [idOf("younger")] });
	const corrected = storyOf("old", { published: "2024-10-20T08:00:00.000Z", changed: "2024-11-05T14:00:00.000Z" });
	const untouched = storyOf("still");
	const stories = [survivor, untouched, withdrawn, corrected].sort(newestFirst);

	async function siteOfChanges() {
		const store = memoryStore();
		await putRecord(store, stories, { at: "2024-11-06T00:00:00.000Z", frontDays: 3 });
		return siteOver(store);
	}

	test("is told in JSON, with those that are gone, whatever day they are of", async () => {
		const site = await siteOfChanges();
		for (const path of ["/api/v1/stories?changedSince=2024-11-05", "/feed.ndjson?changedSince=2024-11-05"]) {
			const told: object[] = [];
			let address: string | undefined = path;
			while (address !== undefined) {
				const response: Response = await site.app.request(address);
				const text = await response.text();
				told.push(
					...(path.startsWith("/api")
						? JSON.parse(text).stories
						: text
								.split("\n")
								.filter(Boolean)
								.map((line) => JSON.parse(line))),
				);
				address = /<([^>]*)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
			}
			expect(told).toHaveLength(4);
			expect(told).toContainEqual(expect.objectContaining({ id: survivor.id, changed: survivor.changed }));
			expect(told).toContainEqual(expect.objectContaining({ id: corrected.id, changed: corrected.changed }));
			expect(told).toContainEqual({ id: withdrawn.id, changed: withdrawn.changed, withdrawn: true });
			expect(told).toContainEqual({ id: idOf("younger"), changed: survivor.changed, movedTo: survivor.id });
		}
	});

	test("is an item that says so in JSON Feed, and nothing in RSS and Atom", async () => {
		const { app } = await siteOfChanges();
		const { items } = await (await app.request("/feed.json?changedSince=2024-11-05T13:30:00Z")).json<{
			items: object[];
		}>();
		expect(items).toEqual([]);
		const feed = await (await app.request("/feed.json?changedSince=2024-11-05T12:00:00Z")).json<{ items: object[] }>();
		expect(feed.items).toContainEqual(
			expect.objectContaining({
				id: `urn:elshi:story:${withdrawn.id}`,
				_elshi: expect.objectContaining({ withdrawn: true }),
			}),
		);
		for (const format of ["rss", "atom"])
			expect(await (await app.request(`/feed.${format}?changedSince=2024-11-05`)).text()).not.toContain(withdrawn.id);
	});
});

describe("a page of the record", () => {
	const AT = "2024-11-06T00:00:00.000Z";
	const at = (day: string, n = 0) => shift(`${day}T08:00:00.000Z`, -n * 1000);
	const on = (day: string, name = "of", changes: Partial<Story> = {}): Story =>
		storyOf(name, { published: at(day), ...changes });
	const many = (count: number, day: string): Story[] =>
		Array.from({ length: count }, (_, n) => storyOf(`n${String(n).padStart(3, "0")}`, { published: at(day, n) }));
	const daysBack = (count: number): string[] =>
		Array.from({ length: count }, (_, n) => dayOf(shift("2024-10-20T00:00:00.000Z", -n * DAY)));

	async function recordOf(stories: readonly Story[], moved: Readonly<Record<string, string>> = {}) {
		const { ports, world, store } = await siteWith(stories.toSorted(newestFirst), { at: AT, moved, frontDays: 2 });
		const site = siteFrom(ports);
		const front = await site.record.fronts.current();
		const pageOf = (asked: Partial<Walk> = {}) => walk(site, front, { selection: EVERYTHING, limit: 100, ...asked });
		const idsIn = async (asked: Partial<Walk> = {}) => idsOf((await pageOf(asked)).stories);
		const daysRead = () => world.reads.filter((one) => one.startsWith("get day/")).map((one) => one.slice(-10));
		return { site, front, world, store, pageOf, idsIn, daysRead };
	}

	test("ends behind its last story where there are more, and goes on nowhere where there are none", async () => {
		const stories = [on("2024-11-05", "b"), on("2024-11-05", "a"), on("2024-10-20"), on("2024-10-19")];
		const { pageOf } = await recordOf(stories);
		for (const oldestFirst of [false, true]) {
			const order = idsOf(stories.toSorted(newestFirst));
			const ids = oldestFirst ? order.toReversed() : order;
			const first = await pageOf({ limit: 3, oldestFirst });
			expect(idsOf(first.stories)).toEqual(ids.slice(0, 3));
			expect(first.next?.behind?.id).toBe(ids[2]);
			const rest = await pageOf({ limit: 3, oldestFirst, cursor: first.next });
			expect([idsOf(rest.stories), rest.next]).toEqual([ids.slice(3), undefined]);
			expect((await pageOf({ limit: 4, oldestFirst })).next).toBeUndefined();
		}
	});

	test("that the front fills reads no day, and goes on behind its last story", async () => {
		const { pageOf, daysRead } = await recordOf([on("2024-11-05"), on("2024-10-20")]);
		const { stories, next } = await pageOf({ limit: 1 });
		expect([idsOf(stories), next?.behind?.id, daysRead()]).toEqual([
			[idOf("of", "2024-11-05")],
			idOf("of", "2024-11-05"),
			[],
		]);
	});

	test("ends with the front where nothing of it is left to tell, and goes on with it after the last day that it may read", async () => {
		const german = { facets: facetsOf({ partners: ["DE"] }) };
		const { pageOf } = await recordOf([on("2024-11-06"), on("2024-11-05", "of", german)]);
		expect((await pageOf({ selection: { facets: { partner: ["FR"] } }, limit: 1 })).next).toBeUndefined();
		const { pageOf: long } = await recordOf([on("2024-11-05"), ...daysBack(10).map((day) => on(day))]);
		const { stories, next } = await long({ oldestFirst: true });
		expect([stories.length, stories.at(-1)?.id, next]).toEqual([11, idOf("of", "2024-11-05"), undefined]);
	});

	test("that is of the front alone reads no counts", async () => {
		const { pageOf, world } = await recordOf([on("2024-11-05"), on("2024-10-20")]);
		await pageOf({ from: "2024-11-05" });
		expect(world.reads.filter((read) => read.startsWith("get counts/"))).toEqual([]);
	});

	test("reads ten days, or as many as it is told, and goes on with the next", async () => {
		const days = daysBack(12);
		const { pageOf, daysRead } = await recordOf(days.map((day) => on(day)));
		expect(await pageOf()).toMatchObject({ next: { day: days[10] } });
		expect(daysRead()).toEqual(days.slice(0, 10));
		expect((await pageOf({ mostDays: 3 })).next).toEqual({ day: days[3] });
		expect((await pageOf({ oldestFirst: true, mostDays: 3 })).next).toEqual({ day: days[8] });
		const whole = await pageOf({ isWhole: true, mostDays: 3 });
		expect([whole.stories.length, whole.next]).toEqual([12, undefined]);
		expect(whole).not.toHaveProperty("next");
	});

	test.each([
		[{}, 90],
		[{ q: "visit" }, 30],
	])("reads of days no more where these had so many stories: %j, %i", async (search, most) => {
		const selection = { facets: {}, ...search };
		const of = async (count: number) => {
			const { pageOf } = await recordOf([...many(count, "2024-10-20"), on("2024-10-19"), on("2024-10-18")]);
			return (await pageOf({ selection })).next;
		};
		expect(await of(most - 1)).toEqual({ day: "2024-10-18" });
		expect(await of(most)).toEqual({ day: "2024-10-19" });
	});

	test("has no story of another day than those that are asked for, of the front or not", async () => {
		const days = ["2024-11-06", "2024-11-05", "2024-10-20", "2024-10-19", "2024-10-18"];
		const { idsIn } = await recordOf(days.map((day) => on(day)));
		const daysIn = async (asked: Partial<Walk>) => (await idsIn(asked)).map((id) => id.slice(0, 10));
		expect(await daysIn({ from: "2024-10-19", to: "2024-11-05" })).toEqual(days.slice(1, 4));
		expect(await daysIn({ from: "2024-11-06" })).toEqual(days.slice(0, 1));
		expect(await daysIn({ to: "2024-10-18" })).toEqual(days.slice(4));
		expect(await daysIn({ from: "2024-10-20", to: "2024-10-20", oldestFirst: true })).toEqual(["2024-10-20"]);
		const seen = { facets: {}, seenSince: "2024-10-01T00:00:00.000Z" };
		expect(await daysIn({ from: "2024-10-19", selection: seen })).toEqual(days.slice(0, 4));
	});

	test("reads no day that cannot have a story of the selection", async () => {
		const days = ["2024-10-28", "2024-10-27", "2024-10-20", "2024-10-19", "2024-10-18"];
		const readFor = async (selection: Partial<Selection>) => {
			const { pageOf, daysRead } = await recordOf(days.map((day) => on(day)));
			await pageOf({ selection: { facets: {}, ...selection } });
			return daysRead();
		};
		expect(await readFor({ since: "2024-10-20T00:00:00.000Z" })).toEqual(days.slice(0, 4));
		expect(await readFor({ seenSince: "2024-10-20T00:00:00.000Z" })).toEqual(days.slice(0, 4));
		expect(await readFor({ until: "2024-10-20T00:00:00.000Z" })).toEqual(days.slice(1));
		expect(await readFor({ facets: { partner: ["DE"] } })).toEqual([]);
		const old = async (changedSince: string) => {
			const { pageOf, daysRead } = await recordOf([on("2024-10-05"), on("2024-10-04")]);
			await pageOf({ selection: { facets: {}, changedSince }, oldestFirst: true });
			return daysRead()[0];
		};
		expect(await old("2024-11-05T00:00:00.000Z")).toBe("2024-10-05");
	});

	test("passes over days all of whose stories were seen before", async () => {
		const { idsIn } = await recordOf([on("2024-10-20"), on("2024-10-19")]);
		expect(await idsIn({ seenFrom: at("2024-10-20") })).toEqual([idOf("of", "2024-10-20")]);
		expect(await idsIn({ seenFrom: shift(at("2024-10-20"), 1) })).toEqual([]);
	});

	test("has of a story the newer version, be it the front's or the day's, and what the front alone has", async () => {
		const [old, newer] = [on("2024-10-20"), on("2024-10-20", "of", { changed: "2024-11-05T00:00:00.000Z" })];
		const versionsOf = async (ofDay: Story, ofFront: Story) => {
			const { site, front } = await recordOf([ofDay]);
			const page = await walk(site, { ...front, stories: [ofFront] }, { selection: EVERYTHING, limit: 100 });
			return page.stories.map(({ changed }) => changed);
		};
		expect(await versionsOf(old, newer)).toEqual([newer.changed]);
		expect(await versionsOf(newer, old)).toEqual([newer.changed]);
		const { site, front } = await recordOf([old]);
		const alone = on("2024-10-20", "alone", { published: at("2024-10-20", 5) });
		const page = await walk(site, { ...front, stories: [alone] }, { selection: EVERYTHING, limit: 100 });
		expect(idsOf(page.stories)).toEqual([old.id, alone.id]);
	});

	test("has changed when a story of the days that were looked at did, be it chosen or not", async () => {
		const { pageOf } = await recordOf([
			on("2024-11-05", "of", { changed: "2024-11-05T10:00:00.000Z" }),
			on("2024-10-20", "of", { changed: "2024-11-05T20:00:00.000Z", facets: facetsOf({ partners: ["DE"] }) }),
			on("2024-10-20", "fr"),
		]);
		expect(await pageOf({ selection: { facets: { partner: ["FR"] } } })).toMatchObject({
			stories: [{ id: idOf("of", "2024-11-05") }, { id: idOf("fr", "2024-10-20") }],
			changed: "2024-11-05T20:00:00.000Z",
		});
		expect((await pageOf({ from: "2024-11-05" })).changed).toBe("2024-11-05T10:00:00.000Z");
	});

	test("names the days that cannot be read, and none that is not there", async () => {
		const { pageOf, world, store } = await recordOf([on("2024-10-20"), on("2024-10-19"), on("2024-10-18")]);
		world.damaged.add("day/2024-10-20");
		await store.delete("day/2024-10-18");
		expect(await pageOf()).toMatchObject({ stories: [{ id: idOf("of", "2024-10-19") }], unread: ["2024-10-20"] });
	});

	test("tells of those gone only where it is asked for what is new, and only since then", async () => {
		const changed = "2024-11-05T12:00:00.000Z";
		const withdrawn = on("2024-11-05", "gone", { changed, withdrawn: true, facets: facetsOf({ partners: ["DE"] }) });
		const merged = on("2024-11-05", "elder", { changed, merged: [idOf("x")], facets: facetsOf({ partners: ["DE"] }) });
		const other = on("2024-11-05", "other", { changed, facets: facetsOf({ partners: ["DE"] }) });
		const { idsIn } = await recordOf([withdrawn, merged, other]);
		const france = { facets: { partner: ["FR"] } };
		expect(await idsIn({ selection: france })).toEqual([]);
		for (const name of ["changedSince", "seenSince"]) {
			const since = async (instant: string) => new Set(await idsIn({ selection: { ...france, [name]: instant } }));
			expect(await since(changed)).toEqual(new Set([withdrawn.id, merged.id]));
			expect(await since(shift(changed, 1))).toEqual(new Set());
		}
	});

	test("looks through twelve years for a day, and goes on with the first of the next", async () => {
		const years = Array.from({ length: 14 }, (_, n) => String(2024 - n));
		const { pageOf } = await recordOf(
			years.map((year) =>
				on(`${year}-06-01`, "of", { facets: facetsOf({ partners: [year === "2024" ? "FR" : "DE"] }) }),
			),
		);
		const japan = { facets: { partner: ["JP"] } };
		expect(await pageOf({ selection: japan })).toMatchObject({ stories: [], next: { day: "2012-12-31" } });
		expect((await pageOf({ selection: japan, oldestFirst: true })).next).toEqual({ day: "2023-01-01" });
		expect((await pageOf({ selection: japan, to: "2022-12-31" })).next).toBeUndefined();
		expect((await pageOf({ selection: japan, from: "2013-01-01" })).next).toBeUndefined();
	});
});
