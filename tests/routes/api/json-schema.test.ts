import { toJsonSchema } from "@valibot/to-json-schema";
import { expect, test } from "vitest";
import { facetsFor } from "../../../src/channels/facets.ts";
import { CURSOR_PARAMETER, limitParameter, selectionParameters, UI } from "../../../src/channels/parameters.ts";
import { STORY } from "../../../src/formats/story-object.ts";
import { facetOperations } from "../../../src/routes/api/facets.ts";
import { jsonSchema } from "../../../src/routes/api/json-schema.ts";
import { storyOperations } from "../../../src/routes/api/stories.ts";

const selection = selectionParameters(facetsFor(new Map()));
const operations = [...storyOperations(selection), ...facetOperations(selection)];
const parameters = [
	...Object.values({ ...selection, ui: UI, cursor: CURSOR_PARAMETER, limit: limitParameter(20, 100) }),
	...operations.flatMap((operation) => Object.values(operation.parameters)),
];
const schemas = [STORY, ...parameters.map(({ schema }) => schema), ...operations.map(({ response }) => response)];

test("writes what valibot's own writer writes, for every schema of the API", () => {
	for (const schema of schemas) {
		const { $schema: _, ...theirs } = toJsonSchema(schema, { errorMode: "ignore" });
		expect(jsonSchema(schema)).toEqual(theirs);
	}
});
