import { LANGUAGES, languageNamed } from "../../src/languages/registry.ts";
import { classSign, ENTRY_END, FLAG_SIGNS } from "../../src/lexicon/compiled-text.ts";
import { swapLetters } from "../../src/lexicon/lexicon-letters.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import type { CompiledEntry, Form } from "./compile.ts";
import type { Lexeme } from "./inflect.ts";

/** What the generated module exports: texts that say something of each entry, with `ENTRY_END` between two. */
interface LexiconText {
	/** `kind id key=value …` */
	readonly entries: string;
	/** Forms that count in every language, in the format that `src/lexicon/read-lexicon.ts` reads and says. */
	readonly everywhere: string;
	/** Forms that count in one. */
	readonly languages: Readonly<Partial<Record<LanguageCode, string>>>;
}

/** The generated module. */
export function writeModule(entries: readonly CompiledEntry[]): string {
	const used = LANGUAGES.map(({ code }) => code).filter((language) =>
		entries.some(({ forms }) => forms.some((form) => form.language === language)),
	);
	const text: LexiconText = {
		entries: entries.map(writeEntry).join(ENTRY_END),
		everywhere: writeForms(entries, undefined),
		languages: Object.fromEntries(used.map((language) => [language, writeForms(entries, language)])),
	};
	return `// Made by \`npm run lexicon\` from data/lexicon/*.tsv: edit those.\nexport const LEXICON_TEXT = ${JSON.stringify(text, null, "\t")};\n`;
}

function writeEntry({ kind, id, attributes }: CompiledEntry): string {
	return [kind, id, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(" ");
}

/** The forms of all entries in one language. */
function writeForms(entries: readonly CompiledEntry[], language: LanguageCode | undefined): string {
	const forms = entries.map(({ forms }) =>
		forms
			.filter((form) => form.language === language)
			.map(writeForm)
			.join(","),
	);
	const text = forms.join(ENTRY_END);
	return language !== undefined && languageNamed(language).tables?.isCyrillic === true ? swapLetters(text) : text;
}

function writeForm({ lexemes, flags }: Form): string {
	return (FLAG_SIGNS.get(flags) ?? "") + lexemes.map(writeLexeme).join(" ");
}

const writeLexeme = ({ stem, ending }: Lexeme): string => stem + (classSign(ending) ?? "");
