import { PHRASE_FLAGS } from "../../src/lexicon/phrases.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import { type Lexeme, lexemesOf } from "./inflect.ts";
import { readEntry, type TableKind } from "./read-entry.ts";
import { placed, type Row } from "./table.ts";

/** One spelling of an entry. */
export interface Form {
	readonly lexemes: readonly Lexeme[];
	/** Nothing where it counts in every language. */
	readonly language: LanguageCode | undefined;
	readonly flags: number;
}

/** A kind and id with the attributes of its rows, over those of its registry row, and with its forms. */
export interface CompiledEntry {
	readonly kind: TableKind;
	readonly id: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly forms: readonly Form[];
}

/** Kinds whose forms are names when they are written with a capital. */
const PROPER_KINDS: ReadonlySet<TableKind> = new Set(["kz", "country", "person", "organisation"]);

/**
 * The entries of all rows, in the order of their first row: rows of one kind, id and attributes make one entry.
 * @throws Error naming file and line of a row that makes no entry, or of a form that cannot be read.
 */
export function compile(rows: readonly Row[]): CompiledEntry[] {
	const registry = readRegistry(rows);
	const entries = new Map<string, { entry: Omit<CompiledEntry, "forms">; forms: Map<string, Form> }>();
	for (const row of rows) {
		if (row.forms.length === 0) continue;
		const attributes = { ...registry.get(`${row.kind} ${row.id}`), ...row.attributes };
		const key = `${row.kind} ${row.id} ${JSON.stringify(Object.entries(attributes).sort())}`;
		const known = entries.get(key) ?? { entry: checked(row, attributes), forms: new Map() };
		entries.set(key, known);
		for (const { text, at } of row.forms) {
			const form = readForm(text, row, at);
			known.forms.set(JSON.stringify(form), form);
		}
	}
	return [...entries.values()].map(({ entry, forms }) => ({ ...entry, forms: [...forms.values()] }));
}

function checked({ kind, id, at }: Row, attributes: Readonly<Record<string, string>>): Omit<CompiledEntry, "forms"> {
	placed(at, () => readEntry(kind, id, Object.entries(attributes)));
	return { kind, id, attributes };
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

function readForm(form: string, row: Row, line: string): Form {
	const at = `${line} "${form}"`;
	const { text, flags } = readMarks(form, row.kind);
	const lexemes = text
		.split(" ")
		.flatMap((word) => lexemesOf(isHan(word) ? [...word].join(" ") : word, row.language, at));
	if (lexemes.length === 0) throw new Error(`${at}: has no letters`);
	return { lexemes, language: row.language, flags };
}

function readMarks(form: string, kind: TableKind): { text: string; flags: number } {
	const sign = /^\^{0,2}/.exec(form)?.[0] ?? "";
	const needsContext = form.endsWith("?");
	const text = form.slice(sign.length, needsContext ? -1 : undefined);
	return { text, flags: (needsContext ? PHRASE_FLAGS.context : 0) | capitalsOf(sign, text, kind) };
}

function capitalsOf(sign: string, text: string, kind: TableKind): number {
	if (sign === "^^") return PHRASE_FLAGS.allCapitals;
	if (sign === "^") return PHRASE_FLAGS.capital;
	if (!PROPER_KINDS.has(kind)) return 0;
	if (/^\p{Lu}[\p{Lu}\d]/u.test(text)) return PHRASE_FLAGS.abbreviation;
	return /^\p{Lu}/u.test(text) ? PHRASE_FLAGS.proper : 0;
}

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);
