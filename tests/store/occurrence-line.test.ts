import { describe, expect, test } from "vitest";
import { LEVELS } from "../../src/model/facets.ts";
import { OCCURRING, type Occurrence } from "../../src/model/occurrence.ts";
import { isOfParties, lineOf, namesOneOf, readLine } from "../../src/store/occurrence-line.ts";
import { occurrenceOf } from "../samples/occurrences.ts";

const ONE = occurrenceOf();
const [claim] = ONE.claims;
const { level: _level, visitClass: _class, direction: _direction, ...bare } = ONE;

describe("the line of an occurrence", () => {
	test.each<[string, Occurrence]>([
		["its least", { ...bare, partners: [], persons: [], themes: [], languages: [], sourceIds: [], claims: [] }],
		[
			"many of each",
			{
				...ONE,
				partners: ["FR", "CN"],
				organisations: ["un", "eu"],
				themes: ["political", "energy"],
				languages: ["en", "kk"],
				sourceIds: ["herald", "khabar"],
				persons: [...ONE.persons, { id: "b", name: "B", country: "CN" }],
				claims: claim === undefined ? [] : [claim, { ...claim, story: "2024-11-02-b", certainty: "withdrawn" }],
				foreignMinistries: true,
				sequence: 12,
			},
		],
		...OCCURRING.map((type): [string, Occurrence] => [`the type ${type}`, { ...ONE, type }]),
		...LEVELS.map((level): [string, Occurrence] => [`the level ${level}`, { ...ONE, level }]),
		...(["state", "official", "working"] as const).map((visitClass): [string, Occurrence] => [
			`the class ${visitClass}`,
			{ ...ONE, visitClass },
		]),
		...(["outgoing", "incoming"] as const).map((direction): [string, Occurrence] => [
			`the direction ${direction}`,
			{ ...ONE, direction },
		]),
		...(["announced", "held", "cancelled"] as const).flatMap((certainty): [string, Occurrence][] =>
			claim === undefined
				? []
				: [
						[`the certainty ${certainty}`, { ...ONE, certainty }],
						[`a claim of the certainty ${certainty}`, { ...ONE, claims: [{ ...claim, certainty }] }],
					],
		),
	])("gives back %s", (_, one) => {
		expect(readLine(lineOf(one))).toStrictEqual(one);
	});

	const fields = lineOf(ONE).split("\t");
	const withField = (n: number, text: string): string => fields.with(n, text).join("\t");

	test("is none with a field too many or too few, or words in it that it never has", () => {
		expect(readLine(fields.join("\t"))).toStrictEqual(ONE);
		expect(readLine(`${fields.join("\t")}\t`)).toBe(undefined);
		expect(readLine(fields.slice(0, -1).join("\t"))).toBe(undefined);
		expect(readLine("")).toBe(undefined);
		expect(readLine(withField(9, "feast"))).toBe(undefined);
		expect(readLine(withField(5, "certain"))).toBe(undefined);
		expect(readLine(withField(5, "withdrawn"))).toBe(undefined);
		for (const sequence of ["", "-1", "1a", "a1", "1.5"]) expect(readLine(withField(6, sequence))).toBe(undefined);
	});

	test("leaves out what this release does not know of it", () => {
		const { level: _level, ...withoutLevel } = ONE;
		expect(readLine(withField(10, "mayor"))).toStrictEqual(withoutLevel);
		const { visitClass: _class, ...withoutClass } = ONE;
		expect(readLine(withField(11, "secret"))).toStrictEqual(withoutClass);
		const { direction: _direction, ...withoutDirection } = ONE;
		expect(readLine(withField(12, "sideways"))).toStrictEqual(withoutDirection);
		expect(readLine(withField(18, "a b c d e doubtful"))?.claims).toEqual([]);
		for (const claim of ["a b c d e", "a b c d", "a b c", "a b", "a"])
			expect(readLine(withField(18, claim))?.claims).toEqual([]);
		expect(readLine(withField(18, "a b c d e held;a"))?.claims).toEqual([
			{ story: "a", changed: "b", said: "c", start: "d", end: "e", certainty: "held" },
		]);
		expect(readLine(withField(17, "a"))?.persons).toEqual([{ id: "a", name: "", country: "" }]);
		expect(readLine(withField(3, ",,FR,,"))?.partners).toEqual(["FR"]);
	});

	test("has nothing where a list is empty", () => {
		const line = lineOf({ ...bare, partners: [], organisations: [], themes: [], persons: [], claims: [] });
		for (const n of [3, 4, 10, 11, 12, 14, 17, 18]) expect(line.split("\t")[n]).toBe("");
	});

	test("is one line, and has no tab but between its fields", () => {
		const line = lineOf({
			...ONE,
			persons: [{ id: "a", name: "A\tB\nC\rD", country: "FR" }],
			headline: { ...ONE.headline, title: "A\tB\nC\rD\t", link: "https://herald.example/\t" },
		});
		expect(line.split("\t")).toHaveLength(24);
		expect(line.split(/[\n\r]/)).toHaveLength(1);
		expect(readLine(line)).toMatchObject({ persons: [{ name: "A B C D" }], headline: { title: "A B C D " } });
	});
});

test("namesOneOf finds ids of persons, and what such an id ends with: whoever reads the line tells them apart", () => {
	const line = lineOf({ ...ONE, persons: [{ id: "first-person", name: "F", country: "FR" }] });
	expect(namesOneOf(line, ["first-person"])).toBe(true);
	expect(namesOneOf(line, ["another", "first-person"])).toBe(true);
	expect(namesOneOf(line, ["person"])).toBe(true);
	expect(namesOneOf(line, ["first", "another"])).toBe(false);
	expect(namesOneOf(line, [])).toBe(false);
});

describe("isOfParties", () => {
	test.each([
		["a\tb\tc\t,FR,\t,eu,\theld\t,RU,", ",FR,", true],
		["a\tb\tc\t,FR,\t,eu,\theld\t,RU,", ",eu,", true],
		["a\tb\tc\t,FR,\t,eu,\theld\t,RU,", ",RU,", false],
		["a\tb\tc\t,FR,\t,eu,,held", ",held", true],
		["a,FR,\tb", ",FR,", true],
		["a\t\t\t\t\t,FR,", ",FR,", false],
		["a\t\t\t\t,FR,\t", ",FR,", true],
		["a\tb,FR,", ",FR,", true],
		["", ",FR,", false],
	])("of %j looks for %j: %s", (line, party, isThere) => {
		expect(isOfParties(line, [party])).toBe(isThere);
		expect(isOfParties(line, [",none,", party])).toBe(isThere);
		expect(isOfParties(line, [])).toBe(false);
	});
});
