/** The tests that judge the mutants of a room: its own, and those of what serves it. Stryker runs them (scripts/mutate.ts). */
import { defineConfig } from "vitest/config";
import { MUTATED, testsOf } from "./rooms.ts";

/** Seconds each, to run or to be read anew, and what they hold is held by others as well: nobody waits for them with each mistake. */
const TOO_LONG = [
	"tests/**/*.slow.test.ts",
	"tests/routes/{published,random}.test.ts",
	"tests/runs/{corpus,ingest.fuzz}.test.ts",
	"tests/cluster/{fixtures,gold,near-names}.test.ts",
];

export default defineConfig({
	test: {
		include: [...testsOf(process.env[MUTATED] ?? "")],
		exclude: TOO_LONG,
		isolate: false,
		// No test judges by the clock: Stryker waits for one that hangs.
		testTimeout: 600_000,
		hookTimeout: 600_000,
	},
});
