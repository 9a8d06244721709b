import { describe, expect, test } from "vitest";
import { gapOf, inOrder, settled } from "../../../src/cluster/occurrences/days.ts";
import { daysFrom, isDay } from "../../../src/cluster/occurrences/telling.ts";
import type { Claim } from "../../../src/model/occurrence.ts";

const day = (n: number): string => `2024-11-${String(n).padStart(2, "0")}`;
const BEFORE = { start: day(1), end: day(2) };

/** Claims in the order in which they are said: certainty, first day, last day. */
function claimsOf(...said: readonly (readonly [Claim["certainty"], number, number?])[]): Claim[] {
	return said.map(([certainty, start, end = start], n) => ({
		...{ story: `2024-10-01-${n}`, changed: "", said: `2024-10-01T00:00:0${n}.000Z` },
		...{ start: day(start), end: day(end), certainty },
	}));
}

describe("when an event takes place", () => {
	test.each<[string, readonly (readonly [Claim["certainty"], number, number?])[], readonly [number, number, string]]>([
		["as announced", [["announced", 4, 5]], [4, 5, "announced"]],
		[
			"as announced last",
			[
				["announced", 4, 5],
				["announced", 7],
			],
			[7, 7, "announced"],
		],
		["as held", [["held", 4]], [4, 4, "held"]],
		[
			"as announced and held",
			[
				["announced", 4, 5],
				["held", 4],
			],
			[4, 5, "held"],
		],
		[
			"from the day before, on which it began",
			[
				["announced", 4, 5],
				["held", 3],
				["held", 4],
			],
			[3, 5, "held"],
		],
		[
			"on the day before, where it moved to that",
			[
				["announced", 4, 5],
				["held", 3],
			],
			[3, 3, "held"],
		],
		[
			"not until the day after, on which it was told of",
			[
				["announced", 4, 5],
				["held", 4],
				["held", 6],
			],
			[4, 5, "held"],
		],
		[
			"on other days than announced",
			[
				["announced", 4, 5],
				["held", 8],
			],
			[4, 5, "held"],
		],
		[
			"on the next days, where it moved to them",
			[
				["announced", 4, 5],
				["held", 6, 7],
			],
			[6, 7, "held"],
		],
		[
			"not on days that were withdrawn",
			[
				["announced", 4],
				["withdrawn", 8],
			],
			[4, 4, "announced"],
		],
		["nowhere any longer", [["withdrawn", 8]], [1, 2, "cancelled"]],
		[
			"never",
			[
				["announced", 4],
				["cancelled", 4],
			],
			[4, 4, "cancelled"],
		],
		["never, as is all that is known", [["cancelled", 4, 6]], [4, 6, "cancelled"]],
		[
			"again as announced",
			[
				["announced", 4],
				["cancelled", 4],
				["announced", 9],
			],
			[9, 9, "announced"],
		],
		[
			"though it was called off",
			[
				["held", 4],
				["cancelled", 4],
			],
			[4, 4, "held"],
		],
		[
			"on a chain of days",
			[
				["held", 4],
				["held", 5],
				["held", 6],
			],
			[4, 6, "held"],
		],
		[
			"on a chain in whatever order",
			[
				["held", 6],
				["held", 4],
				["held", 5],
			],
			[4, 6, "held"],
		],
		[
			"not over a hole",
			[
				["held", 4],
				["held", 6],
			],
			[4, 4, "held"],
		],
		[
			"longer than announced, where it was held from the last day on",
			[
				["announced", 4, 5],
				["held", 5, 6],
			],
			[4, 6, "held"],
		],
		[
			"on overlapping days",
			[
				["announced", 4, 6],
				["held", 3, 5],
			],
			[3, 6, "held"],
		],
	])("%s", (_, said, [start, end, certainty]) => {
		expect(settled(claimsOf(...said), BEFORE)).toEqual({ start: day(start), end: day(end), certainty });
		expect(settled(claimsOf(...said).toReversed(), BEFORE)).toEqual({ start: day(start), end: day(end), certainty });
	});

	test("a chain of single days is fourteen days long at most", () => {
		const chain = (length: number) =>
			settled(claimsOf(...Array.from({ length }, (_, n) => ["held", n + 1] as const)), BEFORE);
		expect(chain(9).end).toBe(day(9));
		const long = Array.from(
			{ length: 20 },
			(_, n): Claim => ({
				...{ story: `a${n}`, changed: "", said: `2024-10-01T00:00:${String(n).padStart(2, "0")}.000Z` },
				...{ start: day(n + 1), end: day(n + 1), certainty: "held" as const },
			}),
		);
		expect(settled(long, BEFORE)).toMatchObject({ start: day(1), end: day(14) });
	});
});

test("claims stand in the order in which they were said, and of one moment by their story", () => {
	const claim = (story: string, said: string): Claim => ({
		story,
		said,
		changed: "",
		start: "",
		end: "",
		certainty: "held",
	});
	const order = [claim("b", "1"), claim("a", "2"), claim("b", "2")];
	for (const given of [order, order.toReversed()]) expect(inOrder(given)).toEqual(order);
	const same = [claim("a", "1"), { ...claim("a", "1"), start: "x" }];
	expect(inOrder(same)).toEqual(same);
});

test.each([
	[4, 5, 5, 6, 0],
	[4, 5, 6, 7, 1],
	[6, 7, 4, 5, 1],
	[4, 4, 9, 9, 5],
	[4, 9, 5, 6, 0],
])("between %i to %i and %i to %i there are %i days", (start, end, other, last, gap) => {
	expect(gapOf({ start: day(start), end: day(end) }, { start: day(other), end: day(last) })).toBe(gap);
});

test("daysFrom counts from one day to another, over a change of clocks and a leap day", () => {
	expect([
		daysFrom("2024-02-28", "2024-03-01"),
		daysFrom("2024-03-02", "2024-03-01"),
		daysFrom("2024-01-01", "2025-01-01"),
	]).toEqual([2, -1, 366]);
});

test.each([
	["2024-02-29", true],
	["2023-02-29", false],
	["2024-13-01", false],
	["2024-1-01", false],
	["x2024-01-01", false],
	["2024-01-01T00", false],
	["", false],
])("%j is a day: %s", (text, isSo) => {
	expect(isDay(text)).toBe(isSo);
});
