import { expect, test } from "vitest";
import { facetsFor } from "../../../src/channels/facets.ts";
import { selectionParameters } from "../../../src/channels/parameters.ts";
import { jsonSchema } from "../../../src/routes/api/json-schema.ts";
import { TAGS } from "../../../src/routes/api/operation.ts";
import { operationsOf } from "../../../src/routes/api/operations.ts";

const parameters = selectionParameters(facetsFor(new Map()));

test("each operation says what it is, and what each of its parameters is", () => {
	const silent = operationsOf({ parameters }).filter(
		({ name, summary, description, parameters: own }) =>
			![name, summary, description, ...Object.values(own).map((one) => one.description)].every((text) =>
				/^\S/.test(text),
			),
	);
	expect(silent).toEqual([]);
});

test("each operation has a name of its own, a group that is described, and an answer of something", () => {
	const operations = operationsOf({ parameters });
	expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
	expect(operations.filter(({ tag }) => !Object.hasOwn(TAGS, tag))).toEqual([]);
	const partsOf = (schema: object): number => {
		const { entries = {}, options = [] } = schema as {
			readonly entries?: object;
			readonly options?: readonly object[];
		};
		return Object.keys(entries).length + options.length;
	};
	expect(operations.filter(({ response }) => partsOf(response) < 2).map(({ name }) => name)).toEqual([]);
	expect(JSON.stringify(operations.map(({ response }) => jsonSchema(response)))).not.toContain('"anyOf":[]');
});

test("operations are grouped by what they tell of", () => {
	const byTag = Map.groupBy(operationsOf({ parameters }), ({ tag }) => tag);
	const pathsOf = (tag: keyof typeof TAGS) => byTag.get(tag)?.map(({ path }) => path);
	expect(pathsOf("calendar")).toEqual(["/occurrences", "/occurrences/{id}"]);
	expect(pathsOf("sources")).toEqual(["/sources", "/sources/{id}"]);
	expect(pathsOf("stories")?.every((path) => path.startsWith("/stories"))).toBe(true);
	expect(pathsOf("counts")).toEqual(expect.arrayContaining(["/partners", "/partners/{id}", "/timeline", "/stats"]));
});

test("what is of one story, one occurrence or one source hangs on that alone", () => {
	const alone = operationsOf({ parameters }).filter(({ isAlone }) => isAlone === true);
	expect(alone.map(({ path }) => path)).toEqual([
		"/stories/{id}",
		"/stories/{id}/reports",
		"/stories/{id}/history",
		"/stories/{id}/explanation",
		"/occurrences/{id}",
		"/sources/{id}",
	]);
});

test("lists show questions, of which only the first may ask for everything", () => {
	for (const { examples, path } of operationsOf({ parameters })) {
		if (!path.includes("{id}")) expect(examples.length).toBeGreaterThan(0);
		for (const { query } of examples.slice(1))
			expect(Object.values(query).filter((text) => text !== "")).not.toEqual([]);
		for (const { query } of examples) expect(Object.values(query)).not.toContain("");
	}
});
