/** From a correction in a shard to a receiver, of stories that the front has left. */
import { describe, expect, test } from "vitest";
import { NO_EDITS } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import type { Report } from "../../src/model/classification.ts";
import { push } from "../../src/push/push.ts";
import { readPushSettings } from "../../src/push/settings.ts";
import { readFront } from "../../src/store/front.ts";
import { KEYS } from "../../src/store/keys.ts";
import { readReceiver } from "../../src/store/push-receiver.ts";
import { at, eventReport, world as publishing } from "../runs/world.ts";
import { sourceOf } from "../samples/stories.ts";

const OLD_DAY = KEYS.day("2024-04-02");

/** Runs that publish and push over one store: ten days of enough stories for the first to leave the front. */
async function tenDays(variables: object = { WEBHOOK_URL: "https://hook.example/x" }) {
	const outlets = publishing();
	const { store } = outlets;
	const sources = new Map([["outlet-en", sourceOf("outlet-en")]]);
	const facets = facetsFor(sources);
	const { settings } = readPushSettings({ SITE_URL: "https://elshi.example", ...variables }, facets);
	if (settings === undefined) throw new Error("nothing is configured");
	const reports = new Map<string, Report>();
	const got: { readonly type: string; readonly id: string }[] = [];
	let answer = 200;
	const publish = async (hours: number, ...seen: readonly Report[]): Promise<void> => {
		for (const report of seen) reports.set(report.key, report);
		await outlets.shard(0, at(hours), [...reports.values()]);
		await outlets.run(at(hours));
	};
	const run = async (hours: number, ...seen: readonly Report[]): Promise<void> => {
		await publish(hours, ...seen);
		await tell(hours);
	};
	const tell = async (hours: number): Promise<void> => {
		const held = await readFront(store);
		if (held.kind !== "value") throw new Error("there is no front");
		const ports = {
			store,
			sources,
			facets,
			alerts: [],
			edits: NO_EDITS,
			log: () => undefined,
			wait: async () => undefined,
		};
		const http = async (request: Request): Promise<Response> => {
			const { type, data } = JSON.parse(await request.text());
			if (answer === 200) got.push({ type, id: data.id });
			return new Response(null, { status: answer });
		};
		await push(held.value, { ...ports, settings, now: at(hours), requests: 20, http });
	};
	const told = (type: string): string[] => got.filter((one) => one.type === type).map(({ id }) => id);
	await run(0);
	for (let day = 1; day <= 10; day++) {
		const seen = Array.from({ length: 20 }, (_, n) => eventReport(day * 20 + n, at(day * 24)));
		await run(day * 24, ...seen);
		for (let turn = 1; turn < 4; turn++) await tell(day * 24 + turn / 4);
	}
	const corrected = (event: number, hours: number): Report => {
		const report = reports.get(`outlet-en/${event}`);
		if (report === undefined) throw new Error(`there was no event ${event}`);
		return { ...report, title: `${report.title}, as it was corrected`, changed: at(hours) };
	};
	const idsOf = async (): Promise<string[]> =>
		(await outlets.stories()).filter(({ id }) => id.startsWith("2024-04-02")).map(({ id }) => id);
	return {
		store,
		got,
		told,
		publish,
		run,
		tell,
		corrected,
		idsOf,
		answers: (status: number): void => {
			answer = status;
		},
		front: outlets.front,
	};
}

describe("the correction of a story that the front has left", () => {
	test("is told once, like that of any other", async () => {
		const w = await tenDays();
		const ids = await w.idsOf();
		expect((await w.front()).filter(({ id }) => ids.includes(id))).toEqual([]);
		expect(w.told("story.published")).toHaveLength(200);
		await w.run(241, w.corrected(20, 241));
		for (let hours = 241.25; hours < 250; hours += 0.25) await w.tell(hours);
		expect(w.told("story.updated")).toHaveLength(1);
		expect(ids).toContain(w.told("story.updated")[0]);
		await w.run(251, w.corrected(20, 251));
		expect(w.told("story.updated")).toHaveLength(2);
	});

	test("is told also while news come in every run, and while the receiver was away", async () => {
		const w = await tenDays();
		w.answers(503);
		await w.run(241, w.corrected(20, 241), w.corrected(21, 241));
		for (let hours = 241.25; hours < 264; hours += 0.25) await w.tell(hours);
		w.answers(200);
		for (let n = 0; n < 50; n++) await w.run(264 + n / 4, eventReport(1000 + n, at(264 + n / 4)));
		expect(new Set(w.told("story.updated")).size).toBe(2);
		expect(w.told("story.updated")).toHaveLength(2);
		const { length } = w.told("story.published");
		expect(new Set(w.told("story.published")).size).toBe(length);
		expect(length).toBe(250);
	});

	test("waits for a day that cannot be read, and costs no read once it was told", async () => {
		const w = await tenDays();
		await w.run(241);
		await w.publish(242, w.corrected(20, 242));
		const { get } = w.store;
		const read: string[] = [];
		let isDamaged = true;
		w.store.get = async (key) => {
			read.push(key);
			return isDamaged && key === OLD_DAY ? { kind: "unreadable", reason: "by chance" } : get(key);
		};
		for (let hours = 242; hours < 244; hours += 0.25) await w.tell(hours);
		expect(w.told("story.updated")).toEqual([]);
		isDamaged = false;
		await w.tell(244);
		expect(w.told("story.updated")).toHaveLength(1);
		await w.tell(244.25);
		read.length = 0;
		for (let hours = 244.5; hours < 250; hours += 0.25) await w.tell(hours);
		expect(read.filter((key) => key === OLD_DAY)).toEqual([]);
	});

	test("is not told to whom it was never sent: a receiver of today", async () => {
		const w = await tenDays({ RECEIVERS: "late url=https://hook.example/x query=partner=jp" });
		await w.run(241, w.corrected(20, 241));
		await w.run(242, eventReport(5000, at(242)));
		expect(w.got).toEqual([]);
		const state = await readReceiver(w.store, "late");
		const front = await readFront(w.store);
		if (state.kind !== "value" || front.kind !== "value") throw new Error("nothing is stored");
		// What it does not want is looked at once, and not in each run.
		expect(state.value.seen >= at(241)).toBe(true);
		expect(Object.keys(front.value.corrected ?? {})).toHaveLength(1);
	});
});
