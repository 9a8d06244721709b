import { describe, expect, test } from "vitest";
import { siteOf } from "../samples/site.ts";
import { frontOf, reportOf, storyOf } from "../samples/stories.ts";

const story = storyOf("paris", { reports: [reportOf({ title: "Тоқаев Парижде" })] });
const { app } = await siteOf(frontOf([story]));
const ask = (path: string) => app.request(path, { headers: { accept: "text/html,*/*;q=0.8" } });
const linksAt = async (path: string): Promise<string[]> => {
	const page = await (await ask(path)).text();
	return [...page.slice(page.indexOf("<main"), page.indexOf("</main>")).matchAll(/<a href="([^"]*)"/g)].map(
		([, href = ""]) => href.replaceAll("&amp;", "&"),
	);
};

describe("a missing page", () => {
	test.each([
		["/partner/frr", "/partner/fr"],
		["/partners/france", "/partner/fr"],
		["/partner/%D0%A4%D1%80%D0%B0%D0%BD%D1%86%D0%B8%D1%8F", "/partner/fr"],
		["/ru/partner/frence", "/ru/partner/fr"],
		["/country/kyrgyzstan", "/partner/kg"],
		["/organization/otss", "/organisation/ots"],
		["/event/vist", "/event/visit"],
		["/kk/calender", "/kk/calendar"],
		["/rss.xml2", "/subscribe"],
		["/stories/2024-11-03-00000000", "/day/2024-11-03"],
		["/archive/2024-11.html", "/calendar/2024-11"],
	])("at %s leads to %s", async (path, to) => {
		const response = await ask(path);
		expect(response.status).toBe(404);
		expect(response.headers.get("vary")).toContain("Accept");
		expect(await linksAt(path)).toContain(to);
	});

	test("gives the search field the words of its address, and repeats nothing as markup", async () => {
		const page = await (await ask("/themes/%3Cb%3Egas-pipeline")).text();
		expect(page).toContain('value="&lt;b&gt;gas pipeline"');
		expect(page).not.toContain("<b>gas");
		expect((await ask("/%E0%A4%A")).status).toBe(404);
	});

	test("is a problem for programs", async () => {
		const response = await app.request("/partner/frr");
		expect(response.headers.get("content-type")).toContain("application/problem+json");
	});
});

describe("a wrong query", () => {
	test("is a page for people in their language, with the right value as a link", async () => {
		const response = await ask("/ru/?partner=frr&event=visit");
		expect(response.status).toBe(400);
		const page = await response.text();
		expect(page).toContain('<html lang="ru">');
		expect(page).toContain("Партнёры: Франция");
		expect(await linksAt("/ru/?partner=frr&event=visit")).toEqual([
			"/ru/?event=visit&partner=fr",
			"/ru/?event=visit",
			"/ru/",
		]);
	});

	test("that has no right value near can be left out", async () => {
		expect(await linksAt("/?since=yesterday&q=x")).toEqual(["/?q=x", "/en/"]);
		expect((await ask("/feed.rss?since=yesterday")).headers.get("content-type")).toContain("text/html");
	});

	test("stays a problem for programs, and in the API for everybody", async () => {
		for (const response of [await app.request("/?partner=frr"), await ask("/api/v1/stories?partner=frr")])
			expect(response.headers.get("content-type")).toContain("application/problem+json");
	});
});

describe("a search", () => {
	test("that finds nothing says what to try: the page of that name, the words alone, without what is excluded", async () => {
		const page = await (await ask("/?q=Fransya%20-x&event=summit")).text();
		expect(page).toContain("Nothing for <q>Fransya -x</q>");
		const links = await linksAt("/?q=Fransya%20-x&event=summit");
		expect(links).toEqual(expect.arrayContaining(["/partner/fr", "/?event=summit&q=Fransya", "/?q=Fransya%20-x"]));
	});

	test("that names a partner leads to all there is of it", async () => {
		expect(await linksAt("/kk/?q=%D0%A4%D1%80%D0%B0%D0%BD%D1%86")).toContain("/kk/partner/fr");
	});

	test("finds what is written in other letters", async () => {
		expect(await (await ask("/?q=Tokaev")).text()).toContain("Тоқаев Парижде");
	});

	test("of no story yet is not told of a cron", async () => {
		const page = await (await ask("/source/vestnik")).text();
		expect(page).toContain("No story answers to all of this.");
	});
});
