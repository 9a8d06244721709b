/** The tests that judge the mutants of a room: its own, and those of what serves it. Stryker runs them (scripts/mutate.ts). */
import { defineConfig } from "vitest/config";
import { MUTATED, testsOf } from "./rooms.ts";

export default defineConfig({
	test: { include: [...testsOf(process.env[MUTATED] ?? "")], exclude: ["tests/**/*.slow.test.ts"], isolate: false },
});
