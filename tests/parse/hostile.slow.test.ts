import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LIMITS } from "../../src/model/limits.ts";
import { POLL_ERRORS } from "../../src/model/shard.ts";
import { HOSTILE } from "../samples/hostile.ts";
import type { Outcome } from "./hostile-reader.ts";

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

describe("a hostile document is read or refused within 300 MB and a second of the processor a megabyte", () => {
	const reader = new Worker(new URL("hostile-reader.ts", import.meta.url), {
		resourceLimits: { maxOldGenerationSizeMb: 250, maxYoungGenerationSizeMb: 50 },
	});
	const outcomeOf = async (name: string, bytes: number): Promise<Outcome> => {
		reader.postMessage({ name, bytes });
		return (await once(reader, "message"))[0];
	};
	// The thread's own start is not the document's fault.
	beforeAll(() => outcomeOf(HOSTILE[0]?.[0] ?? "", 1000));
	afterAll(async () => {
		await reader.terminate();
	});

	test("there are a hundred of them", () => {
		expect(HOSTILE.length).toBeGreaterThanOrEqual(100);
		expect(new Set(HOSTILE.map(([name]) => name)).size).toBe(HOSTILE.length);
	});

	for (const [name] of HOSTILE) {
		const bytes = SIZE.get(name) ?? MEGABYTE;
		test(name, async () => {
			const { what, cpu } = await outcomeOf(name, bytes);
			expect(["read", ...POLL_ERRORS]).toContain(what);
			expect(cpu).toBeLessThan((bytes / MEGABYTE) * 1000);
		});
	}
});
