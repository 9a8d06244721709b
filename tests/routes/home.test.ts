import { describe, expect, test } from "vitest";
import { DAY, shift } from "../../src/model/instant.ts";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { facetsOf, frontOf, reportOf, storyOf } from "../samples/stories.ts";

const AT = "2024-11-06T00:00:00.000Z";
const from = (sourceId: string, title: string) =>
	reportOf({ sourceId, title, link: `https://${sourceId}.example/${title.length}` });

const PARIS = storyOf("paris", {
	published: "2024-11-05T06:10:00.000Z",
	reports: [from("herald", "Two presidents sign in Paris"), from("vestnik", "Подписано в Париже")],
});
const BAKU = storyOf("baku", {
	published: "2024-11-05T09:10:00.000Z",
	reports: [from("herald", "Minister flies to Baku")],
	facets: facetsOf({ partners: ["AZ"] }),
});
const OLD = storyOf("old", {
	published: "2024-11-01T09:10:00.000Z",
	reports: [from("herald", "An older visit"), from("vestnik", "a"), from("khabarshy", "b")],
});

describe("the front page", () => {
	test("leads with what most publishers of the last day report, and has it once", async () => {
		const { app } = await siteOf(frontOf([BAKU, PARIS, OLD], { at: AT }));
		const page = await (await app.request("/")).text();
		expect(page).toMatch(/<article class="headline">.*Two presidents sign in Paris.*<\/article>/s);
		expect(page.match(/>Two presidents sign in Paris</g)).toHaveLength(1);
		expect(page).toMatch(/<ul class="rows">.*Minister flies to Baku/s);
	});

	test("leads with the newest day's where the last day has brought nothing", async () => {
		const { app } = await siteOf(frontOf([BAKU, PARIS], { at: "2024-11-09T00:00:00.000Z" }));
		expect(await (await app.request("/")).text()).toMatch(/<article class="headline">.*(?:Paris|Baku)/s);
	});

	test("leads with what was told in the last day, and not with what was dated long before", async () => {
		const three = [from("herald", "Late report"), from("vestnik", "b"), from("khabarshy", "c")] as const;
		const late = storyOf("late", {
			published: "2024-11-02T09:10:00.000Z",
			firstSeen: "2024-11-05T10:00:00.000Z",
			reports: [...three],
		});
		const { app } = await siteOf(frontOf([late, BAKU, PARIS], { at: AT }));
		expect(await (await app.request("/")).text()).toMatch(
			/<article class="headline">.*Two presidents sign in Paris.*<\/article>/s,
		);
		const edge = storyOf("edge", { published: "2024-11-05T00:00:00.000Z", reports: [...three] });
		const { app: other } = await siteOf(frontOf([edge, BAKU, PARIS], { at: AT }));
		expect(await (await other.request("/")).text()).toMatch(/<article class="headline">.*Late report.*<\/article>/s);
	});

	test("leads with what was dated a day before the last day at the earliest", async () => {
		const three = [from("herald", "Late report"), from("vestnik", "b"), from("khabarshy", "c")] as const;
		const leadOf = async (published: string, firstSeen = "2024-11-05T01:00:00.000Z"): Promise<string> => {
			const late = storyOf("late", { published, firstSeen, reports: [...three] });
			const { app } = await siteOf(frontOf([late, BAKU], { at: AT }));
			return /<article class="headline">.*<\/article>/s.exec(await (await app.request("/")).text())?.[0] ?? "";
		};
		expect(await leadOf("2024-11-04T00:00:00.000Z")).toContain("Late report");
		expect(await leadOf("2024-11-03T23:59:59.999Z")).toContain("Minister flies to Baku");
		expect(await leadOf("2024-11-04T12:00:00.000Z", "2024-11-04T23:59:59.999Z")).toContain("Minister flies to Baku");
	});

	test("leads with what most publishers report of what was seen last, however long ago", async () => {
		const rome = storyOf("rome", {
			published: BAKU.published,
			reports: [from("herald", "In Rome"), from("vestnik", "a")],
		});
		const { app } = await siteOf(frontOf([BAKU, rome, PARIS], { at: "2024-11-09T00:00:00.000Z" }));
		expect(await (await app.request("/")).text()).toMatch(/<article class="headline">.*In Rome.*<\/article>/s);
	});

	test("says what is ahead in its order, also what moved over New Year", async () => {
		const site = await siteWith([PARIS], { at: AT });
		const [near, far] = [
			occurrenceOf({ start: "2024-12-10" }),
			occurrenceOf({ start: "2024-12-01", uid: "2025-visit-a" }),
		];
		await writeCalendar(site.store, withOccurrences(emptyCalendar("2024"), [near]), { kind: "absent" });
		await writeCalendar(site.store, withOccurrences(emptyCalendar("2025"), [far]), { kind: "absent" });
		const page = await (await site.app.request("/")).text();
		expect([...page.matchAll(/<li class="row"><time datetime="([\d-]+)/g)].map(([, day]) => day)).toEqual([
			"2024-12-01",
			"2024-12-10",
		]);
	});

	test("leads from its bars to all partners, days, events and themes", async () => {
		const { app } = await siteOf(frontOf([PARIS], { at: AT }));
		const page = await (await app.request("/")).text();
		const sections = [...page.matchAll(/<section><h2>([^<]+)<\/h2>(.*?)<\/section>/gs)];
		expect(sections.map(([, , text = ""]) => [...text.matchAll(/<a href="([^"]+)"/g)].at(-1)?.[1])).toEqual([
			"/partners",
			"/archive",
			"/events",
			"/themes",
		]);
		expect(new Set(sections.map(([, title]) => title)).size).toBe(4);
	});

	test("leads with the newest of those that as many publishers report", async () => {
		const rome = storyOf("rome", {
			published: "2024-11-05T20:00:00.000Z",
			reports: [from("herald", "Signed in Rome"), from("vestnik", "a")],
		});
		const { app } = await siteOf(frontOf([rome, PARIS], { at: AT }));
		expect(await (await app.request("/")).text()).toMatch(/<article class="headline">.*Signed in Rome.*<\/article>/s);
	});

	test("has forty stories, the lead among them, and leads to the older ones", async () => {
		const many = Array.from({ length: 41 }, (_, n) =>
			storyOf(`n${n}`, { published: shift("2024-11-05T09:10:00.000Z", -n * 1000) }),
		);
		const pageOf = async (count: number) =>
			(await (await siteOf(frontOf(many.slice(0, count), { at: AT }))).app.request("/")).text();
		const page = await pageOf(41);
		expect(new Set(page.match(/\/stories\/[\w-]+/g)).size).toBe(40);
		expect(page).toMatch(/<a href="\/\?cursor=2024-11-05-n39~[^"]+" rel="next">/);
		expect(await pageOf(40)).not.toContain('rel="next"');
	});

	test("is good for a minute where a day cannot be read, and as long as other pages else", async () => {
		const made = await siteWith([PARIS, OLD], { at: AT, frontDays: 2 });
		const other = await siteWith([PARIS, OLD], { at: AT, frontDays: 2 });
		other.world.damaged.add("day/2024-11-01");
		expect((await made.app.request("/")).headers.get("cache-control")).not.toBe("public, max-age=60");
		const response = await other.app.request("/");
		expect(response.headers.get("cache-control")).toBe("public, max-age=60");
		expect(await response.text()).toContain("2024-11-01");
	});

	test("has bars of partners, days, events and themes, ten of each at most, and none that is empty", async () => {
		const partners = "AT BE BG CH CZ DE EE ES FI FR GB".split(" ");
		const days = Array.from({ length: 12 }, (_, n) =>
			storyOf("of", {
				published: shift("2024-11-05T09:10:00.000Z", -n * DAY),
				facets: facetsOf({ partners, themes: [] }),
			}),
		);
		const { app } = await siteOf(frontOf(days, { at: AT }));
		const page = await (await app.request("/")).text();
		const sections = [...page.matchAll(/<section><h2>([^<]+)<\/h2>(.*?)<\/section>/gs)].map(
			([, title = "", section = ""]): [string, number, string] => [
				title,
				section.match(/<rect/g)?.length ?? 0,
				[...section.matchAll(/<a href="([^"]+)"/g)].at(-1)?.[1] ?? "",
			],
		);
		expect(sections).toEqual([
			[expect.any(String), 10, "/partners"],
			[expect.any(String), 10, "/archive"],
			[expect.any(String), 1, "/events"],
		]);
		const [first] = /href="\/day\/[\d-]+"/.exec(page.slice(page.indexOf("<section>"))) ?? [];
		expect(first).toBe('href="/day/2024-11-05"');
	});

	test("shows its days in order, also where an older story was seen last", async () => {
		const late = storyOf("late", {
			id: "2024-11-04-late",
			published: "2024-11-04T20:00:00.000Z",
			firstSeen: "2024-11-06T00:00:00.000Z",
			reports: [from("herald", "Told two days later")],
		});
		const { app } = await siteOf(frontOf([BAKU, PARIS, late], { at: AT }));
		const page = await (await app.request("/")).text();
		const days = [...page.matchAll(/href="\/day\/([\d-]+)"/g)].map(([, day]) => day);
		expect(days.slice(-2)).toEqual(["2024-11-06", "2024-11-05"]);
	});

	test("has six events at most, those of today among them, and none that is over or was held", async () => {
		const site = await siteWith([PARIS], { at: AT });
		const days = ["04", "06", "07", "08", "09", "10", "11", "12"].map((day) => `2024-11-${day}`);
		const events = [
			...days.map((start) => occurrenceOf({ start })),
			occurrenceOf({ start: "2024-11-05", end: "2024-11-06", uid: "2024-visit-lasting" }),
			occurrenceOf({ start: "2024-11-06", uid: "2024-visit-held", certainty: "held" }),
		];
		await writeCalendar(site.store, withOccurrences(emptyCalendar("2024"), events), { kind: "absent" });
		const page = await (await site.app.request("/")).text();
		const aside = page.slice(page.indexOf("<aside"));
		expect([...aside.matchAll(/<li class="row"><time datetime="([\d-]+)/g)].map(([, day]) => day)).toEqual([
			"2024-11-05",
			...days.slice(1, 6),
		]);
	});

	test("says what is ahead, the nearest first, without what was called off", async () => {
		const site = await siteWith([PARIS], { at: AT });
		const ahead = ["2024-12-03", "2024-11-20", "2024-11-25", "2024-11-02"].map((start, n) =>
			occurrenceOf({ uid: `2024-visit-${start}`, start, end: start, certainty: n === 2 ? "cancelled" : "announced" }),
		);
		await writeCalendar(site.store, withOccurrences(emptyCalendar("2024"), ahead), { kind: "absent" });
		const page = await (await site.app.request("/")).text();
		const aside = page.slice(page.indexOf("Ahead"));
		expect([...aside.matchAll(/<li class="row"><time datetime="([\d-]+)"/g)].map(([, day]) => day)).toEqual([
			"2024-11-20",
			"2024-12-03",
		]);
	});

	test("comes without what is ahead where no calendar can be read", async () => {
		const site = await siteWith([PARIS], { at: AT });
		for (const year of ["2023", "2024", "2025"]) site.store.damage(`calendar/${year}`, "{");
		const response = await site.app.request("/");
		expect(response.status).toBe(200);
		expect(await response.text()).toContain("Nothing is announced with a date.");
	});

	test("shows an English reader the English report, under whatever address of it", async () => {
		const kazakh = reportOf({ language: "kk", title: "Парижде қол қойылды" });
		const both = storyOf("paris", { ...PARIS, reports: [kazakh, ...PARIS.reports] });
		const { app } = await siteOf(frontOf([both], { at: AT }));
		for (const path of ["/", "/en/"]) expect(await (await app.request(path)).text()).toContain("Two presidents sign");
		expect(await (await app.request("/kk/")).text()).toContain("Парижде қол қойылды");
	});

	test("tells search engines what the site is, how it is searched, and what leads", async () => {
		const { app } = await siteOf(frontOf([BAKU, PARIS, OLD], { at: AT }));
		const page = await (await app.request("/kk/")).text();
		const data = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
		const [site, story] = data.map(([, text = ""]) => JSON.parse(text));
		expect(site).toMatchObject({ "@type": "WebSite", url: "http://localhost/kk/", inLanguage: "kk" });
		expect(story).toMatchObject({ "@type": "NewsArticle", inLanguage: "en" });
		const address = site.potentialAction.target.urlTemplate.replace("{search_term_string}", "Paris");
		expect(await (await app.request(address)).text()).toContain("Two presidents sign in Paris");
	});

	test("has bars that lead to the stories they count", async () => {
		const { app } = await siteOf(frontOf([BAKU, PARIS, OLD], { at: AT }));
		const page = await (await app.request("/ru/")).text();
		expect(page).toMatch(
			/<a href="\/ru\/partner\/fr">Франция<\/a><\/th><td><svg[^>]*><rect width="100"[^>]*><\/rect><\/svg>2/,
		);
		const day = /<a href="(\/ru\/day\/2024-11-05)">5 нояб\.<\/a>/.exec(page)?.[1];
		const list = await (await app.request(day ?? "")).text();
		expect(list).toContain("Minister flies to Baku");
		expect(list).not.toContain("An older visit");
	});
});
