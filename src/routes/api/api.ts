import type { Context, Hono } from "hono";
import { UI } from "../../channels/parameters.ts";
import { optionsOf } from "../../channels/read-query.ts";
import { type Delimiter, delimited } from "../../formats/delimited.ts";
import { type Instant, NEVER } from "../../model/instant.ts";
import { type ApiProps, apiPage } from "../../pages/api.tsx";
import { asked, askedStrictly } from "../asked.ts";
import type { Rendered } from "../documents.ts";
import { DELIMITER } from "../formats.ts";
import { NotFound } from "../problem.ts";
import { serve } from "../respond.ts";
import type { Site } from "../site.ts";
import { openApi } from "./openapi.ts";
import { answered, type Operation } from "./operation.ts";
import { operationsOf } from "./operations.ts";

/** Values of a parameter that the page lists; the OpenAPI document has all. */
const VALUES_TOLD = 60;
const JSON_TYPE = "application/json; charset=utf-8";

/** Everything below `/api/v1`. */
export function apiRoutes(app: Hono, site: Site): void {
	const operations = operationsOf(site);
	for (const operation of operations) {
		const path = `/api/v1${operation.path.replace("{id}", ":id{[\\w-]{1,100}}")}`;
		app.get(path, (c) => ask(c, site, operation));
		if (operation.table !== undefined) app.get(`${path}.csv`, (c) => ask(c, site, operation, "csv"));
	}
	for (const path of ["/api", "/api/", "/api/v1", "/api/v1/"]) app.get(path, (c) => page(c, site, operations));
	// The API's description changes with the code, not with the stories.
	for (const path of ["/api/v1/openapi.json", "/openapi.json"]) app.get(path, (c) => description(c, site, operations));
}

async function description(c: Context, site: Site, operations: readonly Operation[]): Promise<Response> {
	const { origin, pathname } = new URL(c.req.url);
	const front = await site.record.fronts.current();
	return serve(c.req.raw, site, front, `${origin}${pathname}`, () =>
		json(openApi(operations, site.parameters, origin), NEVER),
	);
}

/** The page to read it on. */
async function page(c: Context, site: Site, operations: readonly Operation[]): Promise<Response> {
	const { reader, self } = asked(c, site, { ui: UI });
	const front = await site.record.fronts.current();
	return serve(c.req.raw, site, front, self, () => ({
		body: apiPage({ reader, operations: operations.map(shown) }),
		type: "text/html; charset=utf-8",
		updated: NEVER,
	}));
}

function shown({ path, summary, parameters }: Operation): ApiProps["operations"][number] {
	const listed = Object.entries(parameters).map(([name, parameter]) => ({
		name,
		description: parameter.description,
		values: optionsOf(parameter)
			.slice(0, VALUES_TOLD)
			.map(({ id }) => id)
			.join(", "),
	}));
	return { path, summary, parameters: listed };
}

async function ask(c: Context, site: Site, operation: Operation, as: "json" | "csv" = "json"): Promise<Response> {
	const { table } = operation;
	const parameters = as === "csv" ? { ...operation.parameters, delimiter: DELIMITER } : operation.parameters;
	const request = askedStrictly(c, site, parameters);
	const id = c.req.param("id") ?? "";
	const render = async (): Promise<Rendered> => {
		const answer = await answered(site, operation, request, id);
		if (answer === undefined) throw new NotFound();
		const { body, updated, next, isPartial } = answer;
		const headers = { Link: linksOf(request.self, request.origin, next) };
		if (as === "json" || table === undefined) return { ...json(body, updated, headers), isPartial };
		const delimiter = request.query.text("delimiter") as Delimiter | undefined;
		return {
			body: delimited(table(body, request.query.list("fields")), delimiter),
			type: "text/csv; charset=utf-8",
			updated,
			headers,
			isPartial,
		};
	};
	// One story hangs on its day, which may be ten years old, and one source on its shard: neither on the front.
	const front = operation.isAlone ? undefined : await site.record.fronts.current();
	return serve(c.req.raw, site, front, request.self, render);
}

function linksOf(self: string, origin: string, next: string | undefined): string {
	return [
		`<${self}>; rel="self"`,
		...(next === undefined ? [] : [`<${next}>; rel="next"`]),
		`<${origin}/api/v1/openapi.json>; rel="service-desc"; type="application/json"`,
		`<${origin}/api>; rel="service-doc"; type="text/html"`,
		// JSON-LD 1.1 §6.1: JSON interpreted as JSON-LD.
		`<${origin}/context.jsonld>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`,
	].join(", ");
}

function json(body: unknown, updated: Instant, headers: Readonly<Record<string, string>> = {}): Rendered {
	return { body: JSON.stringify(body), type: JSON_TYPE, updated, headers };
}
