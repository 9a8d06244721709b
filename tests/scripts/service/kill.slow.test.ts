import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Outlets, playOutlets } from "../../../scripts/service/outlets.ts";
import { startWorker, type Worker } from "../../../scripts/service/worker.ts";
import { SOURCES } from "../../../src/sources/registry.ts";
import { quietPort } from "../command.ts";

const NOW = new Date("2024-11-06T06:00:00Z");
const OUTLETS = SOURCES.filter(({ language }) => language === "en").slice(0, 12);

const folder = mkdtempSync(join(tmpdir(), "elshi-kill-"));
let outlets: Outlets;

beforeAll(async () => {
	outlets = await playOutlets(
		new Map(
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

async function open(name: string, onPolled?: () => void): Promise<Worker> {
	const off = SOURCES.filter((source) => !OUTLETS.includes(source)).map(({ id }) => id);
	return startWorker({
		port: await quietPort(),
		persist: join(folder, name),
		vars: { ORIGIN: outlets.origin, SOURCES_OFF: off.join(",") },
		onEvent: ({ event }) => event === "refresh.source" && onPolled?.(),
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
		let polled = 0;
		const killed = await open(`killed-${moment}`, () => {
			if (++polled === moment) process.kill(-killed.pid, "SIGKILL");
		});
		await expect(killed.refresh(NOW)).rejects.toThrow();
		await killed.ended;
		const next = await open(`killed-${moment}`);
		await next.refresh(NOW);
		expect(await published(next)).toEqual(expected);
		await next.stop();
	}
});
