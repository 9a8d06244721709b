/** Scores our reader with the cases and the scorer of a folder, in a process of its own whose clock stands in UTC. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { command } from "./command.ts";
import { asWritten, flag, one } from "./options.ts";
import { UsageError } from "./usage-error.ts";

const HELP = `npm run conformance -- DIR [--failures] [--suite NAME] [--floor ALL,MEAN,CORE]
Reads every case of DIR/cases.jsonl and scores it with DIR/score.mjs: all checks, mean of suites, core.
  --failures  each check that was not met
  --suite     one suite only
  --floor     the least percentages, such as 95,93,99: below one of them the exit code is 1`;

const options = { failures: flag, suite: one(asWritten), floor: one(floors) };
const operands = { name: "DIR", least: 1, most: 1 };

await command({ help: HELP, options, operands }, ({ failures, suite, floor }, [folder = ""]) => {
	for (const file of ["cases.jsonl", "score.mjs"]) {
		if (!existsSync(join(folder, file))) throw new UsageError(`${folder}: holds no ${file}`);
	}
	const adapter = fileURLToPath(new URL("reading/adapter.ts", import.meta.url));
	const wishes = [...(failures ? ["--failures"] : []), ...(suite === undefined ? [] : ["--suite", suite])];
	const { stdout, stderr, status } = spawnSync(process.execPath, [resolve(folder, "score.mjs"), adapter, ...wishes], {
		encoding: "utf8",
		env: { ...process.env, TZ: "UTC" },
		maxBuffer: 1 << 28,
	});
	process.stdout.write(stdout);
	process.stderr.write(stderr);
	if (status !== 0) return status ?? 2;
	return floor === undefined ? 0 : belowFloor(stdout, floor);
});

/** `95,93,99` */
function floors(text: string): readonly number[] {
	const wanted = text.split(",").map(Number);
	if (wanted.length !== 3 || wanted.some(Number.isNaN)) throw new UsageError("not three numbers such as 95,93,99");
	return wanted;
}

/** The scorer's last line: `all 98.1%  mean of suites 98.4%  core 99.7% of 593`. */
function belowFloor(output: string, wanted: readonly number[]): number {
	const names = ["all checks", "mean of suites", "core"];
	const scores = /all ([\d.]+)%\s+mean of suites ([\d.]+)%\s+core ([\d.]+)%/.exec(output)?.slice(1).map(Number);
	if (!scores) throw new Error("the scorer printed no totals");
	const missed = names.filter((_, i) => (scores[i] ?? 0) < (wanted[i] ?? 0));
	for (const name of missed) console.error(`${name}: below the floor of ${wanted[names.indexOf(name)]} %`);
	return missed.length === 0 ? 0 : 1;
}
