import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { facetsFor } from "../../src/channels/facets.ts";
import { choiceOfPath } from "../../src/routes/facet-path.ts";
import { NotFound } from "../../src/routes/problem.ts";

const facets = facetsFor(new Map());
const app = new Hono();
for (const path of ["/:facet/:file{.+\\.\\w+}", "/:facet/:id", "/:facet", "/one/two/three"])
	app.get(path, (c) => c.json({ choice: choiceOfPath(c, facets) ?? null }));
app.onError((error, c) => c.json({ isMissing: error instanceof NotFound }));

const choiceOf = async (path: string): Promise<unknown> => (await app.request(path)).json();

describe("a path chooses", () => {
	test.each([
		["/partner/fr", ["partner", "fr"]],
		["/partner/FR", ["partner", "fr"]],
		["/partner/fr.rss", ["partner", "fr"]],
		["/partner/FR.atom", ["partner", "fr"]],
		["/organisation/ca-germany.ics", ["organisation", "ca-germany"]],
		["/event/visit", ["event", "visit"]],
		["/one/two/three", null],
	])("%s: %j", async (path, choice) => {
		expect(await choiceOf(path)).toEqual({ choice });
	});

	test.each(["/partner/zz", "/partner/france.rss", "/planet/mars", "/Partner/fr", "/partner", "/partner/constructor"])(
		"nothing that is there: %s",
		async (path) => {
			expect(await choiceOf(path)).toEqual({ isMissing: true });
		},
	);
});
