import { rmSync } from "node:fs";
import { freePort } from "./port.ts";
import { statusOf, statusServing } from "./status.ts";
import { askedToStop } from "./stop.ts";
import { table } from "./table.ts";
import { Tally } from "./tally.ts";
import { startWorker, type Worker, type WorkerEvent } from "./worker.ts";

export interface ServeOptions {
	/** What is being served, for the first line. */
	readonly title: string;
	readonly port: number;
	/** Folder of the local KV. */
	readonly persist: string;
	/** Empty that folder first. */
	readonly fresh: boolean;
	readonly vars: Readonly<Record<string, string>>;
	/** The moment of the next run, given that of the last; `undefined` is the machine's own clock. */
	readonly clock: (lastRun: string | undefined) => Date | undefined;
	/** Moments to live through before the first report, oldest first. */
	readonly before?: readonly Date[];
	/** Told the moment of each run before it begins. */
	readonly onMoment?: (moment: Date) => void;
	/** Refresh once, print and end. */
	readonly once: boolean;
	/** Milliseconds between two refreshes; without it there is one. */
	readonly every?: number;
	/** Said when no source could be reached. */
	readonly hint?: string;
	/** Whatever else was started for it, closed at the end. */
	readonly close?: () => Promise<void>;
}

/** Runs that one refresh may take where the sources are more than one invocation polls. */
const MOST_RUNS = 20;

/**
 * Starts the Worker, refreshes it, prints what happened and where to look, and serves until it is told to stop.
 * Resolves to the exit code, after everything that was started has ended.
 */
export async function serve(options: ServeOptions): Promise<number> {
	const stopped = askedToStop();
	const progress = progressLine();
	if (options.fresh) rmSync(options.persist, { recursive: true, force: true });
	const port = await freePort(options.port, console.log);
	console.log(`${options.title}: starting the Worker …`);
	let worker: Worker | undefined;
	try {
		const starting = startWorker({ port, persist: options.persist, vars: options.vars, onEvent: progress.onEvent });
		const started = await Promise.race([starting, stopped]);
		if (started === "stopped") return 130;
		worker = started;
		const lived = await Promise.race([liveThrough(worker, options), stopped]);
		if (lived === "stopped") return 130;
		const first = await Promise.race([refreshAndReport(worker, options, progress, lived), stopped]);
		if (first === "stopped") return 130;
		if (options.once) return first;
		console.log(addresses(worker.url));
		for (;;) {
			const next = await Promise.race([stopped, worker.ended, sleep(options.every)]);
			if (next === "stopped") return 0;
			if (next !== "again") throw new Error("the Worker ended by itself");
			if ((await Promise.race([refreshAndReport(worker, options, progress), stopped])) === "stopped") return 0;
		}
	} finally {
		await worker?.stop();
		await options.close?.();
	}
}

/** The polls of the moments before the first report, which are counted in it; nothing, where there are none. */
async function liveThrough(worker: Worker, { before = [], onMoment }: ServeOptions): Promise<Tally | undefined> {
	const [first] = before;
	if (first === undefined) return undefined;
	const tally = new Tally(first.toISOString());
	for (const [run, moment] of before.entries()) {
		onMoment?.(moment);
		await worker.refresh(moment);
		tally.add((await statusOf(worker)).sources);
		const line = `Replayed ${moment.toISOString().slice(0, 16).replace("T", " ")}, run ${run + 1} of ${before.length}`;
		if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}`);
		else if ((run + 1) % 10 === 0) console.log(line);
	}
	process.stdout.write(process.stdout.isTTY ? "\r\u001b[K\n" : "\n");
	return tally;
}

/** 0, or 1 where no source at all could be read. */
async function refreshAndReport(
	worker: Worker,
	options: ServeOptions,
	progress: Progress,
	lived?: Tally,
): Promise<number> {
	const before = await statusOf(worker);
	const now = options.clock(before.lastRun);
	if (now !== undefined) options.onMoment?.(now);
	const since = (now ?? new Date()).toISOString();
	console.log(`Refreshing ${before.sources.length} sources as of ${since} …`);
	const tally = lived ?? new Tally(since);
	progress.begin(before.sources.length);
	for (let run = 0; run < MOST_RUNS; run++) {
		await worker.refresh(now);
		const moment = (now ?? new Date()).toISOString();
		const { sources } = await statusOf(worker);
		tally.add(sources);
		if (sources.every(({ nextPoll }) => nextPoll !== undefined && nextPoll > moment)) break;
	}
	progress.end();
	const after = await statusServing(worker, progress.published());
	const days = lived === undefined ? "" : `All polls since ${lived.since.slice(0, 10)}:\n`;
	console.log(`\n${days}${table(after.sources, tally, process.stdout.columns)}`);
	console.log(`\nReaders are served ${after.record.stories} ${after.record.stories === 1 ? "story" : "stories"}.`);
	const failed = after.sources.every(({ lastPoll }) => lastPoll === undefined || lastPoll.error !== undefined);
	if (failed) console.log(`No source could be read.${options.hint === undefined ? "" : ` ${options.hint}`}`);
	return failed ? 1 : 0;
}

function addresses(url: string): string {
	return `
  Stories    ${url}/
  Status     ${url}/status
  RSS        ${url}/feed.rss
  Atom       ${url}/feed.atom
  JSON Feed  ${url}/feed.json

Ctrl-C stops everything.`;
}

/** Resolves to "again" when it is time for the next refresh; never, where there is only one. */
function sleep(milliseconds: number | undefined): Promise<"again"> {
	return new Promise((resolve) => {
		if (milliseconds !== undefined) setTimeout(() => resolve("again"), milliseconds);
	});
}

interface Progress {
	begin(total: number): void;
	end(): void;
	/** The moment of the run that published since `begin`, if one did. */
	published(): string | undefined;
	onEvent(event: WorkerEvent): void;
}

/** One line that counts the polled sources: rewritten on a terminal, said every tenth time in a log. */
function progressLine(): Progress {
	let total = 0;
	let polled = 0;
	let published: string | undefined;
	return {
		begin(sources) {
			total = sources;
			polled = 0;
			published = undefined;
		},
		published: () => published,
		onEvent(event) {
			if (event.event === "publish.front") published = String(event.at);
			if (event.event !== "refresh.source" || total === 0) return;
			polled++;
			const line = `Polled ${polled} of ${total}: ${event.source}`;
			if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}`);
			else if (polled % 10 === 0 || polled === total) console.log(line);
		},
		end() {
			if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");
		},
	};
}
