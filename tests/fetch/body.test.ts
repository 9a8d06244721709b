import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readBody } from "../../src/fetch/body.ts";

const stream = (bytes: Uint8Array) => new Response(Uint8Array.from(bytes)).body;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("a body", () => {
	it("is empty where there is none", async () => {
		expect(await readBody(null, 10)).toHaveLength(0);
	});

	it("is read to the limit and not beyond", async () => {
		expect(await readBody(stream(new Uint8Array(10)), 10)).toHaveLength(10);
		await expect(readBody(stream(new Uint8Array(11)), 10)).rejects.toMatchObject({ code: "too-large" });
	});

	it("is unpacked where it is itself a gzip file", async () => {
		expect(text(await readBody(stream(gzipSync("<urlset/>")), 1000))).toBe("<urlset/>");
	});

	it("is refused where a small gzip file unpacks to more than the limit", async () => {
		const bomb = gzipSync(new Uint8Array(5_000_000));
		expect(bomb.length).toBeLessThan(10_000);
		await expect(readBody(stream(bomb), 1_000_000)).rejects.toMatchObject({ code: "too-large" });
	});

	it("is malformed where the gzip file is cut short", async () => {
		const whole = gzipSync("<urlset/>".repeat(100));
		await expect(readBody(stream(whole.subarray(0, 20)), 10_000)).rejects.toMatchObject({ code: "malformed" });
	});
});
