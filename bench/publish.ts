import { readFileSync } from "node:fs";
import { classify } from "../src/classify/classify.ts";
import { cluster } from "../src/cluster/cluster.ts";
import type { Report } from "../src/model/classification.ts";
import { DAY, HOUR } from "../src/model/instant.ts";
import type { Shard } from "../src/model/shard.ts";
import type { Store } from "../src/ports.ts";
import { publishChanges } from "../src/runs/publish.ts";
import { SCHEMA, SHARDS, writeShard } from "../src/store/stored.ts";
import { memoryStore } from "../tests/fakes/store.ts";

export const HELP = `npm run bench -- publish

Publishes 2,000 and 4,000 articles of 60 days from a store in memory that keeps JSON text, and prints the CPU of one publish
(the least of 9, after warm-up): sorting alone, a rebuild without an edition, the usual one (20 new articles), and one where
nothing is new. The articles are headlines of fixtures/relevance with invented names and numbers; each event has one to
three reports.`;

const RUNS = 9;
const END = Date.parse("2026-11-20T00:00:00Z");
const NOW = new Date(END).toISOString();
const LANGUAGES = ["en", "ru", "kk"] as const;

type Name = "sorting" | "rebuild" | "usual" | "nothing new";

export async function bench(): Promise<void> {
	await measure(500);
	const small = await measure(2000);
	const large = await measure(4000);
	console.log("CPU of one publish        2,000 articles   4,000 articles   growth");
	for (const name of ["sorting", "rebuild", "usual", "nothing new"] as const) {
		const [a, b] = [small[name], large[name]];
		console.log(`${name.padEnd(22)}${ms(a)}${ms(b)}${(b / a).toFixed(2).padStart(9)}`);
	}
}

async function measure(count: number): Promise<Record<Name, number>> {
	const reports = articles(count);
	const usual = reports.slice(0, -20);
	const figures: Record<Name, number[]> = { sorting: [], rebuild: [], usual: [], "nothing new": [] };
	for (let run = 0; run < RUNS; run++) {
		const store = memoryStore();
		await write(store, shardsOf(usual));
		figures.sorting.push(await cpu(async () => cluster(reports, [])));
		figures.rebuild.push(await cpu(() => publishFrom(store)));
		await write(store, shardsOf(reports));
		figures.usual.push(await cpu(() => publishFrom(store)));
		figures["nothing new"].push(await cpu(() => publishFrom(store)));
	}
	const { sorting, rebuild, usual: some, "nothing new": none } = figures;
	return { sorting: least(sorting), rebuild: least(rebuild), usual: least(some), "nothing new": least(none) };
}

function publishFrom(store: Store): Promise<unknown> {
	return publishChanges({ store, now: NOW, log: () => {} });
}

async function cpu(work: () => Promise<unknown>): Promise<number> {
	const began = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(began);
	return (user + system) / 1000;
}

/** Events spread over 60 days; each is told by one to three outlets within hours, in one language or two. */
function articles(count: number): Report[] {
	const headlines = LANGUAGES.map(keeps);
	const reports: Report[] = [];
	for (let event = 0; reports.length < count; event++) {
		for (let teller = 0; teller <= event % 3 && reports.length < count; teller++) {
			const n = (event + (teller >> 1)) % LANGUAGES.length;
			const language = LANGUAGES[n] ?? "en";
			const { title, summary } = headlines[n]?.[(event * 7) % 60] ?? { title: "", summary: "" };
			const time = END - 59 * DAY + (event * 59 * DAY * 2) / count + teller * HOUR;
			const instant = new Date(Math.min(time, END)).toISOString();
			const article = {
				key: `outlet${teller}-${language}/${event}`,
				url: `https://outlet${teller}.example/news/${event}`,
				link: `https://outlet${teller}.example/news/${event}?from=rss`,
				sourceId: `outlet${teller}-${language}`,
				title: `${invented(event)} ${title} ${event % 97}`,
				excerpt: `${summary} ${invented(event * 3)} ${invented(event * 5 + teller)} ${event % 89}`,
				published: instant,
				dated: true,
				firstSeen: instant,
				language,
				authors: [],
				categories: [],
			};
			reports.push({
				...article,
				classification: { ...classify(article, { country: "KZ", language }), keep: true, evidence: [] },
			});
		}
	}
	return reports;
}

/** A name that no language has, in Latin letters. */
function invented(n: number): string {
	const parts = ["Bar", "do", "ven", "ti", "ruk", "sal", "mo", "gri", "pel", "nuz", "kha", "ty"];
	return [n, n / 12, n / 144, n / 7].map((at) => parts[Math.floor(at) % parts.length]).join("");
}

function shardsOf(reports: readonly Report[]): Shard[] {
	return Array.from({ length: SHARDS }, (_, n) => ({
		schema: SCHEMA,
		sources: {},
		reports: reports.filter((_, i) => i % SHARDS === n),
	}));
}

async function write(store: Store, shards: readonly Shard[]): Promise<void> {
	for (const [n, shard] of shards.entries()) await writeShard(store, n, shard);
}

function keeps(language: string): { readonly title: string; readonly summary: string }[] {
	const file = new URL(`../../fixtures/relevance/labelled/${language}.jsonl`, import.meta.url);
	const lines = readFileSync(file, "utf8").trim().split("\n");
	return lines.map((line) => JSON.parse(line)).filter(({ label }) => label === "keep");
}

/** Other processes can only add to a figure. */
function least(numbers: readonly number[]): number {
	return Math.min(...numbers);
}

function ms(figure: number): string {
	return `${figure.toFixed(1)} ms`.padStart(17);
}
