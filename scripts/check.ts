import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { command } from "./command.ts";
import { codeIn, faultsOf } from "./rooms.ts";
import { wordsAsKeys } from "./words-as-keys.ts";

const HELP = `npm run check

Runs every check that needs no test: format and lint (Biome), which room of src may import which (scripts/rooms.ts), whether a
plain object is asked for a word that may be anybody's (scripts/words-as-keys.ts), types (TypeScript, once for what runs in the
Worker and once for everything else), and unused code (knip). All of them run, and 1 says that one failed. \`npm run fix\` mends what can be mended by itself.`;

const TOOLS: readonly (readonly string[])[] = [
	["biome", "ci", "."],
	["tsc", "--noEmit"],
	["tsc", "--noEmit", "-p", "tsconfig.tools.json"],
	["knip"],
];

await command({ help: HELP, options: {} }, () => {
	const cwd = fileURLToPath(new URL("..", import.meta.url));

	console.log("> rooms");
	const faults = faultsOf(codeIn(`${cwd}src`));
	for (const fault of faults) console.error(`src: ${fault}`);

	console.log("> words as keys");
	const words = wordsAsKeys(cwd, "tsconfig.tools.json", (path) => /^(?:src|scripts)\//.test(path));
	for (const fault of words) console.error(fault);

	const failed = TOOLS.filter(([tool = "", ...args]) => {
		console.log(`> ${[tool, ...args].join(" ")}`);
		return spawnSync(tool, args, { cwd, stdio: "inherit", shell: process.platform === "win32" }).status !== 0;
	}).map((command) => command.join(" "));
	if (words.length > 0) failed.unshift("words as keys");
	if (faults.length > 0) failed.unshift("rooms");

	console.log(failed.length === 0 ? "All checks passed." : `Failed: ${failed.join("; ")}`);
	return failed.length === 0 ? 0 : 1;
});
