import { describe, expect, test } from "vitest";
import { siteOfApi } from "../samples/api.ts";

interface Linkset {
	readonly linkset: readonly Readonly<Record<string, unknown>>[];
}

interface Link {
	readonly href: string;
	readonly type?: string;
	readonly title?: string;
}

describe("what programs find us by", () => {
	test("is a catalogue of APIs (RFC 9727), whose every address is there", async () => {
		const { app } = await siteOfApi();
		const response = await app.request("/.well-known/api-catalog");
		expect(response.headers.get("content-type")).toBe(
			'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
		);
		const head = await app.request("/.well-known/api-catalog", { method: "HEAD" });
		expect(head.headers.get("link")).toBe('<http://localhost/.well-known/api-catalog>; rel="api-catalog"');
		const text = await response.text();
		const { linkset }: Linkset = JSON.parse(text);
		expect(linkset.map(({ anchor }) => anchor)).toEqual([
			"http://localhost/.well-known/api-catalog",
			"http://localhost/api/v1",
			"http://localhost/mcp",
		]);
		const { item } = linkset[0] as { readonly item: readonly { readonly href: string }[] };
		expect(item.map(({ href }) => href)).toEqual(["http://localhost/api/v1", "http://localhost/mcp"]);
		for (const [, href = ""] of text.matchAll(/"href":"([^"]+)"/g)) {
			const { status, headers } = await app.request(href);
			const isThere = [200, 503].includes(status) || headers.get("allow")?.startsWith("POST");
			expect(isThere, href).toBe(true);
		}
	});

	test("is a catalogue that says of each API what describes it, to programs and to people, and how it is", async () => {
		const { app } = await siteOfApi();
		const { linkset } = await (await app.request("/.well-known/api-catalog")).json<Linkset>();
		const [all, api, models] = linkset as readonly Readonly<Record<string, readonly Link[]>>[];
		// The relations of RFC 8631.
		expect(Object.keys(api ?? {})).toEqual(["anchor", "service-desc", "service-doc", "service-meta", "status"]);
		expect(api).toMatchObject({
			"service-desc": [{ href: "http://localhost/api/v1/openapi.json", type: "application/json" }],
			"service-doc": [{ href: "http://localhost/api", type: "text/html" }],
			"service-meta": [{ href: "http://localhost/context.jsonld", type: "application/ld+json" }],
			status: [{ href: "http://localhost/healthz", type: "text/plain" }],
		});
		expect(models).toMatchObject({
			"service-doc": [{ href: "http://localhost/llms.txt", type: "text/plain" }],
			status: [{ href: "http://localhost/healthz", type: "text/plain" }],
		});
		const named = [all?.item, api?.["service-desc"], api?.["service-meta"], models?.["service-doc"]].flat();
		expect(named.map((link) => link?.title)).toEqual([
			"Elshi",
			"Elshi for language models (Model Context Protocol)",
			"OpenAPI 3.1",
			"JSON-LD context",
			"What a language model may ask",
		]);
	});

	test("is kept for an hour", async () => {
		const { app } = await siteOfApi();
		for (const path of ["/.well-known/api-catalog", "/llms.txt", "/context.jsonld"])
			expect((await app.request(path)).headers.get("cache-control"), path).toBe("public, max-age=3600");
	});

	test("is a page for language models, whose every address is there", async () => {
		const { app } = await siteOfApi();
		const response = await app.request("/llms.txt");
		expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
		const text = await response.text();
		expect(text).toMatch(/^# Elshi\n\n> /);
		const addresses = [...text.matchAll(/\]\(([^)]+)\)/g)].flatMap(([, href = ""]) => href);
		expect(addresses.length).toBeGreaterThan(10);
		for (const href of addresses) expect((await app.request(href)).status, href).toBe(200);
	});

	test("is the API's description at the usual address, too", async () => {
		const { app } = await siteOfApi();
		expect(await (await app.request("/openapi.json")).json()).toEqual(
			await (await app.request("/api/v1/openapi.json")).json(),
		);
	});

	test("is what our fields mean to others, which every answer of the API links to", async () => {
		const { app } = await siteOfApi();
		const link = (await app.request("/api/v1/stories")).headers.get("link") ?? "";
		const [, context = ""] = /<([^>]+)>; rel="http:\/\/www.w3.org\/ns\/json-ld#context"/.exec(link) ?? [];
		const response = await app.request(context);
		expect(response.headers.get("content-type")).toBe("application/ld+json");
		expect(await response.json()).toMatchObject({ "@context": { title: "schema:headline" } });
	});
});

describe("a method that reads nothing", () => {
	test.each(["POST", "PUT", "PATCH", "DELETE"])(
		"%s is refused with a problem that says what is allowed",
		async (method) => {
			const { app } = await siteOfApi();
			for (const path of ["/api/v1/stories", "/feed.rss", "/nowhere"]) {
				const response = await app.request(path, { method });
				expect(response.status).toBe(405);
				expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
				expect(response.headers.get("content-type")).toContain("application/problem+json");
				expect(await response.json()).toMatchObject({ status: 405, title: "Method Not Allowed" });
			}
		},
	);
});
