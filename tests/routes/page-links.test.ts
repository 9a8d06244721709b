import { describe, expect, test } from "vitest";
import { EVERYTHING } from "../../src/channels/selection.ts";
import { viewOf } from "../../src/channels/view.ts";
import type { UiLanguage } from "../../src/labels/labels.ts";
import {
	addressOf,
	digestFeedsOf,
	documentOf,
	feedsOf,
	homeSubscriptions,
	spreadsheetOf,
	subscriptionsOf,
} from "../../src/routes/page-links.ts";

const FRANCE = { facets: { partner: ["FR"] } };
const VISITS = { facets: { partner: ["FR"], event: ["visit"] } };
const viewIn = (ui: UiLanguage, origin = "https://elshi.example") =>
	viewOf(EVERYTHING, { ui, origin, sources: new Map() });

describe("a selection", () => {
	test("has a page, and a document of each ending", () => {
		expect([EVERYTHING, FRANCE, VISITS].map(addressOf)).toEqual(["/", "/partner/fr", "/?partner=fr&event=visit"]);
		expect([EVERYTHING, FRANCE, VISITS].map((one) => documentOf(one, "ics"))).toEqual([
			"/feed.ics",
			"/partner/fr.ics",
			"/feed.ics?partner=fr&event=visit",
		]);
	});

	test("has feeds that readers find by themselves, and a calendar", () => {
		expect(feedsOf(VISITS)).toEqual([
			{ title: "Elshi, RSS", type: "application/rss+xml", href: "/feed.rss?partner=fr&event=visit" },
			{ title: "Elshi, Atom", type: "application/atom+xml", href: "/feed.atom?partner=fr&event=visit" },
			{ title: "Elshi, JSON Feed", type: "application/feed+json", href: "/feed.json?partner=fr&event=visit" },
			{ title: "Elshi, iCalendar", type: "text/calendar", href: "/feed.ics?partner=fr&event=visit" },
		]);
	});

	test("has digests, each as a feed", () => {
		expect(digestFeedsOf(FRANCE, "daily")).toEqual([
			{ title: "Elshi, RSS", type: "application/rss+xml", href: "/digest/daily.rss?partner=fr" },
			{ title: "Elshi, Atom", type: "application/atom+xml", href: "/digest/daily.atom?partner=fr" },
			{ title: "Elshi, JSON Feed", type: "application/feed+json", href: "/digest/daily.json?partner=fr" },
		]);
		expect(digestFeedsOf(EVERYTHING, "weekly")[0]?.href).toBe("/digest/weekly.rss");
	});

	test("can be followed by every way there is", () => {
		const linksOf = (selection: typeof FRANCE, ui: UiLanguage, origin?: string) =>
			subscriptionsOf(selection, viewIn(ui, origin)).map(({ label, href }) => `${label}: ${href}`);
		expect(linksOf(FRANCE, "en")).toEqual([
			"How to subscribe: /subscribe?partner=fr",
			"RSS: /partner/fr.rss",
			"Atom: /partner/fr.atom",
			"JSON Feed: /partner/fr.json",
			"Calendar: webcal://elshi.example/partner/fr.ics",
			"iCalendar: /partner/fr.ics",
			"CSV: /partner/fr.csv",
			"Daily digest: /digest/daily.rss?partner=fr",
			"Weekly digest: /digest/weekly.rss?partner=fr",
		]);
		expect(linksOf(FRANCE, "ru", "http://localhost:8787")).toEqual(
			expect.arrayContaining([
				"Календарь: webcal://localhost:8787/partner/fr.ics",
				"CSV: /partner/fr.csv?delimiter=semicolon",
			]),
		);
	});
});

test("a front page has room for some of them", () => {
	const linksOf = (origin: string) =>
		homeSubscriptions(viewIn("en", origin)).map(({ label, href }) => `${label}: ${href}`);
	expect(linksOf("https://elshi.example")).toEqual([
		"How to subscribe: /subscribe",
		"RSS: /feed.rss",
		"Calendar: webcal://elshi.example/feed.ics",
		"Daily digest: /digest/daily.rss",
		"Weekly digest: /digest/weekly.rss",
	]);
	expect(linksOf("http://localhost")).toContain("Calendar: webcal://localhost/feed.ics");
});

test("a table is parted by semicolons where numbers have a decimal comma", () => {
	expect(spreadsheetOf("/feed.csv", "en")).toBe("/feed.csv");
	expect(spreadsheetOf("/feed.csv", "kk")).toBe("/feed.csv?delimiter=semicolon");
	expect(spreadsheetOf("/feed.csv?q=a", "ru")).toBe("/feed.csv?q=a&delimiter=semicolon");
});
