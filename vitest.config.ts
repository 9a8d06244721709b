import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { outlets } from "./tests/worker.outlets.ts";

/** The edge: what runs in workerd, with real KV. Everything else is plain Node. */
const EDGE = [
	"tests/platform/**/*.test.ts",
	"tests/routes/**/*.test.ts",
	"tests/pages/**/*.test.{ts,tsx}",
	"tests/{app,worker}.test.ts",
];

/** For a busy machine: no test asserts a time, and a slow one is not a wrong one. */
const testTimeout = 30_000;

export default defineConfig({
	test: {
		silent: "passed-only",
		projects: [
			{ test: { name: "node", include: ["tests/**/*.test.ts"], exclude: EDGE, testTimeout } },
			{
				plugins: [
					cloudflareTest({ wrangler: { configPath: "./wrangler.toml" }, miniflare: { outboundService: outlets } }),
				],
				test: { name: "workerd", include: EDGE, testTimeout },
			},
		],
	},
});
