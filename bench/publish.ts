import type { Report } from "../src/model/classification.ts";
import { DAY, type Instant, MINUTE, shift } from "../src/model/instant.ts";
import type { Shard } from "../src/model/shard.ts";
import { publish } from "../src/runs/publish.ts";
import { FEWEST_SHARDS, writeShard } from "../src/store/shards.ts";
import { memoryStore, type Operations, watched } from "../tests/fakes/store.ts";
import { madeReports } from "./publish/reports.ts";

export const HELP = `npm run bench -- publish [--years N]

Lives one and ten years (or N) at 30 stories a day, told by 45 reports, publishing what is new in a store in memory that keeps
JSON text; then prints for each record what one more publish reads, writes and takes: a usual one (two new reports), one where
nothing is new, a corrected report of two weeks ago, a day's first one, and one without a front. CPU is of this machine, the
least and the median of 15.
The articles are headlines of fixtures/relevance with invented names and numbers; each event has one to three reports.`;

const REPORTS_A_DAY = 45;
const END: Instant = "2026-11-20T12:00:00.000Z";
const RUNS = 15;
/** What the design promises. */
const MOST_KEYS = 5;
const MOST_MS = 10;

export async function bench(options: readonly string[]): Promise<void> {
	const given = Number(options[options.indexOf("--years") + 1]);
	const years = options.includes("--years") && given > 0 ? [given] : [1, 10];
	console.log("a publish                 stories    least   median   keys read  keys written");
	for (const length of years) await measure(length);
	console.log(`bounds of a usual publish: ${MOST_KEYS} keys read, ${MOST_KEYS} written, ${MOST_MS} ms`);
}

async function measure(years: number): Promise<void> {
	const { store, stories, last } = await live(years);
	const figures = new Map<string, { cpu: number[]; operations: Operations }>();
	const time = async (name: string, now: Instant, fresh?: ReadonlyMap<number, Shard>): Promise<void> => {
		const seen = watched(store);
		const began = process.cpuUsage();
		await publish({ store: seen, now, log: () => {}, ...(fresh && { fresh }) });
		const { user, system } = process.cpuUsage(began);
		const so = figures.get(name) ?? { cpu: [], operations: [] };
		figures.set(name, { cpu: [...so.cpu, (user + system) / 1000], operations: seen.operations });
	};
	let now = last;
	let extra = 1_000_000;
	const shards = new Map(last === "" ? [] : await shardsOf(years, last));
	for (let run = 0; run < RUNS; run++) {
		now = shift(now, 15 * MINUTE);
		const bring = async (
			name: string,
			n: number,
			change: (reports: readonly Report[]) => readonly Report[],
		): Promise<void> => {
			const reports = change(shards.get(n)?.reports ?? []);
			shards.set(n, { at: now, sources: {}, reports });
			await writeShard(store, n, { at: now, sources: {}, reports }, { kind: "absent" });
			await time(name, now, shards);
		};
		await bring("usual", run % 4, (reports) => [...reports, ...madeReports(extra++, 2, now)]);
		await time("nothing new", now, shards);
		now = shift(now, 15 * MINUTE);
		await bring("a correction", 4 + (run % 4), ([oldest, ...others]) =>
			oldest === undefined ? [] : [{ ...oldest, excerpt: `Corrected ${run}.`, changed: now }, ...others],
		);
	}
	for (let run = 0; run < 3; run++) {
		now = shift(now, DAY);
		await time("first of a day", now, shards);
		await store.delete("front");
		await time("without a front", now, shards);
	}
	for (const [name, { cpu, operations }] of figures) {
		const sorted = cpu.sort((a, b) => a - b);
		const keys = (isWrite: boolean): Set<string> =>
			new Set(operations.filter((one) => one.startsWith("put") === isWrite).map((one) => one.replace(/^\w+ /, "")));
		const [read, written] = [keys(false), keys(true)];
		console.log(
			`${name.padEnd(16)} ${`${years} years`.padStart(9)} ${String(stories).padStart(7)} ${ms(sorted[0])} ${ms(sorted[sorted.length >> 1])} ${String(read.size).padStart(10)} ${String(written.size).padStart(13)}`,
		);
	}
}

/** A record of some years, each day published in one run. */
async function live(years: number) {
	const store = memoryStore();
	const days = Math.round(years * 365.25);
	const begin = shift(END, -days * DAY);
	let stories = 0;
	let last = "";
	for (let day = 0; day <= days; day++) {
		last = shift(begin, day * DAY);
		const shards = await shardsOf(years, last);
		for (const [n, shard] of shards) await writeShard(store, n, shard, { kind: "absent" });
		const front = await publish({ store, now: last, log: () => {}, fresh: shards });
		stories += front?.stories.filter(({ firstSeen }) => firstSeen === last).length ?? 0;
	}
	return { store, stories, last };
}

/** The shards at a moment: the reports of the fourteen days before it. */
async function shardsOf(years: number, now: Instant): Promise<ReadonlyMap<number, Shard>> {
	const today = Math.round((Date.parse(now) - Date.parse(shift(END, -Math.round(years * 365.25) * DAY))) / DAY);
	const reports: Report[] = [];
	for (let day = Math.max(0, today - 13); day <= today; day++) {
		reports.push(...madeReports(day * REPORTS_A_DAY, REPORTS_A_DAY, shift(now, (day - today) * DAY)));
	}
	return new Map(
		Array.from({ length: FEWEST_SHARDS }, (_, n): [number, Shard] => [
			n,
			{ at: now, sources: {}, reports: reports.filter((_, i) => i % FEWEST_SHARDS === n) },
		]),
	);
}

function ms(figure = 0): string {
	return `${figure.toFixed(1)} ms`.padStart(8);
}
