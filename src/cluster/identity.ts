/**
 * A story's id: twelve hexadecimal digits of a hash of the canonical URL of its first-seen report, so that a rebuild from
 * nothing mints the same one. Not cryptographic: 48 bits of two FNV-1a lanes (different offsets, each finished with
 * MurmurHash3's fmix32) make a collision among 100,000 stories a matter of one in 50,000.
 */
export function storyId(url: string): string {
	let a = 0x811c9dc5;
	let b = 0x050c5d1f;
	for (let i = 0; i < url.length; i++) {
		const unit = url.charCodeAt(i);
		a = Math.imul(a ^ unit, 0x01000193);
		b = Math.imul(b ^ unit, 0x01000193) + 0x9e3779b9;
	}
	return (hex(finish(a)) + hex(finish(b ^ a))).slice(0, 12);
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
