/** Stories of any text at all, written in each format and read by that format's own readers. */
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { facetsFor } from "../../src/channels/facets.ts";
import { titleOf } from "../../src/channels/titles.ts";
import { alertsAtom } from "../../src/formats/alerts.ts";
import { atom } from "../../src/formats/atom.ts";
import { calendar } from "../../src/formats/calendar.ts";
import type { Channel } from "../../src/formats/channel.ts";
import { csv } from "../../src/formats/csv.ts";
import { type Item, itemOf } from "../../src/formats/item.ts";
import { jsonFeed } from "../../src/formats/json-feed.ts";
import { ndjson } from "../../src/formats/ndjson.ts";
import { opml } from "../../src/formats/opml.ts";
import { rss } from "../../src/formats/rss.ts";
import { alertOf } from "../../src/model/alert.ts";
import { plain } from "../../src/model/text.ts";
import { anyText } from "../samples/any-text.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const VIEW = { ui: "en" as const, origin: "https://elshi.example", languages: [], sourceIds: [], sources: new Map() };
const CHANNEL: Channel = {
	id: "urn:elshi:channel:all",
	title: "All",
	description: "Each story once.",
	ui: "en",
	home: "https://elshi.example/",
	self: "https://elshi.example/feed",
	updated: "2024-11-04T06:10:00.000Z",
	links: [],
	archive: false,
	ttl: 15,
	gone: [],
	unread: [],
};

const sly = fc.constantFrom(
	..."\u202e \u2066 \u200b \u{e0061} \u3164 \ufeff \ufffe \u009b \u001b[2J ]]> <!-- --> <![CDATA[ &amp; &#0; \r\n \u2028 \ud83d \udc00 👩\u200d🚀 \" ' ; ; = ＝ \\n \\, BEGIN:VEVENT </title> <script>".split(
		" ",
	),
);
const text = fc.array(fc.oneof(sly, anyText(8), fc.constantFrom("Tokayev", "Қазақстан", " ")), { maxLength: 12 });
const words = text.map((parts) => parts.join(""));

const items = fc
	.array(fc.record({ title: words, excerpt: words, author: words }), { minLength: 1, maxLength: 3 })
	.map((all) =>
		all.flatMap(({ title, excerpt, author }, n): Item[] => {
			const report = reportOf({ title, excerpt, authors: [author], link: `https://herald.example/${n}` });
			const item = itemOf(storyOf(`any-${n}`, { reports: [report] }), VIEW);
			return item === undefined ? [] : [item];
		}),
	);

const check = (property: (items: Item[]) => void): void =>
	fc.assert(
		fc.property(items, (all) => {
			property(all);
		}),
		{ numRuns: 150 },
	);
const titlesOf = (all: readonly Item[]): string[] => all.map(({ title }) => title);

/** The texts of the elements of a name, by a parser that refuses whatever XML 1.0 and its namespaces do. */
function textsIn(document: string, name: string): string[] {
	const texts: string[] = [];
	const open: string[] = [];
	const parser = new SaxesParser({ xmlns: true });
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("opentag", (tag) => {
		open.push(tag.name);
		if (tag.name === name) texts.push("");
	});
	const add = (piece: string): void => {
		if (open.at(-1) === name) texts.push(`${texts.pop()}${piece}`);
	};
	parser.on("text", add);
	parser.on("cdata", add);
	parser.on("closetag", () => open.pop());
	parser.write(document).close();
	expect(XMLValidator.validate(document)).toBe(true);
	return texts;
}

const inOneLine = (texts: readonly string[]): string[] => texts.map((one) => one.replace(/\s+/g, " ").trim());

/** The writer of RSS puts texts into CDATA, which cannot hold its own end: there a space parts it. */
const inCdata = (title: string): string => title.replaceAll("]]>", "]] >");

const unescaped = (value: string): string => value.replace(/\\([\\;,])/g, "$1");

describe("a document of any stories", () => {
	test("is RSS that gives the titles back", () => {
		check((all) => expect(inOneLine(textsIn(rss(CHANNEL, all), "title").slice(1))).toEqual(titlesOf(all).map(inCdata)));
	});

	test("is Atom that gives the titles back", () => {
		check((all) => {
			const titles = inOneLine(textsIn(atom(CHANNEL, all), "title"));
			for (const title of titlesOf(all)) expect(titles).toContain(title);
		});
	});

	test("is JSON Feed and NDJSON that give titles, excerpts and authors back", () => {
		check((all) => {
			const feed = JSON.parse(jsonFeed(CHANNEL, all));
			expect(feed.items.map(({ title }: { title: string }) => title)).toEqual(titlesOf(all));
			expect(feed.items.map(({ summary = "" }) => summary)).toEqual(all.map(({ excerpt }) => excerpt));
			const lines = ndjson(all).split("\n").slice(0, -1);
			expect(lines.map((line) => JSON.parse(line).title)).toEqual(titlesOf(all));
		});
	});

	test("is CSV that gives them back, but for the apostrophes, and of which no cell begins a formula", () => {
		check((all) => {
			for (const [name, delimiter] of [
				["comma", ","],
				["semicolon", ";"],
				["tab", "\t"],
			] as const) {
				const rows: Record<string, string>[] = parseCsv(csv(all, name), {
					bom: true,
					columns: true,
					delimiter,
					record_delimiter: "\r\n",
				});
				const unquoted = (one: string): string => one.replaceAll("'", "");
				expect(rows.map(({ title = "" }) => unquoted(title))).toEqual(titlesOf(all).map(unquoted));
				for (const row of rows)
					for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u);
			}
		});
	});

	test("is OPML that gives its names back", () => {
		fc.assert(
			fc.property(words, (title) => {
				const feeds = [{ title, feed: "https://a.example/feed", home: "https://a.example/" }];
				const document = opml({ title: "Elshi", groups: [{ title: "All", feeds }] });
				textsIn(document, "title");
				const { outline } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(document).opml
					.body;
				expect(outline.outline.text.replace(/\s+/g, " ")).toBe(plain(title));
			}),
			{ numRuns: 100 },
		);
	});

	test("is iCalendar that gives the reader's words, the headline and the outlet's name back, in one event", () => {
		fc.assert(
			fc.property(words, words, words, (q, title, outlet) => {
				const one = occurrenceOf();
				const name = titleOf({ facets: {}, q }, facetsFor(new Map()), "en");
				const sources = new Map([["herald", sourceOf("herald", { name: outlet })]]);
				const events = [{ ...one, headline: { ...one.headline, title } }, one];
				const written = calendar({ ...CHANNEL, title: name }, events, { ...VIEW, sources });
				const document = new ICAL.Component(ICAL.parse(written));
				const [event, ...others] = document.getAllSubcomponents("vevent");
				expect(others).toHaveLength(1);
				// The reader takes no property for text that it does not know.
				expect(unescaped(String(document.getFirstPropertyValue("x-wr-calname")))).toBe(name);
				const told = [plain(title), `${plain(outlet)}: ${one.headline.link}`].filter((line) => line !== "");
				expect(String(event?.getFirstPropertyValue("description")).split("\n\n")[0]).toBe(told.join("\n"));
			}),
			{ numRuns: 150 },
		);
	});

	test("is a feed of alerts that gives what an operator is told back", () => {
		fc.assert(
			fc.property(words, (text) => {
				const document = alertsAtom([alertOf("failing", "herald", CHANNEL.updated, text)], VIEW.origin);
				expect(inOneLine(textsIn(document, "summary"))).toEqual([plain(text)]);
			}),
			{ numRuns: 100 },
		);
	});

	test("has no character that turns the direction, is not seen, or a terminal obeys", () => {
		const sees =
			/(?![\r\n\t])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u2800\u3164\u{e0000}-\u{e007f}]/u;
		check((all) => {
			for (const document of [rss(CHANNEL, all), atom(CHANNEL, all), jsonFeed(CHANNEL, all), csv(all).slice(1)])
				expect(document).not.toMatch(sees);
		});
	});

	test("leaves out a story whose title nobody can see", () => {
		for (const title of ["\u3164", "\u2800 \u200b", "\u{e0061}\ufe0f", "\u202e\u202c", "\u200d"])
			expect(itemOf(storyOf("any", { reports: [reportOf({ title })] }), VIEW)).toBeUndefined();
	});
});
