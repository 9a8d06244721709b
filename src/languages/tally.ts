import type { LanguageCode } from "../model/source.ts";
import {
	APOSTROPHE,
	aboutOf,
	CANDIDATES,
	COMMON,
	EACH,
	ENDING_LETTER,
	ENDING_WIDTH,
	ENDINGS,
	ENDS,
	IS_BEYOND,
	IS_CYRILLIC,
	IS_IGNORED,
	IS_LETTER,
	IS_PAIRED,
	LETTERS_END,
	LOWER_CASE,
	NEEDED,
	ONCE,
	PAIRS,
	SIGN_FROM,
	step,
	WRITTEN_IN,
} from "./sign-tables.ts";
import type { Script } from "./signs.ts";

const SPACE = 0x20;
/** Points by which words and letters alone tell; and those by which they tell of the language that was expected. */
const CLEARLY = 6;
const AHEAD = 2;
/** Of the letters of a text, those that its language has and Russian has not: fewer than this may be of names. */
const OF_NAMES = 0.04;
/** A text of so many characters has the letters that its language needs. */
const LONG = 35;
/** One of so many has some letter that its language has beyond Russian's, if it has any. */
const LONGER = 100;
/** Words that are looked at. */
const MOST_WORDS = 40;
/** Characters that are looked at: a title and the beginning of an excerpt. */
const ENOUGH = 140;

/** What a text shows of its language. */
export interface LanguageTally {
	/** What most letters are of; nothing where they are few. */
	readonly script: Script | undefined;
	/** The likeliest of the languages written in it; nothing for one that no source writes in. */
	readonly best: LanguageCode | undefined;
	/** Its points, and by how many it is ahead of the next. */
	readonly points: number;
	readonly lead: number;
	/** The likeliest of those that sources write in, where it shows anything. */
	readonly likely: LanguageCode | undefined;
}

/** Fewer letters than this say nothing. */
const LEAST_LETTERS = 12;

/**
 * Counts in one pass what a text shows: the letters of each script, common words, letters that some languages alone have or have not;
 * and then, where those do not say enough, how its other words end. Two points for a common word, four for one
 * of no other language, one for an ending or a pair.
 * @param expected the language that it is most likely in
 */
export function tallied(text: string, expected?: LanguageCode): LanguageTally {
	const length = Math.min(text.length, ENOUGH);
	const points = NO_POINTS.slice();
	const seen = NO_SIGNS.slice();
	const signs: number[] = [];
	/** For each word that is nobody's common one: where it ends, and whose pairs it has. */
	const others: number[] = [];
	let latin = 0;
	let cyrillic = 0;
	let han = 0;
	let words = 0;
	let hash = 0;
	let letters = 0;
	let before = 0;
	let pairs = 0;
	for (let i = 0; i <= length; i++) {
		const code = i < length ? text.charCodeAt(i) : SPACE;
		const about = code < LETTERS_END ? aboutOf(code) : rare(code);
		const letter = about & LOWER_CASE;
		if ((about & IS_LETTER) === 0 && (letter !== APOSTROPHE || letters === 0)) {
			if ((about & IS_IGNORED) !== 0) continue;
			if (code >= 0x4e00 && code < 0xa000) han++;
			if (letters === 0) continue;
			if (words++ < MOST_WORDS) {
				const whose = COMMON.get(hash);
				if (whose !== undefined) for (const n of whose) points[n] = (points[n] ?? 0) + 2;
				else if (letters > 3) others.push(i, pairs);
			}
			hash = 0;
			letters = 0;
			before = 0;
			pairs = 0;
			continue;
		}
		if ((about & IS_CYRILLIC) !== 0) cyrillic++;
		else latin++;
		if (about >= 1 << SIGN_FROM) {
			const sign = about >> SIGN_FROM;
			const times = seen[sign] ?? 0;
			if (times === 0) signs.push(sign);
			seen[sign] = times + 1;
		}
		if ((about & IS_PAIRED) !== 0) pairs |= PAIRS.get(before * LETTERS_END + letter) ?? 0;
		hash = step(hash, letter);
		before = letter;
		letters++;
	}
	const script = scriptOf(latin, cyrillic, han);
	if (script === undefined || script === "han") return { ...NOTHING, script };
	const places = WRITTEN_IN[script];
	const ofLetters = lettersPoints(signs, seen, script, length);
	const first = ranked(script, places, points, ofLetters);
	if (first.lead >= (first.best === expected ? AHEAD : CLEARLY)) return first;
	for (let i = 0; i < others.length; i += 2) add(points, endsAt(text, others[i] ?? 0) | (others[i + 1] ?? 0));
	return ranked(script, places, points, ofLetters);
}

/** What a character is that is beyond the table. */
function rare(code: number): number {
	if (code === 0x2018 || code === 0x2019) return aboutOf(APOSTROPHE);
	return code >= 0x200b && code < 0x200e ? IS_IGNORED : 0;
}

const NO_POINTS: readonly number[] = CANDIDATES.map(() => 0);
const NO_SIGNS: readonly number[] = IS_BEYOND.map(() => 0);
const NOTHING: LanguageTally = { script: undefined, best: undefined, points: 0, lead: 0, likely: undefined };

function scriptOf(latin: number, cyrillic: number, han: number): Script | undefined {
	if (han * 2 > cyrillic + latin) return "han";
	if (Math.max(cyrillic, latin) < LEAST_LETTERS) return undefined;
	return cyrillic >= latin ? "cyrillic" : "latin";
}

/** @param whose a bit for each candidate */
function add(points: number[], whose: number): void {
	for (let bits = whose; bits !== 0; bits &= bits - 1) {
		const n = 31 - Math.clz32(bits & -bits);
		points[n] = (points[n] ?? 0) + 1;
	}
}

/** Whose ending the word has that ends at a place: a bit for each candidate. */
function endsAt(text: string, end: number): number {
	let whose = 0;
	let node = 0;
	for (let i = end - 1; i > 0; i--) {
		const written = text.charCodeAt(i);
		const code = written < LETTERS_END ? aboutOf(written) & LOWER_CASE : APOSTROPHE;
		const letter = ENDING_LETTER[code] ?? 0;
		node = letter === 0 ? 0 : (ENDINGS[node * ENDING_WIDTH + letter] ?? 0);
		if (node === 0) break;
		whose |= ENDS[node] ?? 0;
	}
	return whose;
}

/** What letters say of a candidate: for having some at all, which counts of a neighbour too, and for all the rest. */
interface LetterPoints {
	readonly once: readonly number[];
	readonly each: readonly number[];
}

/**
 * Four points for a letter that no other has, two less for a Latin one that it has not; one for each letter beyond Russian that the
 * language has, three less for one that it has not, and four less where all those are missing that its texts have.
 */
function lettersPoints(
	signs: readonly number[],
	seen: readonly number[],
	script: Script,
	length: number,
): LetterPoints {
	const once = NO_POINTS.slice();
	const each = NO_POINTS.slice();
	const hasNeeded = NO_POINTS.slice();
	let beyond = 0;
	for (const sign of signs) if (IS_BEYOND[sign]) beyond += seen[sign] ?? 0;
	const areOfNames = beyond < length * OF_NAMES;
	const places = WRITTEN_IN[script];
	for (const sign of signs) {
		const times = seen[sign] ?? 0;
		const counts = script === "cyrillic" && IS_BEYOND[sign] && !areOfNames;
		for (const n of places) {
			once[n] = (once[n] ?? 0) + (ONCE[n]?.[sign] ?? 0);
			if (!counts) continue;
			each[n] = (each[n] ?? 0) + times * (EACH[n]?.[sign] ?? 0);
			hasNeeded[n] = (hasNeeded[n] ?? 0) | (NEEDED[n]?.[sign] ?? 0);
		}
	}
	if (script !== "cyrillic" || ((areOfNames || beyond === 0) && length < LONG)) return { once, each };
	for (const n of places) {
		const { needs, letters } = CANDIDATES[n]?.signs ?? {};
		const isBare = needs === undefined ? letters !== undefined && length >= LONGER && beyond === 0 : hasNeeded[n] === 0;
		if (isBare) each[n] = (each[n] ?? 0) - 4;
	}
	return { once, each };
}

/** A neighbour that shows nothing but letters gains nothing by them. */
function ranked(
	script: Script,
	places: readonly number[],
	points: readonly number[],
	{ once, each }: LetterPoints,
): LanguageTally {
	let best = -1;
	let likely = -1;
	let most = Number.NEGATIVE_INFINITY;
	let second = Number.NEGATIVE_INFINITY;
	let mostLikely = 1;
	for (const n of places) {
		const shown = (points[n] ?? 0) + (once[n] ?? 0);
		const isOurs = CANDIDATES[n]?.code !== undefined;
		const all = shown + (each[n] ?? 0);
		const sum = isOurs || shown >= 2 ? all : Math.min(all, 0);
		if (sum > most) {
			second = most;
			most = sum;
			best = n;
		} else if (sum > second) second = sum;
		if (isOurs && sum > mostLikely) {
			mostLikely = sum;
			likely = n;
		}
	}
	return {
		script,
		best: CANDIDATES[best]?.code,
		points: most,
		lead: most - second,
		likely: CANDIDATES[likely]?.code,
	};
}
