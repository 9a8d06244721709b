import { readFileSync } from "node:fs";
import { languageOf } from "../../src/languages/script.ts";
import type { Article } from "../../src/model/article.ts";
import { LANGUAGE_CODES, type LanguageCode } from "../../src/model/source.ts";

/** A labelled headline: one line of dev.jsonl or of fixtures/relevance. */
export interface Item {
	readonly id: string;
	readonly lang: LanguageCode;
	readonly source: string;
	readonly sourceCountry: string | null;
	readonly date: string | null;
	readonly title: string;
	readonly summary: string;
	readonly url: string;
	readonly label: "keep" | "drop" | null;
	readonly partners: readonly string[];
	readonly orgs: readonly string[];
	readonly events: readonly string[];
	readonly themes?: readonly string[];
	readonly level?: string;
	/** First and last day of the event. */
	readonly eventDays?: readonly [start: string, end: string];
	/** The whole stream it is of, where it was drawn with all that came with it. */
	readonly stream?: string;
	/** A second reader might decide otherwise. */
	readonly isDoubtful?: boolean;
}

/** @throws Error naming file and line of what is no labelled headline. */
export function readItems(file: string): Item[] {
	const items: Item[] = [];
	for (const [index, line] of readFileSync(file, "utf8").split("\n").entries()) {
		if (line.trim() !== "") items.push(readItem(line, `${file}:${index + 1}`));
	}
	if (items.length === 0) throw new Error(`${file}: holds no items`);
	return items;
}

function readItem(line: string, at: string): Item {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		throw new Error(`${at}: is not JSON`);
	}
	if (typeof value !== "object" || value === null) throw new Error(`${at}: is not an object`);
	const raw = new Map<string, unknown>(Object.entries(value));
	const text = (key: string): string | null => {
		const found = raw.get(key);
		return typeof found === "string" ? found : null;
	};
	const texts = (key: string): string[] => {
		const found = raw.get(key);
		return Array.isArray(found) ? found.filter((part) => typeof part === "string") : [];
	};
	const themes = texts("themes");
	const level = text("level");
	const eventDays = daysOf(raw.get("eventDate"));
	const [title, lang, label, stream] = [text("title"), text("lang"), text("label"), text("stream")];
	const language = LANGUAGE_CODES.find((known) => known === lang);
	if (title === null) throw new Error(`${at}: has no title`);
	if (language === undefined)
		throw new Error(`${at}: "${lang}" is no language; known are ${LANGUAGE_CODES.join(", ")}`);
	if (label !== null && label !== "keep" && label !== "drop")
		throw new Error(`${at}: label is "${label}", not keep or drop`);
	return {
		id: text("id") ?? lineOf(at),
		lang: language,
		source: text("source") ?? "",
		sourceCountry: text("sourceCountry"),
		date: text("date"),
		title,
		summary: text("summary") ?? "",
		url: text("url") ?? "",
		label,
		partners: texts("partners"),
		orgs: texts("orgs"),
		events: texts("events"),
		...(themes.length > 0 && { themes }),
		...(level !== null && { level }),
		...(eventDays !== undefined && { eventDays }),
		...(stream !== null && { stream }),
		...(raw.get("doubt") === true && { isDoubtful: true }),
	};
}

function daysOf(value: unknown): readonly [string, string] | undefined {
	if (typeof value !== "object" || value === null || !("start" in value) || !("end" in value)) return undefined;
	return typeof value.start === "string" && typeof value.end === "string" ? [value.start, value.end] : undefined;
}

/** An item without an id is called by its line. */
const lineOf = (at: string): string => at.slice(at.lastIndexOf(":") + 1);

/** Of an undated item: when the corpora were gathered, as ingest dates what has no date by first sight. */
const SOME_DAY = "2026-01-01T00:00:00.000Z";

/** The item as ingest would hand it to the classifier. */
export function articleOf(item: Item): Article {
	const dated = /^\d{4}-\d\d-\d\d/.test(item.date ?? "") && !Number.isNaN(Date.parse(item.date ?? ""));
	const published = dated ? new Date(Date.parse(item.date ?? "")).toISOString() : SOME_DAY;
	return {
		key: `${item.source}/${item.id}`,
		url: item.url,
		link: item.url,
		sourceId: item.source,
		title: item.title,
		excerpt: item.summary,
		published,
		dated,
		firstSeen: published,
		// Feeds' texts are read without invisible signs (src/normalize/plain-text.ts), and their language is found after that.
		language: languageOf(`${item.title} ${item.summary}`.replace(/\u00ad|\u200d/g, ""), item.lang),
		authors: [],
		categories: [],
	};
}

/** What a reader said of an item. */
export interface Label {
	readonly keep: boolean;
	readonly events: readonly string[];
}

/**
 * Labels by id: lines of an id, keep or drop, and for a keep its event types between commas, with tabs between them.
 * @throws Error naming file and line of any other.
 */
export function readLabels(file: string): Map<string, Label> {
	const labels = new Map<string, Label>();
	for (const [index, line] of readFileSync(file, "utf8").split("\n").entries()) {
		if (line === "" || line.startsWith("#")) continue;
		const [id, label, events] = line.split("\t");
		if (id === undefined || (label !== "keep" && label !== "drop")) {
			throw new Error(`${file}:${index + 1}: is not an id, a tab and keep or drop`);
		}
		labels.set(id, { keep: label === "keep", events: events?.split(",") ?? [] });
	}
	return labels;
}
