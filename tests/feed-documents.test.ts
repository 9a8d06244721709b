/** What validators ask of whole documents, as the site serves them. */
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { siteOfApi } from "./samples/api.ts";
import { JSON_FEED } from "./samples/json-feed-schema.ts";

const QUERIES = [
	"",
	"?ui=ru",
	"?ui=kk&limit=3",
	"?partner=fr,de&event=visit",
	"?partner=fr&event=visit&theme=energy&lang=kk",
	'?q="state visit" a~b&partner=cn',
	"?changedSince=2024-11-01",
	"?since=2024-01-01&until=2024-12-31&source=herald,vestnik",
	"?partner=br",
];
const PATHS = ["/feed", "/partner/fr", "/digest/daily", "/digest/weekly", "/archive/2024-09"];

const all = (ending: string): string[] => PATHS.flatMap((path) => QUERIES.map((query) => `${path}.${ending}${query}`));

async function documentAt(address: string): Promise<string> {
	const { app } = await siteOfApi();
	const response = await app.request(`https://elshi.example${encodeURI(address)}`);
	expect(response.status, address).toBe(200);
	return response.text();
}

describe("a JSON Feed", () => {
	const ajv = new Ajv2020({ allErrors: true, strict: false });
	addFormats.default(ajv);
	const validate = ajv.compile(JSON_FEED);

	test.each(all("json"))("%s is as the specification says, and no id comes twice", async (address) => {
		const feed: { feed_url: string; items: { id: string }[] } = JSON.parse(await documentAt(address));
		expect(validate(feed), JSON.stringify(validate.errors)).toBe(true);
		expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
	});
});

/** RFC 2141 §2: what the W3C's validator takes for a URN, which RFC 8141 has made wider since. */
const URN = /^urn:[a-z\d][a-z\d-]{0,31}:(?:[a-z\d()+,\-.:=@;$_!*']|%[\da-f]{2})+$/i;

describe("an Atom feed", () => {
	test.each(all("atom"))(
		"%s has ids that every validator takes, each once, and entries that differ in time",
		async (address) => {
			const document = await documentAt(address);
			const ids = [...document.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id = ""]) => id.replaceAll("&amp;", "&"));
			for (const id of ids.filter((one) => !/^https?:/.test(one))) expect(id).toMatch(URN);
			const ours = ids.filter((id) => id.startsWith("urn:elshi:"));
			expect(ours.length).toBeGreaterThan(0);
			expect(new Set(ours).size).toBe(ours.length);
		},
	);
});

describe("an RSS feed", () => {
	test.each(all("rss"))(
		"%s has ids that every validator takes, and leads to our page of each story",
		async (address) => {
			const document = await documentAt(address);
			const ids = [...document.matchAll(/<guid[^>]*>([^<]*)<\/guid>/g)].map(([, id = ""]) =>
				id.replaceAll("&amp;", "&"),
			);
			for (const id of ids) expect(id).toMatch(URN);
			if (address.startsWith("/digest/")) return;
			const bodies = [...document.matchAll(/<description><!\[CDATA\[([\s\S]*?)\]\]><\/description>/g)];
			expect(bodies.length).toBe(ids.length);
			for (const [, body] of bodies) expect(body).toContain('href="https://elshi.example/stories/');
		},
	);
});
