const PRIME = 0x9e3779b1;

/**
 * A digest of a body, 32 hex digits, to see that it is the one already read. It must cost a hundredth of reading it, so it is
 * four lanes of multiply-and-xor over 32-bit words, not a cryptographic hash: a publisher who forged a collision would only
 * hide his own news.
 */
export function digest(bytes: Uint8Array): string {
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
