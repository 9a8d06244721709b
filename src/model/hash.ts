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

function hex(lane: number): string {
	return lane.toString(16).padStart(8, "0");
}

/** The first 16 hexadecimal digits of a document's SHA-256: what a reader tells two of its versions apart by. */
export async function contentHash(bytes: Uint8Array): Promise<string> {
	const hash = await crypto.subtle.digest("SHA-256", bytes);
	return Array.from(new Uint8Array(hash, 0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
