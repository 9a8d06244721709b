import type * as v from "valibot";

/** As much of valibot's schemas as ours are made of. */
interface Schema {
	readonly type: string;
	readonly options?: readonly unknown[];
	readonly item?: Schema;
	readonly wrapped?: Schema;
	readonly value?: Schema;
	readonly entries?: Readonly<Record<string, Schema>>;
	readonly pipe?: readonly Action[];
}

interface Action {
	readonly type: string;
	readonly requirement?: unknown;
	readonly description?: string;
}

/**
 * JSON Schema (2020-12) of a valibot schema. Checks that it has no words for are said in descriptions instead. A test holds
 * it against valibot's own writer, which is ten times as long as what our schemas need.
 */
export function jsonSchema(schema: v.GenericSchema): object {
	return written(schema as unknown as Schema);
}

function written(schema: Schema): object {
	const [, ...actions] = schema.pipe ?? [];
	return Object.assign(plainly(schema), ...actions.map((action) => keywords(action, schema.type)));
}

function plainly({ type, options, item, wrapped, value, entries }: Schema): object {
	if (wrapped !== undefined) return written(wrapped);
	if (type === "picklist") return { enum: options, type: "string" };
	if (type === "array" && item !== undefined) return { type, items: written(item) };
	if (type === "record" && value !== undefined)
		return { type: "object", propertyNames: { type: "string" }, additionalProperties: written(value) };
	if (entries === undefined) return { type };
	const names = Object.keys(entries).filter((name) => entries[name]?.type !== "optional");
	return {
		type: "object",
		properties: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, written(entry)])),
		required: names,
	};
}

function keywords({ type, requirement, description }: Action, of: string): object {
	switch (type) {
		case "description":
			return { description };
		case "max_length":
			return { [of === "array" ? "maxItems" : "maxLength"]: requirement };
		case "min_value":
			return { minimum: requirement };
		case "max_value":
			return { maximum: requirement };
		case "integer":
			return { type };
		case "regex":
			return requirement instanceof RegExp ? { pattern: requirement.source } : {};
		default:
			return {};
	}
}
