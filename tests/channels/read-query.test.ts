import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { BadQuery } from "../../src/channels/bad-query.ts";
import { FACETS, type Facet, type FacetName, facetsFor } from "../../src/channels/facets.ts";
import {
	CURSOR_PARAMETER,
	limitParameter,
	selectionParameters,
	UI,
	uiOf,
	written,
} from "../../src/channels/parameters.ts";
import { optionsOf, readQuery, withOnly, withoutNoise } from "../../src/channels/read-query.ts";
import { sourceOf } from "../samples/stories.ts";

const FACET_TABLE = facetsFor(new Map(["herald", "vestnik"].map((id) => [id, sourceOf(id)])));
const PARAMETERS = {
	...selectionParameters(FACET_TABLE),
	ui: UI,
	limit: limitParameter(20, 100),
	cursor: CURSOR_PARAMETER,
};

function faultOf(query: string): BadQuery | undefined {
	try {
		readQuery(new URLSearchParams(query), PARAMETERS, FACET_TABLE);
		return undefined;
	} catch (error) {
		if (error instanceof BadQuery) return error;
		throw error;
	}
}

describe("a parameter that there is not", () => {
	test.each([
		["country", "partner"],
		["countries", "partner"],
		["Partner", "partner"],
		["from", "since"],
		["after", "since"],
		["start_date", "since"],
		["published_after", "since"],
		["to", "until"],
		["before", "until"],
		["endDate", "until"],
		["page", "cursor"],
		["offset", "cursor"],
		["pageSize", "limit"],
		["page_size", "limit"],
		["per_page", "limit"],
		["count", "limit"],
		["search", "q"],
		["query", "q"],
		["keywords", "q"],
		["category", "theme"],
		["topic", "theme"],
		["org", "organisation"],
		["organization", "organisation"],
		["publisher", "source"],
		["type", "event"],
		["updated_since", "changedSince"],
		["changed_since", "changedSince"],
		["$top", "limit"],
		["pageNumber", "cursor"],
		["country_code", "partner"],
		["countryIds", "partner"],
		["maxResults", "limit"],
		["filter[theme]", "theme"],
		["source_id", "source"],
		["languageCode", "language"],
		["newspapers", "source"],
		["partnr", "partner"],
		["untill", "until"],
	])("%s leads to %s", (given, meant) => {
		expect(faultOf(`${given}=x`)).toMatchObject({ parameter: given, nearest: meant });
		expect(faultOf(`${given}=x`)?.message).toContain(`did you mean ${meant}?`);
	});

	test.each(["format", "groupby", "apiKey", "callback", "x", "toString", "constructor"])(
		"%s leads nowhere",
		(given) => {
			const fault = faultOf(`${given}=x`);
			expect(fault?.nearest).toBeUndefined();
			expect(fault?.message).toContain("there are partner, organisation");
		},
	);
});

describe("a value that there is not", () => {
	test.each([
		["event=trip", "visit"],
		["theme=disputes", "event=dispute"],
		["theme=visit", "event=visit"],
		["event=energy", "theme=energy"],
		["partner=sco", "organisation=sco"],
		["partner=eu", "organisation=eu"],
		["organisation=russia", "partner=ru"],
		["event=minister", "level=minister"],
		["partner=kk", "language=kk"],
		["theme=trip", "event=visit"],
		["event=signing", "agreement"],
		["theme=trade", "trade-investment"],
		["theme=oil", "energy"],
		["event=oil", "theme=energy"],
		["level=president", "head-of-state"],
		["level=Prime Minister", "government"],
		["theme=culture", "culture-education"],
		["partner=uk", "gb"],
		["partner=usa", "us"],
		["partner=Германия", "de"],
		["lang=kz", "kk"],
		["language=kg", "ky"],
		["partner=Germny", "de"],
		["theme=enrgy", "energy"],
	])("%s leads to %s", (query, meant) => {
		expect(faultOf(query)?.nearest).toBe(meant);
	});

	test.each([
		"partner=zz",
		"partner=emmanuel-macron",
		"partner=qqqq",
		"theme=gardening",
		"event=zzz",
		"source=somebody",
	])("%s leads nowhere", (query) => {
		expect(faultOf(query)).toBeDefined();
		expect(faultOf(query)?.nearest).toBeUndefined();
	});
});

const read = (query: string) => readQuery(new URLSearchParams(query), PARAMETERS, FACET_TABLE);

describe("a query", () => {
	test("gives what it holds, by parameter", () => {
		const query = read("partner=FR, de&partner=fr&q=gas &q= oil&limit=20&ui=ru");
		expect(query.list("partner")).toEqual(["fr", "de"]);
		expect(query.text("q")).toBe("gas oil");
		expect(query.number("limit")).toBe(20);
		expect(uiOf(query)).toBe("ru");
		expect(query.list("theme")).toEqual([]);
		expect(query.text("since")).toBe(undefined);
		expect(uiOf(read(""))).toBe(undefined);
	});

	test.each(["", "q=", "q= &partner=,", "limit=", "_=1", "utm_source=x&fbclid=1&gclid=2&yclid=3&cachebuster=4"])(
		"%j asks for nothing",
		(query) => {
			expect(read(query).text("q")).toBe(undefined);
			expect(read(query).list("partner")).toEqual([]);
			expect(read(query).number("limit")).toBe(undefined);
		},
	);

	test.each([
		["xfbclid=1", "xfbclid"],
		["fbclidx=1", "fbclidx"],
		["x_=1", "x_"],
		["constructor=1", "constructor"],
	])("%j has a parameter that nothing reads", (query, name) => {
		expect(faultOf(query)).toMatchObject({ parameter: name, name: "BadQuery" });
	});

	test.each([
		[`q=${"a".repeat(1999)}`, "query", "the query is too long"],
		[`q=${"a".repeat(201)}`, "q", "q: at most 200 characters"],
		["q=1 2 3 4 5 6 7 8 9 10 -11", "q", "q: at most 10 words or phrases"],
		["limit=0", "limit", "limit: must be a whole number from 1 to 100"],
		["limit=101", "limit", "limit: must be a whole number from 1 to 100"],
		["limit=1.5", "limit", "limit: must be a whole number from 1 to 100"],
		["limit=-1", "limit", "limit: must be a whole number from 1 to 100"],
		["limit=ten", "limit", "limit: must be a whole number from 1 to 100"],
		["limit=0000001", "limit", "limit: must be a whole number from 1 to 100"],
		["since=soon", "since", "since: must be a day such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z"],
		["cursor=here", "cursor", "cursor: must be one that an earlier page gave"],
		["cursor=2024-02-31", "cursor", "cursor: is no day of the record"],
		["ui=de", "ui", 'ui: there is no "de"'],
		[`partner=${"x".repeat(60)}`, "partner", `partner: there is no "${"x".repeat(40)}"`],
		[`${"x".repeat(60)}=1`, "x".repeat(40), `there is no parameter "${"x".repeat(40)}"; there are partner, `],
		["event=zzz", "event", 'event: there is no "zzz"'],
		["level=zzz", "level", 'level: there is no "zzz"; there are head-of-state, '],
	])("%j is refused by its parameter", (query, parameter, message) => {
		expect(faultOf(query)?.parameter).toBe(parameter);
		expect(faultOf(query)?.message).toContain(message);
	});

	test.each([
		`q=${"a".repeat(200)}`,
		"q=1 2 3 4 5 6 7 8 9 -10",
		"limit=1",
		"limit=100",
		"since=2024-02-29",
		"since=1970-01-01",
		"since=2024-11-04T12:00Z",
		"since=2024-11-04T12:00:00.123456789Z",
		"since=2024-11-04t12:00:00z",
		"since=2024-11-04T12:00:00%2B05:00",
		"since=2024-11-04T12:00:00+05:00",
		"since=2024-11-04T12:00:00-05:00",
		"cursor=2024-11-04",
		"cursor=2024-11-04-ba320b07~2024-11-04T06:10:00.000Z~2024-11-04T06:10:00.000Z",
	])("%j is followed", (query) => {
		expect(faultOf(query)).toBe(undefined);
	});

	test.each([
		"since=2024-02-30",
		"since=2023-02-29",
		"since=2024-13-01",
		"since=1969-12-31",
		"since=2024-11-04T25:00:00Z",
		"since=2024-11-04T12:00:00",
		"since=2024-11-04T12:00:00.Z",
		"since=2024-11-04 12:00:00Z",
		"since=x2024-11-04",
		"since=2024-11-04x",
		"cursor=2024-11-04-ba320b07",
		"cursor=2024-11-04-ba320b07~2024-13-04T06:10:00.000Z~2024-11-04T06:10:00.000Z",
		"cursor=2024-11-04-ba320b07~2024-11-04T06:10:00.000Z~2024-11-04T26:10:00.000Z",
		"cursor=x2024-11-04",
	])("%j is not", (query) => {
		expect(faultOf(query)).toBeDefined();
	});

	test("of a wrong value says what was meant, or what there is where that is soon said", () => {
		const messageOf = (query: string) => faultOf(query)?.message;
		expect(messageOf("event=trip")).toBe('event: there is no "trip"; did you mean visit?');
		expect(messageOf("partner=zz")).toBe('partner: there is no "zz"');
		const without = facetsFor(new Map());
		const of = (schema: v.GenericSchema) => ({ by: { kind: "text", schema, description: "" } as const });
		const faultAmong = (count: number) => () =>
			readQuery(
				new URLSearchParams("by=what"),
				of(v.picklist(Array.from({ length: count }, (_, n) => `${n}`))),
				without,
			);
		expect(faultAmong(0)).toThrow(/^by: there is no "what"$/);
		expect(faultAmong(2)).toThrow(/^by: there is no "what"; there are 0, 1$/);
		expect(faultAmong(12)).toThrow(/; there are 0, .*, 11$/);
		expect(faultAmong(13)).toThrow(/^by: there is no "what"$/);
	});

	test("is led to a person only where it asks for one", () => {
		const facet = (...ids: readonly string[]): Facet => ({
			values: new Set(ids),
			label: (id) => id,
			valuesOf: () => [],
		});
		const none = Object.fromEntries(FACETS.map((name) => [name, facet()])) as Record<FacetName, Facet>;
		const few = { ...none, partner: facet("FR"), person: facet("anna-x"), theme: facet("energy") };
		const meant = (query: string) => {
			try {
				readQuery(new URLSearchParams(query), selectionParameters(few), few);
			} catch (error) {
				return error instanceof BadQuery ? error.nearest : error;
			}
			return "nothing wrong";
		};
		expect(["person=ana-x", "partner=anna-x", "partner=enrgy"].map(meant)).toEqual([
			"anna-x",
			undefined,
			"theme=energy",
		]);
	});

	test("keeps names as they are spelt, each once", () => {
		const fields = { kind: "names", schema: v.array(v.string()), description: "" } as const;
		const query = readQuery(new URLSearchParams("fields=eventDate, link,,eventDate"), { fields }, FACET_TABLE);
		expect(query.list("fields")).toEqual(["eventDate", "link"]);
	});

	test("has two thousand characters at most", () => {
		expect(faultOf(`_=${"a".repeat(1998)}`)).toBe(undefined);
		expect(faultOf(`_=${"a".repeat(1999)}`)?.message).toBe("the query is too long");
	});

	test("takes fifty values of a parameter, and no more", () => {
		const codes = [...FACET_TABLE.partner.values].map((id) => id.toLowerCase());
		expect(faultOf(`partner=${codes.slice(0, 50)}`)).toBe(undefined);
		expect(faultOf(`partner=${codes.slice(0, 51)}`)?.message).toBe("partner: at most 50 values");
	});
});

describe("what a parameter may be", () => {
	test("is told where it is a closed set", () => {
		expect(optionsOf(UI).map(({ id }) => id)).toEqual(["en", "ru", "kk"]);
		expect(optionsOf({ ...UI, ...selectionParameters(FACET_TABLE).theme }).map(({ id }) => id)).toContain("energy");
		expect(optionsOf(PARAMETERS.limit)).toEqual([]);
		expect(
			Object.entries(PARAMETERS)
				.filter(([, { isOpen }]) => isOpen)
				.map(([name]) => name),
		).toEqual(["person", "source"]);
	});

	test("is written in lower case in our addresses", () => {
		expect([written("partner", "FR"), written("source", "The-Herald")]).toEqual(["fr", "The-Herald"]);
	});
});

describe("an address", () => {
	test.each([
		[
			"https://elshi.example/feed?partner=fr&x=1#a",
			"https://elshi.example/feed?partner=fr",
			"https://elshi.example/feed?partner=fr&x=1",
		],
		[
			"https://elshi.example/feed?utm_source=a&q=b&_=1&fbclid=2",
			"https://elshi.example/feed?q=b",
			"https://elshi.example/feed?q=b",
		],
		[
			"https://elshi.example/feed?q=a%20b#c",
			"https://elshi.example/feed?q=a%20b",
			"https://elshi.example/feed?q=a%20b",
		],
		[
			"https://elshi.example/feed?constructor=1",
			"https://elshi.example/feed",
			"https://elshi.example/feed?constructor=1",
		],
		["https://elshi.example/", "https://elshi.example/", "https://elshi.example/"],
	])("%s is with what is read %s, and without what others add %s", (address, only, clean) => {
		expect(withOnly(address, PARAMETERS)).toBe(only);
		expect(withoutNoise(address)).toBe(clean);
	});
});

describe("an address without what nothing reads", () => {
	test.each([
		["/feed.rss?q=a&partner=fr", "/feed.rss?partner=fr&q=a"],
		["/feed.rss?partner=fr&partner=fr&partner=de", "/feed.rss?partner=fr&partner=de"],
		["/feed.rss?partner=fr&q=fr", "/feed.rss?partner=fr&q=fr"],
		["/feed.rss?partner=fr&limit=5&q=a", "/feed.rss?partner=fr&q=a&limit=5"],
		["/feed.rss?utm_source=x&limit=5&q=a%20b&y=1", "/feed.rss?q=a+b&limit=5"],
		["/feed.rss?partner=fr,de&q=%22a%20b%22", "/feed.rss?partner=fr,de&q=%22a%20b%22"],
		["/feed.rss?__proto__=1#here", "/feed.rss"],
	])("is for %s %s", (address, right) => {
		expect(withOnly(`https://elshi.example${address}`, PARAMETERS)).toBe(`https://elshi.example${right}`);
	});
});
