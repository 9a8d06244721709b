/** What a language must have before tables in it are compiled, said before anything reads it and fails farther on. */
import { existsSync } from "node:fs";
import type { Language } from "../../src/languages/language.ts";

type RequiredPart = { [K in keyof Language]-?: object extends Pick<Language, K> ? never : K }[keyof Language];

/** Checked by the compiler: no part that a language must have is missing here. */
const PARTS: Readonly<Record<RequiredPart, true>> = {
	...{ code: true, signs: true, name: true, names: true, wordOrder: true, months: true },
};

/**
 * Reads `CODE/language.ts` of each code.
 * @param folder `src/languages/`
 * @throws Error naming the file and what it lacks
 */
export async function checkLanguages(codes: readonly string[], folder: URL): Promise<void> {
	for (const code of codes) {
		const name = `src/languages/${code}/language.ts`;
		const url = new URL(`${code}/language.ts`, folder);
		if (!existsSync(url)) throw new Error(`${name} is not there, and LANGUAGE_CODES has "${code}"`);
		const { language }: { readonly language?: Partial<Language> } = await import(url.href);
		if (language === undefined) throw new Error(`${name} exports no \`language\``);
		const lacking = Object.keys(PARTS).filter((part) => !Object.hasOwn(language, part));
		if (lacking.length > 0)
			throw new Error(`${name} lacks ${lacking.join(", ")}: src/languages/language.ts says what it is`);
		if (language.code !== code) throw new Error(`${name} says that it is "${language.code}"`);
		if (language.months?.length !== 12) throw new Error(`${name} has ${language.months?.length} months, January first`);
	}
}
