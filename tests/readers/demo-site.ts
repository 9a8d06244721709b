import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { fixtureOutlets } from "../../scripts/service/fixtures.ts";
import { playOutlets } from "../../scripts/service/outlets.ts";
import { startWorker } from "../../scripts/service/worker.ts";
import { quietPort } from "../scripts/command.ts";

/** The demo's site after one run, for clients to read. */
export interface DemoSite {
	readonly url: string;
	/** For what clients keep; gone after `stop`. */
	readonly folder: string;
	stop(): Promise<void>;
}

export async function startDemoSite(): Promise<DemoSite> {
	const folder = mkdtempSync(join(tmpdir(), "elshi-readers-"));
	const { now, answers, sourcesOff } = fixtureOutlets();
	const outlets = await playOutlets(answers);
	const worker = await startWorker({
		port: await quietPort(),
		persist: join(folder, "kv"),
		vars: { ORIGIN: outlets.origin, SOURCES_OFF: sourcesOff },
	});
	await worker.refresh(new Date(now));
	const items = async (): Promise<number> => {
		const response = await fetch(`${worker.url}/feed.json`);
		return ((await response.json()) as { items: unknown[] }).items.length;
	};
	await vi.waitUntil(async () => (await items()) > 10, { timeout: 600_000, interval: 250 });
	return {
		url: worker.url,
		folder,
		async stop() {
			await worker.stop();
			await outlets.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
