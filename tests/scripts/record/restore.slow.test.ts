import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { momentsBefore } from "../../../scripts/service/days.ts";
import { fixtureOutlets } from "../../../scripts/service/fixtures.ts";
import { type Outlets, playOutlets } from "../../../scripts/service/outlets.ts";
import { startWorker, type Worker } from "../../../scripts/service/worker.ts";
import { quietPort, start } from "../command.ts";

const { now, answers, sourcesOff } = fixtureOutlets();
const END = new Date(now);
const FORMATS = ["rss", "atom", "json", "ics", "csv", "ndjson"];

const folder = mkdtempSync(join(tmpdir(), "elshi-restore-"));
const file = join(folder, "elshi.jsonl");
let outlets: Outlets;
let worker: Worker;
let port = 0;

beforeAll(async () => {
	outlets = await playOutlets(answers);
	port = await quietPort();
	worker = await open("first");
	for (const moment of momentsBefore(END, 8).filter((_, run) => run % 8 === 7)) await refresh(moment);
	await refresh(END);
});

afterAll(async () => {
	await worker.stop();
	await outlets.close();
	rmSync(folder, { recursive: true, force: true });
});

/** Always on one port, because it is part of every link. */
function open(name: string): Promise<Worker> {
	const vars = { ORIGIN: outlets.origin, SOURCES_OFF: sourcesOff };
	return startWorker({ port, persist: join(folder, name), vars });
}

async function refresh(moment: Date): Promise<void> {
	outlets.show(moment);
	await worker.refresh(moment);
}

async function run(command: "backup" | "restore" | "record", ...args: string[]) {
	const started = start(command, ...args);
	const code = await started.ended;
	return { code, said: started.said() };
}

async function served(path: string): Promise<string> {
	const response = await fetch(`${worker.url}${path}`);
	return `${response.status} ${response.headers.get("etag")} ${response.headers.get("last-modified")}\n${await response.text()}`;
}

/** Every kind of document, by address. */
async function everything(): Promise<Record<string, string>> {
	const stories = await (await fetch(`${worker.url}/api/v1/stories?limit=5`)).json();
	const ids = JSON.stringify(stories).match(/\d{4}-\d\d-\d\d-[0-9a-f]{8}/g) ?? [];
	const paths = [
		...FORMATS.flatMap((format) => [`/feed.${format}`, `/event/visit.${format}`, `/partner/cn.${format}`]),
		...["/archive/2024-10.atom", "/archive/2024-10.json"],
		...[
			"/digest/daily.rss",
			"/digest/weekly.atom",
			"/feeds.opml",
			"/",
			"/?ui=kk&partner=cn",
			"/feed.ics?since=2024-01-01",
		],
		...[
			"/api/v1/stories?limit=50",
			"/api/v1/stories?seenSince=2024-11-05",
			`/stories/${ids[0]}`,
			`/stories/${ids.at(-1)}`,
		],
	];
	const found: Record<string, string> = {};
	for (const path of paths) found[path] = await served(path);
	return found;
}

describe("a backup", () => {
	test("is made while the Worker serves, and is there only when it is whole", async () => {
		const { code, said } = await run("backup", file, "--data", join(folder, "first"));
		expect([code, said]).toEqual([0, expect.stringMatching(/elshi\.jsonl: \d+ keys \(\d+ day, .*1 front\) of /)]);
		const [header = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
		expect(JSON.parse(header)).toMatchObject({ elshi: "backup", keys: lines.length });
		expect(lines.length).toBeGreaterThan(12);
	});

	test("of a folder that is not there, or into one, is refused in one line", async () => {
		const nowhere = join(folder, "nowhere");
		expect(await run("backup", file, "--data", nowhere)).toEqual({
			code: 2,
			said: `${nowhere}: there is no such folder\n`,
		});
		const into = await run("backup", join(nowhere, "x.jsonl"), "--data", join(folder, "first"));
		expect([into.code, into.said]).toEqual([2, expect.stringContaining(`no folder ${nowhere}`)]);
	});

	test("whose reader has seen enough ends quietly", () => {
		const command = `node_modules/.bin/node scripts/backup.ts - --data ${join(folder, "first")} | head -c 20`;
		const { stdout, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
		expect(stdout).toBe('{"elshi":"backup","f');
		expect(stderr).not.toContain("EPIPE");
	});
});

describe("a restore into an empty store", () => {
	test("serves every document as it was, byte for byte, and goes on from there", async () => {
		const before = await everything();
		expect(
			Object.entries(before)
				.filter(([, answer]) => !answer.startsWith("200 "))
				.map(([path]) => path),
		).toEqual([]);
		await worker.stop();
		const { code, said } = await run("restore", file, "--data", join(folder, "second"));
		expect([code, said]).toEqual([0, expect.stringMatching(/\d+ keys written, 0 as they were, 0 deleted/)]);
		worker = await open("second");
		const after = await everything();
		for (const [path, answer] of Object.entries(before)) expect([path, after[path]]).toEqual([path, answer]);

		await refresh(new Date(END.getTime() + 3_600_000));
		const ids = (answer: string | undefined): Set<string> => new Set(answer?.match(/\d{4}-\d\d-\d\d-[0-9a-f]{8}/g));
		const next = ids(await served("/feed.ndjson"));
		expect([...ids(before["/feed.ndjson"])].filter((id) => !next.has(id))).toEqual([]);
		await worker.stop();
	});

	test("is sound, and a repetition of it writes nothing", async () => {
		const third = ["--data", join(folder, "third")];
		await run("restore", file, ...third);
		expect((await run("record", "check", ...third)).said).toContain("All is well.");
		expect((await run("restore", file, ...third)).said).toMatch(/: 0 keys written, \d+ as they were/);
		const copy = join(folder, "copy.jsonl");
		await run("backup", copy, ...third);
		const linesOf = (path: string): string[] => readFileSync(path, "utf8").split("\n").slice(1);
		expect(linesOf(copy)).toEqual(linesOf(file));
	});

	test("of a file that is cut, or over a record that went on, changes nothing and says why", async () => {
		const cut = join(folder, "cut.jsonl");
		writeFileSync(cut, readFileSync(file).subarray(0, -5000));
		const data = ["--data", join(folder, "second")];
		expect(await run("restore", cut, ...data)).toMatchObject({ code: 2, said: expect.stringContaining("cut") });
		expect(await run("restore", file, ...data)).toMatchObject({
			code: 2,
			said: expect.stringContaining("nothing was written"),
		});
		expect(await run("restore", join(folder, "none"), ...data)).toMatchObject({
			code: 2,
			said: expect.stringContaining("there is no such file"),
		});
	});
});
