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

	test("has a manifest by which it opens as an app of its own: its name, its colours, its icons and where to begin", async () => {
		const { app } = await site();
		const response = await app.request("/manifest.webmanifest?ui=ru");
		expect(response.headers.get("cache-control")).toBe("public, max-age=3600");
		const png = { type: "image/png", purpose: "any maskable" };
		expect(await response.json()).toEqual({
			id: "/",
			name: "Elshi: Дипломатия Казахстана",
			short_name: "Elshi",
			description: expect.stringContaining("дипломатии Казахстана"),
			lang: "ru",
			dir: "ltr",
			start_url: "/ru/",
			scope: "/",
			display: "minimal-ui",
			background_color: expect.stringMatching(/^#[0-9a-f]{6}$/),
			theme_color: expect.stringMatching(/^#[0-9a-f]{6}$/),
			categories: ["news", "politics"],
			icons: [
				{ src: "/favicon.svg", sizes: "any", type: "image/svg+xml" },
				{ src: "/icon-192.png", sizes: "192x192", ...png },
				{ src: "/icon-512.png", sizes: "512x512", ...png },
			],
			shortcuts: [
				{ name: "Календарь", url: "/ru/calendar" },
				{ name: "Сегодня", url: "/ru/day" },
				{ name: "Архив", url: "/ru/archive" },
			],
		});
	});

	test("has a description of our search by which a browser knows what each address gives", async () => {
		const { app } = await site();
		const response = await app.request("/opensearch.xml?ui=kk");
		expect(response.headers.get("content-type")).toBe("application/opensearchdescription+xml; charset=utf-8");
		expect(response.headers.get("cache-control")).toBe("public, max-age=3600");
		const text = await response.text();
		expect(text).toContain('<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">');
		expect([...text.matchAll(/<(\w+)>([^<]+)</g)].map(([, name, value]) => [name, value])).toEqual([
			["ShortName", "Elshi"],
			["Description", expect.stringContaining("Қазақстан")],
			["InputEncoding", "UTF-8"],
			["Language", "kk"],
		]);
		expect(text).toContain('<Image width="48" height="48" type="image/png">http://localhost/favicon.ico</Image>');
		expect([...text.matchAll(/<Url ([^>]+)\/>/g)].map(([, attributes]) => attributes)).toEqual([
			'type="text/html" template="http://localhost/kk/?q={searchTerms}"',
			'type="application/rss+xml" template="http://localhost/feed.rss?ui=kk&amp;q={searchTerms}"',
			'type="application/atom+xml" template="http://localhost/feed.atom?ui=kk&amp;q={searchTerms}"',
			'type="application/opensearchdescription+xml" rel="self" template="http://localhost/opensearch.xml?ui=kk"',
		]);
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
