import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DemoSite, startDemoSite } from "./demo-site.ts";

const PYTHON = "/usr/bin/python3";
const FEEDPARSER = "/usr/lib/python3/dist-packages/feedparser";
const RSS2EMAIL = "/usr/bin/r2e";
const DOCS = new URL("../../docs/api.md", import.meta.url);

/** What feedparser makes of a feed, and the statuses of a second and third request with its validators. */
const READ = `
import feedparser, json, sys
address = sys.argv[1]
feed = feedparser.parse(address)
print(json.dumps({
    "bozo": bool(feed.bozo), "version": feed.version, "title": feed.feed.title,
    "again": [feedparser.parse(address, etag=feed.etag).status, feedparser.parse(address, modified=feed.modified).status],
    "entries": [{
        "id": e.id, "title": e.title, "link": e.link, "author": e.author, "published": e.published_parsed[:6],
        "tags": [t.term for t in e.tags], "source": e.source.title,
        "language": e.get("language") or e.title_detail.language,
    } for e in feed.entries],
}))`;

interface Read {
	readonly bozo: boolean;
	readonly version: string;
	readonly title: string;
	readonly again: readonly number[];
	readonly entries: readonly {
		readonly id: string;
		readonly title: string;
		readonly link: string;
		readonly author: string;
		readonly published: readonly number[];
		readonly tags: readonly string[];
		readonly source: string;
		readonly language: string;
	}[];
}

const run = promisify(execFile);

describe("the demo's site", () => {
	let site: DemoSite;
	beforeAll(async () => {
		site = await startDemoSite();
	});
	afterAll(() => site.stop());

	async function items() {
		const response = await fetch(`${site.url}/feed.json`);
		const feed = (await response.json()) as {
			items: { id: string; title: string; external_url: string; language: string; date_published: string }[];
		};
		return feed.items;
	}

	describe.runIf(existsSync(PYTHON) && existsSync(FEEDPARSER))("read by feedparser", () => {
		test.each([
			["feed.rss", "rss20"],
			["feed.atom", "atom10"],
		])("has in /%s every title, date, author, category, language, link and source", async (path, version) => {
			const { stdout } = await run(PYTHON, ["-c", READ, `${site.url}/${path}`]);
			const read = JSON.parse(stdout) as Read;
			expect(read).toMatchObject({ bozo: false, version, title: "Kazakhstan's diplomacy", again: [304, 304] });
			const expected = await items();
			const facts = expected.map(({ id, title, external_url: link, language, date_published }) => {
				const at = new Date(date_published);
				const published = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
				return {
					id,
					title,
					link,
					language,
					published: [...published, at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()],
				};
			});
			expect(read.entries).toMatchObject(facts);
			for (const { author, source, tags } of read.entries) {
				expect(author).not.toBe("");
				expect(source).not.toBe("");
				expect(tags).not.toEqual([]);
			}
		});
	});

	describe.runIf(existsSync(RSS2EMAIL))("read by rss2email", () => {
		test.each(["feed.rss", "feed.atom"])("sends every story of /%s once", async (path) => {
			const folder = join(site.folder, path);
			const mailbox = `${folder}.mbox`;
			const config = `${folder}.cfg`;
			// A sendmail that keeps what it is given.
			const sendmail = `${folder}.sh`;
			writeFileSync(sendmail, `#!/bin/sh\ncat >> ${mailbox}\nprintf '\\n--end--\\n' >> ${mailbox}\n`, { mode: 0o755 });
			writeFileSync(
				config,
				`[DEFAULT]\nto = reader@localhost\nfrom = elshi@localhost\nemail-protocol = sendmail\nsendmail = ${sendmail}\n`,
			);
			const r2e = (...words: string[]) => run(RSS2EMAIL, ["-c", config, "-d", `${folder}.json`, ...words]);
			await r2e("add", "elshi", `${site.url}/${path}`);
			await r2e("run");
			const count = () => readFileSync(mailbox, "utf8").split("\n--end--\n").length - 1;
			expect(count()).toBe((await items()).length);
			await r2e("run");
			expect(count()).toBe((await items()).length);
		});
	});

	test("has a calendar that ical.js reads", async () => {
		const text = await (await fetch(`${site.url}/feed.ics?since=2024-03-01`)).text();
		const events = new ICAL.Component(ICAL.parse(text))
			.getAllSubcomponents("vevent")
			.map((event) => new ICAL.Event(event));
		const days = events.map(({ startDate, endDate }) => `${startDate} ${endDate}`);
		expect(days).toContain("2024-11-04 2024-11-06");
		expect(days).toContain("2024-03-11 2024-03-13");
	});

	describe("the examples of docs/api.md", () => {
		const docs = readFileSync(DOCS, "utf8");
		const example = (language: string): string => {
			const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(docs)?.[1] ?? "";
			return found.replaceAll("http://localhost:8787", site.url);
		};

		test.runIf(existsSync("/usr/bin/curl"))("ask in the shell", async () => {
			const { stdout } = await run("sh", ["-c", example("sh")]);
			const { stories } = JSON.parse(stdout) as { stories: object[] };
			expect(stories.length).toBeGreaterThan(0);
			expect(Object.keys(stories[0] ?? {})).toContain("title");
		});

		test.runIf(existsSync(PYTHON))("print in Python", async () => {
			const { stdout } = await run(PYTHON, ["-c", example("python")]);
			expect(stdout.trim().split("\n")).toHaveLength((await items()).length);
		});

		test("count in TypeScript", async () => {
			const file = join(site.folder, "example.mts");
			writeFileSync(file, example("ts"));
			const { stdout } = await run(process.execPath, [file]);
			expect(stdout).toMatch(/^FR France \d+$/m);
		});
	});
});
