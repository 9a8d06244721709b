import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { outlets } from "./tests/worker.outlets.ts";

/** The edge: what runs in workerd. Everything else is plain Node. */
const EDGE = [
	"tests/platform/**/*.test.ts",
	"tests/routes/**/*.test.ts",
	"tests/pages/**/*.test.{ts,tsx}",
	"tests/{app,worker}.test.ts",
	"tests/hostile/private-addresses.test.ts",
];

/** What writes into the real KV, of which there is one a process: a process for each file. */
const KV = ["tests/platform/kv.test.ts", "tests/worker.test.ts"];

/** What starts the whole service, or asks for tens of thousands of anything: `npm run test:slow`. */
const SLOW = "tests/**/*.slow.test.ts";

/** For a busy machine: no test judges by the clock, and a slow one is not a wrong one. Ten minutes are for one that hangs. */
const HANGS = 600_000;
const timeouts = { testTimeout: HANGS, hookTimeout: HANGS };

const inWorkerd = () => [
	cloudflareTest({
		wrangler: { configPath: "./wrangler.toml", environment: "alone" },
		miniflare: { outboundService: outlets },
	}),
];

export default defineConfig({
	test: {
		silent: "passed-only",
		teardownTimeout: HANGS,
		projects: [
			{
				// One process for many files: loading the lexicon anew for each would be a third of the suite's CPU.
				test: {
					name: "node",
					include: ["tests/**/*.test.ts"],
					exclude: [...EDGE, SLOW],
					isolate: false,
					...timeouts,
				},
			},
			{
				plugins: inWorkerd(),
				test: { name: "workerd", include: EDGE, exclude: [...KV, SLOW], isolate: false, ...timeouts },
			},
			{ plugins: inWorkerd(), test: { name: "kv", include: KV, ...timeouts } },
			{ test: { name: "slow", include: [SLOW], ...timeouts } },
		],
	},
});
