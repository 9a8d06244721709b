import { describe, expect, test } from "vitest";
import { siteOf } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const html = { headers: { accept: "text/html" } };
const site = () => siteOf(frontOf([storyOf("paris")]));

/** Width and height of a PNG, as its first chunk says. */
async function sizeOf(response: Response): Promise<[number, number]> {
	const view = new DataView(await response.arrayBuffer());
	expect(view.getUint32(0)).toBe(0x89504e47);
	return [view.getUint32(16), view.getUint32(20)];
}

describe("what a browser takes the site by", () => {
	test.each(["/en/", "/ru/", "/kk/calendar", "/nothing"])("is there wherever the head of %s leads", async (path) => {
		const { app } = await site();
		const page = await (await app.request(path, html)).text();
		const links = [
			...page.matchAll(/<link rel="(?:icon|apple-touch-icon|manifest|search|stylesheet)"[^>]* href="([^"]+)"/g),
		];
		expect(links).toHaveLength(5);
		for (const [, href = ""] of links) expect((await app.request(href)).status, href).toBe(200);
		const [, picture = ""] = /property="og:image" content="([^"]+)"/.exec(page) ?? [];
		expect(await sizeOf(await app.request(picture))).toEqual([1200, 630]);
	});

	test.each([
		["/favicon.ico", 48],
		["/apple-touch-icon.png", 180],
		["/icon-192.png", 192],
		["/icon-512.png", 512],
	])("has %s of %d pixels", async (path, size) => {
		const { app } = await site();
		const response = await app.request(path);
		expect(response.headers.get("content-type")).toBe("image/png");
		expect(await sizeOf(response)).toEqual([size, size]);
	});

	test("has a manifest in the reader's language, whose every address is there", async () => {
		const { app } = await site();
		const response = await app.request("/manifest.webmanifest?ui=kk");
		expect(response.headers.get("content-type")).toBe("application/manifest+json");
		const manifest = await response.json<{
			lang: string;
			start_url: string;
			icons: { src: string }[];
			shortcuts: { url: string }[];
		}>();
		expect(manifest).toMatchObject({ id: "/", short_name: "Elshi", lang: "kk", start_url: "/kk/" });
		const addresses = [...manifest.icons.map(({ src }) => src), ...manifest.shortcuts.map(({ url }) => url)];
		for (const address of [manifest.start_url, ...addresses])
			expect([200, 302], address).toContain((await app.request(address)).status);
		expect((await app.request("/en/")).headers.get("content-security-policy")).toContain("manifest-src 'self'");
	});

	test("has a description of our search, whose templates work", async () => {
		const { app } = await site();
		for (const [ui, page] of [
			["", "http://localhost/en/?q={searchTerms}"],
			["?ui=ru", "http://localhost/ru/?q={searchTerms}"],
		]) {
			const text = await (await app.request(`/opensearch.xml${ui}`)).text();
			const templates = [...text.matchAll(/template="([^"]+)"/g)].map(([, template = ""]) =>
				template.replaceAll("&amp;", "&"),
			);
			expect(templates[0]).toBe(page);
			expect(templates).toHaveLength(4);
			for (const template of templates)
				expect((await app.request(template.replace("{searchTerms}", "Paris"))).status, template).toBe(200);
			// https://github.com/dewitt/opensearch: names of sixteen letters, descriptions of 1,024.
			expect(/<Description>([^<]*)</.exec(text)?.[1]?.length).toBeLessThanOrEqual(1024);
		}
	});
});
