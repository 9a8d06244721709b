/**
 * Two foldings of a text, by which a search forgives the keyboard it is typed on. By letters: what looks or is typed alike in one script
 * is one (қ is к, ü is u). By sound: every script is written in plain Latin, so that "Tokaev" is «Тоқаев» and "Toqayev".
 */

import { once } from "../model/once.ts";
import { pattern } from "../model/pattern.ts";

/** What stands for what where letters are folded; combining marks have gone before. */
const alike = once(
	(): Readonly<Record<string, string>> => ({
		...pairs("ё ґ қ ҡ ғ ң ҥ ә ө ү ұ ў ӯ һ ҳ і ї ӣ ҷ җ ҙ ҫ є ѓ ќ", "е г к к г н н а о у у у у х х и и и ч ж з с е г к"),
		...pairs("ı ə ø ł đ ð ħ ŧ", "i e o l d d h t"),
		ß: "ss",
		æ: "ae",
		œ: "oe",
		þ: "th",
	}),
);

/** What stands for what by sound, the letters of several scripts. */
const sounds = once(
	(): Readonly<Record<string, string>> => ({
		...pairs(
			"а ә б в г ғ ґ д ђ е є ж җ з ҙ и і ї ӣ й к қ ҡ л м н ң о ө п р с ҫ т у ү ұ ў ӯ ф х һ ҳ ы э",
			"a a b v g g g d d e e j j z z i i i i y k k k l m n n o o p r s s t u u u u u f h h h y e",
		),
		// Most print ё as е.
		...pairs("ё ю я ц ч ҷ ш щ", "e yu ya ts ch j sh sh"),
		...pairs("ə ı ø ł đ ş ç ğ ŋ ʒ", "a i o l d sh ch g n j"),
		...pairs("ß æ œ þ", "ss e e th"),
		ъ: "",
		ь: "",
	}),
);

function pairs(from: string, to: string): Record<string, string> {
	const all = to.split(" ");
	return Object.fromEntries(from.split(" ").map((letter, n) => [letter, all[n] ?? letter]));
}

/** Lower case words, each after one space, so that a term finds beginnings of words only: an inflected word is found by its stem. */
export interface FoldedText {
	readonly letters: string;
	readonly sound: string;
}

/** What becomes of one character: nothing, where it is no part of a word. */
interface Folding {
	readonly letters: string;
	readonly sound: string;
}

/** The apostrophes of all keyboards; those of Uzbek are letters. */
const APOSTROPHE = /['’‘ʻʼ‛\u0060´′]/u;
const marks = pattern(String.raw`\p{M}+`, "gu");
const ofWords = pattern(String.raw`^[\p{L}\p{N}]$`, "u");

/** Foldings by code unit, of those scripts that are met on every page; made when first met. */
const MOST_KEPT = 0x600;
const kept: (Folding | "apostrophe" | "between" | undefined)[] = new Array(MOST_KEPT).fill(undefined);

function foldingOf(character: string): Folding | "apostrophe" | "between" {
	const code = character.codePointAt(0) ?? 0;
	const made = APOSTROPHE.test(character) ? "apostrophe" : ofWords().test(character) ? folding(character) : "between";
	if (code < MOST_KEPT) kept[code] = made;
	return made;
}

function folding(letter: string): Folding {
	const bare = [...letter.normalize("NFKD").replace(marks(), "")];
	// й is a letter of its own on every Cyrillic keyboard.
	const typed = letter === "й" ? [letter] : bare;
	// Our own words: one letter.
	const heard = sounds()[letter] ?? bare.map((one) => sounds()[one] ?? one).join("");
	// Our own words: one letter.
	return { letters: alike()[letter] ?? typed.map((one) => alike()[one] ?? one).join(""), sound: heard };
}

/** One pass, a table look a character: a search folds every text of the days that it walks. */
export function folded(text: string): FoldedText {
	const lower = text.normalize("NFKC").replaceAll("İ", "i").toLowerCase();
	let letters = " ";
	let raw = " ";
	let isInWord = false;
	let isHeard = false;
	for (let at = 0; at < lower.length; at++) {
		const code = lower.charCodeAt(at);
		const isPair = code >= 0xd800 && code < 0xdc00;
		const found = (code < MOST_KEPT ? kept[code] : undefined) ?? foldingOf(lower.slice(at, at + (isPair ? 2 : 1)));
		if (isPair) at++;
		if (typeof found === "object") {
			letters += found.letters;
			raw += found.sound;
			isInWord = true;
			isHeard = true;
		} else if (found === "between") {
			if (isInWord) letters += " ";
			if (isHeard) raw += " ";
			isInWord = false;
			isHeard = false;
		} else if (isHeard) {
			// Uzbek oʻ is what its Cyrillic writes ў, and gʻ is ғ; elsewhere a word ends there.
			const before = lower.charAt(at - 1);
			if (before === "o") raw = `${raw.slice(0, -1)}u`;
			else if (before !== "g") {
				raw += " ";
				isHeard = false;
			}
		}
	}
	return { letters: isInWord ? `${letters} ` : letters, sound: respelt(isHeard ? `${raw} ` : raw) };
}

/** Pairs and more that are written for one sound, the longest first, by their first letter. */
const CLUSTERS: Readonly<Record<string, readonly (readonly [written: string, sound: string])[]>> = {
	d: [
		["dzh", "j"],
		["dj", "j"],
	],
	z: [["zh", "j"]],
	s: [
		["shch", "sh"],
		["sch", "sh"],
	],
	k: [["kh", "h"]],
	g: [["gh", "g"]],
	c: [
		["ch", "ch"],
		["ck", "k"],
		["ce", "se"],
		["ci", "si"],
		["cy", "si"],
	],
	t: [["tz", "ts"]],
	q: [["q", "k"]],
	w: [["w", "v"]],
	y: [["yo", "e"]],
};

/** The letters that begin a pair or are said in several ways, by code. */
const SEVERAL: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
	"dzskgctqwyx".includes(String.fromCharCode(code)),
);

/** Spellings of one sound become one spelling, and doubled letters single ones. */
function respelt(raw: string): string {
	let sound = "";
	/** What is from here on stays as it is. */
	let from = 0;
	let last = 0;
	for (let at = 0; at < raw.length; at++) {
		const code = raw.charCodeAt(at);
		if (SEVERAL[code] === true) {
			const letter = raw.charAt(at);
			// Our own words: one letter.
			const cluster = CLUSTERS[letter]?.find(([written]) => raw.startsWith(written, at));
			const said = cluster === undefined ? saidAlone(letter, raw, at) : cluster[1];
			const length = cluster?.[0].length ?? 1;
			if (said === letter && length === 1 && code !== last) {
				last = code;
				continue;
			}
			sound += raw.slice(from, at);
			if (said.charCodeAt(0) !== last || said.length > 1) sound += said;
			if (said !== "") last = said.charCodeAt(said.length - 1);
			at += length - 1;
			from = at + 1;
		} else if (code === last && code >= SMALL_A && code <= SMALL_Z) {
			sound += raw.slice(from, at);
			from = at + 1;
		} else last = code;
	}
	return sound + raw.slice(from);
}

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** Behind every word stands a space. */
function saidAlone(letter: string, raw: string, at: number): string {
	const next = raw.charAt(at + 1);
	// Spaces and figures stand before all letters.
	if (letter === "c") return next <= "9" ? "s" : "k";
	if (letter === "x") return raw.charAt(at - 1) === " " ? "h" : "ks";
	if (letter === "y") return "aeiou".includes(next) ? "" : "i";
	return letter;
}
