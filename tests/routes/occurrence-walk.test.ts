import { describe, expect, test } from "vitest";
import { siteFrom } from "../../src/app.ts";
import type { Edits } from "../../src/channels/edits.ts";
import { EVERYTHING, type Selection } from "../../src/channels/selection.ts";
import type { Day } from "../../src/model/instant.ts";
import type { Occurrence } from "../../src/model/occurrence.ts";
import {
	entryTest,
	findOccurrence,
	type OccurrenceWalk,
	occurrenceCursorOf,
	occurrenceCursorText,
	walkOccurrences,
} from "../../src/routes/occurrence-walk.ts";
import { TakenDown } from "../../src/routes/problem.ts";
import { emptyCalendar, entriesOf, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { putCalendars } from "../samples/api.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { storyOf } from "../samples/stories.ts";

const AT = "2024-11-06T00:00:00.000Z";

/** A record that begins in a year, with these occurrences, and a walk through them that says how each page begins. */
async function calendarOf(occurrences: readonly Occurrence[], { first = "2024", edits = new Map() as Edits } = {}) {
	const story = storyOf("first", { published: `${first}-06-01T06:00:00.000Z` });
	const { ports, store, world } = await siteWith([story], { at: AT }, { edits });
	await putCalendars(store, occurrences);
	const site = siteFrom(ports);
	const front = await site.record.fronts.current();
	const pageOf = (asked: Partial<OccurrenceWalk> = {}) =>
		walkOccurrences(site, front, { selection: EVERYTHING, limit: 100, ...asked });
	return {
		site,
		store,
		world,
		pageOf,
		daysOf: async (asked: Partial<OccurrenceWalk> = {}) => (await pageOf(asked)).occurrences.map(({ start }) => start),
	};
}

const on = (start: Day, n = 1, changes: Partial<Occurrence> = {}): Occurrence =>
	occurrenceOf({ start, uid: `${start.slice(0, 4)}-visit-${start}-${n}`, ...changes });

/** So many on one day, told apart by their uids, which are in the order of the alphabet. */
const many = (count: number, start: Day, changes: Partial<Occurrence> = {}): Occurrence[] =>
	Array.from({ length: count }, (_, n) => on(start, 1001 + n, changes));

const between = (since: Day, until: Day): Selection => ({
	facets: {},
	since: `${since}T00:00:00.000Z`,
	until: `${until}T00:00:00.000Z`,
});

describe("a place in the calendar", () => {
	test.each(["2024-11-05", "2024-11-05~2024-visit-2024-11-05-1"])("is written as it is read: %s", (text) => {
		const cursor = occurrenceCursorOf(text);
		expect(cursor && occurrenceCursorText(cursor)).toBe(text);
	});

	test.each([undefined, "", "2024-11", "a2024-11-05", "2024-11-05x", "2024-11-05~", "2024-11-05~a b"])(
		"is none where it is wrong: %s",
		(text) => {
			expect(occurrenceCursorOf(text)).toBeUndefined();
		},
	);
});

describe("a page of the calendar", () => {
	const DAYS = ["2023-12-30", "2024-02-01", "2024-11-05", "2025-01-14"];

	test("goes on behind its last one, in both orders, and ends where there is no more", async () => {
		const { pageOf } = await calendarOf(DAYS.map((day) => on(day)));
		for (const oldestFirst of [false, true]) {
			const order = oldestFirst ? DAYS : DAYS.toReversed();
			const first = await pageOf({ limit: 3, oldestFirst });
			expect(first.occurrences.map(({ start }) => start)).toEqual(order.slice(0, 3));
			expect(first.next).toEqual({ start: order[2], uid: first.occurrences[2]?.uid });
			const second = await pageOf({ limit: 3, oldestFirst, cursor: first.next });
			expect(second.occurrences.map(({ start }) => start)).toEqual(order.slice(3));
			expect(second.next).toBeUndefined();
			expect((await pageOf({ limit: 4, oldestFirst })).next).toBeUndefined();
		}
	});

	test("begins with the events of a day, or behind a place where none is any more", async () => {
		const { daysOf } = await calendarOf([on("2024-02-01", 1), on("2024-02-01", 3), on("2024-11-05")]);
		expect(await daysOf({ cursor: { start: "2024-02-01" } })).toEqual(["2024-02-01", "2024-02-01"]);
		expect(await daysOf({ cursor: { start: "2024-02-02" } })).toEqual(["2024-02-01", "2024-02-01"]);
		expect(await daysOf({ cursor: { start: "2024-02-02" }, oldestFirst: true })).toEqual(["2024-11-05"]);
		const lost = { start: "2024-02-01", uid: "2024-visit-2024-02-01-2" };
		expect(await daysOf({ cursor: lost })).toEqual(["2024-02-01"]);
		expect(await daysOf({ cursor: lost, oldestFirst: true })).toEqual(["2024-02-01", "2024-11-05"]);
		expect(await daysOf({ cursor: { start: "2023-05-05" }, oldestFirst: true })).toHaveLength(3);
		expect(await daysOf({ cursor: { start: "2025-05-05" } })).toHaveLength(3);
	});

	test("has events of four years, and goes on with the next year", async () => {
		const years = Array.from({ length: 8 }, (_, n) => String(2017 + n));
		const { pageOf, world } = await calendarOf(
			years.map((year) => on(`${year}-03-01`)),
			{ first: "2017" },
		);
		const newest = await pageOf();
		expect(newest.occurrences.map(({ start }) => start.slice(0, 4))).toEqual(["2024", "2023", "2022"]);
		expect(newest.next).toEqual({ start: "2021-12-31" });
		expect(world.reads.filter((read) => read.startsWith("get calendar/"))).toHaveLength(6);
		const oldest = await pageOf({ oldestFirst: true });
		expect(oldest.occurrences.map(({ start }) => start.slice(0, 4))).toEqual(["2017", "2018", "2019"]);
		expect(oldest.next).toEqual({ start: "2020-01-01" });
		const { occurrences } = await pageOf({ cursor: oldest.next, oldestFirst: true });
		expect(occurrences.map(({ start }) => start.slice(0, 4))).toEqual(["2020", "2021", "2022", "2023"]);
	});

	test("looks no further than the years that are asked for", async () => {
		const { daysOf, world } = await calendarOf(
			["2020-12-31", "2021-01-01", "2021-12-31", "2022-01-01"].map((day) => on(day)),
			{ first: "2017" },
		);
		expect(await daysOf({ selection: between("2021-01-01", "2022-01-01") })).toEqual(["2021-12-31", "2021-01-01"]);
		expect(world.reads.filter((read) => read.startsWith("get calendar/"))).toEqual(
			["2020", "2021", "2022", "2019"].map((year) => `get calendar/${year}`),
		);
	});

	test("has what lasts over New Year into its days, wherever its calendar is", async () => {
		const lasting = on("2023-12-30", 1, { end: "2024-01-02" });
		const moved = on("2025-01-14", 9, { uid: "2024-visit-2024-12-20-9" });
		const { daysOf } = await calendarOf([lasting, moved]);
		expect(await daysOf({ selection: between("2024-01-01", "2024-02-01") })).toEqual(["2023-12-30"]);
		expect(await daysOf({ selection: between("2025-01-01", "2025-02-01") })).toEqual(["2025-01-14"]);
	});

	test("looks from any day on, be it before there were records", async () => {
		const { daysOf } = await calendarOf([on("2024-02-01")]);
		expect(await daysOf({ selection: between("0500-01-01", "2030-01-01") })).toEqual(["2024-02-01"]);
	});

	test("has events of the year before the record begins, and of the year after it ends", async () => {
		const { daysOf } = await calendarOf([on("2022-12-31"), on("2023-12-31"), on("2025-01-01"), on("2026-01-01")]);
		expect(await daysOf()).toEqual(["2025-01-01", "2023-12-31"]);
	});

	test("takes four hundred apart, or a hundred where words are looked for, and goes on behind the last of them", async () => {
		const { pageOf } = await calendarOf(many(401, "2024-03-01"));
		const withdrawn = { statuses: ["withdrawn"], oldestFirst: true } as const;
		const page = await pageOf(withdrawn);
		expect([page.occurrences, page.next?.uid]).toEqual([[], "2024-visit-2024-03-01-1400"]);
		expect((await pageOf({ ...withdrawn, cursor: page.next })).next).toBeUndefined();
		const searched = await pageOf({ selection: { facets: {}, q: "nothing" }, oldestFirst: true });
		expect([searched.occurrences, searched.next?.uid]).toEqual([[], "2024-visit-2024-03-01-1100"]);
		const { pageOf: whole } = await calendarOf(many(400, "2024-03-01"));
		expect((await whole(withdrawn)).next).toBeUndefined();
	});

	test("takes apart none that lies behind the days that are asked for", async () => {
		const { pageOf } = await calendarOf([...many(401, "2024-03-01"), on("2024-02-01")]);
		const { occurrences, next } = await pageOf({ selection: between("2024-01-01", "2024-02-15") });
		expect([occurrences.map(({ start }) => start), next]).toEqual([["2024-02-01"], undefined]);
	});

	test("leaves out a line that is none", async () => {
		const { store, pageOf } = await calendarOf([], { edits: new Map([["2024-11-01-paris", "gone"]]) });
		const calendar = withOccurrences(emptyCalendar("2024"), [on("2024-02-01")]);
		const lines = [...calendar.lines, "2024-visit-2024-02-02-1\t2024-02-02\t2024-02-02\t,FR,\t"];
		await writeCalendar(store, { ...calendar, lines }, { kind: "absent" });
		expect((await pageOf()).occurrences.map(({ start }) => start)).toEqual(["2024-02-01"]);
	});

	test("ends where nothing can be read, and asks for each year once", async () => {
		const { world, pageOf } = await calendarOf([on("2024-02-01")]);
		world.damaged.add("calendar/2024").add("calendar/2023");
		await pageOf();
		for (const year of ["2023", "2024"])
			expect(world.reads.filter((read) => read === `get calendar/${year}`)).toHaveLength(1);
		const { ports, world: broken } = await siteOf(undefined);
		broken.broken = true;
		const site = siteFrom(ports);
		const front = await site.record.fronts.current();
		const page = await walkOccurrences(site, front, { selection: EVERYTHING, limit: 100 });
		expect([page.occurrences, page.next]).toEqual([[], undefined]);
	});

	test("takes apart none that its line says to be of others", async () => {
		const { pageOf } = await calendarOf([...many(401, "2024-03-01"), on("2024-02-01", 1, { partners: ["CN"] })]);
		const { occurrences, next } = await pageOf({ selection: { facets: { partner: ["CN"] } } });
		expect([occurrences.map(({ start }) => start), next]).toEqual([["2024-02-01"], undefined]);
	});

	test("leaves out those withdrawn, unless it is asked for them or for what changed", async () => {
		const withdrawn = occurrenceOf().claims.map((claim) => ({ ...claim, certainty: "withdrawn" as const }));
		const { daysOf } = await calendarOf([
			on("2024-02-01", 1, { certainty: "announced" }),
			on("2024-02-02", 1, { certainty: "held" }),
			on("2024-02-03", 1, { certainty: "cancelled" }),
			on("2024-02-04", 1, { claims: withdrawn }),
		]);
		expect(await daysOf()).toEqual(["2024-02-03", "2024-02-02", "2024-02-01"]);
		expect(await daysOf({ statuses: ["withdrawn"] })).toEqual(["2024-02-04"]);
		expect(await daysOf({ selection: { facets: {}, changedSince: "2024-01-01T00:00:00.000Z" } })).toHaveLength(4);
	});

	test("has changed when the last of its calendars did, and names the years that cannot be read, in their order", async () => {
		const { pageOf, world } = await calendarOf(
			[
				on("2024-02-01", 1, { changed: "2024-11-03T00:00:00.000Z" }),
				on("2023-02-01", 1, { changed: "2024-11-05T00:00:00.000Z" }),
			],
			{ first: "2021" },
		);
		expect(await pageOf()).toMatchObject({ changed: "2024-11-05T00:00:00.000Z", unread: [] });
		const fresh = await calendarOf([on("2022-02-01")], { first: "2021" });
		fresh.world.damaged.add("calendar/2024").add("calendar/2021").add("calendar/2023");
		const { occurrences, unread } = await fresh.pageOf();
		expect([occurrences.map(({ start }) => start), unread]).toEqual([["2022-02-01"], ["2021", "2023", "2024"]]);
		expect(world.reads.filter((read) => read === "get calendar/2024")).toHaveLength(1);
	});

	test("leaves out what an operator took down, and goes by what was put right", async () => {
		const [paris, rome] = ["2024-11-01-paris", "2024-11-01-rome"];
		const told = (story: string) => ({
			headline: { ...occurrenceOf().headline, story },
			claims: occurrenceOf().claims.map((claim) => ({ ...claim, story })),
		});
		const { site, daysOf } = await calendarOf(
			[on("2024-02-01", 1, told(paris)), on("2024-02-02", 1, told(rome)), on("2024-02-03")],
			{ edits: new Map([[paris, "gone"]]) },
		);
		expect(await daysOf()).toEqual(["2024-02-03", "2024-02-02"]);
		await expect(findOccurrence(site, "2024-visit-2024-02-01-1")).rejects.toThrow(TakenDown);
	});
});

describe("an occurrence by its id", () => {
	test("is found in the calendar of the id's year, also among others and where it moved to another", async () => {
		const moved = on("2025-01-14", 9, { uid: "2024-visit-2024-12-20-9" });
		const { site } = await calendarOf([on("2024-02-01"), moved]);
		expect(await findOccurrence(site, moved.uid)).toEqual({ one: moved, unread: [] });
	});

	test("is none where there is none, and not known where its calendar cannot be read", async () => {
		const { site, world } = await calendarOf([on("2024-02-01")]);
		world.damaged.add("calendar/2022");
		expect(await findOccurrence(site, "2024-visit-2024-02-01-2")).toEqual({ unread: [] });
		expect(await findOccurrence(site, "2023-visit-2023-02-01-1")).toEqual({ unread: [] });
		expect(await findOccurrence(site, "2022-visit-2022-02-01-1")).toEqual({ unread: ["2022"] });
	});
});

describe("the letters of a line", () => {
	const chosenBy = (facets: Selection["facets"]): string[] => {
		const summit = on("2024-02-02", 1, {
			type: "summit",
			partners: ["CN", "UZ"],
			organisations: ["sco", "ots"],
			themes: ["energy"],
			persons: [{ id: "xi-jinping", name: "Xi Jinping", country: "CN" }],
		});
		const calendar = withOccurrences(emptyCalendar("2024"), [on("2024-02-01"), summit]);
		return entriesOf(calendar)
			.filter(entryTest({ facets }))
			.map(({ start }) => start);
	};

	test.each([
		[{}, ["2024-02-01", "2024-02-02"]],
		[{ partner: ["UZ"] }, ["2024-02-02"]],
		[{ partner: ["FR", "UZ"] }, ["2024-02-01", "2024-02-02"]],
		[{ partner: ["Z"] }, []],
		[{ organisation: ["sco"] }, ["2024-02-02"]],
		[{ event: ["summit"] }, ["2024-02-02"]],
		[{ theme: ["energy"] }, ["2024-02-02"]],
		[{ theme: ["political"] }, ["2024-02-01"]],
		[{ person: ["xi-jinping"] }, ["2024-02-02"]],
		[{ partner: ["UZ"], theme: ["political"] }, []],
	])("tell that an event is none of %j", (facets, days) => {
		expect(chosenBy(facets)).toEqual(days);
	});
});
