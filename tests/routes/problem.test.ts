import { describe, expect, test } from "vitest";
import { siteOf, siteWith } from "../samples/site.ts";
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
		expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
		expect(response.headers.get("vary")).toContain("Accept");
		expect(await response.json()).toEqual({
			type: "about:blank",
			status: 404,
			title: "Not Found",
			detail: "There is nothing at /partner/frr",
		});
	});

	test("is a problem, too, for who asks for something else than a page", async () => {
		const response = await app.request("/partner/frr", { headers: { accept: "application/json" } });
		expect(response.headers.get("content-type")).toContain("application/problem+json");
	});

	test("gives the search field the last words of its address", async () => {
		expect(await (await ask("/a/b/gas-pipeline")).text()).toContain('value="gas pipeline"');
	});

	test("is kept for a minute, for it may be right after the next deploy", async () => {
		for (const response of [await ask("/partner/frr"), await app.request("/partner/frr")])
			expect(response.headers.get("cache-control")).toBe("public, max-age=60");
	});

	test("repeats nothing that a browser could take for markup, to programs neither", async () => {
		const text = await (await app.request("/?partner=<b>")).text();
		expect(text).not.toContain("<");
		expect(JSON.parse(text).detail).toContain('"<b>"');
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
		for (const response of [await app.request("/?partner=frr"), await ask("/api/v1/stories?partner=frr")]) {
			expect(response.headers.get("content-type")).toContain("application/problem+json");
			expect(response.headers.get("vary")).toContain("Accept");
			expect(await response.json()).toEqual({
				type: "about:blank",
				status: 400,
				title: "Bad Request",
				detail: expect.stringContaining("partner"),
				parameter: "partner",
				nearest: "fr",
			});
		}
		expect(await (await app.request("/?since=yesterday")).json()).not.toHaveProperty("nearest");
	});

	test("is kept for a minute, and says what was given, eighty letters of it at most", async () => {
		const response = await ask(`/?since=${"y".repeat(100)}`);
		expect(response.headers.get("cache-control")).toBe("public, max-age=60");
		expect(response.headers.get("vary")).toContain("Accept");
		const page = await response.text();
		expect(page).toContain(`<code>since=${"y".repeat(80)}</code>`);
		expect(page).toContain('<html lang="en">');
	});

	test("is a page in the language that the query asks for, where that is one", async () => {
		expect(await (await ask("/?since=yesterday&ui=kk")).text()).toContain('<html lang="kk">');
		expect(await (await ask("/?since=yesterday&ui=fr")).text()).toContain('<html lang="en">');
	});
});

describe("a story that was taken down", () => {
	test("is gone, and says so to people in their language, and to programs", async () => {
		const made = await siteWith([story], { at: "2024-11-06T00:00:00.000Z" }, { edits: new Map([[story.id, "gone"]]) });
		const path = `/stories/${story.id}`;
		const page = await made.app.request(`/ru${path}`, { headers: { accept: "text/html" } });
		expect(page.status).toBe(410);
		expect(page.headers.get("content-type")).toContain("text/html");
		expect(page.headers.get("cache-control")).toBe("public, max-age=60");
		expect(page.headers.get("vary")).toContain("Accept");
		const text = await page.text();
		expect(text).toContain('<html lang="ru">');
		expect(text).not.toContain("Тоқаев Парижде");
		const answer = await made.app.request(path);
		expect(answer.status).toBe(410);
		expect(answer.headers.get("vary")).toContain("Accept");
		expect(await answer.json()).toEqual({
			type: "about:blank",
			status: 410,
			title: "Gone",
			detail: "This story was taken down.",
		});
	});
});

test("a fault of ours is kept by nobody, and says nothing of what it is", async () => {
	const { app: faulty, world } = await siteOf(undefined, {
		chats: new Proxy([], {
			get() {
				throw new Error("secret");
			},
		}),
	});
	const response = await faulty.request("/subscribe");
	expect([response.status, response.headers.get("cache-control")]).toEqual([500, "no-store"]);
	expect(await response.text()).not.toContain("secret");
	expect(world.logged).toEqual(["app.error"]);
});

describe("what cannot be read now", () => {
	test("is worth asking for again in two minutes, and kept by nobody", async () => {
		const old = storyOf("old", { published: "2024-03-01T06:00:00.000Z" });
		const made = await siteWith([story, old], { at: "2024-11-06T00:00:00.000Z" });
		made.world.damaged.add("day/2024-03-01");
		const page = await made.app.request(`/kk/stories/${old.id}`, { headers: { accept: "text/html" } });
		expect(page.headers.get("content-type")).toContain("text/html");
		expect(await page.text()).toContain('<html lang="kk">');
		const answer = await made.app.request(`/stories/${old.id}`);
		for (const { status, headers } of [page, answer])
			expect([status, headers.get("retry-after"), headers.get("cache-control")]).toEqual([503, "120", "no-store"]);
		expect(await answer.json()).toEqual({
			type: "about:blank",
			status: 503,
			title: "Service Unavailable",
			detail: "2024-03-01 of the record cannot be read at this moment.",
		});
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
