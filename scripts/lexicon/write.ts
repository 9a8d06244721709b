import { FLAG_ROOM } from "../../src/languages/lexicon-types.ts";
import type { Compiled } from "./compile.ts";

/** The generated module: strings that `src/languages/lexicon.ts` reads. Its format is said there. */
export function writeModule(compiled: Compiled): string {
	const strings: Record<string, string> = {
		STEMS: writeStems(compiled),
		ENTRIES: compiled.entries
			.map(({ kind, id, attributes }) =>
				[kind, id, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(" "),
			)
			.join("\n"),
		PHRASES: compiled.phrases
			.map(({ entry, lexemes, languages, flags }) =>
				[entry, languages * FLAG_ROOM + flags, ...lexemes.slice(1)].map((number) => number.toString(36)).join(" "),
			)
			.join("\n"),
		FIRSTS: compiled.phrases
			.map(({ lexemes }, index) => (lexemes[0] ?? 0) - (compiled.phrases[index - 1]?.lexemes[0] ?? 0))
			.map((n) => n.toString(36))
			.join(" "),
	};
	const lines = Object.entries(strings).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
	return ["// Made by `npm run lexicon` from src/languages/lexicon/*.tsv: edit those.", ...lines, ""].join("\n");
}

/** Each lexeme as the number of letters it shares with the one before, the rest of its stem, and its class. */
function writeStems({ lexemes }: Compiled): string {
	let previous = "";
	return lexemes
		.map(({ stem, ending }) => {
			let shared = 0;
			while (shared < stem.length && stem[shared] === previous[shared]) shared++;
			previous = stem;
			return `${shared.toString(36)}${stem.slice(shared)}~${ending.toString(36)}`;
		})
		.join("\n");
}
