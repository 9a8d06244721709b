import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { endWithTheReader } from "../scripts/command.ts";
import { theNearest } from "../scripts/options.ts";

const FOLDER = new URL("./", import.meta.url);
/** Files besides the subjects that measure nothing themselves. */
const NO_SUBJECTS = ["bench", "doubling", "inspector", "readers", "timing", "workerd"];
const SUBJECTS = readdirSync(FOLDER)
	.filter((name) => name.endsWith(".ts"))
	.map((name) => basename(name, ".ts"))
	.filter((name) => !NO_SUBJECTS.includes(name));

const HELP = `npm run bench -- SUBJECT [OPTIONS]

Measures one subject and prints its figures. Compare figures of one run only: machines differ, and so do their moods.
Subjects: ${SUBJECTS.join(", ")}. Each says more with \`npm run bench -- SUBJECT --help\`.`;

/** What a file under bench/ exports. */
interface Subject {
	readonly HELP: string;
	readonly bench: (options: readonly string[]) => Promise<void>;
}

endWithTheReader();
const [subject, ...options] = process.argv.slice(2);
if (subject === undefined || subject === "--help" || subject === "-h") {
	console.log(HELP);
} else if (!SUBJECTS.includes(subject)) {
	console.error(`bench: there is no subject "${subject}"${theNearest(subject, SUBJECTS)}`);
	process.exitCode = 2;
} else {
	const { HELP: help, bench }: Subject = await import(new URL(`${subject}.ts`, FOLDER).href);
	if (options.includes("--help")) console.log(help);
	else await bench(options);
}
