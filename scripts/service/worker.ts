import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LEASH = fileURLToPath(new URL("leash.ts", import.meta.url));
const WRANGLER = fileURLToPath(new URL("../../node_modules/wrangler/bin/wrangler.js", import.meta.url));

/** Milliseconds that a run may take; on a busy machine it takes many times what it needs. */
const RUN_DEADLINE = 300_000;

/** Milliseconds; a cold start on a slow machine takes ten seconds, and on a busy one many times that. */
const START_DEADLINE = 300_000;

export interface WorkerOptions {
	readonly port: number;
	/** Folder of the local KV. */
	readonly persist: string;
	/** Variables over those of wrangler.toml. */
	readonly vars: Readonly<Record<string, string>>;
	/** Called with each structured line the Worker logs. */
	readonly onEvent?: (event: WorkerEvent) => void;
	/** Called when the code has changed and the Worker runs with it. */
	readonly onRebuilt?: () => void;
	/** Called with each line of what wrangler says is wrong, once the Worker has started. */
	readonly onError?: (line: string) => void;
}

/** One line of the Worker's log. */
export type WorkerEvent = Readonly<Record<string, unknown>> & { readonly event: string };

export interface Worker {
	readonly url: string;
	/** The process group's leader: everything it started dies with `-pid`. */
	readonly pid: number;
	/** One run, at `time` or at the machine's, to its end. @throws when the scheduled handler failed, or the run did not end. */
	refresh(time?: Date): Promise<void>;
	/** Settles when the Worker has ended, by itself or by `stop`. */
	readonly ended: Promise<void>;
	stop(): Promise<void>;
}

/** Starts the Worker in wrangler dev: workerd, with KV on disk. @throws with wrangler's own words when it does not start. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
	const { port, persist, vars, onEvent, onRebuilt, onError } = options;
	// No page in a browser knows it: so none can set the moment of a run.
	const word = randomUUID();
	const child = spawn(
		process.execPath,
		[
			LEASH,
			...[WRANGLER, "dev"],
			...["--config", "wrangler.toml", "--ip", "127.0.0.1", "--port", String(port), "--persist-to", persist],
			...["--inspector-port", "0", "--show-interactive-dev-session=false"],
			...Object.entries({ PUBLISH_AFTER: "0", TRIGGER: word, ...vars }).flatMap(([name, value]) => [
				"--var",
				`${name}:${value}`,
			]),
		],
		// A process group of its own: wrangler starts workerd and esbuild, and all of them must go together.
		{ cwd: ROOT, detached: true, stdio: ["pipe", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1" } },
	);
	const pid = child.pid;
	if (pid === undefined) throw new Error("wrangler could not be started");
	const ended = once(child, "exit").then(() => undefined);
	const lines: string[] = [];
	/** Called at the end of the next run. */
	let onRun = (): void => {};
	let hasStarted = false;
	const failure = (): Error => new Error(`the Worker did not start:\n${lines.join("\n")}`);
	const ready = new Promise<void>((resolve, reject) => {
		const onLine = (line: string): void => {
			const event = asEvent(line);
			if (event !== undefined) {
				onEvent?.(event);
				if (event.event === "run") onRun();
			} else if (lines.push(line) > 50) lines.shift();
			if (line.includes("Ready on")) resolve();
			if (line.includes("Local server updated and ready")) onRebuilt?.();
			// After a failed build wrangler stays, and waits for the source to change; the errors are its next lines.
			if (line.includes("Build failed")) setTimeout(() => reject(failure()), 500);
		};
		createInterface(child.stdout).on("line", onLine);
		createInterface(child.stderr).on("line", (line) => {
			if (hasStarted) onError?.(line);
			onLine(line);
		});
		ended.then(() => reject(failure()), reject);
		setTimeout(() => reject(failure()), START_DEADLINE).unref();
	});
	const kill = (signal: NodeJS.Signals): void => {
		try {
			process.kill(-pid, signal);
		} catch {
			// It has ended already.
		}
	};
	const onExit = (): void => kill("SIGKILL");
	process.once("exit", onExit);
	ended.finally(() => process.off("exit", onExit)).catch(() => {});
	await ready.catch((error: unknown) => {
		kill("SIGKILL");
		throw error;
	});
	hasStarted = true;
	const url = `http://127.0.0.1:${port}`;
	return {
		url,
		pid,
		ended,
		refresh: async (time) => {
			const { promise: run, resolve } = Promise.withResolvers<"run">();
			onRun = () => resolve("run");
			const at = time === undefined ? "" : `&time=${time.getTime()}`;
			const response = await fetch(`${url}/cdn-cgi/local/scheduled?cron=${word}${at}`);
			if (!response.ok) throw new Error(`the scheduled handler failed:\n${lines.slice(-15).join("\n")}`);
			// Queues take over where the handler ends.
			let late: NodeJS.Timeout | undefined;
			const deadline = new Promise<"late">((settle) => {
				late = setTimeout(() => settle("late"), RUN_DEADLINE);
			});
			const how = await Promise.race([run, deadline, ended]);
			clearTimeout(late);
			if (how === "late") throw new Error(`the run did not end:\n${lines.slice(-15).join("\n")}`);
		},
		stop: async () => {
			kill("SIGTERM");
			const late = setTimeout(() => kill("SIGKILL"), 3000);
			await ended;
			clearTimeout(late);
			kill("SIGKILL");
		},
	};
}

function asEvent(line: string): WorkerEvent | undefined {
	if (!line.startsWith('{"event":')) return undefined;
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}
