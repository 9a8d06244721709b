import { describe, expect, test } from "vitest";
import { type Outlet, outletsOf, worldOf } from "../../../bench/scale/world.ts";
import { DAY } from "../../../src/model/instant.ts";
import { readFeed } from "../../../src/runs/ingest.ts";

const TIME = Date.parse("2026-11-20T12:00:00Z");

describe("a world of outlets", () => {
	test.each([100, 1000, 10_000])("of %i brings five items a day in the mean, and the busiest a hundred", (count) => {
		const rates = outletsOf(count).map(({ itemsADay }) => itemsADay);
		const mean = rates.reduce((sum, rate) => sum + rate, 0) / count;
		expect(mean).toBeGreaterThan(4);
		expect(mean).toBeLessThan(6);
		expect(Math.max(...rates)).toBeLessThanOrEqual(100);
		expect(Math.min(...rates)).toBeGreaterThan(1);
	});

	test("serves documents that can be read, of each kind, with as many new items a day as it says", () => {
		const outlets = outletsOf(100);
		const polled: number[] = [];
		const world = worldOf(outlets, 0, ({ n }) => void polled.push(n));
		const kinds = new Map<string, Outlet>();
		for (const outlet of outlets) if (outlet.itemsADay < 10) kinds.set(outlet.template.name, outlet);
		expect(kinds.size).toBe(6);
		const itemsOf = ({ n }: Outlet, time: number): readonly string[] => {
			const { body = "" } = world(time).get(`o${n}.example/moved`) ?? {};
			expect(body.length).toBeLessThan(100_000);
			return readFeed(new TextEncoder().encode(body)).items.map(({ link = "", title, published, updated }) => {
				expect(title).toBeTruthy();
				expect(Date.parse(published ?? updated ?? "")).toBeLessThanOrEqual(time + 1000);
				return link;
			});
		};
		for (const [name, outlet] of kinds) {
			if (outlet.n === 77 || outlet.n === 13 || outlet.n === 57) continue;
			const before = itemsOf(outlet, TIME);
			const fresh = itemsOf(outlet, TIME + DAY).filter((link) => !before.includes(link));
			expect([name, Math.abs(fresh.length - outlet.itemsADay) <= 1]).toEqual([name, true]);
		}
		expect(polled.length).toBeGreaterThan(5);
	});

	test("has servers that are down, ask for patience, lead elsewhere or are gone", () => {
		const world = worldOf(outletsOf(100), 0, () => {});
		const statuses = new Set<number>();
		for (let day = 0; day < 10; day += 0.5)
			for (let n = 0; n < 100; n++) statuses.add(world(TIME + day * DAY).get(`o${n}.example/feed`)?.status ?? 200);
		expect([...statuses].sort()).toEqual([200, 302, 404, 429, 502]);
		expect(world(TIME).get("nobody.example/feed")).toBeUndefined();
	});
});
