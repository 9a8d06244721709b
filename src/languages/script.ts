import type { LanguageCode } from "../model/source.ts";
import { heardLanguage } from "./heard.ts";
import { NEIGHBOURS } from "./neighbours.ts";
import { LANGUAGES, languageNamed } from "./registry.ts";
import type { Script, Signs } from "./signs.ts";

/** Fewer letters than this tell nothing. */
const LEAST_LETTERS = 12;
/** Words that are looked at. */
const MOST_WORDS = 60;
/** A text of so many characters has the letters that its language needs. */
const LONG = 35;
/** In points, see `points`. Tuned in November 2026 on the headlines of thirteen services of RFE/RL of May 2025. */
const SURE = 3;
const AHEAD = 2;
/** Of the letters of a text, those that its language has and Russian has not: fewer than this may be of names. */
const OF_NAMES = 0.04;

/**
 * The language a text is in: as its letters and commonest words tell; where they do not, as its document says it, if it could be so;
 * else its source's. Outlets put Russian items into their Kazakh, Kyrgyz and English feeds, and theirs into Russian ones, and
 * templates say "en-US" of all.
 * @param heard as the item or its document says it, in BCP 47 or not
 */
export function languageOf(text: string, source: LanguageCode, heard?: string): LanguageCode {
	const lower = text.toLowerCase().replace(/[\u00ad\u200b-\u200d]/g, "");
	if (languageNamed(source).signs.isPlainly?.(lower)) return source;
	const said = heardLanguage(heard);
	const script = scriptOf(lower);
	if (script === undefined) return said ?? source;
	if (script === "han") return "zh";
	const ranked = rankedBySigns(lower, script);
	const [best, next] = ranked;
	const isSure = best !== undefined && best.points >= SURE && best.points - (next?.points ?? 0) >= AHEAD;
	if (isSure) return best.code ?? source;
	if (said !== undefined && isWrittenIn(said, script)) return said;
	if (isWrittenIn(source, script)) return source;
	// It cannot be the source's: the likeliest is.
	const likely = ranked.find(({ code, points }) => code !== undefined && points > 1);
	return likely?.code ?? COMMONEST[script];
}

/** What a text of a script is in that tells nothing else. */
const COMMONEST = { cyrillic: "ru", latin: "en" } as const;

function isWrittenIn(code: LanguageCode, script: Script): boolean {
	return languageNamed(code).signs.scripts.includes(script);
}

/** What most letters are of; nothing where they are few. */
function scriptOf(text: string): Script | undefined {
	const cyrillic = count(text, /[\u0400-\u04ff]/g);
	const latin = count(text, /[a-z\u00df-\u024f]/g);
	if (count(text, /\p{Script=Han}/gu) * 2 > cyrillic + latin) return "han";
	if (Math.max(cyrillic, latin) < LEAST_LETTERS) return undefined;
	return cyrillic >= latin ? "cyrillic" : "latin";
}

interface Candidate {
	/** Nothing for a language that no source writes in. */
	readonly code: LanguageCode | undefined;
	readonly signs: Signs;
	readonly words: ReadonlySet<string>;
}

const CANDIDATES: readonly Candidate[] = [
	...LANGUAGES.map(({ code, signs }) => ({ code, signs })),
	...Object.values(NEIGHBOURS).map((signs) => ({ code: undefined, signs })),
].map((one) => ({ ...one, words: new Set(one.signs.words.split(" ")) }));

/** Languages of a script with their points, the most first. */
function rankedBySigns(
	text: string,
	script: Exclude<Script, "han">,
): readonly { readonly code: LanguageCode | undefined; readonly points: number }[] {
	const words = text
		.replace(/[‘’ʻʼ\u0060]/g, "'")
		.split(/[^\p{L}\p{M}']+/u, MOST_WORDS)
		.filter((word) => word !== "");
	const beyond = text.match(/[іїєўґ\u048a-\u04ff]/g) ?? [];
	const areOfNames = beyond.length < count(text, /\p{L}/gu) * OF_NAMES;
	const telling = script === "latin" ? undefined : areOfNames ? [] : beyond;
	return CANDIDATES.filter(({ signs }) => signs.scripts.includes(script))
		.map((candidate) => ({
			code: candidate.code,
			points: points(candidate, text, words, telling),
		}))
		.sort((a, b) => b.points - a.points);
}

/**
 * Two points for a common word, one for an ending, four for a letter that no other has; one for each letter beyond Russian that the
 * language has, two less for a Latin one that it has not, three less for one that it has not, and four less where all those are missing that its texts have. A neighbour
 * that shows nothing but letters is none.
 */
function points(
	{ code, signs: { letters = "", needs, own = "", never = "", ending }, words: common }: Candidate,
	text: string,
	words: readonly string[],
	beyond: readonly string[] | undefined,
): number {
	let sum = 0;
	for (const word of words) {
		if (common.has(word)) sum += 2;
		else if (word.length > 3 && ending?.test(word)) sum += 1;
	}
	for (const letter of own) if (text.includes(letter)) sum += 4;
	for (const letter of never) if (text.includes(letter)) sum -= 2;
	if (code === undefined && sum < 2) return 0;
	if (beyond === undefined) return sum;
	for (const letter of beyond) sum += letters.includes(letter) ? 1 : -3;
	const mayMiss = needs === undefined || (beyond.length === 0 && text.length < LONG);
	const isBare = !mayMiss && !beyond.some((letter) => needs.includes(letter));
	return isBare ? sum - 4 : sum;
}

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;
