/**
 * Kazakh names in the cases that an event's name needs. The ending follows the last vowel, front or back, and the last sound, voiced or
 * voiceless; loans take those that newspapers write: "Перуге", "Беларуське", "Чадқа".
 */

/** "Францияға", "Франциямен". */
export interface KazakhCases {
	readonly to: string;
	readonly with: string;
}

/** Loans whose last vowel alone misleads. */
const FRONT_BY_HAND = new Set(["Беларусь", "Перу", "КХДР"]);

const FRONT = new Set("әөүіеэи");
const BACK = new Set("аоұыяёую");

/** After these a noun already bears the possessive of a compound: "аралдары", "Республикасы". */
const POSSESSIVE = /(?:лары|лері|дары|дері|тары|тері|аралы|сы|сі|ғы)$/u;

const VOICELESS = /[пткқсшщхцчфһбвгд]$/iu;

/** A name in Cyrillic letters, as a word or as words of which the last bears the ending. */
export function kazakhCases(name: string): KazakhCases {
	const plain = name.replace(/ \([^)]*\)/gu, "");
	const last = plain.split(/[\s-]/u).at(-1) ?? plain;
	const isFront = isFrontWord(last);
	// An abbreviation is parted from its ending, and ends in the sound of its last letter's name.
	const isAbbreviation = last === last.toUpperCase();
	const mark = isAbbreviation ? "-" : "";
	const sound = last.replace(/ь$/u, "");
	return {
		to: `${plain}${mark}${dative(sound, isFront)}`,
		with: `${plain}${mark}${instrumental(sound, isAbbreviation)}`,
	};
}

function dative(word: string, isFront: boolean): string {
	if (POSSESSIVE.test(word)) return isFront ? "не" : "на";
	if (VOICELESS.test(word)) return isFront ? "ке" : "қа";
	return isFront ? "ге" : "ға";
}

function instrumental(word: string, isAbbreviation: boolean): string {
	if (/[жз]$/iu.test(word)) return "бен";
	// The names of б, в, г, д end in a vowel.
	return VOICELESS.test(word) && !(isAbbreviation && /[бвгдқк]$/iu.test(word)) ? "пен" : "мен";
}

function isFrontWord(word: string): boolean {
	if (FRONT_BY_HAND.has(word)) return true;
	const vowel = [...word.toLowerCase()].findLast((letter) => FRONT.has(letter) || BACK.has(letter));
	return vowel !== undefined && FRONT.has(vowel);
}
