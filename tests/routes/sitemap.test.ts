import { describe, expect, test } from "vitest";
import { shift } from "../../src/model/instant.ts";
import { KEYS } from "../../src/store/keys.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { facetsOf, frontOf, storyOf } from "../samples/stories.ts";

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
		const response = await app.request("https://elshi.example/robots.txt");
		expect(await response.text()).toBe("User-agent: *\nAllow: /\n\nSitemap: https://elshi.example/sitemap.xml\n");
		expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
		expect(response.headers.get("cache-control")).toBe("public, max-age=3600");
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

	test("has every page that is always there, and one of each value, person and source that there is", async () => {
		const { app } = await siteWith(
			[
				storyOf("paris", {
					published: "2024-11-05T06:00:00.000Z",
					facets: facetsOf({
						partners: ["FR", "XX"],
						organisations: ["un"],
						themes: ["energy"],
						persons: [{ id: "emmanuel-macron", name: "Emmanuel Macron", country: "FR" }],
					}),
				}),
				storyOf("gone", { published: "2024-11-04T06:00:00.000Z", withdrawn: true, facets: facetsOf({ partners: [] }) }),
			],
			{ at: "2024-11-07T00:05:00.000Z" },
		);
		const response = await app.request("/sitemap-pages.xml");
		expect(response.headers.get("cache-control")).not.toContain("max-age=60");
		const paths = [...(await response.text()).matchAll(/<loc>http:\/\/localhost([^<]*)/g)].map(([, path = ""]) => path);
		expect(
			paths.filter((path) => !/^\/(?:ru|kk)\//.test(path)).map((path) => path.replace(/-[a-z0-9]+$/, "-")),
		).toEqual([
			...["/", "/partners", "/organisations", "/persons", "/events", "/themes"],
			...["/compare", "/archive", "/sources", "/subscribe", "/api", "/status"],
			...["/partner/fr", "/organisation/un", "/event/visit", "/theme/energy", "/person/emmanuel-"],
			...["/sources/herald", "/sources/vestnik", "/sources/khabarshy", "/stories/2024-11-05-"],
		]);
	});

	test("has the thousand newest stories", async () => {
		const stories = Array.from({ length: 1001 }, (_, n) =>
			storyOf(`n${n}`, { published: shift("2024-11-05T06:00:00.000Z", -n * 1000) }),
		);
		const { app } = await siteOf(frontOf(stories));
		const listed = (await (await app.request("/sitemap-pages.xml")).text()).match(/\/stories\/[\w-]+/g) ?? [];
		expect([listed.length, listed[0], listed.at(-1)]).toEqual([
			1000,
			"/stories/2024-11-05-n0",
			"/stories/2024-11-05-n999",
		]);
	});

	test("of this year has no rankings by year, which have an address of their own", async () => {
		const paths = (await addressesAt("/sitemap-2024.xml")).map((address) => new URL(address).pathname);
		expect(paths.filter((path) => !/^\/(?:ru|kk)\//.test(path))).toEqual([
			...["/archive/2024", "/archive/2024/11", "/calendar/2024-11", "/week/2024-45", "/day/2024-11-05"],
		]);
	});

	test("has each month and each week once", async () => {
		const days = ["2022-03-01", "2022-03-02", "2022-03-08", "2022-04-01"];
		const { app } = await siteWith(
			days.map((day) => storyOf("of", { published: `${day}T06:00:00.000Z` })),
			{ at: "2024-11-07T00:05:00.000Z" },
		);
		const paths = [...(await (await app.request("/sitemap-2022.xml")).text()).matchAll(/localhost(\/[^<]*)/g)];
		expect(paths.map(([, path]) => path).filter((path) => /^\/(?:archive|calendar|week|day)/.test(path ?? ""))).toEqual(
			[
				"/archive/2022",
				...["/archive/2022/03", "/calendar/2022-03", "/archive/2022/04", "/calendar/2022-04"],
				...["/week/2022-09", "/week/2022-10", "/week/2022-13"],
				...days.map((day) => `/day/${day}`),
			],
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
		// Neither its counts nor the list of its days.
		world.damaged.add(KEYS.counts("2022")).add(KEYS.day("2022"));
		for (const path of ["/sitemap-pages.xml", "/sitemap-2022.xml"]) {
			const response = await app.request(path);
			expect([response.status, response.headers.get("cache-control")]).toEqual([200, "public, max-age=60"]);
		}
		expect((await app.request("/sitemap-2024.xml")).headers.get("cache-control")).not.toBe("public, max-age=60");
	});
});
