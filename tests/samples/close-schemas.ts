import type { AnySchemaObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** As much of an OpenAPI document as tests ask of it. */
export interface OpenApi {
	readonly openapi: string;
	readonly paths: Readonly<Record<string, { readonly get: DescribedOperation }>>;
	readonly components: {
		readonly schemas: Readonly<Record<string, AnySchemaObject>>;
		readonly parameters: Readonly<Record<string, DescribedParameter>>;
	};
}

export interface DescribedOperation {
	readonly operationId: string;
	readonly parameters: readonly (DescribedParameter | { readonly $ref: string })[];
	readonly responses: Readonly<Record<string, DescribedResponse>>;
}

export interface DescribedParameter {
	readonly name: string;
	readonly in: "query" | "path";
	readonly schema: AnySchemaObject;
	readonly example?: unknown;
}

interface DescribedResponse {
	readonly content?: Readonly<Record<string, { readonly schema: AnySchemaObject }>>;
}

/** The query parameters of an address. */
export function queryParametersOf({ paths, components }: OpenApi, path: string): readonly DescribedParameter[] {
	const described = paths[path]?.get.parameters ?? [];
	const whole = described.flatMap((one) => ("$ref" in one ? (components.parameters[nameIn(one.$ref)] ?? []) : one));
	return whole.filter(({ in: where }) => where === "query");
}

function nameIn(reference: string): string {
	return reference.slice(reference.lastIndexOf("/") + 1);
}

/** What validates answers: every object of a schema is closed, so that a field that is not described is a fault. */
export function validators({ paths, components }: OpenApi) {
	const ajv = new Ajv2020({ strict: false, allErrors: true });
	addFormats.default(ajv);
	const compiled = new Map<string, ValidateFunction>();
	const compile = (schema: AnySchemaObject): ValidateFunction =>
		ajv.compile({ ...(closed(schema) as AnySchemaObject), components: closed(components) });
	return {
		/** `undefined` where the answer is described nowhere. */
		ofAnswer(path: string, status: number, type: string): ValidateFunction | undefined {
			const key = `${path} ${status} ${type}`;
			const schema = paths[path]?.get.responses[status]?.content?.[type]?.schema;
			if (schema === undefined) return undefined;
			const known = compiled.get(key) ?? compile(schema);
			compiled.set(key, known);
			return known;
		},
		ofComponent: (name: string): ValidateFunction => compile({ $ref: `#/components/schemas/${name}` }),
	};
}

function closed(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(closed);
	if (typeof schema !== "object" || schema === null) return schema;
	const copy = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
	const isOpen = copy.type === "object" && copy.properties !== undefined && copy.additionalProperties === undefined;
	return isOpen ? { ...copy, additionalProperties: false } : copy;
}
