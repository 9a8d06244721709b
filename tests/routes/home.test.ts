import { describe, expect, test } from "vitest";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { facetsOf, frontOf, reportOf, storyOf } from "../samples/stories.ts";

const AT = "2024-11-06T00:00:00.000Z";
const from = (sourceId: string, title: string) =>
	reportOf({ sourceId, title, link: `https://${sourceId}.example/${title.length}` });

const PARIS = storyOf("paris", {
	published: "2024-11-05T06:10:00.000Z",
	reports: [from("herald", "Two presidents sign in Paris"), from("vestnik", "Подписано в Париже")],
});
const BAKU = storyOf("baku", {
	published: "2024-11-05T09:10:00.000Z",
	reports: [from("herald", "Minister flies to Baku")],
	facets: facetsOf({ partners: ["AZ"] }),
});
const OLD = storyOf("old", {
	published: "2024-11-01T09:10:00.000Z",
	reports: [from("herald", "An older visit"), from("vestnik", "a"), from("khabarshy", "b")],
});

describe("the front page", () => {
	test("leads with what most publishers of the last day report, and has it once", async () => {
		const { app } = await siteOf(frontOf([BAKU, PARIS, OLD], { at: AT }));
		const page = await (await app.request("/")).text();
		expect(page).toMatch(/<article class="headline">.*Two presidents sign in Paris.*<\/article>/s);
		expect(page.match(/>Two presidents sign in Paris</g)).toHaveLength(1);
		expect(page).toMatch(/<ul class="rows">.*Minister flies to Baku/s);
	});

	test("leads with the newest day's where the last day has brought nothing", async () => {
		const { app } = await siteOf(frontOf([BAKU, PARIS], { at: "2024-11-09T00:00:00.000Z" }));
		expect(await (await app.request("/")).text()).toMatch(/<article class="headline">.*(?:Paris|Baku)/s);
	});

	test("says what is ahead, the nearest first, without what was called off", async () => {
		const site = await siteWith([PARIS], { at: AT });
		const ahead = ["2024-12-03", "2024-11-20", "2024-11-25", "2024-11-02"].map((start, n) =>
			occurrenceOf({ uid: `2024-visit-${start}`, start, end: start, certainty: n === 2 ? "cancelled" : "announced" }),
		);
		await writeCalendar(site.store, withOccurrences(emptyCalendar("2024"), ahead), { kind: "absent" });
		const page = await (await site.app.request("/")).text();
		const aside = page.slice(page.indexOf("Ahead"));
		expect([...aside.matchAll(/<li class="row"><time datetime="([\d-]+)"/g)].map(([, day]) => day)).toEqual([
			"2024-11-20",
			"2024-12-03",
		]);
	});

	test("comes without what is ahead where no calendar can be read", async () => {
		const site = await siteWith([PARIS], { at: AT });
		for (const year of ["2023", "2024", "2025"]) site.store.damage(`calendar/${year}`, "{");
		const response = await site.app.request("/");
		expect(response.status).toBe(200);
		expect(await response.text()).toContain("Nothing is announced with a date.");
	});

	test("shows an English reader the English report, under whatever address of it", async () => {
		const kazakh = reportOf({ language: "kk", title: "Парижде қол қойылды" });
		const both = storyOf("paris", { ...PARIS, reports: [kazakh, ...PARIS.reports] });
		const { app } = await siteOf(frontOf([both], { at: AT }));
		for (const path of ["/", "/en/"]) expect(await (await app.request(path)).text()).toContain("Two presidents sign");
		expect(await (await app.request("/kk/")).text()).toContain("Парижде қол қойылды");
	});

	test("tells search engines what the site is, how it is searched, and what leads", async () => {
		const { app } = await siteOf(frontOf([BAKU, PARIS, OLD], { at: AT }));
		const page = await (await app.request("/kk/")).text();
		const data = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
		const [site, story] = data.map(([, text = ""]) => JSON.parse(text));
		expect(site).toMatchObject({ "@type": "WebSite", url: "http://localhost/kk/", inLanguage: "kk" });
		expect(story).toMatchObject({ "@type": "NewsArticle", inLanguage: "en" });
		const address = site.potentialAction.target.urlTemplate.replace("{search_term_string}", "Paris");
		expect(await (await app.request(address)).text()).toContain("Two presidents sign in Paris");
	});

	test("has bars that lead to the stories they count", async () => {
		const { app } = await siteOf(frontOf([BAKU, PARIS, OLD], { at: AT }));
		const page = await (await app.request("/ru/")).text();
		expect(page).toMatch(
			/<a href="\/ru\/partner\/fr">Франция<\/a><\/th><td><svg[^>]*><rect width="100"[^>]*><\/rect><\/svg>2/,
		);
		const day = /<a href="(\/ru\/day\/2024-11-05)">5 нояб\.<\/a>/.exec(page)?.[1];
		const list = await (await app.request(day ?? "")).text();
		expect(list).toContain("Minister flies to Baku");
		expect(list).not.toContain("An older visit");
	});
});
