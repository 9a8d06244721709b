import { describe, expect, test } from "vitest";
import { writeDay } from "../../src/store/days.ts";
import { writeHub } from "../../src/store/push-hub.ts";
import { frontOf } from "../samples/stories.ts";
import { at, frontAt, story, TELEGRAM, WEBHOOK, world } from "./world.ts";

const ALL = { ...WEBHOOK, ...TELEGRAM, WEBSUB_HUB: "https://hub.example/" };
const ok = () => new Response("{}");
const answered = (status: number, headers: HeadersInit = {}, body: string | null = null) =>
	new Response(body, { status, headers });

describe("a receiver", () => {
	test("gets nothing of what was there before it was configured", async () => {
		const w = world(WEBHOOK);
		await w.run(3, story("paris", 1));
		await w.run(4, story("paris", 1));
		expect(w.got).toEqual([]);
	});

	test("gets each story once, in the order of first sight, a hub and a chat beside it", async () => {
		const w = world(ALL);
		const stories = Array.from({ length: 12 }, (_, n) => story(`s${n}`, n + 0.5));
		for (let n = 0; n <= 12; n++) await w.run(n, ...stories.slice(0, n));
		const names = stories.map(({ id }) => id.slice(11));
		expect(w.taken("hook.example")).toEqual(names);
		expect(w.taken("telegram")).toEqual(names);
		expect(w.logged.filter(({ event }) => event !== "push.sent")).toEqual([]);
	});

	test("gets what its outlet dates before the receiver was configured, where it is seen after", async () => {
		const w = world(WEBHOOK);
		await w.run(10);
		await w.run(11, story("late", 8, { firstSeen: at(11), changed: at(11) }));
		expect(w.taken()).toEqual(["late"]);
	});

	test("gets what is first seen after it was configured, though it be of the day before", async () => {
		const w = world({ ...WEBHOOK, ...TELEGRAM });
		await w.run(24.1);
		await w.run(24.25, story("late", 24.2, { id: "2024-11-04-late" }));
		expect(w.taken()).toEqual(["late", "late"]);
		expect(w.got.map(({ body }) => JSON.parse(body).type)).toContain("story.published");
	});

	test("gets nothing of what was there before it wanted something else", async () => {
		const w = world({ ...WEBHOOK, PUSH_QUERY: "partner=de" });
		await w.run(0);
		await w.run(2, story("paris", 1));
		w.configure(WEBHOOK);
		await w.run(3, story("paris", 1));
		await w.run(4, story("paris", 1), story("rome", 3.5));
		expect(w.taken()).toEqual(["rome"]);
	});

	test("is told of stories that left the front while it was away, in order", async () => {
		let isUp = false;
		const w = world(WEBHOOK, () => answered(isUp ? 200 : 503));
		const stories = Array.from({ length: 30 }, (_, day) => story(`d${day}`, day * 24 + 5));
		for (const told of stories)
			await writeDay(w.memory, { day: told.id.slice(0, 10), stories: [told], moved: {} }, { kind: "absent" });
		for (let hours = 0; hours < 30 * 24; hours += 6) await w.runOver(hours, frontAt(hours, stories));
		expect(w.taken()).toEqual([]);
		isUp = true;
		for (let hours = 30 * 24; hours < 35 * 24; hours += 0.25) await w.runOver(hours, frontAt(hours, stories));
		expect(w.taken()).toEqual(stories.map(({ id }) => id.slice(11)));
	});

	test("takes no request more than a run may make, also where a chat has moved", async () => {
		const w = world({ ...TELEGRAM, TELEGRAM_CHAT: "-100" }, ({ body }) =>
			body.includes('"-100"') ? answered(400, {}, '{"parameters":{"migrate_to_chat_id":-1001}}') : ok(),
		);
		await w.run(0);
		w.requests = 1;
		for (let hours = 1; hours < 5; hours++) await w.run(hours, story("paris", 0.1), story("rome", 0.2));
		expect(w.got.map(({ hours }) => hours)).toEqual([1, 2, 3]);
		expect(w.taken()).toEqual(["paris", "rome"]);
	});

	test("shares the requests of a run with the others, each beginning in its turn", async () => {
		const w = world(ALL);
		await w.run(0);
		w.requests = 1;
		for (let run = 1; run <= 24; run++) await w.run(run * 0.25, story("paris", 0.1), story("rome", 0.2));
		expect(w.taken("hook.example")).toEqual(["paris", "rome"]);
		expect(w.taken("telegram")).toEqual(["paris", "rome"]);
	});
});

test.each([
	[TELEGRAM, "Withdrawn: "],
	[{ ...TELEGRAM, PUSH_QUERY: "ui=ru" }, "Отозвано: "],
])(
	"a chat is told of a withdrawal in its language, which is English unless it chose one %#",
	async (variables, word) => {
		const w = world(variables);
		const paris = story("paris", 1);
		await w.run(0);
		await w.run(1, paris);
		await w.run(2, { ...paris, changed: at(2), withdrawn: true });
		expect(JSON.parse(w.got[1]?.body ?? "").text.startsWith(word)).toBe(true);
	},
);

describe("the requests of a run", () => {
	const three = "a url=https://a.example/\nb url=https://b.example/\nc url=https://c.example/";
	const hosts = (w: ReturnType<typeof world>): string[] => w.got.map(({ url }) => new URL(url).hostname[0] ?? "");

	test("are never more than it may make, of hub and receivers together", async () => {
		const w = world({ ...ALL, RECEIVERS: three });
		await w.run(0);
		for (const requests of [1, 2, 3, 4, 5]) {
			w.requests = requests;
			const before = w.got.length;
			const news = Array.from({ length: 5 }, (_, n) => story(`r${requests}-${n}`, requests));
			await w.run(requests, ...news);
			expect(w.got.length - before).toBe(requests);
		}
	});

	test("are shared alike, ten for a receiver at most, whoever is first", async () => {
		const w = world({ RECEIVERS: three });
		await w.run(0);
		const many = Array.from({ length: 24 }, (_, n) => story(`s${n}`, 0.1));
		w.requests = 6;
		await w.run(0.25, ...many.slice(0, 3));
		expect(hosts(w).toSorted()).toEqual(["a", "a", "b", "b", "c", "c"]);
		w.requests = 100;
		for (const hours of [0.5, 0.75]) {
			w.got.length = 0;
			await w.run(hours, ...many);
			expect(
				Object.entries(Object.groupBy(hosts(w), (host) => host))
					.map(([host, all]) => [host, all?.length])
					.toSorted(),
			).toEqual([
				["a", 10],
				["b", 10],
				["c", 10],
			]);
		}
	});

	test("go to each in its turn where they are too few, though there be news in every run", async () => {
		const w = world({ RECEIVERS: three });
		await w.run(0);
		w.requests = 1;
		for (let run = 1; run <= 6; run++)
			await w.run(run / 4, ...Array.from({ length: run }, (_, n) => story(`s${n}`, (n + 1) / 4)));
		expect(hosts(w).slice(0, 3).toSorted()).toEqual(["a", "b", "c"]);
		expect(hosts(w).slice(3)).toEqual(hosts(w).slice(0, 3));
	});

	test("are three for a hub at most, and none where there are none: then all is left as it was", async () => {
		const w = world({ ...WEBHOOK, WEBSUB_HUB: "https://hub.example/" });
		await w.run(0);
		const waiting = Array.from({ length: 3000 }, (_, n) => `https://elshi.example/${n}`);
		const hub = { hub: "https://hub.example/", told: at(0), waiting, failures: 0, next: at(0) };
		await writeHub(w.memory, hub, { kind: "absent" });
		const before = w.memory.everything();
		w.requests = 0;
		w.got.length = 0;
		await w.run(30, story("paris", 29));
		expect([w.got, w.memory.everything()]).toEqual([[], before]);
		w.requests = 2;
		await w.run(31);
		expect(hosts(w)).toEqual(["h", "h"]);
		w.requests = 20;
		await w.run(32);
		expect(hosts(w)).toEqual(["h", "h", "h", "h", "h"]);
	});
});

describe("a webhook", () => {
	test("is told of a correction and of a withdrawal by messages of their own", async () => {
		const w = world(WEBHOOK);
		const paris = story("paris", 1);
		await w.run(0);
		await w.run(1, paris);
		await w.run(2, { ...paris, changed: at(2) });
		await w.run(3, { ...paris, changed: at(3), withdrawn: true });
		await w.run(4, { ...paris, changed: at(3), withdrawn: true });
		expect(w.got.map(({ body }) => JSON.parse(body).type)).toEqual([
			"story.published",
			"story.updated",
			"story.withdrawn",
		]);
		expect(new Set(w.got.map(({ headers }) => headers.get("webhook-id"))).size).toBe(3);
	});

	test("gets the update of a story that was told under the id of one it took in", async () => {
		const w = world(WEBHOOK);
		await w.run(0);
		await w.run(1, story("rome", 1));
		await w.run(2, story("paris", 1, { changed: at(2), merged: [story("rome", 1).id] }));
		expect(w.got.map(({ body }) => JSON.parse(body).type)).toEqual(["story.published", "story.updated"]);
	});

	test("can check the signature by Standard Webhooks", async () => {
		const w = world({ ...WEBHOOK, WEBHOOK_SECRET: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n" });
		await w.run(0);
		await w.run(3, story("paris", 1));
		const [request] = w.got;
		const given = request?.headers.get("webhook-signature")?.replace("v1,", "") ?? "";
		const bytes = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
		const hmac = { name: "HMAC", hash: "SHA-256" };
		const key = await crypto.subtle.importKey("raw", bytes("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), hmac, false, [
			"verify",
		]);
		const signed = `${request?.headers.get("webhook-id")}.${request?.headers.get("webhook-timestamp")}.${request?.body}`;
		expect(await crypto.subtle.verify("HMAC", key, bytes(given), new TextEncoder().encode(signed))).toBe(true);
	});
});

describe("a message that is refused for what it is", () => {
	const refusing = (status: number) =>
		world(TELEGRAM, ({ body }) =>
			body.includes("/bad") ? answered(status, {}, '{"description":"Bad Request: can\'t parse entities"}') : ok(),
		);

	test.each([400, 413, 422])("with %i is set aside after three tries, told, and stops no other", async (status) => {
		const w = refusing(status);
		const stories = [story("bad", 1), story("good1", 1.5), story("good2", 30), story("good3", 100)];
		await w.run(0);
		for (let hours = 2; hours < 8 * 24; hours += 0.25)
			await w.run(hours, ...stories.filter(({ firstSeen }) => firstSeen <= at(hours)));
		expect(w.taken()).toEqual(["good1", "good2", "good3"]);
		expect(w.got.filter(({ status: s }) => s === status)).toHaveLength(3);
		expect(w.events("push.set-aside")).toEqual([
			{
				receiver: "telegram",
				id: `urn:elshi:story:${story("bad", 1).id}`,
				answer: `HTTP ${status}: Bad Request: can't parse entities`,
			},
		]);
		expect((await w.state("telegram")).aside).toHaveLength(1);
	});

	test("is tried anew when its story was corrected", async () => {
		const w = refusing(400);
		const bad = story("bad", 1);
		await w.run(0);
		for (let hours = 2; hours < 10; hours++) await w.run(hours, bad);
		await w.run(11, { ...story("good", 1), id: bad.id, changed: at(11) });
		expect(w.taken()).toEqual(["good"]);
	});

	test("is the receiver's fault where all are refused: then it stops, and the others wait", async () => {
		const w = world(TELEGRAM, ({ hours }) => answered(hours < 240 ? 400 : 200));
		const stories = Array.from({ length: 30 }, (_, n) => story(`s${n}`, 1 + n));
		await w.run(0);
		for (let hours = 1; hours < 300; hours += 0.25)
			await w.run(hours, ...stories.filter(({ firstSeen }) => firstSeen <= at(hours)));
		expect(w.events("push.stopped").length).toBeGreaterThan(0);
		expect(w.taken().length).toBeGreaterThanOrEqual(15);
	});
});

describe("a receiver that refuses everything", () => {
	test.each([301, 401, 403, 404, 405])(
		"with %i stops, says so, and is asked once a day; nothing is lost",
		async (status) => {
			const w = world(WEBHOOK, ({ hours }) => answered(hours < 72 ? status : 200));
			await w.run(0);
			for (let hours = 2; hours < 100; hours += 0.25) await w.run(hours, story("paris", 1), story("rome", 1.5));
			expect(w.taken()).toEqual(["paris", "rome"]);
			expect(w.got.filter(({ hours }) => hours < 72)).toHaveLength(4);
			expect(w.events("push.stopped")[0]).toMatchObject({ receiver: "webhook", answer: `HTTP ${status}` });
		},
	);

	test("with 410 is not asked again until it has another address", async () => {
		const w = world(WEBHOOK, ({ url }) => answered(url.endsWith("/new") ? 200 : 410));
		await w.run(0);
		for (let hours = 2; hours < 200; hours++) await w.run(hours, story("paris", 1));
		expect(w.got).toHaveLength(1);
		w.configure({ WEBHOOK_URL: "https://hook.example/new" });
		await w.run(201, story("paris", 1));
		expect(w.taken()).toEqual(["paris"]);
	});
});

describe("a receiver in passing trouble", () => {
	test("is left alone longer after each failure, and loses nothing", async () => {
		const w = world(WEBHOOK, ({ hours }) => answered(hours < 4.7 ? 500 : 200));
		await w.run(0);
		for (let hours = 3; hours <= 5; hours += 0.25) await w.run(hours, story("paris", 1), story("rome", 2));
		expect(w.got.map(({ hours }) => hours)).toEqual([3, 3.25, 3.75, 4.75, 4.75]);
		expect(w.taken()).toEqual(["paris", "rome"]);
	});

	test.each([
		["seconds", { "retry-after": "21600" }, null],
		["a date", { "retry-after": new Date(at(9)).toUTCString() }, null],
		["Telegram's body", {}, '{"parameters":{"retry_after":21600}}'],
	])("comes again when it says, by %s", async (_, headers, body) => {
		const w = world(TELEGRAM, ({ hours }) => (hours < 9 ? answered(429, headers, body) : ok()));
		await w.run(0);
		for (let hours = 3; hours <= 10; hours += 0.25) await w.run(hours, story("paris", 1));
		expect(w.got.map(({ hours }) => hours)).toEqual([3, 9]);
	});

	test("gets again what it did not answer, with the same id", async () => {
		const w = world(WEBHOOK, ({ url, hours }) => {
			if (hours < 4) throw new Error(`the connection to ${url} was lost`);
			return ok();
		});
		await w.run(0);
		await w.run(3, story("paris", 1));
		await w.run(9, story("paris", 1));
		expect(w.got.map(({ headers }) => headers.get("webhook-id"))).toEqual(
			Array(2).fill(`urn:elshi:story:${story("paris", 1).id}`),
		);
	});

	test("loses nothing where the platform lets a run ask nobody any more", async () => {
		let asked = 0;
		const w = world({ ...WEBHOOK, ...TELEGRAM }, () => {
			if (++asked > 3) throw new Error("Too many subrequests by single Worker invocation.");
			return ok();
		});
		const five = Array.from({ length: 5 }, (_, n) => story(`t${n}`, 1 + n / 10));
		await w.run(0);
		for (let hours = 2; hours < 10; hours++) {
			asked = 0;
			await w.run(hours, ...five);
		}
		expect(w.taken("hook.example")).toEqual(["t0", "t1", "t2", "t3", "t4"]);
		expect(w.taken("telegram")).toEqual(["t0", "t1", "t2", "t3", "t4"]);
		expect(w.events("push.failed")).toEqual([]);
	});
});

describe("the store", () => {
	test("is written once before and once after, and not where nothing is sent", async () => {
		const w = world(WEBHOOK);
		await w.run(0);
		const written: string[] = [];
		const { put } = w.memory;
		w.memory.put = async (key, value, tag) => {
			written.push(key);
			await put(key, value, tag);
		};
		await w.run(1, story("paris", 0.5));
		expect(written).toEqual(["push/webhook", "push/webhook"]);
		await w.run(2, story("paris", 0.5));
		expect(written).toHaveLength(2);
	});

	test("that fails by chance costs no message, and none out of order", async () => {
		const w = world({ ...WEBHOOK, ...TELEGRAM });
		const stories = Array.from({ length: 40 }, (_, n) => story(`s${n}`, n + 0.5));
		await w.run(0);
		w.faults = { read: 0.1, stale: 0.2, cut: 0.05, foreign: 0.05, refused: 0.2, lateWrite: 0.1 };
		for (let hours = 0; hours < 60; hours += 0.25)
			await w.run(hours, ...stories.filter(({ firstSeen }) => firstSeen <= at(hours)));
		for (const host of ["hook.example", "telegram"])
			expect([...new Set(w.taken(host))]).toEqual(stories.map(({ id }) => id.slice(11)));
	});

	test("that shows for a minute what was there before each write costs no message, and no ping is sent twice", async () => {
		const w = world(ALL);
		const stories = Array.from({ length: 12 }, (_, n) => story(`s${n}`, n + 0.5));
		w.faults = { read: 0, stale: 1, cut: 0, foreign: 0, refused: 0, lateWrite: 0 };
		for (let n = 0; n <= 12; n++) await w.run(n, ...stories.slice(0, n));
		const names = stories.map(({ id }) => id.slice(11));
		expect(w.taken("hook.example")).toEqual(names);
		expect(w.taken("telegram")).toEqual(names);
		expect(w.got.filter(({ url }) => url.includes("hub.example"))).toHaveLength(13);
	});

	test("that cannot say what was sent lets nothing be sent, and says so", async () => {
		const w = world(WEBHOOK);
		await w.run(0);
		w.memory.damage("push/webhook", "{");
		await w.run(2, story("paris", 1));
		expect(w.got).toEqual([]);
		expect(w.events("push.unreadable")).toHaveLength(1);
	});
});

describe("a fault that nobody foresaw", () => {
	test("while one is told is logged, and harms no other", async () => {
		const w = world(ALL);
		const { get } = w.memory;
		await w.run(0);
		w.memory.get = async (key) => {
			if (key === "push/hub" || key === "push/webhook") throw new RangeError("out of bounds");
			return get(key);
		};
		await w.run(2, story("paris", 1));
		expect(w.taken()).toEqual(["paris"]);
		expect(w.events("push.failed")).toEqual(
			expect.arrayContaining([
				{ receiver: "hub", error: "RangeError: out of bounds" },
				{ receiver: "webhook", error: "RangeError: out of bounds" },
			]),
		);
	});
});

describe("a job that comes twice", () => {
	test("at once says a story once", async () => {
		const w = world(TELEGRAM);
		await w.run(0);
		await Promise.all([w.run(2, story("paris", 1)), w.run(2, story("paris", 1))]);
		expect(w.taken()).toEqual(["paris"]);
	});

	test("because the run before died while it sent waits until that is surely over", async () => {
		const w = world(TELEGRAM);
		await w.run(0);
		const { put } = w.memory;
		w.memory.put = async (key, value, tag) => {
			await put(key, value, tag);
			w.memory.put = async () => Promise.reject(new Error("the run died"));
		};
		await w.run(2, story("paris", 1));
		w.memory.put = put;
		await w.run(2.1, story("paris", 1));
		expect(w.got).toHaveLength(1);
		await w.run(2.25, story("paris", 1));
		expect(w.got).toHaveLength(2);
	});
});

describe("what the log shows of an answer", () => {
	test("has no secret, no escape sequence, and two hundred letters", async () => {
		const w = world(TELEGRAM, ({ url }) => {
			if (url.includes("123:abc")) throw new Error(`\u001b[31mno connection to ${url}\u0007 ${"x".repeat(500)}`);
			return ok();
		});
		await w.run(0);
		await w.run(3, story("paris", 1));
		const [{ answer } = {}] = w.events("push.failed");
		expect(answer).toMatch(/^Error: no connection to https:\/\/api\.telegram\.org\/… x+…$/);
		expect(String(answer)).toHaveLength(200);
		expect(JSON.stringify(w.logged)).not.toContain("123:abc");
	});
});

describe("a digest", () => {
	test("comes once a day is over, with all that was first seen on it, however late", async () => {
		const w = world({ ...WEBHOOK, WEBHOOK_EVERY: "daily" });
		const late = story("late", 20, { firstSeen: at(24.3), changed: at(24.3) });
		await w.run(0);
		await w.run(12, story("paris", 3));
		expect(w.got).toHaveLength(0);
		await w.run(25, story("paris", 3), late);
		await w.run(26, story("paris", 3), late);
		await w.run(49, story("paris", 3), late);
		expect(w.got.map(({ headers }) => headers.get("webhook-id"))).toEqual([
			"urn:elshi:digest:daily:2024-11-04",
			"urn:elshi:digest:daily:2024-11-05",
		]);
		expect(w.got[1]?.body).toContain("/late");
	});

	test("of a week that left the front is made from its days", async () => {
		const w = world({ ...WEBHOOK, WEBHOOK_EVERY: "weekly" }, ({ hours }) => answered(hours < 240 ? 503 : 200));
		const stories = Array.from({ length: 14 }, (_, day) => story(`d${day}`, day * 24 + 5));
		for (const told of stories)
			await writeDay(w.memory, { day: told.id.slice(0, 10), stories: [told], moved: {} }, { kind: "absent" });
		for (let hours = 0; hours < 400; hours += 1) await w.runOver(hours, frontAt(hours, stories));
		const bodies = w.got.filter(({ status }) => status === 200).map(({ body }) => body);
		expect(bodies.map((body) => body.match(/<li>/g)?.length)).toEqual([7, 7]);
	});
});

describe("a hub", () => {
	const HUB = { WEBSUB_HUB: "https://hub.example/" };
	const topics = (body = "") => new URLSearchParams(body).getAll("hub.url");

	test("is told which feeds changed, and only when they did", async () => {
		const w = world(HUB);
		await w.run(1, story("paris", 1));
		await w.run(3, story("paris", 1));
		expect(w.got).toHaveLength(1);
		await w.run(4, story("paris", 1), story("baku", 4));
		expect(new URLSearchParams(w.got[1]?.body).get("hub.mode")).toBe("publish");
		expect(topics(w.got[1]?.body)).toEqual(
			expect.arrayContaining([
				"https://elshi.example/feed.rss",
				"https://elshi.example/feed.rss?ui=ru",
				"https://elshi.example/partner/fr.atom",
			]),
		);
	});

	test("is told of what is seen late, and of what is withdrawn", async () => {
		const w = world(HUB);
		const late = story("late", 1, { firstSeen: at(3), changed: at(3) });
		await w.run(2, story("baku", 2));
		await w.run(3, story("baku", 2), late);
		await w.run(4, story("baku", 2), { ...late, withdrawn: true, changed: at(4) });
		expect(w.got).toHaveLength(3);
	});

	test("is told of the rest in the next run where there is much, and again where it did not answer", async () => {
		const w = world(HUB, ({ hours }) => answered(hours === 2 ? 503 : 204));
		const stories = Array.from({ length: 60 }, (_, n) =>
			story(`s${n}`, 2, { facets: { ...story("x", 1).facets, partners: ["FR", "DE", "CN", "US", "TR", "UZ", "AZ"] } }),
		);
		w.requests = 1;
		await w.run(1);
		await w.run(2, ...stories);
		await w.run(3, ...stories);
		await w.run(4, ...stories);
		const told = new Set(w.got.filter(({ status }) => status === 204).flatMap(({ body }) => topics(body)));
		expect(told).toContain("https://elshi.example/partner/az.json?ui=kk");
		expect(frontOf(stories).stories).toHaveLength(60);
	});
});
