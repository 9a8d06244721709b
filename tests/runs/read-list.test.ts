import { describe, expect, it } from "vitest";
import { DAY, HOUR, type Instant, shift } from "../../src/model/instant.ts";
import { NoRequestsLeft } from "../../src/model/no-requests-left.ts";
import { noticing } from "../../src/runs/noticed.ts";
import { readList } from "../../src/runs/read-list.ts";
import { readSourceList } from "../../src/store/source-list.ts";
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
	it("is asked for once a day, on the condition that it changed, and costs one write", async () => {
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

	it.each([
		["is down", down],
		["is gone", () => new Response(null, { status: 410 })],
		["became a page", () => new Response("<html>Not found</html>")],
		["is empty", () => new Response("")],
		["is far too long", () => new Response(`<outline>${"x".repeat(600_000)}`)],
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

	it("is asked for more and more rarely while it fails, and the operator is told once, and once when it is well", async () => {
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

	it("of another address is asked for at once and without conditions; until it comes, the old one holds", async () => {
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

	it("may be of the operator's own network, as while it is tried", async () => {
		const w = world(() => list("one"));
		w.address = "http://localhost:9000/feeds.opml";
		await w.run(0);
		expect((await w.held())?.copy?.text).toContain("one");
	});

	it("waits for the next run where this one may ask nobody any more", async () => {
		const w = world(() => {
			throw new NoRequestsLeft();
		});
		await w.run(0);
		expect(w.store.written).toEqual([]);
		w.answer = () => list("one");
		await w.run(0.25);
		expect((await w.held())?.copy?.text).toContain("one");
	});

	it("is asked for again where a wrong clock put that off for years", async () => {
		const w = world(() => list("one"));
		await w.run(24 * 2000);
		w.answer = () => list("two");
		await w.run(0);
		expect((await w.held())?.copy?.text).toContain("two");
	});

	it("is never written over where it cannot be read", async () => {
		const w = world(() => list("one"));
		await w.store.put("sources", { schema: 2, address: ADDRESS });
		await w.run(DAY / HOUR);
		expect(w.asked).toEqual([]);
		expect(w.store.written).toEqual(["sources"]);
	});
});
