import { readFileSync } from "node:fs";
import { MINUTE } from "../../src/model/instant.ts";
import type { Source } from "../../src/model/source.ts";
import type { Store } from "../../src/ports.ts";
import { publishChanges } from "../../src/publish.ts";
import { refresh } from "../../src/refresh.ts";
import { SOURCES } from "../../src/sources/registry.ts";
import { memoryStore } from "../../tests/fakes/store.ts";

export const HELP = `npm run bench -- budget

Simulates two days of the default sources in memory, a run every 15 minutes, and prints for the second day what Cloudflare's
free plan counts: KV writes a day, requests an invocation, CPU an invocation (of this machine, after warm-up). Each outlet
shows its newest 30 items and publishes one every 40 minutes, in the words of fixtures/relevance, one in fifteen of them
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

export async function bench(): Promise<void> {
	const headlines = new Map(["en", "ru", "kk"].map((language) => [language, labelled(language)]));
	const store = counting(memoryStore());
	let requests = 0;
	const days = [0, 1].map(() => ({ requests: [0], cpu: [0], refreshCpu: [0], writes: 0 }));
	for (const [day, figures] of days.entries()) {
		store.written.length = 0;
		for (let run = 0; run < RUNS_A_DAY; run++) {
			const time = BEGIN + (day * RUNS_A_DAY + run) * 15 * MINUTE;
			const now = new Date(time).toISOString();
			requests = 0;
			const documents = new Map(SOURCES.map((source) => [source.feed, documentOf(source, time, headlines)]));
			const http = async (request: Request): Promise<Response> => {
				requests++;
				return answer(documents.get(request.url), request);
			};
			const began = process.cpuUsage();
			const ports = { store, http, clock: () => now, log: () => {} };
			const runs = await refresh(ports, { sources: SOURCES, now, userAgent: "Elshi/bench", polls: 40 });
			const refreshed = process.cpuUsage(began);
			await publishChanges({
				store,
				now,
				log: () => {},
				fresh: new Map([...runs].map(([n, { shard }]) => [n, shard])),
			});
			const used = process.cpuUsage(began);
			figures.requests.push(requests);
			figures.refreshCpu.push((refreshed.user + refreshed.system) / 1000);
			figures.cpu.push((used.user + used.system) / 1000);
		}
		figures.writes = store.written.length;
	}
	const [, second] = days;
	if (second === undefined) return;
	const shards = store.written.filter((key) => key.startsWith("shard/")).length;
	const largest = await Promise.all(
		(await store.list("")).map(async (key) => [key, JSON.stringify(await store.get(key)).length] as const),
	);
	console.log(`${SOURCES.length} sources, ${RUNS_A_DAY} runs a day`);
	console.log(
		`KV writes a day           ${second.writes} (shards ${shards}, others ${second.writes - shards}) of 1,000`,
	);
	console.log(`requests an invocation    at most ${Math.max(...second.requests)} of 50`);
	console.log(
		`CPU an invocation         median ${median(second.cpu)} ms, at most ${Math.max(...second.cpu).toFixed(1)} ms`,
	);
	console.log(`  of it polling, reading  median ${median(second.refreshCpu)} ms`);
	console.log(
		`stored                    ${largest.map(([key, size]) => `${key} ${(size / 1024).toFixed(0)} KiB`).join(", ")}`,
	);
}

function labelled(language: string): Headline[] {
	const text = readFileSync(new URL(`../../fixtures/relevance/labelled/${language}.jsonl`, import.meta.url), "utf8");
	return text
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
}

/** A store that remembers the keys that were written. */
function counting(store: Store): Store & { readonly written: string[] } {
	const written: string[] = [];
	return {
		...store,
		written,
		put: (key, value, tag) => {
			written.push(key);
			return store.put(key, value, tag);
		},
	};
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

function median(numbers: readonly number[]): string {
	return ([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0).toFixed(1);
}
