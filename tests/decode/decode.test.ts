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
