/** Our Worker in workerd, with a record of some runs, for benches that send it what strangers might. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../../scripts/service/port.ts";
import { MINUTE } from "../../src/model/instant.ts";
import type { Job } from "../../src/platform/queue.ts";
import { startPlatform } from "../budget/platform.ts";
import { started } from "../budget/service.ts";
import { bundle, untilTheEnd } from "../workerd.ts";
import { heapAt } from "./heap.ts";

/** What the platform gives an isolate: without it V8 puts its collections off, and lets garbage stand for what is held. */
const ISOLATE_MIB = 128;

/** Where the inspector listens, or the next port that is free. */
const INSPECTOR = 9330;

const BEGIN = Date.parse("2026-11-20T00:00:00Z");

/** Bytes of memory. */
export interface Memory {
	/** Of the process of workerd (proc(5), VmRSS), with whatever garbage V8 has not collected yet: of that up to the heap that it may have. */
	readonly process: number;
	/** Of the heaps of its isolates, garbage included: what the platform gives an isolate 128 MiB of. */
	readonly used: number;
	/** Of these what is held: what a collection leaves. */
	readonly held: number;
	/** Of the process after that collection. */
	readonly settled: number;
}

export interface AskedSite {
	readonly url: string;
	/** Looks at what memory it takes; afterwards all garbage is collected. */
	readonly memory: () => Promise<Memory>;
	/** The next run, a quarter of an hour after the last, to the end of all its jobs. */
	readonly run: () => Promise<void>;
	/** What a key of KV holds, as text. */
	readonly value: (key: string) => string | undefined;
	readonly stop: () => Promise<void>;
}

/** @param runs that are lived through first */
export async function askedSite(runs: number): Promise<AskedSite> {
	const folder = mkdtempSync(join(tmpdir(), "elshi-bench-"));
	const remove = untilTheEnd(() => rmSync(folder, { recursive: true, force: true }));
	const platform = await startPlatform();
	console.error("bundling …");
	bundle("src/worker.ts", folder);
	copyFileSync(fileURLToPath(new URL("../budget/driver.js", import.meta.url)), join(folder, "driver.js"));
	const inspector = `127.0.0.1:${await freePort(INSPECTOR, () => {})}`;
	const { url, pid, stop } = await started(folder, platform, { mostHeapMiB: ISOLATE_MIB, inspector });
	const heap = heapAt(inspector, async () => (await fetch(`${url}/healthz`)).text());
	let turn = 0;
	const invoke = async (path: string, body?: Job): Promise<void> => {
		const how = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
		const outcome = await (await fetch(`${url}${path}`, how)).text();
		if (outcome !== "ok") throw new Error(`bench: ${path} ended with "${outcome}"`);
	};
	const run = async (): Promise<void> => {
		const time = BEGIN + turn++ * 15 * MINUTE;
		platform.show(time);
		await invoke(`/scheduled?time=${time}`);
		for (let jobs = platform.takeJobs(); jobs.length > 0; jobs = platform.takeJobs())
			for (const job of jobs) await invoke(`/queue?name=elshi-${job.kind === "refresh" ? "refresh" : "publish"}`, job);
	};
	const resident = (): number => {
		const [, kib = "0"] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
		return Number(kib) * 1024;
	};
	console.error(`living through ${runs} runs …`);
	for (let n = 0; n < runs; n++) await run();
	return {
		url,
		memory: async () => {
			const process = resident();
			const used = await heap.used();
			const held = await heap.held();
			return { process, used, held, settled: resident() };
		},
		run,
		value: platform.value,
		stop: async () => {
			await stop();
			platform.close();
			remove();
		},
	};
}
