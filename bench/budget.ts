import { join } from "node:path";
import { MINUTE } from "../src/model/instant.ts";
import type { Job } from "../src/platform/queue.ts";
import { SOURCES } from "../src/sources/registry.ts";
import { MANY, MEASURED, outletsOf } from "./budget/outlets.ts";
import { PART, type Platform, startPlatform } from "./budget/platform.ts";
import { bareWorker, bundled, invoke, started } from "./budget/service.ts";
import { type Cpu, cpuOf, inFolder } from "./workerd.ts";

export const HELP = `npm run bench -- budget [--cold N] [--measured]

Lives two days of the default sources, a run every 15 minutes, in workerd with KV and queues, bundled as a deploy is, and prints what
the second day takes of what Cloudflare's free plan gives, each figure beside its limit: KV writes and queue operations a day,
requests and CPU an invocation. Invocations of N runs of that day (12) each get a fresh workerd, whose start is told apart; all others
share one that is warm. Each outlet shows its newest 30 items and publishes one every 40 minutes, in the words of
fixtures/relevance, one in fifteen of them to be kept. With --measured they bring as many as real documents do instead: 12 a day in the
median, from one in two days to 38.

CPU is of workerd's process, not time by the clock: of the thread that runs the Worker, which is what the platform counts, and in brackets
of all threads, of which others collect garbage and compile. It holds what workerd itself does for requests and KV, which stands
beside: a bare consumer in a fresh workerd reads one value, asks as many outlets as a shard does in the median, and writes one value;
then the same with the value parsed and the items found by a pattern, which is the least that a reader could do. Nothing is subtracted.
Linux only. Exits 1 where a figure is over its limit.`;

const RUNS_A_DAY = 96;
const BEGIN = Date.parse("2026-11-20T00:00:00Z");
/** Fresh starts to take the median of. */
const STARTS = 9;

/** The free plan's limits, and what we want to keep within of them. */
const LIMITS = { kvWrites: 1000, queueOperations: 10_000, requests: 50, usual: 10, most: 25, start: 40 } as const;
/** Of so many invocations in a hundred the usual limit must hold. */
const USUALLY = 0.95;
/** A message is written, read and deleted. */
const OPERATIONS_A_MESSAGE = 3;

/** What one invocation of the Worker used. */
interface Used extends Cpu {
	readonly what: "run" | "shard" | "publish";
	readonly isCold: boolean;
	readonly requests: number;
}

export async function bench(options: readonly string[]): Promise<void> {
	const at = options.indexOf("--cold");
	const coldRuns = at < 0 ? 12 : Number(options[at + 1]);
	if (!Number.isInteger(coldRuns) || coldRuns < 1 || coldRuns > RUNS_A_DAY)
		throw new Error(`--cold ${options[at + 1]}: not a number of runs from 1 to ${RUNS_A_DAY}`);
	await inFolder(async (folder) => {
		const platform = await startPlatform(outletsOf(options.includes("--measured") ? MEASURED : MANY));
		try {
			console.error("bundling …");
			bundled(folder);
			const starts = await isolateStarts(folder, platform);
			const day = await secondDay(folder, platform, coldRuns);
			const polls = quantile(
				day.used.filter(({ what, isCold }) => what === "shard" && isCold).map(({ requests }) => requests),
				0.5,
			);
			const bare = {
				polls,
				asking: await bareInvocations(folder, platform, polls, false),
				reading: await bareInvocations(folder, platform, polls, true),
			};
			report(starts, day, platform, bare);
		} finally {
			platform.close();
		}
	});
}

interface Day {
	readonly used: readonly Used[];
	readonly kvWrites: number;
	readonly messages: number;
}

/** Lives two days and tells of the second. */
async function secondDay(folder: string, platform: Platform, coldRuns: number): Promise<Day> {
	const { asked } = platform;
	const used: Used[] = [];
	const warm = await started(folder, platform);
	const every = RUNS_A_DAY / coldRuns;
	try {
		for (let turn = 0; turn < 2 * RUNS_A_DAY; turn++) {
			if (turn === RUNS_A_DAY) {
				asked.kvWrites = 0;
				asked.messages = 0;
				used.length = 0;
			}
			const time = BEGIN + turn * 15 * MINUTE;
			platform.show(time);
			const isCold = turn >= RUNS_A_DAY && Math.floor((turn + 1) / every) > Math.floor(turn / every);
			if (turn % 16 === 0) console.error(`${new Date(time).toISOString().slice(0, 16).replace("T", " ")} …`);
			const ask = async (what: Used["what"], path: string, body?: Job): Promise<void> => {
				const workerd = isCold ? await started(folder, platform) : warm;
				used.push({ what, isCold, ...(await invoke(workerd, platform, path, body)) });
				if (isCold) await workerd.stop();
			};
			await ask("run", `/scheduled?time=${time}`);
			for (let jobs = platform.takeJobs(); jobs.length > 0; jobs = platform.takeJobs()) {
				for (const job of jobs) {
					const isPublish = job.kind !== "refresh";
					await ask(isPublish ? "publish" : "shard", `/queue?name=elshi-${isPublish ? "publish" : "refresh"}`, job);
				}
			}
		}
	} finally {
		await warm.stop();
	}
	return { used, kvWrites: asked.kvWrites, messages: asked.messages };
}

/** What a start takes with our Worker in it, less what it takes without: what readers of a cold isolate wait for. */
async function isolateStarts(folder: string, platform: Platform): Promise<Cpu> {
	const starts: Record<"with" | "without", Cpu[]> = { with: [], without: [] };
	for (let n = 0; n < STARTS; n++) {
		for (const how of ["with", "without"] as const) {
			const workerd = await started(folder, platform, { hasWorker: how === "with" });
			starts[how].push(cpuOf(workerd.pid));
			await workerd.stop();
		}
	}
	const middle = (part: keyof Cpu): number =>
		quantile(
			starts.with.map((cpu) => cpu[part]),
			0.5,
		) -
		quantile(
			starts.without.map((cpu) => cpu[part]),
			0.5,
		);
	return { thread: middle("thread"), all: middle("all") };
}

/** What a bare consumer takes in fresh workerds. */
interface Bare {
	readonly polls: number;
	readonly asking: readonly Cpu[];
	readonly reading: readonly Cpu[];
}

async function bareInvocations(folder: string, platform: Platform, polls: number, isRead: boolean): Promise<Cpu[]> {
	const own = join(folder, isRead ? "reading" : "asking");
	bareWorker(own);
	const feeds = SOURCES.slice(0, polls).map(({ feed }) => feed);
	const value = platform.value("shard/0") ?? "";
	const key = "bare";
	const stored = (init: RequestInit): Promise<Response> =>
		fetch(`http://${platform.address}/${key}`, { ...init, headers: { [PART]: "kv" } });
	await stored({ method: "PUT", body: value });
	const used: Cpu[] = [];
	for (let n = 0; n < STARTS; n++) {
		const workerd = await started(own, platform);
		used.push(await invoke(workerd, platform, "/queue?name=elshi-refresh", { key, feeds, isRead }));
		await workerd.stop();
	}
	await stored({ method: "DELETE" });
	return used;
}

function report(start: Cpu, { used, kvWrites, messages }: Day, platform: Platform, bare: Bare): void {
	const cold = used.filter(({ isCold }) => isCold);
	console.log(
		`${SOURCES.length} sources, ${RUNS_A_DAY} runs a day, ${used.length} invocations, ${cold.length} of them cold`,
	);
	say("KV writes a day", kvWrites, LIMITS.kvWrites);
	say("queue operations a day", messages * OPERATIONS_A_MESSAGE, LIMITS.queueOperations);
	say("requests an invocation, at most", Math.max(...used.map(({ requests }) => requests)), LIMITS.requests);
	say("CPU of an isolate's start, ms", start.thread, LIMITS.start, start.all);
	console.log("CPU of an invocation, ms");
	for (const isCold of [true, false]) {
		const some = used.filter((one) => one.isCold === isCold);
		const how = isCold ? "cold" : "warm";
		sayCpu(`  ${how}, 95 in 100`, some, USUALLY, isCold ? LIMITS.usual : undefined);
		sayCpu(`  ${how}, the most`, some, 1, isCold ? LIMITS.most : undefined);
		for (const what of ["run", "shard", "publish"] as const) {
			const of = some.filter((one) => one.what === what);
			sayCpu(`    ${what}: half`, of, 0.5);
			sayCpu(`    ${what}: the most`, of, 1);
		}
	}
	sayCpu(`  bare, cold, ${bare.polls} polls: half`, bare.asking, 0.5);
	sayCpu("  the same, read: half", bare.reading, 0.5);
	const sizes = platform.stored().map(([key, bytes]) => `${key} ${(bytes / 1024).toFixed(0)} KiB`);
	console.log(`stored: ${sizes.join(", ")}`);
}

/** Says a share of invocations' CPU: of the thread, and of all threads. */
function sayCpu(name: string, used: readonly Cpu[], share: number, limit?: number): void {
	const of = (part: keyof Cpu): number =>
		quantile(
			used.map((one) => one[part]),
			share,
		);
	say(name, of("thread"), limit, of("all"));
}

/** Prints a figure beside its limit, and remembers where it is over. */
function say(name: string, figure: number, limit?: number, ofAll?: number): void {
	const number = Number.isInteger(figure) ? String(figure) : figure.toFixed(1);
	const others = ofAll === undefined ? "" : ` (${ofAll.toFixed(1)})`;
	const isOver = limit !== undefined && figure > limit;
	if (isOver) process.exitCode = 1;
	const wanted = limit === undefined ? "" : `  of ${limit}${isOver ? "  over" : ""}`;
	console.log(`${name.padEnd(34)}${`${number.padStart(8)}${others}`.padEnd(20)}${wanted}`);
}

/** The value that a share of all does not exceed. */
function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
