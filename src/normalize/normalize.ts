import { languageOf } from "../languages/script.ts";
import { isPublicAddress } from "../model/address.ts";
import type { Article } from "../model/article.ts";
import type { Feed, FeedItem, Note } from "../model/feed.ts";
import { holdsAny } from "../model/holds-any.ts";
import type { Instant } from "../model/instant.ts";
import { isLetter } from "../model/letters.ts";
import { LIMITS } from "../model/limits.ts";
import { pattern } from "../model/pattern.ts";
import { secretsOf, withoutSecrets } from "../model/secrets.ts";
import type { Source } from "../model/source.ts";
import { type WallClock, wallClock } from "../model/zone.ts";
import { cutText } from "./cut.ts";
import { instantOf } from "./dates.ts";
import { excerptOf } from "./excerpt.ts";
import { type Identity, identities } from "./identity.ts";
import { plainLine, settledText } from "./plain-text.ts";
import { outletNames, plainTitle } from "./title.ts";

/** Characters of text that an excerpt is cut from. */
const ENOUGH = 1.5 * LIMITS.excerpt;
/** Characters of the text that stand in for a missing title. */
const TITLE_FROM_TEXT = 120;

/** Words of a line that may be a heading. */
const HEADING_WORDS = 2;

/** An item that became no article. */
export interface Dropped {
	readonly code: "item-without-link" | "unsafe-link" | "item-without-title" | "repeated-item";
	readonly item: FeedItem;
}

/** The articles of a feed, in its order, and what was left out or changed to get them. */
export interface Normalized {
	readonly articles: readonly Article[];
	/** The item that each article was made of, in their order. */
	readonly items: readonly FeedItem[];
	readonly dropped: readonly Dropped[];
	readonly notes: readonly Note[];
}

/**
 * Items to articles: canonical address, plain text, a real instant. An item without an address or a title is left out and
 * counted; of two that are known by one key the first stays.
 */
export function normalize(feed: Feed, source: Source, now: Instant): Normalized {
	const names = outletNames([source.name, feed.title && plainLine(feed.title)], source.homepage);
	const known = identities(feed, source);
	const articles = new Map<string, Article>();
	const items: FeedItem[] = [];
	const dropped: Dropped[] = [];
	const notes = new Map<string, number>();
	const clock = wallClock(source.timeZone);
	const secrets = secretsOf(source.feed);
	const count = (code: string): void => void notes.set(code, (notes.get(code) ?? 0) + 1);
	for (const item of feed.items) {
		const found = articleOf(item, { source, names, clock, now, count, known, secrets });
		if (typeof found === "string") dropped.push({ code: found, item });
		else if (articles.has(found.key)) dropped.push({ code: "repeated-item", item });
		else {
			articles.set(found.key, found);
			items.push(item);
		}
	}
	for (const { code } of dropped) count(code);
	return {
		articles: [...articles.values()],
		items,
		dropped,
		notes: [...notes].map(([code, n]) => ({ code, count: n })),
	};
}

/** What all items of a document have in common. */
interface ItemSurroundings {
	readonly source: Source;
	/** What the outlet calls itself. */
	readonly names: readonly string[];
	readonly clock: WallClock;
	readonly now: Instant;
	readonly count: (code: "undated-item" | "future-date") => void;
	readonly known: (item: FeedItem) => Identity | undefined;
	/** Parameters of the feed's address that only we may know: some servers put them into every address. */
	readonly secrets: readonly string[];
}

/** An article, or why there is none. */
function articleOf(item: FeedItem, around: ItemSurroundings): Article | Dropped["code"] {
	const { source, names, clock, now, count, known, secrets } = around;
	const identity = known(item);
	if (identity === undefined || !isPublicAddress(identity.written))
		return item.link === undefined ? "item-without-link" : "unsafe-link";
	const text = summaryOf(item);
	const given = plainTitle(item.title ?? "", names);
	const title = isNoTitle(given) ? titleFrom(text) || given : given;
	if (!isVisible(title) || isTemplate(title)) return "item-without-title";
	const date = instantOf(item.published ?? item.updated, clock);
	if (date === undefined) count("undated-item");
	else if (date > now) count("future-date");
	const published = date === undefined || date > now ? now : date;
	const updated = instantOf(item.updated, clock);
	const image = safeImage(item.image, secrets);
	const excerpt = excerptOf(text, title);
	const { key, url, link } = identity;
	return {
		key,
		url,
		link: link.href,
		sourceId: source.id,
		title,
		excerpt,
		published,
		dated: date !== undefined,
		...(updated !== undefined && updated > published && updated <= now && { updated }),
		firstSeen: now,
		language: languageOf(`${title} ${excerpt}`, source.language, item.language),
		authors: (item.authors ?? []).map(personName).filter((name) => name !== ""),
		categories: (item.categories ?? [])
			.map((name) => plainLine(name))
			.filter((name) => name !== "" && name.length <= 100),
		...(image !== undefined && { image }),
	};
}

/** What templates write where there is no title. */
const NO_TITLES =
	"no title|untitled|без названия|без заголовка|атаусыз|тақырыпсыз|sarlavhasiz|başlıksız|photo|video|image|фото|видео|сурет|бейне|null|undefined|nan".split(
		"|",
	);
/** Longer than any of those with a sign or two around it. */
const LONGEST_NO_TITLE = 24;

function isNoTitle(title: string): boolean {
	if (title.length > LONGEST_NO_TITLE) return false;
	const lower = title.toLowerCase();
	return holdsAny(lower, NO_TITLES) ? noTitle().test(title) : !hasLetter(title);
}

/** Around it there may be two signs that are of no Latin word. */
const noTitle = (): RegExp =>
	/^(?:\W{0,2}(?:no title|untitled|без названия|без заголовка|атаусыз|тақырыпсыз|sarlavhasiz|başlıksız|photo|video|image|фото|видео|сурет|бейне)\W{0,2}|null|undefined|nan)$/iu;

/** What templates leave of a title that they should have filled in. */
function isTemplate(title: string): boolean {
	if (!"{<$%#".includes(title.charAt(0))) return false;
	return /^(?:\{\{[^{}]{1,60}\}\}|\{%[^%]{1,60}%\}|<%[^%]{1,60}%>|\$\{[^{}]{1,60}\}|%[A-Z_]{2,40}%|#[A-Z_]{2,40}#)$/.test(
		title,
	);
}

/** The first line of a text that has none, if it is one of words; else how the text begins. */
function titleFrom(text: string): string {
	const end = text.indexOf("\n");
	const line = end === -1 ? "" : text.slice(0, end);
	const isHeading = line.length <= TITLE_FROM_TEXT && line.split(" ").length >= HEADING_WORDS;
	return isHeading ? line : cutText(excerptOf(text, ""), TITLE_FROM_TEXT);
}

const figureOrSign = pattern(String.raw`[\p{N}\p{P}\p{S}]`, "u");
const letter = pattern(String.raw`\p{L}`, "u");

/** Whether a title has letters, digits, punctuation or symbols: one at least. */
const isVisible = (title: string): boolean => hasLetter(title) || figureOrSign().test(title);

function hasLetter(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		// Beyond those are the halves of letters that take two.
		if (code < 0xd800 ? isLetter(code) : letter().test(text.slice(at))) return true;
	}
	return false;
}

/** The summary, a line for each paragraph; the beginning of the text where there is none. */
function summaryOf(item: FeedItem): string {
	return settledText(item.summary ?? "", ENOUGH) || settledText(item.content ?? "", ENOUGH);
}

/** A page over https may not show a picture over http. */
function safeImage(image: string | undefined, secrets: readonly string[]): string | undefined {
	const url = image === undefined ? null : URL.parse(image);
	return url && isPublicAddress(url) ? withoutSecrets(url.href, secrets).replace(/^http:/, "https:") : undefined;
}

/** What templates write where they know no author, and what they put before one. */
const NO_NAME = /^(?:null|none|n\/?a|undefined|unknown|anonymous|-+|0)$/i;
const saidAuthor = pattern(
	String.raw`^(?:by\s|(?:автор|author|текст|text|жазған|мәтін|muallif|yazan|müəllif)[^\s:]{0,2}\s?:)\s?(?=[a-z]|[^\0-\x7f])`,
	"iu",
);

/** RSS writes "editor@example.org (A. Name)": the name, and never the address of a person. */
function personName(written: string): string {
	const name = plainLine(written).slice(0, 200);
	if (NO_NAME.test(name)) return "";
	if (saidAuthor().test(name)) return name.replace(saidAuthor(), "").slice(0, 100).trim();
	if (!name.includes("@")) return name.slice(0, 100).trim();
	const inBrackets = /^[^\s@]+@[^\s@]+ \((.+)\)$/.exec(name)?.[1];
	return (inBrackets ?? name.replace(/<?[^\s@<]+@[^\s@>]+>?/g, "")).trim().slice(0, 100);
}
