import type { Entry } from "../../src/languages/lexicon-types.ts";
import { LEXICON_LANGUAGES, PHRASE_FLAGS, type Phrase } from "../../src/languages/lexicon-types.ts";
import { inKazakhLatin, type Lexeme, lexemesOf } from "./inflect.ts";
import type { Row } from "./table.ts";

/** The lexicon before it is written: lexemes sorted by stem, then class. */
export interface Compiled {
	readonly lexemes: readonly Lexeme[];
	readonly entries: readonly Entry[];
	readonly phrases: readonly Phrase[];
}

interface Draft {
	readonly entry: number;
	readonly lexemes: readonly string[];
	languages: number;
	readonly flags: number;
}

/** Kinds whose forms are names when they are written with a capital. */
const PROPER_KINDS: ReadonlySet<string> = new Set(["kz", "country", "person", "organisation"]);

/** A form may be read in at most this many ways before its table is wrong. */
const MAX_READINGS = 64;

/** @throws Error naming file and line of a form that cannot be read. */
export function compile(rows: readonly Row[]): Compiled {
	const registry = readRegistry(rows);
	const entries = new Map<string, { index: number; entry: Entry }>();
	const drafts = new Map<string, Draft>();
	for (const row of rows) {
		const attributes = { ...registry.get(`${row.kind} ${row.id}`), ...row.attributes };
		const key = `${row.kind} ${row.id} ${JSON.stringify(Object.entries(attributes).sort())}`;
		const known = entries.get(key) ?? { index: entries.size, entry: { kind: row.kind, id: row.id, attributes } };
		if (row.forms.length > 0) entries.set(key, known);
		for (const form of row.forms) {
			for (const draft of readForm(form, row, known.index)) {
				const place = `${draft.entry} ${draft.lexemes.join(" ")} ${draft.flags}`;
				const twin = drafts.get(place);
				if (twin === undefined) drafts.set(place, draft);
				else twin.languages = twin.languages === 0 || draft.languages === 0 ? 0 : twin.languages | draft.languages;
			}
		}
	}
	return number(
		[...drafts.values()],
		[...entries.values()].map(({ entry }) => entry),
	);
}

/** Attributes of rows in files without a language hold for every row of the same kind and id. */
function readRegistry(rows: readonly Row[]): Map<string, Record<string, string>> {
	const registry = new Map<string, Record<string, string>>();
	for (const row of rows) {
		if (row.language !== undefined) continue;
		const key = `${row.kind} ${row.id}`;
		registry.set(key, { ...registry.get(key), ...row.attributes });
	}
	return registry;
}

function readForm(form: string, row: Row, entry: number): Draft[] {
	const at = `${row.at} "${form}"`;
	let flags = 0;
	let text = form;
	if (text.startsWith("^^")) {
		flags |= PHRASE_FLAGS.allCapitals;
		text = text.slice(2);
	} else if (text.startsWith("^")) {
		flags |= PHRASE_FLAGS.capital;
		text = text.slice(1);
	}
	if (flags === 0 && PROPER_KINDS.has(row.kind)) {
		if (/^\p{Lu}[\p{Lu}\d]/u.test(text)) flags |= PHRASE_FLAGS.abbreviation;
		else if (/^\p{Lu}/u.test(text)) flags |= PHRASE_FLAGS.proper;
	}
	if (text.endsWith("?")) {
		flags |= PHRASE_FLAGS.context;
		text = text.slice(0, -1);
	}
	const words = text
		.split(" ")
		.flatMap((word) => lexemesOf(isHan(word) ? [...word].join(" ") : word, row.language, at));
	if (words.length === 0) throw new Error(`${at}: has no letters`);
	const readings = [words];
	if (row.language === "kk") readings.push(words.map((ways) => ways.flatMap(inKazakhLatin)));
	return readings.flatMap((reading) =>
		combinations(reading, at).map((lexemes) => ({ entry, lexemes: lexemes.map(keyOf), languages: bitsOf(row), flags })),
	);
}

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);

const keyOf = (lexeme: Lexeme): string => `${lexeme.stem}~${lexeme.ending}`;

function bitsOf(row: Row): number {
	if (row.language === undefined) return 0;
	const index = LEXICON_LANGUAGES.findIndex((known) => known === row.language);
	if (index < 0) throw new Error(`${row.at}: the file is of "${row.language}", which is no lexicon language`);
	return 1 << index;
}

function combinations(words: readonly (readonly Lexeme[])[], at: string): Lexeme[][] {
	let all: Lexeme[][] = [[]];
	for (const ways of words) {
		all = all.flatMap((left) => ways.map((way) => [...left, way]));
		if (all.length > MAX_READINGS) throw new Error(`${at}: more than ${MAX_READINGS} readings`);
	}
	return all;
}

function number(drafts: readonly Draft[], entries: readonly Entry[]): Compiled {
	const keys = [...new Set(drafts.flatMap((draft) => draft.lexemes))].sort(byStem);
	const numbers = new Map(keys.map((key, index) => [key, index]));
	const phrases = drafts.map(({ entry, lexemes, languages, flags }) => ({
		entry,
		lexemes: lexemes.map((key) => numbers.get(key) ?? -1),
		languages,
		flags,
	}));
	phrases.sort((a, b) => (a.lexemes[0] ?? 0) - (b.lexemes[0] ?? 0));
	return { lexemes: keys.map(readKey), entries, phrases };
}

function readKey(key: string): Lexeme {
	const cut = key.lastIndexOf("~");
	return { stem: key.slice(0, cut), ending: Number(key.slice(cut + 1)) };
}

function byStem(a: string, b: string): number {
	const [left, right] = [readKey(a), readKey(b)];
	if (left.stem !== right.stem) return left.stem < right.stem ? -1 : 1;
	return left.ending - right.ending;
}
