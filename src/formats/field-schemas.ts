/** The kinds of field that our JSON has, each with what it says: JSON Schema is made of these. */
import * as v from "valibot";

export const text = (description: string) => v.pipe(v.string(), v.description(description));
export const texts = (description: string) => v.pipe(v.array(v.string()), v.description(description));
/** RFC 3339, UTC. */
export const moment = (description: string) => v.pipe(v.string(), v.isoTimestamp(), v.description(description));
/** `yyyy-mm-dd`. */
export const day = (description: string) => v.pipe(v.string(), v.isoDate(), v.description(description));
/** Absolute http(s). */
export const address = (description: string) => v.pipe(v.string(), v.url(), v.description(description));
export const count = (description: string) => v.pipe(v.number(), v.integer(), v.description(description));
export const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
	v.pipe(v.picklist(values), v.description(description));
