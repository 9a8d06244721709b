import { expect, test } from "vitest";
import { LANGUAGES, languageNamed } from "../../src/languages/registry.ts";
import { LANGUAGE_CODES } from "../../src/model/source.ts";

test("lists each language under its own code, in the order of the codes", () => {
	expect(LANGUAGES.map(({ code }) => code)).toEqual(LANGUAGE_CODES);
	for (const code of LANGUAGE_CODES) expect(languageNamed(code).code).toBe(code);
});

test("ending classes are named after their language, and no two alike", () => {
	const names = LANGUAGES.flatMap(({ code, tables }) => (tables?.endings ?? []).map(({ name }) => ({ code, name })));
	for (const { code, name } of names) expect(name === code || name.startsWith(`${code}-`), name).toBe(true);
	expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
});
