import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { STORY } from "../../../src/formats/story-object.ts";
import { siteOfApi } from "../../samples/api.ts";
import { siteWith } from "../../samples/site.ts";
import { facetsOf, idOf, reportOf, storyOf } from "../../samples/stories.ts";

const BERLIN = idOf("berlin", "2024-10-28");
const STORIES = [
	storyOf("paris", {
		published: "2024-11-04T06:00:00.000Z",
		merged: [idOf("lutetia")],
		facets: facetsOf({
			eventDate: { start: "2024-11-04", end: "2024-11-05", certainty: "announced" },
			themes: ["energy"],
		}),
	}),
	storyOf("berlin", {
		published: "2024-10-28T06:00:00.000Z",
		facets: facetsOf({ partners: ["DE"], events: ["call"] }),
		reports: [reportOf({ link: "https://vestnik.example/b", sourceId: "vestnik", language: "ru", title: "Разговор" })],
	}),
];
const AT = "2024-11-06T00:00:00.000Z";

async function ask(path: string) {
	const { app } = await siteWith(STORIES, { at: AT });
	const response = await app.request(`/api/v1${path}`);
	return { status: response.status, headers: response.headers, body: await response.json<Record<string, never>>() };
}

interface Tally {
	readonly id: string;
	readonly name: string;
	readonly stories: number;
	readonly first?: string;
	readonly last?: string;
}

describe("/stories", () => {
	test("answers as its documentation says", async () => {
		const { status, headers, body } = await ask("/stories");
		expect(status).toBe(200);
		expect(headers.get("etag")).toMatch(/^W\/"/);
		expect(v.parse(v.strictObject({ stories: v.array(v.strictObject(STORY.entries)) }), body).stories).toHaveLength(2);
	});

	test("tells the codes of a planned visit", async () => {
		const { body } = await ask("/stories/2024-11-04-paris");
		expect(body).toMatchObject({
			codes: { cameo: ["042", "043"], plover: ["AGREE"], medtop: ["20000639", "20000256"] },
		});
	});

	test("gives only the fields that are asked for", async () => {
		const { body } = await ask("/stories?fields=id,eventDate&partner=fr");
		expect(body).toEqual({
			stories: [{ id: idOf("paris"), eventDate: { start: "2024-11-04", end: "2024-11-05", certainty: "announced" } }],
		});
	});

	test("sorts by age either way", async () => {
		const ids = async (query: string) => {
			const { stories } = (await ask(`/stories?fields=id&${query}`)).body as unknown as { stories: { id: string }[] };
			return stories.map(({ id }) => id);
		};
		expect(await ids("sort=newest")).toEqual([idOf("paris"), BERLIN]);
		expect(await ids("sort=oldest")).toEqual([BERLIN, idOf("paris")]);
		expect(await ids(`sort=oldest&limit=1&cursor=${BERLIN}~2024-10-28T06:00:00.000Z~2024-10-28T06:00:00.000Z`)).toEqual(
			[idOf("paris")],
		);
	});

	test("finds a story by the id of one that was merged into it", async () => {
		expect((await ask("/stories/2024-11-04-lutetia")).body).toMatchObject({ id: idOf("paris") });
	});

	test("says of what changed since a look what was withdrawn, and what turned out to be another", async () => {
		const { app } = await siteOfApi();
		const goneAt = async (query: string) => {
			const response = await app.request(`/api/v1/stories?${query}`);
			const { stories } = await response.json<{ stories: { id: string; title?: string }[] }>();
			return stories.filter(({ title }) => title === undefined);
		};
		const withdrawn = { id: idOf("gone", "2024-11-03"), changed: "2024-11-05T06:00:00.000Z", withdrawn: true };
		const moved = { id: idOf("lutetia"), changed: "2024-11-04T09:00:00.000Z", movedTo: idOf("paris") };
		expect(await goneAt("changedSince=2024-11-05")).toEqual([withdrawn]);
		expect(await goneAt("changedSince=2024-11-01&partner=br")).toEqual(expect.arrayContaining([withdrawn, moved]));
		expect(await goneAt("seenSince=2024-11-03&changedSince=2024-11-05")).toEqual([withdrawn]);
		expect(await goneAt("since=2024-11-01")).toEqual([]);
	});

	test("says it also of what is new since a look, of all facets", async () => {
		const { app } = await siteOfApi();
		const entries = async (query: string) => {
			const response = await app.request(`/api/v1/stories?fields=id&${query}`);
			return (await response.json<{ stories: { id: string; withdrawn?: true; movedTo?: string }[] }>()).stories;
		};
		const withdrawn = expect.objectContaining({ id: idOf("gone", "2024-11-03"), withdrawn: true });
		const moved = expect.objectContaining({ id: idOf("lutetia"), movedTo: idOf("paris") });
		expect(await entries("seenSince=2024-11-02")).toEqual(expect.arrayContaining([withdrawn, moved]));
		expect(await entries("seenSince=2024-11-02&partner=br")).toEqual(expect.arrayContaining([withdrawn, moved]));
		expect(await entries("seenSince=2024-11-05T07:00:00Z")).not.toContainEqual(withdrawn);
	});

	test("says where there is no such story, and what is wrong with a question", async () => {
		expect(await ask("/stories/2024-11-04-atlantis")).toMatchObject({ status: 404, body: { title: "Not Found" } });
		expect(await ask("/stories?sort=newst")).toMatchObject({
			status: 400,
			body: { parameter: "sort", nearest: "newest" },
		});
		const best = (await ask("/stories?sort=best")).body;
		expect(best).toMatchObject({ detail: 'sort: there is no "best"; there are newest, oldest' });
		expect(best).not.toHaveProperty("nearest");
		expect(await ask("/stories?fields=titel")).toMatchObject({
			status: 400,
			body: { parameter: "fields", nearest: "title" },
		});
		expect(await ask("/stories?partners=fr")).toMatchObject({
			status: 400,
			body: { parameter: "partners", nearest: "partner" },
		});
	});
});

describe("the lists", () => {
	test("count the stories and tell the first and the last", async () => {
		const { partners } = (await ask("/partners?ui=ru")).body as unknown as { partners: Tally[] };
		const day = "2024-11-04";
		expect(partners).toContainEqual(
			expect.objectContaining({ id: "FR", name: "Франция", stories: 1, first: day, last: day }),
		);
	});

	test("count what is selected", async () => {
		const { events } = (await ask("/events?partner=de")).body as unknown as { events: Tally[] };
		expect(events.map(({ id }) => id)).toEqual(["call"]);
	});

	test("name every source, also one without a story", async () => {
		const { sources } = (await ask("/sources")).body as unknown as { sources: Tally[] };
		expect(sources.map(({ id, stories }) => [id, stories])).toEqual([
			["herald", 1],
			["vestnik", 1],
			["khabarshy", 0],
		]);
	});

	test("count by day, week and month, and by a facet", async () => {
		expect((await ask("/timeline?by=month&facet=partner")).body).toEqual({
			by: "month",
			buckets: [
				{ start: "2024-10-01", stories: 1, values: { DE: 1 } },
				{ start: "2024-11-01", stories: 1, values: { FR: 1 } },
			],
		});
		expect((await ask("/timeline?by=week")).body).toMatchObject({
			buckets: [{ start: "2024-10-28" }, { start: "2024-11-04" }],
		});
	});
});

describe("the documentation", () => {
	test("is a page, too, with every address", async () => {
		const { app } = await siteWith(STORIES, { at: AT });
		const page = await (await app.request("/api")).text();
		const { paths } = await (await app.request("/openapi.json")).json<{ paths: object }>();
		expect(Object.keys(paths).length).toBeGreaterThan(15);
		for (const path of Object.keys(paths)) expect(page).toContain(`GET /api/v1${path}<`);
	});
});

describe("an answer", () => {
	test("says where it is, where it goes on, and where the API is described", async () => {
		const { headers, body } = await ask("/stories?limit=1");
		const links = headers.get("link")?.split(", ");
		expect(links).toEqual([
			'<http://localhost/api/v1/stories?limit=1>; rel="self"',
			`<${body.next}>; rel="next"`,
			'<http://localhost/api/v1/openapi.json>; rel="service-desc"; type="application/json"',
			'<http://localhost/api>; rel="service-doc"; type="text/html"',
			'<http://localhost/context.jsonld>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"',
		]);
		expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
		expect((await ask("/stories")).headers.get("link")?.split(", ")).toHaveLength(4);
		expect(headers.get("cache-control")).toBe("public, max-age=60, stale-while-revalidate=60, stale-if-error=604800");
	});

	test("of a list changes with the record, of one story with that story", async () => {
		expect((await ask("/partners")).headers.get("last-modified")).toBe("Mon, 04 Nov 2024 06:00:00 GMT");
		expect((await ask(`/stories/${BERLIN}`)).headers.get("last-modified")).toBe("Mon, 28 Oct 2024 06:00:00 GMT");
	});

	test("is as long as it is asked for, twenty stories unless told, and narrowed down story by story", async () => {
		const many = Array.from({ length: 25 }, (_, n) =>
			storyOf(`n${n}`, { published: `2024-11-05T06:00:${String(n).padStart(2, "0")}.000Z` }),
		);
		const { app } = await siteWith(many, { at: AT });
		const of = async (query: string) =>
			(await (await app.request(`/api/v1/stories${query}`)).json<{ stories: object[]; next?: string }>()).stories;
		expect(await of("")).toHaveLength(20);
		expect(await of("?limit=3")).toHaveLength(3);
		expect((await app.request("/api/v1/stories?limit=101")).status).toBe(400);
		const one = await app.request(`/api/v1/stories/${idOf("n0", "2024-11-05")}?fields=id,language`);
		expect(await one.json()).toEqual({ id: idOf("n0", "2024-11-05"), language: "en" });
	});

	test("is a table where there is one, and none where there is none", async () => {
		const { app } = await siteWith(STORIES, { at: AT });
		expect((await app.request("/api/v1/stats.csv")).status).toBe(200);
		for (const path of ["/api/v1/stories.csv", "/api/v1/partners.csv", "/api/v1/stats.xml"])
			expect((await app.request(path)).status).toBe(404);
		const wrong = await app.request("/api/v1/stats?delimiter=semicolon");
		expect([wrong.status, (await wrong.json<{ parameter: string }>()).parameter]).toEqual([400, "delimiter"]);
	});

	test("names the days that cannot be read, and is good for a minute", async () => {
		const { app, world } = await siteWith(STORIES, { at: AT, frontDays: 2 });
		world.damaged.add("day/2024-10-28");
		for (const path of ["/stories", "/stats.csv?event=call&partner=de"])
			expect((await app.request(`/api/v1${path}`)).headers.get("cache-control")).toBe("public, max-age=60");
		expect(await (await app.request("/api/v1/stories")).json()).toMatchObject({ unread: ["2024-10-28"] });
	});
});

describe("the documentation", () => {
	test.each(["/api", "/api/", "/api/v1", "/api/v1/"])("is a page at %s", async (path) => {
		const { app } = await siteWith(STORIES, { at: AT });
		const response = await app.request(path);
		expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
		expect(await response.text()).toContain("GET /api/v1/stories<");
	});

	test("has sixty values of a parameter at most, and speaks the reader's language", async () => {
		const { app } = await siteWith(STORIES, { at: AT });
		const page = await (await app.request("/ru/api")).text();
		expect(page).toContain('<html lang="ru">');
		expect(page).toContain("newest, oldest");
		const [partners = ""] = page.match(/\bad, ae, af[^<]*/) ?? [];
		expect(partners.split(", ")).toHaveLength(60);
	});

	test.each(["/openapi.json", "/api/v1/openapi.json"])(
		"is for programs at %s, with addresses of the site",
		async (path) => {
			const { app } = await siteWith(STORIES, { at: AT });
			const response = await app.request(`https://elshi.example${path}`);
			expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
			expect(await response.json()).toMatchObject({ servers: [{ url: "https://elshi.example/api/v1" }] });
		},
	);

	test("stays the same while stories come", async () => {
		const { app: before } = await siteWith(STORIES, { at: AT });
		const { app: after } = await siteWith([...STORIES, storyOf("rome")], { at: AT });
		for (const path of ["/api", "/openapi.json"])
			expect((await after.request(path)).headers.get("etag")).toBe((await before.request(path)).headers.get("etag"));
	});
});
