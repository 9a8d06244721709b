/**
 * Every hash there is. What stored values and readers know things by is frozen for ever; what only saves a second reading of the
 * same bytes may be changed: the next poll reads a little more, and that is all.
 */

/**
 * 64 bits of a text's hash, as 16 hexadecimal digits. **Frozen for ever**: what is stored and what readers hold is named by it,
 * so another way of counting would make every report a stranger and every story new. Not cryptographic: two FNV-1a lanes with
 * different offsets, each finished with MurmurHash3's fmix32; of a million texts two are alike with a chance of one in 37 million.
 */
export function lastingHash(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x050c5d1f;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		a = Math.imul(a ^ unit, 0x01000193);
		b = Math.imul(b ^ unit, 0x01000193) + 0x9e3779b9;
	}
	return hex(finish(a)) + hex(finish(b ^ a));
}

function finish(lane: number): number {
	let h = lane;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

const OCTETS = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, "0"));

/** Eight digits, from a table: `toString` and `padStart` would cost as much as the hash. */
function hex(lane: number): string {
	const [a, b, c, d] = [lane >>> 24, (lane >>> 16) & 255, (lane >>> 8) & 255, lane & 255];
	return `${OCTETS[a]}${OCTETS[b]}${OCTETS[c]}${OCTETS[d]}`;
}

/** Free to change. The first 16 hexadecimal digits of a document's SHA-256: what a reader distinguishes two of its versions by. */
export async function contentHash(bytes: Uint8Array): Promise<string> {
	const hash = await crypto.subtle.digest("SHA-256", bytes);
	return Array.from(new Uint8Array(hash, 0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const PRIME = 0x9e3779b1;

/**
 * Free to change. A digest of a body, 32 hex digits, to see that it is the one already read. It must cost a hundredth of reading it, so it is
 * four lanes of multiply-and-xor over 32-bit words, not a cryptographic hash: a publisher who forged a collision would only
 * hide his own news.
 */
export function bodyDigest(bytes: Uint8Array): string {
	const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
	const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >>> 2);
	const whole = words.length & ~3;
	let a = bytes.byteLength ^ 0x243f6a88;
	let b = 0x85a308d3;
	let c = 0x13198a2e;
	let d = 0x03707344;
	for (let i = 0; i < whole; i += 4) {
		a = mix(a, words[i]);
		b = mix(b, words[i + 1]);
		c = mix(c, words[i + 2]);
		d = mix(d, words[i + 3]);
	}
	for (let i = whole * 4; i < aligned.length; i++) {
		a = mix(a, aligned[i]);
	}
	const mixed = [a ^ b, b ^ Math.imul(c, PRIME), c ^ Math.imul(d, PRIME), d ^ Math.imul(a, PRIME)];
	return mixed.map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}

/** A multiplication carries upwards only: without the shift the high bits of a word would hardly count. */
function mix(lane: number, word = 0): number {
	const product = Math.imul(lane ^ word, PRIME);
	return product ^ (product >>> 15);
}

/**
 * Free to change. 64 bits of a text's hash as 16 letters: what an item looked like, so that it is not read twice. Two lanes take two
 * characters each at a step, because this is nearly all that a poll without news costs.
 */
export function fingerprint(text: string, from = 0, to = text.length): string {
	let a = 0x811c9dc5 ^ (to - from);
	let b = 0x2545f491;
	let i = from;
	for (; i + 3 < to; i += 4) {
		a = Math.imul(a ^ (text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16)), 0x9e3779b1);
		b = Math.imul(b ^ (text.charCodeAt(i + 2) | (text.charCodeAt(i + 3) << 16)), 0x85ebca6b);
		// A multiplication carries upwards only: without this the high bits of a character would hardly count.
		a ^= a >>> 15;
		b ^= b >>> 13;
	}
	for (; i < to; i++) a = Math.imul((a ^ text.charCodeAt(i)) + b, 0x9e3779b1);
	a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ b;
	b = Math.imul(b ^ (b >>> 16) ^ a, 0xc2b2ae35);
	return letters(a, b);
}

/** Four bits a letter, "a" to "p": `toString` and `padStart` would cost as much as the hash. */
function letters(a: number, b: number): string {
	return String.fromCharCode(
		97 + (a >>> 28),
		97 + ((a >>> 24) & 15),
		97 + ((a >>> 20) & 15),
		97 + ((a >>> 16) & 15),
		97 + ((a >>> 12) & 15),
		97 + ((a >>> 8) & 15),
		97 + ((a >>> 4) & 15),
		97 + (a & 15),
		97 + (b >>> 28),
		97 + ((b >>> 24) & 15),
		97 + ((b >>> 20) & 15),
		97 + ((b >>> 16) & 15),
		97 + ((b >>> 12) & 15),
		97 + ((b >>> 8) & 15),
		97 + ((b >>> 4) & 15),
		97 + (b & 15),
	);
}
