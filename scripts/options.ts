/** What the options of a command line may hold. A reader throws a UsageError that begins after the option and its value. */
import { nearest } from "../src/channels/nearest.ts";
import { UsageError } from "./usage-error.ts";

/** An option, and what it makes of the values that were given to it, in their order; of none, where it was not given. */
export interface Option<T> {
	readonly takesValue: boolean;
	readonly read: (given: readonly string[]) => T;
}

/** `--fresh` */
export const flag: Option<boolean> = { takesValue: false, read: (given) => given.length > 0 };

/** `--port 8787`; of several, the last counts. */
export function one<T>(read: (text: string) => T): Option<T | undefined> {
	return {
		takesValue: true,
		read: (given) => {
			const last = given.at(-1);
			return last === undefined ? undefined : read(last);
		},
	};
}

/** `--var A=1 --var B=2` */
export function many<T>(read: (text: string) => T): Option<readonly T[]> {
	return { takesValue: true, read: (given) => given.map(read) };
}

export function asWritten(text: string): string {
	return text;
}

export function wholeNumber(least: number, most: number): (text: string) => number {
	return (text) => {
		const number = Number(text);
		if (text.trim() === "" || !Number.isInteger(number))
			throw new UsageError(`not a whole number, ${least} to ${most}`);
		const within = Math.min(Math.max(number, least), most);
		if (number !== within) throw new UsageError(`not from ${least} to ${most}; the nearest is ${within}`);
		return number;
	};
}

/** One of a few known words, written as it is known. */
export function oneOf<T extends string>(what: string, known: readonly T[]): (text: string) => T {
	return (text) => {
		const found = known.find((word) => word === text);
		if (found === undefined) throw new UsageError(`there is no such ${what}${theNearest(text, known)}`);
		return found;
	};
}

/** `; the nearest is …`, of what is known. */
export function theNearest(given: string, known: readonly string[]): string {
	const best = nearest(
		given,
		known.map((id) => ({ id, text: id })),
		1,
	);
	return best === undefined ? "" : `; the nearest is ${best.id}`;
}

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** A day, or a moment of it, by ISO 8601; in UTC where no zone is said. */
export function instant(text: string): Date {
	const [, year, month, day, zone] = INSTANT.exec(text) ?? [];
	const moment = new Date(text.includes("T") && zone === undefined ? `${text}Z` : text);
	if (year === undefined || month === undefined || Number(month) > 12 || Number(month) < 1 || Number(day) < 1)
		throw new UsageError("not a moment by ISO 8601 such as 2024-04-17 or 2024-04-17T06:00:00Z");
	// JavaScript takes the 31st of February for the 2nd of March.
	const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
	if (Number(day) > last)
		throw new UsageError(`there is no such day; the nearest is ${year}-${month}-${last}${text.slice(10)}`);
	if (Number.isNaN(moment.getTime())) throw new UsageError(`${zone} is no zone such as Z or +05:00`);
	return moment;
}

/** `NAME=VALUE`: a variable of the Worker. */
export function variable(text: string): readonly [name: string, value: string] {
	const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/s.exec(text) ?? [];
	if (name === undefined || value === undefined)
		throw new UsageError("not a variable and its value such as SITE_URL=http://localhost:8787");
	return [name, value];
}
