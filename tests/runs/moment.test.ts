import { expect, test } from "vitest";
import { EPOCH } from "../../src/model/instant.ts";
import { isBelieved, type Moments } from "../../src/runs/moment.ts";

const AT = "2024-11-04T00:00:00.000Z";

test.each<[string, Moments, string, boolean]>([
	["any, at first", { at: EPOCH }, "2034-01-01T00:00:00.000Z", true],
	["the same again", { at: AT }, AT, true],
	["one thirty days later", { at: AT }, "2024-12-04T00:00:00.000Z", true],
	["one later than that", { at: AT }, "2024-12-04T00:00:00.001Z", false],
	["one six hours earlier", { at: AT }, "2024-11-03T18:00:00.000Z", true],
	["one earlier than that", { at: AT }, "2024-11-03T17:59:59.999Z", false],
	[
		"one after another that was doubted",
		{ at: AT, doubted: "2025-06-01T00:00:00.000Z" },
		"2025-06-01T00:15:00.000Z",
		true,
	],
	[
		"the one that was doubted, again",
		{ at: AT, doubted: "2025-06-01T00:00:00.000Z" },
		"2025-06-01T00:00:00.000Z",
		false,
	],
	[
		"one before the one that was doubted",
		{ at: AT, doubted: "2025-06-01T00:00:00.000Z" },
		"2025-05-31T23:59:59.999Z",
		false,
	],
	[
		"one far from the one that was doubted",
		{ at: AT, doubted: "2025-06-01T00:00:00.000Z" },
		"2025-07-02T00:00:00.000Z",
		false,
	],
])("a run's moment is believed: %s", (_, moments, claimed, isTaken) => {
	expect(isBelieved(claimed, moments)).toBe(isTaken);
});
