import { describe, expect, test } from "vitest";
import { HOUR, shift } from "../../src/model/instant.ts";
import type { Source } from "../../src/model/source.ts";
import { shardOf } from "../../src/store/shards.ts";
import { EVENTS, type Item, NOW, rss, service } from "./service.ts";

/** The first id of a kind whose shard is that of another id, or is not. */
function idBeside(kind: string, other: string, isSame: boolean): string {
	for (let n = 0; ; n++) {
		const id = `${kind}${n}`;
		if ((shardOf(id) === shardOf(other)) === isSame) return id;
	}
}

const source = (id: string, homepage: string, more: Partial<Source> = {}) => ({
	id,
	language: "en",
	country: "KZ",
	feed: `https://${id}.example/feed`,
	homepage,
	...more,
});

const TRUE = EVENTS[0];
const FALSE = "Tokayev cancels the visit to France and insults President Macron";

/** What readers see after runs in which the outlet and the other list these, hour by hour: whose, under which title, leading where. */
async function shown(
	evil: string,
	good: Partial<Source>,
	...hours: readonly { readonly good?: readonly Item[]; readonly evil?: readonly Item[] }[]
) {
	const s = service({
		SOURCES_EXTRA: JSON.stringify([source("good", "https://good.kz/", good), source(evil, "https://evil.kz/")]),
	});
	expect(await s.problems()).toEqual([]);
	for (const [n, listed] of hours.entries()) {
		s.show("https://good.example/feed", rss(...(listed.good ?? [])));
		s.show(`https://${evil}.example/feed`, rss(...(listed.evil ?? [])));
		await s.run(shift(NOW, n * HOUR));
	}
	const { items } = await s
		.get("/feed.json")
		.then((response) =>
			response.json<{ items: { title: string; external_url: string; _elshi: { reports: { source: string }[] } }[] }>(),
		);
	return items;
}

describe.each([
	["in its shard", true],
	["in another shard", false],
])("a source %s that lists an outlet's address", (_, isSame) => {
	const evil = idBeside("evil", "good", isSame);

	test("changes neither title nor link of its report", async () => {
		const items = await shown(
			evil,
			{},
			{ good: [{ title: TRUE, link: "https://good.kz/1" }] },
			{
				good: [{ title: TRUE, link: "https://good.kz/1" }],
				evil: [{ title: FALSE, link: "https://good.kz/1?utm_source=x#y" }],
			},
			{
				good: [{ title: TRUE, link: "https://good.kz/1" }],
				evil: [{ title: `${FALSE} again`, link: "https://good.kz/1" }],
			},
		);
		expect(items.map(({ title }) => title)).toEqual([TRUE]);
		expect(JSON.stringify(items)).not.toMatch(/cancels|evil/);
	});

	test("and did so first, gives way to it", async () => {
		const items = await shown(
			evil,
			{},
			{ evil: [{ title: TRUE, link: "https://good.kz/1" }] },
			{
				good: [{ title: `${TRUE} today`, link: "https://good.kz/1" }],
				evil: [{ title: TRUE, link: "https://good.kz/1" }],
			},
		);
		expect(items.map(({ title }) => title)).toEqual([`${TRUE} today`]);
		expect(JSON.stringify(items)).not.toMatch(/evil/);
	});

	test("and did so first under other words, is withdrawn, and stays so whatever it edits", async () => {
		const own = [{ title: TRUE, link: "https://good.kz/1" }];
		const theirs = (title: string) => [{ title, link: "https://good.kz/1" }];
		const items = await shown(
			evil,
			{},
			{ evil: theirs(EVENTS[1]) },
			{ good: own, evil: theirs(EVENTS[1]) },
			{ good: own, evil: theirs(EVENTS[2]) },
			{ good: own, evil: theirs(EVENTS[3]) },
			{ good: own, evil: theirs(EVENTS[3]) },
		);
		expect(items.map(({ title }) => title)).toEqual([TRUE]);
	});

	test("with its guid changes nothing either", async () => {
		const items = await shown(
			evil,
			{},
			{ good: [{ title: TRUE, link: "https://good.kz/1", guid: "item-1" }] },
			{ evil: [{ title: FALSE, link: "https://evil.kz/1", guid: "item-1" }] },
			{ evil: [{ title: FALSE, link: "https://good.kz/1", guid: "good/item-1" }] },
		);
		expect(items.filter(({ title }) => title === TRUE)).toHaveLength(1);
		expect(items.filter(({ external_url }) => external_url.includes("good.kz"))).toHaveLength(1);
	});
});

describe("an address is the outlet's", () => {
	const evil = idBeside("evil", "good", false);

	test.each<[string, Partial<Source>, string, string]>([
		["under www", { homepage: "https://www.good.kz/" }, "https://good.kz/1", "https://www.good.kz/1"],
		["in capitals", {}, "https://good.kz/1", "HTTPS://GOOD.KZ/1"],
		["by http and its port", {}, "https://good.kz/1", "http://good.kz:80/1"],
		["with dots at its end", {}, "https://good.kz/1", "https://good.kz../1"],
		["on a subdomain", {}, "https://news.good.kz/1", "https://news.good.kz/1"],
		["on its page for telephones", {}, "https://good.kz/1", "https://m.good.kz/1"],
		["under a host that it had", { formerHosts: ["old.kz"] }, "https://good.kz/1", "https://old.kz/1"],
		[
			"under its host, which it has had another of",
			{ formerHosts: ["old.kz"] },
			"https://good.kz/1",
			"https://good.kz/1",
		],
		["under a host with www that it had", { formerHosts: ["www.old.kz"] }, "https://good.kz/1", "https://old.kz/1"],
		["in Cyrillic", { homepage: "https://жақсы.қаз/" }, "https://жақсы.қаз/1", "https://xn--80al8a1b80a.xn--80ao21a/1"],
		["through a cache of pages", {}, "https://good.kz/1", "https://www.google.com/amp/s/good.kz/1"],
	])("%s", async (_, good, own, others) => {
		for (const isFirst of [true, false]) {
			const theirs = [{ title: EVENTS[1], link: others }];
			const items = await shown(
				evil,
				good,
				{ ...(isFirst ? { evil: theirs } : { good: [{ title: TRUE, link: own }] }) },
				{ good: [{ title: TRUE, link: own }], evil: theirs },
			);
			expect([isFirst, items.map(({ title }) => title)]).toEqual([isFirst, [TRUE]]);
			expect(JSON.stringify(items)).not.toContain(evil);
		}
	});

	test.each([
		["whose name ends so", "https://notgood.kz/1"],
		["that begins so", "https://good.kz.evil.kz/1"],
		["at another port", "https://good.kz:8443/1"],
		["of which it is the user", "https://evil.kz/good.kz/1"],
	])("and not one on a host %s", async (_, link) => {
		const items = await shown(
			evil,
			{},
			{ good: [{ title: TRUE, link: "https://good.kz/1" }], evil: [{ title: EVENTS[1], link }] },
		);
		expect(items.map(({ title }) => title).sort()).toEqual([TRUE, EVENTS[1]].sort());
	});

	test("of the nearest source, where one has a part of another's site", async () => {
		const s = service({
			SOURCES_EXTRA: JSON.stringify([source("state", "https://gov.kz/"), source("ministry", "https://mfa.gov.kz/")]),
		});
		const item = { title: TRUE, link: "https://mfa.gov.kz/1" };
		s.show("https://state.example/feed", rss({ ...item, title: `${TRUE} (state)` }));
		s.show("https://ministry.example/feed", rss());
		await s.run();
		s.show("https://ministry.example/feed", rss(item));
		await s.run(shift(NOW, HOUR));
		const text = await s.text("/feed.json");
		expect(text).toContain(`"title":"${TRUE}"`);
		expect(text).not.toContain("(state)");
	});
});

test("what was withdrawn so is written once, and an edit of it with the run that takes it", async () => {
	const s = service({
		SOURCES_EXTRA: JSON.stringify([source("good", "https://good.kz/"), source("evil", "https://evil.kz/")]),
	});
	s.show("https://good.example/feed", rss());
	s.show("https://evil.example/feed", rss({ title: EVENTS[1], link: "https://good.kz/1" }));
	await s.run();
	s.show("https://good.example/feed", rss({ title: TRUE, link: "https://good.kz/1" }));
	await s.run(shift(NOW, HOUR));
	const withdrawn = (await s.stories()).find((story) => story.withdrawn);
	expect(withdrawn).toMatchObject({ firstSeen: NOW, changed: shift(NOW, HOUR), reports: [{ sourceId: "evil" }] });
	for (let hours = 2; hours < 6; hours++) {
		// Something new of each, so that their shards are read again.
		const more = { title: EVENTS[hours] ?? "", link: `https://good.kz/${hours}` };
		s.show("https://good.example/feed", rss(more, { title: TRUE, link: "https://good.kz/1" }));
		s.show(
			"https://evil.example/feed",
			rss({ ...more, link: `https://evil.kz/${hours}` }, { title: EVENTS[1], link: "https://good.kz/1" }),
		);
		await s.run(shift(NOW, hours * HOUR));
	}
	expect((await s.stories()).find(({ id }) => id === withdrawn?.id)).toEqual(withdrawn);
	expect(await s.text(`/stories/${withdrawn?.id}`)).toMatch(/withdrawn/i);
});

test("a source whose feed leads to another outlet's takes nothing from it", async () => {
	const s = service({
		SOURCES_EXTRA: JSON.stringify([source("good", "https://good.kz/"), source("evil", "https://evil.kz/")]),
	});
	s.show("https://good.example/feed", rss({ title: TRUE, link: "https://good.kz/1" }));
	s.show(
		"https://evil.example/feed",
		() => new Response(null, { status: 301, headers: { location: "https://good.example/feed" } }),
	);
	for (let hours = 0; hours < 4; hours++) await s.run(shift(NOW, hours * HOUR));
	const stories = await s.front();
	expect(stories.map(({ reports }) => reports.map(({ sourceId }) => sourceId))).toEqual([["good"]]);
});
