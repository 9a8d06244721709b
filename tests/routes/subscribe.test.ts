import { describe, expect, test } from "vitest";
import { siteWith } from "../samples/site.ts";
import { facetsOf, storyOf } from "../samples/stories.ts";

const STORIES = [
	storyOf("paris", { facets: facetsOf({ themes: ["energy"] }) }),
	storyOf("beijing", { facets: facetsOf({ partners: ["CN"] }) }),
];
const html = { headers: { accept: "text/html" } };

async function pageAt(path: string, changes: Parameters<typeof siteWith>[2] = {}) {
	const { app } = await siteWith(STORIES, { at: "2024-11-06T00:00:00.000Z" }, changes);
	const page = await (await app.request(path, html)).text();
	const addresses = [...page.matchAll(/readonly[^>]* value="([^"]+)"/g)].map(([, value = ""]) =>
		value.replaceAll("&amp;", "&"),
	);
	return { app, page, addresses };
}

describe("the page that tells how to subscribe", () => {
	test.each([
		"/subscribe",
		"/ru/subscribe?partner=fr",
		"/kk/subscribe?partner=fr&event=visit&q=%D0%BC%D2%B1%D0%BD%D0%B0%D0%B9",
	])("has whole addresses that work: %s", async (path) => {
		const { app, addresses } = await pageAt(path);
		expect(addresses.length).toBe(7);
		for (const address of addresses) expect((await app.request(address)).status, address).toBe(200);
	});

	test("gives addresses in the reader's language and of the choice", async () => {
		const { addresses } = await pageAt("/ru/subscribe?partner=fr");
		expect(addresses).toEqual([
			"http://localhost/partner/fr.rss?ui=ru",
			"http://localhost/partner/fr.atom?ui=ru",
			"http://localhost/partner/fr.json?ui=ru",
			"http://localhost/digest/daily.rss?partner=fr&ui=ru",
			"http://localhost/digest/weekly.rss?partner=fr&ui=ru",
			"http://localhost/partner/fr.ics?ui=ru",
			"http://localhost/api/v1/stories?partner=fr&ui=ru",
		]);
	});

	test("opens readers and calendars with exactly those addresses", async () => {
		const { page } = await pageAt("/subscribe?partner=fr&event=visit");
		const feed = "http://localhost/feed.rss?partner=fr&event=visit";
		expect(page).toContain(`https://www.inoreader.com/?add_feed=${encodeURIComponent(feed)}"`);
		expect(page).toContain(`href="feed:${feed.replace("&", "&amp;")}"`);
		expect(page).toContain('href="webcal://localhost/feed.ics?partner=fr&amp;event=visit"');
		expect(page).toContain('href="/feeds.opml?partner=fr&amp;event=visit"');
	});

	test("offers what the newest stories have, and shows what is chosen", async () => {
		const { page } = await pageAt("/ru/subscribe?partner=fr");
		expect(page).toContain('<option value="cn">Китай</option>');
		expect(page).toMatch(/<option value="fr" selected[^>]*>Франция<\/option>/);
		expect(page).toContain('<a href="/ru/subscribe" title="убрать: Франция">');
	});

	test("offers partners, events, themes and languages, each by name and each once, and a choice that none has", async () => {
		const { page } = await pageAt("/subscribe?partner=it&theme=energy");
		const fields = [...page.matchAll(/<select[^>]* name="(\w+)".*?<\/select>/gs)];
		expect(fields.map(([, name]) => name)).toEqual(["partner", "event", "theme", "language"]);
		const optionsOf = (n: number) =>
			[...(fields[n]?.[0] ?? "").matchAll(/<option value="([^"]*)"/g)].map(([, id]) => id).filter((id) => id !== "");
		expect(optionsOf(0)).toEqual(["cn", "fr", "it"]);
		expect(optionsOf(1)).toEqual(["visit"]);
		const { page: russian } = await pageAt("/ru/subscribe?partner=it");
		const [partners = ""] = /<select[^>]* name="partner".*?<\/select>/s.exec(russian) ?? [];
		expect([...partners.matchAll(/>([А-Я][^<]*)<\/option>/g)].map(([, label]) => label)).toEqual([
			"Италия",
			"Китай",
			"Франция",
		]);
		expect(optionsOf(2)).toEqual(["energy", "political"]);
		expect(fields[2]?.[0]).toMatch(/<option value="energy" selected/);
		expect(fields[0]?.[0]).not.toMatch(/<option value="fr" selected/);
	});

	test("keeps the words that are looked for, and leads to the stories", async () => {
		const { page } = await pageAt("/subscribe?q=uranium&partner=fr");
		expect(page).toMatch(/name="q"[^>]* value="uranium"|value="uranium"[^>]* name="q"/);
		expect(page).toContain('href="/?partner=fr&amp;q=uranium"');
		expect(page).toContain("<title>");
		expect((await pageAt("/subscribe")).page).not.toMatch(/name="q"[^>]* value="[^"]/);
		expect((await pageAt("/subscribe?partner=fr&event=visit")).page).toContain('href="/subscribe?event=visit"');
	});

	test("names a chat in its own language, where it was given one", async () => {
		const chats = [
			{
				href: "https://t.me/arna",
				name: "@arna",
				every: "story" as const,
				selection: { facets: { partner: ["FR"] } },
				ui: "kk" as const,
			},
		];
		expect((await pageAt("/subscribe", { chats })).page).toMatch(/@arna<\/a>[^<]*Қазақстан дипломатиясы: Франция/);
	});

	test("names the chats that anybody may read, and says where there is none", async () => {
		expect((await pageAt("/subscribe")).page).toContain("no channel that is open to everybody");
		const chats = [
			{
				href: "https://t.me/our_channel",
				name: "@our_channel",
				every: "daily" as const,
				selection: { facets: { partner: ["FR"] } },
				ui: undefined,
			},
		];
		expect((await pageAt("/subscribe", { chats })).page).toContain(
			'<a href="https://t.me/our_channel">@our_channel</a> · Daily · Kazakhstan&#39;s diplomacy: France',
		);
	});

	test("is what a guess at it leads to", async () => {
		expect((await pageAt("/newsletter")).page).toContain('<a href="/subscribe">Subscribe</a>');
	});
});
