import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/languages/registry.ts";

describe.each(LANGUAGES.map((language) => [language.code, language] as const))("%s", (_, { months }) => {
	test("names twelve months, each form in lower case, of three letters at least and of one month only", () => {
		expect(months).toHaveLength(12);
		const forms = months.flat();
		for (const form of forms) {
			expect(form).toBe(form.toLowerCase());
			expect([...form].length).toBeGreaterThanOrEqual(3);
		}
		expect(new Set(forms).size).toBe(forms.length);
	});
});

test("no form means one month in one language and another in another", () => {
	const meanings = new Map<string, number>();
	for (const { months } of LANGUAGES) {
		for (const [i, forms] of months.entries()) {
			for (const form of forms) {
				expect([i, undefined]).toContain(meanings.get(form));
				meanings.set(form, i);
			}
		}
	}
});
