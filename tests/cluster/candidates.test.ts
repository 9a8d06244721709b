import fc from "fast-check";
import { expect, test } from "vitest";
import { Candidates } from "../../src/cluster/candidates.ts";
import { cluster } from "../../src/cluster/cluster.ts";
import { comparedOf } from "../../src/cluster/compared.ts";
import { haveCommon } from "../../src/cluster/pair.ts";
import type { Frame } from "../../src/model/frame.ts";
import { titled } from "./framed.ts";
import { report } from "./reports.ts";
import { storiesOf } from "./stories-of.ts";

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
	fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const PARTIES = ["KZ", "KZ/head-of-state@tokayev", "KZ/akim.kostanay", "RU", "UZ~", "?/minister.culture", "c5plus1"];
const anyFrame: fc.Arbitrary<Frame> = fc.record({
	titled: some([...PARTIES, "sco/foreign-minister", "FR/minister.transport"]),
	others: some([...PARTIES, "US/head-of-state"]),
	acts: some(["visit", "statement", "call"] as const),
	topics: some(["grain", "rail"]),
	places: some(["RU", "KZ.kostanay", "KZ"]),
	numbers: some(["7", "12"]),
	names: some(["brdvn", "7"]),
	words: fc.constant("A."),
});
const ofFrame = (frame: Frame) => {
	const base = report("https://a.example/1");
	return comparedOf({ ...base, classification: { ...base.classification, frame } });
};

test("finds every story of which a report has anything in common with the newcomer", () => {
	fc.assert(
		fc.property(anyFrame, anyFrame, (newcomer, frame) => {
			fc.pre(haveCommon(ofFrame(newcomer), ofFrame(frame)));
			const candidates = new Candidates<string>([newcomer]);
			candidates.add("a", frame);
			expect([...candidates.of(newcomer)]).toEqual(["a"]);
		}),
		{ numRuns: 1000 },
	);
});

const frame = (over: Partial<Frame>): Frame => ({
	...{ titled: ["KZ"], others: [], acts: [], topics: [], places: [], numbers: [], names: [] },
	...over,
});

test("finds no story that shares nothing with the newcomer", () => {
	const newcomer = frame({ titled: ["FR", "KZ/head-of-state"], acts: ["visit"], places: ["KZ.almaty"] });
	const candidates = new Candidates<string>([newcomer]);
	candidates.add("another state", frame({ titled: ["RU"], topics: ["grain"] }));
	candidates.add("another act", frame({ titled: ["RU", "KZ/head-of-state"], acts: ["call"] }));
	expect([...candidates.of(newcomer)]).toEqual([]);
	candidates.add("another act", frame({ titled: ["RU", "KZ/head-of-state"], acts: ["visit"] }));
	expect([...candidates.of(newcomer)]).toEqual(["another act"]);
});

test.each<[string, Partial<Frame>, Partial<Frame>]>([
	["a state", {}, { titled: ["FR"] }],
	["a state, for one of ours who is alone", { titled: ["KZ/head-of-state"] }, { titled: ["FR"] }],
	["nobody but us, for a state", { titled: ["FR"] }, {}],
	["one of ours alone, for a state", { titled: ["FR"] }, { titled: ["KZ/head-of-state"] }],
	["one of ours with a state, for us", {}, { titled: ["KZ/head-of-state", "FR"] }],
	["the same country as a place", { titled: ["FR"], places: ["KZ"] }, { titled: ["RU"], places: ["KZ"] }],
	["the same act of others", { titled: ["FR"], acts: ["visit"] }, { titled: ["RU"], acts: ["visit"] }],
	[
		"the same vague act of one of ours",
		{ titled: ["FR", "KZ/speaker"], acts: ["statement"] },
		{ titled: ["RU", "KZ/speaker"], acts: ["statement"] },
	],
])("finds no story of %s", (_, newcomer, told) => {
	const candidates = new Candidates<string>([frame(newcomer)]);
	candidates.add("a", frame(told));
	expect([...candidates.of(frame(newcomer))]).toEqual([]);
});

test.each<[string, Partial<Frame>, Partial<Frame>]>([
	["us alone", {}, {}],
	[
		"one of ours with a state, for one of ours who is alone",
		{ titled: ["KZ/speaker"] },
		{ titled: ["KZ/speaker", "FR"] },
	],
	["one of ours who is alone, for one with a state", { titled: ["KZ/speaker", "FR"] }, { titled: ["KZ/speaker"] }],
])("finds the story of %s", (_, newcomer, told) => {
	const candidates = new Candidates<string>([frame(newcomer)]);
	candidates.add("a", frame(told));
	expect([...candidates.of(frame(newcomer))]).toEqual(["a"]);
});

test("of more than two hundred and fifty-six stories takes those that share the rarest, and the most", () => {
	const newcomer = frame({ titled: ["FR"], topics: ["gas"], names: ["brdv"] });
	const candidates = new Candidates<number>([newcomer]);
	for (let n = 0; n < 300; n++)
		candidates.add(n, frame({ titled: n === 298 ? ["KZ"] : ["FR"], topics: n > 200 ? ["gas"] : [], names: [] }));
	candidates.add(299, frame({ titled: ["KZ"], names: ["brdv"] }));
	const found = [...candidates.of(newcomer)];
	expect(found).toHaveLength(256);
	expect(found[0]).toBe(299);
	expect(found.slice(1, 98).every((n) => n > 200 && n !== 298)).toBe(true);
	expect(found[98]).toBe(298);
});

test("a newcomer joins its story beside hundreds of others with its partner", () => {
	const others = Array.from({ length: 400 }, (_, n) =>
		titled("en", `Kazakhstan and France discuss project ${1000 + n} in Paris`, { sourceId: `o${n}` }),
	);
	const first = titled("en", "Kazakhstan and France open a bridge of 7 spans, says Jean Bardoven", { sourceId: "a" });
	const again = titled("en", "France and Kazakhstan open a bridge with 7 spans, Bardoven says", { sourceId: "b" });
	const stories = storiesOf([...others, first]);
	const { placed } = cluster([again], stories, () => "new");
	expect(placed.get(again.key)).toBe(stories.find(({ reports }) => reports.includes(first))?.id);
});
