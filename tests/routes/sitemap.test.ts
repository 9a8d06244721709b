import { describe, expect, test } from "vitest";
import { KEYS } from "../../src/store/keys.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { storyOf } from "../samples/stories.ts";

const STORIES = [
	storyOf("paris", { published: "2024-11-05T06:00:00.000Z" }),
	storyOf("old", { published: "2022-03-01T06:00:00.000Z" }),
];

async function site() {
	return siteWith(STORIES, { at: "2024-11-07T00:05:00.000Z", frontDays: 4 });
}
async function addressesAt(path: string): Promise<string[]> {
	const { app } = await site();
	const response = await app.request(path);
	expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
	return [...(await response.text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => address);
}

describe("the sitemap", () => {
	test("is where robots.txt says", async () => {
		const { app } = await site();
		const text = await (await app.request("https://elshi.example/robots.txt")).text();
		expect(text).toContain("Sitemap: https://elshi.example/sitemap.xml\n");
	});

	test("leads to a list of lasting pages and one of each year, whose every page is there", async () => {
		const { app } = await site();
		const lists = await addressesAt("/sitemap.xml");
		expect(lists.map((address) => new URL(address).pathname)).toEqual([
			"/sitemap-pages.xml",
			"/sitemap-2022.xml",
			"/sitemap-2024.xml",
		]);
		const pages = (await Promise.all(lists.map(addressesAt))).flat();
		expect(new Set(pages).size).toBe(pages.length);
		for (const page of pages) {
			const response = await app.request(page, { headers: { accept: "text/html" } });
			expect(response.status, page).toBe(200);
			expect(await response.text(), page).toContain(`<link rel="canonical" href="${page}"`);
		}
	});

	test("has pages in each language, and the newest stories with when they changed", async () => {
		const pages = await addressesAt("/sitemap-pages.xml");
		for (const path of ["/", "/ru/", "/kk/", "/partner/fr", "/ru/partner/fr", "/kk/sources/herald", "/ru/partners"])
			expect(pages).toContain(`http://localhost${path}`);
		const { app } = await site();
		expect(await (await app.request("/sitemap-pages.xml")).text()).toMatch(
			/<loc>http:\/\/localhost\/stories\/2024-11-05-\w+<\/loc>\n?<lastmod>2024-11-05T06:00:00.000Z<\/lastmod>/,
		);
		expect(await addressesAt("/sitemap-2022.xml")).toEqual(
			[
				"/archive/2022",
				...["partners", "organisations", "persons", "events", "themes"].map((name) => `/${name}/2022`),
				...["/archive/2022/03", "/calendar/2022-03", "/week/2022-09", "/day/2022-03-01"],
			].flatMap((path) => ["", "/ru", "/kk"].map((language) => `http://localhost${language}${path}`)),
		);
	});

	test("has no list of a year that the record does not have", async () => {
		const { app } = await site();
		expect((await app.request("/sitemap-2019.xml")).status).toBe(404);
		expect((await app.request("/sitemap-x.xml")).status).toBe(404);
	});

	test("of an empty record has what is always there", async () => {
		const { app } = await siteOf(undefined);
		expect(await (await app.request("/sitemap-pages.xml")).text()).toContain("<loc>http://localhost/archive</loc>");
	});

	test("is good for a minute where a year cannot be read", async () => {
		const { app, world } = await site();
		world.damaged.add(KEYS.counts("2022"));
		expect((await app.request("/sitemap-pages.xml")).headers.get("cache-control")).toBe("public, max-age=60");
	});
});
