/** One receiver in one run: what it is sent, what is remembered of it, and when that is written. */
import { describe, expect, test } from "vitest";
import { NO_EDITS } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import { type Alert, alertOf } from "../../src/model/alert.ts";
import type { Front } from "../../src/model/front.ts";
import { DAY, HOUR, shift } from "../../src/model/instant.ts";
import { type DeliverPorts, deliver } from "../../src/push/deliver.ts";
import type { Receiver } from "../../src/push/receiver.ts";
import { newState } from "../../src/push/receiver-state.ts";
import { type PushVariables, readPushSettings } from "../../src/push/settings.ts";
import { writeDay } from "../../src/store/days.ts";
import { type ReceiverState, readReceiver, writeReceiver } from "../../src/store/push-receiver.ts";
import { type MemoryStore, memoryStore, watched } from "../fakes/store.ts";
import { frontOf, sourceOf } from "../samples/stories.ts";
import { at, TELEGRAM, WEBHOOK } from "./world.ts";

const NOW = at(48);
const sources = new Map([["herald", sourceOf("herald")]]);
const facets = facetsFor(sources);

function receiverOf(variables: PushVariables): Receiver {
	const { settings } = readPushSettings({ SITE_URL: "https://elshi.example", ...variables }, facets);
	const [receiver] = settings?.receivers ?? [];
	if (receiver === undefined) throw new Error("no receiver");
	return receiver;
}
const hook = (): Receiver => receiverOf({ ...WEBHOOK, WEBHOOK_EVERY: "alert" });
const chat = (): Receiver => receiverOf({ ...TELEGRAM, TELEGRAM_EVERY: "alert" });

/** Alerts, each an hour after the one before. */
const ALERTS = Array.from({ length: 5 }, (_, n) => alertOf("failing", `s${n}`, at(n + 1), `s${n} fails`));
const idOf = (n: number): string => ALERTS[n]?.id ?? "";

interface Given {
	readonly receiver?: Receiver;
	/** What was remembered before: of a receiver that was there from the beginning, and written down an hour ago. */
	readonly state?: Partial<ReceiverState>;
	readonly alerts?: readonly Alert[];
	readonly most?: number;
	readonly front?: Partial<Front>;
	readonly store?: MemoryStore;
	readonly answer?: (body: string) => Response;
}

async function delivering({
	receiver = hook(),
	state = {},
	alerts = ALERTS,
	most = 10,
	front = {},
	store = memoryStore(),
	answer = () => new Response(null, { status: 204 }),
}: Given) {
	const before = { ...newState(receiver, frontOf([]), at(0)), at: shift(NOW, -HOUR), ...state };
	await writeReceiver(store, receiver.name, before, { kind: "absent" });
	const over = watched(store);
	const sent: string[] = [];
	const logged: unknown[] = [];
	const ports: DeliverPorts = {
		...{ store: over, now: NOW, origin: "https://elshi.example", sources, facets, alerts, edits: NO_EDITS },
		log: (event, facts) => void logged.push([event, facts]),
		wait: async () => undefined,
		http: async (request) => {
			const body = await request.text();
			sent.push(/s\d/.exec(body)?.[0] ?? body);
			return answer(body);
		},
	};
	const took = await deliver(receiver, frontOf([], { at: NOW, ...front }), most, ports);
	const held = await readReceiver(store, receiver.name);
	if (held.kind !== "value") throw new Error(`${receiver.name} is ${held.kind}`);
	return { took, sent, logged, before, after: held.value, writes: over.written.length };
}

/** A chat that went to another id. */
const moved = () => new Response('{"parameters":{"migrate_to_chat_id":-1001}}', { status: 400 });
const refusing =
	(...names: readonly string[]) =>
	(body: string): Response =>
		new Response("bad words", { status: names.some((name) => body.includes(name)) ? 400 : 200 });

describe("a receiver", () => {
	test("is sent as many messages as it may take, and no more are written", async () => {
		const written: string[] = [];
		const whole = hook();
		const receiver: Receiver = {
			...whole,
			requestOf: (message, now) => {
				written.push(message.id);
				return whole.requestOf(message, now);
			},
		};
		const { took, sent, after, logged } = await delivering({ receiver, most: 2 });
		expect([took, sent]).toEqual([2, ["s0", "s1"]]);
		expect(written).toEqual([idOf(0), idOf(1)]);
		expect(Object.keys(after.told)).toEqual([idOf(0), idOf(1)]);
		expect(logged).toEqual([["push.sent", { receiver: "webhook", messages: 2 }]]);
	});

	test("that took a message is no longer stopped, and has no failures", async () => {
		const stopped = { at: at(1), answer: "HTTP 403", isFinal: false };
		const { after } = await delivering({ state: { stopped, failures: 3, asideInARow: 2 } });
		expect(after).toMatchObject({ failures: 0, asideInARow: 0, took: NOW });
		expect(after).not.toHaveProperty("stopped");
	});

	test("that is in trouble is remembered with the moment and what it answered", async () => {
		const { after } = await delivering({ answer: () => new Response("busy", { status: 503 }) });
		expect(after).toMatchObject({ failures: 1, trouble: { at: NOW, answer: "HTTP 503: busy" } });
	});
});

describe("a chat that moved", () => {
	test("is sent the message anew, which counts as two requests, and the others there", async () => {
		const answer = (body: string): Response => (body.includes("-1001") ? new Response("{}") : moved());
		const { took, sent, after } = await delivering({ receiver: chat(), alerts: ALERTS.slice(0, 2), answer });
		expect([took, sent]).toEqual([3, ["s0", "s0", "s1"]]);
		expect(after.movedTo).toBe("-1001");
		expect(Object.keys(after.told)).toEqual([idOf(0), idOf(1)]);
	});

	test("is sent no more than it may take", async () => {
		const answer = (body: string): Response => (body.includes("-1001") ? new Response("{}") : moved());
		const two = await delivering({ receiver: chat(), most: 2, answer });
		expect([two.took, two.sent]).toEqual([2, ["s0", "s0"]]);
		const one = await delivering({ receiver: chat(), most: 1, answer });
		expect([one.took, one.sent]).toEqual([1, ["s0"]]);
		expect(one.after).toMatchObject({ movedTo: "-1001", told: {} });
	});

	test("stops where it says so again", async () => {
		const { took, after, logged } = await delivering({ receiver: chat(), answer: moved });
		expect(took).toBe(2);
		expect(after.stopped).toMatchObject({ at: NOW, isFinal: false });
		expect(logged).toEqual([
			["push.moved", { receiver: "telegram", to: "-1001" }],
			["push.stopped", { receiver: "telegram", answer: expect.stringContaining("HTTP 400"), isFinal: false }],
		]);
	});
});

describe("a message that is refused", () => {
	test("lets those after it be sent in the same run, and counts its tries", async () => {
		const { sent, after, logged } = await delivering({ answer: refusing("s1") });
		expect(sent).toEqual(["s0", "s1", "s2", "s3", "s4"]);
		expect(after.refused).toEqual({ [idOf(1)]: { tries: 1, answer: "HTTP 400: bad words" } });
		expect(after.trouble).toEqual({ at: NOW, answer: "HTTP 400: bad words" });
		expect(logged).toContainEqual([
			"push.refused",
			{ receiver: "webhook", id: idOf(1), tries: 1, answer: "HTTP 400: bad words" },
		]);
	});

	test("a third time is set aside, and the last fifty of these are remembered", async () => {
		const refused = { [idOf(0)]: { tries: 2, answer: "" } };
		const aside = Array.from({ length: 50 }, (_, n) => ({ id: `a${n}`, at: at(1), answer: "" }));
		const { after } = await delivering({
			alerts: ALERTS.slice(0, 1),
			state: { refused, aside },
			answer: refusing("s0"),
		});
		expect(after.aside).toEqual([...aside.slice(1), { id: idOf(0), at: NOW, answer: "HTTP 400: bad words" }]);
		expect(after).toMatchObject({ refused: {}, asideInARow: 1, told: { [idOf(0)]: at(1) } });
	});

	test("as the fifth that is set aside in a row stops the receiver, and the others wait", async () => {
		const refused = Object.fromEntries(ALERTS.map(({ id }) => [id, { tries: 2, answer: "" }]));
		const given = { alerts: ALERTS, state: { refused, asideInARow: 2 }, answer: refusing("s") };
		const { sent, after, logged } = await delivering(given);
		expect(sent).toEqual(["s0", "s1", "s2"]);
		expect(after).toMatchObject({
			asideInARow: 5,
			stopped: { at: NOW, answer: "HTTP 400: bad words", isFinal: false },
			next: shift(NOW, DAY - HOUR),
		});
		expect(logged.at(-1)).toEqual([
			"push.stopped",
			{ receiver: "webhook", answer: "HTTP 400: bad words", isFinal: false },
		]);
	});
});

describe("a message that cannot be written", () => {
	const breaking = (): Receiver => {
		const whole = hook();
		return {
			...whole,
			requestOf: async (message, now) => {
				if (message.id === idOf(1)) throw new Error("x".repeat(500));
				return whole.requestOf(message, now);
			},
		};
	};
	const ASIDE = { id: idOf(1), at: NOW, answer: `cannot be written: Error: ${"x".repeat(143)}` };

	test("is set aside at once with the beginning of why, and the others are sent", async () => {
		const { sent, after, logged } = await delivering({ receiver: breaking() });
		expect(sent).toEqual(["s0", "s2", "s3", "s4"]);
		expect(after.aside).toEqual([ASIDE]);
		expect(logged[0]).toEqual(["push.set-aside", { receiver: "webhook", id: idOf(1), answer: ASIDE.answer }]);
	});

	test("is remembered also where nothing else is sent", async () => {
		const { took, after } = await delivering({ receiver: breaking(), alerts: ALERTS.slice(1, 2) });
		expect(took).toBe(0);
		expect(after).toMatchObject({ aside: [ASIDE], at: NOW, told: { [idOf(1)]: at(2) } });
	});
});

describe("where nothing is sent, what is remembered", () => {
	test("is written once a day", async () => {
		expect((await delivering({ alerts: [] })).writes).toBe(0);
		const daily = await delivering({ alerts: [], state: { at: shift(NOW, -DAY) } });
		expect([daily.writes, daily.after.at]).toEqual([1, NOW]);
	});

	test("is written once a day also of a receiver that is left alone", async () => {
		const next = shift(NOW, HOUR);
		const recent = await delivering({ state: { next } });
		expect([recent.sent, recent.writes]).toEqual([[], 0]);
		const daily = await delivering({ state: { next, at: shift(NOW, -DAY) } });
		expect([daily.sent, daily.writes, daily.after.at]).toEqual([[], 1, NOW]);
	});

	test("is written where the receiver wants something else", async () => {
		const { writes, after } = await delivering({ alerts: [], state: { wants: "other" } });
		expect([writes, after.wants]).toEqual([1, newState(hook(), frontOf([]), NOW).wants]);
	});

	test("is written as far as the days were looked at: the next run goes on from there", async () => {
		const receiver = receiverOf(WEBHOOK);
		const { writes, before, after } = await delivering({ receiver, front: { whole: "2025-11-04" } });
		expect(writes).toBe(1);
		expect(after.floor > before.floor).toBe(true);
	});

	test("is written where a day that could not be read has nothing for it", async () => {
		const { writes, after } = await delivering({
			receiver: receiverOf(WEBHOOK),
			state: { unread: ["2024-11-01"] },
		});
		expect([writes, after.unread]).toEqual([1, []]);
	});

	test("is written where a day cannot be read, once: since when others wait for it", async () => {
		const store = memoryStore();
		store.damage("day/2024-11-04", "{");
		const given = { receiver: receiverOf(WEBHOOK), store, front: { whole: "2024-11-06" } };
		const { writes, after } = await delivering(given);
		const waitsFor = { day: "2024-11-04", since: NOW };
		expect([writes, after.waitsFor]).toEqual([1, waitsFor]);
		expect((await delivering({ ...given, state: { waitsFor } })).writes).toBe(0);
	});

	test("is written where older stories were corrected, once they were looked at", async () => {
		const corrected = async (changed: string, seen: string, isReadable = true) => {
			const store = memoryStore();
			await writeDay(store, { day: "2024-10-01", stories: [], moved: {} }, { kind: "absent" });
			if (!isReadable) store.damage("day/2024-10-01", "{");
			const front = { corrected: { "2024-10-01-a": changed }, changed: at(40) };
			return delivering({ receiver: receiverOf(WEBHOOK), store, state: { seen }, front });
		};
		const news = await corrected(at(30), at(20));
		expect([news.writes, news.after.seen]).toEqual([1, at(40)]);
		expect((await corrected(at(40), at(20))).writes).toBe(1);
		expect((await corrected(at(30), at(30))).writes).toBe(0);
		expect((await corrected(at(30), at(35))).writes).toBe(0);
		expect((await corrected(at(30), at(20), false)).writes).toBe(0);
	});
});
