import { SWAPPED_LANGUAGES, swapLetters } from "../../src/languages/lexicon-letters.ts";
import { FLAG_SIGNS, LEXICON_LANGUAGES } from "../../src/languages/lexicon-types.ts";
import { readLexicon } from "../../src/languages/read-lexicon.ts";
import type { CompiledEntry, Form } from "./compile.ts";
import type { Lexeme } from "./inflect.ts";

/** The generated module: one string, in the format that `src/languages/lexicon.ts` reads and says. */
export function writeModule(entries: readonly CompiledEntry[]): string {
	const body = entries.map(writeEntry).join("\n");
	const room = body.length * 4;
	const { size } = readLexicon(`\n${body}`, { stems: room, readings: room, lexemes: room, phrases: room, rest: room });
	const text = `${size.stems} ${size.readings} ${size.lexemes} ${size.phrases} ${size.rest}\n${body}`;
	return `// Made by \`npm run lexicon\` from src/languages/lexicon/*.tsv: edit those.\nexport const LEXICON_TEXT = ${JSON.stringify(text)};\n`;
}

function writeEntry({ kind, id, attributes, forms }: CompiledEntry): string {
	const head = [`#${kind}`, id, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(" ");
	const byLanguage = Map.groupBy(forms, ({ language }) => language);
	const lines = [...byLanguage].map(([language, mine]) => `${language ?? "*"}${writeForms(mine, language)}`);
	return [head, ...lines].join("\n");
}

function writeForms(forms: readonly Form[], language: number | undefined): string {
	const text = forms.map(writeForm).join(",");
	return SWAPPED_LANGUAGES.has(LEXICON_LANGUAGES[language ?? 0] ?? "") ? swapLetters(text) : text;
}

function writeForm({ lexemes, flags }: Form): string {
	return (FLAG_SIGNS.get(flags) ?? "") + lexemes.map(writeLexeme).join(" ");
}

/** The class stands behind the stem as a capital: stems have none. */
function writeLexeme({ stem, ending }: Lexeme): string {
	return ending === 0 ? stem : stem + String.fromCharCode(64 + ending);
}
