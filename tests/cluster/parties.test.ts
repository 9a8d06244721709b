import { expect, test } from "vitest";
import { mayBeOne, type PartyOffice, partiesOf } from "../../src/cluster/parties.ts";
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
	const parties = partiesOf(frame({ titled: ["KZ", "?/minister.culture"], others: ["UZ~"] }));
	expect([...parties.theirs.keys()]).toEqual(["UZ"]);
	expect([...parties.unsaid]).toEqual(["UZ"]);
});
