import fc from "fast-check";
import { expect, test } from "vitest";
import { nearStepsOf, Sections, sectionBytes, stepsOf } from "../../src/lexicon/sections.ts";
import { Texts, textSections } from "../../src/lexicon/texts.ts";

const open = (sections: Parameters<typeof sectionBytes>[0]): Sections =>
	new Sections(new Uint8Array(sectionBytes(sections)).buffer);

test("sections come back as they were put in, whatever their lengths", () => {
	const rows = fc.array(fc.nat(0xff), { maxLength: 9 });
	fc.assert(
		fc.property(rows, rows, rows, (a, b, c) => {
			const sections = open(
				new Map<string, Uint8Array | Uint16Array | Uint32Array>([
					["bytes", Uint8Array.from(a)],
					["shorts", Uint16Array.from(b)],
					["longs", Uint32Array.from(c)],
				]),
			);
			expect([...sections.bytes("bytes")]).toEqual(a);
			expect([...sections.shorts("shorts")]).toEqual(b);
			expect([...sections.longs("longs")]).toEqual(c);
		}),
	);
});

test("sections that are the same stand there once, and each is found", () => {
	const row = Uint16Array.from({ length: 500 }, (_, n) => n);
	const once = sectionBytes(new Map([["tg.letters", row]]));
	const both = new Map([
		["tg.letters", row],
		["tk.letters", row.slice()],
	]);
	expect(sectionBytes(both).length).toBeLessThan(once.length + 100);
	for (const name of both.keys()) expect([...open(both).shorts(name)]).toEqual([...row]);
});

test("a rising row comes back from its steps", () => {
	fc.assert(
		fc.property(fc.array(fc.nat(0xffff), { maxLength: 9 }), (numbers) => {
			const row = Uint16Array.from(numbers).sort();
			expect([...open(new Map([["firsts", stepsOf(row)]])).rising("firsts")]).toEqual([...row]);
		}),
	);
});

test("a row of different numbers and zeros comes back from its steps", () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 0xffff })), fc.array(fc.nat(9)), (numbers, gaps) => {
			const row = Uint16Array.from(numbers.flatMap((number, n) => (gaps[n] === 0 ? [0, number] : [number])));
			expect([...open(new Map([["bases", nearStepsOf(row)]])).near("bases")]).toEqual([...row]);
		}),
	);
});

test("a section that is not there is named", () => {
	const sections = open(new Map());
	expect(sections.has("en.letters")).toBe(false);
	expect(() => sections.shorts("en.letters")).toThrow("no section en.letters");
});

test("texts come back by number, and none beyond the last", () => {
	const words = fc.array(fc.string(), { maxLength: 9 });
	fc.assert(
		fc.property(words, (texts) => {
			const read = new Texts(open(new Map(textSections("names", texts))), "names");
			expect(texts.map((_, n) => read.at(n))).toEqual(texts.map((text) => text.toWellFormed()));
			expect(read.at(texts.length)).toBeUndefined();
			expect(read.at(-1)).toBeUndefined();
		}),
	);
});
