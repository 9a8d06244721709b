import { describe, expect, test } from "vitest";
import { siteWith } from "../../samples/site.ts";
import { facetsOf, reportOf, sourceOf, storyOf } from "../../samples/stories.ts";

const AT = "2024-11-06T00:00:00.000Z";
const STORIES = [
	storyOf("paris", { published: "2024-11-04T06:00:00.000Z", facets: facetsOf({ organisations: ["un"] }) }),
	storyOf("lyon", { published: "2024-10-30T06:00:00.000Z" }),
	storyOf("berlin", {
		published: "2024-10-28T06:00:00.000Z",
		facets: facetsOf({ partners: ["DE", "XX"], events: ["call"], themes: ["energy"], level: "minister" }),
		reports: [reportOf({ sourceId: "vestnik", language: "ru", title: "Разговор" })],
	}),
];

async function ask(path: string, changes: Parameters<typeof siteWith>[2] = {}) {
	const { app } = await siteWith(STORIES, { at: AT }, changes);
	return (await app.request(`https://elshi.example/api/v1${path}`)).json<Record<string, object[]>>();
}

describe("a list of values", () => {
	test.each([
		["partners", ["FR", "DE"], "France", "partner/fr"],
		["organisations", ["un"], "United Nations", "organisation/un"],
		["events", ["visit", "call"], "Visit", "event/visit"],
		["themes", ["political", "energy"], "Political relations", "theme/political"],
		["levels", ["head-of-state", "minister"], "Head of state", "level/head-of-state"],
		["languages", ["en", "ru"], "English", "language/en"],
	])(
		"of %s has the commonest first, each with its name and its feed, and none that nobody knows",
		async (name, ids, label, path) => {
			const { [name]: values = [] } = await ask(`/${name}`);
			expect(values.map((value) => (value as { id: string }).id)).toEqual(ids);
			expect(values[0]).toMatchObject({ name: label, feed: `https://elshi.example/${path}.rss` });
			expect(values[0]).not.toHaveProperty("homepage");
		},
	);

	test("of sources says whose each is, those without a story last", async () => {
		const sources = [
			sourceOf("quiet", { homepage: "javascript:alert(1)" }),
			sourceOf("herald", { owner: "state" }),
			sourceOf("vestnik", { language: "ru", country: "RU" }),
		];
		expect((await ask("/sources", { sources })).sources).toEqual([
			{
				id: "herald",
				stories: 2,
				first: "2024-10-30",
				last: "2024-11-04",
				name: "The herald",
				feed: "https://elshi.example/source/herald.rss",
				homepage: "https://herald.example/",
				language: "en",
				country: "KZ",
				owner: "state",
			},
			expect.objectContaining({ id: "vestnik", stories: 1, language: "ru", country: "RU" }),
			{
				id: "quiet",
				stories: 0,
				name: "The quiet",
				feed: "https://elshi.example/source/quiet.rss",
				language: "en",
				country: "KZ",
				owner: "private",
			},
		]);
	});

	test("says of no other value whose it is, be it called as a source is", async () => {
		const sources = [sourceOf("visit"), sourceOf("herald")];
		expect((await ask("/events", { sources })).events?.[0]).not.toHaveProperty("homepage");
	});

	test("is not narrowed down by when something changed or was seen", async () => {
		for (const name of ["seenSince", "changedSince"])
			expect(await ask(`/partners?${name}=2024-11-01`)).toMatchObject({ status: 400, parameter: name });
	});
});

describe("/timeline", () => {
	test("counts by day unless told, and in the values of a facet where one is asked for", async () => {
		expect(await ask("/timeline")).toEqual({
			by: "day",
			buckets: [
				{ start: "2024-10-28", stories: 1 },
				{ start: "2024-10-30", stories: 1 },
				{ start: "2024-11-04", stories: 1 },
			],
		});
		expect(await ask("/timeline?by=week&facet=event")).toEqual({
			by: "week",
			buckets: [
				{ start: "2024-10-28", stories: 2, values: { call: 1, visit: 1 } },
				{ start: "2024-11-04", stories: 1, values: { visit: 1 } },
			],
		});
	});
});
