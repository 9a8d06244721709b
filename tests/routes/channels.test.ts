import { describe, expect, test } from "vitest";
import { siteOf } from "../samples/site.ts";
import { facetsOf, frontOf, reportOf, storyOf } from "../samples/stories.ts";

const VISIT = storyOf("visit", {
	published: "2024-11-04T06:00:00.000Z",
	reports: [
		reportOf({ link: "https://herald.example/visit", title: "President travels to Paris for uranium talks" }),
		reportOf({
			link: "https://vestnik.example/visit",
			sourceId: "vestnik",
			language: "ru",
			title: "Президент едет в Париж",
		}),
	],
});
const SUMMIT = storyOf("summit", {
	published: "2024-11-03T06:00:00.000Z",
	facets: facetsOf({ partners: ["DE", "KG"], organisations: ["ca-germany"], events: ["summit"], themes: ["energy"] }),
	reports: [reportOf({ link: "https://herald.example/summit", title: "Leaders meet in Berlin" })],
});
const CALL = storyOf("call", {
	published: "2024-11-02T06:00:00.000Z",
	facets: facetsOf({ partners: ["DE"], events: ["call"] }),
	reports: [
		reportOf({
			link: "https://khabarshy.example/call",
			sourceId: "khabarshy",
			language: "kk",
			title: "Президент Берлинмен сөйлесті",
		}),
	],
});
const FRONT = frontOf([VISIT, SUMMIT, CALL]);

async function idsAt(path: string): Promise<string[]> {
	const { app } = await siteOf(FRONT);
	const response = await app.request(path);
	expect(response.status, await response.clone().text()).toBe(200);
	const { items } = await response.json<{ items: { id: string }[] }>();
	return items.map(({ id }) => id.replace(/^urn:elshi:story:\d{4}-\d\d-\d\d-/, ""));
}

async function problemAt(path: string) {
	const { app } = await siteOf(FRONT);
	const response = await app.request(path);
	expect(response.headers.get("content-type")).toContain("application/problem+json");
	return response.json<{ status: number; parameter?: string; nearest?: string; detail: string }>();
}

describe("a channel by path", () => {
	test.each([
		["/partner/de.json", ["summit", "call"]],
		["/partner/DE.json", ["summit", "call"]],
		["/organisation/ca-germany.json", ["summit"]],
		["/event/visit.json", ["visit"]],
		["/theme/energy.json", ["summit"]],
		["/language/kk.json", ["call"]],
		["/source/vestnik.json", ["visit"]],
		["/level/head-of-state.json", ["visit", "summit", "call"]],
		["/partner/de.json?event=call", ["call"]],
		["/partner/jp.json", []],
	])("%s has its stories", async (path, ids) => {
		expect(await idsAt(path)).toEqual(ids);
	});

	test("tells each story by the report in its language or of its source", async () => {
		const { app } = await siteOf(FRONT);
		for (const path of ["/language/ru.json", "/source/vestnik.json", "/feed.json?partner=fr&ui=ru"]) {
			const { items } = await (await app.request(path)).json<{ items: { title: string; language: string }[] }>();
			expect(items[0]).toMatchObject({ title: "Президент едет в Париж", language: "ru" });
		}
	});

	test.each([
		["/partner/fr.json", "Kazakhstan's diplomacy: France"],
		["/partner/fr.json?ui=ru", "Дипломатия Казахстана: Франция"],
		["/event/visit.json?ui=kk", "Қазақстан дипломатиясы: Сапар"],
	])("%s says what it is", async (path, title) => {
		const { app } = await siteOf(FRONT);
		expect(await (await app.request(path)).json()).toMatchObject({ title });
	});

	test.each(["/partner/zz.rss", "/planet/mars.rss", "/partner/constructor.rss", "/feed.exe"])(
		"%s is not there",
		async (path) => {
			expect(await problemAt(path)).toMatchObject({ status: 404 });
		},
	);
});

describe("a channel by query", () => {
	test.each([
		["partner=fr,kg", ["visit", "summit"]],
		["partner=fr&partner=KG", ["visit", "summit"]],
		["partner=de&event=summit,call&theme=energy", ["summit"]],
		["lang=ru", ["visit"]],
		["q=paris", ["visit"]],
		["q=uran", ["visit"]],
		["q=Париж", ["visit"]],
		["q=%22meet+in+berlin%22", ["summit"]],
		["q=president+-uranium", []],
		["q=-paris", ["summit", "call"]],
		["since=2024-11-03", ["visit", "summit"]],
		["since=2024-11-03&until=2024-11-03", ["summit"]],
		["since=2024-11-03T07:00:00%2B01:00", ["visit", "summit"]],
		["since=2024-11-03T07:00:00+01:00", ["visit", "summit"]],
		["until=2024-11-02T06:00:00Z", []],
		["partner=&q=", ["visit", "summit", "call"]],
		["utm_source=mail&fbclid=x", ["visit", "summit", "call"]],
		["limit=1", ["visit"]],
	])("%s chooses", async (query, ids) => {
		expect(await idsAt(`/feed.json?${query}`)).toEqual(ids);
	});

	test.each([
		["partner=frr", "partner", "fr"],
		["partner=Germany", "partner", "de"],
		["partner=Германия", "partner", "de"],
		["organisation=c5+1", "organisation", "c5plus1"],
		["event=vist", "event", "visit"],
		["theme=enrgy", "theme", "energy"],
		["lang=kz", "lang", "kk"],
		["source=heral", "source", "herald"],
		["ui=fr", "ui", undefined],
		["limit=0", "limit", undefined],
		["limit=many", "limit", undefined],
		["since=yesterday", "since", undefined],
		["since=2024-02-31", "since", undefined],
		["since=2024-11-05&until=2024-11-01", "until", undefined],
		["cursor=here", "cursor", undefined],
		[`q=${"a".repeat(201)}`, "q", undefined],
	])("%s is told to be wrong", async (query, parameter, nearest) => {
		const problem = await problemAt(`/feed.json?${query}`);
		expect(problem).toMatchObject({ status: 400, parameter });
		if (nearest !== undefined) expect(problem.nearest).toBe(nearest);
		expect(problem.detail).toContain(parameter);
	});

	test.each([
		"ref=newsletter",
		"cacheBust=1",
		"ysclid=x",
		"srsltid=x",
		"mc_cid=x",
		"msclkid=x",
		"gad_source=1",
		"igsh=x",
		"format=xml",
		"amp=1",
		"at_medium=mail",
		"partners=fr",
	])("%s is nothing to a feed or a page, and is not in the address that they give for their own", async (noise) => {
		const { app } = await siteOf(FRONT);
		const feeds = ["/feed.rss", "/feed.atom", "/feed.json", "/partner/fr.rss", "/feed.ics", "/digest/daily.rss"];
		for (const path of [
			...feeds,
			"/",
			"/partner/fr",
			`/stories/${VISIT.id}`,
			"/status",
			"/feeds.opml",
			"/sources.opml",
		]) {
			const [plain, noisy] = await Promise.all([app.request(path), app.request(`${path}?${noise}`)]);
			expect([path, noisy.status]).toEqual([path, 200]);
			expect(await noisy.text()).toBe(await plain.text());
		}
	});

	test("never gives back markup", async () => {
		const { app } = await siteOf(FRONT);
		const evil = encodeURIComponent('"><script>alert(1)</script>');
		for (const path of [
			`/feed.rss?q=${evil}`,
			`/feed.atom?q=${evil}`,
			`/?q=${evil}`,
			`/feed.rss?partner=${evil}`,
			`/${evil}`,
		])
			expect(await (await app.request(path)).text()).not.toContain("<script");
	});
});
