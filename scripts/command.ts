import { parseArgs } from "node:util";

/** The options every serving command has. */
export interface ServingArguments {
	readonly port: number;
	readonly once: boolean;
	/** Days to live through before the run. */
	readonly days: number;
	/** Folder of the local KV, where the caller named one. */
	readonly data?: string;
	/** Forget what earlier runs have stored. */
	readonly fresh: boolean;
	readonly now?: string;
	readonly positionals: readonly string[];
}

/**
 * Reads the command line of a serving command; `--help` prints `help` and ends the process.
 * @throws an Error that names the wrong argument.
 */
export function servingArguments(help: string): ServingArguments {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			help: { type: "boolean", short: "h" },
			once: { type: "boolean" },
			fresh: { type: "boolean" },
			data: { type: "string" },
			days: { type: "string" },
			port: { type: "string" },
			now: { type: "string" },
		},
	});
	if (values.help) {
		console.log(help);
		process.exit(0);
	}
	const port = Number(values.port ?? 8787);
	if (!Number.isInteger(port) || port < 1 || port > 65_500) throw new Error(`--port ${values.port}: not a port`);
	if (values.now !== undefined && Number.isNaN(Date.parse(values.now))) {
		throw new Error(`--now ${values.now}: not an ISO 8601 instant such as 2024-04-17T00:00:00Z`);
	}
	const days = Number(values.days ?? 0);
	if (!Number.isInteger(days) || days < 0 || days > 60)
		throw new Error(`--days ${values.days}: not a number of days from 0 to 60`);
	const { once = false, fresh = false, now, data } = values;
	return {
		port,
		once,
		fresh,
		days,
		positionals,
		...(now !== undefined && { now }),
		...(data !== undefined && { data }),
	};
}

/** Runs a command: its result is the exit code, and what it throws is told in one line. */
export async function run(command: () => Promise<number>): Promise<never> {
	try {
		process.exit(await command());
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(2);
	}
}

/** A clock that begins at `first` and moves half an hour on with every run, so that the same documents can be polled again. */
export function steppingClock(first: string): (lastRun: string | undefined) => Date {
	return (lastRun) =>
		lastRun === undefined || lastRun < new Date(first).toISOString()
			? new Date(first)
			: new Date(Date.parse(lastRun) + 30 * 60_000);
}

/** For a command without options: `--help` prints `help` and ends the process, anything else is refused with 2. */
export function takesNothingButHelp(help: string): void {
	const [option] = process.argv.slice(2);
	if (option === undefined) return;
	if (option === "--help" || option === "-h") {
		console.log(help);
		process.exit(0);
	}
	console.error(`${option}: there is no such option`);
	process.exit(2);
}
