import { expect, test } from "vitest";
import { table } from "../../../scripts/service/table.ts";
import { type SourceLine, Tally } from "../../../scripts/service/tally.ts";
import type { PollReport } from "../../../src/model/shard.ts";

const poll = (changes: Partial<PollReport>): PollReport => ({
	at: "2024-11-06T06:00:00.000Z",
	took: 12,
	fetched: 8,
	fresh: 8,
	kept: 2,
	notes: [],
	...(changes.error === undefined && { format: "rss" }),
	...changes,
});

const ERROR = { code: "http-status", message: "herald.example answered 503, which is a long story to tell" } as const;
const SOURCES: readonly SourceLine[] = [
	{ id: "herald-en", lastPoll: poll({ notes: [{ code: "truncated", count: 1 }] }) },
	{ id: "vestnik-ru", lastPoll: poll({ fetched: 0, fresh: 0, kept: 0, error: ERROR }) },
	{ id: "khabarshy-kk", lastPoll: poll({ at: "2024-11-05T00:00:00.000Z" }), nextPoll: "2024-11-07T00:00:00.000Z" },
	{ id: "elchi-ky" },
];

function tallied(...runs: readonly (readonly SourceLine[])[]): Tally {
	const tally = new Tally("2024-11-06T00:00:00.000Z");
	for (const run of runs) tally.add(run);
	return tally;
}

test("each source has a line, and the last adds up what was polled", () => {
	expect(table(SOURCES, tallied(SOURCES)).split("\n")).toEqual([
		"source        format  fetched  new  kept   took  what went wrong",
		"herald-en     rss           8    8     2  12 ms  truncated",
		`vestnik-ru    –             0    0     0  12 ms  http-status: ${ERROR.message}`,
		"khabarshy-kk  –                                  not due before 2024-11-07 00:00",
		"elchi-ky      –                                  not polled yet",
		"2 polled                    8    8     2         1 failed",
	]);
});

test("several runs are added up, each poll once, and a source that once failed says so", () => {
	const later = [{ id: "herald-en", lastPoll: poll({ at: "2024-11-06T12:00:00.000Z", fresh: 1, kept: 1 }) }];
	const failed = [
		{
			id: "herald-en",
			lastPoll: poll({ at: "2024-11-06T18:00:00.000Z", error: ERROR, fetched: 0, fresh: 0, kept: 0 }),
		},
	];
	const [, line, sum] = table(
		SOURCES.slice(0, 1),
		tallied(SOURCES.slice(0, 1), SOURCES.slice(0, 1), later, failed),
	).split("\n");
	expect(line).toBe(
		`herald-en  rss         3       16    9     3  36 ms  1 of 3 failed, http-status: ${ERROR.message}`,
	);
	expect(sum).toMatch(/^1 polled +3 +16 +9 +3 +1 failed$/);
});

test.each([200, 80, 60, 40, 20, 1])("no line is longer than %d characters", (width) => {
	const lines = table(SOURCES, tallied(SOURCES), width).split("\n");
	expect(lines).toHaveLength(6);
	expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
});

test("in a narrow terminal what went wrong keeps its room before other columns do", () => {
	const [head = "", , failed = ""] = table(SOURCES, tallied(SOURCES), 66).split("\n");
	expect(head).toBe("source        format  fetched  new  kept  what went wrong");
	expect(failed).toMatch(/http-status: h.*…$/);
});
