import { describe, expect, test } from "vitest";
import { siteFrom } from "../../src/app.ts";
import { BadQuery } from "../../src/channels/bad-query.ts";
import type { UiLanguage } from "../../src/labels/labels.ts";
import { choiceOf, nearbyOf, repairsOf, withParameter, wordsOf } from "../../src/routes/nearby.ts";
import { siteOf } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const { ports } = await siteOf(frontOf([storyOf("paris")], { at: "2024-11-06T10:00:00.000Z" }));
const site = siteFrom(ports);
await site.record.fronts.current();

const near = (path: string, ui: UiLanguage = "en"): string[] =>
	nearbyOf(path, site, ui).map(({ label, href }) => `${label}: ${href}`);

describe("what is near a wrong address", () => {
	test("is the day in it, and the month in the archive and in the calendar", () => {
		const of = (day: string) => [
			day,
			"Archive: November 2024: /archive/2024/11",
			"Calendar: November 2024: /calendar/2024-11",
		];
		for (const path of ["/stories/2024-11-03-00000000", "/news/20241103.html"])
			expect(near(path)).toEqual(of("3 November 2024: /day/2024-11-03"));
		expect(near("/stories/2024-11-06-x")).toEqual(of("6 November 2024: /day/2024-11-06"));
		expect(near("/kk/story/2024-11-03", "kk")[0]).toBe("2024 ж. 3 қараша: /day/2024-11-03");
	});

	test("is the newest day in the place of one that is not yet", () => {
		expect(near("/stories/2024-11-07-x")[0]).toBe("6 November 2024: /day/2024-11-06");
		expect(near("/stories/2025-02-07-x").slice(1)).toEqual([
			"Archive: February 2025: /archive/2025/02",
			"Calendar: February 2025: /calendar/2025-02",
		]);
	});

	test("is any day where it is not known which is the newest", () => {
		const blank = siteFrom(ports);
		expect(nearbyOf("/stories/2024-11-07-x", blank, "en")[0]?.href).toBe("/day/2024-11-07");
	});

	test("is no day where there is none such, but its month", () => {
		expect(near("/x/2024-02-31")).toEqual([
			"Archive: February 2024: /archive/2024/02",
			"Calendar: February 2024: /calendar/2024-02",
		]);
		for (const path of ["/x/2024-13-01", "/x/2024-00", "/x/12024-11-031", "/x/2024"]) expect(near(path)).toEqual([]);
	});

	test("is a month, and never the address itself", () => {
		expect(near("/x/2024-11.html").map((one) => one.split(": ").at(-1))).toEqual([
			"/archive/2024/11",
			"/calendar/2024-11",
		]);
		expect(near("/archive/2024/11").map((one) => one.split(": ").at(-1))).toEqual(["/calendar/2024-11", "/archive"]);
	});

	test.each([
		["/partner/jappan", ["Partners: Japan: /partner/jp"]],
		["/Япония", ["Partners: Japan: /partner/jp"]],
		["/lithu", ["Partners: Lithuania: /partner/lt"]],
		["/levits", ["People: Egils Levits: /person/egils-levits"]],
		["/partner/lithu", ["Partners: Lithuania: /partner/lt"]],
		["/organization/otss", ["Organisations: Organization of Turkic States: /organisation/ots"]],
		["/themes/mediation", ["Themes: Mediation: /theme/mediation"]],
		["/events/mediation", ["Events: Mediation: /event/mediation"]],
		["/person/makron", ["People: Emmanuel Macron: /person/emmanuel-macron"]],
	])("%s is what is called so or nearly so, of the facet that it names", (path, expected) => {
		const values = near(path).filter((one) => /\/\w+\/[\w-]+$/.test(one));
		expect(values).toEqual(expected);
	});

	test.each([
		["/calender", "Calendar: /calendar"],
		["/events", "Calendar: /calendar"],
		["/ahead", "Calendar: /calendar"],
		["/visits", "Calendar: /calendar"],
		["/календарь", "Calendar: /calendar"],
		["/күнтізбе", "Calendar: /calendar"],
		["/archives", "Archive: /archive"],
		["/history", "Archive: /archive"],
		["/past", "Archive: /archive"],
		["/архив", "Archive: /archive"],
		["/мұрағат", "Archive: /archive"],
		["/today", "Today: /day"],
		["/digest", "Today: /day"],
		["/daily", "Today: /day"],
		["/сегодня", "Today: /day"],
		["/бүгін", "Today: /day"],
		["/health", "Status: /status"],
		["/outlets", "Sources: /sources"],
		["/media", "Sources: /sources"],
		["/about", "Sources: /sources"],
		["/publishers", "Sources: /sources"],
		["/источники", "Sources: /sources"],
		["/дереккөздер", "Sources: /sources"],
		["/countries", "Partners: /partners"],
		["/people", "Partners: /partners"],
		["/organizations", "Partners: /partners"],
		["/партнёры", "Partners: /partners"],
		["/серіктестер", "Partners: /partners"],
		["/docs", "API: /api"],
		["/developers", "API: /api"],
		["/swagger", "API: /api"],
		["/openapi", "API: /api"],
		["/feeds", "Subscribe: /subscribe"],
		["/rss", "Subscribe: /subscribe"],
		["/atom.xml", "Subscribe: /subscribe"],
		["/opml", "Subscribe: /subscribe"],
		["/newsletter", "Subscribe: /subscribe"],
		["/подписка", "Subscribe: /subscribe"],
	])("%s is the page that people may call so", (path, place) => {
		expect(near(path).at(-1)).toBe(place);
	});

	test("is four addresses at most", () => {
		expect(near("/archive/2024-11-03/france")).toHaveLength(4);
	});

	test("is nothing where nothing is near", () => {
		expect(near("/")).toEqual([]);
		expect(near("/wqxjkvvp/bdfgbdfg")).toEqual([]);
	});
});

describe("the words of a path", () => {
	test.each([
		["/themes/gas-pipeline_and+more.html", ["themes", "gas pipeline and more"]],
		["//a//b/", ["a", "b"]],
		["/%D0%B3%D0%B0%D0%B7", ["газ"]],
		["/%E0%A4%A/x", ["%E0%A4%A", "x"]],
		["/feed.rss.xml", ["feed.rss"]],
		["/---", []],
		["/gas--pipeline", ["gas pipeline"]],
		["/a.toolongtobeanending", ["a.toolongtobeanending"]],
	])("%s are as people would type them", (path, words) => {
		expect(wordsOf(path)).toEqual(words);
	});

	test("are those of its first two hundred characters", () => {
		expect(wordsOf(`/${"a".repeat(300)}`)).toEqual(["a".repeat(199)]);
	});
});

describe("the repair of a wrong query", () => {
	const repairs = (address: string, parameter: string, nearest?: string, ui: UiLanguage = "en"): string[] =>
		repairsOf(address, new BadQuery(parameter, "wrong", nearest), site, ui).map(
			({ label, href }) => `${label}: ${href}`,
		);

	test("is the same address with the right value", () => {
		expect(repairs("/?partner=frr&event=visit", "partner", "fr")).toEqual([
			"Partners: France: /?event=visit&partner=fr",
		]);
		expect(repairs("/?lang=kz", "lang", "kk", "ru")).toEqual(["Языки: казахский: /?lang=kk"]);
		expect(repairs("/?sort=oldes", "sort", "oldest")).toEqual(["oldest: /?sort=oldest"]);
		expect(repairs("/?sort=viist", "sort", "visit")).toEqual(["visit: /?sort=visit"]);
	});

	test("is another parameter where that is meant", () => {
		expect(repairs("/?event=energy", "event", "theme=energy")).toEqual(["Themes: Energy: /?theme=energy"]);
	});

	test("is none where nothing is near", () => {
		expect(repairs("/?since=yesterday", "since")).toEqual([]);
	});
});

test("an address keeps its other parameters, and commas as they are", () => {
	expect(withParameter("/?partner=fr,de&q=a b", "ui")).toBe("/?partner=fr,de&q=a+b");
	expect(withParameter("/feed?ui=ru", "ui")).toBe("/feed");
	expect(withParameter("/feed", "ui", "kk")).toBe("/feed?ui=kk");
	expect(withParameter("?q=a", "q", "b")).toBe("?q=b");
});

test("what is meant leads to its page by the name of its facet", () => {
	expect(choiceOf({ facet: "partner", id: "FR", label: "Франция" }, "ru")).toEqual({
		label: "Партнёры: Франция",
		href: "/partner/fr",
	});
});
