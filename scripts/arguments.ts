import { parseArgs } from "node:util";
import { type Option, theNearest } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** What a command understands. */
export interface Usage<Options extends Readonly<Record<string, Option<unknown>>>> {
	/** What `--help` prints. */
	readonly help: string;
	readonly options: Options;
	/** What else it takes, and how many of it; nothing, where this is absent. */
	readonly operands?: { readonly name: string; readonly least: number; readonly most: number };
}

/** The values of a command's options, by their names. */
export type ValuesOf<Options> = {
	readonly [Name in keyof Options]: Options[Name] extends Option<infer Value> ? Value : never;
};

/**
 * Reads a command line.
 * @returns "help" where that is what is asked for
 * @throws UsageError that names what is wrong, and the nearest right one.
 */
export function readArguments<Options extends Readonly<Record<string, Option<unknown>>>>(
	args: readonly string[],
	{ options, operands = { name: "", least: 0, most: 0 } }: Usage<Options>,
): "help" | { readonly values: ValuesOf<Options>; readonly operands: readonly string[] } {
	const { tokens, positionals } = parseArgs({
		args: [...args],
		options: {
			help: { type: "boolean", short: "h" },
			...Object.fromEntries(
				Object.entries(options).map(([name, { takesValue }]) => [
					name,
					{ type: takesValue ? ("string" as const) : ("boolean" as const) },
				]),
			),
		},
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const given = new Map<string, string[]>();
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		const { name, rawName, value } = token;
		if (name === "help") return "help";
		const option = Object.hasOwn(options, name) ? options[name] : undefined;
		if (option === undefined) {
			const known = [...Object.keys(options), "help"].map((one) => `--${one}`);
			throw new UsageError(`${rawName}: there is no such option${theNearest(rawName, known)}`);
		}
		if (option.takesValue && value === undefined) throw new UsageError(`--${name}: its value is missing`);
		if (!option.takesValue && value !== undefined) throw new UsageError(`--${name}=${value}: --${name} takes no value`);
		given.set(name, [...(given.get(name) ?? []), value ?? ""]);
	}
	const beyond = positionals[operands.most];
	if (beyond !== undefined)
		throw new UsageError(
			`${beyond}: ${operands.most === 0 ? "nothing" : `nothing after ${operands.name}`} was expected here`,
		);
	const values = Object.fromEntries(
		Object.entries(options).map(([name, option]) => [name, readOption(name, option, given.get(name) ?? [])]),
	) as ValuesOf<Options>;
	return { values, operands: positionals };
}

function readOption(name: string, option: Option<unknown>, given: readonly string[]): unknown {
	try {
		return option.read(given);
	} catch (error) {
		if (error instanceof UsageError) throw new UsageError(`--${name} ${given.at(-1)}: ${error.message}`);
		throw error;
	}
}
