import { describe, expect, test } from "vitest";
import { HOUR, shift } from "../../src/model/instant.ts";
import { KEYS } from "../../src/store/keys.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { frontOf, reportOf, storyOf } from "../samples/stories.ts";

describe("a document's size", () => {
	test("is bounded: what does not fit is on the next page", async () => {
		const long = "Келіссөз ".repeat(50);
		const wide = Array.from({ length: 70 }, (_, n) => {
			const report = (k: number) =>
				reportOf({ title: `${long} ${k}`, excerpt: long, link: `https://herald.example/${n}/${k}` });
			const others = Array.from({ length: 11 }, (__, k) => report(k + 1));
			return storyOf(`wide-${n}`, {
				published: shift("2024-11-05T00:00:00.000Z", -n * HOUR),
				reports: [report(0), ...others],
			});
		});
		const { app } = await siteOf(frontOf(wide));
		let address: string | undefined = "/feed.json?limit=100";
		let items = 0;
		while (address !== undefined) {
			const text: string = await (await app.request(address)).text();
			expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(512 * 1024);
			const feed: { items: object[]; next_url?: string } = JSON.parse(text);
			items += feed.items.length;
			address = feed.next_url;
		}
		expect(items).toBe(70);
	});
});

describe("a page of stories", () => {
	test("stands under the days of first sight, and says the outlet's date where it is another one", async () => {
		const late = storyOf("late", { published: "2024-10-30T08:00:00.000Z", firstSeen: "2024-11-04T10:00:00.000Z" });
		const { app } = await siteOf(frontOf([late, storyOf("paris")]));
		const page = await (await app.request("/source/herald")).text();
		expect(page.match(/<h2 class="day"><time datetime="2024[^>]*>/g)).toHaveLength(1);
		expect(page).toContain("<b>30 Oct</b>13:00<small>08:00\u00a0UTC</small>");
	});

	test("that found none on the days it looked at says that older days follow", async () => {
		const days = Array.from({ length: 30 }, (_, n) =>
			storyOf(`s${n}`, { published: shift("2024-11-05T08:00:00.000Z", -n * 24 * HOUR) }),
		);
		const { app } = await siteWith(days, { at: "2024-11-06T00:00:00.000Z" });
		const page = await (await app.request("/?q=uranium")).text();
		expect(page).toContain("None on the days looked at so far");
		expect(page).toContain('rel="next"');
	});
});

describe("a list of stories", () => {
	const many = (count: number) =>
		Array.from({ length: count }, (_, n) =>
			storyOf(`n${n}`, { published: shift("2024-11-05T08:00:00.000Z", -n * 1000) }),
		);
	const pageOf = async (count: number, path: string): Promise<string> =>
		(await (await siteOf(frontOf(many(count)))).app.request(path)).text();

	test("has thirty, and leads to the older ones under the same choice", async () => {
		const page = await pageOf(31, "/source/herald");
		expect(new Set(page.match(/\/stories\/[\w-]+/g)).size).toBe(30);
		expect(page).toMatch(/<a href="\/source\/herald\?cursor=2024-11-05-n29~[^"]+" rel="next">/);
		expect(await pageOf(31, "/?q=president")).toMatch(/<a href="\/\?q=president&amp;cursor=2024-11-05-n29~/);
		expect(await pageOf(30, "/source/herald")).not.toContain('rel="next"');
	});

	test("is good for a minute where a day cannot be read, and as long as other pages else", async () => {
		const old = storyOf("old", { published: "2024-03-01T08:00:00.000Z" });
		for (const damaged of [false, true]) {
			const { app, world } = await siteWith([storyOf("paris"), old], { at: "2024-11-06T00:00:00.000Z" });
			if (damaged) world.damaged.add("day/2024-03-01");
			const kept = (await app.request("/source/herald")).headers.get("cache-control");
			expect(kept === "public, max-age=60").toBe(damaged);
		}
	});

	test("is what the front page goes on with", async () => {
		const page = await pageOf(3, "/?cursor=2024-11-05");
		expect(page).toContain("/stories/2024-11-05-n0");
		expect(page).not.toContain('class="headline"');
	});

	test("has a search within it, which is empty unless something was looked for", async () => {
		const searchOf = (page: string): string => /<search>.*?<\/search>/s.exec(page)?.[0] ?? "";
		const plain = searchOf(await pageOf(1, "/source/herald"));
		expect(plain).toMatch(/<input type="hidden" name="source" value="herald"/);
		expect(plain).not.toMatch(/name="q"[^>]* value="[^"]/);
		const asked = searchOf(await pageOf(1, "/?q=president&event=visit"));
		expect(asked).toMatch(/<input[^>]* name="q"[^>]* value="president"|value="president"[^>]* name="q"/);
		expect(asked).toMatch(/<input type="hidden" name="event" value="visit"/);
	});

	test("that is empty leads nowhere that is not there", async () => {
		const { app } = await siteOf(frontOf([storyOf("paris")]));
		const response = await app.request("/source/vestnik");
		expect(response.status).toBe(200);
		expect(await response.text()).not.toContain("undefined");
	});

	test("says how to bring news in where nothing was ever read", async () => {
		expect(await (await (await siteOf(undefined)).app.request("/source/herald")).text()).toContain("cdn-cgi");
		expect(await pageOf(1, "/source/herald")).not.toContain("cdn-cgi");
	});
});

describe("a search", () => {
	const linksAt = async (q: string, more = ""): Promise<string[]> => {
		const { app } = await siteOf(frontOf([storyOf("paris")]));
		const page = await (await app.request(`/?q=${encodeURIComponent(q)}${more}`)).text();
		const main = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
		return [...main.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)</g)].map(
			([, href = "", label]) => `${label}: ${decodeURIComponent(href.replaceAll("&amp;", "&"))}`,
		);
	};

	test.each([
		["Berlin -visit", "Berlin"],
		["-visit Berlin", "Berlin"],
		['Berlin -"state visit" -x', "Berlin"],
		["Berlin –визит", "Berlin"],
		["Berlin −«state visit»", "Berlin"],
		["Baden-Baden -visit", "Baden-Baden"],
	])("of %s that finds nothing may be widened to what it looks for", async (q, kept) => {
		const links = await linksAt(q);
		expect(links.filter((link) => link.includes(": /?q="))).toEqual([`without what is excluded: ${kept}: /?q=${kept}`]);
	});

	test.each(["Berlin", " Berlin ", "Baden-Baden", "-visit"])("of %s has nothing to be widened by", async (q) => {
		expect((await linksAt(q)).filter((link) => link.includes("/?q="))).toEqual([]);
	});

	test("within a choice may be widened to all", async () => {
		const links = await linksAt("Berlin", "&event=visit");
		expect(links).toContain("the words alone: Berlin: /?q=Berlin");
	});

	test("leads to what is called so, by its name alone, and to what is nearly called so where it finds nothing", async () => {
		expect(await linksAt("france")).toContain("France: /partner/fr");
		expect(await linksAt("frence")).toContain("France: /partner/fr");
		expect(await linksAt("france -visit")).toContain("France: /partner/fr");
		expect(await linksAt("-visit germany")).toContain("Germany: /partner/de");
		expect(await linksAt("lithu")).toContain("Lithuania: /partner/lt");
		expect((await linksAt("president")).filter((link) => link.includes("/partner/"))).toEqual(
			(await linksAt("palace")).filter((link) => link.includes("/partner/")),
		);
	});

	test("of nothing but what it excludes leads to nothing that is called so", async () => {
		expect((await linksAt("-germany")).filter((link) => link.endsWith(": /partner/de"))).toEqual([]);
	});
});

describe("a page's table", () => {
	test("is parted by what the spreadsheet of its language wants", async () => {
		const { app } = await siteOf(frontOf([storyOf("paris")]));
		const hrefAt = async (path: string): Promise<string> => {
			const html = await (await app.request(path)).text();
			const [, href = ""] = /href="([^"]+)">CSV</.exec(html) ?? [];
			return href.replaceAll("&amp;", "&");
		};
		expect(await hrefAt("/source/herald")).toBe("/source/herald.csv");
		for (const ui of ["ru", "kk"]) {
			const href = await hrefAt(`/${ui}/source/herald`);
			expect(href).toBe(`/source/herald.csv?delimiter=semicolon&ui=${ui}`);
			expect(await (await app.request(href)).text()).toContain("id;published;");
		}
	});
});

describe("the status", () => {
	test.each(["calendar/2024", "shard/3", "push/hub", "push/desk", "day/2024-11-04"])(
		"names %s where it is damaged",
		async (key) => {
			const site = await siteWith([storyOf("paris")], { at: "2024-11-06T00:00:00.000Z" });
			site.store.damage(key, "{");
			const { record } = await (await site.app.request("/status.json")).json<{ record: { faults: object } }>();
			expect(Object.keys(record.faults)).toEqual([key]);
		},
	);

	test("tells the last run, the record's first and last day, what waits, and which keys cannot be used", async () => {
		const site = await siteWith([storyOf("paris"), storyOf("old", { published: "2024-03-01T08:00:00.000Z" })], {
			at: "2024-11-06T00:00:00.000Z",
		});
		site.world.damaged.add(KEYS.shard(3)).add(KEYS.day("2024-03-01"));
		await site.app.request("/stories/2024-03-01-old");
		const { record } = await (await site.app.request("/status.json")).json<{ record: object }>();
		expect(record).toEqual({
			at: "2024-11-06T00:00:00.000Z",
			version: expect.any(String),
			changed: "2024-11-04T06:10:00.000Z",
			stories: 1,
			first: "2024-03-01",
			last: "2024-11-04",
			held: {},
			faults: { "shard/3": "the store is down", "day/2024-03-01": "the store is down" },
		});
		const page = await (await site.app.request("/status")).text();
		expect(page).toContain("day/2024-03-01");
	});

	test("tells what waits and why", async () => {
		const { app } = await siteOf(frontOf([storyOf("paris")], { held: { herald: 12 } }));
		expect(await (await app.request("/status.json")).json()).toMatchObject({ record: { held: { herald: 12 } } });
		expect(await (await app.request("/status")).text()).toContain("herald: 12");
	});

	test("is there where nothing can be read", async () => {
		const { app, world } = await siteOf(undefined);
		world.broken = true;
		expect((await app.request("/status.json")).status).toBe(200);
		expect((await app.request("/status")).status).toBe(200);
	});
});

describe("a site", () => {
	const NOTE = "curl http://localhost/cdn-cgi/local/scheduled";

	test("says how to bring news in where nothing was ever read", async () => {
		const { app } = await siteOf(undefined);
		const page = await (await app.request("/")).text();
		expect(page).toContain(NOTE);
		expect(page).not.toContain("No story here yet");
	});

	test("does not say so where a run has found nothing", async () => {
		const { app } = await siteOf(frontOf([]));
		const page = await (await app.request("/")).text();
		expect(page).toContain("No story here yet");
		expect(page).not.toContain(NOTE);
	});
});
