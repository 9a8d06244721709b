import { visible } from "../src/model/visible.ts";
import { readArguments, type Usage, type ValuesOf } from "./arguments.ts";
import { whatIsWrongWithFile } from "./files.ts";
import type { Option } from "./options.ts";
import { UsageError } from "./usage-error.ts";

const MISTAKES = [TypeError, RangeError, ReferenceError, SyntaxError];

/**
 * Runs a command: reads its command line, prints its help where that is asked for, and ends the process with the exit code
 * that it resolves to. What went wrong is said in one line, with 2; a mistake in our code, with its stack and 70.
 */
export async function command<Options extends Readonly<Record<string, Option<unknown>>>>(
	usage: Usage<Options>,
	act: (values: ValuesOf<Options>, operands: readonly string[]) => number | Promise<number>,
	args: readonly string[] = process.argv.slice(2),
): Promise<never> {
	endWithTheReader();
	speakVisibly();
	try {
		const read = readArguments(args, usage);
		if (read === "help") {
			console.log(usage.help);
			process.exit(0);
		}
		const { name, least } = usage.operands ?? { name: "", least: 0 };
		if (read.operands.length < least) throw new UsageError(`${name} is missing: ${usage.help.split("\n")[0]}`);
		process.exit(await act(read.values, read.operands));
	} catch (error) {
		const line = lineOf(error);
		console.error(line ?? error);
		process.exit(line === undefined ? 70 : 2);
	}
}

/** What is wrong, in one line; nothing where it is a mistake in our code, which its place in the code shows better. */
function lineOf(error: unknown): string | undefined {
	if (!(error instanceof Error) || MISTAKES.some((kind) => error instanceof kind)) return undefined;
	return whatIsWrongWithFile(error) ?? error.message;
}

/** What outlets, receivers and stores say is printed by many commands: nothing of it reaches a terminal that would obey it. */
function speakVisibly(): void {
	for (const way of ["log", "error"] as const) {
		const speak = console[way];
		console[way] = (...values: unknown[]) =>
			speak(...values.map((value) => (typeof value === "string" ? visible(value) : value)));
	}
}

/** Whoever reads what we print may have seen enough (`| head -1`): that is no fault. */
export function endWithTheReader(): void {
	for (const stream of [process.stdout, process.stderr]) {
		stream.on("error", (error: NodeJS.ErrnoException) => {
			if (error.code !== "EPIPE") throw error;
			process.exit(0);
		});
	}
}
