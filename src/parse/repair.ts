import { once } from "../model/once.ts";
import { pattern } from "../model/pattern.ts";

/** Bytes 80 to BF as each single-byte charset shows them: what the second byte of a UTF-8 letter turns into. */
const TAILS = Uint8Array.from({ length: 64 }, (_, i) => 0x80 + i);
const ALL = Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i);

function byteOf(charset: string): ReadonlyMap<string, number> {
	const characters = [...new TextDecoder(charset).decode(ALL)];
	return new Map(characters.map((character, i) => [character, 0x80 + i]));
}

const western = once(
	(): ReadonlyMap<string, number> =>
		new Map([
			...Array.from({ length: 128 }, (_, i): [string, number] => [String.fromCharCode(0x80 + i), 0x80 + i]),
			...byteOf("windows-1252"),
		]),
);
const cyrillic = once(() => byteOf("windows-1251"));

const escaped = (characters: string): string => characters.replace(/[\\\]^-]/g, "\\$&");
const tail = (charset: string): string => `[${escaped(new TextDecoder(charset).decode(TAILS))}]`;

/** One letter of UTF-8 read as Western, or three as Cyrillic: what no language writes. */
const westernSign = once(() => new RegExp(`[\u00c2-\u00f4](?:${tail("windows-1252")}|[\u0080-\u00bf])`));
const cyrillicSign = once(() => new RegExp(`(?:[РСТУ]${tail("windows-1251")}[ -~]?){3}`));

/** Controls, save white space. Without the flag `u`, by which they could be named, the pattern takes half the time. */
const CONTROLS = [
	[0, 8],
	[0x0b, 0x0c],
	[0x0e, 0x1f],
	[0x7f, 0x9f],
]
	.map((range) =>
		String.fromCharCode(...range)
			.split("")
			.join("-"),
	)
	.join("");
/** One pattern before the five others: nearly all text passes it. */
const SUSPECT = new RegExp(`[${CONTROLS}\u00c2-\u00f4]|[РСТУ][\u0080-\u040f\u0450-\uffff]|&#1`);

const C1 = /[\u0080-\u009f]/;
const C1_REFERENCE = /&#(1[2-5]\d);/g;
/** Controls, except white space and those that `asWestern` has a use for. */
const forbidden = pattern(String.raw`[\0-\x08\x0b\x0c\x0e-\x1f\x7f]`, "g");

/**
 * Text without what no text may hold. Control characters go; UTF-8 that was read as a single-byte charset and written out again
 * is turned back, if all of it can be; bytes of windows-1252 that pass for Unicode become what they were meant to be
 * (as HTML §13.2.5.80 does for references).
 */
export function repaired(text: string): string {
	if (!SUSPECT.test(text)) return text;
	let out = text.replace(forbidden(), "");
	if (cyrillicSign().test(out)) out = reread(out, cyrillic()) ?? out;
	if (westernSign().test(out)) out = reread(out, western()) ?? out;
	if (C1.test(out)) out = out.replace(/[\u0080-\u009f]/g, asWestern);
	if (out.includes("&#1"))
		out = out.replace(C1_REFERENCE, (whole, code: string) => westernReference(whole, Number(code)));
	return out;
}

function asWestern(character: string): string {
	return new TextDecoder("windows-1252").decode(Uint8Array.of(character.charCodeAt(0)));
}

function westernReference(whole: string, code: number): string {
	return code >= 0x80 && code <= 0x9f ? asWestern(String.fromCharCode(code)) : whole;
}

/** The text's bytes in a charset, read as UTF-8; nothing unless every character has a byte and the bytes are valid. */
function reread(text: string, bytes: ReadonlyMap<string, number>): string | undefined {
	const out = new Uint8Array(text.length);
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		const byte = code < 0x80 ? code : bytes.get(text.charAt(i));
		if (byte === undefined) return undefined;
		out[i] = byte;
	}
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(out);
	} catch {
		return undefined;
	}
}
