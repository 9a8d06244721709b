import { describe, expect, test } from "vitest";
import { SHAPE, splitWords } from "../../src/lexicon/words.ts";

const folded = (text: string): string => splitWords(text).folded.trim();

describe("splitWords", () => {
	test("folds case, accents, apostrophes and soft hyphens away", () => {
		expect(folded("Ministère — O‘zbekiston, Türki\u00adye")).toBe("ministere ozbekiston turkiye");
		expect(folded("Oʻzbekiston O'zbekiston O`zbekiston")).toBe("ozbekiston ozbekiston ozbekiston");
	});

	test("reads ё as е and leaves й, ғ, қ, ө alone", () => {
		expect(folded("Заём Йемен Ғылым Қазақ Өскемен")).toBe("заем йемен ғылым қазақ өскемен");
	});

	test("reads a word of two scripts in the one that all its letters can belong to", () => {
		expect(folded("Кaзaхстaн")).toBe("казахстан");
		expect(folded("Kаzakhstаn")).toBe("kazakhstan");
		expect(folded("iс-шара")).toBe("іс шара");
	});

	test("takes each Chinese sign for a word", () => {
		expect(splitWords("哈萨克斯坦总统 2024").count).toBe(8);
	});

	test("tells where each word stands in the text as written", () => {
		const words = splitWords("«Aстана»,\u00a0Париж");
		expect([words.from[1], words.to[1]]).toEqual([10, 15]);
	});

	test("numbers sentences and knows which word opens one", () => {
		const words = splitWords("Визит начался. В Астане ждут К. Токаева || Погода");
		expect([...words.sentence]).toEqual([0, 0, 1, 1, 1, 1, 1, 2]);
		expect((words.shape[2] ?? 0) & SHAPE.opensSentence).not.toBe(0);
		expect((words.shape[3] ?? 0) & SHAPE.opensSentence).toBe(0);
	});

	test("tells capitals from abbreviations", () => {
		const words = splitWords("Мир АҚШ-тың АҚШтың");
		const shape = (i: number): number => words.shape[i] ?? 0;
		expect(shape(0) & SHAPE.allCapitals).toBe(0);
		expect(shape(1) & SHAPE.allCapitals).not.toBe(0);
		expect(shape(3) & SHAPE.abbreviated).not.toBe(0);
	});

	test("takes for letters what Unicode does", () => {
		for (let code = 0; code < 0x600; code++) {
			const sign = String.fromCharCode(code);
			const isLetter = /\p{L}|\d|\p{Script=Latin}|\p{Script=Cyrillic}/u.test(sign);
			expect(splitWords(sign).count, sign).toBe(isLetter ? 1 : 0);
		}
	});
});
