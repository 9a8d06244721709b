import { randomBytes } from "node:crypto";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readBody } from "../../src/fetch/body.ts";

const stream = (bytes: Uint8Array) => new Response(Uint8Array.from(bytes)).body;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("a body", () => {
	test("is empty where there is none", async () => {
		expect(await readBody(null, 10)).toEqual({ bytes: new Uint8Array(), notes: [] });
	});

	test("is read to the limit and not beyond", async () => {
		expect((await readBody(stream(new Uint8Array(10)), 10)).bytes).toHaveLength(10);
		await expect(readBody(stream(new Uint8Array(11)), 10)).rejects.toMatchObject({ code: "too-large" });
	});

	test("is unpacked where it is itself a gzip file", async () => {
		expect(text((await readBody(stream(gzipSync("<urlset/>")), 1000)).bytes)).toBe("<urlset/>");
	});

	test("is refused where a small gzip file unpacks to more than the limit", async () => {
		const bomb = gzipSync(new Uint8Array(5_000_000));
		expect(bomb.length).toBeLessThan(10_000);
		await expect(readBody(stream(bomb), 1_000_000)).rejects.toMatchObject({ code: "too-large" });
	});

	const FEED = `<rss>${"<item/>".repeat(3000)}</rss>`;

	test.each([
		["gzip twice", "", gzipSync(gzipSync(FEED))],
		["zlib", "deflate", deflateSync(FEED)],
		["zlib that no header tells", "", deflateSync(FEED)],
		["raw deflate", "deflate", deflateRawSync(FEED)],
	])("is unpacked from %s", async (_, coding, packed) => {
		const { bytes, notes } = await readBody(stream(packed), 1_000_000, coding);
		expect(text(bytes)).toBe(FEED);
		expect(notes).toEqual([]);
	});

	test.each(["gzip", "UTF-8", "none", "deflate", "br"])(
		"is left as it is where it is plain, though it is called %s",
		async (coding) => {
			expect(text((await readBody(stream(new TextEncoder().encode(` ${FEED}`)), 1_000_000, coding)).bytes)).toBe(
				` ${FEED}`,
			);
		},
	);

	test("is read, and told as broken, where something stands behind the end of the gzip file", async () => {
		const tail = Buffer.concat([gzipSync(FEED), Buffer.from("<!-- cached -->"), Buffer.alloc(512)]);
		const { bytes, notes } = await readBody(stream(tail), 1_000_000);
		expect(text(bytes)).toBe(FEED);
		expect(notes).toEqual([{ code: "broken-packing", count: 1 }]);
	});

	test("is read as far as it goes where the gzip file is cut short", async () => {
		const whole = gzipSync(randomBytes(40_000).toString("hex"));
		const { bytes, notes } = await readBody(stream(whole.subarray(0, whole.length - 2000)), 1_000_000);
		expect(bytes.length).toBeGreaterThan(20_000);
		expect(notes).toEqual([{ code: "broken-packing", count: 1 }]);
	});

	test("fails by a code of its own where nothing can be unpacked", async () => {
		const broken = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff, 0xff);
		await expect(readBody(stream(broken), 10_000)).rejects.toMatchObject({ code: "encoding" });
		const failing = new ReadableStream<Uint8Array>({ start: (c) => c.error(new Error("Gzip decompression failed.")) });
		await expect(readBody(failing, 10_000, "gzip")).rejects.toMatchObject({ code: "encoding" });
	});

	test("tells a connection that breaks from a packing that is broken", async () => {
		const failing = new ReadableStream<Uint8Array>({ start: (c) => c.error(new Error("Network connection lost.")) });
		await expect(readBody(failing, 10_000, "gzip")).rejects.toThrow("Network connection lost.");
	});
});
