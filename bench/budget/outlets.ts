/** The default sources' outlets as they might be on a day: each shows its newest items and publishes one every 40 minutes. */
import { readFileSync } from "node:fs";
import { MINUTE } from "../../src/model/instant.ts";
import type { Source } from "../../src/model/source.ts";
import { SOURCES } from "../../src/sources/registry.ts";
import type { Answer } from "./platform.ts";

const ITEMS = 30;
const ONE_EVERY = 40 * MINUTE;
/** Of so many items, one is diplomacy: what real streams of the region's outlets hold. */
const ONE_KEPT_OF = 15;

interface Headline {
	readonly label: "keep" | "drop";
	readonly title: string;
	readonly summary: string;
}

/** What the outlets show at a moment, by the hosts and paths of their feeds: documents that change with every new item. */
export function outletsAt(time: number): ReadonlyMap<string, Answer> {
	return new Map(
		SOURCES.map((source, turn) => {
			const { host, pathname, search } = new URL(source.feed);
			return [`${host}${pathname}${search}`, documentOf(source, turn, time)];
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

function documentOf(source: Source, turn: number, time: number): Answer {
	const words = HEADLINES.get(source.language) ?? HEADLINES.get("en");
	const newest = Math.floor((time + turn * MINUTE) / ONE_EVERY);
	const items = Array.from({ length: ITEMS }, (_, age) => {
		const n = newest - age;
		const fitting = words?.[(n + turn) % ONE_KEPT_OF === 0 ? "keep" : "drop"] ?? [];
		const { title = "", summary = "" } = fitting[(n * 31 + turn * 17) % fitting.length] ?? {};
		const date = new Date(n * ONE_EVERY).toUTCString();
		const link = `${source.homepage}news/${n}`;
		return `<item><title>${escaped(title)}</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate><description>${escaped(summary)}</description></item>`;
	});
	const body = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escaped(source.name)}</title>${items.join("")}</channel></rss>`;
	return { headers: { etag: `"${newest}"`, "content-type": "application/rss+xml; charset=utf-8" }, body };
}

export function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
