/** Puts mistakes into the code of a room, one after another, and counts those that its tests see. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";
import { command } from "./command.ts";
import { type Floor, isUnder, raised } from "./mutation/floors.ts";
import { MUTATED, ROOMS } from "./mutation/rooms.ts";
import { RULES } from "./mutation/rules.ts";
import { draftOf, readExplanations, sorted, survivorOf } from "./mutation/survivors.ts";
import { flag, one, oneOf, wholeNumber } from "./options.ts";
import { codeIn } from "./rooms.ts";
import { UsageError } from "./usage-error.ts";

const HELP = `npm run mutate -- ROOM|FILE [--processes N] [--draft] [--raise] [--quiet]
Puts mistakes into the code of a room (${ROOMS.join(", ")}),
one after another, and runs the tests that come by there. Prints the share that they saw, why others are not seen (scripts/mutation/rules.ts and
explained/ROOM.txt), each that is neither, and explanations that explain nothing any more. Ends with 1 where the share
is below the room's floor, or more are unexplained than it notes (scripts/mutation/floors.json). A file of a room, such
as store/turns.ts, is judged without either. What survives is told as it is found, too: a long run that is ended was not for nothing.
  --processes  how many judge side by side (1)
  --draft  what is unexplained, in the form of explained/ROOM.txt
  --raise  write down what was measured where it is better than the room's floor
  --quiet  no progress, and no reasons`;

const options = { processes: one(wholeNumber(1, 64)), draft: flag, raise: flag, quiet: flag };
const operands = { name: "ROOM", least: 1, most: 1 };

const FLOORS = new URL("mutation/floors.json", import.meta.url);

/** Made by a program: there is nothing to be judged. */
const GENERATED = /\.generated\./;

await command({ help: HELP, options, operands }, async ({ processes = 1, draft, raise, quiet }, [asked = ""]) => {
	const [name = "", ...path] = asked.replace(/^src\//, "").split("/");
	const room = oneOf("room", ROOMS)(name);
	const code = new Map(
		[...codeIn(`src/${room}`)]
			.filter(([file]) => !GENERATED.test(file) && (path.length === 0 || file === path.join("/")))
			.map(([file, text]) => [`src/${room}/${file}`, text]),
	);
	if (code.size === 0) throw new UsageError(`there is no file ${path.join("/")} in src/${room}`);
	if (raise && path.length > 0) throw new UsageError("--raise: a floor is that of a room, not of a file");
	process.env[MUTATED] = room;
	const mutants = await new Stryker({
		mutate: [...code.keys()],
		testRunner: "held",
		plugins: ["runner.ts", "survivor-lines.ts"].map((file) =>
			fileURLToPath(new URL(`mutation/${file}`, import.meta.url)),
		),
		coverageAnalysis: "perTest",
		// A table of words is read once, before any test: no test can be asked about one alone.
		ignoreStatic: true,
		// Vitest asks for no types, and Stryker would read every page of HTML for some.
		disableTypeChecks: false,
		// Stryker would read it by the API of an older TypeScript.
		tsconfigFile: "none",
		tempDirName: `.stryker-tmp/${room}`,
		concurrency: processes,
		reporters: quiet ? [] : ["progress-append-only", "survivor-lines"],
		allowConsoleColors: false,
		logLevel: quiet ? "error" : "warn",
		timeoutMS: 60_000,
		// Of the time of all tests that come by; no more than a share of them is asked (patience.ts).
		timeoutFactor: 0.25,
		dryRunTimeoutMinutes: 30,
	} as ConstructorParameters<typeof Stryker>[0]).runMutationTest();
	const judged = mutants.filter(({ status }) => status !== "Ignored" && status !== "CompileError");
	const survivors = judged
		.filter(({ status }) => status === "Survived" || status === "NoCoverage")
		.map((mutant) => {
			const file = mutant.fileName.slice(mutant.fileName.lastIndexOf("src/"));
			return survivorOf(file, code.get(file) ?? "", mutant);
		});
	const explained = new URL(`mutation/explained/${room}.txt`, import.meta.url);
	const explanations = existsSync(explained) ? readExplanations(readFileSync(explained, "utf8")) : [];
	const { reasons, unexplained, stale } = sorted(
		survivors,
		RULES,
		explanations.filter(({ file }) => code.has(file)),
	);
	if (!quiet) for (const [why, count] of reasons) console.log(`${count} explained: ${why}`);
	for (const { file, code: line, change } of stale)
		console.log(`explained, but seen or gone: ${file}: ${line}: ${change}`);
	if (draft) console.log(draftOf(unexplained));
	for (const { file, line, column, change, isUnreached } of draft ? [] : unexplained)
		console.log(`unexplained: ${file}:${line}:${column} ${change}${isUnreached ? " (no test comes by)" : ""}`);
	const all = Math.max(1, judged.length);
	const found: Floor = { seen: 1 - survivors.length / all, unexplained: unexplained.length };
	console.log(
		`${asked}: ${found.seen.toFixed(3)} of ${judged.length} mistakes seen, ${(1 - unexplained.length / all).toFixed(3)} seen or explained, ${unexplained.length} unexplained`,
	);
	if (path.length > 0) return 0;
	const floors: Readonly<Record<string, Floor>> = JSON.parse(readFileSync(FLOORS, "utf8"));
	const floor = floors[room] ?? { seen: 0, unexplained: Number.POSITIVE_INFINITY };
	if (raise) writeFileSync(FLOORS, `${JSON.stringify({ ...floors, [room]: raised(floor, found) }, null, "\t")}\n`);
	if (!isUnder(floor, found)) return 0;
	console.log(`the floor is ${floor.seen} seen, ${floor.unexplained} unexplained`);
	return 1;
});
