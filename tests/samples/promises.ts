import { isPublicAddress } from "../../src/model/address.ts";
import type { Article } from "../../src/model/article.ts";
import type { Feed } from "../../src/model/feed.ts";
import { LIMITS } from "../../src/model/limits.ts";
import type { Source } from "../../src/model/source.ts";

export const SOURCE: Source = {
	id: "outlet",
	name: "Outlet",
	homepage: "https://outlet.example/",
	feed: "https://outlet.example/rss",
	language: "ru",
	country: "KZ",
	publisher: "outlet",
	owner: "private",
	timeZone: "Asia/Almaty",
};

const CONTROL = /\p{Cc}/u;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What of the promises about everything that is read does not hold; nothing if all do. */
export function brokenPromise(feed: Feed, articles: readonly Article[]): string | undefined {
	if (feed.items.length > LIMITS.items) return `${feed.items.length} items`;
	if (feed.fingerprints.length < feed.items.length) return "an item without a fingerprint";
	for (const item of feed.items) {
		for (const date of [item.published, item.updated]) {
			if (date !== undefined && Number.isNaN(Date.parse(date))) return `date ${date}`;
		}
	}
	for (const article of articles) {
		const { title, excerpt, authors, categories } = article;
		const texts = [title, excerpt, ...authors, ...categories];
		const bad = texts.find((text) => CONTROL.test(text) || !text.isWellFormed() || text !== text.trim());
		if (bad !== undefined) return `text ${JSON.stringify(bad.slice(0, 80))}`;
		if (title === "" || title.length > LIMITS.title) return `title of ${title.length}`;
		if (excerpt.length > LIMITS.excerpt) return `excerpt of ${excerpt.length}`;
		for (const address of [article.url, article.link, ...(article.image ? [article.image] : [])]) {
			if (!URL.canParse(address) || !isPublicAddress(new URL(address))) return `address ${address.slice(0, 80)}`;
		}
		for (const date of [article.published, article.firstSeen, ...(article.updated ? [article.updated] : [])]) {
			if (!INSTANT.test(date) || date > article.firstSeen) return `instant ${date}`;
		}
	}
	return undefined;
}
