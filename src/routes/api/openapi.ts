import type { Parameter } from "../../channels/parameters.ts";
import { optionsOf } from "../../channels/read-query.ts";
import { VERSION } from "../../model/version.ts";
import { DELIMITER } from "../formats.ts";
import { COMPONENT_NAMES, COMPONENTS } from "./components.ts";
import { componentSchema, jsonSchema } from "./json-schema.ts";
import { type Operation, TAGS } from "./operation.ts";

/** The description of the API, OpenAPI 3.1, made from the schemas that validate what comes in. */
export function openApi(operations: readonly Operation[], origin: string): object {
	return {
		openapi: "3.1.0",
		info: {
			title: "Elshi",
			version: VERSION,
			summary: "Kazakhstan's diplomacy in the news of Central Asia: each story once, with what it is about.",
			description:
				"Everything is read with GET, from anywhere and without a key. There is no limit on requests; answers carry an `ETag`, and a 304 costs nobody anything. A list that goes on has `next`, which new entries do not move.",
			contact: { name: "Elshi", url: `${origin}/api` },
			license: { name: "MIT", identifier: "MIT" },
		},
		servers: [{ url: `${origin}/api/v1` }],
		security: [],
		tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
		paths: Object.fromEntries(operations.flatMap(pathsOf)),
		components: {
			schemas: {
				...Object.fromEntries(
					Object.entries(COMPONENTS).map(([name, { schema, description, example }]) => [
						name,
						{ description, ...componentSchema(schema, COMPONENT_NAMES), ...(example && { examples: [example] }) },
					]),
				),
				Problem: PROBLEM,
			},
			responses: {
				Unchanged: { description: "The client's copy is still good." },
				BadRequest: problem("A parameter is wrong; the problem names it and, where something is near, the right one."),
				NotFound: problem("There is none of this id."),
				Gone: problem("The operator took it down for good."),
				Failed: problem("A fault of ours; nothing is known of it but that it is logged."),
				Unavailable: problem("It cannot be read at this moment; `Retry-After` says when to ask again."),
			},
		},
	};
}

/** RFC 9457, with what is wrong with which parameter. */
const PROBLEM = {
	type: "object",
	description: "What went wrong (RFC 9457).",
	required: ["type", "status", "title", "detail"],
	properties: {
		type: { type: "string", format: "uri-reference", description: "Always `about:blank`." },
		status: { type: "integer", description: "The status of the answer." },
		title: { type: "string", description: "What the status means." },
		detail: { type: "string", description: "What is wrong, in a sentence." },
		parameter: { type: "string", description: "The query parameter that is wrong." },
		nearest: {
			type: "string",
			description: "What was meant, where it can be guessed: a parameter, a value, or `parameter=value`.",
		},
	},
	examples: [
		{
			type: "about:blank",
			status: 400,
			title: "Bad Request",
			detail: 'there is no parameter "country"; did you mean partner?',
			parameter: "country",
			nearest: "partner",
		},
	],
};

function pathsOf(operation: Operation): [string, object][] {
	const { path, table, response } = operation;
	const json = { "application/json": { schema: jsonSchema(response, COMPONENT_NAMES) } };
	const whole: [string, object] = [path, { get: described(operation, operation.name, json) }];
	if (table === undefined) return [whole];
	const parameters = { ...operation.parameters, delimiter: DELIMITER };
	const csv = { "text/csv": { schema: { type: "string" } } };
	return [whole, [`${path}.csv`, { get: described({ ...operation, parameters }, `${operation.name}Csv`, csv) }]];
}

function described(operation: Operation, operationId: string, content: object): object {
	const { path, tag, summary, description, parameters, examples } = operation;
	const inPath = path.includes("{id}");
	const [example] = examples;
	const idParameter = {
		name: "id",
		in: "path",
		required: true,
		description: "As lists have it.",
		schema: { type: "string" },
		...(example?.id !== undefined && { example: example.id }),
	};
	return {
		operationId,
		tags: [tag],
		summary,
		description,
		parameters: [
			...(inPath ? [idParameter] : []),
			...Object.entries(parameters).map(([name, parameter]) => queryParameter(name, parameter, examples)),
		],
		responses: {
			"200": { description: "The answer.", content },
			"304": reference("Unchanged"),
			"400": reference("BadRequest"),
			...(inPath && { "404": reference("NotFound"), "410": reference("Gone") }),
			"500": reference("Failed"),
			"503": reference("Unavailable"),
		},
	};
}

function reference(name: string): object {
	return { $ref: `#/components/responses/${name}` };
}

function problem(description: string): object {
	return { description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
}

function queryParameter(name: string, parameter: Parameter, examples: Operation["examples"]): object {
	const { schema, kind, description } = parameter;
	const isList = kind === "ids" || kind === "names";
	const text =
		examples.map(({ query }) => query[name]).find((given) => given !== undefined) ?? optionsOf(parameter)[0]?.id;
	const example = text === undefined ? undefined : isList ? text.split(",") : kind === "number" ? Number(text) : text;
	return {
		name,
		in: "query",
		required: false,
		description,
		...(isList && { style: "form", explode: false }),
		schema: jsonSchema(schema),
		...(example !== undefined && { example }),
	};
}
