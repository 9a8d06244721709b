/**
 * 64 bits of a text's hash as 16 letters: what an item looked like, so that it is not read twice. Two lanes take two
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
