import { describe, expect, test } from "vitest";
import { NO_EDITS } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import type { Occurrence } from "../../src/model/occurrence.ts";
import type { Story } from "../../src/model/story.ts";
import { type AboutAsked, aboutValue, byMonth } from "../../src/routes/about-value.ts";
import { recordReader } from "../../src/routes/record.ts";
import type { Site } from "../../src/routes/site.ts";
import { KEYS } from "../../src/store/keys.ts";
import { memoryStore } from "../fakes/store.ts";
import { putCalendars } from "../samples/api.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { putRecord } from "../samples/record.ts";
import { facetsOf, storyOf } from "../samples/stories.ts";

const AT = "2024-11-06T00:00:00.000Z";
const TODAY = "2024-11-06";

const told = (day: string, changes: Partial<Story> = {}): Story =>
	storyOf("told", { published: `${day}T08:00:00.000Z`, ...changes });
const STORIES = ["2024-11-05", "2024-11-03", "2024-10-20", "2024-10-01", "2023-05-01"].map((day) => told(day));
const event = (start: string, changes: Partial<Occurrence> = {}): Occurrence =>
	occurrenceOf({ start, certainty: "held", ...changes });

/** What there is of a value, France unless asked otherwise, in a record of some stories and occurrences. */
async function about(
	asked: Partial<AboutAsked>,
	{
		stories = STORIES,
		events = [],
		damaged = [],
	}: { stories?: readonly Story[]; events?: readonly Occurrence[]; damaged?: readonly string[] } = {},
) {
	const store = memoryStore();
	await putRecord(store, stories, { at: AT });
	await putCalendars(store, events);
	const get: typeof store.get = async (key) =>
		damaged.includes(key) ? { kind: "unreadable", reason: "down" } : store.get(key);
	const text: typeof store.text = async (key) =>
		damaged.includes(key) ? { kind: "unreadable", reason: "down" } : store.text(key);
	const record = recordReader({ store: { ...store, get, text }, clock: () => AT, log: () => {}, edits: NO_EDITS });
	const site = { record, facets: facetsFor(new Map()) } as unknown as Site;
	const all = { facet: "partner", value: "FR", today: TODAY, stories: 10, ahead: 10, past: 10, ...asked } as const;
	return aboutValue(site, await record.fronts.current(), all);
}

const daysOf = (stories: readonly { readonly id: string }[]) => stories.map(({ id }) => id.slice(0, 10));
const startsOf = (events: readonly Occurrence[]) => events.map(({ start }) => start);

describe("what there is of a value", () => {
	test("is how many stories it has in all and in which months, where that is counted", async () => {
		const { selection, months, whole } = await about({});
		expect(selection).toEqual({ facets: { partner: ["FR"] } });
		expect(months).toEqual([
			["2023-05-01", 1],
			["2024-10-01", 2],
			["2024-11-01", 2],
		]);
		expect(whole).toEqual({ id: "", stories: 5, first: "2023-05-01", last: "2024-11-05" });
		const person = await about({ facet: "person", value: "emmanuel-macron" });
		expect([person.months, person.whole]).toEqual([undefined, undefined]);
		expect(person).not.toHaveProperty("months");
		const none = await about({ value: "JP" });
		expect([none.months, none.whole]).toEqual([[], undefined]);
	});

	test("are its newest stories, and where they go on", async () => {
		const { latest, next } = await about({ stories: 2 });
		expect(daysOf(latest)).toEqual(["2024-11-05", "2024-11-03"]);
		expect(next).toMatchObject({ day: "2024-11-03" });
		expect(daysOf((await about({})).latest)).toEqual(daysOf(STORIES));
		expect(await about({})).not.toHaveProperty("next");
		const { latest: few } = await about({ mostDays: 1 });
		expect(daysOf(few)).toEqual(["2024-11-05", "2024-11-03", "2024-10-20"]);
	});

	test("are, of the last days, all that the front has besides, each once and the newest first", async () => {
		expect(daysOf((await about({ stories: 1 })).lately)).toEqual(["2024-11-05", "2024-11-03"]);
		expect(daysOf((await about({ stories: 3 })).lately)).toEqual(["2024-11-05", "2024-11-03", "2024-10-20"]);
		const other = told("2024-11-04", { facets: facetsOf({ partners: ["DE"] }) });
		const { lately } = await about({ stories: 1 }, { stories: [...STORIES, other] });
		expect(daysOf(lately)).toEqual(["2024-11-05", "2024-11-03"]);
	});

	test("is what is ahead, the next first, and what is over, the last first", async () => {
		const events = ["2024-12-01", "2024-11-06", "2024-11-20", "2024-11-05", "2024-02-01", "2024-03-01"].map((start) =>
			event(start),
		);
		const now = event("2024-11-05", { uid: "2024-visit-2024-11-01-00000009", end: "2024-11-06" });
		const found = await about({}, { events: [...events, now, event("2024-11-21", { partners: ["DE"] })] });
		expect(startsOf(found.ahead)).toEqual(["2024-11-05", "2024-11-06", "2024-11-20", "2024-12-01"]);
		expect(startsOf(found.past)).toEqual(["2024-11-05", "2024-03-01", "2024-02-01"]);
		expect(found).not.toHaveProperty("before");
		const few = await about({ ahead: 1, past: 1 }, { events });
		expect([startsOf(few.ahead), startsOf(few.past)]).toEqual([["2024-11-06"], ["2024-11-05"]]);
		expect(few.before).toMatchObject({ start: "2024-11-05" });
	});

	test("names once, in order, what could not be read for any of it", async () => {
		const damaged = [KEYS.counts("2023"), KEYS.calendar("2023"), KEYS.calendar("2022"), KEYS.day("2024-10-20")];
		const { unread } = await about({}, { events: [event("2024-11-05")], damaged });
		expect(unread).toEqual(["2022", "2023", "2024-10-20"]);
		expect((await about({})).unread).toEqual([]);
	});

	test("changed when the front did, or an event of its calendar", async () => {
		expect((await about({})).changed).toBe("2024-11-05T08:00:00.000Z");
		const changed = "2024-11-05T09:00:00.000Z";
		expect((await about({}, { events: [event("2024-12-01", { changed })] })).changed).toBe(changed);
		expect((await about({}, { events: [event("2024-10-01", { changed })] })).changed).toBe(changed);
	});
});

test("days add up to their months, in their order", () => {
	const days = [
		["2023-12-31", 1],
		["2024-01-01", 2],
		["2024-01-15", 3],
	] as const;
	expect([...byMonth(days)]).toEqual([
		["2023-12", 1],
		["2024-01", 5],
	]);
});
