import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LIMITS } from "../../src/model/limits.ts";
import { POLL_ERRORS } from "../../src/model/shard.ts";
import { HOSTILE } from "../samples/hostile.ts";

const MEGABYTE = 1 << 20;

/** Of documents whose size is what hurts, the largest that fetch lets through; of the others, one megabyte. */
const SIZE = new Map([
	["an attribute of five megabytes", 5 * MEGABYTE],
	["a CDATA section of seven megabytes", 7 * MEGABYTE],
	["a comment of two megabytes", 2 * MEGABYTE],
	["NUL bytes", LIMITS.bytes],
	["bytes that are no text", LIMITS.bytes],
	["white space and nothing else", LIMITS.bytes],
]);

describe("a hostile document is read or refused within a second a megabyte and 300 MB", () => {
	const reader = new Worker(new URL("hostile-reader.ts", import.meta.url), {
		resourceLimits: { maxOldGenerationSizeMb: 250, maxYoungGenerationSizeMb: 50 },
	});
	// The thread's own start is not the document's fault.
	beforeAll(async () => {
		reader.postMessage({ name: HOSTILE[0]?.[0], bytes: 1000 });
		await once(reader, "message");
	});
	afterAll(async () => {
		await reader.terminate();
	});

	test("there are a hundred of them", () => {
		expect(HOSTILE.length).toBeGreaterThanOrEqual(100);
		expect(new Set(HOSTILE.map(([name]) => name)).size).toBe(HOSTILE.length);
	});

	for (const [name] of HOSTILE) {
		const bytes = SIZE.get(name) ?? MEGABYTE;
		test(name, { timeout: Math.ceil(bytes / MEGABYTE) * 1000 }, async () => {
			reader.postMessage({ name, bytes });
			const [outcome] = await once(reader, "message");
			expect(["read", ...POLL_ERRORS]).toContain(outcome);
		});
	}
});
