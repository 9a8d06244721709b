import type { Context, Hono } from "hono";
import { UI, uiOf } from "../../channels/parameters.ts";
import { optionsOf, readQuery, withoutNoise } from "../../channels/read-query.ts";
import type { Instant } from "../../model/instant.ts";
import type { Edition } from "../../model/story.ts";
import { type ApiProps, apiPage } from "../../pages/api.tsx";
import type { Rendered } from "../documents.ts";
import { NotFound } from "../problem.ts";
import { serve } from "../respond.ts";
import type { Site } from "../site.ts";
import { facetOperations } from "./facets.ts";
import { openApi } from "./openapi.ts";
import type { Operation } from "./operation.ts";
import { storyOperations } from "./stories.ts";

/** Values of a parameter that the page tells; the OpenAPI document has all. */
const VALUES_TOLD = 60;
/** The API's description changes with the code, not with the stories. */
const NEVER = "2000-01-01T00:00:00.000Z";
const JSON_TYPE = "application/json; charset=utf-8";

/** Everything below `/api/v1`. */
export function apiRoutes(app: Hono, site: Site): void {
	const operations = operationsOf(site);
	for (const operation of operations)
		app.get(`/api/v1${operation.path.replace("{id}", ":id{[\\w-]{1,80}}")}`, (c) => ask(c, site, operation));
	for (const path of ["/api", "/api/", "/api/v1", "/api/v1/"]) app.get(path, (c) => page(c, site, operations));
	app.get("/api/v1/openapi.json", async (c) => {
		const { origin } = new URL(c.req.url);
		const edition = await site.editions.current();
		return serve(c.req.raw, site, edition, `${origin}/api/v1/openapi.json`, () =>
			json(openApi(operations, origin), NEVER),
		);
	});
}

/** The page to read it on. */
async function page(c: Context, site: Site, operations: readonly Operation[]): Promise<Response> {
	const ui = uiOf(readQuery(new URL(c.req.url).searchParams, { ui: UI }, site.facets)) ?? "en";
	const { origin } = new URL(c.req.url);
	const edition = await site.editions.current();
	return serve(c.req.raw, site, edition, withoutNoise(c.req.url), () => ({
		body: apiPage({ ui, origin, operations: operations.map(told) }),
		type: "text/html; charset=utf-8",
		updated: NEVER,
	}));
}

function told({ path, summary, parameters }: Operation): ApiProps["operations"][number] {
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

function operationsOf({ parameters }: Site): readonly Operation[] {
	return [...storyOperations(parameters), ...facetOperations(parameters)];
}

async function ask(c: Context, site: Site, operation: Operation): Promise<Response> {
	const address = new URL(withoutNoise(c.req.url));
	const query = readQuery(address.searchParams, operation.parameters, site.facets);
	const edition: Edition = await site.editions.current();
	const { origin } = address;
	const question = { site, edition, origin, address, query, id: c.req.param("id") ?? "" };
	return serve(c.req.raw, site, edition, address.href, async () => {
		const answer = await operation.answer(question);
		if (answer === undefined) throw new NotFound();
		const { body, updated, next } = answer;
		const links = [`<${address.href}>; rel="self"`, ...(next === undefined ? [] : [`<${next}>; rel="next"`])];
		links.push(`<${origin}/api/v1/openapi.json>; rel="service-desc"`);
		return json(body, updated, { Link: links.join(", ") });
	});
}

function json(body: unknown, updated: Instant, headers: Readonly<Record<string, string>> = {}): Rendered {
	return { body: JSON.stringify(body), type: JSON_TYPE, updated, headers };
}
