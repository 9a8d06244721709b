import { describe, expect, test } from "vitest";
import type { Edits } from "../../src/channels/edits.ts";
import { countsOf, seriesOf } from "../../src/model/counts.ts";
import { HOUR, MINUTE, shift } from "../../src/model/instant.ts";
import { newestFirst, type Story } from "../../src/model/story.ts";
import { recordReader } from "../../src/routes/record.ts";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { versionOfDay, writeDay } from "../../src/store/days.ts";
import { readFront, writeFront } from "../../src/store/front.ts";
import { KEYS } from "../../src/store/keys.ts";
import { memoryStore } from "../fakes/store.ts";
import { HUNDRED_DAYS, LAST_RUN, LISTED } from "../samples/hundred-days.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { putRecord } from "../samples/record.ts";
import { siteOf, siteOver, siteWith } from "../samples/site.ts";
import { facetsOf, frontOf, reportOf, storyOf } from "../samples/stories.ts";

const AT = "2024-11-06T00:00:00.000Z";
const PARIS = storyOf("paris");
const OLD = storyOf("old", { published: "2024-10-20T08:00:00.000Z" });

async function storiesAt(
	{ app }: Awaited<ReturnType<typeof siteWith>>,
	query = "",
): Promise<{ id: string; title: string }[]> {
	const answer = await app.request(`/api/v1/stories?limit=100&${query}`);
	const { stories } = await answer.json<{ stories: { id: string; title: string }[] }>();
	return stories;
}

function retitled(story: Story, title: string): Story {
	return { ...story, changed: shift(AT, HOUR), reports: [reportOf({ title })] };
}

/** Changes the front as a publish does. */
async function republished(site: Awaited<ReturnType<typeof siteWith>>, changes: object): Promise<void> {
	const held = await readFront(site.store);
	if (held.kind !== "value") throw new Error("there is no front");
	await writeFront(site.store, { ...held.value, at: shift(AT, 10 * MINUTE), ...changes }, held);
	site.world.now = shift(AT, 10 * MINUTE);
}

describe("a past day", () => {
	test("is read once an hour", async () => {
		const site = await siteWith([PARIS, OLD], { at: AT });
		await storiesAt(site);
		await storiesAt(site, "q=president");
		site.world.now = shift(AT, HOUR);
		await storiesAt(site, "q=paris");
		expect(site.world.reads.filter((read) => read === "get day/2024-10-20")).toHaveLength(2);
	});

	test("that the front says to be otherwise is read again within a minute", async () => {
		const site = await siteWith([PARIS, OLD], { at: AT });
		await republished(site, { days: { "2024-10-20": "another" } });
		expect((await storiesAt(site))[1]?.title).toBe(OLD.reports[0].title);
		const changed = { day: "2024-10-20", stories: [retitled(OLD, "Corrected")], moved: {} };
		await writeDay(site.store, changed, { kind: "absent" });
		site.world.now = shift(AT, HOUR + 2 * MINUTE);
		await republished(site, { at: shift(AT, 2 * HOUR), days: { "2024-10-20": versionOfDay(changed) } });
		site.world.now = shift(AT, HOUR + 2 * MINUTE);
		expect((await storiesAt(site))[1]?.title).toBe("Corrected");
	});

	test("is told as the front has it, where that is newer", async () => {
		const store = memoryStore();
		await putRecord(store, [PARIS, OLD], { at: AT });
		const site = { ...siteOver(store), store };
		const held = await readFront(store);
		if (held.kind !== "value") throw new Error("there is no front");
		const stories = [PARIS, retitled(OLD, "Corrected")].sort(newestFirst);
		await writeFront(store, { ...held.value, stories }, held);
		expect((await storiesAt(site)).map(({ title }) => title)).toEqual([PARIS.reports[0].title, "Corrected"]);
	});
});

describe("counts", () => {
	test("of days that the year has not yet are those of the front", async () => {
		const store = memoryStore();
		const day = { day: "2024-10-20", stories: [OLD], moved: {} };
		await writeDay(store, day, { kind: "absent" });
		const counts = { "2024-10-20": countsOf([OLD]) };
		await writeFront(store, frontOf([PARIS], { at: AT, whole: "2024-11-01", counts }), { kind: "absent" });
		const site = { ...siteOver(store), store };
		for (const query of ["", "partner=fr"])
			expect((await storiesAt(site, query)).map(({ id }) => id)).toEqual([PARIS.id, OLD.id]);
	});

	test("of a year that goes on are read again when a run published", async () => {
		const site = await siteWith([PARIS, OLD], { at: AT });
		await storiesAt(site);
		await republished(site, {});
		await storiesAt(site);
		await storiesAt(site, "q=paris");
		expect(site.world.reads.filter((read) => read === "get counts/2024")).toHaveLength(2);
	});

	test("let a walk pass over days without all that is chosen", async () => {
		const site = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		let address: string | undefined = "/api/v1/stories?partner=jp&event=visit";
		while (address !== undefined) {
			const page: { next?: string } = await (await site.app.request(address)).json();
			address = page.next;
		}
		const days = (facet: (story: Story) => boolean): Set<string> =>
			new Set(LISTED.filter(facet).map(({ id }) => id.slice(0, 10)));
		const japanese = days(({ facets }) => facets.partners.includes("JP"));
		const visits = days(({ facets }) => facets.events.includes("visit"));
		const read = site.world.reads
			.filter((one) => one.startsWith("get day/"))
			.map((one) => one.slice("get day/".length));
		expect(read.length).toBeGreaterThan(0);
		expect(read.filter((day) => !japanese.has(day) || !visits.has(day))).toEqual([]);
	});
});

describe("a bound", () => {
	const late = storyOf("late", {
		id: "2024-10-19-late",
		published: "2024-10-19T23:00:00.000Z",
		firstSeen: "2024-10-20T00:10:00.000Z",
	});
	const dated = storyOf("dated", { published: "2024-10-12T08:00:00.000Z", firstSeen: "2024-10-18T08:00:00.000Z" });
	const stories = [PARIS, OLD, late, dated].sort(newestFirst);

	test.each([
		["seenSince=2024-10-20", [PARIS, OLD, late]],
		["seenSince=2024-10-20T00:20:00Z", [PARIS, OLD]],
		["since=2024-10-19&until=2024-10-19", [late]],
		["until=2024-10-12", [dated]],
		["until=2024-10-11", []],
	])("%s finds what was seen late", async (query, expected) => {
		const site = await siteWith(stories, { at: AT });
		expect((await storiesAt(site, query)).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
	});
});

describe("a document for which a day could not be read", () => {
	test("is made anew for the next who asks", async () => {
		const site = await siteWith([PARIS, OLD], { at: AT });
		site.world.damaged.add(KEYS.day("2024-10-20"));
		expect(await storiesAt(site)).toHaveLength(1);
		site.world.damaged.clear();
		expect(await storiesAt(site)).toHaveLength(2);
	});
});

describe("what is gone", () => {
	test("is told once, also where not all of a page fits into a document", async () => {
		const long = "Келіссөз ".repeat(50);
		const wide = Array.from({ length: 60 }, (_, n) => {
			const report = (k: number) =>
				reportOf({ title: `${long} ${k}`, excerpt: long, link: `https://herald.example/${n}/${k}` });
			const published = shift("2024-11-05T00:00:00.000Z", -n * HOUR);
			const others = Array.from({ length: 11 }, (__, k) => report(k + 1));
			return storyOf(`wide-${n}`, {
				published,
				facets: facetsOf(),
				reports: [report(0), ...others],
				merged: [`2024-11-01-merged-${n}`],
			});
		});
		const { app } = await siteWith(wide, { at: AT });
		const told: string[] = [];
		let address: string | undefined = "/api/v1/stories?limit=100&changedSince=2024-01-01";
		while (address !== undefined) {
			const page: { stories: { id: string; movedTo?: string }[]; next?: string } = await (
				await app.request(address)
			).json();
			told.push(...page.stories.flatMap(({ id, movedTo }) => (movedTo === undefined ? [] : id)));
			address = page.next;
		}
		expect(told.sort()).toEqual(wide.flatMap(({ merged }) => merged).sort());
	});
});

describe("the reader of the record", () => {
	async function readerOf(stories: readonly Story[], { moved = {}, edits = new Map() as Edits } = {}) {
		const { store, ports, world } = await siteWith(stories, { at: AT, moved }, { edits });
		const reader = recordReader({ ...ports, edits });
		const readsOf = (start: string) => world.reads.filter((read) => read.startsWith(start)).length;
		return { store, world, reader, readsOf };
	}
	const [first, second] = ["2024-10-20", "2024-10-21"];

	test("believes for an hour what it read of a day, and for a minute that there is none", async () => {
		const { reader, world, readsOf } = await readerOf([OLD]);
		const ask = async (ms: number): Promise<number> => {
			world.now = shift(AT, ms);
			await reader.day(first);
			await reader.day(second);
			return readsOf("get day/");
		};
		expect([await ask(0), await ask(MINUTE - 1), await ask(MINUTE), await ask(HOUR - 1)]).toEqual([2, 2, 3, 4]);
		expect(await ask(HOUR)).toBe(5);
	});

	test("asks again for what it could not read", async () => {
		const { reader, world, readsOf } = await readerOf([OLD]);
		world.damaged.add(KEYS.day(first)).add(KEYS.counts("2024")).add("day/2024");
		for (let n = 0; n < 2; n++) {
			expect((await reader.day(first)).kind).toBe("unreadable");
			expect((await reader.counts("2024")).kind).toBe("unreadable");
			expect(await reader.daysOfYear("2024")).toBeUndefined();
		}
		expect([readsOf("get day/"), readsOf("get counts/"), readsOf("list day/")]).toEqual([2, 2, 2]);
		world.damaged.clear();
		expect((await reader.day(first)).kind).toBe("value");
	});

	test("names what it could not read, and logs it once, until it can", async () => {
		const { reader, world } = await readerOf([OLD]);
		world.damaged.add(KEYS.day(first));
		await reader.day(first);
		await reader.day(first);
		expect([[...reader.faults()], world.logged]).toEqual([
			[[KEYS.day(first), "the store is down"]],
			["record.unreadable"],
		]);
		world.damaged.clear();
		await reader.day(first);
		expect([...reader.faults()]).toEqual([]);
		world.damaged.add(KEYS.counts("2024")).add(KEYS.calendar("2024"));
		await reader.counts("2024");
		await reader.calendar("2024");
		expect([...reader.faults().keys()]).toEqual([KEYS.counts("2024"), KEYS.calendar("2024")]);
	});

	test("reads a day within a minute that the front says to be otherwise", async () => {
		const { reader, store, world, readsOf } = await readerOf([OLD]);
		const held = await readFront(store);
		if (held.kind !== "value") throw new Error("there is no front");
		await writeFront(store, { ...held.value, days: { [first]: "another" } }, held);
		await reader.fronts.current();
		const ask = async (ms: number): Promise<number> => {
			world.now = shift(AT, ms);
			await reader.day(first);
			return readsOf("get day/");
		};
		expect([await ask(0), await ask(MINUTE - 1), await ask(MINUTE)]).toEqual([1, 1, 2]);
	});

	test("believes a day for an hour that is as the front says", async () => {
		const { reader, store, world, readsOf } = await readerOf([OLD]);
		const day = await reader.day(first);
		const held = await readFront(store);
		if (held.kind !== "value" || day.kind !== "value") throw new Error("there is no record");
		await writeFront(store, { ...held.value, days: { [first]: day.value.version } }, held);
		world.now = shift(AT, HOUR);
		await reader.fronts.current();
		for (const ms of [HOUR, 2 * HOUR - 1]) {
			world.now = shift(AT, ms);
			await reader.day(first);
		}
		expect(readsOf("get day/")).toBe(2);
	});

	test("asks again for a day that was broken, and has it when it is whole", async () => {
		const { reader, store } = await readerOf([OLD]);
		store.damage(KEYS.day(first), "{");
		expect((await reader.day(first)).kind).toBe("unreadable");
		await writeDay(store, { day: first, stories: [OLD], moved: {} }, { kind: "absent" });
		expect(await reader.day(first)).toMatchObject({ kind: "value", value: { stories: [{ id: OLD.id }] } });
	});

	test("has no counts of a year without any, whatever an operator did", async () => {
		const { reader } = await readerOf([OLD], { edits: new Map([[OLD.id, "gone"]]) });
		expect((await reader.counts("2019")).kind).toBe("absent");
	});

	test("keeps the counts of a year that is settled for an hour, and of others until the front is another one", async () => {
		const settled = storyOf("settled", { published: "2022-03-01T08:00:00.000Z" });
		const { reader, store, world, readsOf } = await readerOf([OLD, settled]);
		await reader.fronts.current();
		const ask = async (): Promise<readonly number[]> => {
			for (const year of ["2022", "2024", "2021"]) await reader.counts(year);
			return ["2022", "2024", "2021"].map((year) => readsOf(`get counts/${year}`));
		};
		await ask();
		expect(await ask()).toEqual([1, 1, 1]);
		const held = await readFront(store);
		if (held.kind !== "value") throw new Error("there is no front");
		await writeFront(store, { ...held.value, at: shift(AT, 10 * MINUTE) }, held);
		world.now = shift(AT, 10 * MINUTE);
		await reader.fronts.current();
		expect(await ask()).toEqual([1, 2, 1]);
		world.now = shift(AT, HOUR);
		expect(await ask()).toEqual([2, 2, 2]);
		world.now = shift(AT, HOUR + 10 * MINUTE);
		expect(await ask()).toEqual([2, 3, 2]);
	});

	test.each([
		["2024-02-09T23:59:59.000Z", 2],
		["2024-02-11T00:00:00.000Z", 1],
	])("takes a year for settled forty days after its end: at %s", async (at, reads) => {
		const { ports, world, store } = await siteWith([storyOf("of", { published: "2023-03-01T08:00:00.000Z" })], { at });
		const reader = recordReader({ ...ports, edits: new Map() });
		await reader.fronts.current();
		await reader.counts("2023");
		const held = await readFront(store);
		if (held.kind !== "value") throw new Error("there is no front");
		await writeFront(store, { ...held.value, at: shift(at, MINUTE) }, held);
		world.now = shift(at, MINUTE);
		await reader.fronts.current();
		await reader.counts("2023");
		expect(world.reads.filter((read) => read === "get counts/2023")).toHaveLength(reads);
	});

	test("keeps a calendar for five minutes and the same front, and the last one where it cannot be read", async () => {
		const { reader, store, world, readsOf } = await readerOf([OLD]);
		await writeCalendar(store, withOccurrences(emptyCalendar("2024"), [occurrenceOf()]), { kind: "absent" });
		await reader.fronts.current();
		const ask = async (ms: number): Promise<number> => {
			world.now = shift(AT, ms);
			await reader.calendar("2024");
			return readsOf("get calendar/");
		};
		expect([await ask(0), await ask(5 * MINUTE - 1), await ask(5 * MINUTE)]).toEqual([1, 1, 2]);
		world.damaged.add(KEYS.calendar("2024")).add(KEYS.calendar("2023"));
		world.now = shift(AT, HOUR);
		expect(await reader.calendar("2024")).toMatchObject({ kind: "value", value: { lines: [expect.any(String)] } });
		expect((await reader.calendar("2023")).kind).toBe("unreadable");
		world.damaged.clear();
		expect((await reader.calendar("2023")).kind).toBe("absent");
		expect((await reader.calendar("2023")).kind).toBe("absent");
		expect(readsOf("get calendar/2023")).toBe(2);
	});

	test("reads a calendar again where the front is another one", async () => {
		const { reader, store, world, readsOf } = await readerOf([OLD]);
		await reader.fronts.current();
		await reader.calendar("2024");
		const held = await readFront(store);
		if (held.kind !== "value") throw new Error("there is no front");
		await writeFront(store, { ...held.value, at: shift(AT, MINUTE) }, held);
		world.now = shift(AT, MINUTE);
		await reader.fronts.current();
		await reader.calendar("2024");
		expect(readsOf("get calendar/2024")).toBe(2);
	});

	test("knows the years of the counts, with those between them, and those of the front", async () => {
		const old = storyOf("of", { published: "2021-03-01T08:00:00.000Z" });
		const { reader, world, readsOf } = await readerOf([OLD, old]);
		await reader.fronts.current();
		expect(await reader.years()).toEqual(["2021", "2022", "2023", "2024"]);
		world.now = shift(AT, HOUR - 1);
		await reader.years();
		expect(readsOf("list counts/")).toBe(1);
		world.now = shift(AT, HOUR);
		await reader.years();
		expect(readsOf("list counts/")).toBe(2);
		world.now = shift(AT, 2 * HOUR);
		world.damaged.add("counts/");
		expect(await reader.years()).toEqual(["2021", "2022", "2023", "2024"]);
	});

	test("guesses ten years where it cannot list them, and takes those far apart as they are", async () => {
		const { reader, world } = await readerOf([OLD]);
		world.damaged.add("counts/");
		await reader.fronts.current();
		expect(await reader.years()).toEqual(Array.from({ length: 10 }, (_, n) => String(2015 + n)));
		const { reader: far, store } = await readerOf([OLD]);
		for (const year of ["1900", "19", "x", "12023", "2023x"]) await store.put(KEYS.counts(year), {});
		await far.fronts.current();
		expect(await far.years()).toEqual(["1900", "2024"]);
		const { reader: near, store: other } = await readerOf([OLD]);
		await other.put(KEYS.counts("1924"), {});
		await near.fronts.current();
		expect(await near.years()).toHaveLength(101);
	});

	test("knows of nothing read no year but what is listed", async () => {
		const { ports } = await siteOf(undefined);
		expect(await recordReader({ ...ports, edits: new Map() }).years()).toEqual([]);
	});

	test("lists the days of a year once an hour, in their order", async () => {
		const { reader, world, readsOf } = await readerOf([OLD, storyOf("of", { published: "2024-03-01T08:00:00.000Z" })]);
		const ask = async (ms: number) => {
			world.now = shift(AT, ms);
			return [await reader.daysOfYear("2024"), readsOf("list day/2024")];
		};
		expect(await ask(0)).toEqual([["2024-03-01", first], 1]);
		expect((await ask(HOUR - 1))[1]).toBe(1);
		expect((await ask(HOUR))[1]).toBe(2);
	});

	test("resolves what an operator did once an hour, or a minute where a day could not be read", async () => {
		const gone = "2024-10-21-younger";
		const edits: Edits = new Map([[gone, "gone"]]);
		const { reader, world, readsOf } = await readerOf([OLD], { moved: { [gone]: OLD.id }, edits });
		expect([...(await reader.edits()).keys()]).toEqual([gone, OLD.id]);
		const reads = readsOf("get day/");
		world.now = shift(AT, HOUR - 1);
		await reader.edits();
		expect(readsOf("get day/")).toBe(reads);
		world.now = shift(AT, HOUR);
		await reader.edits();
		expect(readsOf("get day/")).toBeGreaterThan(reads);
		const { reader: damaged, world: other, readsOf: readsOther } = await readerOf([OLD], { edits });
		other.damaged.add("day/2024-10-21");
		await damaged.edits();
		const before = readsOther("get day/2024-10-21");
		other.now = shift(AT, MINUTE - 1);
		await damaged.edits();
		expect(readsOther("get day/2024-10-21")).toBe(before);
		other.now = shift(AT, MINUTE);
		await damaged.edits();
		expect(readsOther("get day/2024-10-21")).toBe(before + 1);
		const none: Edits = new Map();
		expect(await (await readerOf([OLD], { edits: none })).reader.edits()).toBe(none);
	});

	test("shows a day without what was taken down, and says which that is; and counts it so", async () => {
		const other = storyOf("other", { published: "2024-10-20T09:00:00.000Z" });
		const { reader } = await readerOf([OLD, other], { edits: new Map([[OLD.id, "gone"]]) });
		for (let n = 0; n < 2; n++)
			expect(await reader.day(first)).toMatchObject({ value: { stories: [{ id: other.id }], hidden: [OLD.id] } });
		const counts = await reader.counts("2024");
		if (counts.kind !== "value") throw new Error("there are no counts");
		expect(seriesOf(counts.value).get(first)).toBe(1);
		const { reader: plain } = await readerOf([OLD, other]);
		expect(await plain.day(first)).toMatchObject({ value: { hidden: [] } });
	});
});
