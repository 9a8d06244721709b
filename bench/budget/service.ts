/** Our Worker in workerd, bundled as a deploy is, with KV, queues and outlets around it. */
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../../scripts/service/port.ts";
import { bundle, type Cpu, cpuOf, modulesOf, startWorkerd, type Workerd } from "../workerd.ts";
import { PART, type Platform } from "./platform.ts";

const PORT = 8793;

/** What a Worker is started with. */
export interface Setup {
	readonly hasWorker?: boolean;
	/** Over what `wrangler.toml` sets. */
	readonly variables?: Readonly<Record<string, string>>;
	/** MiB of an isolate's heap, beyond which workerd ends. */
	readonly mostHeapMiB?: number;
	/** Host and port at which isolates can be looked into. */
	readonly inspector?: string;
}

/** Puts into a folder what `started` starts. */
export function bundled(folder: string): void {
	bundle("src/worker.ts", folder);
	copyHere("driver.js", join(folder, "driver.js"));
}

/** Makes a folder with a Worker that does the least instead of ours: see `bare.js`. */
export function bareWorker(folder: string): void {
	mkdirSync(folder);
	copyHere("driver.js", join(folder, "driver.js"));
	copyHere("bare.js", join(folder, "worker.js"));
}

function copyHere(name: string, to: string): void {
	copyFileSync(fileURLToPath(new URL(name, import.meta.url)), to);
}

/** Hands one event on, and tells what it took. */
export async function invoke(
	{ pid, url }: Started,
	{ asked }: Platform,
	path: string,
	body?: object,
): Promise<Cpu & { readonly requests: number }> {
	asked.requests = 0;
	const before = cpuOf(pid);
	const response = await fetch(
		`${url}${path}`,
		body === undefined ? {} : { method: "POST", body: JSON.stringify(body) },
	);
	const outcome = await response.text();
	const after = cpuOf(pid);
	if (outcome !== "ok") throw new Error(`bench: ${path} ended with "${outcome}"`);
	return { thread: after.thread - before.thread, all: after.all - before.all, requests: asked.requests };
}

export interface Started extends Workerd {
	readonly url: string;
}

/** Workerd with our Worker, which has not been asked for anything yet. */
export async function started(folder: string, platform: Platform, setup: Setup = {}): Promise<Started> {
	const port = await freePort(PORT, () => {});
	const workerd = startWorkerd(folder, configOf(folder, platform, port, setup), setup.inspector);
	const url = `http://127.0.0.1:${port}`;
	for (let tries = 0; tries < 400; tries++) {
		try {
			await (await fetch(`${url}/ready`)).text();
			return { ...workerd, url };
		} catch {
			await setTimeout(25);
		}
	}
	await workerd.stop();
	throw new Error("bench: workerd does not answer");
}

function configOf(
	folder: string,
	{ address }: Platform,
	port: number,
	{ hasWorker = true, variables = {}, mostHeapMiB }: Setup,
): string {
	const external = (part: string): string =>
		`(name = "${part}", external = (address = "${address}", http = (injectRequestHeaders = [(name = "${PART}", value = "${part}")])))`;
	const worker = `(name = "elshi", worker = .elshi)`;
	const binding = `(name = "ELSHI", service = "elshi")`;
	const texts = Object.entries({ PUBLISH_AFTER: "0", ...variables });
	const flags = mostHeapMiB === undefined ? "" : `v8Flags = ["--max-heap-size=${mostHeapMiB}"],`;
	return `const config :Workerd.Config = (
	${flags}
	services = [(name = "driver", worker = .driver), ${hasWorker ? `${worker}, ` : ""}${["kv", "queue", "outlets"].map(external).join(", ")}],
	sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "driver")]
);
const driver :Workerd.Worker = (
	modules = [(name = "driver.js", esModule = embed "driver.js")],
	bindings = [${hasWorker ? binding : ""}],
	compatibilityDate = "2026-10-20", compatibilityFlags = ["service_binding_extra_handlers"]
);
const elshi :Workerd.Worker = (
	modules = ${modulesOf(folder)},
	bindings = [
		(name = "STORE", kvNamespace = "kv"), (name = "REFRESH", queue = "queue"), (name = "PUBLISH", queue = "queue"),
		${texts.map(([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`).join(", ")}
	],
	globalOutbound = "outlets", compatibilityDate = "2026-10-20"
);
`;
}
