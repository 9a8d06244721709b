import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { quietPort, start } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "elshi-replay-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rss = (title: string, link: string): string =>
	`<rss version="2.0"><channel><title>Outlet</title><item><title>${title}</title><link>${link}</link><pubDate>Tue, 05 Nov 2024 10:00:00 GMT</pubDate></item></channel></rss>`;

/** Real documents that are kept beside a checkout, where they are. */
const CAPTURES = fileURLToPath(new URL("../../../shared/captures", import.meta.url));
const REPLAY = fileURLToPath(new URL("../../../shared/replay", import.meta.url));

describe("a replay", () => {
	test("takes documents of known sources and of strangers, at the moment it is told", async () => {
		const visit = "Tokayev pays a state visit to France and meets President Macron in Paris";
		writeFileSync(join(folder, "astanatimes-en.xml"), rss(visit, "https://astanatimes.com/2024/visit/"));
		writeFileSync(
			join(folder, "somebody-kk-1.xml"),
			rss("Футболдан кубок ойыны өтті", "https://somebody.example.org/1"),
		);
		writeFileSync(join(folder, "notes.txt"), "not a document");
		const replay = start(
			"replay",
			folder,
			"--now",
			"2024-11-06T06:00:00Z",
			"--data",
			join(folder, "kv"),
			"--once",
			"--port",
			String(await quietPort()),
		);
		expect(await replay.ended).toBe(0);
		expect(replay.said()).toContain("Refreshing 2 sources as of 2024-11-06T06:00:00.000Z");
		expect(replay.said()).toMatch(/^astanatimes-en +rss +1 +1 +1 /m);
		expect(replay.said()).toMatch(/^somebody-kk-1 +rss +1 +1 +0 /m);
		expect(replay.said()).toContain("Readers are served 1 story.");
	});

	test.runIf(existsSync(CAPTURES))("reads the real sitemaps and names what each unreadable one is", async () => {
		const replay = start(
			"replay",
			CAPTURES,
			"--now",
			"2025-05-25T12:00:00Z",
			"--data",
			join(folder, "real-1"),
			"--once",
			"--port",
			String(await quietPort()),
		);
		expect(await replay.ended).toBe(0);
		const said = replay.said();
		expect(said).toMatch(/^azattyq-kk-4 .* sitemap-index: /m);
		expect(said).toMatch(/^azattyq-kk-untitled .* untitled-sitemap: /m);
		expect(said).toMatch(/^azattyk-ru-1 +news-sitemap +0 .* empty-sitemap/m);
		expect(said).toMatch(/^21 polled +287 +287 .* 4 failed$/m);
	});

	test.runIf(existsSync(REPLAY))("reads four real streams and keeps few of their items", async () => {
		const replay = start(
			"replay",
			REPLAY,
			"--now",
			"2024-04-17T00:00:00Z",
			"--data",
			join(folder, "real-2"),
			"--once",
			"--port",
			String(await quietPort()),
		);
		expect(await replay.ended).toBe(0);
		const kept = Number(/^4 polled +247 +247 +(\d+)/m.exec(replay.said())?.[1]);
		expect(kept).toBeGreaterThan(0);
		expect(kept).toBeLessThanOrEqual(8);
	});
});
