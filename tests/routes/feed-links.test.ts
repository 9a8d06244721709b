import { describe, expect, test } from "vitest";
import { facetsFor } from "../../src/channels/facets.ts";
import { CURSOR_PARAMETER, selectionParameters, UI } from "../../src/channels/parameters.ts";
import type { Channel } from "../../src/formats/channel.ts";
import { knownZone } from "../../src/model/zone.ts";
import { askedAt } from "../../src/routes/asked.ts";
import { addressOf, type FeedRequest, hubsOf, linkHeader, pagingOf } from "../../src/routes/feed-links.ts";
import type { Site } from "../../src/routes/site.ts";

const facets = facetsFor(new Map());
const site = { facets, known: new Map(), zone: knownZone("Asia/Almaty") };
const parameters = { ...selectionParameters(facets), ui: UI, cursor: CURSOR_PARAMETER };
const ORIGIN = "https://elshi.example";

function requestOf(query: string, changes: Partial<FeedRequest> = {}): FeedRequest {
	const asked = askedAt(site, parameters, `${ORIGIN}/feed.rss?${query}`);
	return { ...asked, format: "rss", limit: 50, ...changes };
}

describe("the address of a document", () => {
	test.each<[string, FeedRequest]>([
		["/feed.rss", requestOf("")],
		["/partner/fr.rss", requestOf("partner=fr")],
		["/feed.rss?partner=de,fr&theme=energy", requestOf("theme=energy&partner=fr,de")],
		["/partner/fr.atom?ui=ru", requestOf("partner=fr&ui=ru", { format: "atom" })],
		["/feed.rss?limit=7", requestOf("", { limit: 7 })],
		["/feed.csv?delimiter=semicolon", requestOf("", { format: "csv", delimiter: "semicolon" })],
		["/feed.csv", requestOf("", { format: "csv" })],
		["/feed.json", requestOf("", { format: "json", delimiter: "semicolon" })],
		["/archive/2024-10.rss", requestOf("", { month: "2024-10" })],
		["/archive/2024-10.rss?partner=fr&ui=kk&limit=7", requestOf("partner=fr&ui=kk", { month: "2024-10", limit: 7 })],
	])("%s is the same for every way of asking", (address, request) => {
		expect(addressOf(request)).toBe(`${ORIGIN}${address}`);
	});

	test("says where the page begins", () => {
		expect(addressOf(requestOf("ui=ru"), { day: "2024-11-04" })).toBe(`${ORIGIN}/feed.rss?ui=ru&cursor=2024-11-04`);
	});
});

describe("a hub", () => {
	const hub = "https://hub.example/";
	const hubs = (self: string, known: string | undefined) =>
		hubsOf({ hub: known } as unknown as Site, `${ORIGIN}${self}`);

	test("is named where it is told of the document", () => {
		for (const self of ["/feed.rss", "/feed.atom?ui=ru", "/partner/fr.json"])
			expect(hubs(self, hub)).toEqual([{ rel: "hub", href: hub }]);
		for (const self of ["/feed.csv", "/feed.rss?limit=7", "/archive/2024-10.rss"]) expect(hubs(self, hub)).toEqual([]);
		expect(hubs("/feed.rss", undefined)).toEqual([]);
	});
});

describe("from one document to others", () => {
	const next = { day: "2024-10-20" };

	test("pages of the newest lead by next, and the last months by prev-archive", () => {
		expect(pagingOf(requestOf("ui=ru"), next, "2024-10")).toEqual([
			{ rel: "next", href: `${ORIGIN}/feed.rss?ui=ru&cursor=2024-10-20` },
			{ rel: "prev-archive", href: `${ORIGIN}/archive/2024-10.rss?ui=ru` },
		]);
		expect(pagingOf(requestOf(""), next, undefined)).toEqual([
			{ rel: "next", href: `${ORIGIN}/feed.rss?cursor=2024-10-20` },
		]);
		expect(pagingOf(requestOf(""), undefined, undefined)).toEqual([]);
	});

	test("a month leads through its own pages, then to the month before, and back to the newest", () => {
		const month = requestOf("partner=fr", { month: "2024-10" });
		const current = { rel: "current", href: `${ORIGIN}/partner/fr.rss` };
		expect(pagingOf(month, next, "2024-09")).toEqual([
			{ rel: "prev-archive", href: `${ORIGIN}/archive/2024-10.rss?partner=fr&cursor=2024-10-20` },
			current,
		]);
		expect(pagingOf(month, undefined, "2024-09")).toEqual([
			{ rel: "prev-archive", href: `${ORIGIN}/archive/2024-09.rss?partner=fr` },
			current,
		]);
		expect(pagingOf(month, undefined, undefined)).toEqual([current]);
	});

	test("the header names the document, its page, the same in other formats, and what else the document links to", () => {
		const channel = {
			self: `${ORIGIN}/feed.csv`,
			home: `${ORIGIN}/`,
			links: [{ rel: "hub", href: "https://hub.example/" }],
		};
		const header = (request: FeedRequest) => linkHeader(request, channel as unknown as Channel).split(", ");
		expect(header(requestOf("", { format: "csv", limit: 1000 }))).toEqual([
			`<${ORIGIN}/feed.csv>; rel="self"`,
			`<${ORIGIN}/>; rel="alternate"; type="text/html"`,
			`<${ORIGIN}/feed.rss?limit=100>; rel="alternate"; type="application/rss+xml"`,
			`<${ORIGIN}/feed.atom?limit=100>; rel="alternate"; type="application/atom+xml"`,
			`<${ORIGIN}/feed.json?limit=100>; rel="alternate"; type="application/feed+json"`,
			'<https://hub.example/>; rel="hub"',
		]);
		expect(header(requestOf("cursor=2024-11-04", { format: "atom", limit: 7 })).slice(2, 4)).toEqual([
			`<${ORIGIN}/feed.rss?limit=7&cursor=2024-11-04>; rel="alternate"; type="application/rss+xml"`,
			`<${ORIGIN}/feed.json?limit=7&cursor=2024-11-04>; rel="alternate"; type="application/feed+json"`,
		]);
	});
});
