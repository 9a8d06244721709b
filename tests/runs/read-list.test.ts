import { describe, expect, test } from "vitest";
import { DAY, HOUR, type Instant, shift } from "../../src/model/instant.ts";
import { NoRequestsLeft } from "../../src/model/no-requests-left.ts";
import type { Store } from "../../src/ports.ts";
import { noticing } from "../../src/runs/noticed.ts";
import { readList } from "../../src/runs/read-list.ts";
import { readSourceList, type SourceList, writeSourceList } from "../../src/store/source-list.ts";
import { memoryStore, watched } from "../fakes/store.ts";

const START: Instant = "2024-11-04T00:00:00.000Z";
const ADDRESS = "https://lists.example/feeds.opml";

/** Runs that read a list; what its server answers is for a test to say. */
function world(first: () => Response) {
	const store = watched(memoryStore());
	const asked: Request[] = [];
	const self = {
		store,
		asked,
		answer: first,
		address: ADDRESS,
		alerts: [] as string[],
		run: async (hours: number): Promise<void> => {
			const { log, noticed } = noticing(() => undefined);
			await readList(self.address, {
				store,
				log,
				now: shift(START, hours * HOUR),
				userAgent: "test",
				faultIn: (text) => (text.includes("<outline") ? undefined : "there is no outline"),
				http: async (request) => {
					asked.push(request);
					return self.answer();
				},
			});
			self.alerts.push(...noticed().events.map(({ kind, text }) => `${kind}: ${text}`));
		},
		held: async () => {
			const held = await readSourceList(store);
			return held.kind === "value" ? held.value : undefined;
		},
	};
	return self;
}

const list = (name: string, headers: HeadersInit = {}) =>
	new Response(`<opml><outline text="${name}"/></opml>`, { headers });
const down = () => new Response(null, { status: 503 });

describe("the operator's list at an address", () => {
	test("is asked for once a day, on the condition that it changed, and costs one write", async () => {
		const w = world(() => list("one", { etag: '"1"', "last-modified": "Mon, 04 Nov 2024 00:00:00 GMT" }));
		for (let hours = 0; hours < 24; hours += 0.25) await w.run(hours);
		expect(w.asked).toHaveLength(1);
		w.answer = () => new Response(null, { status: 304 });
		for (let hours = 24; hours < 48; hours += 0.25) await w.run(hours);
		expect(w.asked).toHaveLength(2);
		expect(w.asked[1]?.headers.get("if-none-match")).toBe('"1"');
		expect(w.asked[1]?.headers.get("if-modified-since")).toBe("Mon, 04 Nov 2024 00:00:00 GMT");
		expect(w.store.written).toEqual(["sources", "sources"]);
		expect((await w.held())?.copy).toMatchObject({ text: '<opml><outline text="one"/></opml>', at: START });
	});

	test.each([
		["is down", down],
		["is gone", () => new Response(null, { status: 410 })],
		["became a page", () => new Response("<html>Not found</html>")],
		["is empty", () => new Response("")],
		["is far too long", () => new Response(`<outline>${"x".repeat(4_200_000)}`)],
		[
			"leads into a private network",
			() => new Response(null, { status: 302, headers: { location: "http://10.0.0.1/" } }),
		],
	])("keeps its last good copy while it %s", async (_, answer) => {
		const w = world(() => list("one"));
		await w.run(0);
		const before = (await w.held())?.copy;
		w.answer = answer;
		await w.run(25);
		expect(await w.held()).toMatchObject({ copy: before, failures: 1, trouble: expect.any(String) });
		w.answer = () => list("two");
		await w.run(27);
		expect((await w.held())?.copy?.text).toContain("two");
		expect(await w.held()).not.toHaveProperty("trouble");
	});

	test("is asked for more and more rarely while it fails, and the operator is told once, and once when it is well", async () => {
		const w = world(() => list("one"));
		await w.run(0);
		w.answer = down;
		for (let hours = 24; hours < 24 * 8; hours += 0.25) await w.run(hours);
		// After 1, 2, 4, 8 and 16 hours, and then once a day.
		expect(w.asked.length).toBeLessThanOrEqual(13);
		w.answer = () => list("one");
		await w.run(24 * 9);
		expect(w.alerts).toEqual([
			"failing: The list of SOURCES_OPML fails: lists.example answered 503",
			"well: The list of SOURCES_OPML is well again",
		]);
	});

	test("of another address is asked for at once and without conditions; until it comes, the old one holds", async () => {
		const w = world(() => list("one", { etag: '"1"' }));
		await w.run(0);
		w.address = "https://other.example/feeds.opml";
		w.answer = down;
		await w.run(1);
		expect(w.asked[1]?.headers.has("if-none-match")).toBe(false);
		expect((await w.held())?.copy?.text).toContain("one");
		w.answer = () => list("two");
		await w.run(2.1);
		expect((await w.held())?.copy).toMatchObject({ address: w.address, text: expect.stringContaining("two") });
	});

	test("may be of the operator's own network, as while it is tried", async () => {
		const w = world(() => list("one"));
		w.address = "http://localhost:9000/feeds.opml";
		await w.run(0);
		expect((await w.held())?.copy?.text).toContain("one");
	});

	test("waits for the next run where this one may ask nobody any more", async () => {
		const w = world(() => {
			throw new NoRequestsLeft();
		});
		await w.run(0);
		expect(w.store.written).toEqual([]);
		w.answer = () => list("one");
		await w.run(0.25);
		expect((await w.held())?.copy?.text).toContain("one");
	});

	test("is asked for again where a wrong clock put that off for years", async () => {
		const w = world(() => list("one"));
		await w.run(24 * 2000);
		w.answer = () => list("two");
		await w.run(0);
		expect((await w.held())?.copy?.text).toContain("two");
	});

	test("is never written over where it cannot be read", async () => {
		const w = world(() => list("one"));
		await w.store.put("sources", { schema: 2, address: ADDRESS });
		await w.run(DAY / HOUR);
		expect(w.asked).toEqual([]);
		expect(w.store.written).toEqual(["sources"]);
	});
});

describe("one read of the list", () => {
	const GOOD: SourceList = {
		address: ADDRESS,
		next: START,
		failures: 0,
		copy: {
			address: ADDRESS,
			text: "<outline/>",
			at: START,
			etag: '"1"',
			lastModified: "Mon, 04 Nov 2024 00:00:00 GMT",
		},
	};

	async function reading(
		before: SourceList | undefined,
		answer: () => Response | Promise<Response>,
		over: Partial<Store> = {},
	) {
		const memory = memoryStore();
		if (before !== undefined) await writeSourceList(memory, before, { kind: "absent" });
		const store = watched({ ...memory, ...over });
		const asked: Request[] = [];
		const logged: unknown[] = [];
		await readList(ADDRESS, {
			...{ store, now: shift(START, DAY), userAgent: "Elshi/test" },
			log: (event, facts) => void logged.push([event, facts]),
			faultIn: (text) => (text.includes("<outline") ? undefined : "there is no outline"),
			http: async (request) => {
				asked.push(request);
				return answer();
			},
		});
		const held = await readSourceList(memory);
		return { asked, logged, written: store.written, after: held.kind === "value" ? held.value : undefined };
	}
	const LATER = shift(START, DAY);
	const condition = ({ headers }: Request) => [headers.get("if-none-match"), headers.get("if-modified-since")];

	test("keeps what it found, with its validators, and asks again in a day", async () => {
		const headers = { etag: '"2"', "last-modified": "Tue, 05 Nov 2024 00:00:00 GMT" };
		const { after, logged, asked } = await reading(undefined, () => list("two", headers));
		expect(after).toEqual({
			address: ADDRESS,
			next: shift(LATER, DAY),
			failures: 0,
			copy: {
				...{ address: ADDRESS, text: '<opml><outline text="two"/></opml>', at: LATER },
				...{ etag: '"2"', lastModified: "Tue, 05 Nov 2024 00:00:00 GMT" },
			},
		});
		expect(logged).toEqual([]);
		expect(asked[0]?.headers.get("user-agent")).toBe("Elshi/test");
		expect((await reading(undefined, () => list("two"))).after?.copy).toEqual({
			address: ADDRESS,
			text: '<opml><outline text="two"/></opml>',
			at: LATER,
		});
	});

	test("asks on the condition that it changed, with the validators that there are, of this address", async () => {
		const asked = async (before: SourceList) => (await reading(before, () => list("two"))).asked.map(condition);
		const { copy } = GOOD;
		if (copy === undefined) throw new Error("no copy");
		const { etag: _etag, ...withoutEtag } = copy;
		const { lastModified: _modified, ...withoutDate } = copy;
		expect(await asked(GOOD)).toEqual([['"1"', "Mon, 04 Nov 2024 00:00:00 GMT"]]);
		expect(await asked({ ...GOOD, copy: withoutEtag })).toEqual([[null, "Mon, 04 Nov 2024 00:00:00 GMT"]]);
		expect(await asked({ ...GOOD, copy: withoutDate })).toEqual([['"1"', null]]);
		expect(await asked({ ...GOOD, copy: { ...copy, address: "https://other.example/" } })).toEqual([[null, null]]);
	});

	test.each([
		[LATER, 1],
		[shift(LATER, 1), 0],
		[shift(LATER, 2 * DAY), 0],
		[shift(LATER, 2 * DAY + 1), 1],
	])("that is due at %s is asked for so often now: %i", async (next, times) => {
		expect((await reading({ ...GOOD, next }, () => list("two"))).asked).toHaveLength(times);
	});

	test("stays as it was where it did not change, and has failed no longer", async () => {
		const { after } = await reading(
			{ ...GOOD, failures: 2, trouble: "it was down" },
			() => new Response(null, { status: 304 }),
		);
		expect(after).toEqual({ ...GOOD, next: shift(LATER, DAY) });
	});

	test.each([
		[0, HOUR],
		[1, 2 * HOUR],
		[4, 16 * HOUR],
		[5, DAY],
		[9, DAY],
	])(
		"that failed %i times before is asked for again in %i ms, and its last good copy holds",
		async (failures, pause) => {
			const { after, logged } = await reading({ ...GOOD, failures }, down);
			expect(after).toEqual({
				...GOOD,
				failures: failures + 1,
				next: shift(LATER, pause),
				trouble: expect.stringContaining("503"),
			});
			expect(logged).toEqual([
				["sources.unread", { failures: failures + 1, isFailing: failures === 2, reason: after?.trouble }],
			]);
		},
	);

	test("counts the failures of its address alone", async () => {
		const { after } = await reading({ ...GOOD, address: "https://other.example/", failures: 7 }, down);
		expect(after).toMatchObject({ address: ADDRESS, failures: 1 });
	});

	test("says that it is well again where it was said to fail", async () => {
		const said = async (failures: number) => (await reading({ ...GOOD, failures }, () => list("two"))).logged;
		expect([await said(2), await said(3)]).toEqual([[], [["sources.read-again", {}]]]);
	});

	test.each([
		["is no list", () => new Response("<opml/>"), "there is no outline"],
		[
			"is too long",
			() => new Response("<outline/>".padEnd(4 * 1024 * 1024 + 1)),
			"it has 4194305 characters of at most 4194304",
		],
	])("fails where it %s", async (_, answer, trouble) => {
		expect((await reading(GOOD, answer)).after).toMatchObject({ failures: 1, trouble, copy: GOOD.copy });
		expect((await reading(undefined, answer)).after).not.toHaveProperty("copy");
	});

	test("of the longest that it may be is taken", async () => {
		const { after } = await reading(undefined, () => new Response("<outline/>".padEnd(4 * 1024 * 1024)));
		expect(after?.failures).toBe(0);
	});

	test("writes nothing where it may ask nobody, cannot read what it had, or is refused, and never throws", async () => {
		const spent = await reading(GOOD, () => Promise.reject(new NoRequestsLeft()));
		expect([spent.written, spent.logged]).toEqual([[], []]);
		const unread = await reading(GOOD, () => list("two"), { get: async () => ({ kind: "unreadable", reason: "cut" }) });
		expect([unread.asked, unread.logged]).toEqual([[], [["record.unreadable", { key: "sources", reason: "cut" }]]]);
		const refused = await reading(GOOD, () => list("two"), { put: async () => Promise.reject(new Error("429")) });
		expect(refused.logged).toEqual([["sources.failed", { error: "Error: 429" }]]);
	});
});
