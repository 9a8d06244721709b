import { ENDINGS, isEnding } from "./endings.ts";
import { ENTRIES, FIRSTS, PHRASES, STEMS } from "./lexicon.generated.ts";
import { ENTRY_KINDS, type Entry, type EntryKind, FLAG_ROOM, type Phrase } from "./lexicon-types.ts";

/**
 * The compiled lexicon: a trie of stems, whose ends name lexemes, and for each lexeme the phrases that begin with it.
 * Nodes are numbered depth first; node 0 is the root.
 */
export interface Lexicon {
	/** Per node: the letter that leads to it. */
	readonly letter: Uint16Array;
	/** Per node: its first child, 0 where it has none. */
	readonly child: Int32Array;
	/** Per node: its next sibling, 0 where it is the last. */
	readonly sibling: Int32Array;
	/** Per node: one more than the first lexeme whose stem ends here, 0 where none does. */
	readonly lexeme: Int32Array;
	/** Children of the root by letter, for a quick first step. */
	readonly roots: Int32Array;
	/** Per lexeme: its ending class, as an index into `ENDINGS`; those of one stem stand side by side. */
	readonly ending: Uint8Array;
	/** Per lexeme: 1 where the next lexeme has the same stem. */
	readonly more: Uint8Array;
	/** Per lexeme: the phrases that begin with it are `phrases[first[i]]` up to `phrases[first[i + 1]]`. */
	readonly first: Int32Array;
	readonly phrases: readonly Phrase[];
	readonly entries: readonly Entry[];
}

const LETTERS = 0x10000;

/** Reads the generated strings: a few milliseconds, so it is done once, when the module is loaded. */
function readLexicon(): Lexicon {
	const lines = STEMS.split("\n");
	const room = lines.reduce((sum, line) => sum + line.length, 1);
	const letter = new Uint16Array(room);
	const child = new Int32Array(room);
	const sibling = new Int32Array(room);
	const lexeme = new Int32Array(room);
	const roots = new Int32Array(LETTERS);
	const ending = new Uint8Array(lines.length);
	const more = new Uint8Array(lines.length);
	/** `path[d]` is the node that d letters of the last stem lead to; `last[d]` the newest child of `path[d]`. */
	const path = new Int32Array(256);
	const last = new Int32Array(256);
	let depth = 0;
	let nodes = 1;
	for (const [index, line] of lines.entries()) {
		const cut = line.lastIndexOf("~");
		const shared = Number.parseInt(line[0] ?? "0", 36);
		if (cut === 1 && shared === depth && index > 0) more[index - 1] = 1;
		depth = shared;
		for (let i = 1; i < cut; i++) {
			const code = line.charCodeAt(i);
			const parent = path[depth] ?? 0;
			const node = nodes++;
			letter[node] = code;
			if (child[parent] === 0) child[parent] = node;
			else sibling[last[depth] ?? 0] = node;
			if (depth === 0) roots[code] = node;
			last[depth] = node;
			depth++;
			path[depth] = node;
		}
		const end = path[depth] ?? 0;
		if (lexeme[end] === 0) lexeme[end] = index + 1;
		ending[index] = Number.parseInt(line.slice(cut + 1), 36);
	}
	return { letter, child, sibling, lexeme, roots, ending, more, ...readPhrases(lines.length), entries: readEntries() };
}

function readPhrases(lexemes: number): Pick<Lexicon, "first" | "phrases"> {
	const steps = FIRSTS.split(" ");
	const first = new Int32Array(lexemes + 1);
	let current = 0;
	const phrases = PHRASES.split("\n").map((line, index) => {
		const step = Number.parseInt(steps[index] ?? "0", 36);
		for (let i = 1; i <= step; i++) first[current + i] = index;
		current += step;
		const [entry = 0, marks = 0, ...rest] = line.split(" ").map((part) => Number.parseInt(part, 36));
		return { entry, lexemes: rest, languages: Math.floor(marks / FLAG_ROOM), flags: marks % FLAG_ROOM };
	});
	for (let i = current + 1; i <= lexemes; i++) first[i] = phrases.length;
	return { first, phrases };
}

function readEntries(): Entry[] {
	return ENTRIES.split("\n").map((line) => {
		const [kind, id = "", ...pairs] = line.split(" ");
		const attributes = Object.fromEntries(pairs.map((pair) => splitOnce(pair)));
		return { kind: kindOf(kind), id, attributes };
	});
}

function splitOnce(pair: string): [string, string] {
	const equals = pair.indexOf("=");
	return [pair.slice(0, equals), pair.slice(equals + 1)];
}

function kindOf(kind: string | undefined): EntryKind {
	return ENTRY_KINDS.find((known) => known === kind) ?? "decoy";
}

export const LEXICON: Lexicon = readLexicon();

/** The most lexemes that one word is read as. */
const MAX_LEXEMES = 16;

/** All lexemes that the letters from `start` to `end` may be, into `found`; answers how many. */
export function lookUp(lexicon: Lexicon, folded: string, start: number, end: number, found: Int32Array): number {
	let count = 0;
	let node = lexicon.roots[folded.charCodeAt(start)] ?? 0;
	for (let position = start + 1; node !== 0; position++) {
		let index = (lexicon.lexeme[node] ?? 0) - 1;
		while (index >= 0) {
			const ending = ENDINGS[lexicon.ending[index] ?? 0];
			if (ending !== undefined && count < MAX_LEXEMES && isEnding(ending, folded, position, end))
				found[count++] = index;
			index = lexicon.more[index] === 1 ? index + 1 : -1;
		}
		if (position >= end) break;
		const code = folded.charCodeAt(position);
		node = lexicon.child[node] ?? 0;
		while (node !== 0 && lexicon.letter[node] !== code) node = lexicon.sibling[node] ?? 0;
	}
	return count;
}
