import { ENDINGS, type EndingClass, isEnding } from "./endings.ts";
import { SWAPPED_LANGUAGES, swapLetters } from "./lexicon-letters.ts";
import { ENTRY_KINDS, type Entry, FLAG_SIGNS, LEXICON_LANGUAGES } from "./lexicon-types.ts";
import { kazakhLatin, voiced } from "./spellings.ts";

/**
 * The compiled lexicon is text: a line of sizes, then a line `#kind id key=value …` an entry, and under it a line a language with its forms,
 * `0turkeyC,…`: the language's place in `LEXICON_LANGUAGES` (or `*`), then forms between commas, a sign of `FLAG_SIGNS` before
 * a form, spaces between its words, and behind a stem the capital that counts its ending class. Cyrillic lines stand in the letters
 * of `lexicon-letters.ts`. Text gzips best; the trie is built of it when the module is loaded.
 */

const SIGN_FLAGS: ReadonlyMap<string, number> = new Map([...FLAG_SIGNS].map(([flags, sign]) => [sign, flags]));

/** Lists in arrays: `first` by owner, `next` by member, 0 for none; members are numbered from 1. */
interface Chains {
	readonly first: Int32Array;
	readonly next: Int32Array;
}

export interface Lexicon {
	readonly entries: readonly Entry[];
	/** Stems, letter by letter; node 0 is the root. */
	readonly trie: Trie;
	/** Readings of a node: the stem that ends there, as a lexeme with an ending class. */
	readonly readings: Chains & { readonly lexeme: Int32Array; readonly ending: Uint8Array };
	/** Phrases by their first lexeme. */
	readonly phrases: Chains & {
		readonly entry: Int32Array;
		/** Bits over `LEXICON_LANGUAGES`; all of them where it counts in every language. */
		readonly languages: Int32Array;
		readonly flags: Uint8Array;
		/** The lexemes after the first stand in `rest` from `restStart[p]` up to `restStart[p + 1]`. */
		readonly restStart: Int32Array;
		readonly rest: Int32Array;
	};
	readonly size: Size;
}

/** How many of each there are: said in the text's first line, so that arrays are made once. */
export interface Size {
	readonly nodes: number;
	readonly readings: number;
	readonly lexemes: number;
	readonly phrases: number;
	readonly rest: number;
}

/** A trie whose edges stand in one hash table: a step costs the same at the root, where a hundred letters branch, as below. */
interface Trie {
	readonly parent: Int32Array;
	readonly letter: Uint16Array;
	/** Nodes by hash of parent and letter, 0 where free; its length is a power of two. */
	readonly slots: Int32Array;
}

const EVERY_LANGUAGE = (1 << LEXICON_LANGUAGES.length) - 1;
const KAZAKH = LEXICON_LANGUAGES.indexOf("kk");

/** The slot of an edge: where it stands, or the free one where it would. */
function slotOf({ parent, letter, slots }: Trie, from: number, code: number): number {
	const mask = slots.length - 1;
	let slot = (Math.imul(Math.imul(from, 0x9e3779b1) + code, 0x85ebca6b) >>> 8) & mask;
	for (;;) {
		const node = slots[slot] ?? 0;
		if (node === 0 || (parent[node] === from && letter[node] === code)) return slot;
		slot = (slot + 1) & mask;
	}
}

function makeRoom(size: Size): Omit<Lexicon, "size"> & { entries: Entry[] } {
	const slots = 2 ** Math.ceil(Math.log2(size.nodes * 2));
	return {
		entries: [],
		trie: {
			parent: new Int32Array(size.nodes + 1),
			letter: new Uint16Array(size.nodes + 1),
			slots: new Int32Array(slots),
		},
		readings: {
			first: new Int32Array(size.nodes + 1),
			next: new Int32Array(size.readings + 1),
			lexeme: new Int32Array(size.readings + 1),
			ending: new Uint8Array(size.readings + 1),
		},
		phrases: {
			first: new Int32Array(size.lexemes + 1),
			next: new Int32Array(size.phrases + 1),
			entry: new Int32Array(size.phrases + 1),
			languages: new Int32Array(size.phrases + 1),
			flags: new Uint8Array(size.phrases + 1),
			restStart: new Int32Array(size.phrases + 2),
			rest: new Int32Array(size.rest),
		},
	};
}

/** Reads lexicon text; see above for its format. `room` stands in for the sizes of its first line where those are not known yet. */
export function readLexicon(text: string, room?: Size): Lexicon {
	const [head = "", ...lines] = text.split("\n");
	const [nodes = 0, readingCount = 0, lexemeCount = 0, phraseCount = 0, restCount = 0] = head.split(" ").map(Number);
	const size = room ?? { nodes, readings: readingCount, lexemes: lexemeCount, phrases: phraseCount, rest: restCount };
	const lexicon = makeRoom(size);
	const counts = { nodes: 0, readings: 0, lexemes: 0, phrases: 0, rest: 0 };
	const { trie, readings, phrases, entries } = lexicon;

	/** Per lexeme: its Latin spellings are among the readings. */
	const inLatin = new Uint8Array(size.lexemes + 1);

	const nodeOf = (stem: string): number => {
		let node = 0;
		for (let i = 0; i < stem.length; i++) {
			const code = stem.charCodeAt(i);
			const slot = slotOf(trie, node, code);
			let child = trie.slots[slot] ?? 0;
			if (child === 0) {
				child = ++counts.nodes;
				trie.parent[child] = node;
				trie.letter[child] = code;
				trie.slots[slot] = child;
			}
			node = child;
		}
		return node;
	};
	const addReading = (node: number, lexeme: number, ending: number): void => {
		const reading = ++counts.readings;
		readings.lexeme[reading] = lexeme;
		readings.ending[reading] = ending;
		readings.next[reading] = readings.first[node] ?? 0;
		readings.first[node] = reading;
	};
	const addLatin = (stem: string, lexeme: number, ending: number): void => {
		const latin = LATIN_ENDING[ending] ?? ending;
		inLatin[lexeme] = 1;
		for (const spelled of kazakhLatin(stem)) addReading(nodeOf(spelled), lexeme, latin);
	};
	const lexemeOf = (stem: string, ending: number, isKazakh: boolean): number => {
		const node = nodeOf(stem);
		for (let r = readings.first[node] ?? 0; r !== 0; r = readings.next[r] ?? 0) {
			if (readings.ending[r] !== ending) continue;
			const known = readings.lexeme[r] ?? 0;
			// A word that Russian had first: премьер, форум.
			if (isKazakh && inLatin[known] === 0) addLatin(stem, known, ending);
			return known;
		}
		const lexeme = ++counts.lexemes;
		addReading(node, lexeme, ending);
		if (isKazakh) addLatin(stem, lexeme, ending);
		const other = ENDINGS[ending]?.voices === true ? voiced(stem) : undefined;
		if (other === undefined) return lexeme;
		addReading(nodeOf(other), lexeme, ending);
		if (isKazakh) addLatin(other, lexeme, ending);
		return lexeme;
	};
	const readWord = (word: string, isKazakh: boolean): number => {
		const last = word.charCodeAt(word.length - 1);
		const isClassed = last > 64 && last <= 64 + ENDINGS.length;
		return lexemeOf(isClassed ? word.slice(0, -1) : word, isClassed ? last - 64 : 0, isKazakh);
	};
	const readForm = (form: string, languages: number, isKazakh: boolean): void => {
		const flags = SIGN_FLAGS.get(form[0] ?? "");
		const words = (flags === undefined ? form : form.slice(1)).split(" ");
		const first = readWord(words[0] ?? "", isKazakh);
		const phrase = ++counts.phrases;
		phrases.entry[phrase] = entries.length - 1;
		phrases.languages[phrase] = languages;
		phrases.flags[phrase] = flags ?? 0;
		phrases.restStart[phrase] = counts.rest;
		for (let i = 1; i < words.length; i++) phrases.rest[counts.rest++] = readWord(words[i] ?? "", isKazakh);
		phrases.restStart[phrase + 1] = counts.rest;
		phrases.next[phrase] = phrases.first[first] ?? 0;
		phrases.first[first] = phrase;
	};

	for (const line of lines) {
		if (line[0] === "#") {
			entries.push(readEntry(line));
			continue;
		}
		const language = line[0] === "*" ? undefined : Number(line[0]);
		const languages = language === undefined ? EVERY_LANGUAGE : 1 << language;
		const forms = line.slice(1);
		const isSwapped = SWAPPED_LANGUAGES.has(LEXICON_LANGUAGES[language ?? 0] ?? "");
		for (const form of (isSwapped ? swapLetters(forms) : forms).split(","))
			readForm(form, languages, language === KAZAKH);
	}
	return { ...lexicon, size: counts };
}

const EXACT: EndingClass = { name: "exact", slots: [] };

/** Per ending class: that of the same word in Kazakh Latin letters. */
const LATIN_ENDING = ENDINGS.map(({ latin }, index) =>
	latin === undefined ? index : ENDINGS.findIndex(({ name }) => name === latin),
);

function readEntry(line: string): Entry {
	const [kind, id = "", ...pairs] = line.slice(1).split(" ");
	const attributes: Record<string, string> = {};
	for (const pair of pairs) {
		const equals = pair.indexOf("=");
		attributes[pair.slice(0, equals)] = pair.slice(equals + 1);
	}
	return { kind: ENTRY_KINDS.find((known) => known === kind) ?? "decoy", id, attributes };
}

/** All lexemes that the letters of `folded` from `start` to `end` may be, into `found` as far as it has room; answers how many. */
export function lookUp(
	{ trie, readings }: Lexicon,
	folded: string,
	start: number,
	end: number,
	found: Int32Array,
): number {
	let count = 0;
	let node = 0;
	for (let position = start; position < end; position++) {
		node = trie.slots[slotOf(trie, node, folded.charCodeAt(position))] ?? 0;
		if (node === 0) break;
		for (let r = readings.first[node] ?? 0; r !== 0 && count < found.length; r = readings.next[r] ?? 0) {
			if (isEnding(ENDINGS[readings.ending[r] ?? 0] ?? EXACT, folded, position + 1, end))
				found[count++] = readings.lexeme[r] ?? 0;
		}
	}
	return count;
}
