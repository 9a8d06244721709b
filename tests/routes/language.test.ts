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
	])("at %s leads to %s", async (from, to) => {
		const response = await ask(from);
		expect(response.status).toBe(301);
		expect(response.headers.get("location")).toBe(`http://localhost${to}`);
	});

	test("that is not there is said to be missing in its language", async () => {
		const response = await ask("/kk/nowhere", { accept: "text/html" });
		expect(response.status).toBe(404);
		expect(await response.text()).toContain("Мұнда ештеңе жоқ");
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
	])("of %j is %s", (header, language) => expect(preferredIn(header)).toBe(language));
});
