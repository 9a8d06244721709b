import { describe, expect, test } from "vitest";
import { excludes, mayBeOne, namesHome, type PartyOffice, partiesOf } from "../../src/cluster/parties.ts";
import type { Frame } from "../../src/model/frame.ts";

const office = (text: string): PartyOffice => {
	const [held = "", holder = ""] = text.split("@");
	const [name = "", field = ""] = held.split(".");
	return { name, field, holder };
};

test.each([
	["minister", "minister.energy", true],
	["minister", "foreign-minister", true],
	["minister.energy", "minister.transport", false],
	["minister.energy", "foreign-minister", false],
	["head-of-state", "head-of-state@putin", true],
	["head-of-government@mishustin", "head-of-state@putin", false],
	["speaker.senate", "speaker@koshanov", true],
	["speaker@ashimbayev", "speaker@koshanov", false],
	["deputy-head-of-government", "minister.trade", true],
])("%s and %s may be one: %s", (a, b, expected) => {
	expect(mayBeOne(office(a), office(b))).toBe(expected);
	expect(mayBeOne(office(b), office(a))).toBe(expected);
});

const frame = (over: Partial<Frame>): Frame => ({
	titled: [],
	others: [],
	acts: [],
	topics: [],
	places: [],
	numbers: [],
	names: [],
	...over,
});

test("the other side is that of the title, and of the excerpt where the title names none", () => {
	expect([...partiesOf(frame({ titled: ["KZ", "FR/head-of-state"], others: ["DE"] })).theirs.keys()]).toEqual(["FR"]);
	expect([...partiesOf(frame({ titled: ["KZ"], others: ["DE"] })).theirs.keys()]).toEqual(["DE"]);
});

test("a state that goes without saying is known as such, and a body of nobody is no party", () => {
	const parties = partiesOf(frame({ titled: ["KZ", "?/minister.culture"], others: ["UZ~", "DE"] }));
	expect([...parties.theirs.keys()]).toEqual(["UZ", "DE"]);
	expect([...parties.unsaid]).toEqual(["UZ"]);
});

test.each([
	["head-of-state@a", "head-of-government@a", true],
	["head-of-state@a", "head-of-state@b", false],
	["head-of-state", "head-of-government", false],
	["minister.energy", "minister.energy", true],
	["foreign-minister", "deputy-head-of-government", true],
	["deputy-head-of-state", "deputy-head-of-government", true],
	["deputy-head-of-state", "minister", false],
	["speaker", "deputy-head-of-government", false],
	["minister", "speaker", false],
])("%s and %s may be one by what they say: %s", (a, b, isSo) => {
	expect([mayBeOne(office(a), office(b)), mayBeOne(office(b), office(a))]).toEqual([isSo, isSo]);
});

describe("the parties of a frame", () => {
	const of = (titled: readonly string[], others: readonly string[] = []) => partiesOf(frame({ titled, others }));
	const written = (offices: ReturnType<typeof of>["theirs"]) =>
		Object.fromEntries(
			[...offices].map(([owner, all]) => [owner, all.map(({ name, field, holder }) => `${name}.${field}@${holder}`)]),
		);

	test("are taken apart once", () => {
		const one = frame({ titled: ["FR"] });
		expect(partiesOf(one)).toBe(partiesOf(one));
	});

	test("have the offices that are named, each with its field and holder", () => {
		expect(written(of(["FR/minister.transport@a", "FR/head-of-state", "FR/speaker@b.c", "DE"]).theirs)).toEqual({
			FR: ["minister.transport@a", "head-of-state.@", "speaker.@b.c"],
			DE: [],
		});
	});

	test("have no organ that speaks for whomever", () => {
		expect(
			written(
				of(["FR/parliament", "eu/parliament", "DE/company", "KZ/company", "FR/ministry", "sco/ministry"]).allTheirs,
			),
		).toEqual({
			FR: [],
			eu: ["parliament.@"],
			DE: ["company.@"],
			sco: [],
		});
		expect(of(["KZ/company", "KZ/parliament"]).allOurs).toEqual([]);
	});

	test("of ours are those of the title, or the only one of the text", () => {
		const names = (titled: readonly string[], others: readonly string[]) =>
			of(titled, others).ours.map(({ name }) => name);
		expect(names(["KZ/speaker"], ["KZ/minister"])).toEqual(["speaker"]);
		expect(names(["KZ"], ["KZ/minister"])).toEqual(["minister"]);
		expect(names(["KZ"], ["KZ/minister", "KZ/speaker"])).toEqual([]);
		expect(names(["FR"], ["KZ/minister", "KZ/speaker"])).toEqual([]);
		expect(of(["KZ/speaker"], ["KZ/minister"]).allOurs.map(({ name }) => name)).toEqual(["speaker", "minister"]);
	});

	test("of theirs begin with the first", () => {
		expect(of(["KZ", "FR", "DE"]).first).toBe("FR");
		expect(of(["KZ"], ["DE"]).first).toBe("DE");
		expect(of(["KZ"]).first).toBe("");
		expect([...of([], ["FR"]).theirs.keys()]).toEqual(["FR"]);
		expect([...of(["FR"], ["KZ", "DE"]).allTheirs.keys()]).toEqual(["FR", "DE"]);
	});

	test("at a table of the five are the five and their partner", () => {
		expect(written(of(["c5plus1/head-of-state"]).theirs)).toEqual({ ca: ["head-of-state.@"], US: [] });
		expect(Object.keys(written(of(["ca-eu", "ca-consultative"]).theirs))).toEqual(["ca", "eu"]);
		for (const [format, partner] of [
			["ca-china", "CN"],
			["ca-gcc", "gcc"],
			["ca-japan", "JP"],
			["ca-korea", "KR"],
			["ca-germany", "DE"],
			["ca-italy", "IT"],
			["ca-russia", "RU"],
		] as const)
			expect([...of([format]).theirs.keys()]).toEqual(["ca", partner]);
	});
});

test("excludes says whether what two put first is nowhere in the other", () => {
	const of = (main: readonly string[], all: readonly string[], other: readonly string[], otherAll: readonly string[]) =>
		excludes([main, all], [other, otherAll], (a, b) => a === b);
	expect(of(["a"], ["a"], ["b"], ["b"])).toBe(true);
	expect(of(["a"], ["a"], ["b"], ["b", "a"])).toBe(false);
	expect(of(["a"], ["a", "b"], ["b"], ["b"])).toBe(false);
	expect(of(["a", "c"], ["a", "c"], ["b"], ["b", "a"])).toBe(false);
	expect(of(["a"], ["a", "b"], ["b", "d"], ["b", "d"])).toBe(false);
	expect(of([], ["a"], ["b"], ["b"])).toBe(false);
	expect(of(["a"], ["a"], [], ["b"])).toBe(false);
});

test.each([
	[["KZ"], [], true],
	[["KZ/minister"], [], true],
	[[], ["KZ"], true],
	[["KZT", "FR"], [], false],
	[[], [], false],
])("%j and %j name us: %s", (titled, others, isSo) => {
	expect(namesHome(frame({ titled, others }))).toBe(isSo);
});
