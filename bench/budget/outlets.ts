/** The default sources' outlets as they might be on a day: each shows its newest items and publishes one by one, evenly. */
import { readFileSync } from "node:fs";
import { DAY, MINUTE } from "../../src/model/instant.ts";
import type { Source } from "../../src/model/source.ts";
import { SOURCES } from "../../src/sources/registry.ts";
import type { Answer } from "./platform.ts";

const ITEMS = 30;
/** Items a day of each outlet: more than all but the busiest have. */
export const MANY: readonly number[] = [36];
/** What sixteen real documents bring in the mean of the days that they show: of RFE/RL's services (2024 and 2025), and of an agency (2024). */
export const MEASURED: readonly number[] = [0.5, 1.4, 1.5, 2.8, 5.4, 6.5, 8.9, 11, 12, 14, 14, 20, 26, 27, 28, 38];
/** Of so many items, one is diplomacy: what real streams of the region's outlets hold. */
const ONE_KEPT_OF = 15;

export interface Headline {
	readonly label: "keep" | "drop";
	readonly title: string;
	readonly summary: string;
}

/**
 * What the outlets show at a moment, by the hosts and paths of their feeds: documents that change with every new item.
 * @param rates items a day, dealt out to the sources in turn
 */
export function outletsOf(rates: readonly number[]): (time: number) => ReadonlyMap<string, Answer> {
	return (time) =>
		new Map(
			SOURCES.map((source, turn) => {
				const { host, pathname, search } = new URL(source.feed);
				const every = DAY / (rates[turn % rates.length] ?? 1);
				return [`${host}${pathname}${search}`, documentOf(source, turn, every, time)];
			}),
		);
}

/** What headlines stand for, by language. */
export const HEADLINES = new Map(["en", "ru", "kk"].map((language) => [language, labelled(language)]));

function labelled(language: string): Record<Headline["label"], Headline[]> {
	const text = readFileSync(new URL(`../../fixtures/relevance/labelled/${language}.jsonl`, import.meta.url), "utf8");
	const all: Headline[] = text
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
	return { keep: all.filter(({ label }) => label === "keep"), drop: all.filter(({ label }) => label === "drop") };
}

function documentOf(source: Source, turn: number, every: number, time: number): Answer {
	const words = HEADLINES.get(source.language) ?? HEADLINES.get("en");
	const newest = Math.floor((time + turn * MINUTE) / every);
	const items = Array.from({ length: ITEMS }, (_, age) => {
		const n = newest - age;
		const fitting = words?.[(n + turn) % ONE_KEPT_OF === 0 ? "keep" : "drop"] ?? [];
		const { title = "", summary = "" } = fitting[(n * 31 + turn * 17) % fitting.length] ?? {};
		const date = new Date(n * every).toUTCString();
		const link = `${source.homepage}news/${n}`;
		return `<item><title>${escaped(title)}</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate><description>${escaped(summary)}</description></item>`;
	});
	const body = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escaped(source.name)}</title>${items.join("")}</channel></rss>`;
	return { headers: { etag: `"${newest}"`, "content-type": "application/rss+xml; charset=utf-8" }, body };
}

export function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
