/** What is sent where: each kind of receiver's request, and what it knows of its own answers. */
import { describe, expect, test } from "vitest";
import { digestItem, digestOf, periodOf } from "../../src/formats/digest.ts";
import { type Item, itemOf } from "../../src/formats/item.ts";
import type { UiLanguage } from "../../src/labels/labels.ts";
import { alertOf } from "../../src/model/alert.ts";
import { type Mailbox, mailRequest, mailVerdict } from "../../src/push/mail.ts";
import type { Message } from "../../src/push/message.ts";
import { telegramRequest, telegramVerdict } from "../../src/push/telegram.ts";
import { webhookKey, webhookRequest } from "../../src/push/webhook.ts";
import { facetsOf, reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const NOW = "2024-11-04T06:10:00.999Z";
const ORIGIN = "https://elshi.example";
const sources = new Map([["herald", sourceOf("herald", { name: "The <Herald>" })]]);
const VIEW = { ui: "en" as const, origin: ORIGIN, languages: [], sourceIds: [], sources };

function itemWith(title: string, excerpt = "They met & talked.", name = "paris"): Item {
	const reports = [reportOf({ title, excerpt, link: `https://herald.example/${name}?a&b` })] as const;
	const item = itemOf(storyOf(name, { reports, facets: facetsOf({ partners: ["FR"] }) }), VIEW);
	if (item === undefined) throw new Error("no item");
	return item;
}

function story(item: Item, type: "story.published" | "story.updated" | "story.withdrawn" = "story.published"): Message {
	return { id: item.id, about: item.story.id, moment: item.firstSeen, type, item };
}

function digest(items: readonly Item[]): Message {
	const found = digestOf(items, "daily", periodOf("2024-11-04T06:10:00.000Z", "daily"));
	if (found === undefined) throw new Error("no digest");
	const item = digestItem(found, { ui: "en", origin: ORIGIN, query: "" });
	return { id: item.id, about: item.id, moment: found.end, type: "digest.published", item };
}

/** The JSON that is sent, of whatever shape. */
const jsonOf = async (request: Request) => JSON.parse(await request.text());

const ALERT: Message = {
	id: "urn:elshi:alert:1",
	about: "urn:elshi:alert:1",
	moment: NOW,
	type: "alert",
	alert: alertOf("failing", "herald", "2024-11-04T06:00:00.000Z", "The herald <fails> & fails."),
};

describe("a chat", () => {
	const sent = async (message: Message, ui: UiLanguage = "en") =>
		JSON.parse(await telegramRequest(message, { token: "1:a", chat: "@news", ui }).text());
	const textOf = async (message: Message, ui?: UiLanguage): Promise<string> => (await sent(message, ui)).text;

	test("is sent a message as the bot, in Telegram's HTML", async () => {
		const request = telegramRequest(story(itemWith("A title")), { token: "1:a", chat: "@news", ui: "en" });
		expect(request.url).toBe("https://api.telegram.org/bot1:a/sendMessage");
		expect([request.method, request.redirect, request.headers.get("content-type")]).toEqual([
			"POST",
			"manual",
			"application/json",
		]);
		expect(await request.json()).toMatchObject({ chat_id: "@news", parse_mode: "HTML" });
	});

	test("reads a story's title with its link, the excerpt, and whose it is and what of", async () => {
		expect(await textOf(story(itemWith('Talks "on" <gas>')))).toBe(
			[
				'<b><a href="https://herald.example/paris?a&amp;b">Talks &quot;on&quot; &lt;gas&gt;</a></b>',
				"They met &amp; talked.",
				"The &lt;Herald&gt; · France · Visit · Political relations",
			].join("\n\n"),
		);
		expect(await textOf(story(itemWith("A title", "")))).toBe(
			'<b><a href="https://herald.example/paris?a&amp;b">A title</a></b>\n\nThe &lt;Herald&gt; · France · Visit · Political relations',
		);
	});

	test.each([
		["en", "Withdrawn"],
		["ru", "Отозвано"],
		["kk", "Қайтарып алынды"],
	] as const)("reads in %s that a story is withdrawn, and no more", async (ui, word) => {
		expect(await textOf(story(itemWith("A title"), "story.withdrawn"), ui)).toBe(
			`${word}: <b><a href="https://herald.example/paris?a&amp;b">A title</a></b>`,
		);
	});

	test("reads what an operator must know as text", async () => {
		expect(await textOf(ALERT)).toBe("The herald &lt;fails&gt; &amp; fails.");
	});

	test.each([
		["a title", 500, (length: number) => story(itemWith("T".repeat(length))), 500],
		["an excerpt", 1500, (length: number) => story(itemWith("A title", "e".repeat(length))), 1500],
	])("takes %s of %i letters whole", async (_, length, messageOf, shown) => {
		const letters = (text: string): number => Math.max(...(text.match(/[Te]+/g) ?? []).map(({ length: n }) => n));
		expect(letters(await textOf(messageOf(length)))).toBe(shown);
	});

	test("cuts what is longer, and no pair in two", async () => {
		expect(await textOf(story(itemWith("A title", "e".repeat(1501))))).toContain(`\n\n${"e".repeat(1499)}…\n\n`);
		expect(await textOf(story(itemWith("A title", `${"e".repeat(1498)}👩👩`)))).toContain(
			`\n\n${"e".repeat(1498)}…\n\n`,
		);
		expect(await textOf(story(itemWith("A title", `👩${"e".repeat(1500)}`)))).toContain(
			`\n\n👩${"e".repeat(1497)}…\n\n`,
		);
		expect(await textOf(story(itemWith("T".repeat(1001))))).toContain(`>${"T".repeat(999)}…<`);
		const long = { ...ALERT, alert: alertOf("failing", "herald", NOW, "a".repeat(4097)) };
		expect(await textOf(long)).toBe(`${"a".repeat(4095)}…`);
	});

	test("takes a story of the longest words there are", async () => {
		const item = {
			...itemWith("T".repeat(2000), "e".repeat(2000)),
			outlet: { ...itemWith("A").outlet, name: "o".repeat(900) },
		};
		const tags = Array.from({ length: 40 }, () => ({ facet: "theme" as const, id: "a", label: "l".repeat(40) }));
		const text = await textOf(story({ ...item, tags }));
		expect(text.replace(/<[^>]*>/g, "").length).toBeLessThanOrEqual(4096);
		expect(text).toMatch(/^<b>.*T…<\/a><\/b>\n\ne+…\n\no+ · l+.*…$/);
	});

	test("reads a digest's stories a line each", async () => {
		const items = [itemWith("One & two", "", "a"), itemWith("Three", "", "b")];
		expect(await textOf(digest(items))).toBe(
			[
				'<b><a href="https://elshi.example/day/2024-11-04">2024-11-04: 2 stories</a></b>',
				"",
				'• <a href="https://herald.example/a?a&amp;b">One &amp; two</a> (The &lt;Herald&gt;)',
				'• <a href="https://herald.example/b?a&amp;b">Three</a> (The &lt;Herald&gt;)',
			].join("\n"),
		);
	});

	test("reads as many lines of a digest as there is room for, and how many more there are", async () => {
		const items = Array.from({ length: 30 }, (_, n) => itemWith(`${n}`.padStart(400, "t"), "", `n${n}`));
		const text = await textOf(digest(items));
		const lines = text.split("\n");
		// A head of 22, and of each line 2, 300 and 15: twelve of 318 fit into what 4096 less 42 leaves.
		expect(lines.filter((line) => line.startsWith("• "))).toHaveLength(12);
		expect(lines.at(-1)).toBe("… + 18");
		expect(text).toContain(`>${"t".repeat(299)}…</a> (`);
		expect(text.replace(/<[^>]*>/g, "").replaceAll(/&\w+;/g, "&").length).toBeLessThanOrEqual(4096);
	});

	test.each([
		[175, 21],
		[176, 20],
		[33, 79],
	])(
		"reads of a digest of titles of %i letters %i lines, to the last that there is room for",
		async (letters, fitting) => {
			// A head of 23, twenty letters for the last line, and around each title 17 and the end of its line.
			const items = Array.from({ length: 120 }, (_, n) => itemWith("t".repeat(letters), "", `n${n}`));
			const lines = (await textOf(digest(items))).split("\n");
			expect(lines.filter((line) => line.startsWith("• "))).toHaveLength(fitting);
		},
	);

	test.each([
		["429, with a time", 429, { parameters: { retry_after: 7 } }, { kind: "passing", wait: 7000 }],
		["429, with no number", 429, { parameters: { retry_after: "7" } }, undefined],
		["429, with nothing", 429, {}, undefined],
		["400, moved", 400, { parameters: { migrate_to_chat_id: -1001 } }, { kind: "moved", to: "-1001" }],
		["400, moved, as a text", 400, { parameters: { migrate_to_chat_id: "-1" } }, { kind: "moved", to: "-1" }],
		["400, moved nowhere", 400, { parameters: { migrate_to_chat_id: null } }, undefined],
		["400, of the chat", 400, { description: "Bad Request: chat not found" }, { kind: "receiver", isFinal: false }],
		["400, of the message", 400, { description: "Bad Request: can't parse entities" }, undefined],
		["403, of the chat", 403, { description: "chat not found" }, undefined],
		["403, moved", 403, { parameters: { migrate_to_chat_id: 1 } }, undefined],
		["400, with a number for words", 400, { description: 7, parameters: null }, undefined],
		["400, with a list for words", 400, { description: ["chat not found"] }, undefined],
		["400, with a time", 400, { parameters: { retry_after: 7 } }, undefined],
		["400, a list", 400, [], undefined],
		["400, null", 400, null, undefined],
	])("answers %s", (_, status, body, verdict) => {
		expect(telegramVerdict(status, JSON.stringify(body))).toEqual(verdict);
	});

	test("answers no JSON", () => {
		expect(telegramVerdict(400, "chat not found")).toBe(undefined);
	});
});

describe("a letter", () => {
	const BOX: Mailbox = {
		api: "resend",
		url: "https://mail.example/emails",
		key: "re_key",
		from: "Elshi <news@ours.example>",
		to: "reader@theirs.example",
		unsubscribe: "https://ours.example/stop?a&b",
	};
	const items = [itemWith("One & two", "", "a"), itemWith("Three", "", "b")];
	const FOOT = '<p><a href="https://ours.example/stop?a&amp;b">Unsubscribe</a></p>';

	test("is posted to Resend as JSON, with a key of its own for each mailbox", async () => {
		const request = mailRequest(digest(items), BOX);
		expect([request.method, request.url, request.redirect]).toEqual(["POST", BOX.url, "manual"]);
		expect(request.headers.get("content-type")).toBe("application/json");
		expect(request.headers.get("authorization")).toBe("Bearer re_key");
		expect(request.headers.get("idempotency-key")).toMatch(/^urn:elshi:digest:daily:2024-11-04:[0-9a-f]{16}$/);
		const other = mailRequest(digest(items), { ...BOX, to: "other@theirs.example" });
		expect(other.headers.get("idempotency-key")).not.toBe(request.headers.get("idempotency-key"));
		const letter = await jsonOf(request);
		expect(letter).toEqual({
			from: BOX.from,
			to: [BOX.to],
			subject: "Elshi: 2024-11-04: 2 stories",
			html: expect.stringMatching(/^<h1>2024-11-04: 2 stories<\/h1><ul><li>/),
			text: [
				"2024-11-04: 2 stories",
				"One & two (The <Herald>)\nhttps://herald.example/a?a&b",
				"Three (The <Herald>)\nhttps://herald.example/b?a&b",
				"https://elshi.example/day/2024-11-04",
				"Unsubscribe: https://ours.example/stop?a&b\n",
			].join("\n\n"),
			headers: {
				"List-Unsubscribe": "<https://ours.example/stop?a&b>",
				"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
			},
		});
		expect(letter.html.endsWith(`</ul><p><a href="https://elshi.example/day/2024-11-04">Elshi</a></p>${FOOT}`)).toBe(
			true,
		);
	});

	test("is posted to Mailgun as a form", async () => {
		const request = mailRequest(digest(items), { ...BOX, api: "mailgun", unsubscribe: "mailto:a@ours.example" });
		expect([request.method, request.url, request.redirect]).toEqual(["POST", BOX.url, "manual"]);
		expect(request.headers.get("authorization")).toBe(`Basic ${btoa("api:re_key")}`);
		const form = Object.fromEntries(new URLSearchParams(await request.text()));
		expect(form).toMatchObject({
			from: BOX.from,
			to: BOX.to,
			subject: "Elshi: 2024-11-04: 2 stories",
			"h:List-Unsubscribe": "<mailto:a@ours.example>",
			"h:Message-Id": expect.stringMatching(/^<urn\.elshi\.digest\.daily\.2024-11-04\.[0-9a-f]{16}@ours\.example>$/),
		});
		expect(form).not.toHaveProperty("h:List-Unsubscribe-Post");
		expect(form.html).toContain("<h1>");
		expect(form.text).toContain("One & two");
	});

	test("has a key of a bounded length, and a sender without a name, too", async () => {
		const long = { ...digest(items), id: "a".repeat(300) };
		expect(mailRequest(long, BOX).headers.get("idempotency-key")).toMatch(/^a{200}:[0-9a-f]{16}$/);
		const form = mailRequest(long, { ...BOX, api: "mailgun", from: "news@ours.example" });
		expect(new URLSearchParams(await form.text()).get("h:Message-Id")).toMatch(
			/^<a{200}\.[0-9a-f]{16}@ours\.example>$/,
		);
	});

	test("of one story tells it, and of a long title its beginning", async () => {
		const item = itemWith(`T${"t".repeat(300)}`);
		const letter = await jsonOf(mailRequest(story(item), BOX));
		expect(letter.subject).toBe(`Elshi: T${"t".repeat(199)}`);
		expect(letter.html).toBe(
			`<h1>${item.title}</h1><p><a href="https://herald.example/paris?a&amp;b">Elshi</a></p>${FOOT}`,
		);
		expect(letter.text).toContain(`\n\n${item.title} (The <Herald>)\nhttps://herald.example/paris?a&b\n\n`);
	});

	test("tells what an operator must know", async () => {
		expect(await mailRequest(ALERT, BOX).json()).toMatchObject({
			subject: "Elshi: The herald <fails> & fails.",
			html: `<p>The herald &lt;fails&gt; &amp; fails.</p>${FOOT}`,
			text: "The herald <fails> & fails.",
		});
		const long = { ...ALERT, alert: alertOf("failing", "herald", NOW, "a".repeat(300)) };
		expect((await jsonOf(mailRequest(long, BOX))).subject).toBe(`Elshi: ${"a".repeat(200)}`);
	});

	test.each([
		[409, "invalid_idempotent_request", { kind: "taken" }],
		[409, "concurrent_idempotent_requests", undefined],
		[400, "invalid_idempotent_request", undefined],
		[400, "API key is invalid", { kind: "receiver", isFinal: false }],
		[422, "Invalid `to` field", { kind: "receiver", isFinal: false }],
		[422, "The subject is missing", undefined],
		[403, "API key is invalid", undefined],
	])("that is answered %i, %s", (status, body, verdict) => {
		expect(mailVerdict(status, body)).toEqual(verdict);
	});
});

describe("a webhook", () => {
	test("is posted a message with its id and the second in which it is sent", async () => {
		const message = story(itemWith("A title"), "story.updated");
		const request = await webhookRequest(message, { url: "https://hook.example/x" }, NOW);
		expect([request.method, request.url, request.redirect]).toEqual(["POST", "https://hook.example/x", "manual"]);
		expect(Object.fromEntries(request.headers)).toEqual({
			"content-type": "application/json",
			"webhook-id": message.id,
			"webhook-timestamp": String(Date.parse("2024-11-04T06:10:00.000Z") / 1000),
		});
		const body = await jsonOf(request);
		expect(body).toMatchObject({ type: "story.updated", timestamp: message.moment, data: { id: "2024-11-04-paris" } });
		expect(body.data).not.toHaveProperty("html");
	});

	test("is posted a digest with its list, and an alert as it is", async () => {
		const sent = async (message: Message) =>
			jsonOf(await webhookRequest(message, { url: "https://hook.example/x" }, NOW));
		expect((await sent(digest([itemWith("A title")]))).data.html).toMatch(/^<ul><li>/);
		expect(ALERT.type === "alert" && (await sent(ALERT)).data).toEqual(ALERT.type === "alert" && ALERT.alert);
	});

	test.each([
		["whsec_YWJj", "abc"],
		["whsec_YWI=", "ab"],
		["whsec_YWI", "ab"],
		["whsec_YQ==", "a"],
		["whsec_YQ", "a"],
		["whsec_YWJjYQ==", "abca"],
		[" whsec_YWJj\n", "abc"],
		["any words", "any words"],
		["a whsec_YWJj", "a whsec_YWJj"],
		["ключ", "ключ"],
	])("takes the secret %j", (secret, key) => {
		expect(new TextDecoder().decode(webhookKey(secret))).toBe(key);
	});

	test.each([
		"whsec_",
		"whsec_Y",
		"whsec_YQ=",
		"whsec_YWJj=",
		"whsec_YW-j",
		"whsec_YWJj YWJj",
		"whsec_YWI=YWJj",
		"whsec_==",
	])("refuses the secret %j", (secret) => {
		expect(() => webhookKey(secret)).toThrow('begins with "whsec_" and must go on in base64 (A-Z, a-z, 0-9, + and /)');
	});
});
