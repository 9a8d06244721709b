/** The members of a JSON object, none of them checked yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object: no list, not null. */
export function isFields(value: unknown): value is Fields {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
