/** Which sources a refresh polls, in which order, and what it makes of whatever becomes of a poll. */
import { describe, expect, test } from "vitest";
import { DAY, HOUR, MINUTE, shift } from "../../src/model/instant.ts";
import { NoRequestsLeft } from "../../src/model/no-requests-left.ts";
import type { Shard, SourceState } from "../../src/model/shard.ts";
import type { Source } from "../../src/model/source.ts";
import { refreshShard } from "../../src/runs/refresh.ts";
import { NEVER_POLLED } from "../../src/runs/source-state.ts";
import { readShard, shardOf, writeShard } from "../../src/store/shards.ts";
import { memoryStore } from "../fakes/store.ts";
import { reportOf, sourceOf } from "../samples/stories.ts";

const NOW = "2024-11-06T06:00:00.000Z";
const ahead = (hours: number, milliseconds = 0): string => shift(NOW, hours * HOUR + milliseconds);

/** Sources of one shard, each on a host of its own. */
const HERALDS: readonly Source[] = Array.from({ length: 200 }, (_, n) => `herald-${n}`)
	.filter((id) => shardOf(id) === 0)
	.slice(0, 4)
	.map((id) => sourceOf(id, { feed: `https://${id}.kz/feed`, homepage: `https://${id}.kz/` }));
const [FIRST = sourceOf("herald-0")] = HERALDS;
const FEED = `<rss version="2.0"><channel><title>Herald</title><item><title>Tokayev receives Macron</title><link>https://herald.kz/1</link></item></channel></rss>`;

async function refreshing(
	states: readonly (SourceState | undefined)[],
	answer: (request: Request) => Response = () => new Response(FEED),
	{ polls = 40, at = ahead(-1), reports = [] as Shard["reports"] } = {},
) {
	const store = memoryStore();
	const sources = HERALDS.slice(0, states.length);
	const known = sources.flatMap((source, n): [string, SourceState][] => {
		const state = states[n];
		return state === undefined ? [] : [[source.id, state]];
	});
	if (known.length > 0)
		await writeShard(store, 0, { at, sources: Object.fromEntries(known), reports }, { kind: "absent" });
	const asked: Request[] = [];
	const logged: (readonly [string, unknown])[] = [];
	let clock = Date.parse(NOW);
	const run = await refreshShard(
		0,
		{
			store,
			http: async (request) => {
				asked.push(request);
				clock += 250;
				return answer(request);
			},
			clock: () => new Date(clock).toISOString(),
			log: (event, facts) => void logged.push([event, facts]),
		},
		{ sources, now: NOW, polls, userAgent: "Elshi/test" },
	);
	const held = await readShard(store, 0);
	return { run, asked, logged, state: held.kind === "value" ? held.value.sources[FIRST.id] : undefined };
}
const state = (changes: Partial<SourceState> = {}): SourceState => ({ ...NEVER_POLLED, nextPoll: NOW, ...changes });

describe("a source", () => {
	test.each<[string, SourceState | undefined, boolean]>([
		["never polled", undefined, true],
		["whose time has come", state(), true],
		["whose time is just ahead", state({ nextPoll: ahead(0, 1) }), false],
		["put off for eight days", state({ nextPoll: ahead(8 * 24) }), false],
		["put off for longer, by a wrong clock", state({ nextPoll: ahead(8 * 24, 1) }), true],
		["gone, for a month", state({ nextPoll: ahead(31 * 24), gone: { feed: FIRST.feed, at: NOW } }), false],
		["gone, for longer", state({ nextPoll: ahead(31 * 24, 1), gone: { feed: FIRST.feed, at: NOW } }), true],
		["gone, with another feed", state({ nextPoll: ahead(30 * 24), gone: { feed: "https://old.kz/", at: NOW } }), true],
		["polled by a clock six hours ahead", state({ nextPoll: ahead(1), lastPoll: polledAt(ahead(6)) }), false],
		["polled by a clock farther ahead", state({ nextPoll: ahead(1), lastPoll: polledAt(ahead(6, 1)) }), true],
		["whose host ordered to wait", state({ waits: ahead(1) }), false],
	])("%s is polled: %#", async (_, known, isPolled) => {
		const { run, asked } = await refreshing([known]);
		expect([run.polled, asked.length]).toEqual(isPolled ? [[FIRST.id], 1] : [[], 0]);
	});

	test("longest overdue is polled first, one that was never polled before all, as far as the budget goes", async () => {
		const states = [
			state({ nextPoll: ahead(-1) }),
			state({ nextPoll: ahead(-3) }),
			undefined,
			state({ nextPoll: ahead(-2) }),
		];
		const ids = HERALDS.map(({ id }) => id);
		const polled = async (polls: number) => (await refreshing(states, undefined, { polls })).run.polled;
		expect(await polled(40)).toEqual([ids[2], ids[1], ids[3], ids[0]]);
		expect(await polled(2)).toEqual([ids[2], ids[1]]);
	});
});

function polledAt(at: string): NonNullable<SourceState["lastPoll"]> {
	return { at, took: 0, fetched: 0, fresh: 0, kept: 0, notes: [] };
}

describe("a poll", () => {
	test("takes the time that its clock says, and is logged with what went wrong", async () => {
		const good = await refreshing([undefined]);
		expect(good.state?.lastPoll?.took).toBe(250);
		expect(good.logged).toEqual([["refresh.source", { source: FIRST.id, took: 250, error: undefined }]]);
		expect(good.asked[0]?.headers.get("user-agent")).toBe("Elshi/test");
		const bad = await refreshing([undefined], () => new Response(null, { status: 500 }));
		expect(bad.logged).toEqual([["refresh.source", { source: FIRST.id, took: 250, error: "http-status" }]]);
	});

	test("that fails puts the next one off, longer each time", async () => {
		const down = () => new Response(null, { status: 500 });
		const next = async (failures: number) => (await refreshing([state({ failures })], down)).state?.nextPoll;
		expect([await next(0), await next(1), await next(2)]).toEqual([ahead(1), ahead(2), ahead(4)]);
		const order = () => new Response(null, { status: 503, headers: { "retry-after": "18000" } });
		expect((await refreshing([undefined], order)).state?.nextPoll).toBe(ahead(5));
	});

	test("of a feed that is gone puts the next one off for a month, and not of one that moved", async () => {
		const gone = () => new Response(null, { status: 410 });
		expect((await refreshing([undefined], gone)).state?.nextPoll).toBe(shift(NOW, 30 * DAY));
		const moved = state({ moved: { from: FIRST.feed, to: "https://new.kz/feed" } });
		expect((await refreshing([moved], gone)).state?.nextPoll).toBe(ahead(1));
	});

	test("that finds the bytes of the last document reads none of it, unless some is to be read again", async () => {
		const { state: first } = await refreshing([undefined]);
		if (first === undefined) throw new Error("no state");
		const again = await refreshing([{ ...first, nextPoll: NOW }]);
		expect(again.state?.lastPoll).toMatchObject({ status: 200, fetched: 0 });
		expect(again.state?.lastPoll).not.toHaveProperty("format");
		const flood = { since: shift(NOW, -DAY), readAt: shift(NOW, -DAY), items: {} };
		expect((await refreshing([{ ...first, nextPoll: NOW, flood }])).state?.lastPoll).toMatchObject({
			format: "rss",
			fetched: 1,
		});
	});

	test("that meets what nobody thought of is a failure of its own, with its stack in the log", async () => {
		const broken = () => {
			throw new RangeError("of nobody's");
		};
		const { logged, state: after } = await refreshing([undefined], broken);
		expect(after?.lastPoll?.error?.code).toMatch(/^(?:network|internal)$/);
		expect(logged.at(-1)?.[0]).toBe("refresh.source");
	});

	test("whose document is read into what nobody thought of is one, too", async () => {
		const reports = [reportOf({ sourceId: FIRST.id, link: "no address" })];
		const { logged, state: after } = await refreshing([state()], undefined, { reports });
		expect(after?.lastPoll?.error).toMatchObject({ code: "internal", message: expect.stringContaining("TypeError") });
		expect(logged[0]).toEqual([
			"refresh.internal",
			{ source: FIRST.id, error: expect.stringMatching(/^TypeError: .*\n\s+at /s) },
		]);
	});

	test("for which no request is left did not happen, and is said", async () => {
		let left = 1;
		const spent = () => {
			if (left-- > 0) return new Response(FEED);
			throw new NoRequestsLeft();
		};
		const { run, logged } = await refreshing([undefined, undefined], spent);
		expect(run).toMatchObject({ polled: [HERALDS[0]?.id], isSpent: true });
		expect(logged.at(-1)).toEqual(["refresh.spent", { shard: 0, polled: 1, unasked: 1 }]);
		expect((await refreshing([undefined])).run).not.toHaveProperty("isSpent");
	});

	test("asks none of a host that has just ordered to wait", async () => {
		const order = () => new Response(null, { status: 429, headers: { "retry-after": "600" } });
		const { run, asked } = await refreshing([undefined], order);
		expect([run.polled.length, asked.length]).toEqual([1, 1]);
		expect((await refreshing([state({ waits: ahead(0, 10 * MINUTE) })])).asked).toEqual([]);
	});
});

describe("a run whose moment is far from the last one's", () => {
	test("polls nobody, says so, and writes down what it claimed", async () => {
		const last = shift(NOW, -40 * DAY);
		const { run, asked, logged } = await refreshing([state()], undefined, { at: last });
		expect([asked, run.polled]).toEqual([[], []]);
		expect(logged).toEqual([["run.doubted", { shard: 0, claimed: NOW, last }]]);
	});
});
