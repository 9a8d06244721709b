import type { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { readEdits } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import type { Claim, Occurrence } from "../../src/model/occurrence.ts";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { HUNDRED_DAYS, LAST_RUN, LISTED } from "../samples/hundred-days.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const FACETS = facetsFor(new Map());
const PARIS = storyOf("paris");
const ROME = storyOf("rome");
const { edits } = readEdits(`${PARIS.id} gone\n${ROME.id} partner=de`, FACETS);

test("a story that was taken down is in no document, and its own addresses are gone", async () => {
	const { app } = await siteOf(frontOf([PARIS, ROME]), { edits });
	for (const path of [
		"/",
		"/feed.rss",
		"/feed.json",
		"/feed.csv",
		"/partner/fr.atom",
		"/api/v1/stories",
		"/feed.ics",
	]) {
		const response = await app.request(path);
		expect(await response.text(), path).not.toContain("herald.example/paris");
	}
	for (const path of [`/stories/${PARIS.id}`, `/api/v1/stories/${PARIS.id}`]) {
		expect((await app.request(path)).status, path).toBe(410);
		expect((await app.request(path, { headers: { accept: "text/html" } })).status, path).toBe(410);
	}
});

test("a facet that was put right is so in every document, and stays so", async () => {
	const { app } = await siteOf(frontOf([PARIS, ROME]), { edits });
	expect(await (await app.request("/partner/de.json")).text()).toContain("herald.example/rome");
	expect(await (await app.request("/partner/fr.json")).text()).not.toContain("herald.example/rome");
});

test("a story of a day long past is taken down, too", async () => {
	const old = HUNDRED_DAYS.at(-1);
	const gone = readEdits(`${old?.id} gone`, FACETS).edits;
	const { app } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN }, { edits: gone });
	expect((await app.request(`/stories/${old?.id}`)).status).toBe(410);
	const whole = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
	expect((await whole.app.request(`/stories/${old?.id}`)).status).toBe(200);
	const month = old?.id.slice(0, 7);
	expect(await (await app.request(`/archive/${month}.json`)).text()).not.toContain(old?.id);
});

describe("a story that was taken down by the id of one that it took in", () => {
	const elder = HUNDRED_DAYS.filter(({ id }) => id.startsWith("2024-10-2")).find(({ withdrawn }) => !withdrawn);
	const [named, other] = ["2024-10-18-named", "2024-10-19-other"];
	const all = HUNDRED_DAYS.map((story) => (story === elder ? { ...story, merged: [named, other] } : story));
	const moved = { [named]: elder?.id ?? "", [other]: elder?.id ?? "" };
	const { edits: byMerged } = readEdits(`${named} gone`, FACETS);

	test.each(["/stories/", "/api/v1/stories/"])("is gone by each of its ids (%s)", async (path) => {
		const whole = await siteWith(all, { at: LAST_RUN, moved });
		expect((await whole.app.request(`/api/v1/stories/${elder?.id}`)).status).toBe(200);
		const { app } = await siteWith(all, { at: LAST_RUN, moved }, { edits: byMerged });
		for (const id of [named, other, elder?.id])
			expect([id, (await app.request(`${path}${id}`)).status]).toEqual([id, 410]);
	});

	test("is gone by each of its ids while the front has it, too", async () => {
		const paris = { ...PARIS, merged: ["2024-11-03-lyon", "2024-11-03-nice"] };
		const { edits: lyon } = readEdits("2024-11-03-lyon gone", FACETS);
		const site = { at: LAST_RUN, moved: { "2024-11-03-lyon": paris.id, "2024-11-03-nice": paris.id } };
		const { app } = await siteWith([paris], site, { edits: lyon });
		for (const id of [paris.id, "2024-11-03-lyon", "2024-11-03-nice"])
			expect([id, (await app.request(`/stories/${id}`)).status]).toEqual([id, 410]);
	});

	test("is not counted", async () => {
		const before = await timelineOf((await siteWith(all, { at: LAST_RUN, moved })).app);
		const after = await timelineOf((await siteWith(all, { at: LAST_RUN, moved }, { edits: byMerged })).app);
		const day = elder?.id.slice(0, 10) ?? "";
		expect(after.get(day) ?? 0).toBe((before.get(day) ?? 0) - 1);
	});
});

async function timelineOf(app: Hono, query = ""): Promise<Map<string, number>> {
	const answer = await (await app.request(`/api/v1/timeline?${query}`)).json<{
		buckets: { start: string; stories: number }[];
	}>();
	return new Map(answer.buckets.map(({ start, stories }) => [start, stories]));
}

describe("counts and timelines", () => {
	// A day of the front that its year has not counted yet, one that it has, and one long past.
	const today = storyOf("today", { published: LAST_RUN });
	const all = [today, ...HUNDRED_DAYS];
	const chosen = [today, ...["2024-11-04", "2024-08-1"].map((day) => LISTED.find(({ id }) => id.startsWith(day)))];
	const lines = (what: string): string => chosen.map((story) => `${story?.id} ${what}`).join("\n");

	test("do not have a story that was taken down", async () => {
		expect(chosen).not.toContain(undefined);
		const { edits: gone } = readEdits(lines("gone"), FACETS);
		const before = await timelineOf((await siteWith(all, { at: LAST_RUN })).app);
		const after = await timelineOf((await siteWith(all, { at: LAST_RUN }, { edits: gone })).app);
		for (const story of chosen) {
			const day = story?.id.slice(0, 10) ?? "";
			expect([day, after.get(day) ?? 0]).toEqual([day, (before.get(day) ?? 0) - 1]);
		}
	});

	test("have one whose partner was put right under the right one", async () => {
		const { edits: put } = readEdits(lines("partner=mn"), FACETS);
		const { app } = await siteWith(all, { at: LAST_RUN }, { edits: put });
		expect([...(await timelineOf(app, "partner=mn")).values()]).toEqual([1, 1, 1]);
		const { partners } = await (await app.request("/api/v1/partners")).json<{
			partners: { id: string; stories: number }[];
		}>();
		expect(partners.find(({ id }) => id === "MN")?.stories).toBe(3);
		const listed = await (await app.request("/api/v1/stories?partner=mn&limit=10")).json<{ stories: object[] }>();
		expect(listed.stories).toHaveLength(3);
	});
});

describe("a calendar", () => {
	const claim = (story: string) => ({ ...(occurrenceOf().claims[0] as Claim), story });
	const start = "2024-11-20";

	async function calendarOf(occurrence: Occurrence, gone: string): Promise<string> {
		const site = await siteOf(frontOf([PARIS]), { edits: readEdits(`${gone} gone`, FACETS).edits });
		const calendar = withOccurrences(emptyCalendar("2024"), [occurrence]);
		await writeCalendar(site.store, calendar, { kind: "absent" });
		const listed = await (await site.app.request("/api/v1/occurrences")).text();
		const alone = await (await site.app.request(`/api/v1/occurrences/${occurrence.uid}`)).text();
		return [(await (await site.app.request("/feed.ics")).text()).replaceAll("\r\n ", ""), listed, alone].join("\n");
	}

	test("has no event of which only a story tells that was taken down", async () => {
		const one = occurrenceOf({ start, claims: [claim(PARIS.id)] });
		const text = await calendarOf({ ...one, headline: { ...one.headline, story: PARIS.id } }, PARIS.id);
		expect(text).not.toContain("BEGIN:VEVENT");
		expect(text).toContain('"occurrences":[]');
	});

	test("has the event that another story tells of, without the words and the page of the one that was taken down", async () => {
		const one = occurrenceOf({ start, claims: [claim(ROME.id), claim(PARIS.id)] });
		const headline = {
			...one.headline,
			story: PARIS.id,
			title: "Words of Paris",
			link: "https://herald.example/paris",
		};
		const text = await calendarOf({ ...one, headline }, PARIS.id);
		expect(text).toContain("BEGIN:VEVENT");
		expect(text).toContain(`/stories/${ROME.id}`);
		for (const word of ["Words of Paris", "herald.example/paris", PARIS.id]) expect(text).not.toContain(word);
	});
});
