import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/classification.ts";
import { EPOCH, HOUR, shift } from "../../src/model/instant.ts";
import type { Shard, SourceState } from "../../src/model/shard.ts";
import { NEVER_POLLED } from "../../src/runs/source-state.ts";
import { heirsOf, withoutInherited, withSourcesOf } from "../../src/runs/take-over.ts";
import { shardOf } from "../../src/store/shards.ts";
import { reportOf } from "../samples/stories.ts";

const NOW = "2024-11-06T06:00:00.000Z";
const OVER = 16;
const at = (hours: number, milliseconds = 0): string => shift(NOW, hours * HOUR + milliseconds);

/** Ids of sources that one of sixteen shards is to have. */
const idsOf = (shard: number): string[] =>
	Array.from({ length: 400 }, (_, n) => `source-${n}`).filter((id) => shardOf(id, OVER) === shard);
const [OWN = "", SECOND = ""] = idsOf(9);
const [OTHERS = ""] = idsOf(1);

function polled(hours?: number): SourceState {
	if (hours === undefined) return NEVER_POLLED;
	return { ...NEVER_POLLED, lastPoll: { at: at(hours), took: 0, fetched: 0, fresh: 0, kept: 0, notes: [] } };
}
const report = (sourceId: string, hours: number, changes: Partial<Report> = {}): Report =>
	reportOf({
		sourceId,
		link: `https://${sourceId}.example/${hours}`,
		firstSeen: at(hours),
		changed: at(hours),
		...changes,
	});
const shardOver = (changes: Partial<Shard> = {}): Shard => ({ at: EPOCH, sources: {}, reports: [], ...changes });

describe("a shard that takes over", () => {
	const taking = (own: Partial<Shard>, ...others: readonly Partial<Shard>[]) =>
		withSourcesOf(shardOver(own), 9, OVER, new Map(others.map((other, n) => [n, shardOver(other)])), NOW);

	test("has of the others the sources that it is to have, with their reports, in the order of first sight", () => {
		const theirs = { [OWN]: polled(-2), [OTHERS]: polled(-1) };
		const reports = [report(OTHERS, -3), report(OWN, -2)];
		const taken = taking(
			{ reports: [report(SECOND, -1), report(SECOND, -3)] },
			{ at: at(-1), sources: theirs, reports },
		);
		expect(taken).toMatchObject({ at: at(-1), sources: { [OWN]: polled(-2) } });
		expect(Object.keys(taken.sources)).toEqual([OWN]);
		expect(taken.reports.map(({ firstSeen }) => firstSeen)).toEqual([at(-3), at(-2), at(-1)]);
		expect(taken.reports.every(({ sourceId }) => sourceId !== OTHERS)).toBe(true);
		const [x, y, z] = ["x", "y", "z"].map((key) => report(OWN, -2, { key }));
		if (!x || !y || !z) throw new Error("there are three");
		expect(taking({ reports: [z, x] }, { reports: [y] }).reports.map(({ key }) => key)).toEqual(["z", "x", "y"]);
	});

	test.each<[string, SourceState | undefined, SourceState, boolean]>([
		["has none", undefined, polled(-2), true],
		["was polled earlier", polled(-2), polled(-1), true],
		["was polled at the same moment", polled(-1), polled(-1), false],
		["was polled later", polled(-1), polled(-2), false],
		["was never polled", polled(), polled(-2), true],
		["was polled, and the other never", polled(-2), polled(), false],
	])("takes the other's state where its own %s", (_, own, other, isTaken) => {
		const marked = { ...other, failures: 7 };
		const { sources } = taking({ sources: own === undefined ? {} : { [OWN]: own } }, { sources: { [OWN]: marked } });
		expect(sources[OWN]?.failures === 7).toBe(isTaken);
	});

	test("takes of two versions of a report the one that changed later", () => {
		const [early, late] = [report(OWN, -2), report(OWN, -2, { changed: at(-1), title: "Edited" })];
		expect(taking({ reports: [early] }, { reports: [late] }).reports).toEqual([late]);
		expect(taking({ reports: [late] }, { reports: [early] }).reports).toEqual([late]);
		expect(taking({}, { reports: [early] }, { reports: [late] }).reports).toEqual([late]);
	});

	test("says of whom it took when, and since when it is spread so", () => {
		expect(taking({}, {}, {}).spread).toEqual({ over: OVER, since: NOW, taken: NOW, from: [0, 1] });
		const since = (own: number, other?: number) => {
			const spread = (hours: number) => ({ spread: { over: OVER, since: at(hours), taken: at(hours), from: [] } });
			return taking(spread(own), other === undefined ? {} : spread(other)).spread?.since;
		};
		expect([since(-2), since(-2, -1), since(-1, -2)]).toEqual([at(-2), at(-1), at(-1)]);
		expect(taking({ spread: { over: 8, since: at(-9), taken: at(-9), from: [] } }, {}).spread?.since).toBe(NOW);
	});
});

test("the heirs of a shard are those that are to have a source or a report of it", () => {
	expect([...heirsOf(shardOver(), 1, OVER)]).toEqual([]);
	expect([...heirsOf(shardOver({ sources: { [OTHERS]: polled() } }), 1, OVER)]).toEqual([]);
	expect([...heirsOf(shardOver({ sources: { [OTHERS]: polled(), [OWN]: polled() } }), 1, OVER)]).toEqual([9]);
	expect([...heirsOf(shardOver({ reports: [report(OWN, -1), report(SECOND, -1)] }), 1, OVER)]).toEqual([9]);
});

describe("a shard that lets go", () => {
	const spread = (since: string, over = OVER) => ({ over, since, taken: since, from: [1] });
	const letting = (own: Partial<Shard>, heir?: Partial<Shard>) => {
		const heirs = new Map(heir === undefined ? [] : [[9, shardOver({ spread: spread(at(-1)), ...heir })]]);
		return withoutInherited(shardOver(own), 1, OVER, heirs, NOW);
	};
	const state = { sources: { [OTHERS]: polled(-5), [OWN]: polled(-2) } };

	test("keeps its own, and lets go what its heir has had for an hour, as it has it or newer", () => {
		expect(Object.keys(letting(state, { sources: { [OWN]: polled(-2) } }).sources)).toEqual([OTHERS]);
		expect(Object.keys(letting(state, { sources: { [OWN]: polled(-1) } }).sources)).toEqual([OTHERS]);
	});

	test.each<[string, Partial<Shard> | undefined]>([
		["there is no heir", undefined],
		["the heir has not got it", {}],
		["the heir has an older one", { sources: { [OWN]: polled(-3) } }],
		["the heir has had it for less than an hour", { sources: { [OWN]: polled(-2) }, spread: spread(at(-1, 1)) }],
		["the heir is spread over another number", { sources: { [OWN]: polled(-2) }, spread: spread(at(-1), 8) }],
	])("keeps all, being the same, where %s", (_, heir) => {
		const own = shardOver(state);
		const heirs = new Map(heir === undefined ? [] : [[9, shardOver({ spread: spread(at(-1)), ...heir })]]);
		expect(withoutInherited(own, 1, OVER, heirs, NOW)).toBe(own);
	});

	test("keeps all where the heir was never spread", () => {
		const own = shardOver(state);
		expect(withoutInherited(own, 1, OVER, new Map([[9, shardOver({ sources: { [OWN]: polled(-1) } })]]), NOW)).toBe(
			own,
		);
	});

	test("lets go of reports that the heir has, as it has them or newer", () => {
		const reports = [report(OTHERS, -3), report(OWN, -2)];
		const left = (theirs: readonly Report[]) =>
			letting({ reports }, { reports: theirs }).reports.map(({ sourceId }) => sourceId);
		expect(left([report(OWN, -2)])).toEqual([OTHERS]);
		expect(left([report(OWN, -2, { changed: at(-1) })])).toEqual([OTHERS]);
		expect(left([report(OWN, -2, { changed: at(-3) })])).toEqual([OTHERS, OWN]);
		expect(left([])).toEqual([OTHERS, OWN]);
	});
});
