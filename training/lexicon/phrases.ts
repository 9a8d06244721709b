import { languageNamed } from "../../src/languages/registry.ts";
import { ENDINGS } from "../../src/lexicon/endings.ts";
import type { PhraseIndex } from "../../src/lexicon/phrases.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import type { Form } from "./compile.ts";
import type { Lexeme } from "./inflect.ts";
import { buildTrie, rowsOf, shortsOf } from "./tries.ts";
import { voiced } from "./voiced.ts";

/** A form with the number of its entry. */
export interface Phrase {
	readonly entry: number;
	readonly form: Form;
}

/** Where a stem is met: the word that it begins if an ending of the class follows. */
interface Reading {
	readonly ending: number;
	readonly opening: number;
}

/** Forms as they are searched. Of the forms that begin with a word the last is found first. */
export function phraseIndex(phrases: Iterable<Phrase>): PhraseIndex {
	/** By the word that they begin with, however it is spelled. */
	const byOpening: Phrase[][] = [];
	const readings = new Map<string, Reading[]>();
	for (const phrase of phrases) {
		const [first] = phrase.form.lexemes;
		if (first === undefined) continue;
		const known = readings.get(first.stem)?.find(({ ending }) => ending === first.ending);
		if (known !== undefined) {
			byOpening[known.opening]?.unshift(phrase);
			continue;
		}
		const opening = byOpening.push([phrase]) - 1;
		for (const { stem, ending } of spellingsOf(first, phrase.form.language))
			readings.set(stem, [{ ending, opening }, ...(readings.get(stem) ?? [])]);
	}
	const { trie, values } = buildTrie(readings);
	const ofNodes = rowsOf(values.map((value) => value ?? []));
	// Numbered as the trie meets them: a row that mostly counts on packs into little.
	const numbers = new Map([...new Set(ofNodes.all.map(({ opening }) => opening))].map((opening, n) => [opening, n]));
	const ofOpenings = rowsOf([...numbers.keys()].map((opening) => byOpening[opening] ?? []));
	return {
		trie,
		readings: shortsOf(ofNodes.firsts),
		endings: Uint8Array.from(ofNodes.all, ({ ending }) => ending),
		openings: shortsOf(ofNodes.all.map(({ opening }) => numbers.get(opening) ?? 0)),
		phrases: shortsOf(ofOpenings.firsts),
		entries: shortsOf(ofOpenings.all.map(({ entry }) => entry)),
		flags: Uint8Array.from(ofOpenings.all, ({ form }) => form.flags),
		...restsOf(ofOpenings.all),
	};
}

/** The further words of phrases as `PhraseIndex` says, each kind of rest once. */
function restsOf(phrases: readonly Phrase[]): Pick<PhraseIndex, "restAt" | "rests"> {
	const rests = [0];
	const places = new Map([["0", 0]]);
	const restAt = phrases.map(({ form }) => {
		const [, ...others] = form.lexemes;
		const rest = [...others.flatMap((lexeme) => wordRest(spellingsOf(lexeme, form.language))), 0];
		const key = rest.join(" ");
		const place = places.get(key) ?? rests.length;
		if (place === rests.length) for (const number of rest) rests.push(number);
		places.set(key, place);
		return place;
	});
	return { restAt: shortsOf(restAt), rests: shortsOf(rests) };
}

function wordRest(spellings: readonly Lexeme[]): number[] {
	return [
		spellings.length,
		...spellings.flatMap(({ stem, ending }) => [
			(stem.length << 8) | ending,
			...Array.from({ length: stem.length }, (_, at) => stem.charCodeAt(at)),
		]),
	];
}

/** Per ending class: that of the same word in Latin letters. */
const LATIN_ENDING = ENDINGS.map(({ latin }, index) =>
	latin === undefined ? index : ENDINGS.findIndex(({ name }) => name === latin),
);

/** All spellings of a word of a form: its last consonant voiced, and in Latin letters where people write its language in both. */
function spellingsOf({ stem, ending }: Lexeme, language: LanguageCode | undefined): Lexeme[] {
	const inLatin = language === undefined ? undefined : languageNamed(language).tables?.inLatin;
	const other = ENDINGS[ending]?.voices === true ? voiced(stem) : undefined;
	const own = [stem, ...(other === undefined ? [] : [other])];
	const latin = LATIN_ENDING[ending] ?? ending;
	return [
		...own.map((spelled) => ({ stem: spelled, ending })),
		...own.flatMap((cyrillic) => (inLatin?.(cyrillic) ?? []).map((spelled) => ({ stem: spelled, ending: latin }))),
	];
}
