import { describe, expect, test } from "vitest";
import { type Outlet, outletsOf, worldOf } from "../../../bench/scale/world.ts";
import { DAY } from "../../../src/model/instant.ts";
import type { Source } from "../../../src/model/source.ts";
import { ingest, readFeed } from "../../../src/runs/ingest.ts";
import { SOURCES } from "../../../src/sources/registry.ts";

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

	test("has one item of diplomacy in sixty, judged as such in every kind of document, of events that many tell", () => {
		const outlets = outletsOf(2000)
			.slice(0, 200)
			.filter(({ n }) => ![13, 31, 57, 77].includes(n % 100));
		const world = worldOf(outletsOf(1000), TIME - 4 * DAY, () => {});
		const seen = new Date(TIME).toISOString();
		let items = 0;
		const told = new Map<string, number>();
		for (const { n } of outlets) {
			const { body = "", headers = {} } = world(TIME).get(`o${n}.example/moved`) ?? {};
			const source = { ...(SOURCES[0] as Source), id: `o-${n}`, language: "en", country: "KZ" } as const;
			const document = { kind: "document", bytes: new TextEncoder().encode(body), url: source.feed, headers } as never;
			const { judged } = ingest(document, source, seen, { seen: [], reports: [] } as never);
			for (const { published, title, classification } of judged) {
				if (Date.parse(published) < TIME - 4 * DAY) continue;
				items++;
				if (classification.keep) told.set(title, (told.get(title) ?? 0) + 1);
			}
		}
		const kept = [...told.values()].reduce((sum, count) => sum + count, 0);
		expect(items / kept).toBeGreaterThan(45);
		expect(items / kept).toBeLessThan(75);
		expect(kept / told.size).toBeGreaterThan(1.3);
		expect(Math.max(...told.values())).toBeGreaterThan(3);
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
