import { describe, expect, test } from "vitest";
import { countsOf } from "../../src/model/counts.ts";
import { HOUR, MINUTE, shift } from "../../src/model/instant.ts";
import { newestFirst, type Story } from "../../src/model/story.ts";
import { versionOfDay, writeDay } from "../../src/store/days.ts";
import { readFront, writeFront } from "../../src/store/front.ts";
import { KEYS } from "../../src/store/keys.ts";
import { memoryStore } from "../fakes/store.ts";
import { HUNDRED_DAYS, LAST_RUN, LISTED } from "../samples/hundred-days.ts";
import { putRecord } from "../samples/record.ts";
import { siteOver, siteWith } from "../samples/site.ts";
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
