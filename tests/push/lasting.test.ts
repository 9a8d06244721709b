/** What may happen to a receiver in years: it comes late, goes and comes back, meets wrong clocks, and its key is damaged. */
import { describe, expect, test } from "vitest";
import { alertOf } from "../../src/model/alert.ts";
import { writeDay } from "../../src/store/days.ts";
import { at, frontAt, story, TELEGRAM, WEBHOOK, type World, world } from "./world.ts";

const DAY = 24;
/** A story a day for five hundred days. */
const STORIES = Array.from({ length: 500 }, (_, day) => story(`d${day}`, day * DAY + 5));
const nameOf = (day: number): string => `d${day}`;

async function recordOf(w: World): Promise<World> {
	for (const one of STORIES)
		await writeDay(w.memory, { day: one.id.slice(0, 10), stories: [one], moved: {} }, { kind: "absent" });
	return w;
}

async function runs(w: World, from: number, to: number, step = 6): Promise<void> {
	for (let hours = from * DAY; hours < to * DAY; hours += step) await w.runOver(hours, frontAt(hours, STORIES));
}

describe("a receiver that is added on day 400", () => {
	test("gets what comes from then on, and nothing of the days before", async () => {
		const w = await recordOf(world(WEBHOOK));
		await runs(w, 400, 405);
		expect(w.taken()).toEqual([401, 402, 403, 404].map(nameOf).toSpliced(0, 0, nameOf(400)).slice(0, 5));
		expect(w.got.length).toBeLessThanOrEqual(5);
	});

	test("gets the digest of the day and of the week that go on, and of none before", async () => {
		for (const [every, digests] of [
			["daily", 4],
			["weekly", 1],
		] as const) {
			const w = await recordOf(world({ ...WEBHOOK, WEBHOOK_EVERY: every }));
			await runs(w, 400, every === "daily" ? 404.5 : 408);
			expect([every, w.got.length]).toEqual([every, digests]);
		}
	});
});

describe("a receiver that was taken out and is put in again", () => {
	test("gets nothing of the hundred days between, and goes on at once", async () => {
		const w = await recordOf(world({ ...WEBHOOK, ...TELEGRAM }));
		await runs(w, 0, 20);
		expect(w.taken("hook.example")).toHaveLength(20);
		w.configure(TELEGRAM);
		await runs(w, 20, 120);
		w.configure({ ...WEBHOOK, ...TELEGRAM });
		const before = w.taken("hook.example").length;
		await runs(w, 120, 123);
		expect(w.taken("hook.example").slice(before)).toEqual([120, 121, 122].map(nameOf));
		expect(w.taken("telegram")).toEqual(STORIES.slice(0, 123).map(({ id }) => id.slice(11)));
	});

	test("gets what waited for it when it was taken out", async () => {
		const w = await recordOf(
			world(
				{ ...WEBHOOK, ...TELEGRAM },
				({ url, hours }) =>
					new Response(null, { status: url.includes("hook.example") && hours < 20 * DAY ? 503 : 200 }),
			),
		);
		await runs(w, 0, 15);
		w.configure(TELEGRAM);
		await runs(w, 15, 100);
		w.configure({ ...WEBHOOK, ...TELEGRAM });
		await runs(w, 100, 103, 0.25);
		const waited = Array.from({ length: 15 }, (_, day) => nameOf(day));
		expect(w.taken("hook.example")).toEqual([...waited, ...[100, 101, 102].map(nameOf)]);
	});

	test("gets no digest and no alert of the time between", async () => {
		for (const every of ["daily", "alert"]) {
			const w = await recordOf(world({ ...WEBHOOK, WEBHOOK_EVERY: every }));
			await runs(w, 0, 5);
			const before = w.got.length;
			w.alerts = [
				alertOf("failing", "herald", at(50 * DAY), "fails"),
				alertOf("well", "herald", at(100.1 * DAY), "is well"),
			];
			await runs(w, 100, 102);
			// The day on which it was taken out, and the one on which it came back.
			expect([every, w.got.length - before]).toEqual([every, every === "daily" ? 2 : 1]);
		}
	});

	test("is not taken for one that is only gone: after a month of 410 it gets all when its address is another", async () => {
		const w = await recordOf(
			world(WEBHOOK, ({ url }) => new Response(null, { status: url.endsWith("/new") ? 200 : 410 })),
		);
		await runs(w, 0, 30);
		expect(w.got).toHaveLength(1);
		w.configure({ WEBHOOK_URL: "https://hook.example/new" });
		await runs(w, 30, 33, 0.25);
		expect(w.taken()).toEqual(Array.from({ length: 33 }, (_, day) => nameOf(day)));
	});

	test("costs a write a day while nothing is to be sent", async () => {
		const w = world(WEBHOOK);
		const written: string[] = [];
		const { put } = w.memory;
		w.memory.put = async (key, value, tag) => {
			written.push(key);
			await put(key, value, tag);
		};
		for (let hours = 0; hours < 10 * DAY; hours += 0.25) await w.run(hours);
		expect(written.length).toBeLessThanOrEqual(11);
	});
});

describe("a run with a wrong clock", () => {
	test("that failed far ahead puts nothing off for longer than a day", async () => {
		let isDown = true;
		const w = world(
			{ ...WEBHOOK, WEBSUB_HUB: "https://hub.example/" },
			() => new Response(null, { status: isDown ? 503 : 200 }),
		);
		await w.run(0);
		await w.run(1, story("paris", 0.5));
		await w.run(20 * DAY, story("paris", 0.5));
		isDown = false;
		for (let hours = 2; hours < 2 + DAY; hours += 0.25) await w.run(hours, story("paris", 0.5));
		expect(w.taken("hook.example")).toEqual(["paris"]);
		expect(w.got.filter(({ url, status }) => url.includes("hub.example") && status === 200)).toHaveLength(1);
	});

	test("that was far ahead makes no time in which nothing is sent", async () => {
		const w = world(WEBHOOK);
		await w.run(0);
		await w.run(20 * DAY);
		await w.run(2, story("paris", 1));
		expect(w.taken()).toEqual(["paris"]);
	});

	test("that died far ahead while it sent stops no later one", async () => {
		const w = world(WEBHOOK);
		await w.run(0);
		const { put } = w.memory;
		w.memory.put = async (key, value, tag) => {
			await put(key, value, tag);
			w.memory.put = async () => Promise.reject(new Error("the run died"));
		};
		await w.run(2.5 * DAY, story("paris", 0.5));
		w.memory.put = put;
		await w.run(2, story("paris", 0.5));
		expect(w.taken().at(-1)).toBe("paris");
		expect(w.got.at(-1)?.hours).toBe(2);
	});
});

describe("a key that is damaged", () => {
	test.each([
		['"floor":"2024-11-01"', '"floor":"soon"'],
		['"seen":"', '"seen":"x'],
		['"aside":[]', '"aside":[null]'],
		['"refused":{}', '"refused":{"a":null}'],
		['"unread":[]', '"unread":["x"]'],
		['"next":"', '"next":7,"x":"'],
	])("by %s becoming %s is said to be unreadable, and no message is sent", async (good, bad) => {
		const w = world(WEBHOOK);
		await w.run(0);
		const text = w.memory.raw("push/webhook") ?? "";
		expect(text).toContain(good);
		w.memory.damage("push/webhook", text.replace(good, bad));
		await w.run(2, story("paris", 1));
		expect(w.got).toEqual([]);
		expect(w.events("push.unreadable")).toHaveLength(1);
		expect(w.events("push.failed")).toEqual([]);
	});
});
