import { describe, expect, test } from "vitest";
import { HOUR, type Instant, shift } from "../../src/model/instant.ts";
import type { Store } from "../../src/ports.ts";
import { shardOf } from "../../src/store/shards.ts";
import { EVENTS, line, NOW, rss, service } from "./service.ts";

const MIB = 1024 * 1024;
/** What a value of Cloudflare KV may have. */
const LARGEST = 25 * MIB;

/** A store that refuses what KV would, and remembers how large each value was at most. */
function limited(store: Store): { readonly store: Store; readonly largest: Map<string, number> } {
	const largest = new Map<string, number>();
	return {
		largest,
		store: {
			...store,
			put: async (key, value, tag) => {
				const size = Buffer.byteLength(JSON.stringify(value));
				largest.set(key, Math.max(size, largest.get(key) ?? 0));
				if (size > LARGEST) throw new Error(`KV PUT failed: 413 Value length of ${size} exceeds limit of ${LARGEST}`);
				await store.put(key, value, tag);
			},
		},
	};
}

/** An item at the limits of its fields, new at every poll. */
function large(host: string, poll: number, n: number, date: Instant) {
	const letters = "Қ".repeat(80);
	const authors = Array.from({ length: 50 }, (_, at) => `<dc:creator>${letters}${at}</dc:creator>`).join("");
	return {
		title: `${EVENTS[n % EVENTS.length]} ${poll}x${n} ${letters.repeat(3)}`,
		link: `https://${host}/${poll}/${n}?${"x".repeat(1900)}`,
		date,
		more: `<description>The foreign ministry of Kazakhstan says so in Astana. ${letters.repeat(4)}</description>${authors}`,
	};
}

/** Sources that flood, in several shards, a neighbour in the shard of one of them, and one alone in its own. */
const FLOODS = ["flood-a", "flood-b", "flood-c"];
const shards = new Set(FLOODS.map((id) => shardOf(id)));
const named = (kind: string, isFit: (shard: number) => boolean): string => {
	for (let n = 0; ; n++) if (isFit(shardOf(`${kind}${n}`))) return `${kind}${n}`;
};
const NEIGHBOUR = named("neighbour", (shard) => shard === shardOf("flood-a"));
const LONE = named("lone", (shard) => !shards.has(shard));

describe("sources that bring six hundred items a poll, each as large as it may be", () => {
	test("leave their neighbours polled and published, and the status page says of each that it is over its share", async () => {
		const s = service({ SOURCES_EXTRA: [...FLOODS, NEIGHBOUR, LONE].map((id) => line(id)).join("\n") });
		const { store, largest } = limited(s.store);
		for (let poll = 0; poll < 4; poll++) {
			const now = shift(NOW, poll * HOUR);
			for (const id of FLOODS)
				s.show(`https://${id}.kz/feed`, rss(...Array.from({ length: 600 }, (_, n) => large(`${id}.kz`, poll, n, now))));
			for (const id of [NEIGHBOUR, LONE])
				s.show(
					`https://${id}.kz/feed`,
					rss({ title: EVENTS[poll] ?? "", link: `https://${id}.kz/${poll}`, date: now }),
				);
			expect(await s.run(now, store)).toBeDefined();
			expect((await s.shard(NEIGHBOUR)).sources[NEIGHBOUR]?.lastSuccess).toBe(now);
		}
		expect(s.log.filter((said) => said.includes("failed"))).toEqual([]);
		expect(Math.max(...largest.values())).toBeLessThan(LARGEST / 2);

		const reports = (await s.stories()).flatMap((story) => story.reports);
		for (const id of [NEIGHBOUR, LONE])
			expect([id, reports.filter(({ sourceId }) => sourceId === id).length]).toEqual([id, 4]);
		for (const id of FLOODS) {
			const own = reports.filter(({ sourceId }) => sourceId === id);
			expect([id, own.length > 0 && own.length <= 100]).toEqual([id, true]);
		}

		const status = await s
			.get("/status.json")
			.then((response) => response.json<{ record: { held: object }; sources: { id: string; held?: number }[] }>());
		expect(Object.keys(status.record.held).sort()).toEqual(FLOODS);
		for (const { id, held = 0 } of status.sources) expect([id, held > 0]).toEqual([id, FLOODS.includes(id)]);
		const page = await s.text("/status");
		for (const id of FLOODS) expect(page).toMatch(new RegExp(`${id}[\\s\\S]*?over its share`));
		for (const path of ["/feed.json", "/", `/source/${LONE}.rss`, "/api/v1/stories"])
			expect([path, (await s.get(path)).status, (await s.text(path)).includes(EVENTS[3])]).toEqual([path, 200, true]);
	});
});
