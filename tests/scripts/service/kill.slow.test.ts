import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Answer, type Outlets, playOutlets } from "../../../scripts/service/outlets.ts";
import { startWorker, type Worker } from "../../../scripts/service/worker.ts";
import { SOURCES } from "../../../src/sources/registry.ts";
import { quietPort } from "../command.ts";

const NOW = new Date("2024-11-06T06:00:00Z");
const OUTLETS = SOURCES.filter(({ language }) => language === "en").slice(0, 12);

const folder = mkdtempSync(join(tmpdir(), "elshi-kill-"));
let outlets: Outlets;
/** Called when the Worker has asked for a document, before it is answered: so a run can be killed in its middle for sure. */
let onAsked: () => unknown = () => {};

class Documents extends Map<string, Answer> {
	override get(address: string): Answer | undefined {
		onAsked();
		return super.get(address);
	}
}

beforeAll(async () => {
	outlets = await playOutlets(
		new Documents(
			OUTLETS.map(({ id, feed }) => {
				const item = (n: number, title: string) =>
					`<item><title>${title}</title><link>https://${id}.example.com/${n}</link><pubDate>Tue, 05 Nov 2024 1${n}:00:00 GMT</pubDate></item>`;
				const body = `<rss version="2.0"><channel><title>${id}</title>${item(1, `Kazakhstan foreign minister meets the ambassador of Norway in Astana, writes ${id}`)}${item(2, `Tokayev and Macron sign a joint declaration during a state visit, reports ${id}`)}</channel></rss>`;
				return [feed, { status: 200, headers: { "content-type": "text/xml" }, body: new TextEncoder().encode(body) }];
			}),
		),
	);
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
	});
}

/** Every report that the feed tells of, in order. */
async function published(worker: Worker): Promise<string[]> {
	const feed = await (await fetch(`${worker.url}/feed.json`)).text();
	return (feed.match(/https:\/\/[a-z-]+\.example\.com\/\d/g) ?? [])
		.filter((url, n, all) => all.indexOf(url) === n)
		.sort();
}

it("is completed by the next run when it is killed in the middle, at any of several moments", async () => {
	const whole = await open("whole");
	await whole.refresh(NOW);
	const expected = await published(whole);
	await whole.stop();
	expect(expected).toHaveLength(2 * OUTLETS.length);

	for (const moment of [1, 5, 11]) {
		const killed = await open(`killed-${moment}`);
		let asked = 0;
		onAsked = () => ++asked === moment && process.kill(-killed.pid, "SIGKILL");
		await expect(killed.refresh(NOW)).rejects.toThrow();
		await killed.ended;
		expect(asked).toBeGreaterThanOrEqual(moment);
		onAsked = () => {};
		const next = await open(`killed-${moment}`);
		await next.refresh(NOW);
		expect(await published(next)).toEqual(expected);
		await next.stop();
	}
});
