import type { Article } from "../model/article.ts";
import { lastingHash } from "../model/hash.ts";
import { HOUR, type Instant } from "../model/instant.ts";
import type { Source } from "../model/source.ts";
import { canonicalUrl } from "../normalize/canonical.ts";

/** A shorter title may stand over more than one article: a programme's, a rubric's. */
const TELLING_TITLE = 20;
/** So long an undated article may come again under another address. */
const UNDATED_HOURS = 72;

type KnownReport = Pick<Article, "key" | "link" | "sourceId" | "title" | "published" | "dated" | "firstSeen">;

/**
 * Articles of a source under the keys by which it is remembered. One that comes without the id it had, or with one for the first
 * time, is known by its address; one whose link has another number at every poll, by its title and date. An article with an id of
 * its own is never taken for one with another id. No article of another source is ever meant.
 * @param remembered reports of any source
 */
export function recognised(
	articles: readonly Article[],
	remembered: readonly KnownReport[],
	source: Pick<Source, "id" | "homepage" | "formerHosts">,
	now: Instant,
): readonly Article[] {
	const ours = remembered.filter(({ sourceId }) => sourceId === source.id);
	const keys = new Set(ours.map(({ key }) => key));
	if (articles.every(({ key }) => keys.has(key))) return articles;
	const byAddress = new Map(ours.map((known) => [canonicalUrl(new URL(known.link), source), known]));
	const byWords = new Map(ours.map((known) => [wordsOf(known), known]));
	const taken = new Set(articles.map(({ key }) => key));
	return articles.map((article) => {
		if (keys.has(article.key)) return article;
		const twin = byAddress.get(article.url);
		const isTwin =
			twin !== undefined && (isOfAddress(twin.key, twin, source) || isOfAddress(article.key, article, source));
		const known = isTwin ? twin : sameWords(article, byWords, now);
		if (known === undefined || taken.has(known.key)) return article;
		taken.add(known.key);
		return { ...article, key: known.key };
	});
}

/** Whether a key was made of an address and not of an id. */
function isOfAddress(
	key: string,
	{ link }: Pick<Article, "link">,
	source: Pick<Source, "id" | "homepage" | "formerHosts">,
): boolean {
	return key === `${source.id}/${lastingHash(canonicalUrl(new URL(link), source))}`;
}

function sameWords(article: Article, byWords: ReadonlyMap<string, KnownReport>, now: Instant): KnownReport | undefined {
	if (article.title.length < TELLING_TITLE) return undefined;
	const known = byWords.get(wordsOf(article));
	if (known === undefined || known.dated) return known;
	return Date.parse(now) - Date.parse(known.firstSeen) <= UNDATED_HOURS * HOUR ? known : undefined;
}

/** Title and date as one text; of an undated article, which was dated by us, the title alone. */
function wordsOf({ title, published, dated }: Pick<Article, "title" | "published" | "dated">): string {
	return `${dated ? published : ""} ${title}`;
}
