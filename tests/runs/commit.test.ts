import { describe, expect, test } from "vitest";
import { MODEL } from "../../src/classify/model.ts";
import type { Report } from "../../src/model/classification.ts";
import { DAY, shift } from "../../src/model/instant.ts";
import { reportSize } from "../../src/model/report-size.ts";
import type { Shard, SourceState } from "../../src/model/shard.ts";
import { commit, rejudged } from "../../src/runs/commit.ts";
import type { Ingested } from "../../src/runs/ingest.ts";
import { NEVER_POLLED, type SourceRun } from "../../src/runs/source-state.ts";
import { titled } from "../cluster/framed.ts";
import { judged } from "../cluster/reports.ts";
import { reportOf, sourceOf } from "../samples/stories.ts";

const NOW = "2024-11-20T12:00:00.000Z";
const HERALD = sourceOf("herald");
const OTHER = sourceOf("other");
const ago = (days: number, milliseconds = 0): string => shift(NOW, -days * DAY + milliseconds);

/** A report of today's model, first seen so many days ago. */
function seen(name: string, days = 0, changes: Partial<Report> = {}): Report {
	const at = ago(days);
	const report = reportOf({
		link: `https://herald.example/${name}`,
		firstSeen: at,
		changed: at,
		published: at,
		...changes,
	});
	return { ...report, classification: { ...report.classification, model: MODEL } };
}
function runOf(reports: readonly Report[], source = HERALD, changes: Partial<SourceRun> = {}): SourceRun {
	const prints = new Map(reports.map(({ key }) => [key, `print of ${key}`]));
	const read: Ingested = {
		feed: { format: "rss", items: [], fingerprints: [...prints.values()], truncated: false, notes: [] },
		...{ judged: reports, prints, nearMisses: [], notes: [], newest: undefined, held: [] },
	};
	return { source, question: { url: source.feed, isReread: false }, took: 0, nextPoll: NOW, read, ...changes };
}
const shardOf = (changes: Partial<Shard> = {}): Shard => ({
	at: NOW,
	sources: { herald: NEVER_POLLED },
	reports: [],
	...changes,
});
const namesOf = ({ reports }: Shard): string[] =>
	reports.map(({ link }) => link.slice("https://herald.example/".length));
const many = (count: number, days = 0, changes: Partial<Report> = {}): Report[] =>
	Array.from({ length: count }, (_, n) => seen(`m${n}`, days, changes));

describe("a shard after a run", () => {
	test("is itself where nothing changed", () => {
		const shard = shardOf({ reports: [seen("a")] });
		expect(commit(shard, [HERALD], [], NOW)).toBe(shard);
		expect(commit(shard, [HERALD, OTHER], [], NOW)).toBe(shard);
	});

	test("has no more reports judged again than it may, and the next run goes on", () => {
		const old = many(5).map((report) => ({ ...report, classification: { ...report.classification, model: "old" } }));
		const areJudged = ({ reports }: Shard): boolean[] =>
			reports.map(({ classification }) => classification.model === MODEL);
		const first = commit(shardOf({ reports: old }), [HERALD], [], NOW, true, 2);
		expect(areJudged(first)).toEqual([true, true, false, false, false]);
		const second = commit(first, [HERALD], [], NOW, true, 2);
		expect(areJudged(second)).toEqual([true, true, true, true, false]);
		expect(areJudged(commit(second, [HERALD], [], NOW))).toEqual(Array(5).fill(true));
	});

	test("is another where a report left it, or a source did", () => {
		expect(commit(shardOf({ reports: [seen("a", 15)] }), [HERALD], [], NOW)).toMatchObject({ reports: [] });
		expect(commit(shardOf(), [], [], NOW).sources).toEqual({});
	});

	test("has the state of each source, and what its operator is told", () => {
		const failing = { ...NEVER_POLLED, failures: 2 };
		const { read: _read, ...bare } = runOf([]);
		const failure = Object.assign(new Error("too late"), { code: "timeout" as const, name: "PollFailure" });
		const left = commit(shardOf({ sources: { herald: failing } }), [HERALD, OTHER], [{ ...bare, failure }], NOW);
		expect(left.sources.herald).toMatchObject({ failures: 3, health: { failing: NOW } });
		expect(left.sources).not.toHaveProperty("other");
		expect(left.alerts?.map(({ kind }) => kind)).toEqual(["failing"]);
	});

	test("keeps fifty alerts, the last", () => {
		const alerts = Array.from({ length: 60 }, (_, n) => ({
			id: `a${n}`,
			kind: "late" as const,
			subject: "run",
			at: NOW,
			text: "",
		}));
		const left = commit(shardOf({ alerts }), [HERALD], [runOf([])], NOW);
		expect([left.alerts?.length, left.alerts?.[0]?.id]).toEqual([50, "a10"]);
		expect(commit(shardOf(), [HERALD], [runOf([])], NOW)).not.toHaveProperty("alerts");
	});

	test("forgets sources that are polled no longer, where all are known, and keeps their reports", () => {
		const shard = shardOf({
			sources: { herald: NEVER_POLLED, gone: NEVER_POLLED },
			reports: [seen("a", 1, { sourceId: "gone" })],
		});
		const of = (isWhole: boolean) => commit(shard, [HERALD], [runOf([])], NOW, isWhole);
		expect(Object.keys(of(true).sources)).toEqual(["herald"]);
		expect(Object.keys(of(false).sources)).toEqual(["herald", "gone"]);
		expect(of(true).reports).toHaveLength(1);
		expect(commit(shard, [HERALD], [], NOW, false)).toBe(shard);
	});

	test("is of the latest moment that it was written at", () => {
		expect(commit(shardOf({ at: ago(1) }), [HERALD], [runOf([])], NOW).at).toBe(NOW);
		expect(commit(shardOf({ at: ago(-1) }), [HERALD], [runOf([])], NOW).at).toBe(ago(-1));
	});

	test("takes a source for itself whatever it is called", () => {
		const named = sourceOf("constructor");
		expect(Object.keys(commit(shardOf({ sources: {} }), [named], [runOf([], named)], NOW).sources)).toEqual([
			"constructor",
		]);
		expect(commit(shardOf({ sources: {} }), [named], [], NOW).sources).toEqual({});
	});
});

describe("reports", () => {
	test("that are new come in if they are kept, without their evidence", () => {
		const evidence = [{ feature: "a", words: ["a"], weight: 1 }] as unknown as Report["classification"]["evidence"];
		const report = seen("a");
		const run = runOf([
			{ ...report, classification: { ...report.classification, evidence } },
			judged(seen("b"), false),
		]);
		expect(commit(shardOf(), [HERALD], [run], NOW).reports).toEqual([report]);
	});

	test("stay for fourteen days by the run before", () => {
		const reports = [seen("a", 14), seen("b", 14, { firstSeen: ago(14, -1) })];
		expect(namesOf(commit(shardOf({ reports }), [HERALD], [runOf([])], NOW))).toEqual(["a"]);
		expect(namesOf(commit(shardOf({ reports, at: ago(1) }), [HERALD], [runOf([])], ago(-300)))).toEqual(["a", "b"]);
	});

	test("that are too many for a poll are held, and their items are not seen", () => {
		const answer = { kind: "document", status: 200, url: HERALD.feed, bytes: new Uint8Array(), notes: [] } as const;
		const left = commit(shardOf(), [HERALD], [runOf(many(103), HERALD, { answer })], NOW);
		expect(left.reports).toHaveLength(100);
		const state = left.sources.herald as SourceState;
		expect(state).toMatchObject({ held: 3 });
		expect(state.seen).toHaveLength(100);
		expect(commit(shardOf(), [HERALD], [runOf(many(100))], NOW).sources.herald).not.toHaveProperty("held");
	});

	test("that a source may bring are fewer where it brought many in the last four days", () => {
		const brought = (days: number, milliseconds = 0) => {
			const reports = many(350, days, { firstSeen: ago(days, milliseconds) }).map((report) => ({
				...report,
				key: `${report.key}-old`,
			}));
			return commit(shardOf({ reports }), [HERALD], [runOf(many(100))], NOW).sources.herald?.held;
		};
		expect([brought(3), brought(4, 1), brought(4)]).toEqual([50, 50, undefined]);
	});

	test("of others take no room of a source's", () => {
		const reports = many(350, 1, { sourceId: "other" }).map((report) => ({ ...report, key: `other/${report.key}` }));
		expect(commit(shardOf({ reports }), [HERALD, OTHER], [runOf(many(100))], NOW).sources.herald).not.toHaveProperty(
			"held",
		);
	});

	test("of one source are four hundred at most, the newest, in their order", () => {
		const reports = many(450, 6);
		const kept = namesOf(commit(shardOf({ reports }), [HERALD], [runOf([])], NOW));
		expect(kept).toEqual(Array.from({ length: 400 }, (_, n) => `m${n + 50}`));
	});

	test("share the bytes of the shard among the sources that have some", () => {
		const long = "ә".repeat(30_000);
		const reports = [...many(300, 1, { excerpt: long }), seen("other", 1, { sourceId: "other", key: "other/1" })];
		const left = commit(shardOf({ reports }), [HERALD, OTHER], [runOf([])], NOW);
		const size = reportSize(seen("m100", 1, { excerpt: long }));
		expect(left.reports.filter(({ sourceId }) => sourceId === "herald")).toHaveLength(
			Math.floor((6 * 1024 * 1024) / size),
		);
		expect(left.reports.at(-1)?.sourceId).toBe("other");
	});
});

describe("a report whose item comes again", () => {
	const known = seen("a", 2, { published: ago(2) });
	const renewed = (changes: Partial<Report>, before: Report = known): Report | undefined =>
		commit(shardOf({ reports: [before] }), [HERALD], [runOf([{ ...seen("a"), ...changes }])], NOW).reports[0];

	test("is as it was where its words are the same, whatever else is", () => {
		const { title, excerpt, link } = known;
		expect(renewed({ title, excerpt, link, published: NOW, authors: ["A"] })).toBe(known);
	});

	test.each<[string, Partial<Report>]>([
		["title", { title: "Edited" }],
		["text", { excerpt: "Edited." }],
		["picture", { image: "https://herald.example/i.jpg" }],
	])("with another %s is renewed, and keeps its dates and its first words", (_, changes) => {
		expect(renewed(changes)).toMatchObject({
			...changes,
			published: known.published,
			firstSeen: known.firstSeen,
			changed: NOW,
			updated: NOW,
			original: { title: known.title, excerpt: known.excerpt },
		});
	});

	test.each<[string, string, string]>([
		["figures", "https://herald.example/n/12-visit?p=1", "https://herald.example/n/13-visit?p=2"],
		["parameters", "https://herald.example/visit?sid=abc", "https://herald.example/visit?sid=def"],
		["a scheme", "http://herald.example/visit", "https://herald.example/visit#top"],
		["escapes", "https://herald.example/%D0%B2%D0%B8%D0%B7%D0%B8%D1%82", "https://herald.example/визит"],
		["words with figures", "https://herald.example/n/a12b-visit", "https://herald.example/n/c3d-visit"],
		[
			"figures beside escapes that are wrong",
			"https://herald.example/100%-visit-1",
			"https://herald.example/100%-visit-2",
		],
	])("is as it was where its address has other %s", (_, before, link) => {
		const last = { ...known, link: before };
		expect(renewed({ title: known.title, excerpt: known.excerpt, link }, last)).toBe(last);
	});

	test("is as it was where it has another picture or none, and has the address and the picture of new words", () => {
		const image = "https://herald.example/1.jpg";
		const last = { ...known, image };
		expect(renewed({ title: known.title, excerpt: known.excerpt }, last)).toBe(last);
		const moved = { link: "https://herald.example/a?sid=2", image: `${image}?v=2` };
		expect(renewed({ title: known.title, excerpt: known.excerpt, ...moved }, last)).toBe(last);
		expect(renewed({ title: "Edited", ...moved }, last)).toMatchObject(moved);
	});

	test.each([
		["https://herald.example/a", "https://herald.example/visit-to-paris"],
		["https://herald.example/a", "https://herald.example/b"],
		["https://herald.example/visits/paris", "https://herald.example/visit/sparis"],
		["https://herald.example/100%-visit", "https://herald.example/100%-talks"],
	])("has its new address where that has other words: %s becomes %s", (before, link) => {
		const again = renewed({ title: known.title, excerpt: known.excerpt, link }, { ...known, link: before });
		expect(again).toMatchObject({ link, changed: NOW });
	});

	test("is edited again once a quarter of the time has passed that it was known, and waits until then", () => {
		const edited = { title: "Edited" };
		const knownFor = (firstSeen: number, changed: number) => ({
			...known,
			firstSeen: ago(firstSeen),
			changed: ago(changed),
		});
		expect(renewed(edited, knownFor(9, 1.8))?.title).toBe("Edited");
		for (const last of [knownFor(9, 1.7), knownFor(9, 0)]) {
			const run = runOf([{ ...seen("a"), ...edited }]);
			const left = commit(shardOf({ reports: [last] }), [HERALD], [run], NOW);
			expect(left.reports[0]).toBe(last);
			expect(left.sources.herald?.held).toBe(1);
			const same = runOf([{ ...seen("a"), title: last.title, excerpt: last.excerpt, link: last.link }]);
			expect(commit(shardOf({ reports: [last] }), [HERALD], [same], NOW).sources.herald).not.toHaveProperty("held");
		}
		expect(renewed(edited, knownFor(9, 9))?.title).toBe("Edited");
		expect(renewed(edited, knownFor(9, -200))?.title).toBe("Edited");
	});

	test("keeps the words that it had first, however often it is edited", () => {
		const original = { title: "First", excerpt: "First." };
		expect(renewed({ title: "Third" }, { ...known, title: "Second", original })).toMatchObject({
			title: "Third",
			original,
		});
	});

	test.each<[string, string | undefined, string | undefined, string]>([
		["its outlet's date of the change", undefined, ago(1), ago(1)],
		["its first sight where the outlet's is none", undefined, undefined, NOW],
		["its first sight where the outlet's is no later", ago(1), ago(1), NOW],
		["its outlet's where that is later than the last", ago(1.5), ago(1), ago(1)],
		["the last where even first sight is earlier", ago(-1), undefined, ago(-1)],
	])("is updated at %s", (_, last, given, updated) => {
		const before = { ...known, ...(last !== undefined && { updated: last }) };
		expect(renewed({ title: "Edited", ...(given !== undefined && { updated: given }) }, before)?.updated).toBe(updated);
	});

	test("never changed before it had", () => {
		expect(renewed({ title: "Edited" }, { ...known, changed: ago(-1) })?.changed).toBe(ago(-1));
	});

	test("stays where it is kept no longer, marked so", () => {
		const left = commit(
			shardOf({ reports: [known] }),
			[HERALD],
			[runOf([judged({ ...seen("a"), title: "Edited" }, false)])],
			NOW,
		);
		expect(left.reports[0]?.classification.keep).toBe(false);
	});

	test("is found by its first words", () => {
		const [first, edited] = ["Tokayev receives Macron", "Tokayev receives Scholz"].map((title) =>
			titled("en", title, { key: known.key, sourceId: "herald" }),
		);
		if (first === undefined || edited === undefined) throw new Error("there are two");
		const withModel = (report: Report): Report => ({
			...report,
			classification: { ...report.classification, model: MODEL },
			firstSeen: NOW,
		});
		const left = commit(shardOf({ reports: [withModel(first)] }), [HERALD], [runOf([withModel(edited)])], NOW)
			.reports[0];
		expect(left?.title).toBe(edited.title);
		expect(left?.classification.frame?.words).toBe(first.classification.frame?.words);
		expect(left?.classification.frame?.titled).toEqual(edited.classification.frame?.titled);
	});

	test("has a frame where its new words have one, whatever the first ones had", () => {
		const framed = titled("en", "Tokayev receives Macron", { key: known.key, sourceId: "herald" }).classification.frame;
		if (framed === undefined) throw new Error("there is a frame");
		const frameAfter = (before: Report["classification"]["frame"], after: Report["classification"]["frame"]) => {
			const of = (report: Report, frame: typeof before): Report => ({
				...report,
				classification: { ...report.classification, ...(frame && { frame }) },
			});
			const run = runOf([of({ ...seen("a"), title: "Edited" }, after)]);
			return commit(shardOf({ reports: [of(known, before)] }), [HERALD], [run], NOW).reports[0]?.classification.frame;
		};
		expect(frameAfter(framed, undefined)).toBe(undefined);
		expect(frameAfter(undefined, framed)).toEqual(framed);
		const { words: _words, ...wordless } = framed;
		expect(frameAfter(wordless as typeof framed, framed)).toEqual(framed);
	});
});

describe("a report of an earlier release", () => {
	const old = reportOf({ title: "Tokayev receives the ambassador of France", excerpt: "" });

	test("is judged anew, and changed where readers see another judgement", () => {
		const again = rejudged(old, HERALD, NOW);
		expect(again.classification).toMatchObject({ model: MODEL, evidence: [] });
		expect(again.changed).toBe(NOW);
		const { reason, facets, keep } = again.classification;
		const same = { ...old, classification: { ...old.classification, reason, facets, keep } };
		expect(rejudged(same, HERALD, NOW)).toMatchObject({ changed: old.changed, classification: { model: MODEL } });
		for (const other of [{ keep: !keep }, { reason: "x" }, { facets: { ...facets, partners: [] } }]) {
			const given = { ...same, classification: { ...same.classification, ...other } };
			expect([other, rejudged(given, HERALD, NOW).changed]).toEqual([other, NOW]);
		}
		expect(rejudged({ ...old, changed: ago(-1) }, HERALD, NOW).changed).toBe(ago(-1));
	});

	test("is left as it is where its source is gone, or this release judged it", () => {
		expect(rejudged(old, undefined, NOW)).toBe(old);
		const today = { ...old, classification: { ...old.classification, model: MODEL } };
		expect(rejudged(today, HERALD, NOW)).toBe(today);
	});

	test("is left as it is where its address is another source's", () => {
		const ceded = { ...old, isCeded: true as const };
		expect(rejudged(ceded, HERALD, NOW)).toBe(ceded);
	});

	test("is judged in its shard", () => {
		const left = commit(shardOf({ reports: [{ ...old, firstSeen: NOW }] }), [HERALD], [], NOW);
		expect(left.reports[0]?.classification.model).toBe(MODEL);
	});
});
