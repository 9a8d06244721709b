/** What a page that somebody looks at can make a Worker on his own machine do: nothing. */
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixtureOutlets } from "../../../scripts/service/fixtures.ts";
import { type Outlets, playOutlets } from "../../../scripts/service/outlets.ts";
import { startWorker, type Worker } from "../../../scripts/service/worker.ts";
import { quietPort } from "../command.ts";

const { now, answers, sourcesOff } = fixtureOutlets();
const FAR = Date.parse("2100-01-01T00:00:00.000Z");
const folder = mkdtempSync(join(tmpdir(), "elshi-trigger-"));
let outlets: Outlets;
let worker: Worker;
let before: string;
/** What the Worker did since it was asked to the last time. */
const done: string[] = [];

beforeAll(async () => {
	outlets = await playOutlets(answers);
	outlets.show(new Date(now));
	worker = await startWorker({
		port: await quietPort(),
		persist: folder,
		vars: { ORIGIN: outlets.origin, SOURCES_OFF: sourcesOff },
		onEvent: ({ event }) => void done.push(event),
	});
	await worker.refresh(new Date(now));
	before = await state();
	done.length = 0;
});

afterAll(async () => {
	await worker.stop();
	await outlets.close();
	rmSync(folder, { recursive: true, force: true });
});

/** All that a run with another moment would change, past what is held for a minute. */
async function state(): Promise<string> {
	const feed = await fetch(`${worker.url}/feed.json?_=${Math.random()}`);
	const keys = await fetch(`${worker.url}/cdn-cgi/local/explorer/api/storage/kv/namespaces`).then((response) =>
		response.text(),
	);
	const { items } = (await feed.json()) as { items: { id: string; date_modified: string }[] };
	return JSON.stringify([items.map(({ id, date_modified }) => [id, date_modified]), keys]);
}

/** A request with headers that `fetch` does not let anybody set. @returns its status and body */
function send(path: string, method: string, headers: Readonly<Record<string, string>>, body = ""): Promise<string> {
	const { hostname, port } = new URL(worker.url);
	return new Promise((resolve, reject) => {
		const sent = request({ hostname, port, path, method, headers }, (response) => {
			let text = `${response.statusCode} `;
			response.on("data", (data: Buffer) => {
				text += data;
			});
			response.on("end", () => resolve(text));
		});
		sent.on("error", reject);
		sent.end(body);
	});
}

const IMAGE = { "sec-fetch-site": "cross-site", "sec-fetch-dest": "image", "sec-fetch-mode": "no-cors" };
const FORM = { "content-type": "application/x-www-form-urlencoded", origin: "https://evil.example" };
const at = `time=${FAR}`;

test.each<[what: string, path: string, method: string, headers: Readonly<Record<string, string>>]>([
	["a picture", `/cdn-cgi/local/scheduled?${at}`, "GET", IMAGE],
	["a picture that names the cron", `/cdn-cgi/local/scheduled?cron=*/15+*+*+*+*&${at}`, "GET", IMAGE],
	[
		"a picture that guesses the word",
		`/cdn-cgi/local/scheduled?cron=00000000-0000-4000-8000-000000000000&${at}`,
		"GET",
		IMAGE,
	],
	["a picture that gives two words", `/cdn-cgi/local/scheduled?cron=&cron=x&${at}`, "GET", IMAGE],
	["a picture that asks for an answer in JSON", `/cdn-cgi/local/scheduled?format=json&${at}`, "GET", IMAGE],
	["a picture at an older address", `/cdn-cgi/mf/scheduled?${at}`, "GET", IMAGE],
	["a picture at another older address", `/cdn-cgi/handler/scheduled?${at}`, "GET", IMAGE],
	["a picture at wrangler's own", `/__scheduled?${at}`, "GET", IMAGE],
	["a script of another page", `/cdn-cgi/local/scheduled?${at}`, "GET", { origin: "https://evil.example" }],
	["a sandboxed script", `/cdn-cgi/local/scheduled?${at}`, "GET", { origin: "null" }],
	["a form", `/cdn-cgi/local/scheduled?${at}`, "POST", FORM],
	["a name that leads here", `/cdn-cgi/local/scheduled?${at}`, "GET", { host: "evil.example" }],
	["a name that begins as this machine's", `/cdn-cgi/local/scheduled?${at}`, "GET", { host: "127.0.0.1.evil.example" }],
	[
		"a form that writes into the store",
		"/cdn-cgi/local/explorer/api/storage/kv/namespaces/STORE/values/front",
		"POST",
		FORM,
	],
	[
		"a script that deletes from the store",
		"/cdn-cgi/local/explorer/api/storage/kv/namespaces/STORE/values/front",
		"DELETE",
		{ origin: "https://evil.example" },
	],
	[
		"a name that writes into the store",
		"/cdn-cgi/local/explorer/api/storage/kv/namespaces/STORE/values/front",
		"PUT",
		{ host: "evil.example" },
	],
])("%s changes nothing", async (_, path, method, headers) => {
	await send(path, method, headers, method === "GET" ? "" : "x=1");
	expect(await state()).toBe(before);
	expect(done.filter((event) => event !== "run.refused")).toEqual([]);
});

test("and who knows the word sets the moment", async () => {
	await worker.refresh(new Date(Date.parse(now) + 3_600_000));
	const { lastRun } = (await (await fetch(`${worker.url}/status.json`)).json()) as { lastRun: string };
	expect(lastRun >= now).toBe(true);
});
