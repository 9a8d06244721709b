import { setTimeout } from "node:timers/promises";
import { answersASecond, type Load } from "./serve/load.ts";
import { bundle, cpuOf, inFolder, startWorkerd } from "./workerd.ts";

export const HELP = `npm run bench -- serve

Serves the site from memory in one workerd, beside a Hono route that answers "hello", and measures the answers a second of
each in turns: Hono's "hello", a 304 of the RSS feed, and a warm 200 of its 50 items. Prints the ratios of the best rounds, by the clock
and by workerd's own processor time, which other work on the machine changes less and which decides; the goals are at least 1.2 for a 304
and 0.6 for a 200. Linux only. Fails where one is missed.`;

const PORT = 8791;
const ROUND = 1000;
const ROUNDS = 10;
const GOALS = { "304": 1.2, "200": 0.6 } as const;

export async function bench(): Promise<void> {
	await inFolder(async (folder) => {
		console.error("bundling …");
		bundle("bench/serve/worker.ts", folder);
		const workerd = startWorkerd(folder, CONFIG);
		try {
			await measure(await ready(), workerd.pid);
		} finally {
			await workerd.stop();
		}
	});
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
	const names = ["hello", "304", "200"] as const;
	const best = { hello: NONE, "304": NONE, "200": NONE };
	for (let round = 0; round <= ROUNDS; round++) {
		console.error(`round ${round} of ${ROUNDS} …`);
		for (const name of names) {
			const { wall, cpu } = await measured(loads[name], pid);
			// The first round warms up.
			if (round > 0) best[name] = { wall: Math.max(best[name].wall, wall), cpu: Math.max(best[name].cpu, cpu) };
		}
	}
	const { hello } = best;
	console.log(`hello: ${hello.wall.toFixed(0)} a second, ${hello.cpu.toFixed(0)} a CPU second`);
	for (const name of ["304", "200"] as const) {
		const wall = best[name].wall / hello.wall;
		const cpu = best[name].cpu / hello.cpu;
		console.log(`${name}: ${wall.toFixed(2)} of hello a second, ${cpu.toFixed(2)} a CPU second (goal ${GOALS[name]})`);
		if (cpu < GOALS[name]) process.exitCode = 1;
	}
}

const NONE: Rate = { wall: 0, cpu: 0 };

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
