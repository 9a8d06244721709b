import fc from "fast-check";
import { expect, test } from "vitest";
import { instant, oneOf, variable, wholeNumber } from "../../scripts/options.ts";
import { UsageError } from "../../scripts/usage-error.ts";
import { anyText } from "../samples/any-text.ts";

test.each([
	["2024-11-05", "2024-11-05T00:00:00.000Z"],
	["2024-02-29", "2024-02-29T00:00:00.000Z"],
	["2024-11-05T06:30", "2024-11-05T06:30:00.000Z"],
	["2024-11-05T06:30:15.5Z", "2024-11-05T06:30:15.500Z"],
	["2024-11-05T06:30:00+05:00", "2024-11-05T01:30:00.000Z"],
])("the moment %s is %s", (text, moment) => {
	expect(instant(text).toISOString()).toBe(moment);
});

test.each([
	["2024-02-31", "there is no such day; the nearest is 2024-02-29"],
	["2023-02-29", "there is no such day; the nearest is 2023-02-28"],
	["2024-04-31T12:00:00Z", "there is no such day; the nearest is 2024-04-30T12:00:00Z"],
	["2024-13-01", "not a moment by ISO 8601 such as 2024-04-17"],
	["2024-11-00", "not a moment by ISO 8601"],
	["2024-11-05T24:30:00Z", "not a moment by ISO 8601"],
	["2024-11-05T06:30:00+99:00", "+99:00 is no zone such as Z or +05:00"],
	["05.11.2024", "not a moment by ISO 8601"],
	["yesterday", "not a moment by ISO 8601"],
	["", "not a moment by ISO 8601"],
])("the moment %j is refused: %s", (text, message) => {
	expect(() => instant(text)).toThrow(message);
});

test("any text is a moment or is refused in words of ours", () => {
	fc.assert(
		fc.property(
			fc.oneof(anyText(), fc.stringMatching(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/)),
			(text) => {
				try {
					expect(instant(text).toISOString()).toMatch(/^\d{4}-/);
				} catch (error) {
					expect(error).toBeInstanceOf(UsageError);
				}
			},
		),
	);
});

test.each([
	["0", 0],
	["60", 60],
	["7", 7],
])("the whole number %s is read", (text, number) => {
	expect(wholeNumber(0, 60)(text)).toBe(number);
});

test.each([
	["61", "not from 0 to 60; the nearest is 60"],
	["-1", "not from 0 to 60; the nearest is 0"],
	["5.5", "not a whole number, 0 to 60"],
	["many", "not a whole number, 0 to 60"],
	["", "not a whole number, 0 to 60"],
])("the number %j is refused: %s", (text, message) => {
	expect(() => wholeNumber(0, 60)(text)).toThrow(message);
});

test("a word that is not known is refused with the nearest that is", () => {
	const language = oneOf("language", ["en", "ru", "kk"]);
	expect(language("kk")).toBe("kk");
	expect(() => language("kz")).toThrow("there is no such language; the nearest is kk");
});

test("a variable is a name and what follows the first equals sign", () => {
	expect(variable("PUSH_QUERY=partner=fr&ui=ru")).toEqual(["PUSH_QUERY", "partner=fr&ui=ru"]);
	expect(variable("CONTACT=")).toEqual(["CONTACT", ""]);
	for (const text of ["CONTACT", "=x", "contact=x", ""]) expect(() => variable(text)).toThrow("not a variable");
});
