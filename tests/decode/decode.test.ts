import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/decode/decode.ts";

const FOLDER = new URL("../../fixtures/decode/", import.meta.url);
const names = readdirSync(FOLDER).filter((name) => !name.endsWith(".expected.json"));

interface Expected {
	readonly contentType?: string;
	readonly charset: string;
	/** Must stand in the text. */
	readonly holds: string;
	readonly notes: readonly unknown[];
}

describe("fixtures/decode", () => {
	test.each(names)("decodes %s as its pair says", (name) => {
		const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, FOLDER), "utf8")) as Expected;
		const { text, charset, notes } = decode(new Uint8Array(readFileSync(new URL(name, FOLDER))), expected.contentType);
		expect({ charset, notes }).toEqual({ charset: expected.charset, notes: expected.notes });
		expect(text).toContain(expected.holds);
	});
});

const KAZAKH = "Қазақстан мен Жапония келісімге қол қойды";
const bytes = new TextEncoder().encode(KAZAKH);

describe("decode", () => {
	test("loses one character at most where a body was cut inside one", () => {
		for (let end = 1; end <= bytes.length; end++) {
			const { text, charset } = decode(bytes.subarray(0, end));
			expect(charset).toBe("utf-8");
			expect(KAZAKH.startsWith(text)).toBe(true);
		}
	});

	test("keeps UTF-8 with a few broken characters as UTF-8, and counts them", () => {
		const broken = bytes.slice();
		broken[1] = 0x20;
		expect(decode(broken)).toMatchObject({ charset: "utf-8", notes: [{ code: "broken-characters", count: 1 }] });
	});

	test.each([
		["whatever the header says", KAZAKH, "text/xml; charset=windows-1251"],
		["in a text of few letters beyond ASCII", "It’s told here", "text/xml; charset=utf-8"],
		["where nobody says what it is", "Глава МИД провёл переговоры", undefined],
	])("loses one character for one broken byte, %s", (_, text, header) => {
		const whole = new TextEncoder().encode(`${text} `);
		const { text: read, charset } = decode(new Uint8Array([...whole, 0xd1, 0x20, ...whole]), header);
		expect({ read, charset }).toEqual({ read: `${text} \ufffd ${text} `, charset: "utf-8" });
	});

	test("puts together the halves of a sign that were written as two characters", () => {
		const halves = new Uint8Array([0x61, 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80, 0x62]);
		expect(decode(halves)).toEqual({
			text: "a😀b",
			charset: "utf-8",
			notes: [{ code: "broken-characters", count: 1 }],
		});
	});

	test.each(["windows-1251", "koi8-r"])("does not take %s for broken UTF-8", (charset) => {
		const letters = new Map(
			Array.from({ length: 256 }, (_, byte) => [new TextDecoder(charset).decode(Uint8Array.of(byte)), byte]),
		);
		const text = "Съёмка: «Её Ёлка» № 5 — ещё НЁБО И СЪЕЗД, объём";
		const encoded = Uint8Array.from(text, (character) => letters.get(character) ?? 0x3f);
		expect(decode(encoded, `text/xml; charset=${charset}`).charset).toBe(charset);
	});

	test("believes valid UTF-8 more than a header that says otherwise", () => {
		expect(decode(bytes, "text/xml; charset=windows-1251")).toEqual({ text: KAZAKH, charset: "utf-8", notes: [] });
	});

	test("decodes any bytes with any header to something", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (any, header) => {
				expect(typeof decode(any, `text/xml; charset=${header}`).text).toBe("string");
			}),
		);
	});
});
