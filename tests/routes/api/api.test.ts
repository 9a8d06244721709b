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
