import type { LanguageCode } from "../model/source.ts";
import { heardLanguage } from "./heard.ts";
import { NEIGHBOURS } from "./neighbours.ts";
import { LANGUAGES, languageNamed } from "./registry.ts";
import type { Script, Signs } from "./signs.ts";

/** Fewer letters than this say nothing. */
const LEAST_LETTERS = 12;
/** Words that are looked at. */
const MOST_WORDS = 40;
/** Characters that are looked at: a title and the beginning of an excerpt. */
const ENOUGH = 320;
/** A text of so many characters has the letters that its language needs. */
const LONG = 35;
/** In points, see `points`. Tuned in November 2026 on the headlines of thirteen services of RFE/RL of May 2025. */
const SURE = 3;
const AHEAD = 2;
/** Of the letters of a text, those that its language has and Russian has not: fewer than this may be of names. */
const OF_NAMES = 0.04;

/**
 * The language a text is in: as its letters and commonest words say; where they do not, as its document says, if it could be so;
 * else its source's. Outlets put Russian items into their Kazakh, Kyrgyz and English feeds, and theirs into Russian ones, and
 * templates say "en-US" of all.
 * @param heard as the item or its document says it, in BCP 47 or not
 */
export function languageOf(text: string, source: LanguageCode, heard?: string): LanguageCode {
	const lower = text
		.slice(0, ENOUGH)
		.toLowerCase()
		.replace(/[\u00ad\u200b-\u200d]/g, "");
	const said = heardLanguage(heard);
	if ((said === undefined || said === source) && languageNamed(source).signs.isPlainly?.(lower)) return source;
	for (const { code, signs } of SURE_AT_A_GLANCE) if (signs.isSurely?.(lower)) return code;
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

/** What a text of a script is in that says nothing else. */
const COMMONEST = { cyrillic: "ru", latin: "en" } as const;

function isWrittenIn(code: LanguageCode, script: Script): boolean {
	return languageNamed(code).signs.scripts.includes(script);
}

const SURE_AT_A_GLANCE = LANGUAGES.filter(({ signs }) => signs.isSurely !== undefined);

/** What most letters are of; nothing where they are few. */
function scriptOf(text: string): Script | undefined {
	let cyrillic = 0;
	let latin = 0;
	let han = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code < 0x250) latin += (code > 0x60 && code < 0x7b) || code > 0xde ? 1 : 0;
		else if (code >= 0x400 && code < 0x500) cyrillic++;
		else if (code >= 0x4e00 && code < 0xa000) han++;
	}
	if (han * 2 > cyrillic + latin) return "han";
	if (Math.max(cyrillic, latin) < LEAST_LETTERS) return undefined;
	return cyrillic >= latin ? "cyrillic" : "latin";
}

interface LanguageGuess {
	/** Nothing for a language that no source writes in. */
	readonly code: LanguageCode | undefined;
	readonly signs: Signs;
}

const CANDIDATES: readonly LanguageGuess[] = [
	...LANGUAGES.map(({ code, signs }) => ({ code, signs })),
	...Object.values(NEIGHBOURS).map((signs) => ({ code: undefined, signs })),
];

/** Whose common words a word is one of. */
const COMMON: ReadonlyMap<string, readonly Signs[]> = common();

function common(): ReadonlyMap<string, readonly Signs[]> {
	const found = new Map<string, Signs[]>();
	for (const { signs } of CANDIDATES) {
		for (const word of new Set(signs.words.split(" "))) {
			const same = found.get(word);
			if (same) same.push(signs);
			else found.set(word, [signs]);
		}
	}
	return found;
}

interface Ranked {
	readonly code: LanguageCode | undefined;
	readonly points: number;
}

/** Languages of a script with their points, the most first. Endings are looked at only where words and letters do not say. */
function rankedBySigns(text: string, script: Exclude<Script, "han">): readonly Ranked[] {
	const words = text
		.replace(/[‘’ʻʼ\u0060]/g, "'")
		.split(SEPARATORS, MOST_WORDS)
		.filter((word) => word !== "");
	const counts = new Map<Signs, number>();
	for (const word of words) for (const signs of COMMON.get(word) ?? []) counts.set(signs, (counts.get(signs) ?? 0) + 2);
	const beyond = text.match(/[іїєўґ\u048a-\u04ff]/g) ?? [];
	const areOfNames = beyond.length < text.length * OF_NAMES;
	const telling = script === "latin" ? undefined : areOfNames ? [] : beyond;
	const long = words.filter((word) => word.length > 3 && !COMMON.has(word));
	const candidates = CANDIDATES.filter(({ signs }) => signs.scripts.includes(script));
	const rank = (withEndings: boolean): Ranked[] =>
		candidates
			.map(({ code, signs }) => {
				const { ending } = signs;
				const ends = withEndings && ending ? long.reduce((sum, word) => (ending.test(word) ? sum + 1 : sum), 0) : 0;
				return { code, points: points(code, signs, text, (counts.get(signs) ?? 0) + ends, telling) };
			})
			.sort((a, b) => b.points - a.points);
	const first = rank(false);
	const ahead = (first[0]?.points ?? 0) - (first[1]?.points ?? 0);
	return ahead >= CLEARLY ? first : rank(true);
}

const SEPARATORS = /[^\p{L}\p{M}']+/u;
/** Points by which words and letters alone tell. */
const CLEARLY = 6;

/**
 * Two points for a common word, one for an ending, four for a letter that no other has; one for each letter beyond Russian that the
 * language has, two less for a Latin one that it has not, three less for one that it has not, and four less where all those are
 * missing that its texts have. A neighbour that shows nothing but letters is none.
 */
function points(
	code: LanguageCode | undefined,
	{ letters = "", needs, own = "", never = "" }: Signs,
	text: string,
	ofWords: number,
	beyond: readonly string[] | undefined,
): number {
	let sum = ofWords;
	for (const letter of own) if (text.includes(letter)) sum += 4;
	for (const letter of never) if (text.includes(letter)) sum -= 2;
	if (code === undefined && sum < 2) return 0;
	if (beyond === undefined) return sum;
	for (const letter of beyond) sum += letters.includes(letter) ? 1 : -3;
	const mayMiss = needs === undefined || (beyond.length === 0 && text.length < LONG);
	const isBare = !mayMiss && !beyond.some((letter) => needs.includes(letter));
	return isBare ? sum - 4 : sum;
}
