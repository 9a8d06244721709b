import type { Article } from "../model/article.ts";
import { DAY, HOUR, type Instant, shift } from "../model/instant.ts";
import type { PollError } from "../model/shard.ts";

/** So many old or undated articles at once are an archive, not news. */
const FLOOD = 20;

/** Days before a source's first poll from which an article is an old one: so much of what it lists is published. */
const FIRST_POLL_DAYS = 60;

/** Days before the last successful poll from which a new article is an old one. */
const OLD_DAYS = 7;

/** So many known articles that come again with a later date show that the source dates its archive anew. */
const REDATED = 3;

/** What of a poll's articles may go on. */
export interface Admission {
	/** New articles, to be classified. */
	readonly admitted: readonly Article[];
	/** New articles that are not published: seen, as any item of the document is, and read again once a day. */
	readonly held: readonly Article[];
	/** For the poll's report, where something is held. */
	readonly error?: PollError;
}

/**
 * Lets new articles pass. A known article is no new one, whatever its text or date is now: what was published is never
 * dated again. A source that lists its archive, or dates it anew, would bury a reader's news under old ones: more than
 * `FLOOD` articles at once that are undated, old, or of a document that moved the dates of known articles, are held. News
 * next to them pass.
 *
 * What was held stays held, however few are left, until it has another date: then the reading of dates was corrected, or the outlet's
 * own, and it is as new as at a first poll.
 * @param known what the shard remembers, of all its sources.
 * @param lastSuccess the source's last successful poll; `undefined` at its first, when what is older than `FIRST_POLL_DAYS` is old.
 * @param heldBefore of the articles that were held before, the date each had then, as `dateOf` gives it
 */
export function admit(
	articles: readonly Article[],
	known: readonly Pick<Article, "key" | "published">[],
	lastSuccess: Instant | undefined,
	now: Instant,
	heldBefore?: ReadonlyMap<Article, Instant | "" | undefined>,
): Admission {
	const dates = new Map(known.map(({ key, published }) => [key, published]));
	const fresh = articles.filter(({ key }) => !dates.has(key));
	const redated = articles.filter((article) => isLater(article, dates.get(article.key))).length >= REDATED;
	const oldestAtFirst = shift(now, -FIRST_POLL_DAYS * DAY);
	const oldest = lastSuccess === undefined ? oldestAtFirst : shift(lastSuccess, -OLD_DAYS * DAY);
	const suspect = (article: Article): boolean => redated || !article.dated || article.published < oldest;
	const wasHeld = (article: Article): boolean => heldBefore?.get(article) !== undefined;
	const isMended = (article: Article): boolean =>
		article.dated && article.published >= oldestAtFirst && dateOf(article) !== heldBefore?.get(article);
	const stays = fresh.filter((article) => wasHeld(article) && !isMended(article));
	const suspects = fresh.filter((article) => !wasHeld(article) && suspect(article));
	const isFlood = suspects.length > FLOOD;
	const held = isFlood ? [...stays, ...suspects] : stays;
	const admitted = held.length === 0 ? fresh : fresh.filter((article) => !held.includes(article));
	if (!isFlood) return { admitted, held };
	const message = `${suspects.length} ${redated ? "articles of a document with changed dates" : "old or undated articles"} at once: held, not published`;
	return { admitted, held, error: { code: "flood", message } };
}

/** The date that was read of an article, empty for none. */
export function dateOf({ dated, published }: Article): Instant | "" {
	return dated ? published : "";
}

function isLater(article: Article, known: Instant | undefined): boolean {
	return known !== undefined && article.dated && article.published > shift(known, HOUR);
}
