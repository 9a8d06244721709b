import { describe, expect, test } from "vitest";
import type { SourceState } from "../../src/model/shard.ts";
import { SOURCES } from "../../src/sources/registry.ts";
import { KEYS } from "../../src/store/keys.ts";
import { FEWEST_SHARDS, shardOf, writeShard } from "../../src/store/shards.ts";
import { siteOf } from "../samples/site.ts";
import { frontOf } from "../samples/stories.ts";

const ID = "astanatimes-en";
const NOW = "2024-11-06T06:00:00.000Z";
const STATE: SourceState = {
	seen: [],
	nextPoll: "2024-11-06T06:30:00.000Z",
	failures: 0,
	lastPoll: { at: NOW, took: 0, fetched: 0, fresh: 0, kept: 0, notes: [] },
	totals: { polls: 96, fetched: 40, kept: 5 },
	nearMisses: [
		{ at: "2024-11-05T08:00:00.000Z", title: "A harvest <i>festival", link: "https://herald.example/1", score: 0.4321 },
		{ at: "2024-11-06T05:00:00.000Z", title: "A trade fair", link: "https://herald.example/2", score: 0.49 },
		{ at: "2024-11-06T05:30:00.000Z", title: "No address", link: "javascript:alert(1)", score: 0.49 },
	],
	health: {
		since: "2024-10-01T00:00:00.000Z",
		lastNews: "2024-11-05T18:00:00.000Z",
		longestSilence: 0,
		days: "2024-11-04 48 0 20 4\n2024-11-06 12 3 20 1 timeout",
	},
};

async function site() {
	const built = await siteOf(frontOf([]), { sources: SOURCES });
	await writeShard(built.store, shardOf(ID), { at: NOW, sources: { [ID]: STATE }, reports: [] }, { kind: "absent" });
	return built;
}
async function pageAt(path: string): Promise<string> {
	return (await (await (await site()).app.request(path)).text()).replaceAll("\u00a0", " ");
}

describe("the page of all sources", () => {
	test("has each with its owner, its language, how it is, and what of it is kept", async () => {
		const page = await pageAt("/sources");
		for (const { id, name } of SOURCES)
			expect(page).toContain(`<a href="/sources/${id}">${name.replace("&", "&amp;")}</a>`);
		const row = /<a href="\/sources\/astanatimes-en">.*?<\/tr>/s.exec(page)?.[0] ?? "";
		for (const shown of ["well", "non-profit", "English", "5 / 40 (12.5 %)", "60 polls, 3 failed"])
			expect(row).toContain(shown);
		// A whole bar, and one of three quarters with a failed quarter above it; the day between had no polls.
		expect(row).toContain('<path d="M110 14V0M118 14V4"></path>');
		expect(row).toContain('<path class="failed" d="M118 4V0"></path>');
	});

	test.each([
		["/ru/sources", "Казахстан", "неудачных"],
		["/kk/sources", "Қазақстан", "сәтсіз"],
	])("speaks the reader's language: %s", async (path, ...shown) => {
		const page = await pageAt(path);
		for (const text of shown) expect(page).toContain(text);
	});

	test("lists what was nearly kept, newest first, as words and not as markup", async () => {
		const page = await pageAt("/sources");
		expect(page.indexOf("A trade fair")).toBeLessThan(page.indexOf("A harvest &lt;i&gt;festival"));
		expect(page).toContain("score 0.43");
		expect(page).not.toContain("No address");
		expect(await pageAt(`/sources/${ID}`)).toContain("A trade fair");
		expect(await pageAt("/sources/tengrinews-ru")).toContain("None lately.");
	});

	test("lists of what was nearly kept the newest twenty-five, of whatever source", async () => {
		const { app, store } = await siteOf(frontOf([]), { sources: SOURCES });
		const missesOf = (outlet: string, odd: number) =>
			Array.from({ length: 20 }, (_, n) => ({
				at: `2024-11-05T08:${String(2 * n + odd).padStart(2, "0")}:00.000Z`,
				title: `Miss ${2 * n + odd} of ${outlet}`,
				link: `https://${outlet}.example/${n}`,
				score: 0.4,
			}));
		const all = [ID, "tengrinews-ru"].map((id, odd): [string, SourceState] => [
			id,
			{ ...STATE, nearMisses: missesOf(id, odd) },
		]);
		for (const [n, ofShard] of Map.groupBy(all, ([id]) => shardOf(id)))
			await writeShard(store, n, { at: NOW, sources: Object.fromEntries(ofShard), reports: [] }, { kind: "absent" });
		const page = await (await app.request("/sources")).text();
		expect([...page.matchAll(/Miss (\d+) of/g)].map(([, n]) => Number(n))).toEqual(
			Array.from({ length: 25 }, (_, n) => 39 - n),
		);
	});

	test("is kept for a minute, as that of each source is", async () => {
		const { app } = await site();
		for (const path of ["/sources", `/sources/${ID}`])
			expect((await app.request(path)).headers.get("cache-control")).toBe("public, max-age=60");
	});

	test("reads each shard once a minute", async () => {
		const { app, world } = await site();
		await app.request("/");
		world.reads.length = 0;
		for (let n = 0; n < 5; n++) expect((await app.request(`/sources?x=${n}`)).status).toBe(200);
		expect(world.reads.filter((read) => read.startsWith("get shard/"))).toHaveLength(FEWEST_SHARDS);
	});

	test("comes without what is known of those whose shard cannot be read", async () => {
		const { app, world } = await site();
		world.damaged.add(KEYS.shard(shardOf(ID)));
		const response = await app.request("/sources");
		expect(response.status).toBe(200);
		const page = await response.text();
		expect(page).toContain(`left out: ${KEYS.shard(shardOf(ID))}`);
		expect(page).toContain(`/sources/${ID}`);
	});
});
