import type { Context, Hono } from "hono";
import { UI } from "../../channels/parameters.ts";
import { optionsOf } from "../../channels/read-query.ts";
import { type Instant, NEVER } from "../../model/instant.ts";
import { type ApiProps, apiPage } from "../../pages/api.tsx";
import { type Asked, asked, askedStrictly } from "../asked.ts";
import { type Cursor, cursorText } from "../cursor.ts";
import type { Rendered } from "../documents.ts";
import { NotFound } from "../problem.ts";
import { serve } from "../respond.ts";
import type { Site } from "../site.ts";
import { facetOperations } from "./facets.ts";
import { openApi } from "./openapi.ts";
import type { Answer, Operation } from "./operation.ts";
import { SOURCE_OPERATION } from "./sources.ts";
import { storyOperations } from "./stories.ts";

/** Values of a parameter that the page lists; the OpenAPI document has all. */
const VALUES_TOLD = 60;
/** The API's description changes with the code, not with the stories. */
const JSON_TYPE = "application/json; charset=utf-8";

/** Everything below `/api/v1`. */
export function apiRoutes(app: Hono, site: Site): void {
	const operations = operationsOf(site);
	for (const operation of operations)
		app.get(`/api/v1${operation.path.replace("{id}", ":id{[\\w-]{1,80}}")}`, (c) => ask(c, site, operation));
	for (const path of ["/api", "/api/", "/api/v1", "/api/v1/"]) app.get(path, (c) => page(c, site, operations));
	app.get("/api/v1/openapi.json", async (c) => {
		const { origin } = new URL(c.req.url);
		const front = await site.record.fronts.current();
		return serve(c.req.raw, site, front, `${origin}/api/v1/openapi.json`, () =>
			json(openApi(operations, origin), NEVER),
		);
	});
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

function operationsOf({ parameters }: Site): readonly Operation[] {
	return [...storyOperations(parameters), ...facetOperations(parameters), SOURCE_OPERATION];
}

async function ask(c: Context, site: Site, operation: Operation): Promise<Response> {
	const request = askedStrictly(c, site, operation.parameters);
	const question = { ...request, site, id: c.req.param("id") ?? "" };
	const render = async (): Promise<Rendered> => {
		const answer = await operation.answer(question);
		if (answer === undefined) throw new NotFound();
		return written(answer, request);
	};
	// One story hangs on its day, which may be ten years old, and one source on its shard: neither on the front.
	const front = question.id === "" ? await site.record.fronts.current() : undefined;
	return serve(c.req.raw, site, front, request.self, render);
}

function written({ body, updated, next, unread = [] }: Answer, { self, origin }: Asked): Rendered {
	const following = next && addressBehind(self, next);
	const links = [`<${self}>; rel="self"`, ...(following === undefined ? [] : [`<${following}>; rel="next"`])];
	links.push(`<${origin}/api/v1/openapi.json>; rel="service-desc"`);
	const whole = {
		...body,
		...(following === undefined ? {} : { next: following }),
		...(unread.length === 0 ? {} : { unread }),
	};
	return { ...json(whole, updated, { Link: links.join(", ") }), isPartial: unread.length > 0 };
}

function addressBehind(self: string, next: Cursor): string {
	const address = new URL(self);
	address.searchParams.set("cursor", cursorText(next));
	return address.href;
}

function json(body: unknown, updated: Instant, headers: Readonly<Record<string, string>> = {}): Rendered {
	return { body: JSON.stringify(body), type: JSON_TYPE, updated, headers };
}
