import type { Parameter, Parameters } from "../../channels/parameters.ts";
import { optionsOf } from "../../channels/read-query.ts";
import { ownValue } from "../../model/own-value.ts";
import { VERSION } from "../../model/version.ts";
import { COMPONENT_NAMES, COMPONENTS } from "./components.ts";
import { jsonSchema } from "./json-schema.ts";
import { type Operation, TAGS } from "./operation.ts";

/** The description of the API, OpenAPI 3.1, made from the schemas that validate what comes in. */
export function openApi(operations: readonly Operation[], selection: Parameters, origin: string): object {
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
		paths: Object.fromEntries(
			operations.map((operation) => [operation.path, { get: described(operation, selection) }]),
		),
		components: {
			schemas: {
				...Object.fromEntries(
					Object.entries(COMPONENTS).map(([name, { schema, description, example }]) => [
						name,
						// Whole in itself: simple programs follow one reference, and none inside what it leads to.
						{ description, ...jsonSchema(schema), ...(example && { examples: [example] }) },
					]),
				),
				Problem: PROBLEM,
			},
			parameters: Object.fromEntries(
				Object.entries(selection).map(([name, parameter]) => [name, queryParameter(name, parameter, operations)]),
			),
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

function described(operation: Operation, selection: Parameters): object {
	const { name: operationId, path, tag, summary, description, parameters, response, examples } = operation;
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
			...Object.entries(parameters).map(([name, parameter]) =>
				// Lists of hundreds of values, the same for many: described once.
				ownValue(selection, name) === parameter
					? { $ref: `#/components/parameters/${name}` }
					: queryParameter(name, parameter, [operation]),
			),
		],
		responses: {
			"200": {
				description: "The answer.",
				content: { "application/json": { schema: jsonSchema(response, COMPONENT_NAMES) } },
			},
			"304": { description: "The client's copy is still good." },
			"400": problem("A parameter is wrong; the problem names it and, where something is near, the right one."),
			...(inPath && {
				"404": problem("There is none of this id."),
				"410": problem("The operator took it down for good."),
			}),
			"500": problem("A fault of ours; nothing is known of it but that it is logged."),
			"503": problem("It cannot be read at this moment; `Retry-After` says when to ask again."),
		},
	};
}

function problem(description: string): object {
	return { description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
}

/** @param operations whose examples may have one of it */
function queryParameter(name: string, parameter: Parameter, operations: readonly Operation[]): object {
	const examples = operations.flatMap((operation) => operation.examples);
	const { schema, kind, description, isOpen } = parameter;
	const isList = kind === "ids" || kind === "names";
	const text =
		examples.map(({ query }) => ownValue(query, name)).find((given) => given !== undefined) ??
		(isOpen ? undefined : optionsOf(parameter)[0]?.id);
	const example = text === undefined ? undefined : isList ? text.split(",") : kind === "number" ? Number(text) : text;
	return {
		name,
		in: "query",
		required: false,
		description,
		...(isList && { style: "form", explode: false }),
		schema: { ...jsonSchema(schema), ...(isOpen && { items: { type: "string" } }) },
		...(example !== undefined && { example }),
	};
}
