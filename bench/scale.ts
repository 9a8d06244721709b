/** A day of a hundred, a thousand and ten thousand sources, lived in workerd. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../scripts/service/port.ts";
import { DAY, dayOf, HOUR, MINUTE } from "../src/model/instant.ts";
import type { Job } from "../src/platform/queue.ts";
import { SOURCES } from "../src/sources/registry.ts";
import { shardOf, shardsFor } from "../src/store/shards.ts";
import { type Asked, type Platform, startPlatform } from "./budget/platform.ts";
import { bundled, invoke, type Started, started } from "./budget/service.ts";
import { watchHeaps } from "./scale/heap.ts";
import { dollarsOf, FREE, PAID_INVOCATION, type Usage } from "./scale/prices.ts";
import { realKv } from "./scale/real-kv.ts";
import { LIST, newestAt, outletsOf, worldOf } from "./scale/world.ts";
import { inFolder } from "./workerd.ts";

export const HELP = `npm run bench -- scale [--sources 100,1000,10000] [--hours 24] [--before 6] [--minutes 20] [--real-kv 1000]

Lives some hours of a world of outlets, a run every 15 minutes, for each number of sources: in workerd, bundled as a deploy is, with KV,
queues and the scheduler, each isolate's heap bound to ${PAID_INVOCATION.heapMiB} MiB (workerd ends where that is not enough). Outlets bring five items a
day in the mean, the busiest a hundred (Zipf), one in sixty of them diplomacy, in five kinds of documents of 5 to 60 KiB; two thirds have
validators; some are down, ask for patience, lead elsewhere or are gone. A few events are told by hundreds of outlets, most by one, and
under some thirty headlines, so that stories grow long. The operator's list of feeds is an OPML document at an address. Six hours (--before) in which sources are new go before and are
not counted; the more there are, the more polls are by rhythms that are known. What is lived in fewer hours than 24, also because the
minutes are over, is reckoned up to a day. With up to a thousand sources (--real-kv) KV is workerd's own, in SQLite, and each of its
answers is compared with what was put; with more, a day of that takes hours, and KV is played.

Prints what a day takes beside the limits of both plans, and dollars a month; then how CPU grows with what is new. Exits 1 where an
invocation is over the paid plan's limits or an isolate over its memory, a source is polled sooner or later than it should be, kept
reports wait for room, KV answers otherwise than it should, or CPU grows faster than the new items. Linux only; ten thousand
sources take twenty minutes of a machine with a processor to spare.`;

/** When what is counted begins: with a day of the record. */
const FROM = Date.parse("2026-11-20T00:00:00Z");
const RUNS_APART = 15 * MINUTE;
const OPERATIONS_A_MESSAGE = 3;
const INSPECTOR = 9240;
const DAYS_A_MONTH = 30;
/** A source is polled by the run after it is due; where a run has more to do, by the one after that. */
const LATEST = 2 * RUNS_APART;

/** What was lived with one number of sources. */
interface Lived {
	readonly sources: number;
	readonly hours: number;
	readonly usage: Usage;
	readonly newItems: number;
	readonly polls: number;
	/** Of one invocation. */
	readonly most: { readonly cpuMs: number; readonly requests: number; readonly kv: number };
	readonly cpuOf: Readonly<Record<What, number>>;
	readonly residentMiB: number;
	/** Of one isolate, by the inspector. */
	readonly heapMiB: number;
	readonly isKvReal: boolean;
	readonly kvFaults: number;
	/** Kept reports of the record, its stories, and the most that waited for room after a run. */
	readonly reports: number;
	readonly stories: number;
	readonly waiting: number;
	/** Minutes from the moment at which a poll was due to the poll, at most. */
	readonly latest: number;
	/** Polls sooner than a source may be polled, and sources that are due for longer than they should be. */
	readonly tooSoon: number;
	readonly overdue: number;
	readonly unpolled: number;
	readonly sizes: readonly (readonly [key: string, bytes: number])[];
	readonly isEnded?: string;
}

type What = "run" | "shard" | "publish";

export async function bench(options: readonly string[]): Promise<void> {
	const given = (name: string, usual: string): string => {
		const at = options.indexOf(name);
		return at < 0 ? usual : (options[at + 1] ?? "");
	};
	const counts = given("--sources", "100,1000,10000").split(",").map(Number);
	const hours = Number(given("--hours", "24"));
	const before = Number(given("--before", "6"));
	const minutes = Number(given("--minutes", "20"));
	const mostReal = Number(given("--real-kv", "1000"));
	if (![...counts, hours, before, minutes, mostReal + 1].every((number) => number > 0 && Number.isFinite(number)))
		throw new Error("scale: --sources takes numbers with commas between, the other options a number");
	await inFolder(async (folder) => {
		console.error("bundling …");
		bundled(folder);
		const lived: Lived[] = [];
		for (const count of counts)
			lived.push(await live(folder, count, { hours, before, minutes, isKvReal: count <= mostReal }));
		report(lived);
	});
}

/** How long is lived: hours that count, those before, and minutes of ours at most. */
interface Span {
	readonly hours: number;
	readonly before: number;
	readonly minutes: number;
	readonly isKvReal: boolean;
}

/** Lives with so many sources. */
async function live(folder: string, count: number, span: Span): Promise<Lived> {
	const outlets = outletsOf(count);
	const lastPolled = new Map<number, number>();
	const counted = { polls: 0, tooSoon: 0, latest: 0, waiting: 0 };
	const due = new Map<string, number>();
	const patience = new Map<number, number>();
	const begin = FROM - span.before * HOUR;
	let now = begin;
	const world = worldOf(outlets, begin - DAY, ({ n }, time, { status, headers }) => {
		if (status === 302) return;
		const last = lastPolled.get(n);
		if (last !== undefined && (time - last < RUNS_APART || time < (patience.get(n) ?? 0))) counted.tooSoon++;
		if (status === 429) patience.set(n, time + Number(headers?.["retry-after"]) * 1000);
		lastPolled.set(n, time);
		counted.polls++;
		counted.latest = Math.max(counted.latest, time - (due.get(`o-${n}`) ?? time));
	});
	const real = span.isKvReal ? await realKv(join(folder, `kv-${count}`)) : undefined;
	const platform = await startPlatform(world, real);
	const inspector = `127.0.0.1:${await freePort(INSPECTOR, () => {})}`;
	const variables = {
		SOURCES_OFF: SOURCES.map(({ id }) => id).join(","),
		SOURCES_OPML: LIST,
		REQUESTS_A_RUN: "1000",
	};
	const worker = await started(folder, platform, { variables, mostHeapMiB: PAID_INVOCATION.heapMiB, inspector });
	const heaps = await watchHeaps(inspector);
	const sums = {
		invocations: 0,
		cpuMs: 0,
		most: { cpuMs: 0, requests: 0, kv: 0 },
		cpuOf: { run: 0, shard: 0, publish: 0 },
	};
	let before: Asked = { ...platform.asked };
	const began = performance.now();
	const ends = FROM + span.hours * HOUR;
	let isEnded: string | undefined;
	try {
		for (; now < ends && performance.now() - began < span.minutes * 60_000; now += RUNS_APART) {
			if (now === FROM) {
				before = { ...platform.asked };
				Object.assign(sums, { invocations: 0, cpuMs: 0, cpuOf: { run: 0, shard: 0, publish: 0 } });
				counted.polls = 0;
				counted.latest = 0;
			}
			platform.show(now);
			for await (const { what, cpuMs, requests, kv } of run(worker, platform, now)) {
				sums.invocations++;
				sums.cpuMs += cpuMs;
				sums.cpuOf[what] += cpuMs;
				sums.most.cpuMs = Math.max(sums.most.cpuMs, cpuMs);
				sums.most.requests = Math.max(sums.most.requests, requests);
				sums.most.kv = Math.max(sums.most.kv, kv);
			}
			for (const [id, time] of dueTimes(platform, count)) due.set(id, time);
			counted.waiting = Math.max(counted.waiting, waitingIn(platform));
			if (((now - begin) / HOUR) % 1 === 0 || count > 2000)
				console.error(
					`${count} sources: ${new Date(now).toISOString().slice(5, 16).replace("T", " ")}, ${counted.polls} polls, ${((performance.now() - began) / 60_000).toFixed(1)} min …`,
				);
		}
	} catch (error) {
		isEnded = String(error);
	}
	const residentMiB = isEnded === undefined ? peakMiB(worker.pid) : Number.NaN;
	heaps.stop();
	await worker.stop();
	await real?.stop();
	const lived = (now - FROM) / HOUR;
	if (lived <= 0 && isEnded === undefined) isEnded = "the minutes were over before the hours that count began";
	const days = lived / 24;
	const { asked } = platform;
	const messages = asked.messages - before.messages;
	const sizes = platform.stored();
	const result: Lived = {
		sources: count,
		hours: lived,
		usage: {
			requests: sums.invocations / days,
			cpuMs: sums.cpuMs / days,
			kvReads: (asked.kvReads - before.kvReads) / days,
			kvWrites: (asked.kvWrites - before.kvWrites) / days,
			kvLists: (asked.kvLists - before.kvLists) / days,
			operations: (messages * OPERATIONS_A_MESSAGE) / days,
			storedGB: storedAfterAYear(sizes, days),
		},
		newItems: outlets.reduce((sum, outlet) => sum + newestAt(outlet, now) - newestAt(outlet, FROM), 0) / days,
		polls: counted.polls / days,
		most: sums.most,
		cpuOf: { run: sums.cpuOf.run / days, shard: sums.cpuOf.shard / days, publish: sums.cpuOf.publish / days },
		residentMiB,
		heapMiB: heaps.most() / 2 ** 20,
		isKvReal: span.isKvReal,
		kvFaults: asked.kvFaults,
		...recordOf(platform),
		waiting: counted.waiting,
		latest: counted.latest / MINUTE,
		tooSoon: counted.tooSoon,
		overdue: [...due.values()].filter((time) => time < now - RUNS_APART - LATEST).length,
		unpolled: outlets.filter(({ n }) => !lastPolled.has(n)).length,
		sizes,
		...(isEnded !== undefined && { isEnded }),
	};
	platform.close();
	return result;
}

/** One run to its end: the scheduler, each shard, publishing. */
async function* run(worker: Started, platform: Platform, time: number) {
	const used = async (what: What, path: string, job?: Job) => {
		const before = kvOperations(platform);
		const { thread, requests } = await invoke(worker, platform, path, job);
		return { what, cpuMs: thread, requests, kv: kvOperations(platform) - before };
	};
	yield await used("run", `/scheduled?time=${time}`);
	for (let jobs = platform.takeJobs(); jobs.length > 0; jobs = platform.takeJobs()) {
		for (const job of jobs) {
			const isRefresh = job.kind === "refresh";
			yield await used(isRefresh ? "shard" : "publish", `/queue?name=elshi-${isRefresh ? "refresh" : "publish"}`, job);
		}
	}
}

const kvOperations = ({ asked: { kvReads, kvWrites, kvLists } }: Platform): number => kvReads + kvWrites + kvLists;

/** When the next poll of each source is due, by its id, as the shards say it. */
function* dueTimes(platform: Platform, count: number): Generator<[id: string, time: number]> {
	const over = shardsFor(count);
	for (let n = 0; n < over; n++) {
		const shard: { sources?: Record<string, { nextPoll: string }> } = JSON.parse(platform.value(`shard/${n}`) ?? "{}");
		for (const [id, { nextPoll }] of Object.entries(shard.sources ?? {}))
			if (shardOf(id, over) === n) yield [id, Date.parse(nextPoll)];
	}
}

/** Kept reports that wait for room in the record. */
function waitingIn(platform: Platform): number {
	const front: { held?: Record<string, number> } = JSON.parse(platform.value("front") ?? "{}");
	return Object.values(front.held ?? {}).reduce((sum, held) => sum + held, 0);
}

function recordOf(platform: Platform): Pick<Lived, "reports" | "stories"> {
	const days = platform.stored().flatMap(([key]) => (key.startsWith("day/") ? (platform.value(key) ?? []) : []));
	const stories = days.flatMap((day): { reports: unknown[] }[] => JSON.parse(day).stories);
	return { reports: stories.reduce((sum, { reports }) => sum + reports.length, 0), stories: stories.length };
}

/** Gigabytes after a year: of days as the one that was lived, and of what does not grow. */
function storedAfterAYear(sizes: Lived["sizes"], days: number): number {
	const day = `day/${dayOf(new Date(FROM).toISOString())}`;
	const lived = sizes.find(([key]) => key === day)?.[1] ?? 0;
	const others = sizes.reduce((sum, [key, bytes]) => sum + (key.startsWith("day/") ? 0 : bytes), 0);
	return ((lived / Math.max(days, 1 / 24)) * 365 + others) / 1e9;
}

/** The most that a process ever had in memory: VmHWM of proc(5)'s status. */
function peakMiB(pid: number): number {
	return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

function report(lived: readonly Lived[]): void {
	const row = (name: string, cell: (one: Lived) => string): void =>
		console.log(`| ${[name, ...lived.map(cell)].join(" | ")} |`);
	const number = (value: number): string => Math.round(value).toLocaleString("en-US");
	const beside = (value: number, limit: number): string => `${number(value)}${value > limit ? " (over)" : ""}`;
	row("a day of", ({ sources }) => `${number(sources)} sources`);
	console.log(`| ${["---", ...lived.map(() => "---")].join(" | ")} |`);
	row("lived, hours", ({ hours }) => hours.toFixed(2).replace(/\.00$/, ""));
	row("new items", ({ newItems }) => number(newItems));
	row("kept reports, stories, waiting at most", ({ reports, stories, waiting }) =>
		[reports, stories, waiting].map(number).join(", "),
	);
	row("polls", ({ polls }) => number(polls));
	row("shards", ({ sources }) => number(shardsFor(sources)));
	row(`invocations, free ${number(FREE.requests)}`, ({ usage }) => beside(usage.requests, FREE.requests));
	row("CPU, seconds", ({ usage }) => (usage.cpuMs / 1000).toFixed(1));
	row(
		"of it shards, publishing",
		({ cpuOf }) => `${(cpuOf.shard / 1000).toFixed(1)}, ${(cpuOf.publish / 1000).toFixed(1)}`,
	);
	row("CPU of a new item, ms", ({ usage, newItems }) => (usage.cpuMs / newItems).toFixed(2));
	row("mean CPU of an invocation, ms, free 10", ({ usage }) => (usage.cpuMs / usage.requests).toFixed(1));
	row(`most CPU of an invocation, ms, paid ${number(PAID_INVOCATION.cpuMs)}`, ({ most }) =>
		beside(most.cpuMs, PAID_INVOCATION.cpuMs),
	);
	row(`most requests of an invocation, free 50, paid ${number(PAID_INVOCATION.requests)}`, ({ most }) =>
		number(most.requests),
	);
	row("most KV operations of an invocation, both 1,000", ({ most }) => beside(most.kv, PAID_INVOCATION.kvOperations));
	row(`memory of an isolate at most, MiB, both ${PAID_INVOCATION.heapMiB}`, ({ heapMiB }) =>
		beside(heapMiB, PAID_INVOCATION.heapMiB),
	);
	row("of the process, MiB", ({ residentMiB }) => number(residentMiB));
	row("KV", ({ isKvReal, kvFaults }) => (isKvReal ? `workerd's, ${kvFaults} wrong answers` : "played"));
	row(`KV reads, free ${number(FREE.kvReads)}`, ({ usage }) => beside(usage.kvReads, FREE.kvReads));
	row(`KV writes, free ${number(FREE.kvWrites)}`, ({ usage }) => beside(usage.kvWrites, FREE.kvWrites));
	row(`KV lists, free ${number(FREE.kvLists)}`, ({ usage }) => beside(usage.kvLists, FREE.kvLists));
	row(`queue operations, free ${number(FREE.operations)}`, ({ usage }) => beside(usage.operations, FREE.operations));
	row("largest shard, largest day, front, MiB", ({ sizes }) =>
		[/^shard/, /^day/, /^front/]
			.map((kind) =>
				(Math.max(0, ...sizes.filter(([key]) => kind.test(key)).map(([, bytes]) => bytes)) / 2 ** 20).toFixed(2),
			)
			.join(", "),
	);
	row(
		"polled too soon, overdue, never polled",
		({ tooSoon, overdue, unpolled }) => `${tooSoon}, ${overdue}, ${unpolled}`,
	);
	row(`latest poll, minutes after it was due, of ${LATEST / MINUTE}`, ({ latest }) => beside(latest, LATEST / MINUTE));
	row("free plan", verdictOf);
	row("paid plan, dollars a month", ({ usage }) => dollarsOf(monthOf(usage)).toFixed(2));
	for (const one of lived) for (const fault of faultsOf(one)) fail(`${number(one.sources)} sources: ${fault}`);
	for (const [n, next] of lived.slice(1).entries()) {
		const { usage, newItems, sources } = lived[n] as Lived;
		const cpu = next.usage.cpuMs / usage.cpuMs;
		const items = next.newItems / newItems;
		const verdict = `from ${number(sources)} to ${number(next.sources)} sources: ${items.toFixed(2)} times the new items, ${cpu.toFixed(2)} times the CPU`;
		if (cpu > items) fail(`${verdict}: more than linear`);
		else console.log(`${verdict}: at most linear`);
		const [shard, publish] = (["shard", "publish"] as const).map(
			(what) => next.cpuOf[what] / (lived[n] as Lived).cpuOf[what],
		);
		console.log(`  of it shards ${shard?.toFixed(2)} times, publishing ${publish?.toFixed(2)} times`);
	}
}

function faultsOf(one: Lived): string[] {
	const { most, heapMiB, kvFaults, waiting, latest, tooSoon, overdue, unpolled, isEnded } = one;
	return [
		...(isEnded === undefined ? [] : [`ended: ${isEnded}`]),
		...(most.cpuMs > PAID_INVOCATION.cpuMs ? ["an invocation takes more CPU than the paid plan gives"] : []),
		...(most.requests > PAID_INVOCATION.requests
			? ["an invocation makes more requests than the paid plan lets it"]
			: []),
		...(most.kv > PAID_INVOCATION.kvOperations ? ["an invocation asks KV more often than either plan lets it"] : []),
		...(heapMiB > PAID_INVOCATION.heapMiB ? ["an isolate holds more than the platform lets it"] : []),
		...(kvFaults > 0 ? [`KV gave ${kvFaults} times what was not put`] : []),
		...(waiting > 0 ? [`${waiting} kept reports waited for room`] : []),
		...(latest > LATEST / MINUTE ? [`a poll came ${latest} minutes after it was due`] : []),
		...(tooSoon > 0 ? [`${tooSoon} polls came sooner than they may`] : []),
		...(overdue + unpolled > 0 ? [`${overdue + unpolled} sources are polled later than they should be`] : []),
	];
}

function fail(message: string): void {
	console.log(message);
	process.exitCode = 1;
}

/** The day's figures as a month's; what is stored does not add up. */
function monthOf(day: Usage): Usage {
	const month = Object.entries(day).map(([name, value]) => [name, name === "storedGB" ? value : value * DAYS_A_MONTH]);
	return Object.fromEntries(month) as Usage;
}

function verdictOf({ usage, most }: Lived): string {
	const over = [
		...(usage.kvWrites > FREE.kvWrites ? ["KV writes"] : []),
		...(usage.kvLists > FREE.kvLists ? ["KV lists"] : []),
		...(usage.kvReads > FREE.kvReads ? ["KV reads"] : []),
		...(usage.operations > FREE.operations ? ["queue operations"] : []),
		...(usage.cpuMs / usage.requests > FREE.cpuMs ? ["CPU"] : []),
		...(most.requests > FREE.requestsAnInvocation ? ["requests"] : []),
	];
	return over.length === 0 ? "fits" : `no: ${over.join(", ")}`;
}
