import { describe, expect, test } from "vitest";
import { preferredIn } from "../../src/routes/language.ts";
import { siteOf } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const { app } = await siteOf(frontOf([storyOf("paris")]));
const ask = (path: string, headers: Readonly<Record<string, string>> = {}) => app.request(path, { headers });

describe("a page", () => {
	test.each([
		["/partner/fr", "en"],
		["/ru/partner/fr", "ru"],
		["/kk/partner/fr", "kk"],
		["/kk/", "kk"],
		["/en/", "en"],
		["/partner/fr?ui=kk", "kk"],
		["/ru/?ui=kk&q=x", "ru"],
		["/ru/status", "ru"],
		["/kk/api", "kk"],
	])("%s is in the language of its address: %s", async (path, language) => {
		const response = await ask(path, { "accept-language": "de, fr;q=.5" });
		expect(response.status).toBe(200);
		expect(await response.text()).toContain(`<html lang="${language}">`);
	});

	test("names its translations and itself, and leads on in its language", async () => {
		const page = await (await ask("/ru/partner/fr")).text();
		expect(page).toContain('<link rel="canonical" href="http://localhost/ru/partner/fr"');
		for (const [language, path] of [
			["en", "/partner/fr"],
			["ru", "/ru/partner/fr"],
			["kk", "/kk/partner/fr"],
			["x-default", "/partner/fr"],
		])
			expect(page).toContain(`<link rel="alternate" hreflang="${language}" href="http://localhost${path}"`);
		expect(page).toContain('href="/ru/stories/');
		expect(page).toContain('href="/partner/fr.rss?ui=ru"');
		expect(page).toContain('<a href="/kk/partner/fr" lang="kk"');
	});

	test.each([
		["/ru", "/ru/"],
		["/kk/feed.rss", "/feed.rss?ui=kk"],
		["/ru/partner/fr.ics?limit=3&ui=en", "/partner/fr.ics?limit=3&ui=ru"],
		["/en/partner/fr", "/partner/fr"],
		["/ru/api/v1/stories?limit=1", "/api/v1/stories?limit=1&ui=ru"],
		["/kk?q=x", "/kk/?q=x"],
		["/en", "/en/"],
		["/en/partner/fr?cursor=2024-11-05", "/partner/fr?cursor=2024-11-05"],
		["/ru/feed.json?uid=1&ui", "/feed.json?uid=1&ui=ru"],
		["/ru/feed.json?gui=1&ui=en", "/feed.json?gui=1&ui=ru"],
	])("at %s leads to %s", async (from, to) => {
		const response = await ask(from);
		expect(response.status).toBe(301);
		expect(response.headers.get("location")).toBe(`http://localhost${to}`);
	});

	test.each(["/russia", "/kkk/partner/fr", "/de/partner/fr", "/partner/ru/x"])(
		"%s is none of a language",
		async (path) => {
			const response = await ask(path, { accept: "text/html" });
			expect(response.status).toBe(404);
			expect(await response.text()).toContain('<html lang="en">');
		},
	);

	test("is asked for by its path alone, whatever follows a hash", async () => {
		for (const path of ["/ru/partner/fr#top", "/ru/?q=x#top"])
			expect(await (await ask(path)).text()).toContain('<html lang="ru">');
	});

	test("that is not there is said to be missing in its language", async () => {
		for (const path of ["/kk/nowhere", "/kk/no.where/here"]) {
			const response = await ask(path, { accept: "text/html" });
			expect(response.status).toBe(404);
			expect(await response.text()).toContain("Мұнда ештеңе жоқ");
		}
	});
});

describe("the front door", () => {
	test.each([
		["kk-KZ,kk;q=0.9,ru;q=0.8", "/kk/"],
		["uz,ru;q=0.8,en;q=0.5", "/ru/"],
	])("leads a browser that prefers %s to %s", async (preferred, to) => {
		const response = await ask("/?utm_source=letter", { "accept-language": preferred });
		expect(response.status).toBe(302);
		expect(response.headers.get("location")).toBe(`http://localhost${to}?utm_source=letter`);
		expect(response.headers.get("vary")).toBe("Accept-Language");
		expect(response.headers.get("cache-control")).toBe("public, max-age=900");
	});

	test("leads on whatever other sites add to a link, and who asks for its head", async () => {
		const kazakh = { "accept-language": "kk" };
		for (const query of ["", "?utm_source=a&utm_medium=b", "?fbclid=1", "?gclid=1", "?yclid=1", "?_ga=1"]) {
			const response = await ask(`/${query}`, kazakh);
			expect([query, response.status, response.headers.get("location")]).toEqual([
				query,
				302,
				`http://localhost/kk/${query}`,
			]);
		}
		const head = await app.request("/", { method: "HEAD", headers: kazakh });
		expect([head.status, head.headers.get("location")]).toEqual([302, "http://localhost/kk/"]);
		expect((await ask("/#top", kazakh)).headers.get("location")).toBe("http://localhost/kk/");
	});

	test("leads nobody on who asks for something, or writes", async () => {
		for (const query of ["?q=paris", "?utm_source=a&partner=fr", "?ui=en", "?xutm_source=a", "?fbclids=1"])
			expect((await ask(`/${query}`, { "accept-language": "kk" })).status, query).toBe(200);
		const post = await app.request("/", { method: "POST", headers: { "accept-language": "kk" } });
		expect(post.status).toBe(405);
	});

	test("is English for all others, and says by what it differs", async () => {
		for (const headers of [{ "accept-language": "en-GB,en;q=0.9,ru;q=0.1" }, { "accept-language": "de" }, {}]) {
			const response = await ask("/", headers);
			expect(response.status).toBe(200);
			expect(response.headers.get("vary")).toBe("Accept-Encoding, Accept-Language");
		}
	});

	test("is not asked for where a page is: a search keeps its language whatever the browser prefers", async () => {
		const response = await ask("/?q=paris", { "accept-language": "kk" });
		expect(await response.text()).toContain('<html lang="en">');
		expect(response.headers.get("vary")).toBe("Accept-Encoding");
	});
});

describe("the preferred language", () => {
	test.each([
		["", "en"],
		["*", "en"],
		["ru;q=0", "en"],
		["ru;q=x, kk;q=0.1", "kk"],
		["RU-ru", "ru"],
		["en;q=0.5, kk ; q=0.6", "kk"],
		["kka, ru;q=0.1", "ru"],
		["ru;level=1;q=0.2, kk;q=0.1", "ru"],
		["ru;q=0.5, kk;q=0.5", "ru"],
		["ru ;q=0.1,en", "en"],
		["ru;q=0.1\t; x=1, kk;q=0.05", "ru"],
		[`${"de,".repeat(200)}ru`, "en"],
		[`${"de,".repeat(160)}ru`, "ru"],
	])("of %j is %s", (header, language) => expect(preferredIn(header)).toBe(language));
});
