import { describe, expect, test } from "vitest";
import { NEAR_MISS } from "../../src/classify/model.ts";
import { ingest, readFeed, type ShardMemory } from "../../src/runs/ingest.ts";
import { SOURCE } from "../samples/promises.ts";

const NOW = "2026-11-21T12:00:00.000Z";
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const ENGLISH = { ...SOURCE, language: "en" as const };

function rss(...items: readonly string[]): string {
	return `<rss version="2.0"><channel><title>Outlet</title>${items.join("")}</channel></rss>`;
}
const item = (n: number, title: string, date = "Sat, 21 Nov 2026 09:00:00 GMT"): string =>
	`<item><title>${title}</title><link>https://outlet.example/${n}</link>${date && `<pubDate>${date}</pubDate>`}</item>`;
const MEETING = "Tokayev receives the ambassador of France in Astana";

const ingested = (text: string, memory: Partial<ShardMemory> = {}, url?: string) =>
	ingest({ bytes: bytesOf(text), ...(url !== undefined && { url }) }, ENGLISH, NOW, { reports: [], ...memory });

describe("a feed", () => {
	test("has the notes of its bytes before those of its text", () => {
		const cut = rss(item(1, MEETING), item(2, "Rain in Paris")).slice(0, -30);
		expect(readFeed(bytesOf(cut)).notes.map(({ code }) => code)).toEqual(["truncated"]);
		const latin = new Uint8Array([...bytesOf(rss(item(1, MEETING))), 0xff]);
		const both = readFeed(new Uint8Array([...bytesOf(cut), 0xff]), { contentType: "text/xml; charset=utf-8" });
		expect(both.notes.at(-1)?.code).toBe("truncated");
		expect(both.notes.length).toBeGreaterThan(1);
		expect(readFeed(latin).items).toHaveLength(1);
		expect(readFeed(bytesOf(rss(item(1, MEETING)))).notes).toEqual([]);
	});
});

describe("what a document brings", () => {
	test("is each article with its judgement, and the print of its item", () => {
		const { feed, judged, prints, notes, newest } = ingested(rss(item(1, MEETING), item(2, "Rain in Paris")));
		expect(judged.map(({ title, changed, classification }) => [title, changed, classification.keep])).toEqual([
			[MEETING, NOW, true],
			["Rain in Paris", NOW, false],
		]);
		expect(judged.map(({ key }) => prints.get(key))).toEqual(feed.fingerprints);
		expect([notes, newest]).toEqual([[], "2026-11-21T09:00:00.000Z"]);
	});

	test("is nothing of what was seen before", () => {
		const text = rss(item(1, MEETING), item(2, "Rain in Paris"));
		const [first = "", second = ""] = ingested(text).feed.fingerprints;
		const { judged, prints, feed } = ingested(text, { seen: [first] });
		expect(judged.map(({ title }) => title)).toEqual(["Rain in Paris"]);
		expect([...prints.values()]).toEqual([second]);
		expect(feed.fingerprints).toEqual([first, second]);
	});

	test("is what is to be read again, though it was seen", () => {
		const text = rss(item(1, MEETING));
		const [print = ""] = ingested(text).feed.fingerprints;
		expect(ingested(text, { seen: [print], again: { [print]: "" } }).judged).toHaveLength(1);
		const same = ingested(text, { seen: [print], again: { [print]: "2026-11-21T09:00:00.000Z" } });
		expect([same.judged, same.held]).toEqual([[], [[print, "2026-11-21T09:00:00.000Z"]]]);
	});

	test("has links by where it was found, without what only we may know", () => {
		const relative = rss(`<item><title>${MEETING}</title><link>/7</link></item>`);
		const link = (url?: string) => ingested(relative, {}, url).judged[0]?.link;
		expect(link()).toBe("https://outlet.example/7");
		expect(link("https://other.example/rss?token=abc")).toBe("https://other.example/7");
	});

	test("is known under the key that the shard remembers", () => {
		const [known] = ingested(rss(item(1, MEETING))).judged;
		if (known === undefined) throw new Error("no report");
		const again = rss(
			`<item><guid isPermaLink="false">id-1</guid><title>${MEETING}</title><link>https://outlet.example/1</link></item>`,
		);
		expect(ingested(again, { reports: [known] }).judged[0]?.key).toBe(known.key);
		expect(ingested(again).judged[0]?.key).not.toBe(known.key);
	});

	test("has the newest date that it gives, and none of undated articles", () => {
		const newest = (...items: readonly string[]) => ingested(rss(...items)).newest;
		expect(
			newest(
				item(1, "One", "Fri, 20 Nov 2026 09:00:00 GMT"),
				item(2, "Two"),
				item(3, "Three", "Thu, 19 Nov 2026 09:00:00 GMT"),
			),
		).toBe("2026-11-21T09:00:00.000Z");
		expect(newest(item(1, "One", ""))).toBe(undefined);
		expect(newest()).toBe(undefined);
	});

	test("is a flood where it is too old, of which each item is held with its date", () => {
		const old = Array.from({ length: 21 }, (_, n) =>
			item(n, `Old number ${n}`, n === 0 ? "" : "Wed, 01 Jan 2020 09:00:00 GMT"),
		);
		const { judged, held, error, feed } = ingested(rss(...old, item(99, MEETING)), {
			lastSuccess: "2026-11-21T11:00:00.000Z",
		});
		expect(judged.map(({ title }) => title)).toEqual([MEETING]);
		expect(held).toEqual(
			feed.fingerprints.slice(0, 21).map((print, n) => [print, n === 0 ? "" : "2020-01-01T09:00:00.000Z"]),
		);
		expect(error?.code).toBe("flood");
		expect(ingested(rss(item(1, MEETING)))).not.toHaveProperty("error");
	});

	test("shows what was dropped by little, from half of the threshold on", () => {
		const titles = [
			MEETING,
			"Rain in Paris",
			"Kazakhstan and France",
			"France comments on Kazakhstan",
			"Kazakhstan's team beats France",
			"Exports to France grow in Kazakhstan",
		];
		const { judged, nearMisses } = ingested(rss(...titles.map((title, n) => item(n, title))));
		const near = judged.filter(({ classification: { keep, score } }) => !keep && score >= NEAR_MISS);
		expect(nearMisses).toEqual(
			near.map(({ title, link, classification: { score } }) => ({ at: NOW, title, link, score })),
		);
		expect(judged.some(({ classification: { keep, score } }) => !keep && score < NEAR_MISS)).toBe(true);
	});
});
