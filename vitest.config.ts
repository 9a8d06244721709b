import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** The edge: what runs in workerd, with real KV. Everything else is plain Node. */
const EDGE = [
	"tests/platform/**/*.test.ts",
	"tests/routes/**/*.test.ts",
	"tests/pages/**/*.test.ts",
	"tests/{app,worker}.test.ts",
];

export default defineConfig({
	test: {
		projects: [
			{ test: { name: "node", include: ["tests/**/*.test.ts"], exclude: EDGE } },
			{
				plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" } })],
				test: { name: "workerd", include: EDGE },
			},
		],
	},
});
