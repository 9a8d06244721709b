import { describe, expect, test } from "vitest";
import { type FetchedDocument, HttpFailure, type Unchanged } from "../../src/fetch/poll.ts";
import type { Note } from "../../src/model/feed.ts";
import { PollFailure } from "../../src/model/poll-failure.ts";
import type { SourceState } from "../../src/model/shard.ts";
import type { Ingested } from "../../src/runs/ingest.ts";
import { NEVER_POLLED, type SourceRun, stateAfter } from "../../src/runs/source-state.ts";
import { judged } from "../cluster/reports.ts";
import { reportOf, sourceOf } from "../samples/stories.ts";

const NOW = "2024-11-06T06:00:00.000Z";
const EARLIER = "2024-11-06T05:30:00.000Z";
const SOURCE = sourceOf("herald");
const FEED = SOURCE.feed;
const NEW = "https://new.example/feed";

const documentOf = (changes: Partial<FetchedDocument> = {}): FetchedDocument => ({
	kind: "document",
	status: 200,
	url: FEED,
	bytes: new Uint8Array(),
	notes: [],
	etag: '"2"',
	lastModified: "Wed, 06 Nov 2024 05:00:00 GMT",
	...changes,
});
const unchanged = (changes: Partial<Unchanged> = {}): Unchanged => ({
	kind: "unchanged",
	status: 304,
	url: FEED,
	...changes,
});
const readOf = (changes: Partial<Ingested> = {}, fingerprints: readonly string[] = ["a", "b"]): Ingested => ({
	feed: { format: "rss", items: [], fingerprints, truncated: false, notes: [] },
	judged: [],
	prints: new Map(),
	nearMisses: [],
	notes: [],
	newest: undefined,
	held: [],
	...changes,
});
const runOf = (changes: Partial<SourceRun> = {}): SourceRun => ({
	source: SOURCE,
	question: { url: FEED, isReread: false },
	took: 7,
	nextPoll: "2024-11-06T06:30:00.000Z",
	...changes,
});
const poll = (changes: Partial<SourceRun> = {}): SourceRun =>
	runOf({ answer: documentOf(), read: readOf(), digest: "d2", ...changes });
const failed = (status: number, wait?: { readonly wait: number; readonly isOrder: boolean }): SourceRun =>
	runOf({ failure: new HttpFailure("http-status", `HTTP ${status}`, status, wait) });

const BEFORE: SourceState = {
	...NEVER_POLLED,
	etag: '"1"',
	lastModified: "Tue, 05 Nov 2024 10:00:00 GMT",
	digest: "d1",
	seen: ["a"],
	documentAt: EARLIER,
	lastSuccess: EARLIER,
	totals: { polls: 5, fetched: 10, kept: 2 },
};
const stateOf = (run: SourceRun, before: SourceState = BEFORE, held: readonly string[] = []): SourceState =>
	stateAfter(before, run, held, NOW);

describe("what is remembered of a document", () => {
	test("is its own, all of it", () => {
		expect(stateOf(poll())).toMatchObject({
			etag: '"2"',
			lastModified: "Wed, 06 Nov 2024 05:00:00 GMT",
			digest: "d2",
			seen: ["a", "b"],
			documentAt: NOW,
			lastSuccess: NOW,
			nextPoll: "2024-11-06T06:30:00.000Z",
			failures: 0,
		});
	});

	test("is no validator that it came without", () => {
		const { etag: _etag, lastModified: _modified, ...without } = documentOf();
		const state = stateOf(poll({ answer: without }));
		for (const field of [
			"etag",
			"lastModified",
			"lacks",
			"moved",
			"gone",
			"waits",
			"flood",
			"newest",
			"held",
			"heldSince",
		])
			expect(state).not.toHaveProperty(field);
	});

	test("is what it was where its bytes are those of the last", () => {
		const same = stateOf(runOf({ answer: documentOf() }));
		expect(same).toMatchObject({ etag: '"2"', digest: "d1", seen: ["a"], documentAt: NOW });
		const lacks: readonly Note[] = [{ code: "truncated", count: 1 }];
		const cut = stateOf(runOf({ answer: documentOf() }), { ...BEFORE, lacks });
		expect(cut).toMatchObject({ lacks, seen: ["a"], documentAt: NOW });
		expect(cut).not.toHaveProperty("etag");
	});

	test.each(["truncated", "no-items", "empty-sitemap", "broken-packing"])(
		"is no validator and no digest where it is %s, as its fetching or reading found",
		(code) => {
			for (const state of [
				stateOf(poll({ answer: documentOf({ notes: [{ code, count: 1 }] }) })),
				stateOf(poll({ read: readOf({ notes: [{ code, count: 1 }] }) })),
			]) {
				expect(state).toMatchObject({ lacks: [{ code, count: 1 }], seen: ["a", "b"], documentAt: NOW });
				for (const field of ["etag", "lastModified", "digest"]) expect(state).not.toHaveProperty(field);
			}
		},
	);

	test("is whole in spite of other notes, and forgets what the last lacked", () => {
		const notes = [{ code: "undated-item", count: 3 }];
		const state = stateOf(poll({ read: readOf({ notes }) }), { ...BEFORE, lacks: [{ code: "truncated", count: 1 }] });
		expect(state.etag).toBe('"2"');
		expect(state).not.toHaveProperty("lacks");
	});

	test("stays where it is not modified, but for the validators that are said", () => {
		const { lastPoll: _poll, ...kept } = stateOf(runOf({ answer: unchanged() }));
		expect(kept).toMatchObject({
			etag: '"1"',
			lastModified: BEFORE.lastModified,
			digest: "d1",
			seen: ["a"],
			documentAt: EARLIER,
		});
		const said = stateOf(runOf({ answer: unchanged({ etag: '"3"', lastModified: "later" }) }));
		expect(said).toMatchObject({ etag: '"3"', lastModified: "later", documentAt: EARLIER });
	});

	test("stays where a poll fails, also with a document that is no feed", () => {
		const run = runOf({ answer: documentOf(), failure: new PollFailure("not-a-feed", "no feed") });
		expect(stateOf(run)).toMatchObject({
			digest: "d1",
			seen: ["a"],
			documentAt: EARLIER,
			failures: 1,
			lastSuccess: EARLIER,
		});
		expect(stateOf(failed(500), { ...BEFORE, failures: 2 })).toMatchObject({ etag: '"1"', failures: 3 });
		expect(stateOf(poll(), { ...BEFORE, failures: 2 }).failures).toBe(0);
	});
});

describe("items that were held back", () => {
	test("are not seen, and the document is asked for again as if it were not known", () => {
		const state = stateOf(poll(), BEFORE, ["b"]);
		expect(state).toMatchObject({ seen: ["a"], held: 1, heldSince: EARLIER });
		for (const field of ["etag", "lastModified", "digest"]) expect(state).not.toHaveProperty(field);
	});

	test("are held since the first of the polls that held some, or since ever", () => {
		expect(stateOf(poll(), { ...BEFORE, held: 3, heldSince: "2024-11-05T00:00:00.000Z" }, ["b"])).toMatchObject({
			held: 1,
			heldSince: "2024-11-05T00:00:00.000Z",
		});
		expect(stateOf(poll(), NEVER_POLLED, ["b"]).heldSince).toBe("");
	});

	test("go on waiting where nothing was read, and are forgotten where all were taken", () => {
		const holding: SourceState = { ...BEFORE, held: 3, heldSince: EARLIER };
		expect(stateOf(failed(500), holding)).toMatchObject({ held: 3, heldSince: EARLIER });
		expect(stateOf(runOf({ answer: unchanged() }), BEFORE)).not.toHaveProperty("held");
		for (const field of ["held", "heldSince"]) expect(stateOf(poll(), holding)).not.toHaveProperty(field);
	});
});

describe("a move", () => {
	const moved = { from: FEED, to: NEW };
	const at = (url: string) => ({ url, isReread: false });

	test.each<[string, SourceRun, SourceState, object | undefined]>([
		["is believed where a feed was found", poll({ answer: documentOf({ moved: NEW }) }), BEFORE, moved],
		["is none to the feed's own address", poll({ answer: documentOf({ moved: FEED }) }), BEFORE, undefined],
		[
			"is not believed where none was",
			{ ...poll({ answer: documentOf({ moved: NEW }) }), failure: new PollFailure("html", "x") },
			BEFORE,
			undefined,
		],
		["is remembered", poll({ question: at(NEW) }), { ...BEFORE, moved }, moved],
		["is forgotten where asking there failed", { ...failed(404), question: at(NEW) }, { ...BEFORE, moved }, undefined],
		["is remembered where asking elsewhere failed", failed(404), { ...BEFORE, moved }, moved],
		[
			"of another feed is forgotten",
			poll(),
			{ ...BEFORE, moved: { from: "https://old.example/", to: NEW } },
			undefined,
		],
		[
			"of another feed is forgotten also where a poll fails",
			failed(500),
			{ ...BEFORE, moved: { from: "https://old.example/", to: NEW } },
			undefined,
		],
	])("%s", (_, run, before, known) => {
		expect(stateOf(run, before).moved).toEqual(known);
	});
});

describe("a feed that is gone", () => {
	test("is gone since it first said so", () => {
		expect(stateOf(failed(410)).gone).toEqual({ feed: FEED, at: NOW });
		expect(stateOf(failed(410), { ...BEFORE, gone: { feed: FEED, at: EARLIER } }).gone).toEqual({
			feed: FEED,
			at: EARLIER,
		});
		expect(stateOf(failed(410), { ...BEFORE, gone: { feed: NEW, at: EARLIER } }).gone).toEqual({ feed: FEED, at: NOW });
	});

	test("is not gone where another address is, or it is only missing, or back", () => {
		const gone: SourceState = { ...BEFORE, gone: { feed: FEED, at: EARLIER } };
		expect(stateOf({ ...failed(410), question: { url: NEW, isReread: false } }, gone)).not.toHaveProperty("gone");
		expect(stateOf(failed(404), gone)).not.toHaveProperty("gone");
		expect(stateOf(poll(), gone)).not.toHaveProperty("gone");
		expect(stateOf(runOf({ failure: new PollFailure("timeout", "x") }), gone)).not.toHaveProperty("gone");
	});
});

describe("an order to wait", () => {
	const order = { wait: 3_600_000, isOrder: true };
	const until = "2024-11-06T07:00:00.000Z";

	test.each<[string, SourceRun, SourceState, string | undefined]>([
		["of a refusal", failed(429, order), BEFORE, until],
		["that comes with a document", poll({ answer: documentOf({ wait: order }) }), BEFORE, until],
		["for more than a day", failed(429, { wait: 10 * 86_400_000, isOrder: true }), BEFORE, "2024-11-07T06:00:00.000Z"],
		["that is a hint", failed(503, { ...order, isOrder: false }), BEFORE, undefined],
		["that holds still", failed(500), { ...BEFORE, waits: until }, until],
		["that is over", failed(500), { ...BEFORE, waits: NOW }, undefined],
		["after which it answered", poll(), { ...BEFORE, waits: until }, undefined],
		["and no answer at all", runOf({ failure: new PollFailure("timeout", "x") }), BEFORE, undefined],
	])("%s", (_, run, before, waits) => {
		expect(stateOf(run, before).waits).toBe(waits);
	});
});

describe("a flood", () => {
	const flood = { since: EARLIER, readAt: EARLIER, items: { a: "", x: EARLIER } } as const;
	const again = { url: FEED, isReread: true };

	test.each<[string, SourceRun, SourceState, object | undefined]>([
		[
			"is what is held now",
			poll({ read: readOf({ held: [["b", ""]] }) }),
			BEFORE,
			{ since: NOW, readAt: NOW, items: { b: "" } },
		],
		[
			"is what was held before and is listed still",
			poll(),
			{ ...BEFORE, flood },
			{ since: EARLIER, readAt: EARLIER, items: { a: "" } },
		],
		[
			"is both",
			poll({ read: readOf({ held: [["b", NOW]] }) }),
			{ ...BEFORE, flood },
			{ since: EARLIER, readAt: EARLIER, items: { a: "", b: NOW } },
		],
		["is over where none of it is listed", poll({ read: readOf({}, ["c"]) }), { ...BEFORE, flood }, undefined],
		[
			"is what is held when it is read again",
			poll({ question: again, read: readOf({ held: [["a", NOW]] }) }),
			{ ...BEFORE, flood },
			{ since: EARLIER, readAt: NOW, items: { a: NOW } },
		],
		["is over where nothing is held when it is read again", poll({ question: again }), { ...BEFORE, flood }, undefined],
		["stays where nothing was read", runOf({ answer: unchanged() }), { ...BEFORE, flood }, flood],
		[
			"was read again where the document was the same",
			runOf({ answer: documentOf(), question: again }),
			{ ...BEFORE, flood },
			{ ...flood, readAt: NOW },
		],
		["was not read again where the poll failed", { ...failed(500), question: again }, { ...BEFORE, flood }, flood],
		["is none where there was none", runOf({ answer: documentOf(), question: again }), BEFORE, undefined],
	])("%s", (_, run, before, found) => {
		expect(stateOf(run, before).flood).toEqual(found);
	});
});

describe("the newest date", () => {
	test.each([
		[undefined, undefined, undefined],
		[undefined, NOW, NOW],
		[EARLIER, undefined, EARLIER],
		[EARLIER, NOW, NOW],
		[NOW, EARLIER, NOW],
	])("after %s and %s is %s", (before, found, newest) => {
		const state = { ...BEFORE, ...(before !== undefined && { newest: before }) };
		expect(stateOf(poll({ read: readOf({ newest: found }) }), state).newest).toBe(newest);
	});

	test("stays where nothing was read", () => {
		expect(stateOf(failed(500), { ...BEFORE, newest: EARLIER }).newest).toBe(EARLIER);
	});
});

describe("the report of a poll", () => {
	test("says what it brought, and is counted", () => {
		const reports = [reportOf(), judged(reportOf({ link: "https://herald.example/2" }), false)];
		const read = readOf({ judged: reports, notes: [{ code: "undated-item", count: 1 }] }, ["a", "b", "c"]);
		const state = stateOf(poll({ answer: documentOf({ notes: [{ code: "charset", count: 1 }] }), read }));
		expect(state.lastPoll).toStrictEqual({
			at: NOW,
			took: 7,
			status: 200,
			format: "rss",
			fetched: 3,
			fresh: 2,
			kept: 1,
			notes: [
				{ code: "charset", count: 1 },
				{ code: "undated-item", count: 1 },
			],
		});
		expect(state.totals).toEqual({ polls: 6, fetched: 12, kept: 3 });
	});

	test("says what went wrong, and the status where there was one", () => {
		const base = { at: NOW, took: 7, fetched: 0, fresh: 0, kept: 0, notes: [] };
		expect(stateOf(failed(503)).lastPoll).toStrictEqual({
			...base,
			status: 503,
			error: { code: "http-status", message: "HTTP 503" },
		});
		expect(stateOf(runOf({ failure: new PollFailure("timeout", "too late") })).lastPoll).toStrictEqual({
			...base,
			error: { code: "timeout", message: "too late" },
		});
		expect(stateOf(runOf({ answer: unchanged() })).lastPoll).toStrictEqual({ ...base, status: 304 });
		const error = { code: "flood", message: "25 at once" } as const;
		expect(stateOf(poll({ read: readOf({ error }) })).lastPoll?.error).toEqual(error);
		expect(stateOf(failed(500)).totals).toEqual({ polls: 6, fetched: 10, kept: 2 });
	});
});

describe("near misses", () => {
	const miss = (at: string, title = at) => ({ at, title, link: "https://herald.example/1", score: 0.4 });

	test("are those of the last day, the newest first, and twenty of them", () => {
		const old = [miss("2024-11-05T06:00:00.001Z"), miss("2024-11-05T06:00:00.000Z")];
		const now = [miss(NOW, "one"), miss(NOW, "two")];
		expect(stateOf(poll({ read: readOf({ nearMisses: now }) }), { ...BEFORE, nearMisses: old }).nearMisses).toEqual([
			...now,
			...old.slice(0, 1),
		]);
		expect(stateOf(failed(500), { ...BEFORE, nearMisses: old }).nearMisses).toEqual(old.slice(0, 1));
		const many = Array.from({ length: 25 }, (_, n) => miss(NOW, String(n)));
		expect(stateOf(poll({ read: readOf({ nearMisses: many }) })).nearMisses).toEqual(many.slice(0, 20));
	});
});
