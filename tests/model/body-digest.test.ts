import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyDigest } from "../../src/model/hash.ts";

test("is the same for equal bytes, wherever in a buffer they lie", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 0, max: 7 }), (bytes, offset) => {
			const shifted = new Uint8Array(bytes.length + offset);
			shifted.set(bytes, offset);
			expect(bodyDigest(shifted.subarray(offset))).toBe(bodyDigest(bytes));
		}),
	);
});

test("differs where one bit, two bytes or the length differ", () => {
	const body = new TextEncoder().encode("<item><title>Елші тағайындалды</title></item>".repeat(20));
	const digests = new Set([bodyDigest(body), bodyDigest(body.subarray(1)), bodyDigest(body.subarray(0, -1))]);
	let made = 3;
	for (let i = 0; i + 1 < body.length; i++) {
		for (const bit of [1, 0x80]) {
			digests.add(bodyDigest(body.with(i, (body[i] ?? 0) ^ bit)));
			made++;
		}
		if (body[i] === body[i + 1]) continue;
		digests.add(bodyDigest(body.with(i, body[i + 1] ?? 0).with(i + 1, body[i] ?? 0)));
		made++;
	}
	expect(digests.size).toBe(made);
});

test("is 32 hexadecimal digits, for no bytes too", () => {
	expect(bodyDigest(new Uint8Array())).toMatch(/^[0-9a-f]{32}$/);
});
