import type { Note } from "../model/feed.ts";

/** Text, the charset that it was read in, and what had to be mended. */
export interface Decoded {
	readonly text: string;
	/** The name by which the Encoding Standard knows it. */
	readonly charset: string;
	readonly notes: readonly Note[];
}

/**
 * Bytes to text, once, before any parser. In the order of what can lie least: a byte order mark, bytes that are valid
 * UTF-8, the charset of the HTTP header (RFC 7303 §3), the document's own declaration; then a guess.
 */
export function decode(bytes: Uint8Array, contentType?: string): Decoded {
	const marked = byMark(bytes);
	if (marked) return { text: read(bytes, marked), charset: marked, notes: [] };
	const declared = declaration(bytes);
	const announced = known(charsetOf(contentType)) ?? known(declared);
	const wide = withoutMark(bytes);
	if (wide) return { text: read(bytes, wide), charset: wide, notes: [] };
	// Seven-bit codes are valid UTF-8 to the letter, yet mean something else.
	if (announced !== "iso-2022-jp") {
		const text = readUtf8(bytes);
		if (text !== undefined) return { text, charset: "utf-8", notes: [] };
	}
	if (announced && announced !== "utf-8") return { text: read(bytes, announced), charset: announced, notes: [] };
	const second = known(declared);
	if (second && second !== "utf-8") return { text: read(bytes, second), charset: second, notes: [] };
	return guess(bytes, announced ?? second);
}

function byMark(bytes: Uint8Array): string | undefined {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
	if (a === 0xff && b === 0xfe) return "utf-16le";
	if (a === 0xfe && b === 0xff) return "utf-16be";
	return undefined;
}

/** UTF-16 that forgot its mark begins with `<` and a zero byte, in one order or the other. */
function withoutMark(bytes: Uint8Array): string | undefined {
	const [a, b] = bytes;
	if (a === 0x3c && b === 0) return "utf-16le";
	if (a === 0 && b === 0x3c) return "utf-16be";
	return undefined;
}

/**
 * Strict UTF-8, or nothing. A body that was cut inside a character loses that character only.
 */
function readUtf8(bytes: Uint8Array): string | undefined {
	const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
	try {
		return decoder.decode(bytes);
	} catch {
		try {
			return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes, { stream: true });
		} catch {
			return undefined;
		}
	}
}

/**
 * It says UTF-8, or nothing, and is not. Mostly UTF-8 with a few broken characters stays UTF-8; otherwise it is the
 * single-byte charset of the region, which Russian sites still serve under a UTF-8 label.
 */
function guess(bytes: Uint8Array, announced: string | undefined): Decoded {
	const text = read(bytes, "utf-8");
	const broken = count(text, "\ufffd");
	const multibyte = bytes.length - text.length + broken;
	if (broken * 10 < multibyte) {
		return { text, charset: "utf-8", notes: [{ code: "broken-characters", count: broken }] };
	}
	const charset = cyrillicShare(bytes) > 0.5 ? "windows-1251" : "windows-1252";
	const note = announced ? "mislabelled-charset" : "undeclared-charset";
	return { text: read(bytes, charset), charset, notes: [{ code: note, count: 1 }] };
}

/** Of the bytes above ASCII, those that are letters in windows-1251 and come in runs, as words of Cyrillic do. */
function cyrillicShare(bytes: Uint8Array): number {
	let high = 0;
	let inRuns = 0;
	for (let i = 0; i < bytes.length; i++) {
		if ((bytes[i] ?? 0) < 0x80) continue;
		high++;
		if ((bytes[i] ?? 0) >= 0xc0 && ((bytes[i - 1] ?? 0) >= 0xc0 || (bytes[i + 1] ?? 0) >= 0xc0)) inRuns++;
	}
	return high === 0 ? 0 : inRuns / high;
}

function count(text: string, character: string): number {
	let n = 0;
	for (let i = text.indexOf(character); i !== -1; i = text.indexOf(character, i + 1)) n++;
	return n;
}

function charsetOf(contentType: string | undefined): string | undefined {
	return /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? "")?.[1];
}

/** The `encoding` of the XML declaration, or the charset of an HTML `meta`, in the first kilobyte. */
function declaration(bytes: Uint8Array): string | undefined {
	const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024)).replaceAll("\0", "");
	return /(?:encoding|charset)\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1];
}

/** The Encoding Standard's name of a label, if it knows it. Some publishers write "cp-1251", "win1251" or a bare "866". */
function known(label: string | undefined): string | undefined {
	if (!label) return undefined;
	for (const form of [label, label.replace(/^(?:cp|win|windows)-?(\d+)$/i, "windows-$1")]) {
		try {
			return new TextDecoder(form).encoding;
		} catch {
			// Not a label it knows: the next form, or the next witness, is asked.
		}
	}
	return undefined;
}

function read(bytes: Uint8Array, charset: string): string {
	return new TextDecoder(charset).decode(bytes);
}
