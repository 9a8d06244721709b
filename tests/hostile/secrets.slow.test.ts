import { describe, expect, test } from "vitest";
import { HOUR, shift } from "../../src/model/instant.ts";
import type { Variables } from "../../src/platform/configuration.ts";
import { type Answer, EVENTS, everywhere, NOW, rss, service } from "./service.ts";

/** The letters by which a secret is known again, in whatever form. */
const MARK = /s3cr[e3]t|S3CR%45T|czNjcjN0/i;
const SECRET = "S3CRET9a8b7c6d5e4f";

/** All that anybody sees after runs: documents, pages, the API, the log, and what the operator is told. */
async function shown(
	variables: Variables,
	answers: Readonly<Record<string, Answer>>,
	paths?: readonly string[],
): Promise<string> {
	const s = service(variables);
	for (const [address, answer] of Object.entries(answers)) s.show(address, answer);
	// Three failures in a row are told to the operator.
	for (const hours of [0, 8, 30, 60]) await s.run(shift(NOW, hours * HOUR));
	const told = [...(await s.problems()), ...s.log];
	for (const path of paths ?? (await everywhere(s))) told.push(`${path}\n${await s.text(path)}`);
	const response = await s.get("/mcp", {
		method: "POST",
		headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
		body: `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_sources","arguments":{}}}`,
	});
	told.push(await response.text());
	return told.join("\n");
}

/** Where what an operator set is seen. */
const OF_SETTINGS = [
	"/",
	"/feed.rss",
	"/status",
	"/status.json",
	"/status.atom",
	"/sources",
	"/sources/herald",
	"/sources.opml",
	"/feeds.opml",
	"/subscribe",
	"/api/v1/sources",
	"/api/v1/openapi.json",
];
/** And where it is seen how an outlet answers. */
const OF_POLLS = [...OF_SETTINGS, "/feed.json", "/feed.atom", "/api/v1/stories", "/source/herald.rss", "/nothing"];

const found = (text: string): string | undefined =>
	text.match(new RegExp(`.{0,80}(?:${MARK.source}).{0,20}`, "i"))?.[0];

const PATHS: readonly [kind: string, feed: string][] = [
	["in its query", `https://herald.kz/feed?token=${SECRET}`],
	["in its query, without a known name", `https://herald.kz/feed?code=${SECRET}`],
	["in its path", `https://herald.kz/user/${SECRET}/feed.xml`],
	["as a private calendar has it", `https://herald.kz/private-${SECRET}/basic.xml`],
	["in its fragment", `https://herald.kz/feed#access_token=${SECRET}`],
];

/** How an outlet may answer with what it was asked by. */
const ANSWERS: readonly [what: string, (feed: string) => Answer][] = [
	[
		"its feed, with its own address in it",
		(feed) =>
			rss(
				{
					title: EVENTS[0],
					link: "https://herald.kz/1",
					more: `<source url="${feed}">Herald</source><enclosure type="image/jpeg" url="${feed}"/>`,
				},
				{ title: EVENTS[1], link: feed.replace("feed", "news").replace("basic", "news"), guid: feed },
				{ title: EVENTS[2], link: "?p=3" },
			),
	],
	["500", () => () => new Response("no", { status: 500 })],
	["a page that shows it", (feed) => () => new Response(`<html><title>${feed}</title><body>${feed}</body></html>`)],
	["an error that names it", (feed) => () => Promise.reject(new TypeError(`fetch failed: ${feed}`))],
	["a document that is none", (feed) => `${feed} is no document`],
	["a redirect to itself", (feed) => () => new Response(null, { status: 302, headers: { location: feed } })],
	[
		"a redirect into a private network",
		() => () =>
			new Response(null, { status: 302, headers: { location: `http://127.0.0.1/${SECRET}?token=${SECRET}` } }),
	],
	[
		"a redirect with a password",
		() => () => new Response(null, { status: 302, headers: { location: `https://user:${SECRET}@herald.kz/feed` } }),
	],
	[
		"a redirect that cannot be read",
		() => () => new Response(null, { status: 302, headers: { location: `https://user:${SECRET}/x@[herald.kz/feed` } }),
	],
];

describe.each(PATHS)("a feed whose address has a key %s", (_, feed) => {
	test.each(ANSWERS)("is asked with it and shown without it where it answers %s", async (what, answerOf) => {
		const asked = feed.split("#")[0] ?? feed;
		const isWhole = what.startsWith("its feed");
		const text = await shown(
			{ SOURCES_EXTRA: `herald en KZ ${feed} Herald` },
			{ [asked]: answerOf(feed) },
			isWhole ? undefined : OF_POLLS,
		);
		expect(found(text)).toBeUndefined();
		expect(text).toContain("herald.kz");
	});
});

test("a feed that has moved for good to an address with a key is asked there, and shown without it", async () => {
	for (const to of [`https://cdn.kz/rss?sig=${SECRET}`, `https://cdn.kz/${SECRET}/rss`]) {
		const moved = () => new Response(null, { status: 301, headers: { location: to } });
		const text = await shown(
			{ SOURCES_EXTRA: "herald en KZ https://herald.kz/feed Herald" },
			{ "https://herald.kz/feed": moved, [to]: rss({ title: EVENTS[0], link: "https://herald.kz/1" }) },
		);
		expect(found(text)).toBeUndefined();
		expect(text).toContain("cdn.kz");
	}
});

describe("a setting with a secret", () => {
	test.each<[string, Variables]>([
		["a source with a password", { SOURCES_EXTRA: `herald en KZ https://user:${SECRET}@herald.kz/feed` }],
		["a source with a password of signs", { SOURCES_EXTRA: `herald en KZ https://user:a/${SECRET}@herald.kz/feed` }],
		["a source with a password and no scheme", { SOURCES_EXTRA: `herald en KZ user:${SECRET}@herald.kz/feed` }],
		[
			"a source with a key and no country",
			{ SOURCES_EXTRA: `herald en https://herald.kz/${SECRET}/feed?token=${SECRET}` },
		],
		[
			"two sources on a line",
			{ SOURCES_EXTRA: `a en KZ https://a.kz/?token=${SECRET}, b en KZ https://b.kz/${SECRET}` },
		],
		[
			"a source in JSON with a password",
			{
				SOURCES_EXTRA: `[{"id":"herald","language":"en","country":"KZ","feed":"https://user:${SECRET}@herald.kz/feed"}]`,
			},
		],
		[
			"a source in JSON whose site has a password",
			{
				SOURCES_EXTRA: `[{"id":"herald","language":"en","country":"KZ","feed":"https://herald.kz/feed","homepage":"https://user:${SECRET}@herald.kz/"}]`,
			},
		],
		[
			"a source whose site has a key",
			{
				SOURCES_EXTRA: `[{"id":"herald","language":"en","country":"KZ","feed":"https://herald.kz/feed","homepage":"https://herald.kz/?token=${SECRET}"}]`,
			},
		],
		["JSON that is none, short", { SOURCES_EXTRA: `[${SECRET}]` }],
		["JSON that is none, long", { SOURCES_EXTRA: `[{"feed":"https://herald.kz/?token=${SECRET}" "id":"${SECRET}"}]` }],
		[
			"a field that is none",
			{
				SOURCES_EXTRA: `[{"id":"herald","language":"en","country":"KZ","feed":"https://herald.kz/feed","token":"${SECRET}"}]`,
			},
		],
		[
			"an outline with a password",
			{
				SOURCES_OPML: `<opml><outline text="x" xmlUrl="https://user:${SECRET}@herald.kz/feed" language="en" country="KZ"/></opml>`,
			},
		],
		[
			"an outline without a country",
			{ SOURCES_OPML: `<opml><outline xmlUrl="https://herald.kz/${SECRET}/feed?token=${SECRET}"/></opml>` },
		],
		[
			"an outline whose site has a key",
			{
				SOURCES_OPML: `<opml><outline text="x" xmlUrl="https://herald.kz/feed" htmlUrl="https://herald.kz/${SECRET}" language="en" country="KZ"/></opml>`,
			},
		],
		["a list of feeds at an address with a key", { SOURCES_OPML: `https://lists.kz/${SECRET}/x.opml?token=${SECRET}` }],
		["a list of feeds at an address with a password", { SOURCES_OPML: `https://user:${SECRET}@lists.kz/x.opml` }],
		["the site's address with a password", { SITE_URL: `https://user:${SECRET}@elshi.example/` }],
		["the site's address with a key", { SITE_URL: `https://elshi.example/${SECRET}/?token=${SECRET}` }],
		["a hub with a key", { WEBSUB_HUB: `https://hub.kz/${SECRET}?token=${SECRET}` }],
		["a hub with a password", { WEBSUB_HUB: `https://user:${SECRET}@hub.kz/` }],
		["a webhook without a scheme", { WEBHOOK_URL: `hooks.kz/services/${SECRET}` }],
		["a webhook with a password", { WEBHOOK_URL: `https://user:${SECRET}@hooks.kz/` }],
		["a wrong signing secret", { WEBHOOK_URL: "https://hook.kz/", WEBHOOK_SECRET: `whsec_${SECRET}!` }],
		["a bot's token without a chat", { TELEGRAM_TOKEN: `123:${SECRET}` }],
		["a wrong bot's token", { TELEGRAM_TOKEN: SECRET, TELEGRAM_CHAT: "@chat" }],
		["a key of a mail API", { MAIL_TO: "a@b.kz", MAIL_API: "resend", MAIL_KEY: SECRET, MAIL_FROM: "x" }],
		["receivers in JSON that is none", { RECEIVERS: `[{"name":"desk","url":"https://hook.kz/${SECRET}"` }],
		["a receiver with a wrong field", { RECEIVERS: `desk url=https://hook.kz/${SECRET} ${SECRET}=1` }],
		["a receiver whose value stands alone", { RECEIVERS: `desk https://hook.kz/${SECRET}` }],
		["a receiver whose name is its address", { RECEIVERS: `https://hook.kz/${SECRET} every=daily` }],
		["a receiver that says when by its key", { RECEIVERS: `desk url=https://hook.kz/x every=${SECRET}` }],
		["a receiver twice", { RECEIVERS: `desk url=https://hook.kz/${SECRET}\ndesk url=https://hook.kz/${SECRET}` }],
	])("is told without it: %s", async (_, variables) => {
		const text = await shown(variables, {}, OF_SETTINGS);
		expect(found(text)).toBeUndefined();
	});

	test.each<[string, Answer]>([
		["404 and its path", ({ url }) => new Response(`Cannot POST ${new URL(url).pathname}`, { status: 404 })],
		["401 and its key alone", () => new Response(`no such key: ${SECRET}`, { status: 401 })],
		["a page with its address", ({ url }) => new Response(`<p>${url.replaceAll("&", "&amp;")}</p>`, { status: 500 })],
		["JSON with its address", ({ url }) => Response.json({ message: `bad ${url}` }, { status: 403 })],
		["a redirect to itself", ({ url }) => new Response(null, { status: 302, headers: { location: url } })],
		["an error that names it", ({ url }) => Promise.reject(new TypeError(`fetch failed: ${url}`))],
	])("is not told by a receiver that answers %s", async (_, answer) => {
		const hook = `https://hook.kz/services/T000/${SECRET}?a=1&key=${SECRET}`;
		const text = await shown(
			{ SOURCES_EXTRA: "herald en KZ https://herald.kz/feed Herald", RECEIVERS: `desk url=${hook}` },
			{
				"https://hook.kz": answer,
				"https://herald.kz/feed": () => new Response(rss({ title: EVENTS[0], link: "https://herald.kz/1", date: NOW })),
			},
		);
		expect(found(text)).toBeUndefined();
	});
});
