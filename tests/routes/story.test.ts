import { describe, expect, test } from "vitest";
import { siteFrom } from "../../src/app.ts";
import type { Edits } from "../../src/channels/edits.ts";
import type { Story } from "../../src/model/story.ts";
import { TakenDown, Unreadable } from "../../src/routes/problem.ts";
import { findStory } from "../../src/routes/story.ts";
import { KEYS } from "../../src/store/keys.ts";
import { memoryStore } from "../fakes/store.ts";
import { putRecord } from "../samples/record.ts";
import { siteOf, siteOver, siteWith } from "../samples/site.ts";
import { frontOf, idOf, storyOf } from "../samples/stories.ts";
import { LAST_RUN_OF_TEN_YEARS, TEN_YEARS } from "../samples/ten-years.ts";

const AT = "2024-11-06T00:00:00.000Z";
const OLD = storyOf("old", { published: "2024-03-01T08:00:00.000Z" });
const PARIS = storyOf("paris");

describe("a permalink", () => {
	test.each(["/stories/", "/api/v1/stories/"])("of ten years ago is one read (%s)", async (path) => {
		const store = memoryStore();
		await putRecord(store, TEN_YEARS, { at: LAST_RUN_OF_TEN_YEARS });
		const { app, world } = siteOver(store);
		world.now = LAST_RUN_OF_TEN_YEARS;
		const oldest = TEN_YEARS.at(-1);
		const response = await app.request(`${path}${oldest?.id}`);
		expect(response.status).toBe(200);
		expect(response.headers.get("last-modified")).toBe(new Date(oldest?.changed ?? "").toUTCString());
		expect(world.reads).toEqual([`get day/${oldest?.id.slice(0, 10)}`]);
	});

	test("shows all reports of a story and why it was kept", async () => {
		const { app } = await siteWith([PARIS, OLD], { at: AT });
		for (const { id } of [PARIS, OLD])
			expect(await (await app.request(`/stories/${id}`)).text()).toContain(
				"Names the president, France and a state visit.",
			);
	});

	test.each([
		["in the front", frontOf([storyOf("elder", { merged: [idOf("younger")] })]), idOf("younger"), idOf("elder")],
	])("of a story that turned out to be another one leads there, %s", async (_, front, id, into) => {
		const { app } = await siteOf(front);
		const response = await app.request(`/stories/${id}?ui=ru`);
		expect(response.status).toBe(301);
		expect(response.headers.get("location")).toBe(`http://localhost/ru/stories/${into}`);
	});

	test("of an old story that turned out to be another one is two reads, and the API answers with that one", async () => {
		const gone = idOf("younger", "2024-03-02");
		const site = await siteWith([PARIS, { ...OLD, merged: [gone] }], { at: AT, moved: { [gone]: OLD.id } });
		const page = await site.app.request(`/stories/${gone}`);
		expect(page.headers.get("location")).toBe(`http://localhost/stories/${OLD.id}`);
		expect(site.world.reads).toEqual(["get day/2024-03-02", "get day/2024-03-01"]);
		expect(await (await site.app.request(`/api/v1/stories/${gone}`)).json()).toMatchObject({ id: OLD.id });
	});

	test("of stories that turned out to be each other is not there", async () => {
		const [a, b] = [idOf("a", "2024-03-01"), idOf("b", "2024-03-02")];
		const { app } = await siteWith([PARIS], { at: AT, moved: { [a]: b, [b]: a } });
		expect((await app.request(`/stories/${a}`)).status).toBe(404);
	});

	test.each([PARIS, OLD])("of a story that was withdrawn goes on, and says so", async (story) => {
		const withdrawn = { ...story, withdrawn: true as const };
		const { app } = await siteWith([withdrawn], { at: AT });
		const page = await app.request(`/stories/${story.id}`);
		expect(page.status).toBe(200);
		expect(await page.text()).toContain("Withdrawn");
		expect(await (await app.request(`/api/v1/stories/${story.id}`)).json()).toMatchObject({ withdrawn: true });
		for (const path of ["/feed.json", "/", "/api/v1/stories?limit=100", "/feed.csv"])
			expect(await (await app.request(path)).text()).not.toContain(story.id);
	});

	test("of a day that cannot be read is there, but not now", async () => {
		const { app, world } = await siteWith([PARIS, OLD], { at: AT });
		world.damaged.add(KEYS.day("2024-03-01"));
		for (const path of ["/stories/", "/api/v1/stories/"]) {
			const response = await app.request(`${path}${OLD.id}`);
			expect(response.status).toBe(503);
			expect(response.headers.get("retry-after")).toBe("120");
			expect(response.headers.get("cache-control")).toBe("no-store");
		}
		expect((await app.request("/feed.json")).status).toBe(200);
		world.damaged.clear();
		expect((await app.request(`/stories/${OLD.id}`)).status).toBe(200);
	});

	test.each(["2024-03-01-atlantis", "2024-02-31-atlantis", "2024-11-04-atlantis", "atlantis", "2024-03-01"])(
		"%s is none",
		async (id) => {
			const { app } = await siteWith([PARIS, OLD], { at: AT });
			expect((await app.request(`/stories/${id}`)).status).toBe(404);
			expect((await app.request(`/api/v1/stories/${id}`)).status).toBe(404);
		},
	);
});

describe("a story that is looked for", () => {
	const looked = async (
		stories: readonly Story[],
		moved: Readonly<Record<string, string>>,
		edits: Edits = new Map(),
	) => {
		const { ports, world } = await siteWith(stories, { at: AT, moved }, { edits });
		const site = siteFrom(ports);
		world.reads.length = 0;
		return { world, find: (id: string) => findStory(site, id) };
	};
	const chain = (length: number): Record<string, string> =>
		Object.fromEntries(
			Array.from({ length }, (_, n) => [
				idOf(`n${n}`, "2024-03-01"),
				n + 1 < length ? idOf(`n${n + 1}`, "2024-03-01") : OLD.id,
			]),
		);

	test("is found over three steps from one to the next, and no more", async () => {
		const { find } = await looked([PARIS, OLD], chain(4));
		expect((await find(idOf("n1", "2024-03-01")))?.story.id).toBe(OLD.id);
		expect(await find(idOf("n0", "2024-03-01"))).toBeUndefined();
	});

	test("is looked for in the front where it is of the last two weeks, and in its day alone where it is older", async () => {
		const at = (day: string) => storyOf("of", { published: `${day}T08:00:00.000Z` });
		const { find, world } = await looked([at("2024-10-23"), at("2024-10-22")], {});
		expect((await find(idOf("of", "2024-10-22")))?.front).toBeUndefined();
		expect(world.reads).toEqual(["get day/2024-10-22"]);
		expect((await find(idOf("of", "2024-10-23")))?.story.id).toBe(idOf("of", "2024-10-23"));
		expect(world.reads).toContain("get front");
	});

	test("comes with the front where that has it", async () => {
		const { find } = await looked([PARIS], {});
		expect((await find(PARIS.id))?.front?.at).toBe(AT);
	});

	test("is gone where it was taken down, by its own id, by that of another, or as what another turned out to be", async () => {
		const younger = idOf("younger", "2024-03-02");
		const { find } = await looked([PARIS, OLD], { [younger]: OLD.id }, new Map([[OLD.id, "gone"]]));
		await expect(find(OLD.id)).rejects.toThrow(TakenDown);
		await expect(find(younger)).rejects.toThrow(TakenDown);
		const merged = { ...OLD, merged: [younger] };
		const { find: other } = await looked([PARIS, merged], { [younger]: OLD.id }, new Map([[younger, "gone"]]));
		await expect(other(OLD.id)).rejects.toThrow(TakenDown);
	});

	test("is gone also while its day cannot be read, or that of what it turned out to be", async () => {
		const younger = idOf("younger", "2024-03-02");
		const { find, world } = await looked([PARIS, OLD], { [younger]: OLD.id }, new Map([[OLD.id, "gone"]]));
		world.damaged.add(KEYS.day("2024-03-01"));
		await expect(find(OLD.id)).rejects.toThrow(TakenDown);
		await expect(find(younger)).rejects.toThrow(TakenDown);
	});

	test("is none where there is no such day", async () => {
		const { find } = await looked([PARIS, OLD], {});
		expect(await find("2024-03-05-old")).toBeUndefined();
	});

	test("is none where its id is none, or its day is none of a calendar", async () => {
		const { find, world } = await looked([PARIS, OLD], {});
		for (const id of ["", "x2024-03-01-old", "2024-03-01-", "2024-03-01-o d", "2024-02-31-old"])
			expect(await find(id), id).toBeUndefined();
		expect(world.reads.filter((read) => read.startsWith("get day/"))).toEqual([]);
	});

	test("cannot be told where its day cannot be read, which is said", async () => {
		const { find, world } = await looked([PARIS, OLD], {});
		world.damaged.add(KEYS.day("2024-03-01"));
		await expect(find(OLD.id)).rejects.toThrow(Unreadable);
		await expect(find(OLD.id)).rejects.toThrow("2024-03-01");
	});
});
