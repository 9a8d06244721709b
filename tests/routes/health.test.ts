import { describe, expect, test } from "vitest";
import { alertOf } from "../../src/model/alert.ts";
import { DAY, HOUR, MINUTE, shift } from "../../src/model/instant.ts";
import type { Shard } from "../../src/model/shard.ts";
import { NO_ALERTS, writeHealth } from "../../src/store/health.ts";
import { writeReceiver } from "../../src/store/push-receiver.ts";
import { writeShard } from "../../src/store/shards.ts";
import { siteOf } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const GOOD = "2024-11-06T00:00:00.000Z";
const SHARD: Shard = {
	at: GOOD,
	reports: [],
	sources: {
		herald: {
			seen: [],
			nextPoll: GOOD,
			failures: 0,
			lastSuccess: GOOD,
			totals: { polls: 1, fetched: 1, kept: 0 },
			nearMisses: [],
		},
	},
};

describe("/healthz", () => {
	test("is 200 with the age of the last good run, and 503 past an hour", async () => {
		const { app, store, world } = await siteOf(undefined);
		await writeShard(store, 3, SHARD, { kind: "absent" });
		world.now = shift(GOOD, 7 * MINUTE);
		const well = await app.request("/healthz");
		expect([well.status, await well.text()]).toEqual([200, `ok: a source was last read 7 minutes ago, at ${GOOD}\n`]);
		expect(well.headers.get("cache-control")).toBe("no-store");
		world.now = shift(GOOD, HOUR + MINUTE);
		const stale = await app.request("/healthz");
		expect([stale.status, await stale.text()]).toEqual([
			503,
			`stale: a source was last read 61 minutes ago, at ${GOOD}\n`,
		]);
	});

	test("does not go by what a run with a wrong clock claims", async () => {
		const { app, store, world } = await siteOf(undefined);
		const ahead = shift(GOOD, 20 * DAY);
		const state = SHARD.sources.herald;
		if (state === undefined) throw new Error("there is no source");
		const sources = { herald: { ...state, lastSuccess: ahead }, vestnik: state };
		await writeShard(store, 3, { ...SHARD, sources }, { kind: "absent" });
		await writeShard(store, 4, { ...SHARD, at: ahead, sources: { herald: sources.herald } }, { kind: "absent" });
		world.now = shift(GOOD, 7 * MINUTE);
		expect(await (await app.request("/healthz")).text()).toContain(`7 minutes ago, at ${GOOD}`);
		world.now = shift(GOOD, 2 * HOUR);
		expect((await app.request("/healthz")).status).toBe(503);
	});

	test("is 503 where no run was good, and where the store cannot tell", async () => {
		const { app, store, world } = await siteOf(undefined);
		expect((await app.request("/healthz")).status).toBe(503);
		await writeShard(store, 3, SHARD, { kind: "absent" });
		world.broken = true;
		world.now = shift(GOOD, 2 * MINUTE);
		expect((await app.request("/healthz")).status).toBe(503);
	});

	test("is well for a whole hour, and of no minutes where the clocks differ", async () => {
		const { app, store, world } = await siteOf(undefined);
		await writeShard(store, 3, SHARD, { kind: "absent" });
		world.now = shift(GOOD, HOUR);
		expect((await app.request("/healthz")).status).toBe(200);
		world.now = shift(GOOD, HOUR + 1);
		expect((await app.request("/healthz")).status).toBe(503);
		const { app: early, store: other, world: before } = await siteOf(undefined);
		await writeShard(other, 3, SHARD, { kind: "absent" });
		before.now = shift(GOOD, -5 * MINUTE);
		expect(await (await early.request("/healthz")).text()).toContain(" 0 minutes ago");
		const { app: ahead, store: third, world: long } = await siteOf(undefined);
		await writeShard(third, 3, SHARD, { kind: "absent" });
		long.now = shift(GOOD, -5 * MINUTE - 1);
		expect(await (await ahead.request("/healthz")).text()).toBe(
			"no run has read a source yet, or the store cannot tell\n",
		);
	});

	test("goes by the source that was read last, and asks anew after a minute", async () => {
		const { app, store, world } = await siteOf(undefined);
		const good = shift(GOOD, -MINUTE);
		const state = SHARD.sources.herald;
		if (state === undefined) throw new Error("there is no source");
		const older = { ...SHARD, sources: { herald: { ...state, lastSuccess: good } } };
		await writeShard(store, 3, older, { kind: "absent" });
		world.now = GOOD;
		expect(await (await app.request("/healthz")).text()).toContain(`1 minutes ago, at ${good}`);
		await writeShard(store, 1, SHARD, { kind: "absent" });
		world.now = shift(GOOD, MINUTE - 1);
		expect(await (await app.request("/healthz")).text()).toContain(`at ${good}`);
		world.now = shift(GOOD, MINUTE);
		expect(await (await app.request("/healthz")).text()).toContain(`1 minutes ago, at ${GOOD}`);
	});

	test("asks the store once a minute, however often it is asked", async () => {
		const { app, store, world } = await siteOf(undefined);
		await writeShard(store, 3, SHARD, { kind: "absent" });
		for (let n = 0; n < 5; n++) await app.request("/healthz");
		expect(world.reads.filter((read) => read.startsWith("tag shard/"))).toHaveLength(8);
	});
});

describe("/status.atom", () => {
	test("has what the operator was told, newest first, each with an id of its own", async () => {
		const { app, store } = await siteOf(undefined);
		const alerts = [
			alertOf("failing", "herald", GOOD, "The Herald (herald) fails: timeout: <20 s> & more"),
			alertOf("well", "herald", shift(GOOD, HOUR), "The Herald (herald) is well again"),
		];
		await writeHealth(store, { ...NO_ALERTS, alerts }, { kind: "absent" });
		const response = await app.request("https://elshi.example/status.atom");
		expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
		expect(response.headers.get("cache-control")).toBe("public, max-age=60");
		const text = await response.text();
		expect(Array.from(text.matchAll(/<entry>\s*<id>([^<]*)/g), ([, id]) => id)).toEqual([alerts[1]?.id, alerts[0]?.id]);
		expect(text).toContain("&lt;20 s&gt; &amp; more");
		expect(text).toContain(`<updated>${shift(GOOD, HOUR)}</updated>`);
	});

	test("is a feed also where nothing was told", async () => {
		const { app } = await siteOf(undefined);
		const response = await app.request("/status.atom");
		expect(response.status).toBe(200);
		expect(await response.text()).toContain("<updated>");
	});
});

/** A receiver's state that was told all. */
const WELL = {
	since: GOOD,
	wants: "",
	address: "",
	floor: "2024-11-06",
	unread: [],
	seen: GOOD,
	told: {},
	refused: {},
	aside: [],
	asideInARow: 0,
	failures: 0,
	next: GOOD,
};

test("the status page says of each receiver how it is, in its own words", async () => {
	const { app, store } = await siteOf(frontOf([storyOf("paris")]), { receivers: ["webhook", "telegram"] });
	const stopped = { at: GOOD, answer: "HTTP 401: <wrong>", isFinal: false };
	const aside = [{ id: "2024-11-06-bad", at: GOOD, answer: "HTTP 422" }];
	const state = { ...WELL, aside, asideInARow: 1, trouble: stopped, stopped };
	await writeReceiver(store, "webhook", state, { kind: "absent" });
	const status = await (await app.request("/status.json")).json<{ receivers: object[] }>();
	expect(status.receivers).toEqual([
		{ name: "webhook", state: "stopped", next: GOOD, answer: "HTTP 401: <wrong>", answered: GOOD, aside },
		{ name: "telegram", state: "new", aside: [] },
	]);
	expect(await (await app.request("/status")).text()).toContain("HTTP 401: &lt;wrong&gt;");
});

test("the status says of each receiver whether it is well, and when it is told next where it is not", async () => {
	const names = ["well", "failing", "unread"];
	const site = await siteOf(undefined, { receivers: names });
	await writeReceiver(site.store, "well", { ...WELL, took: GOOD }, { kind: "absent" });
	await writeReceiver(site.store, "failing", { ...WELL, failures: 1 }, { kind: "absent" });
	site.world.damaged.add("push/unread");
	const { receivers } = await (await site.app.request("/status.json")).json<{ receivers: object[] }>();
	expect(receivers).toEqual([
		{ name: "well", state: "well", took: GOOD, aside: [] },
		{ name: "failing", state: "failing", next: GOOD, aside: [] },
		{ name: "unread", state: "unread", aside: [] },
	]);
});
