/** What a month costs, by arithmetic from what `budget` measures and from Cloudflare's prices. */
import { FEWEST_SHARDS } from "../src/store/shards.ts";

export const HELP = `npm run bench -- costs

Prints what Cloudflare counts and asks for 57, 500 and 10,000 sources on both plans: the table of docs/operations.md. It is
arithmetic: from the figures of \`npm run bench -- budget\`, a poll of each source every half hour, and the prices below.`;

const RUNS_A_DAY = 96;
const MINUTES_A_RUN = 15;
const DAYS_A_MONTH = 30;
const POLLS_A_SOURCE = 48;

/** Medians that \`npm run bench -- budget\` prints for the default sources, on a small machine of two cores. */
const MEASURED = {
	sources: 57,
	/** Polls of a run, and the milliseconds that reading them takes. */
	polls: 28.5,
	readingMs: 20,
	publishingMs: 25,
	/** KV writes a day: shards that had a poll, and all else where each run has news. */
	shardWrites: 528,
	otherWrites: 222,
	/** What a source takes in its shard. */
	shardKiB: 11.4,
	/** A day of the record. */
	dayKiB: 55,
};

/** https://developers.cloudflare.com/workers/platform/limits/, …/kv/platform/limits/, …/queues/platform/pricing/ */
const FREE = { requests: 50, cpuMs: 10, writes: 1000, operations: 10_000 };

/** A month of the paid plan, in dollars: what is included, and what a million more costs. The same pages' pricing. */
const PAID = {
	base: 5,
	requests: { included: 10e6, million: 0.3 },
	cpuMs: { included: 30e6, million: 0.02 },
	reads: { included: 10e6, million: 0.5 },
	writes: { included: 1e6, million: 5 },
	operations: { included: 1e6, million: 0.4 },
	/** Gigabytes, and a dollar price each. */
	storage: { included: 1, each: 0.5 },
};

/** Polls of an invocation: four fifths of its requests (src/worker.ts). */
const POLLS_OF_FREE = FREE.requests * 0.8;
/** Jobs of a run with queues: each shard, publishing, and publishing once more where it is done one at a time; three operations each. */
const JOBS = FEWEST_SHARDS + 2;
/** Keys that a run reads at most by itself: tags, shards, days and counts. */
const READS_A_RUN = 60;

const BYTES_OF_GB = 1e9;

export interface Row {
	readonly name: string;
	readonly cells: readonly string[];
}

/** The table: a row a figure, a cell for each number of sources. */
export function rowsFor(counts: readonly number[]): Row[] {
	const row = (name: string, cell: (sources: number) => string): Row => ({ name, cells: counts.map(cell) });
	return [
		row("polls a day, each source every half hour", (n) => number(n * POLLS_A_SOURCE)),
		row("polls of one invocation with queues", (n) => number((n * POLLS_A_SOURCE) / RUNS_A_DAY / FEWEST_SHARDS)),
		row("**free plan**, alone: each source every", (n) => spanOf(n / POLLS_OF_FREE)),
		row("with queues: each source every", (n) => spanOf(n / FEWEST_SHARDS / POLLS_OF_FREE)),
		row(`queue operations a day, of ${number(FREE.operations)}`, () => number(JOBS * 3 * RUNS_A_DAY)),
		row(`KV writes a day, of ${number(FREE.writes)}`, (n) => number(writesOf(n))),
		row(
			`CPU of a shard, of ${FREE.cpuMs} ms`,
			(n) => `${(Math.min(pollsOfShard(n), POLLS_OF_FREE) * msOfPoll()).toFixed(1)} ms`,
		),
		row("does it fit", verdictOf),
		row("**paid plan**, a month: requests of our own", () => millions((1 + JOBS) * RUNS_A_DAY * DAYS_A_MONTH)),
		row("CPU", (n) => `${millions(cpuOf(n))} ms`),
		row(
			"KV writes, reads",
			(n) => `${millions(writesOf(n) * DAYS_A_MONTH)}, ${millions(READS_A_RUN * RUNS_A_DAY * DAYS_A_MONTH)}`,
		),
		row("queue operations", () => millions(JOBS * 3 * RUNS_A_DAY * DAYS_A_MONTH)),
		row("stored after a year", (n) => `${storedOf(n).toFixed(2)} GB`),
		row("a shard, of 25 MiB a key", (n) => `${((MEASURED.shardKiB * n) / FEWEST_SHARDS / 1024).toFixed(1)} MiB`),
		row(
			"a day of the record, of 25 MiB a key",
			(n) => `${((MEASURED.dayKiB * n) / MEASURED.sources / 1024).toFixed(1)} MiB`,
		),
		row("dollars", (n) => dollarsOf(n).toFixed(2)),
	];
}

function pollsOfShard(sources: number): number {
	return (sources * POLLS_A_SOURCE) / RUNS_A_DAY / FEWEST_SHARDS;
}

function msOfPoll(): number {
	return MEASURED.readingMs / MEASURED.polls;
}

/** As measured for the default sources; with many more each run polls each shard. */
function writesOf(sources: number): number {
	const shards = sources <= MEASURED.sources ? MEASURED.shardWrites : FEWEST_SHARDS * RUNS_A_DAY;
	return shards + MEASURED.otherWrites;
}

/** Milliseconds a month; publishing is taken to grow as the sources do. */
function cpuOf(sources: number): number {
	const reading = sources * POLLS_A_SOURCE * msOfPoll();
	const publishing = RUNS_A_DAY * MEASURED.publishingMs * (sources / MEASURED.sources);
	return (reading + publishing) * DAYS_A_MONTH;
}

function storedOf(sources: number): number {
	return (MEASURED.dayKiB * 1024 * 365 * (sources / MEASURED.sources)) / BYTES_OF_GB;
}

function verdictOf(sources: number): string {
	const faults = [
		...(sources / FEWEST_SHARDS / POLLS_OF_FREE > 2 ? ["too few polls"] : []),
		...(writesOf(sources) > FREE.writes * 0.95 ? ["no writes left for receivers"] : []),
		...(Math.min(pollsOfShard(sources), POLLS_OF_FREE) * msOfPoll() > FREE.cpuMs ? ["too much CPU"] : []),
	];
	return faults.length === 0 ? "with queues" : `no: ${faults.join(", ")}`;
}

function dollarsOf(sources: number): number {
	const month = RUNS_A_DAY * DAYS_A_MONTH;
	const beyond = (
		used: number,
		{ included, million }: { readonly included: number; readonly million: number },
	): number => (Math.max(0, used - included) / 1e6) * million;
	return (
		PAID.base +
		beyond((1 + JOBS) * month, PAID.requests) +
		beyond(cpuOf(sources), PAID.cpuMs) +
		beyond(READS_A_RUN * month, PAID.reads) +
		beyond(writesOf(sources) * DAYS_A_MONTH, PAID.writes) +
		beyond(JOBS * 3 * month, PAID.operations) +
		Math.max(0, storedOf(sources) - PAID.storage.included) * PAID.storage.each
	);
}

/** A source's turn comes after so many runs. */
function spanOf(runs: number): string {
	const minutes = Math.max(Math.ceil(runs), 2) * MINUTES_A_RUN;
	return minutes < 120 ? `${minutes} min` : `${(minutes / 60).toFixed(minutes % 60 === 0 ? 0 : 1)} h`;
}

function number(value: number): string {
	return (value < 10 ? Math.round(value * 10) / 10 : Math.round(value)).toLocaleString("en-US");
}

function millions(value: number): string {
	return `${(value / 1e6).toFixed(value < 1e6 ? 2 : 1)} M`;
}

export const COUNTS = [MEASURED.sources, 500, 10_000];

/** The table as Markdown has it. */
export function table(): string {
	const rows = [
		{ name: "", cells: COUNTS.map((n) => `${number(n)} sources`) },
		{ name: "---", cells: COUNTS.map(() => "---") },
	];
	return [...rows, ...rowsFor(COUNTS)].map(({ name, cells }) => `| ${[name, ...cells].join(" | ")} |`).join("\n");
}

export async function bench(): Promise<void> {
	console.log(table());
}
