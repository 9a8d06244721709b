import { escapeText } from "../model/entities.ts";
import type { Feed, FeedItem } from "../model/feed.ts";
import { isFields } from "../model/fields.ts";
import { fingerprint } from "../model/hash.ts";
import { LIMITS } from "../model/limits.ts";
import { PollFailure } from "../model/poll-failure.ts";
import { absoluteLinks, address } from "./address.ts";
import { readDate } from "./date.ts";
import { dayOrder } from "./day-order.ts";
import { itemOf } from "./fields.ts";
import { firstPicture } from "./image.ts";
import type { ParseOptions } from "./options.ts";
import { bestLink, pageLink } from "./page-link.ts";
import { isPicture, isShown } from "./picture.ts";
import { repaired } from "./repair.ts";

/** JSON Feed 1.0 and 1.1. Every value is whatever a publisher put there: what has the wrong type is absent. */
export function readJsonFeed(text: string, { url, seen, language: source }: ParseOptions): Feed {
	const document = parsed(text);
	const written = isFields(document) ? document.items : undefined;
	if (!isFields(document) || !Array.isArray(written)) {
		throw new PollFailure("not-a-feed", "JSON without a list of items: no JSON Feed");
	}
	const version = /jsonfeed\.org\/version\/([\d.]{1,5})/.exec(word(document.version) ?? "")?.[1];
	const authors = namesOf(document);
	const language = word(document.language);
	const isMonthFirst = dayOrder(text, source, language);
	const date = (value: unknown): string | undefined => readDate(number(value) ?? "", isMonthFirst);
	const objects = written.filter(isFields);
	const notes = [];
	if (objects.length < written.length) notes.push({ code: "broken-item", count: written.length - objects.length });
	if (objects.length > LIMITS.items) notes.push({ code: "items-over-limit", count: objects.length - LIMITS.items });
	if (objects.length === 0) notes.push({ code: "no-items", count: 1 });
	const items: FeedItem[] = [];
	const fingerprints: string[] = [];
	for (const object of objects.slice(0, LIMITS.items)) {
		const print = fingerprint(JSON.stringify(object));
		fingerprints.push(print);
		if (!seen?.has(print)) items.push(readItem(object, { authors, url, date }));
	}
	const title = plain(document.title);
	const link = address(word(document.home_page_url), url);
	return {
		format: "json-feed",
		...(version && { version }),
		...(title && { title }),
		...(link && { link }),
		...(language && { language }),
		items,
		fingerprints,
		truncated: false,
		notes,
	};
}

/** What all items of a document have in common. */
interface JsonSurroundings {
	readonly authors: readonly string[];
	readonly url: string | undefined;
	readonly date: (value: unknown) => string | undefined;
}

function readItem(item: Record<string, unknown>, { authors: feedAuthors, url, date }: JsonSurroundings): FeedItem {
	const id = word(item.id);
	const link = bestLink([
		pageLink(word(item.url), url),
		pageLink(word(item.external_url), url),
		/^https?:/.test(id ?? "") ? pageLink(id, undefined) : undefined,
	]);
	const own = namesOf(item);
	const content = word(item.content_html, LIMITS.field);
	return itemOf({
		id: number(item.id),
		title: plain(item.title),
		link,
		leadsTo: undefined,
		published: date(item.date_published) ?? date(item.published) ?? date(item.pubDate) ?? date(item.date),
		updated: date(item.date_modified) ?? date(item.updated),
		summary: plain(item.summary, LIMITS.field),
		content: content === undefined ? plain(item.content_text, LIMITS.field) : absoluteLinks(content, link ?? url),
		authors: own.length > 0 ? own : feedAuthors,
		categories: tagsOf(item.tags),
		language: word(item.language),
		image: pictureOf(item, content, url),
	});
}

/** `image`, `banner_image`, an attachment that is a picture, the first one in the text. */
function pictureOf(
	item: Record<string, unknown>,
	content: string | undefined,
	url: string | undefined,
): string | undefined {
	const named = [item.image, item.banner_image].map((one) => (isFields(one) ? one.url : one));
	const attached = (Array.isArray(item.attachments) ? item.attachments : []).filter(isFields).flatMap((one) => {
		const attributes = new Map([
			["url", word(one.url) ?? ""],
			["type", word(one.mime_type) ?? ""],
		]);
		return isPicture({ name: "attachment", attributes }) ? one.url : [];
	});
	const found = [...named, ...attached].map((one) => address(word(one), url)).find((one) => one && isShown(one));
	return found ?? (content === undefined ? undefined : firstPicture(content, url));
}

/** A list of words, or of objects with a name, or one text with commas. */
function tagsOf(written: unknown): string[] {
	const tags: unknown[] = Array.isArray(written) ? written : (word(written)?.split(",") ?? []);
	return tags.flatMap((tag) => (isFields(tag) ? (word(tag.name) ?? word(tag.title) ?? []) : (word(tag) ?? [])));
}

/** `authors` of 1.1, `author` of 1.0: a name, or the address of whoever has none. */
function namesOf(of: Record<string, unknown>): string[] {
	const persons: unknown[] = Array.isArray(of.authors) ? of.authors : [of.author];
	return persons.flatMap((person) =>
		isFields(person) ? (word(person.name) ?? word(person.url) ?? []) : (word(person) ?? []),
	);
}

/** More levels than any feed has; the parser would take them, at a price that grows faster than they do. */
const TOO_DEEP = /(?:[[{]\s*(?:"[^"]{0,64}"\s*:\s*)?){64}/;

function parsed(text: string): unknown {
	if (TOO_DEEP.test(text)) throw new PollFailure("malformed", "JSON of more than 64 levels");
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new PollFailure(
			"malformed",
			`JSON that does not parse: ${error instanceof Error ? error.message : String(error)}`,
		);
	}
}

/** A text, or a number as a text. */
function number(value: unknown): string | undefined {
	return typeof value === "number" ? String(value) : word(value);
}

function word(value: unknown, limit: number = LIMITS.line): string | undefined {
	return typeof value === "string" ? repaired(value.slice(0, limit).trim()) || undefined : undefined;
}

function plain(value: unknown, limit?: number): string | undefined {
	const found = word(value, limit);
	return found === undefined ? undefined : escapeText(found);
}
