import { describe, expect, test } from "vitest";
import { unpacked } from "../../src/fetch/unpack.ts";

const FEED = `<rss>${Array.from({ length: 3000 }, (_, n) => `<item><guid>${n * 7919}</guid></item>`).join("")}</rss>`;

async function packed(format: "gzip" | "deflate" | "deflate-raw"): Promise<Uint8Array> {
	const stream = new Blob([FEED]).stream().pipeThrough(new CompressionStream(format));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe("in workerd, a packed body", () => {
	test.each(["gzip", "deflate", "deflate-raw"] as const)("is unpacked from %s", async (format) => {
		const { bytes, notes } = await unpacked(await packed(format), format === "deflate-raw" ? "deflate" : "", 1_000_000);
		expect(new TextDecoder().decode(bytes)).toBe(FEED);
		expect(notes).toEqual([]);
	});

	test("is read whole where something stands behind its end", async () => {
		const whole = await packed("gzip");
		for (const tail of [new Uint8Array(512), new TextEncoder().encode("\n<!-- cached -->")]) {
			const { bytes, notes } = await unpacked(new Uint8Array([...whole, ...tail]), "", 1_000_000);
			expect(new TextDecoder().decode(bytes)).toBe(FEED);
			expect(notes).toEqual([{ code: "broken-packing", count: 1 }]);
		}
	});

	test("is read as far as it goes where it is cut short", async () => {
		const whole = await packed("gzip");
		const { bytes, notes } = await unpacked(whole.slice(0, whole.length - 20), "", 1_000_000);
		expect(FEED.startsWith(new TextDecoder().decode(bytes))).toBe(true);
		expect(bytes.length).toBeGreaterThan(FEED.length / 2);
		expect(notes).toEqual([{ code: "broken-packing", count: 1 }]);
	});
});
