import { setTimeout } from "node:timers/promises";
import { addressAt } from "./hostile/addresses.ts";
import { askAll } from "./hostile/ask.ts";
import { askedSite, type Memory } from "./hostile/site.ts";

export const HELP = `npm run bench -- load [--seconds N]

Sends our Worker in workerd, with a day of the default sources, what strangers might over 20 connections for N seconds (60), while one run
follows another; after each run, and the two seconds for which an isolate believes what it read, asks for /feed.json. Prints the answers by
status, the runs, and memory. Exits 1 where anything was answered with a status of 500 or more, where the news of a run are not in
the feed, or where a collection leaves 20 MiB more in the end than half-way, of the heaps of the isolates or of the process: by then code is
compiled and what is held is full, and what grows on would grow for ever. An isolate may have 128 MiB: V8 fills these with garbage before it
collects, however much is held, so what the process has meanwhile is printed and not judged; workerd ends where an isolate is over it, and
the bench with it.
Linux only.`;

const SECONDS = 60;
const RUNS = 96;
const CONNECTIONS = 20;
/** A little more than an isolate believes what it read (src/routes/front.ts). */
const BELIEVED = 2_500;
const MIB = 2 ** 20;
/** What may be left more in the end than half-way: what is held has bounds. */
const MOST_GROWTH = 20 * MIB;

export interface Load {
	readonly statuses: ReadonlyMap<number, number>;
	readonly failed: readonly string[];
	/** Runs that ended, and those of them whose news were not in the feed. */
	readonly runs: number;
	readonly late: readonly string[];
	/** After the first run under load, after that which ended half-way, and in the end. */
	readonly first: Memory;
	readonly middle: Memory;
	readonly last: Memory;
}

export async function bench(options: readonly string[]): Promise<void> {
	const at = options.indexOf("--seconds");
	const seconds = at < 0 ? SECONDS : Number(options[at + 1]);
	if (!(seconds > 0)) throw new Error(`--seconds ${options[at + 1]}: not a number of seconds`);
	const { statuses, failed, runs, late, first, middle, last } = await loadFor(seconds * 1000);
	const told = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} times ${status}`);
	console.log(`answers   ${told.join(", ")}`);
	console.log(`runs      ${runs}, the news of ${late.length} not in the feed afterwards`);
	console.log("memory    MiB after the first run, half-way, and in the end");
	for (const name of ["process", "used", "held", "settled"] as const)
		console.log(`  ${name.padEnd(8)}${[first, middle, last].map((memory) => mib(memory[name]).padStart(8)).join("")}`);
	const growth = Math.max(last.held - middle.held, last.settled - middle.settled);
	for (const one of [...failed, ...late].slice(0, 20)) console.error(one);
	if (failed.length > 0 || late.length > 0 || runs === 0 || growth > MOST_GROWTH) process.exitCode = 1;
}

function mib(bytes: number): string {
	return (bytes / MIB).toFixed(1);
}

/** @param before runs lived through before */
export async function loadFor(milliseconds: number, before = RUNS): Promise<Load> {
	const site = await askedSite(before);
	try {
		let isOver = false;
		let n = 0;
		const asking = askAll(site.url, CONNECTIONS, () => (isOver ? undefined : addressAt(n++)));
		const begin = performance.now();
		let runs = 0;
		let first: Memory | undefined;
		let middle: Memory | undefined;
		const late: string[] = [];
		// At least one run, however long the first takes.
		do {
			await site.run();
			runs++;
			first ??= await site.memory();
			if (performance.now() - begin >= milliseconds / 2) middle ??= await site.memory();
			await setTimeout(BELIEVED);
			const told = newestOf(site.value("front"));
			const served = await (await fetch(`${site.url}/feed.json`)).text();
			if (told !== undefined && !served.includes(told)) late.push(`run ${runs}: ${told} is not in the feed`);
		} while (performance.now() - begin < milliseconds);
		isOver = true;
		const { statuses, failed } = await asking;
		const last = await site.memory();
		return { statuses, failed, runs, late, first, middle: middle ?? last, last };
	} finally {
		await site.stop();
	}
}

/** The id of the newest story that `front` has. */
function newestOf(front = "{}"): string | undefined {
	const { stories = [] }: { stories?: readonly { readonly id: string; readonly withdrawn?: true }[] } =
		JSON.parse(front);
	return stories.find(({ withdrawn }) => withdrawn === undefined)?.id;
}
