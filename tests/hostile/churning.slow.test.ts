import { describe, expect, test } from "vitest";
import { HOUR, MINUTE, shift } from "../../src/model/instant.ts";
import { EVENTS, type Item, line, NOW, rss, service } from "./service.ts";

const HOOK = "https://hook.example/in";

/** What is left of an outlet's items after polls at each of which it writes them otherwise: stories, their moments, and what was sent. */
async function left(polls: number, itemsAt: (poll: number) => readonly Item[]) {
	const s = service({ SOURCES_EXTRA: line("herald"), RECEIVERS: `desk url=${HOOK}` });
	s.show(HOOK, () => new Response("ok"));
	s.show("https://herald.kz/feed", rss());
	await s.run();
	for (let poll = 0; poll < polls; poll++) {
		s.show("https://herald.kz/feed", rss(...itemsAt(poll)));
		await s.run(shift(NOW, (poll + 1) * 30 * MINUTE));
	}
	const stories = await s.stories();
	return {
		titles: stories.map(({ reports }) => reports[0].title).sort(),
		reports: stories.flatMap((story) => story.reports).length,
		shard: (await s.shard("herald")).reports.length,
		changed: Math.max(...stories.map(({ firstSeen, changed }) => Date.parse(changed) - Date.parse(firstSeen))),
		sent: s.sent.length,
	};
}

const ALL = EVENTS.toSorted();
const items = (linkOf: (n: number) => string, more: (n: number) => Partial<Item> = () => ({})): Item[] =>
	EVENTS.map((title, n) => ({ title, link: linkOf(n), ...more(n) }));

describe("an outlet that writes each item otherwise at every poll tells each story once, and changes none", () => {
	test("by the session of its links, for sixty polls", async () => {
		expect(await left(60, (poll) => items((n) => `https://herald.kz/n/${n}?sid=${poll}`))).toEqual({
			titles: ALL,
			reports: ALL.length,
			shard: ALL.length,
			changed: 0,
			sent: ALL.length,
		});
	});

	test.each<[string, (poll: number) => readonly Item[]]>([
		["a number in the query", (poll) => items((n) => `https://herald.kz/n/${n}?visit=${poll}x${poll * 7}`)],
		["a session in the path", (poll) => items((n) => `https://herald.kz/n/${n};jsessionid=A${poll}`)],
		["a folder that moves", (poll) => items((n) => `https://herald.kz/${poll}/n/${n}`)],
		["a moment in the path", (poll) => items((n) => `https://herald.kz/n/${n}-${1_700_000_000 + poll * 1800}`)],
		["a host that moves", (poll) => items((n) => `https://edge${poll}.herald.kz/n/${n}`)],
		["a fragment", (poll) => items((n) => `https://herald.kz/n/${n}#t=${poll}`)],
		["links in capitals now and then", (poll) => items((n) => `https://herald.kz/${poll % 2 ? "N" : "n"}/${n}`)],
		["links by http now and then", (poll) => items((n) => `http${poll % 2 ? "s" : ""}://herald.kz/n/${n}`)],
		["a tracking parameter", (poll) => items((n) => `https://herald.kz/n/${n}?utm_content=${poll}`)],
		[
			"guids that move",
			(poll) =>
				items(
					(n) => `https://herald.kz/n/${n}`,
					(n) => ({ guid: `${poll}-${n}` }),
				),
		],
		[
			"guids and links that move",
			(poll) =>
				items(
					(n) => `https://herald.kz/n/${n}?sid=${poll}`,
					(n) => ({ guid: `${poll}-${n}` }),
				),
		],
		[
			"pictures whose addresses move",
			(poll) =>
				items(
					(n) => `https://herald.kz/n/${n}`,
					(n) => ({ more: `<enclosure type="image/jpeg" url="https://herald.kz/${n}.jpg?v=${poll}"/>` }),
				),
		],
		[
			"dates that move",
			(poll) =>
				items(
					(n) => `https://herald.kz/n/${n}`,
					() => ({ date: shift(NOW, poll * 30 * MINUTE) }),
				),
		],
		[
			"an order that moves",
			(poll) =>
				items((n) => `https://herald.kz/n/${n}`).map(
					(_, n, all) => all[(n + poll) % all.length] ?? { title: "", link: "" },
				),
		],
	])("by %s", async (_, itemsAt) => {
		expect(await left(12, itemsAt)).toEqual({
			titles: ALL,
			reports: ALL.length,
			shard: ALL.length,
			changed: 0,
			sent: ALL.length,
		});
	});
});

describe("an outlet that edits its words at every poll", () => {
	test.each<[string, (poll: number) => readonly Item[]]>([
		[
			"of its excerpts",
			(poll) =>
				items(
					(n) => `https://herald.kz/n/${n}`,
					() => ({ more: `<description>The ministry says so. Read ${poll} times.</description>` }),
				),
		],
		[
			"of its titles",
			(poll) =>
				items((n) => `https://herald.kz/n/${n}`).map((item) => ({ ...item, title: `${item.title} (${poll}:30)` })),
		],
		[
			"of its addresses",
			(poll) => items((n) => `https://herald.kz/${"abcdefghijklmnopqrstuvwxyz".slice(poll % 20)}/${n}`),
		],
	])(
		"%s, changes each story more and more rarely, tells the last words in the end, and no neighbour waits for it",
		async (_, itemsAt) => {
			const s = service({ SOURCES_EXTRA: [line("herald"), line("calm")].join("\n"), RECEIVERS: `desk url=${HOOK}` });
			s.show(HOOK, () => new Response("ok"));
			s.show("https://herald.kz/feed", rss());
			s.show("https://calm.kz/feed", rss());
			await s.run();
			const polls = 96;
			for (let poll = 0; poll < polls; poll++) {
				s.show("https://herald.kz/feed", rss(...itemsAt(poll)));
				if (poll === 90)
					s.show(
						"https://calm.kz/feed",
						rss({ title: "Kazakhstan and Mongolia sign a treaty in Ulaanbaatar", link: "https://calm.kz/1" }),
					);
				await s.run(shift(NOW, (poll + 1) * 30 * MINUTE));
			}
			expect(await s.stories()).toHaveLength(EVENTS.length + 1);
			expect(s.sent.length).toBeLessThan(20 * EVENTS.length);
			expect(s.sent.filter((sent) => sent.includes("Ulaanbaatar"))).toHaveLength(1);
			expect(await s.text("/status")).toContain("over its share");
			for (let hours = 50; hours < 80; hours += 2) await s.run(shift(NOW, hours * HOUR));
			const last = itemsAt(polls - 1);
			const told = (await s.stories())
				.flatMap(({ reports }) => reports)
				.map(({ title, link, excerpt }) => ({ title, link, excerpt }));
			for (const { title, link, more = "" } of last)
				expect(told).toContainEqual({ title, link, excerpt: more.replace(/<.?description>/g, "") });
			expect(await s.text("/status")).not.toContain("over its share");
		},
	);
});
