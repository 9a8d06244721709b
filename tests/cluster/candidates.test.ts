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
		{ numRuns: 2000 },
	);
});

test("finds no story that shares nothing with the newcomer", () => {
	const frame = (over: Partial<Frame>): Frame => ({
		...{ titled: ["KZ"], others: [], acts: [], topics: [], places: [], numbers: [], names: [] },
		...over,
	});
	const newcomer = frame({ titled: ["FR", "KZ/head-of-state"], acts: ["visit"], places: ["KZ.almaty"] });
	const candidates = new Candidates<string>([newcomer]);
	candidates.add("another state", frame({ titled: ["RU"], topics: ["grain"] }));
	candidates.add("another act", frame({ titled: ["RU", "KZ/head-of-state"], acts: ["call"] }));
	expect([...candidates.of(newcomer)]).toEqual([]);
	candidates.add("another act", frame({ titled: ["RU", "KZ/head-of-state"], acts: ["visit"] }));
	expect([...candidates.of(newcomer)]).toEqual(["another act"]);
});

test("of more than two hundred stories takes those that share the rarest", () => {
	const newcomer = titled("en", "Tokayev receives the foreign minister of France Jean Bardo in Astana");
	const { frame } = comparedOf(newcomer);
	const candidates = new Candidates<number>([frame]);
	for (let n = 0; n < 1000; n++) candidates.add(n, { ...frame, names: n === 999 ? frame.names : [], topics: [] });
	const found = [...candidates.of(frame)];
	expect(found).toHaveLength(256);
	expect(found[0]).toBe(999);
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
