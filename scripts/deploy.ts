import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const HELP = `npm run deploy [-- WRANGLER OPTIONS]

Deploys the Worker to your Cloudflare account: creates the KV namespace at the first time, sets the cron, and prints the
address. Needs \`npx wrangler login\` once, and CONTACT in wrangler.toml (or --var CONTACT:you@example.org), because every
outlet we poll is told whom to write to. Further options go to \`wrangler deploy\`.`;

const options = process.argv.slice(2);
if (options.includes("--help") || options.includes("-h")) {
	console.log(HELP);
	process.exit(0);
}
const cwd = fileURLToPath(new URL("..", import.meta.url));
const configured = /^\s*CONTACT\s*=\s*"[^"]/m.test(readFileSync(new URL("../wrangler.toml", import.meta.url), "utf8"));
if (!configured && !options.some((option) => /CONTACT:./.test(option))) {
	console.error("CONTACT in wrangler.toml is empty: set it to an address where outlets can reach you.");
	process.exit(2);
}
const wrangler = fileURLToPath(new URL("../node_modules/wrangler/bin/wrangler.js", import.meta.url));
const deploy = [wrangler, "deploy", "--config", "wrangler.toml", "--minify", ...options];
process.exitCode = spawnSync(process.execPath, deploy, { cwd, stdio: "inherit" }).status ?? 1;
