import fc from "fast-check";
import { expect } from "vitest";
import { anyText } from "../samples/any-text.ts";
import { siteOf } from "../samples/site.ts";
import { facetsOf, frontOf, reportOf, storyOf } from "../samples/stories.ts";

/** Bytes; the bound of every document, and the headers' room. */
const MOST_BYTES = 512 * 1024;
const MARKUP = "<b onload=alert(1)>";

const FRONT = frontOf(
	["paris", "berlin", "baku"].map((id, n) =>
		storyOf(id, {
			published: `2024-11-0${5 - n}T06:00:00.000Z`,
			facets: facetsOf({
				partners: [["FR"], ["DE"], ["AZ"]][n] ?? [],
				eventDate: { start: "2024-11-04", end: "2024-11-05", certainty: "held" },
			}),
			reports: [reportOf({ link: `https://herald.example/${id}` })],
		}),
	),
);

const ending = fc.constantFrom("rss", "atom", "json", "ics", "csv", "ndjson", "xml", "");
const hostile = fc.oneof(
	// An address cannot say half of a pair.
	anyText().map((text) => text.toWellFormed()),
	fc.constantFrom(
		MARKUP,
		"../../etc/passwd",
		"__proto__",
		"constructor",
		"%00",
		"'",
		"\u202e",
		"999999999999",
		"-1",
		"1e9",
	),
);
const word = fc.oneof(
	hostile,
	fc.constantFrom(
		"fr",
		"FR",
		"de",
		"visit",
		"energy",
		"un",
		"herald",
		"kk",
		"ru",
		"paris",
		"2024-11-04",
		"day",
		"json",
	),
);
const path = fc.oneof(
	ending.map((end) => `/feed.${end}`),
	fc
		.tuple(
			fc.constantFrom(
				"partner",
				"event",
				"theme",
				"language",
				"source",
				"organisation",
				"level",
				"stories",
				"archive",
				"digest",
			),
			word,
			ending,
		)
		.map(([facet, id, end]) => `/${facet}/${encodeURIComponent(id)}${end && `.${end}`}`),
	fc.constantFrom(
		"/",
		"/rss",
		"/feed/",
		"/atom.xml",
		"/status",
		"/status.json",
		"/status.atom",
		"/api",
		"/feeds.opml",
		"/sources.opml",
		"/openapi.json",
		"/.well-known/api-catalog",
		"/llms.txt",
		"/context.jsonld",
	),
	fc
		.constantFrom(
			"stories",
			"stories/2024-11-05-paris",
			"partners",
			"sources",
			"timeline",
			"occurrences",
			"occurrences/2024-visit-2024-11-04-00000001",
			"persons",
			"stats",
			"stats.csv",
			"partners/fr",
			"organisations/un",
			"stories/2024-11-05-paris/history",
			"stories/2024-11-05-paris/explanation",
			"openapi.json",
			"nothing",
		)
		.map((name) => `/api/v1/${name}`),
	fc.array(word, { maxLength: 4 }).map((parts) => `/${parts.map(encodeURIComponent).join("/")}`),
);
const parameter = fc.constantFrom(
	...["partner", "organisation", "event", "theme", "level", "language", "lang", "source", "q", "since", "until", "ui"],
	...[
		"seenSince",
		"changedSince",
		"limit",
		"cursor",
		"sort",
		"fields",
		"by",
		"facet",
		"status",
		"delimiter",
		"country",
		"utm_source",
		"partnr",
		"__proto__",
	],
);
const query = fc.array(fc.tuple(parameter, word), { maxLength: 5 });
const method = fc.constantFrom("GET", "GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "DELETE");
const header = fc.tuple(
	fc.constantFrom(
		"if-none-match",
		"if-modified-since",
		"accept",
		"accept-encoding",
		"a-im",
		"x-forwarded-host",
		"range",
	),
	fc.oneof(
		fc.stringMatching(/^[ -~]{0,40}$/),
		fc.constantFrom("*", 'W/"x"', "text/html", "gzip", "feed", "Sat, 01 Jan 2000 00:00:00 GMT", "evil.example"),
	),
);
const request = fc.record({ path, query, method, headers: fc.array(header, { maxLength: 3 }) });

/** Asks a site so many times at random: each answer is in bounds, no error of ours, and reflects no markup. */
export async function askAtRandom(requests: number): Promise<void> {
	const { app, world } = await siteOf(FRONT);
	const plain = new Map<string, string>();
	await fc.assert(
		fc.asyncProperty(request, async ({ path: at, query: pairs, method: verb, headers }) => {
			const search = new URLSearchParams(pairs).toString();
			const address = `http://localhost${at}${search && `?${search}`}`;
			const response = await app.request(address, { method: verb, headers });
			const body = await response.text();
			expect(response.status).toBeLessThan(500);
			expect(body.length).toBeLessThan(MOST_BYTES);
			expect(body).not.toContain(MARKUP);
			expect(body).not.toContain("evil.example");
			expect(response.headers.get("set-cookie")).toBeNull();
			if (response.status === 304) expect(body).toBe("");
			if (
				verb !== "GET" ||
				response.status !== 200 ||
				response.headers.get("cache-control")?.includes("max-age=900") !== true
			)
				return;
			// One address is one document, whoever asks and however: what a shared cache keeps is right for everybody.
			const known = plain.get(address) ?? (await (await app.request(address)).text());
			plain.set(address, known);
			expect(body).toBe(known);
		}),
		{ numRuns: requests, endOnFailure: true },
	);
	expect(world.logged.filter((event) => event === "app.error")).toEqual([]);
}
