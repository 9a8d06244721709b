import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { facetsFor } from "../../../src/channels/facets.ts";
import { limitParameter, type Parameters, selectionParameters, UI } from "../../../src/channels/parameters.ts";
import { VERSION } from "../../../src/model/version.ts";
import { knownZone } from "../../../src/model/zone.ts";
import { openApi } from "../../../src/routes/api/openapi.ts";
import { addressOfQuestion, type Operation, TAGS } from "../../../src/routes/api/operation.ts";
import { operationsOf } from "../../../src/routes/api/operations.ts";
import { askedAt } from "../../../src/routes/asked.ts";
import { sourceOf } from "../../samples/stories.ts";

interface Described {
	readonly name?: string;
	readonly description?: string;
	readonly example?: unknown;
	readonly schema?: object;
	readonly content?: object;
	readonly $ref?: string;
}

interface Document {
	readonly openapi: string;
	readonly info: { readonly version: string; readonly contact: { readonly url: string } };
	readonly servers: readonly { readonly url: string }[];
	readonly security: readonly object[];
	readonly tags: readonly { readonly name: string }[];
	readonly paths: Readonly<Record<string, { readonly get: DescribedOperation }>>;
	readonly components: {
		readonly schemas: Readonly<Record<string, { readonly examples?: readonly object[] }>>;
		readonly parameters: Readonly<Record<string, Described>>;
	};
}

interface DescribedOperation {
	readonly operationId: string;
	readonly tags: readonly string[];
	readonly parameters: readonly Described[];
	readonly responses: Readonly<Record<string, Described>>;
}

const selection = selectionParameters(facetsFor(new Map([["herald", sourceOf("herald")]])));
const documentOf = (of: readonly Operation[], chosen: Parameters = selection) =>
	JSON.parse(JSON.stringify(openApi(of, chosen, "https://elshi.example"))) as Document;
const whole = () => documentOf(operationsOf({ parameters: selection }));

/** An operation that answers nothing, with these parameters and examples. */
const operationOf = (changes: Partial<Operation>): Operation => ({
	name: "things",
	path: "/things",
	tag: "counts",
	summary: "Things.",
	description: "Many things.",
	parameters: {},
	response: v.object({}),
	examples: [],
	answer: () => undefined,
	...changes,
});

/** Every object within a value, with where it is. */
function* objectsIn(value: unknown, at = ""): Generator<readonly [string, Readonly<Record<string, unknown>>]> {
	if (typeof value !== "object" || value === null) return;
	if (!Array.isArray(value)) yield [at, value as Readonly<Record<string, unknown>>];
	for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${at}/${key}`);
}

describe("the description of the API", () => {
	test("says which release it is of, where it is, and that it needs no key", () => {
		const document = whole();
		expect(document).toMatchObject({
			openapi: "3.1.0",
			info: {
				title: "Elshi",
				version: VERSION,
				contact: { name: "Elshi", url: "https://elshi.example/api" },
				license: { name: "MIT", identifier: "MIT" },
			},
			servers: [{ url: "https://elshi.example/api/v1" }],
			security: [],
		});
		expect(document.tags.map(({ name }) => name)).toEqual(Object.keys(TAGS));
	});

	test("says something wherever it may say something", () => {
		const document = whole();
		const words = ["title", "summary", "description"];
		const empty = [...objectsIn(document)].flatMap(([at, one]) =>
			words.flatMap((name) => (typeof one[name] === "string" && !/^\S.*\S$/s.test(one[name]) ? [`${at}/${name}`] : [])),
		);
		expect(empty).toEqual([]);
		const silent = [...objectsIn(document)].flatMap(([at, one]) => {
			const isParameter = one.in !== undefined;
			const isField = /\/properties\/\w+$/.test(at) && !at.includes("/examples/");
			const isAnswer = /\/responses\/\d+$/.test(at);
			const isSaid = one.description !== undefined || one.$ref !== undefined || one.items !== undefined;
			return (isParameter || isField || isAnswer) && !isSaid ? [at] : [];
		});
		expect(silent).toEqual([]);
		for (const { get } of Object.values(document.paths)) expect(get).toMatchObject({ summary: /./, description: /./ });
	});

	test("has each operation under its path, with a name of its own and a tag that is described", () => {
		const document = whole();
		const operations = operationsOf({ parameters: selection });
		expect(Object.keys(document.paths)).toEqual(operations.map(({ path }) => path));
		const names = Object.values(document.paths).map(({ get }) => get.operationId);
		expect(new Set(names).size).toBe(names.length);
		for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]+$/);
		for (const { get } of Object.values(document.paths)) expect(Object.keys(TAGS)).toContain(get.tags[0]);
	});

	test("says of each answer what it may be, and where there is an id also that there may be none", () => {
		for (const [path, { get }] of Object.entries(whole().paths)) {
			const always = ["200", "304", "400", "500", "503"];
			const statuses = path.includes("{id}") ? [...always, "404", "410"].sort() : always;
			expect(Object.keys(get.responses).sort()).toEqual(statuses);
			expect(get.responses["200"]?.content).toHaveProperty(["application/json", "schema"]);
			for (const status of statuses.filter((one) => one >= "400"))
				expect(get.responses[status]?.content).toEqual({
					"application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
				});
			expect(get.parameters.some(({ name }) => name === "id")).toBe(path.includes("{id}"));
			expect(get.parameters.every((one) => typeof one === "object")).toBe(true);
		}
	});

	test("leads by every reference to what it describes", () => {
		const document = whole();
		const references = [...objectsIn(document)].flatMap(([, { $ref }]) => (typeof $ref === "string" ? [$ref] : []));
		const lost = references.filter(($ref) => {
			const [, , kind = "", name = ""] = $ref.split("/");
			return !Object.hasOwn(document.components[kind as keyof Document["components"]], name);
		});
		expect(lost).toEqual([]);
		for (const name of ["Story", "StoryPart", "Occurrence", "Tally", "PersonTally", "Stat", "Report"])
			expect(references).toContain(`#/components/schemas/${name}`);
	});

	test("shows of each operation questions that are right, and of lists one at least", () => {
		const operations = operationsOf({ parameters: selection });
		const sources = new Map([["herald", sourceOf("herald")]]);
		const site = { facets: facetsFor(sources), known: sources, zone: knownZone("Asia/Almaty") };
		for (const operation of operations) {
			const { examples, parameters, path } = operation;
			if (!path.includes("{id}")) expect(examples.length, path).toBeGreaterThan(0);
			const asked = examples.map(({ query, id }) => JSON.stringify([id, query]));
			expect(new Set(asked).size).toBe(asked.length);
			for (const { query, id } of examples) {
				expect(Object.values(query)).not.toContain("");
				expect(id === undefined).toBe(!path.includes("{id}"));
				const address = addressOfQuestion(operation, { origin: "https://elshi.example", query });
				expect(() => askedAt(site, parameters, address)).not.toThrow();
			}
		}
	});

	test("describes once what many have, and in its place what means something else there", () => {
		const document = whole();
		const parametersOf = (path: string) => document.paths[path]?.get.parameters ?? [];
		expect(Object.keys(document.components.parameters)).toEqual(Object.keys(selection));
		expect(parametersOf("/stories")).toContainEqual({ $ref: "#/components/parameters/since" });
		expect(parametersOf("/stories").find(({ name }) => name === "fields")).toMatchObject({ style: "form" });
		const ofEvents = (name: string) => parametersOf("/occurrences").find((one) => one.name === name)?.description;
		expect([ofEvents("since"), ofEvents("until")]).toEqual([
			expect.stringMatching(/^Takes place on this day or later/),
			expect.stringMatching(/^Takes place on this day or before/),
		]);
		expect(ofEvents("seenSince")).toContain("into the calendar");
		expect(ofEvents("changedSince")).toContain("withdrawn");
		expect(parametersOf("/occurrences").map(({ $ref }) => $ref)).not.toContain("#/components/parameters/since");
	});

	test("has an example of each schema that has one, and a problem", () => {
		const document = whole();
		for (const name of ["Story", "Occurrence", "Tally", "Problem"])
			expect(document.components.schemas[name]?.examples).toHaveLength(1);
		expect(document.components.schemas.Source).not.toHaveProperty("examples");
	});
});

describe("a parameter", () => {
	const partner = selection.partner;
	if (partner === undefined) throw new Error("there is no such parameter");
	const parameters = { partner, limit: limitParameter(20, 100), ui: UI, q: selection.q ?? UI };
	const described = (changes: Partial<Operation>) => {
		const { get } = documentOf([operationOf({ parameters, ...changes })], {}).paths["/things"] ?? {};
		return (name: string) => get?.parameters.find((one) => one.name === name);
	};

	test("is written as a list by commas where it may have several values", () => {
		const of = described({});
		expect(of("partner")).toMatchObject({ in: "query", required: false, style: "form", explode: false });
		expect(of("ui")).not.toHaveProperty("style");
	});

	test("has an example of an operation's, of the kind that it is, else its first value, else none", () => {
		const of = described({
			examples: [{ query: { partner: "fr,de" } }, { query: { partner: "cn", limit: "5", q: "a,b" } }],
		});
		expect(of("partner")?.example).toEqual(["fr", "de"]);
		expect(of("limit")?.example).toBe(5);
		expect(of("q")?.example).toBe("a,b");
		expect(of("ui")?.example).toBe("en");
		const plain = described({});
		expect(plain("partner")?.example).toHaveLength(1);
		expect(plain("limit")).not.toHaveProperty("example");
		expect(plain("q")).not.toHaveProperty("example");
	});

	test("that takes also what is no value of ours lists none", () => {
		const of = described({ parameters: { partner: { ...partner, isOpen: true } } });
		expect(of("partner")?.schema).toMatchObject({ items: { type: "string" } });
		expect(of("partner")?.schema).not.toHaveProperty(["items", "enum"]);
		expect(of("partner")).not.toHaveProperty("example");
	});

	test("in a path is the first, and has an example where the operation has one", () => {
		const of = (examples: Operation["examples"]) =>
			documentOf([operationOf({ path: "/things/{id}", parameters, examples })], {}).paths["/things/{id}"]?.get
				.parameters[0];
		const id = { name: "id", in: "path", required: true, description: "As lists have it.", schema: { type: "string" } };
		expect(of([])).toEqual(id);
		expect(of([{ id: "a", query: {} }])).toEqual({ ...id, example: "a" });
	});
});
