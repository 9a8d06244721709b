import { describe, expect, test } from "vitest";
import { readEdits } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import { isIntact } from "../../src/routes/intact.ts";
import { KEYS } from "../../src/store/keys.ts";
import { siteOver, siteWith } from "../samples/site.ts";
import { reportOf, storyOf } from "../samples/stories.ts";

const AT = "2024-11-06T00:00:00.000Z";
const DAY = "2024-03-01";
const old = (name: string, title: string) =>
	storyOf(name, { published: `${DAY}T08:00:00.000Z`, reports: [reportOf({ key: `key-of-${name}`, title })] });
const DAMAGED = old("damaged", "A wheat deal with Cairo");
const WHOLE = old("whole", "A wheat deal with Amman");

/** A site whose store gives one story of an old day back otherwise than it was written, and as long. */
async function siteWithDamage(edited = "") {
	const { store } = await siteWith([DAMAGED, WHOLE, storyOf("paris")], { at: AT });
	const text = store.raw(KEYS.day(DAY)) ?? "";
	const damaged = text.replace('"key":"key-of-damaged"', '"key":[10000000000002]');
	expect(damaged).toHaveLength(text.length);
	expect(damaged).not.toBe(text);
	store.damage(KEYS.day(DAY), damaged);
	const site = siteOver(store, { edits: readEdits(edited, facetsFor(new Map())).edits });
	site.world.now = AT;
	return site;
}

test("a story is intact whose reports can be read", () => {
	expect(isIntact(WHOLE)).toBe(true);
	const damaged = Object.defineProperty({ ...WHOLE }, "reports", {
		get() {
			throw new Error("damaged");
		},
	});
	expect(isIntact(damaged)).toBe(false);
});

describe("a story of an old day that was damaged", () => {
	test("is no hindrance to a search, which finds its neighbours", async () => {
		const { app } = await siteWithDamage();
		for (const path of ["/feed.json?q=wheat", "/api/v1/stories?q=wheat", "/feed.rss?q=wheat&until=2024-04-01"]) {
			const response = await app.request(path);
			expect([path, response.status]).toEqual([path, 200]);
			const text = await response.text();
			expect(text).toContain("Amman");
			expect(text).not.toContain("Cairo");
		}
	});

	test("is told of by a search that could not look into it", async () => {
		const { app } = await siteWithDamage();
		expect(await (await app.request("/api/v1/stories?q=wheat")).json()).toMatchObject({ unread: [DAY] });
		const later = await app.request("/api/v1/stories?q=wheat&since=2024-11-01");
		expect(await later.json()).not.toHaveProperty("unread");
	});

	test("is counted as any other, for which nobody looks into it", async () => {
		const { app } = await siteWithDamage();
		const counted = await (await app.request("/api/v1/stats?by=month&partner=fr&event=visit")).json();
		expect(counted).toEqual({
			by: "month",
			rows: [
				{ start: "2024-03-01", stories: 2 },
				{ start: "2024-11-01", stories: 1 },
			],
		});
	});

	test.each(["/stories/", "/api/v1/stories/"])("cannot be shown now, but is not said to be gone (%s)", async (path) => {
		const { app } = await siteWithDamage();
		expect((await app.request(`${path}${DAMAGED.id}`)).status).toBe(503);
		expect((await app.request(`${path}${WHOLE.id}`)).status).toBe(200);
	});

	test("whose facets an operator put right is no hindrance to its day", async () => {
		const { app } = await siteWithDamage(`${DAMAGED.id} partner=eg\n${WHOLE.id} partner=jo`);
		const list = await app.request("/feed.json?until=2024-04-01");
		expect(list.status).toBe(200);
		expect(await list.text()).toContain("Amman");
		expect((await app.request(`/stories/${WHOLE.id}`)).status).toBe(200);
		expect((await app.request(`/stories/${DAMAGED.id}`)).status).toBe(503);
	});

	test("is taken down as any other", async () => {
		const { app } = await siteWithDamage(`${DAMAGED.id} gone`);
		expect((await app.request(`/api/v1/stories/${DAMAGED.id}`)).status).toBe(410);
		expect(await (await app.request("/feed.json?until=2024-04-01")).text()).toContain("Amman");
	});
});
