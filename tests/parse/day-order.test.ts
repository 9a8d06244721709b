import { describe, expect, test } from "vitest";
import { dayOrder } from "../../src/parse/day-order.ts";

const AMBIGUOUS = "<pubDate>05/11/2025 14:20</pubDate>";

describe("dayOrder", () => {
	test.each([
		["ru", undefined, false],
		["kk", "en-US", false],
		["en", undefined, true],
		["en", "en-us", true],
		["en", "en-GB", false],
		["en", "en_KZ", false],
		[undefined, "en", true],
		[undefined, undefined, false],
	])("of a source in %s whose document says %s: month first is %s", (source, document, isMonthFirst) => {
		expect(dayOrder(AMBIGUOUS, source, document)()).toBe(isMonthFirst);
	});

	test("is what the document shows elsewhere, whatever the language", () => {
		expect(dayOrder(`${AMBIGUOUS}<pubDate>25/11/2025</pubDate>`, "en", "en-us")()).toBe(false);
		expect(dayOrder(`${AMBIGUOUS}<pubDate>11/25/2025</pubDate>`, "ru", undefined)()).toBe(true);
	});

	test("takes no part of an address or a fraction for a date", () => {
		expect(dayOrder(`https://a.example/2025/11/25/2025/ ${AMBIGUOUS}`, "ru", undefined)()).toBe(false);
	});
});
