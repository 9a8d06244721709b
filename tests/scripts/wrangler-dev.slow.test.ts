import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorker, type Worker } from "../../scripts/service/worker.ts";
import { quietPort } from "./command.ts";

/** A bare `wrangler dev`, which knows no word for its trigger; and of its outlets nobody is there. */
const folder = mkdtempSync(join(tmpdir(), "elshi-bare-"));
let worker: Worker;

beforeAll(async () => {
	worker = await startWorker({
		port: await quietPort(),
		persist: folder,
		vars: { ORIGIN: "http://127.0.0.1:9", TRIGGER: "" },
	});
});
afterAll(async () => {
	await worker.stop();
	rmSync(folder, { recursive: true, force: true });
});

test("a bare wrangler dev says on its page how to bring news in, and that brings a run", async () => {
	const page = await (await fetch(worker.url)).text();
	const [, address = ""] = /curl (http:\S+?)</.exec(page) ?? [];
	expect(new URL(address).origin).toBe(worker.url);
	expect(await (await fetch(`${worker.url}/status.json`)).json()).not.toHaveProperty("lastRun");
	expect((await fetch(address)).status).toBe(200);
	// Queues bring it: the test's own time ends where they do not.
	await expect
		.poll(async () => (await fetch(`${worker.url}/status.json`)).json(), { timeout: 600_000 })
		.toHaveProperty("lastRun");
});
