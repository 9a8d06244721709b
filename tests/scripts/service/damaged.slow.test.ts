import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../../scripts/record/open-store.ts";
import { type RawStore, rawStore } from "../../../scripts/record/raw-store.ts";
import { fixtureOutlets } from "../../../scripts/service/fixtures.ts";
import { type Outlets, playOutlets } from "../../../scripts/service/outlets.ts";
import { startWorker, type Worker } from "../../../scripts/service/worker.ts";
import { DAY, HOUR } from "../../../src/model/instant.ts";
import { allReports } from "../../../src/model/story.ts";
import { kvStore } from "../../../src/platform/kv.ts";
import { storiesIn } from "../../runs/world.ts";
import { quietPort, start } from "../command.ts";

const { now, answers, sourcesOff } = fixtureOutlets();
const END = new Date(now);
const NEXT = new Date(END.getTime() + HOUR);

const folder = mkdtempSync(join(tmpdir(), "elshi-damaged-"));
const file = join(folder, "elshi.jsonl");
let outlets: Outlets;

/** What is in no shape: a value that was cut while it was written. */
const DAMAGE = '{"schema":1,"stories":[{"id":"2024-';

beforeAll(async () => {
	outlets = await playOutlets(answers);
	// Two days, and the first run of the third: the days before are counted.
	const worker = await open("base");
	for (const days of [2, 1]) await refresh(worker, new Date(END.getTime() - days * DAY));
	await worker.stop();
	await run("backup", file, "--data", join(folder, "base"));
});

afterAll(async () => {
	await outlets.close();
	rmSync(folder, { recursive: true, force: true });
});

async function open(name: string): Promise<Worker> {
	return startWorker({
		port: await quietPort(),
		persist: join(folder, name),
		vars: {
			...{ ORIGIN: outlets.origin, SOURCES_OFF: sourcesOff },
			...{ SITE_URL: "https://elshi.example", WEBHOOK_URL: "https://receiver.example/hook" },
		},
	});
}

async function refresh(worker: Worker, moment: Date): Promise<void> {
	outlets.show(moment);
	await worker.refresh(moment);
}

async function run(command: "backup" | "restore" | "record", ...args: string[]): Promise<string> {
	const started = start(command, ...args);
	const code = await started.ended;
	return `${code} ${started.said()}`;
}

async function withStore<T>(name: string, act: (raw: RawStore, namespace: KVNamespace) => Promise<T>): Promise<T> {
	const { namespace, close } = await openStore({ data: join(folder, name), remote: false });
	try {
		return await act(rawStore(namespace), namespace);
	} finally {
		await close();
	}
}

/** A copy of the record in which some keys are damaged, those that are written `push/` or `shard/` whichever there are of them. */
async function damaged(name: string, keys: readonly string[]): Promise<string[]> {
	cpSync(join(folder, "base"), join(folder, name), { recursive: true });
	return withStore(name, async (raw) => {
		const there = (await raw.keys()).filter((key) =>
			keys.some((one) => key === one || (one.endsWith("/") && key.startsWith(one))),
		);
		for (const key of there) await raw.put(key, { ...(await raw.get(key)), text: DAMAGE });
		return there;
	});
}

function textsOf(name: string, keys: readonly string[]): Promise<(string | undefined)[]> {
	return withStore(name, async (raw) => Promise.all(keys.map(async (key) => (await raw.get(key))?.text)));
}

/** Every report that the record has, with the story that tells it. */
async function toldIn(name: string): Promise<Map<string, string>> {
	const stories = await withStore(name, (_, namespace) => storiesIn(kvStore(namespace)));
	return new Map(stories.flatMap((story) => allReports(story).map(({ key }) => [key, story.id])));
}

interface Said {
	readonly shown: number;
	readonly faults: Readonly<Record<string, string>>;
}

async function said(worker: Worker): Promise<Said> {
	for (const path of ["/", "/feed.rss", "/digest/daily.atom", "/api/v1/timeline", "/api/v1/stories"])
		expect([path, (await fetch(`${worker.url}${path}`)).status]).toEqual([path, 200]);
	const feed = await fetch(`${worker.url}/feed.json`);
	const { items } = (await feed.json()) as { items: unknown[] };
	const status = (await (await fetch(`${worker.url}/status.json`)).json()) as { record: { faults: Said["faults"] } };
	// A program would delete what a calendar lacks: it is told to come again.
	const calendar = await fetch(`${worker.url}/feed.ics`);
	expect(calendar.status).toBe("calendar/2024" in status.record.faults ? 503 : 200);
	return { shown: items.length, faults: status.record.faults };
}

describe("with a damaged key", () => {
	let undisturbed = new Map<string, string>();
	let before = new Map<string, string>();

	beforeAll(async () => {
		await damaged("whole", []);
		before = await toldIn("whole");
		const worker = await open("whole");
		for (const moment of [END, NEXT]) await refresh(worker, moment);
		await worker.stop();
		undisturbed = await toldIn("whole");
		expect(undisturbed.size).toBeGreaterThan(before.size);
	});

	test.each([
		{ name: "front", keys: ["front"], mend: ["record", "rebuild", "front"] },
		{ name: "day", keys: ["day/2024-11-05"], mend: ["restore", file, "--only", "day/2024-11-05", "--over"] },
		{ name: "derived", keys: ["counts/2024", "calendar/2024"], mend: ["record", "rebuild"] },
		{ name: "push", keys: ["push/"], mend: ["restore", file, "--only", "push/", "--over"] },
		{ name: "shard", keys: ["shard/1"], mend: ["restore", file, "--only", "shard/1", "--over"] },
	] as const)(
		"$keys all the rest is served and goes on, nothing is written over, and it can be mended",
		async ({ name, keys, mend }) => {
			const there = await damaged(name, keys);
			expect(there.length).toBeGreaterThan(0);
			let worker = await open(name);
			await refresh(worker, END);
			const { shown, faults } = await said(worker);
			expect(shown).toBeGreaterThan(10);
			expect(Object.keys(faults).sort()).toEqual(there.toSorted());
			await worker.stop();
			expect(await textsOf(name, there)).toEqual(there.map(() => DAMAGE));
			// All but what hangs on it was told; a front alone stops publishing.
			const meanwhile = await toldIn(name);
			const isNew = [...meanwhile.keys()].some((key) => !before.has(key));
			expect(isNew).toBe(name !== "front");

			const [command, ...args] = mend;
			expect(await run(command, ...args, "--data", join(folder, name))).toMatch(/^0 /);
			worker = await open(name);
			await refresh(worker, NEXT);
			expect((await said(worker)).faults).toEqual({});
			await worker.stop();
			const after = await toldIn(name);
			expect([...undisturbed.keys()].filter((key) => !after.has(key))).toEqual([]);
			// Nothing that was there has another id.
			expect([...before].filter(([key, id]) => after.get(key) !== id)).toEqual([]);
			expect(await run("record", "check", "--data", join(folder, name))).toMatch(/^0 [\s\S]*All is well/);
		},
	);
});
