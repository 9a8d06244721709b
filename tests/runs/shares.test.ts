import { expect, test } from "vitest";
import type { Report } from "../../src/model/classification.ts";
import { reportSize } from "../../src/model/report-size.ts";
import { shareOut } from "../../src/runs/shares.ts";
import { at, eventReport } from "./world.ts";

const LONG = "ә".repeat(400);

function reportsOf(sourceId: string, count: number, over: Partial<Report> = {}): Report[] {
	return Array.from({ length: count }, (_, n) =>
		eventReport(n, at(10), { key: `${sourceId}/${n}`, sourceId, ...over }),
	);
}

test("a source takes no more of a day than its share, and what it takes is no other's", () => {
	const { admitted, held } = shareOut([...reportsOf("flood", 800), ...reportsOf("calm", 3)], undefined);
	expect(admitted.filter(({ sourceId }) => sourceId === "flood")).toHaveLength(100);
	expect(admitted.filter(({ sourceId }) => sourceId === "calm")).toHaveLength(3);
	expect(held).toEqual({ flood: 700 });
});

test("what a day has already counts", () => {
	const stories = reportsOf("flood", 60).map((report) => ({
		...{ id: `2024-04-01-${report.key}`, published: at(10), firstSeen: at(10), changed: at(10) },
		...{ facets: report.classification.facets, reports: [report] as const, merged: [] },
	}));
	const { admitted } = shareOut(reportsOf("flood", 60), { day: "2024-04-01", stories, moved: {} });
	expect(admitted).toHaveLength(40);
});

test("reports as large as they may be fill their own share of bytes, and a day of them stays a value of the store", () => {
	const large = { authors: Array.from({ length: 50 }, () => LONG), categories: Array.from({ length: 50 }, () => LONG) };
	const sources = Array.from({ length: 100 }, (_, n) => reportsOf(`large${n}`, 20, large)).flat();
	const { admitted, held } = shareOut([...sources, ...reportsOf("calm", 1)], undefined);
	expect(new TextEncoder().encode(JSON.stringify(admitted)).length).toBeLessThan(24 * 1024 * 1024);
	expect(admitted.length + Object.values(held).reduce((sum, n) => sum + n, 0)).toBe(sources.length + 1);
	expect(Object.keys(held).length).toBeGreaterThan(0);
});

test("a report is not larger than it is taken for", () => {
	for (const report of [...reportsOf("a", 3), ...reportsOf("b", 1, { title: LONG, excerpt: LONG, authors: [LONG] })])
		expect(new TextEncoder().encode(JSON.stringify(report)).length).toBeLessThanOrEqual(reportSize(report));
});

test("a source has room for a hundred reports a day, and none is held of one that has not more", () => {
	expect(shareOut(reportsOf("busy", 100), undefined)).toMatchObject({ held: {} });
	expect(shareOut(reportsOf("busy", 101), undefined)).toMatchObject({ held: { busy: 1 } });
});

test("reports that a story of the day got on another one take no room of it", () => {
	const of = (firstSeen: string) =>
		reportsOf("flood", 60, { firstSeen }).map((report) => ({
			...{ id: `2024-04-01-${report.key}`, published: at(10), firstSeen: at(10), changed: at(10) },
			...{ facets: report.classification.facets, reports: [report] as const, merged: [] },
		}));
	const admitted = (firstSeen: string) =>
		shareOut(reportsOf("flood", 60), { day: "2024-04-01", stories: of(firstSeen), moved: {} }).admitted.length;
	expect([admitted(at(10)), admitted(at(30))]).toEqual([40, 60]);
});

test("a source has room for half a mebibyte a day", () => {
	const large = reportsOf("large", 90, {
		title: "a".repeat(500),
		excerpt: "a".repeat(400),
		authors: [LONG.repeat(10)],
	});
	const size = Math.max(...large.map(reportSize));
	expect(shareOut(large, undefined).admitted).toHaveLength(Math.floor((512 * 1024) / size));
});
