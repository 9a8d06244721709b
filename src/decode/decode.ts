import type { Note } from "../model/feed.ts";

/** Text, the charset that it was read in, and what had to be repaired. */
export interface Decoded {
	readonly text: string;
	/** The name by which the Encoding Standard knows it. */
	readonly charset: string;
	readonly notes: readonly Note[];
}

/**
 * Bytes to text, once, before any parser. In the order of what can lie least: a byte order mark, bytes that are valid
 * UTF-8, or mostly so, the charset of the HTTP header (RFC 7303 §3), the document's own declaration; then a guess.
 */
export function decode(bytes: Uint8Array, contentType?: string): Decoded {
	const marked = byMark(bytes);
	if (marked) return { text: read(bytes, marked), charset: marked, notes: [] };
	const wide = withoutMark(bytes);
	if (wide) return { text: read(bytes, wide), charset: wide, notes: [] };
	// Seven-bit codes are valid UTF-8 to the letter, yet mean something else.
	const maySwitch = maySayJapanese(bytes, contentType);
	const text = maySwitch ? undefined : readUtf8(bytes);
	if (text !== undefined) return { text, charset: "utf-8", notes: [] };
	const declared = declaration(bytes);
	const announced = known(charsetOf(contentType)) ?? known(declared);
	if (announced !== "iso-2022-jp") {
		const switching = maySwitch ? readUtf8(bytes) : undefined;
		if (switching !== undefined) return { text: switching, charset: "utf-8", notes: [] };
		const repaired = mostlyUtf8(bytes);
		if (repaired) return repaired;
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

/** Without a stream it keeps nothing from one text to the next. */
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/**
 * Strict UTF-8, or nothing. A body that was cut inside a character loses that character only.
 */
function readUtf8(bytes: Uint8Array): string | undefined {
	try {
		return STRICT.decode(bytes);
	} catch {
		try {
			return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes, { stream: true });
		} catch {
			return undefined;
		}
	}
}

/**
 * UTF-8 with broken characters, whatever it is said to be: its letters are well-formed far oftener than any other charset's are
 * by chance, of which one pair of bytes in twenty may be. A byte that is broken costs one character.
 */
function mostlyUtf8(bytes: Uint8Array): Decoded | undefined {
	const { whole, pairs } = withPairs(bytes);
	const { formed, broken } = sequences(whole);
	if (formed <= broken) return undefined;
	return {
		text: read(whole, "utf-8"),
		charset: "utf-8",
		notes: [{ code: "broken-characters", count: broken + pairs }],
	};
}

/** Bytes that follow a first one as they should, and letters that are broken, whose bytes count once. */
function sequences(bytes: Uint8Array): { formed: number; broken: number } {
	let formed = 0;
	let broken = 0;
	for (let at = 0; at < bytes.length; ) {
		const lead = bytes[at] ?? 0;
		if (lead < 0x80) {
			at++;
			continue;
		}
		const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
		let end = at + 1;
		while (end < at + length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++;
		if (length > 1 && end === at + length && lead < 0xf5) formed += length - 1;
		else broken++;
		at = end;
	}
	return { formed, broken };
}

/** Halves of a surrogate pair, each written as three bytes (CESU-8, as some databases do), put together. */
function withPairs(bytes: Uint8Array): { whole: Uint8Array; pairs: number } {
	const whole = bytes.slice();
	let pairs = 0;
	let from = 0;
	let to = 0;
	for (let at = bytes.indexOf(0xed); at !== -1; at = bytes.indexOf(0xed, at + 1)) {
		const [, a = 0, b = 0, lead, c = 0, d = 0] = bytes.subarray(at, at + 6);
		if (a < 0xa0 || a > 0xaf || lead !== 0xed || c < 0xb0 || c > 0xbf) continue;
		const code = 0x10000 + ((a & 0x0f) << 16) + ((b & 0x3f) << 10) + ((c & 0x0f) << 6) + (d & 0x3f);
		whole.set(bytes.subarray(from, at), to);
		to += at - from;
		whole.set(
			[0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)],
			to,
		);
		to += 4;
		from = at + 6;
		pairs++;
	}
	if (pairs === 0) return { whole: bytes, pairs };
	whole.set(bytes.subarray(from), to);
	return { whole: whole.subarray(0, to + bytes.length - from), pairs };
}

/** It says UTF-8, or nothing, and is not: the single-byte charset of the region, which sites still serve under a UTF-8 label. */
function guess(bytes: Uint8Array, announced: string | undefined): Decoded {
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

function charsetOf(contentType: string | undefined): string | undefined {
	return /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? "")?.[1];
}

/** Whether a header or declaration may be of ISO-2022-JP: a look that costs next to nothing, before the one that tells. */
function maySayJapanese(bytes: Uint8Array, contentType = ""): boolean {
	const end = Math.min(bytes.length, DECLARED_WITHIN) - 3;
	for (let i = 0; i < end; i++)
		if (bytes[i] === 0x32 && bytes[i + 1] === 0x30 && bytes[i + 2] === 0x32 && bytes[i + 3] === 0x32) return true;
	return contentType.includes("2022");
}

/** Bytes in which a document says what it is. */
const DECLARED_WITHIN = 1024;

/** The `encoding` of the XML declaration, or the charset of an HTML `meta`, in the first kilobyte. */
function declaration(bytes: Uint8Array): string | undefined {
	const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, DECLARED_WITHIN)).replaceAll("\0", "");
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
