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

/** Names of schemas that are described once and referred to. */
export type Components = ReadonlyMap<v.GenericSchema, string>;

const NONE: Components = new Map();

/**
 * JSON Schema (2020-12) of a valibot schema. Checks that it has no words for are said in descriptions instead. A test holds
 * it against valibot's own writer, which is ten times as long as what our schemas need.
 * @param components those that become references, wherever they stand in it
 */
export function jsonSchema(schema: v.GenericSchema, components: Components = NONE): object {
	return written(schema as unknown as Schema, components);
}

function written(schema: Schema, components: Components): object {
	const name = components.get(schema as unknown as v.GenericSchema);
	return name === undefined ? inlined(schema, components) : { $ref: `#/components/schemas/${name}` };
}

function inlined(schema: Schema, components: Components): object {
	// The first of a pipe is the schema itself.
	const [, ...actions] = schema.pipe ?? [];
	return Object.assign(plainly(schema, components), ...actions.map((action) => keywords(action, schema.type)));
}

function plainly({ type, options, item, wrapped, value, entries }: Schema, components: Components): object {
	if (wrapped !== undefined) return written(wrapped, components);
	if (type === "picklist") return { enum: options, type: "string" };
	if (type === "union") return { anyOf: ((options ?? []) as readonly Schema[]).map((one) => written(one, components)) };
	if (type === "array" && item !== undefined) return { type, items: written(item, components) };
	if (type === "record" && value !== undefined)
		return { type: "object", propertyNames: { type: "string" }, additionalProperties: written(value, components) };
	if (entries === undefined) return { type };
	const names = Object.entries(entries).flatMap(([name, entry]) => (entry.type === "optional" ? [] : [name]));
	return {
		type: "object",
		properties: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, written(entry, components)])),
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
		case "iso_timestamp":
			return { format: "date-time" };
		case "iso_date":
			return { format: "date" };
		case "url":
			return { format: "uri" };
		case "regex":
			return requirement instanceof RegExp ? { pattern: requirement.source } : {};
		default:
			return {};
	}
}
