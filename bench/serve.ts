import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { answersASecond, type Load } from "./serve/load.ts";
import { bundle, cpuOf, startWorkerd } from "./workerd.ts";

export const HELP = `npm run bench -- serve

Serves the site from memory in one workerd, beside a Hono route that answers "hello", and measures the answers a second of
each in turns: "hello", a 304 of the RSS feed, and a warm 200 of its 50 items. Prints the median ratios to "hello", by the clock
and by workerd's own processor time, which other work on the machine does not change; the goals are at least 1.2 for a 304
and 0.6 for a 200. Linux only. Fails where one is missed.`;

const PORT = 8791;
const ROUND = 1000;
const ROUNDS = 7;
const GOALS = { "304": 1.2, "200": 0.6 } as const;

export async function bench(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "elshi-bench-"));
	try {
		console.error("bundling …");
		bundle("bench/serve/worker.ts", folder);
		const workerd = startWorkerd(folder, CONFIG);
		try {
			await measure(await ready(), workerd.pid);
		} finally {
			await workerd.stop();
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const CONFIG = `const config :Workerd.Config = (
	services = [(name = "main", worker = .worker)],
	sockets = [(name = "http", address = "127.0.0.1:${PORT}", http = (), service = "main")]
);
const worker :Workerd.Worker = (
	modules = [(name = "worker.js", esModule = embed "worker.js")],
	compatibilityDate = "2026-10-20"
);
`;

/** The feed's tag, once workerd answers. */
async function ready(): Promise<string> {
	for (let tries = 0; tries < 100; tries++) {
		try {
			const response = await fetch(`http://127.0.0.1:${PORT}/feed.rss`);
			await response.arrayBuffer();
			return response.headers.get("etag") ?? "";
		} catch {
			await setTimeout(100);
		}
	}
	throw new Error("bench: workerd does not answer");
}

async function measure(etag: string, pid: number): Promise<void> {
	const loads = {
		hello: { port: PORT, path: "/hello", status: 200 },
		"304": { port: PORT, path: "/feed.rss", status: 304, headers: { "if-none-match": etag } },
		"200": { port: PORT, path: "/feed.rss", status: 200 },
	};
	for (const load of Object.values(loads)) await measured(load, pid);
	const ratios: Record<keyof typeof GOALS, Rate[]> = { "304": [], "200": [] };
	for (let round = 1; round <= ROUNDS; round++) {
		console.error(`round ${round} of ${ROUNDS} …`);
		for (const name of ["304", "200"] as const) {
			// Beside each measurement its own "hello", because the machine's mood changes within a round.
			const hello = await measured(loads.hello, pid);
			const other = await measured(loads[name], pid);
			ratios[name].push({ wall: other.wall / hello.wall, cpu: other.cpu / hello.cpu });
			if (name === "304")
				console.error(`hello: ${hello.wall.toFixed(0)} a second, ${hello.cpu.toFixed(0)} a CPU second`);
		}
	}
	for (const name of ["304", "200"] as const) {
		const wall = middle(ratios[name].map((ratio) => ratio.wall));
		const cpu = middle(ratios[name].map((ratio) => ratio.cpu));
		console.log(`${name}: ${wall.toFixed(2)} of hello a second, ${cpu.toFixed(2)} a CPU second (goal ${GOALS[name]})`);
		if (Math.max(wall, cpu) < GOALS[name]) process.exitCode = 1;
	}
}

/** Answers a second by the clock on the wall, and by workerd's own time on a processor. */
interface Rate {
	readonly wall: number;
	readonly cpu: number;
}

async function measured(load: Load, pid: number): Promise<Rate> {
	const before = cpuOf(pid).all;
	const wall = await answersASecond(load, ROUND);
	return { wall, cpu: (wall * ROUND) / (cpuOf(pid).all - before) };
}

function middle(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
