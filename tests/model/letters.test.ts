import { expect, test } from "vitest";
import { isCapital, isDigit, isLetter, isSpace, lettersAndFigures } from "../../src/model/letters.ts";

const ALL = Array.from({ length: 0x10000 }, (_, code) => code);
const where = (is: (sign: string) => boolean): number[] => ALL.filter((code) => is(String.fromCharCode(code)));

test("knows the letters of every script as Unicode does", () => {
	expect(ALL.filter(isLetter)).toEqual(where((sign) => /\p{L}/u.test(sign)));
});

test("knows digits and spaces as patterns do", () => {
	expect(ALL.filter(isDigit)).toEqual(where((sign) => /\d/.test(sign)));
	expect(ALL.filter(isSpace)).toEqual(where((sign) => /\s/.test(sign)));
});

test("keeps the letters and figures of every script, as Unicode has them", () => {
	const pattern = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
	for (let plane = 0; plane <= 0x10; plane++) {
		const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCodePoint(plane * 0x10000 + code)).join(" ");
		expect(lettersAndFigures(all) === pattern(all), `plane ${plane}`).toBe(true);
	}
	expect(lettersAndFigures("TENGRI NEWS – №5 ½.KZ")).toBe("tengrinews5½kz");
});

test("finds nothing past the end of a text", () => {
	const code = "".charCodeAt(0);
	expect([isLetter(code), isDigit(code), isSpace(code), isCapital("")]).toEqual([false, false, false, false]);
});

test.each(["A", "Қ", "Ё", "Ş"])("takes %s for a capital, and its small letter for none", (letter) => {
	expect([isCapital(letter), isCapital(letter.toLowerCase())]).toEqual([true, false]);
});
