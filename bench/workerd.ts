/** Workerd by itself, without wrangler around it: what benches start, and the processor time that it takes. */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WRANGLER = join(ROOT, "node_modules/wrangler");

/** Runs with a folder outside of the project, which is gone afterwards, however this process ends. */
export async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "elshi-bench-"));
	const remove = untilTheEnd(() => rmSync(folder, { recursive: true, force: true }));
	try {
		await run(folder);
	} finally {
		remove();
	}
}

/**
 * Has something ended with this process, be it by a signal, of which it then dies as it would have.
 * @returns ends it now
 */
export function untilTheEnd(end: () => void): () => void {
	const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
	const endNow = (): void => {
		process.off("exit", endNow);
		for (const signal of signals) process.off(signal, die);
		end();
	};
	const die = (signal: NodeJS.Signals): void => {
		endNow();
		process.kill(process.pid, signal);
	};
	process.once("exit", endNow);
	for (const signal of signals) process.on(signal, die);
	return endNow;
}

/** Bundles a Worker as a deploy does into a folder, which must be outside of the project. */
export function bundle(entry: string, folder: string): void {
	const options = ["deploy", entry, "--dry-run", "--minify", "--config", "wrangler.toml", "--outdir", folder];
	execFileSync(process.execPath, [join(WRANGLER, "bin/wrangler.js"), ...options], { cwd: ROOT, stdio: "ignore" });
}

/** The modules of a bundle as workerd's configuration lists them: https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp */
export function modulesOf(folder: string): string {
	const data = readdirSync(folder).filter((name) => name.endsWith(".bin"));
	const modules = ['(name = "worker.js", esModule = embed "worker.js")'];
	for (const name of data) modules.push(`(name = "./${name}", data = embed "${name}")`);
	return `[${modules.join(", ")}]`;
}

export interface Workerd {
	readonly pid: number;
	/** Settles when it has ended. */
	readonly stop: () => Promise<void>;
}

/**
 * Starts a configuration that is written into the folder of its bundle; it may not listen yet.
 * @param inspector host and port at which isolates can be looked into; none unless given
 */
export function startWorkerd(folder: string, config: string, inspector?: string): Workerd {
	const file = join(folder, "config.capnp");
	writeFileSync(file, `using Workerd = import "/workerd/workerd.capnp";\n${config}`);
	// The executable itself: the one in `.bin` is a script that would outlive its kill.
	const executable: string = createRequire(join(WRANGLER, "package.json"))("workerd").default;
	const options = [
		"serve",
		"--experimental",
		...(inspector === undefined ? [] : ["--inspector-addr", inspector]),
		file,
	];
	const workerd = spawn(executable, options, { stdio: ["ignore", "ignore", "inherit"] });
	const ended = new Promise<void>((resolve) => workerd.once("exit", () => resolve()));
	const kill = untilTheEnd(() => workerd.kill("SIGKILL"));
	return {
		pid: workerd.pid ?? 0,
		stop: () => {
			kill();
			return ended;
		},
	};
}

/** Bundles a Worker that needs nothing of the platform, and starts it; it may not listen yet. */
export function startAlone(entry: string, folder: string, port: number): Workerd {
	bundle(entry, folder);
	const config = `const config :Workerd.Config = (
	services = [(name = "main", worker = .worker)],
	sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const worker :Workerd.Worker = (modules = ${modulesOf(folder)}, compatibilityDate = "2026-10-20");
`;
	return startWorkerd(folder, config);
}

/** Milliseconds of processor time. */
export interface Cpu {
	/** Of the thread that runs the Worker's code. */
	readonly thread: number;
	/** Of all threads: with those that collect garbage and compile what is hot. */
	readonly all: number;
}

/**
 * What a process has taken so far: the first field of each task's schedstat, in nanoseconds
 * (https://docs.kernel.org/scheduler/sched-stats.html).
 * @throws where the system has none, as others than Linux
 */
export function cpuOf(pid: number): Cpu {
	const of = (task: string): number =>
		Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0]) / 1e6;
	const tasks = readdirSync(`/proc/${pid}/task`);
	return { thread: of(String(pid)), all: tasks.reduce((sum, task) => sum + of(task), 0) };
}
