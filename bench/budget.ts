import { readFileSync } from "node:fs";
import { type Instant, MINUTE } from "../src/model/instant.ts";
import type { Source } from "../src/model/source.ts";
import { publish } from "../src/runs/publish.ts";
import { type RefreshPorts, refresh, refreshShard } from "../src/runs/refresh.ts";
import { SOURCES } from "../src/sources/registry.ts";
import { SHARDS } from "../src/store/shards.ts";
import { memoryStore, watched } from "../tests/fakes/store.ts";

export const HELP = `npm run bench -- budget

Simulates two days of the default sources in memory, a run every 15 minutes, and prints for the second day what Cloudflare's
free plan counts: KV writes a day, requests an invocation, CPU an invocation (of this machine, after warm-up); then the CPU
of the invocations that a run is made of where a queue is bound. Each outlet shows its newest 30 items and publishes one every 40 minutes, in the words of fixtures/relevance, one in fifteen of them
to be kept.`;

const RUNS_A_DAY = 96;
const ITEMS = 30;
const ONE_EVERY = 40 * MINUTE;
/** Of so many items, one is diplomacy: what real streams of the region's outlets hold. */
const ONE_KEPT_OF = 15;
const BEGIN = Date.parse("2026-11-20T00:00:00Z");

interface Headline {
	readonly label: "keep" | "drop";
	readonly title: string;
	readonly summary: string;
}

/** What one invocation of the Worker used. */
interface Used {
	readonly cpu: number;
	readonly requests: number;
}

type Ports = RefreshPorts & { readonly now: Instant };

export async function bench(): Promise<void> {
	const alone = await secondDay(async (ports, measure) => {
		const runs = await measure("reading", () => refresh(ports, options(ports.now)));
		const fresh = new Map([...runs].map(([n, { shard }]) => [n, shard]));
		await measure("publishing", () => publish({ ...ports, fresh }));
	});
	const { written, stored, used } = alone;
	const shards = written.filter((key) => key.startsWith("shard/")).length;
	const others = written.length - shards;
	const requests = used.reading.map((invocation) => invocation.requests);
	const whole = used.reading.map(({ cpu }, n) => cpu + (used.publishing[n]?.cpu ?? 0));
	console.log(`${SOURCES.length} sources, ${RUNS_A_DAY} runs a day`);
	console.log(`KV writes a day           ${written.length} (shards ${shards}, others ${others}) of 1,000`);
	console.log(`requests an invocation    at most ${Math.max(...requests)} of 50`);
	console.log(`CPU an invocation         ${figures(whole)}`);
	console.log(`  of it polling, reading  ${figures(used.reading.map(({ cpu }) => cpu))}`);
	console.log(`  of it publishing        ${figures(used.publishing.map(({ cpu }) => cpu))}`);
	const queued = await secondDay(async (ports, measure) => {
		for (let n = 0; n < SHARDS; n++) await measure("reading", () => refreshShard(n, ports, options(ports.now)));
		await measure("publishing", () => publish(ports));
	});
	console.log(`with a queue, a shard     ${figures(queued.used.reading.map(({ cpu }) => cpu))}`);
	console.log(`with a queue, publishing  ${figures(queued.used.publishing.map(({ cpu }) => cpu))}`);
	console.log(`stored                    ${stored.join(", ")}`);
}

function options(now: Instant) {
	return { sources: SOURCES, now, userAgent: "Elshi/bench", polls: 40 };
}

type Part = "reading" | "publishing";
type Measure = <T>(part: Part, work: () => Promise<T>) => Promise<T>;

/** Lives two days by `run`; says of the second which keys were written, what each part used, and what was stored in the end. */
async function secondDay(run: (ports: Ports, measure: Measure) => Promise<void>) {
	const headlines = new Map(["en", "ru", "kk"].map((language) => [language, labelled(language)]));
	const memory = memoryStore();
	const store = watched(memory);
	const used: Record<Part, Used[]> = { reading: [], publishing: [] };
	for (let turn = 0; turn < 2 * RUNS_A_DAY; turn++) {
		if (turn === RUNS_A_DAY) for (const list of [store.written, used.reading, used.publishing]) list.length = 0;
		const time = BEGIN + turn * 15 * MINUTE;
		const now = new Date(time).toISOString();
		const documents = new Map(SOURCES.map((source) => [source.feed, documentOf(source, time, headlines)]));
		let requests = 0;
		const http = async (request: Request): Promise<Response> => {
			requests++;
			return answer(documents.get(request.url), request);
		};
		await run({ store, http, clock: () => now, log: () => {}, now }, async (part, work) => {
			requests = 0;
			const began = process.cpuUsage();
			const result = await work();
			const { user, system } = process.cpuUsage(began);
			used[part].push({ cpu: (user + system) / 1000, requests });
			return result;
		});
	}
	const stored = Object.entries(memory.everything()).map(
		([key, text]) => `${key} ${(text.length / 1024).toFixed(0)} KiB`,
	);
	return { written: store.written, used, stored };
}

function labelled(language: string): Headline[] {
	const text = readFileSync(new URL(`../fixtures/relevance/labelled/${language}.jsonl`, import.meta.url), "utf8");
	return text
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
}

interface Served {
	readonly etag: string;
	readonly body: string;
}

/** What an outlet shows at a moment: a document that changes with every new item. */
function documentOf(source: Source, time: number, headlines: ReadonlyMap<string, readonly Headline[]>): Served {
	const words = headlines.get(source.language) ?? headlines.get("en") ?? [];
	const turn = SOURCES.indexOf(source);
	const newest = Math.floor((time + turn * MINUTE) / ONE_EVERY);
	const items = Array.from({ length: ITEMS }, (_, age) => {
		const n = newest - age;
		const label = (n + turn) % ONE_KEPT_OF === 0 ? "keep" : "drop";
		const fitting = words.filter((headline) => headline.label === label);
		const { title = "", summary = "" } = fitting[(n * 31 + turn * 17) % fitting.length] ?? {};
		const date = new Date(n * ONE_EVERY).toUTCString();
		const link = `${source.homepage}news/${n}`;
		return `<item><title>${escaped(title)}</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate><description>${escaped(summary)}</description></item>`;
	});
	const body = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escaped(source.name)}</title>${items.join("")}</channel></rss>`;
	return { etag: `"${newest}"`, body };
}

function answer(served: Served | undefined, request: Request): Response {
	if (served === undefined) return new Response("", { status: 404 });
	const { etag, body } = served;
	if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers: { etag } });
	return new Response(body, { headers: { "content-type": "application/rss+xml; charset=utf-8", etag } });
}

function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function figures(milliseconds: readonly number[]): string {
	const sorted = [...milliseconds].sort((a, b) => a - b);
	const [median = 0, most = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
	return `median ${median.toFixed(1)} ms, at most ${most.toFixed(1)} ms`;
}
