import { describe, expect, test } from "vitest";
import type { SourceState } from "../../src/model/shard.ts";
import { SOURCES } from "../../src/sources/registry.ts";
import { KEYS } from "../../src/store/keys.ts";
import { shardOf, writeShard } from "../../src/store/shards.ts";
import { siteOf } from "../samples/site.ts";
import { frontOf } from "../samples/stories.ts";

const ID = "astanatimes-en";
const NOW = "2024-11-06T06:00:00.000Z";
const STATE: SourceState = {
	seen: [],
	nextPoll: "2024-11-06T06:30:00.000Z",
	failures: 2,
	lastSuccess: "2024-11-05T18:00:00.000Z",
	lastPoll: {
		at: NOW,
		took: 0,
		fetched: 0,
		fresh: 0,
		kept: 0,
		notes: [],
		error: { code: "timeout", message: "no answer within 20 s <b>" },
	},
	totals: { polls: 96, fetched: 40, kept: 5 },
	nearMisses: [],
	health: {
		since: "2024-10-01T00:00:00.000Z",
		lastNews: "2024-11-05T18:00:00.000Z",
		longestSilence: 0,
		days: "2024-11-04 48 0 20 4\n2024-11-06 12 2 20 1 timeout",
	},
};

async function site() {
	const built = await siteOf(frontOf([]), { sources: SOURCES });
	const shard = { at: NOW, sources: { [ID]: STATE }, reports: [] };
	await writeShard(built.store, shardOf(ID), shard, { kind: "absent" });
	return built;
}

describe("the page of a source", () => {
	test.each([
		["", "The last thirty days: 60 polls; Failed: 2.", "5 / 40 (12.5 %)", "timeout"],
		["/ru", "Последние тридцать дней: 60 опросов; Неудачи: 2.", "5 / 40 (12,5 %)", "не читается", "Казахстан"],
		["/kk", "Соңғы отыз күн: 60 сұрау; Сәтсіз: 2.", "оқылмай тұр", "Астана"],
	])("shows its last thirty days in words and as a picture: %s", async (prefix, ...shown) => {
		const page = (await (await (await site()).app.request(`${prefix}/sources/${ID}`)).text()).replaceAll("\u00a0", " ");
		for (const text of shown) expect(page).toContain(text);
		expect(page).not.toContain("<b>");
		// A day without a poll stands between the two, and the picture has a bar a day and one for what failed.
		expect(page.match(/<tr>/g)).toHaveLength(1 + 3);
		expect(page.match(/<rect/g)).toHaveLength(3 + 1);
	});

	test("costs one read a minute, and what is made up costs none", async () => {
		const { app, world } = await site();
		await app.request("/");
		world.reads.length = 0;
		for (let n = 0; n < 20; n++) expect((await app.request(`/sources/${ID}?x=${n}`)).status).toBe(200);
		expect(world.reads.filter((read) => read.includes(KEYS.shard(shardOf(ID))))).toHaveLength(1);
		world.reads.length = 0;
		for (const id of ["nobody-en", "constructor", "__proto__"])
			expect((await app.request(`/sources/${id}`)).status, id).toBe(404);
		expect(world.reads.filter((read) => read.includes("shard"))).toEqual([]);
	});

	test("of a source that was never polled says so, and of one that cannot be read, too", async () => {
		const { app } = await siteOf(frontOf([]));
		expect(await (await app.request(`/sources/${ID}`)).text()).toContain("It has not been polled yet.");
		const damaged = await siteOf(frontOf([]));
		await damaged.store.put(KEYS.shard(shardOf(ID)), "{");
		const page = await damaged.app.request(`/sources/${ID}`);
		expect(page.status).toBe(200);
		expect(await page.text()).toContain("cannot be read at the moment");
	});

	test("that can be read says nothing of what cannot", async () => {
		const { app } = await site();
		expect(await (await app.request(`/sources/${ID}`)).text()).not.toContain("cannot be read at the moment");
	});

	test("is where the status leads", async () => {
		expect(await (await (await site()).app.request("/status")).text()).toContain(`href="/sources/${ID}"`);
	});
});
