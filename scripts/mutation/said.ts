/** What the worker that holds a room's tests and the process that asks it say to each other. */

export const CHANNEL = "mutation";

/** Under which Vitest provides how many files of tests there are. */
export const FILES = "files";

/** A test, as Stryker wants to know it: line and column from 1. */
export interface Held {
	readonly id: string;
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/** How a test ended, and what it said where it failed. */
export interface Outcome {
	readonly id: string;
	/** Milliseconds. */
	readonly duration: number;
	/** How often it came by the mistake. */
	readonly hits: number;
	readonly fault?: string;
}

export interface Ran {
	readonly outcomes: readonly Outcome[];
	/** How often each mistake was come by, where all tests ran without any. */
	readonly coverage?: {
		readonly static: Readonly<Record<string, number>>;
		readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
	};
}

export type Said =
	| { readonly kind: "held"; readonly tests: readonly Held[]; readonly broken: readonly string[] }
	| ({ readonly kind: "ran" } & Ran);

/** Without `tests` all; without `mutant` none is switched on. */
export type Asked =
	| { readonly kind: "run"; readonly mutant?: string; readonly tests?: readonly string[]; readonly hitLimit?: number }
	| { readonly kind: "end" };
