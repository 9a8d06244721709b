/** Whole documents of a few stories, byte for byte: read the fixture through after a change, it is what readers get. */
import { describe, expect, test } from "vitest";
import { alertsAtom } from "../../src/formats/alerts.ts";
import { atom } from "../../src/formats/atom.ts";
import { calendar } from "../../src/formats/calendar.ts";
import type { Channel } from "../../src/formats/channel.ts";
import { csv } from "../../src/formats/csv.ts";
import { digestItem, digestOf, periodOf } from "../../src/formats/digest.ts";
import { type Item, itemOf } from "../../src/formats/item.ts";
import { jsonFeed } from "../../src/formats/json-feed.ts";
import { CONTEXT } from "../../src/formats/json-ld.ts";
import { ndjson } from "../../src/formats/ndjson.ts";
import { occurrenceObject } from "../../src/formats/occurrence-object.ts";
import { opml } from "../../src/formats/opml.ts";
import { rss } from "../../src/formats/rss.ts";
import type { UiLanguage } from "../../src/labels/labels.ts";
import { alertOf } from "../../src/model/alert.ts";
import type { Occurrence } from "../../src/model/occurrence.ts";
import { VERSION } from "../../src/model/version.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { facetsOf, reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const sources = new Map([
	["herald", sourceOf("herald", { feed: "https://herald.example/feed?lang=en&token=abc" })],
	["steppe", sourceOf("steppe", { name: "Steppe & Sea", language: "kk", owner: "state" })],
]);
const viewOf = (ui: UiLanguage) => ({ ui, origin: "https://elshi.example", languages: [], sourceIds: [], sources });

const PARIS = storyOf("paris", {
	facets: facetsOf({
		partners: ["FR", "CN"],
		organisations: ["un"],
		events: ["visit", "agreement"],
		themes: ["political", "trade-investment"],
		persons: [{ id: "emmanuel-macron", name: "Emmanuel Macron", country: "FR" }],
		eventDate: { start: "2024-11-04", end: "2024-11-05", certainty: "announced" },
	}),
	reports: [
		reportOf({
			title: 'Talks on "uranium" & <trade> in Paris ]]>',
			excerpt: "They met; more <b>follows</b> & goes on.",
			link: "https://herald.example/a?b=1&c=2",
			authors: ["Aigerim & Co", " ", "B. Writer"],
			image: "https://herald.example/a.jpg?w=1&h=2",
		}),
		reportOf({ link: "https://steppe.example/x", sourceId: "steppe", language: "kk", title: "Париждегі «келіссөз»" }),
		reportOf({ link: "https://www.gone.example/y", sourceId: "gone", language: "ru", title: "Переговоры в Париже" }),
	],
});
const { level: _level, ...noLevel } = facetsOf({ partners: [], organisations: ["eu"], events: [], themes: [] });
const BARE = storyOf("bare", {
	published: "2024-11-03T20:00:00.000Z",
	facets: noLevel,
	reports: [reportOf({ link: "https://herald.example/bare", title: "Of no kind", excerpt: "" })],
});

function itemsIn(ui: UiLanguage): Item[] {
	return [PARIS, BARE].flatMap((story) => itemOf(story, viewOf(ui)) ?? []);
}

const channelIn = (ui: UiLanguage): Channel => ({
	id: "urn:elshi:channel:all",
	title: "Kazakhstan's diplomacy & <more>",
	description: "Each story once.",
	ui,
	home: "https://elshi.example/",
	self: "https://elshi.example/feed?event=visit&limit=2",
	updated: "2024-11-04T06:10:00.000Z",
	links: [
		{ rel: "hub", href: "https://hub.example/" },
		{ rel: "next", href: "https://elshi.example/feed?page=2&limit=2", type: "application/atom+xml", title: "Older" },
		{ rel: "prev-archive", href: "https://elshi.example/archive/2024-10" },
	],
	archive: false,
	ttl: 15,
	gone: [],
	unread: [],
});
const archiveIn = (ui: UiLanguage): Channel => ({
	...channelIn(ui),
	archive: true,
	language: "kk",
	links: channelIn(ui).links.slice(1),
	ttl: 1440,
	gone: [
		{ id: "2024-11-03-gone", changed: "2024-11-04T06:10:00.000Z", withdrawn: true },
		{ id: "2024-11-03-moved", changed: "2024-11-04T06:11:00.000Z", movedTo: "2024-11-04-paris" },
	],
	unread: ["2024-10-31"],
});

const released = (document: string): string => document.replaceAll(VERSION, "(release)");
const readable = (json: string): string => `${JSON.stringify(JSON.parse(json), undefined, "\t")}\n`;
const written = (name: string): string => `../../fixtures/documents/${name}`;

describe.each(["en", "ru", "kk"] as const)("in %s", (ui) => {
	test.each([
		["rss.xml", () => rss(channelIn(ui), itemsIn(ui))],
		["atom.xml", () => atom(channelIn(ui), itemsIn(ui))],
		["feed.json", () => readable(jsonFeed(channelIn(ui), itemsIn(ui)))],
		["archive.rss.xml", () => rss(archiveIn(ui), [])],
		["archive.atom.xml", () => atom(archiveIn(ui), [])],
		["archive.json", () => readable(jsonFeed(archiveIn(ui), []))],
		["digest.atom.xml", () => atom(channelIn(ui), digestsIn(ui))],
		["digest.rss.xml", () => rss(channelIn(ui), digestsIn(ui))],
		["calendar.ics", () => calendar({ ...channelIn(ui), title: "Visits; summits, and more" }, OCCURRENCES, viewOf(ui))],
		["occurrences.json", () => readable(JSON.stringify(OCCURRENCES.map((one) => occurrenceObject(one, viewOf(ui)))))],
	])("%s is what the fixture is", async (name, write) => {
		await expect(released(write())).toMatchFileSnapshot(written(`${ui}/${name}`));
	});
});

test.each([
	["stories.csv", () => csv(itemsIn("en"))],
	["stories.semicolon.csv", () => csv(itemsIn("en"), "semicolon")],
	["stories.tsv", () => csv(itemsIn("en"), "tab")],
	["stories.ndjson", () => ndjson(itemsIn("en"), archiveIn("en").gone)],
	["withdrawn.ndjson", () => ndjson(withdrawn())],
	[
		"alerts.atom.xml",
		() => alertsAtom([alertOf("failing", "herald", "2024-11-04T06:10:00.000Z", "It & <fails>.")], ORIGIN),
	],
	["no-alerts.atom.xml", () => alertsAtom([], ORIGIN)],
	["sources.opml", () => opml(OUTLINES)],
	["context.json", () => readable(JSON.stringify(CONTEXT))],
])("%s is what the fixture is", async (name, write) => {
	await expect(released(write())).toMatchFileSnapshot(written(name));
});

const ORIGIN = "https://elshi.example";

function withdrawn(): Item[] {
	const item = itemOf({ ...BARE, withdrawn: true }, viewOf("en"));
	return item === undefined ? [] : [item];
}

function digestsIn(ui: UiLanguage): Item[] {
	const items = itemsIn(ui);
	const day = digestOf(items.slice(0, 1), "daily", periodOf("2024-11-04T06:10:00.000Z", "daily"));
	const week = digestOf(items, "weekly", periodOf("2024-11-03T20:00:00.000Z", "weekly"));
	const site = { ui, origin: ORIGIN };
	return [
		...(day === undefined ? [] : [digestItem(day, { ...site, query: "event=visit&partner=fr" })]),
		...(week === undefined ? [] : [digestItem(week, { ...site, query: "" })]),
	];
}

const OUTLINES = {
	title: "Elshi",
	groups: [
		{
			title: "Partners & others",
			feeds: [
				{
					title: 'A & "B"',
					description: "Elshi: A",
					feed: "https://a.example/feed?x=1&y=2",
					home: "https://a.example/",
				},
				{ title: "C", feed: "https://c.example/feed", home: "https://c.example/", language: "kk" },
			],
		},
		{ title: "None", feeds: [] },
	],
};

const [claim] = occurrenceOf().claims;
const OCCURRENCES: readonly Occurrence[] = [
	occurrenceOf({
		end: "2024-11-05",
		partners: ["FR", "CN"],
		organisations: ["un"],
		sequence: 2,
		changed: "2024-11-03T09:00:00.000Z",
		claims: claim === undefined ? [] : [1, 2, 3, 4, 5, 6].map((n) => ({ ...claim, story: `2024-11-0${n}-00000001` })),
		headline: {
			...occurrenceOf().headline,
			title: "Talks; \\ on gas, and more: a headline that is longer than one line",
		},
	}),
	occurrenceOf({
		uid: "2024-summit-2024-12-31-00000002",
		type: "summit",
		start: "2024-12-31",
		end: "2024-12-31",
		certainty: "held",
		headline: { ...occurrenceOf().headline, sourceId: "gone", link: "https://www.gone.example/a?b=1" },
	}),
	occurrenceOf({
		uid: "2024-visit-2024-11-04-00000003",
		certainty: "cancelled",
		claims: claim === undefined ? [] : [{ ...claim, certainty: "withdrawn" }],
		headline: { ...occurrenceOf().headline, link: "javascript:alert(1)", sourceId: "gone", title: "\u202e" },
	}),
];
