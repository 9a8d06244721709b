import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { momentsBefore } from "../../scripts/service/days.ts";
import { fixtureOutlets } from "../../scripts/service/fixtures.ts";
import { type Outlets, playOutlets } from "../../scripts/service/outlets.ts";
import { startWorker, type Worker } from "../../scripts/service/worker.ts";
import { quietPort } from "../scripts/command.ts";

const NEWSBOAT = "/usr/bin/newsboat";
const WRANGLER = fileURLToPath(new URL("../../node_modules/wrangler/bin/wrangler.js", import.meta.url));
const FEEDS = ["feed.rss", "feed.atom"];
const DAYS = 10;

const run = promisify(execFile);
const { now, answers, sourcesOff } = fixtureOutlets();
const end = new Date(now);

/** An item as newsboat keeps it; `pubDate` in seconds. */
interface Row {
	readonly guid: string;
	readonly title: string;
	readonly pubDate: number;
	readonly unread: number;
}

describe.runIf(existsSync(NEWSBOAT))("newsboat", () => {
	const folder = mkdtempSync(join(tmpdir(), "elshi-newsboat-"));
	const persist = join(folder, "kv");
	let outlets: Outlets;
	let worker: Worker;
	let published: unknown;
	let port = 0;

	async function open(): Promise<void> {
		worker = await startWorker({
			port,
			persist,
			vars: { ORIGIN: outlets.origin, SOURCES_OFF: sourcesOff },
			onEvent: ({ event, at }) => {
				if (event === "publish.front") published = at;
			},
		});
	}

	async function json<T>(path: string): Promise<T> {
		return (await fetch(`${worker.url}/${path}`)).json() as Promise<T>;
	}

	/** Runs the cron at a moment, and waits until readers are served what it published. */
	async function refresh(moment: Date): Promise<void> {
		outlets.show(moment);
		await worker.refresh(moment);
		// The log may tell of the publishing after the run has answered: what it told last is asked for anew each time.
		const isServed = async (): Promise<boolean> =>
			(await json<{ record: { at?: string } }>("status.json")).record.at === published;
		await expect.poll(isServed, { timeout: 600_000 }).toBe(true);
	}

	function database(feed: string): DatabaseSync {
		return new DatabaseSync(join(folder, `${feed}.db`), { readOnly: true });
	}

	/** Every item that a reader of the feed has after a reload, newest first. */
	async function reload(feed: string): Promise<Row[]> {
		const files = ["-u", join(folder, `${feed}.urls`), "-c", join(folder, `${feed}.db`)];
		await run(NEWSBOAT, [...files, "-x", "reload"], { env: { ...process.env, HOME: folder } });
		const cache = database(feed);
		const rows = cache.prepare("select guid, title, pubDate, unread from rss_item order by pubDate desc, guid").all();
		cache.close();
		return rows as unknown as Row[];
	}

	beforeAll(async () => {
		port = await quietPort();
		outlets = await playOutlets(answers);
		for (const feed of FEEDS) writeFileSync(join(folder, `${feed}.urls`), `http://127.0.0.1:${port}/${feed}\n`);
		await open();
	});

	afterAll(async () => {
		await worker.stop();
		await outlets.close();
		rmSync(folder, { recursive: true, force: true });
	});

	test("never shows a story twice in ten days, and never an old one as new", async () => {
		const known = new Map<string, number>();
		for (const moment of momentsBefore(end, DAYS).filter((_, run) => run % 4 === 3)) {
			await refresh(moment);
			for (const feed of FEEDS) {
				for (const { guid, pubDate } of await reload(feed)) {
					expect(pubDate).toBe(known.get(guid) ?? pubDate);
					known.set(guid, pubDate);
				}
			}
		}
		const shown = await reload("feed.atom");
		expect(shown.length).toBeGreaterThan(20);
		expect(new Set(shown.map(({ title }) => title)).size).toBe(shown.length);
	});

	test.each(FEEDS)("has the items of /%s as they were published, in order", async (feed) => {
		await refresh(end);
		const rows = await reload(feed);
		const { items } = await json<{ items: { id: string; title: string; date_published: string }[] }>("feed.json");
		const latest = new Map(rows.map((row) => [row.guid, row]));
		expect(items.map(({ id }) => latest.get(id)?.title)).toEqual(items.map(({ title }) => title));
		expect(items.map(({ id }) => latest.get(id)?.pubDate)).toEqual(
			items.map(({ date_published }) => Math.floor(Date.parse(date_published) / 1000)),
		);
	});

	test.each(FEEDS)("asks for /%s again with validators that give 304", async (feed) => {
		await reload(feed);
		const cache = database(feed);
		const { etag, lastmodified } = cache.prepare("select etag, lastmodified from rss_feed").get() as {
			etag: string;
			lastmodified: number;
		};
		cache.close();
		const since = new Date(lastmodified * 1000).toUTCString();
		const headers: Record<string, string>[] = [{ "if-none-match": etag }, { "if-modified-since": since }];
		for (const conditional of headers) {
			expect((await fetch(`${worker.url}/${feed}`, { headers: conditional })).status).toBe(304);
		}
	});

	test("shows nothing new on a second reload, nor after a restart with a front made anew", async () => {
		const first = await Promise.all(FEEDS.map(reload));
		expect(await Promise.all(FEEDS.map(reload))).toEqual(first);
		const served = await json("feed.json");
		await worker.stop();
		const local = ["--binding", "STORE", "--local", "--persist-to", persist, "--config", "wrangler.toml"];
		await run(process.execPath, [WRANGLER, "kv", "key", "delete", "front", ...local]);
		await open();
		// Until a run has made it anew, the record itself is read.
		expect(await json("feed.json")).toEqual(served);
		await refresh(new Date(end.getTime() + 3_600_000));
		expect(await Promise.all(FEEDS.map(reload))).toEqual(first);
	});
});
