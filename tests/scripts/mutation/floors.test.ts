import { expect, test } from "vitest";
import { isUnder, raised } from "../../../scripts/mutation/floors.ts";

const FLOOR = { seen: 0.9, unexplained: 3 };

test.each([
	[{ seen: 0.9, unexplained: 3 }, false],
	[{ seen: 1, unexplained: 0 }, false],
	[{ seen: 0.8999, unexplained: 0 }, true],
	[{ seen: 1, unexplained: 4 }, true],
])("a room that has %j is under its floor: %s", (found, isSo) => {
	expect(isUnder(FLOOR, found)).toBe(isSo);
});

test.each([
	[
		{ seen: 0.9567, unexplained: 1 },
		{ seen: 0.956, unexplained: 1 },
	],
	[
		{ seen: 0.8, unexplained: 1 },
		{ seen: 0.9, unexplained: 1 },
	],
	[
		{ seen: 0.95, unexplained: 9 },
		{ seen: 0.95, unexplained: 3 },
	],
	[{ seen: 0.1, unexplained: 9 }, FLOOR],
])("a floor is raised by %j to %j, and never lowered", (found, next) => {
	expect(raised(FLOOR, found)).toEqual(next);
});

test("a room that reaches its floor by a hair reaches it after it was raised, too", () => {
	for (const seen of [0.9567, 2 / 3, 0.29, 1])
		expect(isUnder(raised(FLOOR, { seen, unexplained: 0 }), { seen: Math.max(seen, 0.9), unexplained: 0 })).toBe(false);
});
