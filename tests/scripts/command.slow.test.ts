import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { start } from "./command.ts";

const FEED = "fixtures/outlets/astanatimes-en.xml";

test.each([
	[
		"inspect",
		["fixtures/outlets/astanatimes-en.xml", "--source", "astanatime-en"],
		"--source astanatime-en: there is no such source; the nearest is astanatimes-en",
	],
	["inspect", ["Tokayev meets Macron"], 'there is no such file; for a headline: --title "Tokayev meets Macron"'],
	["replay", ["fixture"], "fixture: there is no such folder; the nearest is fixtures"],
	["dataset", ["nowhere", "2024", "x"], "nowhere: must be the address of a site, such as https://elshi.example"],
	["dataset", ["http://localhost:1", "24", "x"], "24: must be a year, such as 2024"],
	["dataset", ["http://127.0.0.1:1", "2024", "x"], "http://127.0.0.1:1 cannot be reached"],
	["check", ["--colour"], "--colour: there is no such option"],
] as const)("%s %j says in one line what is wrong, and ends with 2", async (name, args, message) => {
	const command = start(name, ...args);
	expect(await command.ended).toBe(2);
	expect(command.said()).toContain(message);
	expect(command.said().trimEnd().split("\n")).toHaveLength(1);
});

test("a headline is judged as an article of a document is", async () => {
	const command = start("inspect", "--title", "Tokayev pays a state visit to France", "--date", "2024-11-05");
	expect(await command.ended).toBe(0);
	expect(command.said()).toMatch(
		/^KEEP [\d.]+ % {2}Tokayev pays a state visit to France\n {2}2024-11-05T00:00:00.000Z /,
	);
	expect(command.said()).toMatch(/^ {2}Kept as /m);
});

test.each([
	["Ambassador of Oman presents credentials to Tokayev", "one story: "],
	["Ambassador of Kuwait presents credentials to Tokayev", "two stories: another partner "],
])("two headlines of two outlets are one story or two: %s", async (other, decision) => {
	const command = start("inspect", "--title", "Tokayev receives credentials of Oman's ambassador", "--with", other);
	expect(await command.ended).toBe(0);
	expect(command.said().trimEnd().split("\n").at(-1)?.startsWith(decision), command.said()).toBe(true);
	expect(command.said()).not.toContain("one publisher");
});

test.each([[], ["--json"]])(
	"nothing of a document reaches a terminal that would obey it, by inspect %j",
	async (...options) => {
		const folder = mkdtempSync(join(tmpdir(), "elshi-words-"));
		const mark = "&#27;[31m&#27;]0;owned&#7;&#x9b;2J\u202e\u2066\u200b\u{e0061}\u3164";
		const item = `<title>Tokayev ${mark} in Paris</title><link>https://o.kz/1</link><category>${mark}</category>`;
		const feed = `<rss version="2.0${mark}"><channel><title>${mark}</title><item>${item}<author>${mark}</author></item><item><title>${mark}x</title></item></channel></rss>`;
		writeFileSync(join(folder, "o-en.xml"), feed);
		const command = start("inspect", ...options, join(folder, "o-en.xml"));
		expect(await command.ended).toBe(0);
		expect(command.said()).toContain("Tokayev");
		expect(command.said()).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\u3164]/u);
		rmSync(folder, { recursive: true });
	},
);

test("a reader that has seen enough is no fault", async () => {
	const inspect = spawn(process.execPath, ["scripts/inspect.ts", FEED], { stdio: ["ignore", "pipe", "pipe"] });
	let complaint = "";
	inspect.stderr.on("data", (data: Buffer) => {
		complaint += data;
	});
	inspect.stdout.destroy();
	expect((await once(inspect, "close"))[0]).toBe(0);
	expect(complaint).toBe("");
});

test("where there is no browser, shots says how to get one", async () => {
	process.env.CHROME = "/no/such/browser";
	const shots = start("shots");
	delete process.env.CHROME;
	expect(await shots.ended).toBe(2);
	expect(shots.said()).toMatch(/^CHROME=\/no\/such\/browser is no browser: on Debian, apt-get install chromium; /);
});
