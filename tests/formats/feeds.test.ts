import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atom } from "../../src/formats/atom.ts";
import type { Channel } from "../../src/formats/channel.ts";
import { type Item, itemOf } from "../../src/formats/item.ts";
import { jsonFeed } from "../../src/formats/json-feed.ts";
import { rss } from "../../src/formats/rss.ts";
import { storyObject } from "../../src/formats/story-object.ts";
import type { Story } from "../../src/model/story.ts";
import { VERSION } from "../../src/model/version.ts";
import { parse } from "../../src/parse/parse.ts";
import { anyText } from "../samples/any-text.ts";
import { facetsOf, reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const VIEW = {
	ui: "en" as const,
	origin: "https://elshi.example",
	languages: [],
	sourceIds: [],
	sources: new Map([["herald", sourceOf("herald")]]),
};
const CHANNEL: Channel = {
	id: "urn:elshi:channel:all",
	title: "Kazakhstan's diplomacy",
	description: "Each story once.",
	ui: "en",
	home: "https://elshi.example/",
	self: "https://elshi.example/feed",
	updated: "2024-11-04T06:10:00.000Z",
	links: [{ rel: "hub", href: "https://hub.example/" }],
	archive: false,
	ttl: 15,
	gone: [],
	unread: [],
};
const PARIS = storyOf("paris", {
	facets: facetsOf({ partners: ["FR"], themes: ["political", "trade-investment"] }),
	reports: [
		reportOf({
			title: 'Talks on "uranium" in Paris ]]> ]]>',
			link: "https://herald.example/a?b=1&c=[2]",
			authors: ["Aigerim & Co"],
			image: "https://herald.example/a.jpg?w=1&h=2",
		}),
		reportOf({ link: "https://other.example/x", sourceId: "other", language: "ru", title: "Переговоры" }),
	],
});

const FORMATS = [
	["rss", rss],
	["atom", atom],
	["json", jsonFeed],
] as const;

function itemsOf(...stories: readonly Story[]): Item[] {
	return stories.flatMap((story) => itemOf(story, VIEW) ?? []);
}

describe.each(FORMATS)("%s", (_, write) => {
	test("names what made it, with the release", () => {
		const document = write(CHANNEL, itemsOf(PARIS));
		const named = [`<generator>Elshi ${VERSION}</generator>`, `<generator version="${VERSION}">Elshi</generator>`];
		expect([...named, `"generator":"Elshi ${VERSION}"`].filter((text) => document.includes(text))).toHaveLength(1);
	});

	test("is read back as it was written", () => {
		const feed = parse(write(CHANNEL, itemsOf(PARIS)));
		expect(feed.title).toBe("Kazakhstan's diplomacy");
		const [item] = feed.items;
		expect(item?.id).toBe("urn:elshi:story:2024-11-04-paris");
		expect(item?.title).toContain('Talks on "uranium" in Paris');
		expect(item?.published).toBe("2024-11-04T06:10:00.000Z");
		expect(item?.authors).toEqual(["Aigerim & Co"]);
		// Atom readers take the term, the others the label.
		expect(item?.categories?.[0]).toMatch(/^(?:France|FR)$/);
	});

	test("is read whatever text a publisher wrote, and says the same for the same", () => {
		const text = anyText(200);
		fc.assert(
			fc.property(text, text, text, fc.webUrl(), (title, excerpt, author, link) => {
				const story = storyOf("any", { reports: [reportOf({ title, excerpt, authors: [author], link })] });
				const items = itemsOf(story, PARIS);
				const document = write(CHANNEL, items);
				expect(parse(document).items).toHaveLength(items.length);
				expect(write(CHANNEL, items)).toBe(document);
			}),
			{ numRuns: 300 },
		);
	});

	test("is a feed without items, too", () => {
		const document = write(CHANNEL, []);
		expect(document).toContain("diplomacy");
		expect(document).not.toContain("urn:elshi:story");
	});

	test("announces the hub", () => {
		expect(write(CHANNEL, [])).toContain("https://hub.example/");
	});
});

describe("an item", () => {
	test("tells its source, language, partner and themes in RSS", () => {
		const document = rss(CHANNEL, itemsOf(PARIS));
		expect(document).toContain('<source url="https://herald.example/feed">The herald</source>');
		expect(document).toContain("<dc:language>en</dc:language>");
		expect(document).toContain('<category domain="urn:elshi:partner">France</category>');
		expect(document).toContain('<category domain="urn:iso:std:iso:3166">FR</category>');
		expect(document).toContain('<media:content url="https://herald.example/a.jpg?w=1&amp;h=2" medium="image"/>');
	});

	test("tells its source, language, partner and other reports in Atom", () => {
		const document = atom(CHANNEL, itemsOf(PARIS));
		expect(document).toContain('<entry xml:lang="en">');
		expect(document).toContain('<category term="FR" scheme="urn:elshi:partner" label="France"/>');
		expect(document).toContain('<link rel="related" type="text/html" href="https://other.example/x" hreflang="ru"');
		expect(document).toContain("<id>https://herald.example/feed</id>");
	});

	test("has its picture in Atom, as in RSS", () => {
		expect(atom(CHANNEL, itemsOf(PARIS))).toContain(
			'<media:content url="https://herald.example/a.jpg?w=1&amp;h=2" medium="image"/>',
		);
	});

	test("has an updated of its own in Atom, in milliseconds, of the minute in which it last changed, and always the same", () => {
		const changed = "2024-11-05T09:00:00.000Z";
		const items = itemsOf(...["a", "b", "c"].map((name) => storyOf(name, { changed })));
		const updated = (document: string) =>
			Array.from(document.matchAll(/<updated>(\S+)<\/updated>\s*<author/g), (m) => m[1] ?? "");
		const once = updated(atom(CHANNEL, items));
		expect(new Set(once).size).toBe(3);
		for (const instant of once) expect(instant).toMatch(/^2024-11-05T09:00:\d\d\.\d{3}Z$/);
		expect(updated(atom(CHANNEL, items.slice(1)))).toEqual(once.slice(1));
	});

	test("tells all that is known of it in JSON Feed", () => {
		const feed = JSON.parse(jsonFeed(CHANNEL, itemsOf(PARIS)));
		expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
		expect(feed.items[0]).toMatchObject({
			url: "https://elshi.example/stories/2024-11-04-paris",
			external_url: "https://herald.example/a?b=1&c=%5B2%5D",
			language: "en",
			tags: ["France", "Visit", "Political relations", "Trade and investment"],
			_elshi: { partners: ["FR"], event: "visit", themes: ["political", "trade-investment"], level: "head-of-state" },
		});
		expect(feed.items[0]._elshi.reports).toHaveLength(2);
	});
});

test("of a story with many reports Atom leads to ten others, and an object has thirty", () => {
	const others = Array.from({ length: 40 }, (_, n) => reportOf({ link: `https://herald.example/${n}` }));
	const item = itemOf(storyOf("many", { reports: [reportOf(), ...others] }), VIEW);
	const items = item === undefined ? [] : [item];
	expect(atom(CHANNEL, items).split('rel="related"')).toHaveLength(11);
	expect(items.map(storyObject).map(({ reports }) => reports.length)).toEqual([30]);
});

test("an object has other codes where an act is but announced", () => {
	const codes = (certainty?: "announced" | "held") => {
		const days = { start: "2024-11-04", end: "2024-11-04" };
		const facets = facetsOf({ events: ["agreement"], ...(certainty && { eventDate: { ...days, certainty } }) });
		const item = itemOf(storyOf("a", { facets }), VIEW);
		return item && storyObject(item).codes.cameo;
	};
	expect([codes("announced"), codes("held"), codes()]).toEqual([["030"], ["057"], ["057"]]);
});
