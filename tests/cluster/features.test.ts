/** Each feature of a pair, by frames written by hand: what makes it, and what just does not. */
import { describe, expect, test } from "vitest";
import { type Compared, comparedOf } from "../../src/cluster/compared.ts";
import { overlap } from "../../src/cluster/overlap.ts";
import { areOneFormula, featuresOf, haveCommon } from "../../src/cluster/pair.ts";
import type { Report } from "../../src/model/classification.ts";
import type { Frame } from "../../src/model/frame.ts";
import { hashOf, type WordFeature, writeWording } from "../../src/model/wording.ts";
import { report } from "./reports.ts";

const BARE: Frame = { titled: [], others: [], acts: [], topics: [], places: [], numbers: [], names: [] };

function compared(frame: Partial<Frame>, over: Partial<Report> = {}): Compared {
	const given = report("https://a.example/1", { sourceId: "a", ...over });
	return comparedOf({ ...given, classification: { ...given.classification, frame: { ...BARE, ...frame } } });
}
const other = (frame: Partial<Frame>, over: Partial<Report> = {}): Compared =>
	compared(frame, { url: "https://b.other/1", sourceId: "b", ...over });

/** The features of two frames, the same whichever comes first. */
function features(
	a: Partial<Frame>,
	b: Partial<Frame>,
	over: Partial<Report> = {},
	own: Partial<Report> = {},
): string[] {
	const [one, two] = [compared(a, own), other(b, over)];
	const found = featuresOf(one, two);
	expect(featuresOf(two, one).toSorted()).toEqual(found.toSorted());
	return found;
}

describe("partners", () => {
	test.each<[string, readonly string[], readonly string[], (readonly string[])?]>([
		["no partner", [], ["KZ"]],
		["one partner unknown", ["FR"], []],
		["one partner unknown", ["FR"], ["KZ"]],
		["same partner", ["FR"], ["KZ", "FR"]],
		["several same partners", ["FR", "DE"], ["DE", "FR"]],
		["several same partners", ["FR", "DE", "IT"], ["FR", "DE"]],
		["some same partner", ["FR", "DE"], ["FR", "IT"]],
		["same partner and more", ["FR", "DE"], ["FR"]],
		["a state and an organisation", ["FR"], ["eu"]],
		["a partner mentioned", ["FR"], ["eu"], ["FR"]],
		["a partner mentioned", ["FR", "DE"], ["eu", "sco"], ["FR"]],
	])("%s: %j and %j", (feature, titled, titledToo, others = []) => {
		expect(features({ titled }, { titled: titledToo, others })).toContain(feature);
	});
});

describe("acts", () => {
	test.each<[string, Frame["acts"], Frame["acts"]]>([
		["act unknown", [], []],
		["act unknown", ["visit"], []],
		["act unknown", ["statement"], ["visit"]],
		["same vague act", ["statement"], ["statement"]],
		["same vague act", ["statement"], ["visit", "statement"]],
		["same act", ["visit"], ["agreement", "visit"]],
		["acts of one encounter", ["visit"], ["meeting"]],
		["acts of one encounter", ["summit"], ["agreement"]],
		["acts of one encounter", ["visit", "aid"], ["meeting", "culture"]],
		["another act", ["aid"], ["visit"]],
		["another act, one from afar", ["call"], ["visit"]],
		["another act, one from afar", ["aid"], ["letter"]],
		["another act, one from afar", ["aid"], ["letter", "culture"]],
	])("%s: %j and %j", (feature, acts, others) => {
		expect(features({ acts }, { acts: others })).toContain(feature);
	});
});

describe("topics", () => {
	test.each<[string, Partial<Frame>, Partial<Frame>]>([
		["no topic", {}, {}],
		["one topic unknown", { topics: ["gas"] }, {}],
		["same topic", { topics: ["gas"] }, { topics: ["gas", "trade"] }],
		["some same topic", { topics: ["gas", "ban"] }, { topics: ["gas", "trade"] }],
		["another topic", { topics: ["gas"] }, { topics: ["trade"] }],
		["another topic", { topics: ["gas"] }, { topics: ["trade"], asides: ["ban"] }],
		["a topic mentioned", { topics: ["gas"] }, { topics: ["trade"], asides: ["gas"] }],
		["a topic mentioned", { topics: ["gas"], asides: ["gas"] }, { topics: ["trade"] }],
	])("%s: %j and %j", (feature, a, b) => {
		expect(features(a, b)).toContain(feature);
	});
});

describe("offices of ours", () => {
	test.each<[string, readonly string[], readonly string[], (readonly string[])?]>([
		["no office of ours", ["KZ"], ["KZ"]],
		["one office of ours unknown", ["KZ/head-of-state"], ["KZ"]],
		["same office of ours", ["KZ/head-of-state"], ["KZ/head-of-state@tokayev"]],
		["same office of ours", ["KZ/head-of-state", "KZ/speaker"], ["KZ/minister", "KZ/head-of-state"]],
		["another office of ours", ["KZ/head-of-state"], ["KZ/head-of-government"]],
		["our office mentioned", ["KZ/head-of-state"], ["KZ/head-of-government"], ["KZ/head-of-state"]],
		[
			"our office mentioned",
			["KZ/head-of-state", "KZ/speaker"],
			["KZ/head-of-government", "KZ/ambassador"],
			["KZ/head-of-state"],
		],
		["one office of ours implied", ["KZ/head-of-state"], ["FR/head-of-state"]],
		["one office of ours implied", ["KZ/minister.energy"], ["FR/minister"]],
		["one office of ours implied", ["KZ/minister.energy"], ["FR/minister.energy"]],
		["one office of ours unknown", ["KZ/minister.energy"], ["FR/minister.transport"]],
		["one office of ours unknown", ["KZ/minister.energy"], ["FR/head-of-state"]],
		["one office of ours implied", ["KZ/head-of-state"], ["FR/head-of-government"]],
		["one office of ours unknown", ["KZ/head-of-government"], ["FR/head-of-state"]],
		["one office of ours implied", ["KZ/speaker"], ["FR/speaker"]],
		["one office of ours implied", ["KZ/minister"], ["FR/minister.energy"]],
		["one office of ours implied", ["KZ/speaker", "KZ/minister.energy"], ["FR/ambassador", "FR/speaker"]],
		["one office of ours unknown", ["KZ/head-of-state"], ["FR/ambassador"]],
	])("%s: %j and %j", (feature, titled, titledToo, others = []) => {
		expect(features({ titled }, { titled: titledToo, others })).toContain(feature);
	});
});

describe("offices of theirs", () => {
	test.each<[string, readonly string[], readonly string[]]>([
		["no office of theirs", ["FR"], ["FR"]],
		["no office of theirs", ["FR/head-of-state"], ["DE/head-of-state"]],
		["one office of theirs unknown", ["FR/head-of-state"], ["FR"]],
		["one office of theirs implied", ["FR/head-of-state"], ["FR", "KZ/head-of-state"]],
		["one office of theirs implied", ["FR/head-of-state"], ["FR", "KZ/head-of-government"]],
		["one office of theirs unknown", ["FR/head-of-government"], ["FR", "KZ/head-of-state"]],
		["same office of theirs", ["FR/minister", "FR/speaker"], ["FR/ambassador", "FR/minister"]],
		["same person of theirs", ["FR/minister@a", "FR/speaker@b"], ["FR/ambassador@c", "FR/minister@a"]],
		["same person of theirs", ["FR/minister@a", "DE"], ["FR/minister@a", "DE"]],
		["same office of theirs", ["FR/minister"], ["FR/minister.energy"]],
		["same person of theirs", ["FR/head-of-state@macron"], ["FR/head-of-state@macron"]],
		["another office of theirs", ["FR/head-of-state@macron"], ["FR/head-of-state@hollande"]],
		["same person of theirs", ["FR", "DE/head-of-state@a"], ["FR/minister", "DE/head-of-state@a"]],
	])("%s: %j and %j", (feature, titled, others) => {
		expect(features({ titled }, { titled: others })).toContain(feature);
	});
});

describe("what is said together", () => {
	test("the partner with the topic, and our office with theirs", () => {
		const found = features(
			{ titled: ["KZ/head-of-state", "FR"], topics: ["gas"] },
			{ titled: ["KZ/head-of-state", "FR"], topics: ["gas"] },
		);
		expect(found).toContain("same partner, same topic");
		expect(found).toContain("same office of ours, no office of theirs");
	});

	test.each<[string | undefined, Partial<Frame>, Partial<Frame>]>([
		[
			"an encounter of our head of state",
			{ titled: ["KZ/head-of-state", "FR"], acts: ["visit"] },
			{ titled: ["KZ/head-of-state", "FR"], acts: ["meeting"] },
		],
		[
			"an encounter of one of ours",
			{ titled: ["KZ/minister", "FR"], acts: ["visit"] },
			{ titled: ["KZ/minister", "FR"], acts: ["visit"] },
		],
		[
			"an encounter of our head of state",
			{ titled: ["KZ/head-of-state", "KZ/minister", "FR"], acts: ["statement", "visit"] },
			{ titled: ["KZ/head-of-state", "FR"], acts: ["visit", "aid"] },
		],
		[
			"an encounter of one of ours",
			{ titled: ["KZ/head-of-state", "KZ/minister", "FR"], acts: ["visit"] },
			{ titled: ["KZ/minister", "FR"], acts: ["visit"] },
		],
		[undefined, { titled: ["KZ/minister", "FR"], acts: ["call"] }, { titled: ["KZ/minister", "FR"], acts: ["visit"] }],
		[undefined, { titled: ["KZ/minister", "FR"], acts: ["visit"] }, { titled: ["FR"], acts: ["visit"] }],
		[undefined, { titled: ["KZ/minister"], acts: ["visit"] }, { titled: ["KZ/minister", "FR"], acts: ["visit"] }],
	])("%s", (feature, a, b) => {
		expect(features(a, b).find((one) => one.includes("an encounter"))).toBe(feature);
	});

	test.each<[string | undefined, readonly string[], readonly string[]]>([
		["same field", ["KZ/minister.energy"], ["FR/minister.energy@a"]],
		["same field", ["KZ/minister.energy", "KZ/minister.trade"], ["FR/minister.culture", "FR/minister.trade"]],
		["another field", ["KZ/minister.transport"], ["FR/minister.trade"]],
		["same field", ["KZ/foreign-minister"], ["FR/foreign-minister@a"]],
		["another field", ["KZ/foreign-minister"], ["FR/minister.energy"]],
		[undefined, ["KZ/minister"], ["FR/minister.energy"]],
	])("%s: %j and %j", (feature, titled, others) => {
		expect(features({ titled }, { titled: others }).find((one) => one.endsWith(" field"))).toBe(feature);
	});

	test("is nothing where nothing is known but the time and the language", () => {
		expect(features({}, {})).toEqual([
			...["one language", "no partner", "act unknown", "no topic", "no office of ours", "no office of theirs"],
			...["no partner, no topic", "no office of ours, no office of theirs", "short, words"],
			...["place unknown", "day unknown"],
		]);
	});

	test("is no encounter where one of ours acts from afar", () => {
		const from = { titled: ["KZ/minister", "FR"], acts: ["aid"] } as const;
		expect(features(from, from)).toEqual([
			...["one language", "same partner", "same act", "no topic", "same office of ours", "no office of theirs"],
			...["same partner, no topic", "same office of ours, no office of theirs", "short, words"],
			...["place unknown", "day unknown"],
		]);
	});

	test("that only one names Kazakhstan", () => {
		const is = (a: readonly string[], b: readonly string[]) =>
			features({ titled: a }, { titled: b }).includes("only one names Kazakhstan");
		expect([
			is(["KZ"], ["FR"]),
			is(["KZ/head-of-state"], ["FR"]),
			is(["KZ"], ["KZ"]),
			is(["FR"], ["FR"]),
			is(["KZT"], ["FR"]),
		]).toEqual([true, true, false, false, false]);
	});
});

describe("places", () => {
	test.each<[string, readonly string[], readonly string[]]>([
		["place unknown", [], []],
		["place unknown", ["FR"], []],
		["same country", ["FR"], ["FR", "DE"]],
		["same country", ["KZ", "KZ.astana"], ["KZ"]],
		["another place", ["FR"], ["DE"]],
		["same city", ["KZ", "KZ.astana"], ["KZ.astana"]],
		["same city", ["KZ.almaty", "KZ.astana"], ["KZ.aktau", "KZ.astana"]],
		["another city", ["KZ", "KZ.astana"], ["KZ", "KZ.almaty"]],
	])("%s: %j and %j", (feature, places, others) => {
		expect(features({ places }, { places: others })).toContain(feature);
	});
});

describe("days", () => {
	const span = (start: string, end = start): NonNullable<Frame["days"]> => [start, end];

	test.each<[string, Frame["days"], Frame["days"]]>([
		["day unknown", undefined, span("2024-04-02")],
		["same day", span("2024-04-02"), span("2024-04-02")],
		["same day", span("2024-04-02", "2024-04-04"), span("2024-04-04", "2024-04-05")],
		["next day", span("2024-04-02"), span("2024-04-03")],
		["another day", span("2024-04-02"), span("2024-04-04")],
		["another day", span("2024-04-01", "2024-04-03"), span("2024-04-04")],
	])("%s: %j and %j", (feature, days, others) => {
		expect(features({ ...(days && { days }) }, { ...(others && { days: others }) })).toContain(feature);
	});
});

describe("numbers and names", () => {
	test.each<[string | undefined, readonly string[], readonly string[]]>([
		[undefined, [], ["468"]],
		["other numbers", ["468"], ["471"]],
		["same number", ["468", "5"], ["468"]],
		["same round number", ["7"], ["7"]],
		["same round number", ["12"], ["12"]],
		["same round number", ["300"], ["300"]],
		["same round number", ["150"], ["150"]],
		["same round number", ["1500"], ["1500"]],
		["same number", ["120"], ["120"]],
		["same number", ["468", "300"], ["300", "468"]],
		["same number", ["35"], ["35"]],
	])("%s: %j and %j", (feature, numbers, others) => {
		expect(features({ numbers }, { numbers: others }).find((one) => / numbers?$/.test(one))).toBe(feature);
	});

	test.each<[string | undefined, readonly string[], readonly string[]]>([
		[undefined, ["brdv"], []],
		["other names", ["brdv"], ["rksl"]],
		["a same name", ["brdv", "x"], ["brdv", "rksl"]],
		["a same name", ["brdvnt"], ["brdv"]],
		["a same name", ["brdv"], ["brdvnt"]],
		["two same names", ["brdv", "rksl"], ["brdv", "rksl"]],
	])("%s: %j and %j", (feature, names, others) => {
		expect(features({ names }, { names: others }).find((one) => / names?$/.test(one))).toBe(feature);
	});
});

describe("time and teller", () => {
	const hours = (n: number, more = 0): string =>
		new Date(Date.parse("2024-04-02T08:00:00.000Z") + n * 3_600_000 + more).toISOString();
	const at = (published: string, over: Partial<Report> = {}) => features({}, {}, { published, ...over });

	test("every limit that lies behind is said", () => {
		const later = (published: string) => at(published).filter((one) => one.startsWith("later"));
		expect(later(hours(36))).toEqual([]);
		expect(later(hours(36, 1))).toEqual(["later than 36 hours"]);
		expect(later(hours(72))).toEqual(["later than 36 hours"]);
		expect(later(hours(72, 1))).toEqual(["later than 36 hours", "later than 72 hours"]);
	});

	test("of one outlet, at once or later, in one language or two", () => {
		const teller = (over: Partial<Report>) =>
			at(over.published ?? hours(0), over).filter((one) => /outlet|publisher/.test(one));
		expect(teller({})).toEqual([]);
		expect(teller({ sourceId: "a", published: hours(2) })).toEqual(["one outlet", "one outlet at once"]);
		expect(teller({ sourceId: "a", published: hours(2, 1) })).toEqual(["one outlet"]);
		expect(teller({ url: "https://news.a.example/2", published: hours(0) })).toEqual([
			"one outlet",
			"one outlet at once",
		]);
		expect(teller({ sourceId: "a", language: "kk", published: hours(6) })).toEqual(["one publisher's two languages"]);
		const late = at(hours(6, 1), { sourceId: "a", language: "kk" });
		expect(late).toEqual(at(hours(6, 1), { language: "kk" }));
		expect(teller({ url: "http://a.example/2", language: "kk" })).toEqual(["one publisher's two languages"]);
		expect(at(hours(0), { language: "kk" })).toContain("two languages");
		expect(at(hours(0))).toContain("one language");
		expect(teller({ url: "no address" })).toEqual([]);
	});
});

describe("words", () => {
	const stem = (name: string, more: Partial<WordFeature> = {}): WordFeature => ({
		...{ hash: hashOf("", name), weight: 3, isShared: false, isFramed: false, isNumber: false },
		...more,
	});
	const words = (title: readonly WordFeature[], hasIdeas = true): string =>
		writeWording({ hasIdeas, isDigest: false, title, excerpt: [] });
	const many = (from: number, to: number, more: Partial<WordFeature> = {}) =>
		Array.from({ length: to - from }, (_, n) => stem(`w${from + n}`, more));
	const alike = (a: string, b: string, over: Partial<Report> = {}) =>
		features({ words: a }, { words: b }, over).filter((one) => /alike|short|ideas/.test(one));

	test("that are the same reach every step, and others none", () => {
		const all = words(many(0, 20));
		expect(alike(all, all).filter((one) => one.startsWith("words"))).toHaveLength(8);
		expect(alike(all, all).filter((one) => one.startsWith("titles"))).toHaveLength(8);
		expect(alike(all, all).filter((one) => one.startsWith("other words"))).toHaveLength(8);
		expect(alike(all, words(many(20, 40)))).toEqual([]);
		const half = alike(all, words(many(10, 30)));
		expect(half).toContain("words alike from 0.5");
		expect(half).not.toContain("words alike from 0.62");
		expect(half).toContain("titles alike from 0.3");
		expect(half).not.toContain("titles alike from 0.4");
	});

	test("of two languages are compared by what any language shares", () => {
		const own = words(many(0, 20));
		expect(alike(own, own, { language: "kk" })).toEqual([]);
		const shared = words(many(0, 20, { isShared: true }));
		const found = alike(shared, shared, { language: "kk" });
		expect(found).toContain("ideas alike from 0.75");
		expect(found).toContain("other ideas alike from 0.75");
		expect(found.some((one) => one.startsWith("titles"))).toBe(false);
		expect(alike(own, words(many(0, 20), false), { language: "kk" })).toEqual(["ideas unknown"]);
		expect(alike(words(many(0, 20), false), own, { language: "kk" })).toEqual(["ideas unknown"]);
	});

	test("that frames tell are no other words", () => {
		const framed = words(many(0, 20, { isFramed: true }));
		const found = alike(framed, framed);
		expect(found).toContain("words alike from 0.75");
		expect(found.some((one) => one.startsWith("other"))).toBe(false);
	});

	test("of fewer than fourteen features are short", () => {
		const [few, enough] = [words(many(0, 13)), words(many(20, 34))];
		expect(alike(few, enough)).toEqual(["short, words"]);
		expect(alike(enough, few, { language: "kk" })).toEqual(["short, ideas"]);
		expect(alike(enough, words(many(40, 54)))).toEqual([]);
	});

	test("of two titles are one formula from half of them on", () => {
		const is = (a: string, b: string, over: Partial<Report> = {}) =>
			areOneFormula(compared({ words: a }), other({ words: b }, over));
		expect(is(words(many(0, 3)), words(many(1, 4)))).toBe(true);
		expect(is(words(many(0, 5)), words(many(2, 6)))).toBe(true);
		expect(is(words(many(0, 5)), words(many(3, 6)))).toBe(false);
		expect(is(words(many(0, 3)), words(many(0, 3)), { language: "kk" })).toBe(false);
	});
});

describe("having anything in common", () => {
	test.each<[boolean, Partial<Frame>, Partial<Frame>]>([
		[true, { titled: ["FR"] }, { titled: ["FR"] }],
		[true, { titled: ["FR"] }, { titled: ["DE"], others: ["FR"] }],
		[false, { titled: ["FR"] }, { titled: ["DE"] }],
		[true, { titled: ["KZ"] }, { titled: ["KZ"] }],
		[false, {}, { titled: ["KZ"] }],
		[false, { titled: ["KZ"] }, {}],
		[true, { words: "" }, { words: "" }],
		[true, { others: ["FR"] }, { others: ["FR"] }],
		[false, { titled: ["KZ"] }, { titled: ["FR"] }],
		[true, { titled: ["KZ/head-of-state"] }, { titled: ["KZ/head-of-state", "FR"] }],
		[false, { titled: ["KZ/head-of-state"] }, { titled: ["KZ/head-of-government", "FR"] }],
		[false, { titled: ["KZ/head-of-state", "DE"] }, { titled: ["KZ/head-of-state", "FR"] }],
		[
			true,
			{ titled: ["KZ/head-of-state", "DE"], acts: ["visit"] },
			{ titled: ["KZ/head-of-state", "FR"], acts: ["visit"] },
		],
		[
			false,
			{ titled: ["KZ/head-of-state", "DE"], acts: ["statement"] },
			{ titled: ["KZ/head-of-state", "FR"], acts: ["statement"] },
		],
		[false, { titled: ["DE"], acts: ["visit"] }, { titled: ["FR"], acts: ["visit"] }],
		[true, { titled: ["DE"], topics: ["gas"] }, { titled: ["FR"], topics: ["gas"] }],
		[true, { titled: ["DE"], names: ["brdv"] }, { titled: ["FR"], names: ["brdv"] }],
		[true, { titled: ["DE"], numbers: ["468"] }, { titled: ["FR"], numbers: ["468"] }],
		[true, { titled: ["DE"], places: ["KZ.astana"] }, { titled: ["FR"], places: ["KZ.astana"] }],
		[false, { titled: ["DE"], places: ["KZ"] }, { titled: ["FR"], places: ["KZ"] }],
	])("is %s of %j and %j", (isSo, a, b) => {
		expect(haveCommon(compared(a), other(b))).toBe(isSo);
		expect(haveCommon(other(b), compared(a))).toBe(isSo);
	});
});

test("overlap is what two sets share of all that they have", () => {
	const of = (a: string, b: string) => overlap(new Set(a), new Set(b));
	expect([of("", ""), of("a", ""), of("ab", "ab"), of("ab", "bc"), of("abcd", "a")]).toEqual([0, 0, 1, 1 / 3, 1 / 4]);
});
