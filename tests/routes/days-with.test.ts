import { describe, expect, test } from "vitest";
import type { Selection } from "../../src/channels/selection.ts";
import { countsOf, type DayCounts, type YearCounts, yearFrom } from "../../src/model/counts.ts";
import { type Day, dayOf, shift } from "../../src/model/instant.ts";
import { dayOfStory, type Story } from "../../src/model/story.ts";
import { daysWith } from "../../src/routes/days-with.ts";
import type { RecordReader } from "../../src/routes/record.ts";
import type { Held } from "../../src/store/held.ts";
import { facetsOf, frontOf, storyOf } from "../samples/stories.ts";

const told = (day: Day, partners: readonly string[] = ["FR"], themes: readonly string[] = ["energy"]): Story =>
	storyOf(day, {
		firstSeen: `${day}T06:00:00.000Z`,
		facets: facetsOf({ partners, themes: themes as readonly "energy"[], organisations: [] }),
	});

const byDay = (stories: readonly Story[]): Map<Day, DayCounts> =>
	new Map([...Map.groupBy(stories, ({ id }) => dayOfStory(id))].map(([day, all]) => [day, countsOf(all)]));

const RECORD = [
	told("2024-02-01"),
	told("2024-02-02", ["DE"]),
	told("2024-02-03", ["FR", "DE"], ["trade-investment"]),
	told("2024-03-01", ["FR"], ["trade-investment"]),
];
const COUNTS: Held<YearCounts> = { kind: "value", value: yearFrom("2024", byDay(RECORD)) };
const ABSENT = { kind: "absent" } as const;

interface Asked {
	readonly selection?: Partial<Selection>;
	readonly counts?: Held<YearCounts>;
	/** The days that the store lists; `null` where it does not say. */
	readonly listed?: readonly Day[] | null;
	/** Counted by the front since. */
	readonly fresh?: Readonly<Record<Day, DayCounts>>;
	readonly stories?: readonly Story[];
	readonly at?: string;
}

async function days({
	selection,
	counts = COUNTS,
	listed = [],
	fresh = {},
	stories = [],
	at = "2024-06-01T00:00:00.000Z",
}: Asked) {
	const reader = { counts: async () => counts, daysOfYear: async () => listed ?? undefined } as unknown as RecordReader;
	const unread: string[] = [];
	const front = frontOf(stories, { counts: fresh, at });
	const found = await daysWith(reader, front, "2024", { facets: {}, ...selection }, unread);
	return { found, unread };
}

describe("the days of a year that may have a story", () => {
	test("are all that have one, where nothing is chosen", async () => {
		expect((await days({})).found).toEqual(["2024-02-01", "2024-02-02", "2024-02-03", "2024-03-01"]);
	});

	test.each<[string, Selection["facets"], readonly Day[]]>([
		["a partner", { partner: ["FR"] }, ["2024-02-01", "2024-02-03", "2024-03-01"]],
		["one partner or another", { partner: ["DE", "FR"] }, ["2024-02-01", "2024-02-02", "2024-02-03", "2024-03-01"]],
		["a partner and a theme", { partner: ["DE"], theme: ["trade-investment"] }, ["2024-02-03"]],
		["a theme", { theme: ["trade-investment"] }, ["2024-02-03", "2024-03-01"]],
		["nothing that is there", { partner: ["JP"] }, []],
		[
			"a level, which is not counted",
			{ level: ["minister"] },
			["2024-02-01", "2024-02-02", "2024-02-03", "2024-03-01"],
		],
		["a person, by whom he stands for", { person: ["emmanuel-macron"] }, ["2024-02-01", "2024-02-03", "2024-03-01"]],
		["a person whom nobody knows", { person: ["nobody"] }, []],
	])("of %s are those of the counts", async (_, facets, found) => {
		expect((await days({ selection: { facets } })).found).toEqual(found);
	});

	test("of the head of an organisation are those of it, and of the state that he is of", async () => {
		const ofEaeu = storyOf("eaeu", {
			firstSeen: "2024-02-05T06:00:00.000Z",
			facets: facetsOf({ partners: [], organisations: ["eaeu"], themes: [] }),
		});
		const record = [...RECORD, ofEaeu, told("2024-02-06", ["BY"])];
		const counts = { kind: "value", value: yearFrom("2024", byDay(record)) } as const;
		const { found } = await days({ counts, selection: { facets: { person: ["mikhail-myasnikovich"] } } });
		expect(found).toEqual(["2024-02-05", "2024-02-06"]);
	});

	test("are by what the front has counted since, of that year", async () => {
		const fresh = {
			"2024-03-01": countsOf([told("2024-03-01", ["DE"])]),
			"2024-02-01": countsOf([]),
			"2024-02-02": countsOf([told("2024-02-02", ["FR"])]),
			"2024-04-01": countsOf([told("2024-04-01", ["FR"])]),
			"2023-12-31": countsOf([told("2023-12-31", ["FR"])]),
		};
		expect((await days({ fresh, selection: { facets: { partner: ["FR"] } } })).found).toEqual([
			"2024-02-02",
			"2024-02-03",
			"2024-04-01",
		]);
		expect((await days({ fresh })).found).toEqual(["2024-02-02", "2024-02-03", "2024-03-01", "2024-04-01"]);
	});

	test("are, of what changed since, those of the last month, too, whose stories may all be gone", async () => {
		const at = "2024-01-20T06:00:00.000Z";
		const { found } = await days({ selection: { changedSince: "2023-12-01T00:00:00.000Z" }, at });
		const lately = Array.from({ length: 20 }, (_, n) => dayOf(shift("2024-01-01T00:00:00.000Z", n * 86_400_000)));
		expect(found).toEqual([...lately, "2024-02-01", "2024-02-02", "2024-02-03", "2024-03-01"]);
		const { found: inMarch } = await days({
			selection: { changedSince: "2023-12-01T00:00:00.000Z" },
			at: "2024-12-31T06:00:00.000Z",
		});
		expect(inMarch).toHaveLength(4 + 31);
		expect(inMarch).toContain("2024-12-01");
		expect(inMarch).not.toContain("2024-11-30");
	});

	test("are, without counts, those that are listed and those of the front, each once, in order", async () => {
		const asked = {
			counts: ABSENT,
			listed: ["2024-02-02", "2024-02-01"],
			fresh: { "2024-05-01": countsOf([]), "2023-05-01": countsOf([]) },
			stories: [told("2024-02-02"), told("2024-05-02"), told("2023-05-02")],
		};
		expect(await days(asked)).toEqual({ found: ["2024-02-01", "2024-02-02", "2024-05-01", "2024-05-02"], unread: [] });
		expect(await days({ ...asked, listed: null })).toEqual({
			found: ["2024-02-02", "2024-05-01", "2024-05-02"],
			unread: ["2024"],
		});
	});
});
