import { describe, expect, test } from "vitest";
import { siteOfApi } from "../samples/api.ts";

interface Linkset {
	readonly linkset: readonly Readonly<Record<string, unknown>>[];
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

	test("is a page for language models, whose every address is there", async () => {
		const { app } = await siteOfApi();
		const text = await (await app.request("/llms.txt")).text();
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
