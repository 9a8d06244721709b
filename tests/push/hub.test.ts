import { describe, expect, test } from "vitest";
import { facetsFor } from "../../src/channels/facets.ts";
import { topicsOf } from "../../src/channels/topics.ts";
import { DAY, HOUR, MINUTE, shift } from "../../src/model/instant.ts";
import { tellHub } from "../../src/push/hub.ts";
import { type HubState, readHub, writeHub } from "../../src/store/push-hub.ts";
import { memoryStore } from "../fakes/store.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const HUB = "https://hub.example/";
const NOW = "2024-11-06T12:00:00.000Z";
const ORIGIN = "https://elshi.example";
const facets = facetsFor(new Map());
const PARIS = storyOf("paris", { changed: "2024-11-06T11:00:00.000Z" });
const FRONT = frontOf([PARIS]);
const TOLD: HubState = { hub: HUB, told: "2024-11-06T10:00:00.000Z", waiting: [], failures: 0, next: NOW };

async function telling({
	before,
	most = 3,
	answer = () => new Response(null, { status: 202 }),
	front = FRONT,
}: {
	readonly before?: HubState;
	readonly most?: number;
	readonly answer?: () => Response;
	readonly front?: typeof FRONT;
}) {
	const store = memoryStore();
	if (before !== undefined) await writeHub(store, before, { kind: "absent" });
	const asked: { readonly request: Request; readonly form: URLSearchParams }[] = [];
	const logged: unknown[] = [];
	const took = await tellHub(HUB, front, most, {
		...{ store, facets, origin: ORIGIN, now: NOW },
		log: (event, facts) => void logged.push([event, facts]),
		http: async (request) => {
			asked.push({ request, form: new URLSearchParams(await request.clone().text()) });
			return answer();
		},
	});
	const held = await readHub(store);
	return { took, asked, logged, store, after: held.kind === "value" ? held.value : undefined };
}
const topicsIn = (asked: readonly { readonly form: URLSearchParams }[]) =>
	asked.flatMap(({ form }) => form.getAll("hub.url"));
const waiting = (count: number): string[] => Array.from({ length: count }, (_, n) => `${ORIGIN}/${n}`);

describe("a hub", () => {
	test("that was never told is told of the feeds of all", async () => {
		const { took, asked, after, logged } = await telling({});
		expect([took, logged]).toEqual([1, []]);
		expect(asked[0]?.request).toMatchObject({ url: HUB, method: "POST", redirect: "manual" });
		expect(asked[0]?.form.get("hub.mode")).toBe("publish");
		expect(topicsIn(asked)).toEqual([...new Set(topicsOf(ORIGIN, [], facets))]);
		expect(after).toEqual({ hub: HUB, told: FRONT.changed, waiting: [], failures: 0, next: NOW });
	});

	test("is told of the feeds of what changed since", async () => {
		const { asked } = await telling({ before: TOLD });
		expect(topicsIn(asked)).toEqual([...new Set(topicsOf(ORIGIN, [PARIS], facets))]);
		expect(topicsIn(asked)).toContain(`${ORIGIN}/partner/fr.rss`);
	});

	test("is told nothing where nothing changed, and no key is written", async () => {
		const before = { ...TOLD, told: shift(PARIS.changed, 1) };
		const { took, asked, after } = await telling({ before });
		expect([took, asked, after]).toEqual([0, [], before]);
		expect((await telling({ before: { ...TOLD, told: PARIS.changed } })).asked).toEqual([]);
	});

	test("is told all where it is another than before", async () => {
		const before = { ...TOLD, hub: "https://other.example/", waiting: waiting(5), failures: 4, next: shift(NOW, HOUR) };
		const { asked, after } = await telling({ before });
		expect(topicsIn(asked)).toEqual([...new Set(topicsOf(ORIGIN, [], facets))]);
		expect(after).toMatchObject({ hub: HUB, failures: 0 });
	});

	test("is told of what waits first, three hundred a ping and no more pings than it may have", async () => {
		const { took, asked, after } = await telling({ before: { ...TOLD, waiting: waiting(700) }, most: 2 });
		expect(took).toBe(2);
		expect(asked.map(({ form }) => form.getAll("hub.url").length)).toEqual([300, 300]);
		expect(topicsIn(asked)).toEqual(waiting(600));
		expect(after?.waiting.slice(0, 101)).toEqual([...waiting(700).slice(600), after?.waiting[100]]);
		expect(after?.waiting.length).toBe(100 + new Set(topicsOf(ORIGIN, [PARIS], facets)).size);
	});

	test("has five thousand addresses waiting at most", async () => {
		const { after } = await telling({ before: { ...TOLD, waiting: waiting(6000) }, most: 0 });
		expect(after?.waiting).toHaveLength(5000);
	});

	test.each([
		[shift(NOW, 1), 0],
		[shift(NOW, DAY), 0],
		[NOW, 1],
		[shift(NOW, DAY + 1), 1],
	])("that is not to be asked before %s is asked so often: %i", async (next, times) => {
		const { asked } = await telling({ before: { ...TOLD, next } });
		expect(asked).toHaveLength(times);
	});

	test("that cannot be read is left alone, which is logged", async () => {
		const store = memoryStore({ "push/hub": { schema: 2 } });
		const logged: unknown[] = [];
		const ports = { store, facets, origin: ORIGIN, now: NOW, log: (...line: unknown[]) => void logged.push(line) };
		expect(await tellHub(HUB, FRONT, 3, { ...ports, http: async () => new Response() })).toBe(0);
		expect(logged).toEqual([
			["push.unreadable", { receiver: "hub", reason: "of schema 2, which this release does not know" }],
		]);
	});
});

describe("a hub that does not take a ping", () => {
	test.each([
		[0, 0],
		[1, HOUR],
		[2, 2 * HOUR],
		[3, 4 * HOUR],
		[5, 16 * HOUR],
		[6, DAY],
		[20, DAY],
	])("after %i failures before is asked again after %i ms, and what was due waits", async (failures, pause) => {
		const { took, asked, after, logged } = await telling({
			before: { ...TOLD, failures },
			answer: () => new Response("busy", { status: 500 }),
		});
		expect([took, asked.length]).toEqual([1, 1]);
		expect(after).toMatchObject({
			failures: failures + 1,
			next: shift(NOW, pause),
			told: FRONT.changed,
			trouble: { at: NOW, answer: "HTTP 500: busy" },
		});
		expect(after?.waiting).toEqual(topicsIn(asked));
		expect(logged).toEqual([["push.failed", { receiver: "hub", answer: "HTTP 500: busy" }]]);
	});

	test("is asked when it says, if that is later, and when it refuses as after a failure", async () => {
		const wait = { status: 503, headers: { "retry-after": String((30 * MINUTE) / 1000) } };
		expect((await telling({ before: TOLD, answer: () => new Response(null, wait) })).after?.next).toBe(
			shift(NOW, 30 * MINUTE),
		);
		const refused = await telling({
			before: { ...TOLD, failures: 1 },
			answer: () => new Response(null, { status: 403 }),
		});
		expect(refused.after?.next).toBe(shift(NOW, HOUR));
	});

	test("has no failures once it takes one", async () => {
		const { after } = await telling({ before: { ...TOLD, failures: 3, trouble: { at: NOW, answer: "HTTP 500" } } });
		expect(after?.failures).toBe(0);
		expect(after).not.toHaveProperty("trouble");
	});
});
