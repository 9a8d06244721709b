import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../../scripts/record/open-store.ts";
import { type Answer, type Outlets, playOutlets } from "../../../scripts/service/outlets.ts";
import { startWorker, type Worker } from "../../../scripts/service/worker.ts";
import { allReports } from "../../../src/model/story.ts";
import { kvStore } from "../../../src/platform/kv.ts";
import { checkRecord } from "../../../src/runs/check-record.ts";
import { SOURCES } from "../../../src/sources/registry.ts";
import { storiesIn } from "../../runs/world.ts";
import { quietPort } from "../command.ts";

const MOMENTS = ["2024-11-05T06:00:00Z", "2024-11-05T18:00:00Z", "2024-11-06T06:00:00Z"].map((text) => new Date(text));
const OUTLETS = SOURCES.filter(({ language }) => language === "en").slice(0, 12);

/** What all outlets tell by each moment, each in its own words, and what one of them alone does. */
const EVENTS = [
	"Kazakhstan foreign minister meets the ambassador of Norway in Astana",
	"Tokayev and Macron sign a joint declaration during a state visit to Paris",
	"Kazakhstan and Uzbekistan hold talks on transit at a commission in Tashkent",
];

const folder = mkdtempSync(join(tmpdir(), "elshi-kill-"));
let outlets: Outlets;
let shown = 0;
/** Called with each sign of life of a run: a document asked for, before it is answered, or a line of the log. */
let onSign: () => void = () => {};

class Documents extends Map<string, Answer> {
	override get(address: string): Answer | undefined {
		onSign();
		const source = OUTLETS.find(({ feed }) => feed === address);
		return source === undefined ? undefined : documentOf(source.id);
	}
}

function documentOf(id: string): Answer {
	const item = (n: number, title: string) =>
		`<item><title>${title}</title><link>https://${id}.example.com/${n}</link><pubDate>Mon, 04 Nov 2024 1${n}:00:00 GMT</pubDate></item>`;
	const told = EVENTS.slice(0, shown + 1).flatMap((event, n) => [
		item(2 * n, `${event}, writes ${id}`),
		item(2 * n + 1, `Kazakhstan embassy opens ${id} exhibition number ${n}${n} abroad, the foreign ministry says`),
	]);
	const body = `<rss version="2.0"><channel><title>${id}</title>${told.join("")}</channel></rss>`;
	return { status: 200, headers: { "content-type": "text/xml" }, body: new TextEncoder().encode(body) };
}

beforeAll(async () => {
	outlets = await playOutlets(new Documents(OUTLETS.map(({ id, feed }) => [feed, documentOf(id)])));
});

afterAll(async () => {
	await outlets.close();
	rmSync(folder, { recursive: true, force: true });
});

async function open(name: string): Promise<Worker> {
	const off = SOURCES.filter((source) => !OUTLETS.includes(source)).map(({ id }) => id);
	return startWorker({
		port: await quietPort(),
		persist: join(folder, name),
		vars: { ORIGIN: outlets.origin, SOURCES_OFF: off.join(",") },
		onEvent: () => onSign(),
	});
}

/** Ids that readers are served. */
async function served(worker: Worker): Promise<string[]> {
	const feed = await (await fetch(`${worker.url}/feed.ndjson`)).text();
	return feed.match(/\d{4}-\d\d-\d\d-[0-9a-f]{8,}/g) ?? [];
}

/** What the record on disk tells: all but the moments of our own runs, which a killed one shifts. */
async function recordOf(name: string): Promise<{ stories: unknown[]; ids: Set<string>; faults: unknown }> {
	const { namespace, close } = await openStore({ data: join(folder, name), remote: false });
	try {
		const store = kvStore(namespace);
		const stories = await storiesIn(store);
		const essence = stories
			.map((story) => [
				story.id,
				story.published,
				story.merged,
				allReports(story).map(({ key, title }) => [key, title]),
			])
			.sort();
		const { faults } = await checkRecord(store, () => {});
		return { stories: essence, ids: new Set(stories.flatMap(({ id, merged }) => [id, ...merged])), faults };
	} finally {
		await close();
	}
}

test("leaves the record of undisturbed runs when runs are killed at random moments and repeated", async () => {
	const signs: number[] = [];
	const whole = await open("whole");
	for (const [n, moment] of MOMENTS.entries()) {
		shown = n;
		let count = 0;
		onSign = () => count++;
		await whole.refresh(moment);
		signs.push(count);
	}
	await whole.stop();
	const expected = await recordOf("whole");
	expect(expected.stories.length).toBeGreaterThan(5);
	expect(Math.min(...signs)).toBeGreaterThan(OUTLETS.length);

	let name = 0;
	let killed = 0;
	const moment = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
	await fc.assert(
		fc.asyncProperty(fc.tuple(moment, moment, moment), async (kills) => {
			const own = `killed-${name++}`;
			const once = new Set<string>();
			let worker = await open(own);
			for (const [n, kill] of kills.entries()) {
				shown = n;
				const at = 1 + Math.floor(kill * (signs[n] ?? 1));
				let count = 0;
				const { pid } = worker;
				onSign = () => {
					if (++count === at && process.kill(-pid, "SIGKILL")) killed++;
				};
				// A line of the log may come when the run has ended: then it is killed after it.
				await worker.refresh(MOMENTS[n]).catch(() => {});
				onSign = () => {};
				await worker.stop();
				worker = await open(own);
				await worker.refresh(MOMENTS[n]);
				for (const id of await served(worker)) once.add(id);
			}
			await worker.stop();
			const { stories, ids, faults } = await recordOf(own);
			expect(stories).toEqual(expected.stories);
			expect([...once].filter((id) => !ids.has(id))).toEqual([]);
			expect(faults).toEqual([]);
		}),
		// A failure is told as it was met: each attempt to find a simpler one starts four Workers.
		{ numRuns: 2, endOnFailure: true, verbose: true },
	);
	expect(killed).toBeGreaterThan(3);
});
