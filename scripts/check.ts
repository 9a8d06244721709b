import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { takesNothingButHelp } from "./command.ts";

const HELP = `npm run check

Runs every check that needs no test: format, lint and the dependency rule (Biome), types (TypeScript, once for what runs
in the Worker and once for scripts and tests), and unused code (knip). All of them run, and 1 says that one failed.
\`npm run fix\` mends what can be mended by itself.`;

const CHECKS: readonly (readonly string[])[] = [
	["biome", "ci", "."],
	["tsc", "--noEmit"],
	["tsc", "--noEmit", "-p", "tsconfig.tools.json"],
	["knip"],
];

takesNothingButHelp(HELP);
const cwd = fileURLToPath(new URL("..", import.meta.url));
const failed = CHECKS.filter(([tool = "", ...args]) => {
	console.log(`> ${[tool, ...args].join(" ")}`);
	return spawnSync(tool, args, { cwd, stdio: "inherit", shell: process.platform === "win32" }).status !== 0;
});
console.log(
	failed.length === 0 ? "All checks passed." : `Failed: ${failed.map((check) => check.join(" ")).join("; ")}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
