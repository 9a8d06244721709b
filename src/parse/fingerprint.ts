/**
 * 64 bits of a text's hash as 13 base-36 characters: what an item looked like, so that it is not read twice. Two
 * characters are taken at a step because this is nearly all that a poll without news costs.
 */
export function fingerprint(text: string, from = 0, to = text.length): string {
	let a = 0x811c9dc5 ^ (to - from);
	let b = 0x2545f491;
	let i = from;
	for (; i + 1 < to; i += 2) {
		const pair = text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16);
		a = Math.imul(a ^ pair, 0x9e3779b1);
		a ^= a >>> 15;
		b = Math.imul(b ^ pair, 0x85ebca6b);
		b ^= b >>> 13;
	}
	if (i < to) {
		a = Math.imul(a ^ text.charCodeAt(i), 0x9e3779b1);
		b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
	}
	a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
	b = Math.imul(b ^ (b >>> 16) ^ a, 0xc2b2ae35);
	return (BigInt(a >>> 0) * 0x100000000n + BigInt(b >>> 0)).toString(36).padStart(13, "0");
}
