/** Puts mistakes into the code of a room, one after another, and counts those that its tests see. */
import { readFileSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";
import { command } from "./command.ts";
import { MUTATED, ROOMS } from "./mutation/rooms.ts";
import { sampleOf } from "./mutation/sample.ts";
import { flag, one, oneOf, wholeNumber } from "./options.ts";
import { codeIn } from "./rooms.ts";

const HELP = `npm run mutate -- ROOM [--sample N] [--seed N] [--quiet]
Puts mistakes into the code of a room (${ROOMS.join(", ")}), one after another, runs the tests
that come by there, and prints the share that they saw, and each mistake that none saw. Ends with 1 below the room's
floor (scripts/mutation/floors.json).
  --sample N  about N lines of the room, in whole declarations chosen by the seed; the floor is then that of chance
  --seed N    another sample (1)
  --quiet     the score alone`;

const options = { sample: one(wholeNumber(1, 100_000)), seed: one(wholeNumber(0, 1_000_000)), quiet: flag };
const operands = { name: "ROOM", least: 1, most: 1 };

const FLOORS: Readonly<Record<string, number>> = JSON.parse(
	readFileSync(new URL("mutation/floors.json", import.meta.url), "utf8"),
);

/** Made by a program, or a table of it: there is nothing to be judged. */
const GENERATED = /\.generated\./;

await command({ help: HELP, options, operands }, async ({ sample, seed = 1, quiet }, [name = ""]) => {
	const room = oneOf("room", ROOMS)(name);
	const code = new Map(
		[...codeIn(`src/${room}`)]
			.filter(([file]) => !GENERATED.test(file))
			.map(([file, text]) => [`src/${room}/${file}`, text]),
	);
	process.env[MUTATED] = room;
	const mutants = await new Stryker({
		mutate: sample === undefined ? [...code.keys()] : sampleOf(code, sample, seed),
		testRunner: "vitest",
		plugins: ["@stryker-mutator/vitest-runner"],
		vitest: { configFile: "scripts/mutation/vitest.config.ts", related: false },
		coverageAnalysis: "perTest",
		// A table of words is read once, before any test: no test can be asked about one alone.
		ignoreStatic: true,
		// Vitest asks for no types, and Stryker would read every page of HTML for some.
		disableTypeChecks: false,
		// Stryker would read it by the API of an older TypeScript.
		tsconfigFile: "none",
		tempDirName: `.stryker-tmp/${room}`,
		concurrency: 1,
		reporters: quiet ? [] : ["progress-append-only"],
		allowConsoleColors: false,
		logLevel: "warn",
		timeoutMS: 60_000,
		dryRunTimeoutMinutes: 30,
	} as ConstructorParameters<typeof Stryker>[0]).runMutationTest();
	const judged = mutants.filter(({ status }) => status !== "Ignored" && status !== "CompileError");
	const survivors = judged.filter(({ status }) => status === "Survived" || status === "NoCoverage");
	if (!quiet) {
		for (const { fileName, location, mutatorName, replacement, status } of survivors) {
			const file = fileName.slice(fileName.indexOf("src/"));
			const shown = (replacement ?? "").replaceAll(/\s+/g, " ").slice(0, 90);
			const unseen = status === "NoCoverage" ? " (no test comes by)" : "";
			console.log(`${file}:${location.start.line}:${location.start.column} ${mutatorName}: ${shown}${unseen}`);
		}
	}
	const score = judged.length === 0 ? 1 : 1 - survivors.length / judged.length;
	const floor = FLOORS[room] ?? 0;
	// Two standard deviations of a sample of so many.
	const chance = sample === undefined ? 0 : 2 * Math.sqrt((floor * (1 - floor)) / Math.max(1, judged.length));
	const seen = judged.length - survivors.length;
	console.log(`${room}: ${score.toFixed(3)} of ${judged.length} mistakes seen (${seen}), floor ${floor}`);
	return score < floor - chance ? 1 : 0;
});
