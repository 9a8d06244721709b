import type { Parameter } from "../../channels/parameters.ts";
import { jsonSchema } from "./json-schema.ts";
import type { Operation } from "./operation.ts";

/** The description of the API, OpenAPI 3.1, made from the schemas that validate what comes in. */
export function openApi(operations: readonly Operation[], origin: string): object {
	return {
		openapi: "3.1.0",
		info: {
			title: "Elshi",
			version: "1",
			description: "Kazakhstan's diplomacy in the news of Central Asia: each story once, with what it is about.",
			license: { name: "MIT", identifier: "MIT" },
		},
		servers: [{ url: `${origin}/api/v1` }],
		paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: described(operation) }])),
		components: { schemas: { Problem: PROBLEM } },
	};
}

/** RFC 9457, with what is wrong with which parameter. */
const PROBLEM = {
	type: "object",
	required: ["type", "status", "title", "detail"],
	properties: {
		type: { type: "string" },
		status: { type: "integer" },
		title: { type: "string" },
		detail: { type: "string" },
		parameter: { type: "string", description: "The query parameter that is wrong." },
		nearest: { type: "string", description: "The right value nearest to the one given." },
	},
};

function described({ path, summary, parameters, response }: Operation): object {
	const inPath = path.includes("{id}") ? [{ name: "id", in: "path", required: true, schema: { type: "string" } }] : [];
	return {
		operationId: path
			.replace(/[^a-z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())
			.replace(/^./, (c) => c.toLowerCase()),
		summary,
		parameters: [...inPath, ...Object.entries(parameters).map(([name, parameter]) => queryParameter(name, parameter))],
		responses: {
			"200": { description: "The answer.", content: { "application/json": { schema: jsonSchema(response) } } },
			"304": { description: "The client's copy is still good." },
			"400": problem("A parameter is wrong; the problem names it and the nearest right value."),
			...(inPath.length > 0
				? {
						"404": problem("There is none of this id."),
						"503": problem("It cannot be read at this moment; `Retry-After` says when to ask again."),
					}
				: {}),
		},
	};
}

function problem(description: string): object {
	return { description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
}

function queryParameter(name: string, { schema, kind, description }: Parameter): object {
	const list = kind === "ids" || kind === "names" ? { style: "form", explode: false } : {};
	return { name, in: "query", required: false, description, ...list, schema: jsonSchema(schema) };
}
