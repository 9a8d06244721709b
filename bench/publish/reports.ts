import { readFileSync } from "node:fs";
import { classify } from "../../src/classify/classify.ts";
import { skeleton } from "../../src/lexicon/skeleton.ts";
import type { Classification, Report } from "../../src/model/classification.ts";
import type { Facets } from "../../src/model/facets.ts";
import type { Frame } from "../../src/model/frame.ts";
import { dayOf, HOUR, type Instant, shift } from "../../src/model/instant.ts";
import { hashOf, readWording, type WordFeature, writeWording } from "../../src/model/wording.ts";
import { invented } from "./invented.ts";

/** When the headlines are said to have been published. */
const JUDGED: Instant = "2026-01-01T00:00:00.000Z";

const LANGUAGES = ["en", "ru", "kk"] as const;

interface Headline {
	readonly title: string;
	readonly summary: string;
	readonly classification: Classification;
}

const headlines = new Map<string, readonly Headline[]>();

/** Some reports seen at a moment, from number `first` on: each event is told by one to three outlets, in one language or two. */
export function madeReports(first: number, count: number, seen: Instant): Report[] {
	return Array.from({ length: count }, (_, i) => {
		const n = first + i;
		const event = Math.floor((n * 2) / 3);
		const teller = n % 3;
		const language = LANGUAGES[(event + (teller >> 1)) % LANGUAGES.length] ?? "en";
		const known = keeps(language);
		const { title, summary, classification } = known[(event * 7) % known.length] ?? { title: "", summary: "" };
		const outlet = `outlet${n % 60}-${language}`;
		return {
			key: `${outlet}/${n}`,
			url: `https://${outlet}.example/news/politics/${n}-${invented(event)}`,
			link: `https://${outlet}.example/news/politics/${n}-${invented(event)}?from=rss`,
			sourceId: outlet,
			title: `${invented(event)} ${title} ${event % 97}`,
			excerpt: `${summary} ${invented(event * 3)} ${invented(event * 5 + teller)} ${event % 89}`,
			published: shift(seen, -HOUR),
			dated: true,
			firstSeen: seen,
			changed: seen,
			language,
			authors: [],
			categories: [],
			classification: {
				...(classification as Classification),
				facets: datedAnew((classification as Classification).facets, seen),
				frame: frameOf((classification as Classification).frame, event),
				keep: true,
				evidence: [],
			},
		};
	});
}

/** The frame of the headline with the invented names and numbers of its event, as if it had been judged with them. */
function frameOf(frame: Frame = NO_FRAME, event: number): Frame {
	const words = readWording(frame.words ?? "");
	const name = (text: string): string => skeleton(text.toLowerCase()).slice(0, 5);
	const own = [invented(event), invented(event * 3)].flatMap((text) => [
		feature(`n${name(text).slice(0, 4)}`, 4.5),
		feature(`w${text.slice(0, 5).toLowerCase()}`, 2.4),
	]);
	const text = writeWording({ ...words, title: own, excerpt: [] });
	const [title = "", excerpt = ""] = text.split(".");
	const [known = "", rest = ""] = (frame.words ?? "A.").split(".");
	return {
		...frame,
		numbers: [...new Set([String(event % 97), String(event % 89), ...frame.numbers])].slice(0, 4),
		names: [name(invented(event)), name(invented(event * 3)), ...frame.names].slice(0, 4),
		words: `${known}${title.slice(1)}.${rest}${excerpt}`,
	};
}

const feature = (name: string, weight: number): WordFeature => ({
	...{ hash: hashOf(name, name, 1), weight, isFramed: false, isNumber: false },
	isShared: !name.startsWith("w"),
});

const NO_FRAME: Frame = { titled: [], others: [], acts: [], topics: [], places: [], numbers: [], names: [] };

/** The facets with the event as many days from a moment as it was from that at which its headline was judged. */
function datedAnew(facets: Facets, seen: Instant): Facets {
	const { eventDate } = facets;
	if (eventDate === undefined) return facets;
	const later = Date.parse(seen) - Date.parse(JUDGED);
	const moved = (day: string): string => dayOf(shift(`${day}T12:00:00.000Z`, later));
	return { ...facets, eventDate: { ...eventDate, start: moved(eventDate.start), end: moved(eventDate.end) } };
}

function keeps(language: (typeof LANGUAGES)[number]): readonly Headline[] {
	const known = headlines.get(language);
	if (known !== undefined) return known;
	const file = new URL(`../../fixtures/relevance/labelled/${language}.jsonl`, import.meta.url);
	const lines = readFileSync(file, "utf8").trim().split("\n");
	const read = lines
		.map((line): { label: string; title: string; summary: string } => JSON.parse(line))
		.filter(({ label }) => label === "keep")
		.map(({ title, summary }) => {
			const article = {
				key: "",
				url: "https://o.example/1",
				link: "https://o.example/1",
				sourceId: "o",
				title,
				excerpt: summary,
				published: JUDGED,
				dated: true,
				firstSeen: JUDGED,
				language,
				authors: [],
				categories: [],
			};
			return { title, summary, classification: { ...classify(article, { country: "KZ", language }), evidence: [] } };
		});
	headlines.set(language, read);
	return read;
}
