const PRIME = 0x9e3779b1;

/**
 * A digest of a body, 32 hex digits, to see that it is the one already read. It must cost a hundredth of reading it, so it is
 * four lanes of multiply-and-xor over 32-bit words, not a cryptographic hash: a publisher who forged a collision would only
 * hide his own news.
 */
export function digest(bytes: Uint8Array): string {
	const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
	const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >>> 2);
	const whole = words.length - (words.length % 8);
	let a = bytes.byteLength ^ 0x243f6a88;
	let b = 0x85a308d3;
	let c = 0x13198a2e;
	let d = 0x03707344;
	for (let i = 0; i < whole; i += 8) {
		a = Math.imul(a ^ word(words, i), PRIME) ^ word(words, i + 4);
		b = Math.imul(b ^ word(words, i + 1), PRIME) ^ word(words, i + 5);
		c = Math.imul(c ^ word(words, i + 2), PRIME) ^ word(words, i + 6);
		d = Math.imul(d ^ word(words, i + 3), PRIME) ^ word(words, i + 7);
		// A multiplication carries upwards only: without this the high bits of a word would hardly count.
		a = Math.imul(a, PRIME) ^ (a >>> 15);
		b = Math.imul(b, PRIME) ^ (b >>> 15);
		c = Math.imul(c, PRIME) ^ (c >>> 15);
		d = Math.imul(d, PRIME) ^ (d >>> 15);
	}
	for (let i = whole * 4; i < aligned.length; i++) {
		a = Math.imul(a ^ (aligned[i] ?? 0), PRIME);
		a ^= a >>> 15;
	}
	const mixed = [a ^ b, b ^ Math.imul(c, PRIME), c ^ Math.imul(d, PRIME), d ^ Math.imul(a, PRIME)];
	return mixed.map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}

const word = (words: Uint32Array, i: number): number => words[i] ?? 0;
