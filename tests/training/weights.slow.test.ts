import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { start } from "../scripts/command.ts";

/** Beside the project: what the weights were learned from. */
const FILES = ["dev", "pool", "streams"].map((name) => `../shared/relevance/${name}.jsonl`);

describe.runIf(FILES.every((file) => existsSync(file)))("the weights", () => {
	test("are those that are learned from today's tables and headlines", async () => {
		const train = start("train", ...FILES, "--check");
		expect(await train.ended, train.said()).toBe(0);
	});
});
