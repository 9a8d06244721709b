import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { facetsFor } from "../../src/channels/facets.ts";
import { alertOf } from "../../src/model/alert.ts";
import { readPushSettings } from "../../src/push/settings.ts";

const FACETS = facetsFor(new Map());
const HOOK = { SITE_URL: "https://elshi.example/", WEBHOOK_URL: "https://receiver.example/hook" };
const read = (variables: Parameters<typeof readPushSettings>[0]) => readPushSettings(variables, FACETS);

test("pushes nothing unless told", () => {
	expect(read({})).toEqual({ problems: [] });
});

test("asks for the site's address", () => {
	expect(read({ WEBHOOK_URL: HOOK.WEBHOOK_URL })).toEqual({ problems: ["SITE_URL is not set: nothing is pushed"] });
});

test("reads what is pushed from the query of a feed", () => {
	const { settings } = read({ ...HOOK, PUSH_QUERY: "partner=fr&ui=ru" });
	expect(settings?.receivers[0]?.selection.facets).toEqual({ partner: ["FR"] });
	expect(settings?.receivers[0]?.ui).toBe("ru");
});

test("sends nothing rather than everything where the query is wrong", () => {
	const { settings, problems } = read({ ...HOOK, PUSH_QUERY: "partner=frr" });
	expect(settings).toBeUndefined();
	expect(problems[0]).toContain("PUSH_QUERY: ");
	expect(problems[0]).toContain("did you mean fr?");
});

test("names what is wrong and follows the others", () => {
	const { settings, problems } = read({
		...HOOK,
		WEBSUB_HUB: "hub",
		RECEIVERS: "a url=https://a.example/\na url=https://b.example/\nc",
	});
	expect(settings?.receivers.map(({ name }) => name)).toEqual(["webhook", "a"]);
	expect(problems).toHaveLength(3);
});

describe("one sentence", () => {
	test.each([
		[{ ...HOOK, WEBHOOK_EVERY: "hourly" }, 'WEBHOOK_EVERY: "hourly" is none of story, daily, weekly, alert'],
		[
			{ ...HOOK, WEBHOOK_SECRET: "whsec_abc-def_ghi=" },
			'WEBHOOK_SECRET: begins with "whsec_" and must go on in base64',
		],
		[{ ...HOOK, WEBHOOK_SECRET: "whsec_" }, 'WEBHOOK_SECRET: begins with "whsec_"'],
		[
			{ ...HOOK, WEBHOOK_URL: "", SITE_URL: "https://elshi.example/news?a=1" },
			"SITE_URL: what follows the host is left out",
		],
		[{ ...HOOK, WEBHOOK_EVERY: "4f9a8b7c" }, "WEBHOOK_EVERY: what stands there is none of story"],
		[{ ...HOOK, WEBHOOK_EVERY: "abc4f9a8b7c" }, "WEBHOOK_EVERY: what stands there is none of story"],
		[{ ...HOOK, WEBHOOK_EVERY: "a".repeat(21) }, "WEBHOOK_EVERY: what stands there is none of story"],
		[
			{ ...HOOK, WEBHOOK_URL: "", WEBSUB_HUB: "https://hub.example/?key=SECRET" },
			"WEBSUB_HUB: holds a key, which every feed would show",
		],
		[
			{ ...HOOK, WEBHOOK_URL: "", RECEIVERS: "a url=https://b.example/ name=b" },
			"RECEIVERS, line 1: a line begins with its name",
		],
		[
			{ ...HOOK, WEBHOOK_URL: "", RECEIVERS: "a url=https://b.example/ 4f9a8b7c==" },
			"RECEIVERS, line 1: what stands there must be one of",
		],
		[{ ...HOOK, WEBHOOK_URL: "hooks.example/T0/SECRET" }, "WEBHOOK_URL: must be a web address"],
		[{ ...HOOK, WEBHOOK_URL: "https://user:SECRET@hooks.example/" }, "WEBHOOK_URL: must be a web address"],
		[{ SITE_URL: HOOK.SITE_URL, WEBHOOK_SECRET: "SECRET" }, "WEBHOOK_SECRET is set and WEBHOOK_URL is not"],
		[{ SITE_URL: HOOK.SITE_URL, TELEGRAM_TOKEN: "1:SECRET" }, "TELEGRAM_TOKEN is set and TELEGRAM_CHAT is not"],
		[{ SITE_URL: HOOK.SITE_URL, TELEGRAM_CHAT: "@c" }, "TELEGRAM_CHAT is set and TELEGRAM_TOKEN is not"],
		[{ SITE_URL: HOOK.SITE_URL, TELEGRAM_CHAT: "@c", TELEGRAM_TOKEN: "SECRET" }, "TELEGRAM_TOKEN: must look like"],
		[{ ...HOOK, WEBHOOK_URL: "", MAIL_TO: "a@b.example" }, "MAIL_API: is missing: one of resend, mailgun"],
		[{ ...HOOK, WEBHOOK_URL: "", MAIL_TO: "a@b.example", MAIL_API: "resend" }, "MAIL_FROM: is missing"],
		[{ ...HOOK, WEBHOOK_URL: "", RECEIVERS: "[{" }, "RECEIVERS: must be a JSON array of objects, or lines"],
		[
			{ ...HOOK, WEBHOOK_URL: "", RECEIVERS: '[{"name":"a","uri":"x"}]' },
			'RECEIVERS, entry 1: "uri" must be one of url',
		],
		[{ ...HOOK, WEBHOOK_URL: "", RECEIVERS: "hub url=https://a.example/" }, "RECEIVERS, line 1: the name must be"],
		[{ ...HOOK, WEBHOOK_URL: "", RECEIVERS: "a https://a.example/" }, "RECEIVERS, line 1: must be: name field=value"],
		[{ ...HOOK, WEBHOOK_URL: "", RECEIVERS: "a url=https://a.example/ every=never" }, "RECEIVERS, line 1, every: "],
	])("names the variable, and what is right %#", (variables, sentence) => {
		const { settings, problems } = read(variables);
		expect(settings?.receivers ?? []).toEqual([]);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain(sentence);
		expect(problems[0]).not.toContain("SECRET@");
		expect(problems[0]).not.toContain("T0");
		expect(problems[0]?.replace(/^\w+(?: is|:)/, "")).not.toMatch(/SECRET(?! is| and)/);
	});
});

test("knows the chats that anybody may read, and of no other receiver where it is", () => {
	const { settings } = read({
		...HOOK,
		TELEGRAM_TOKEN: "123456:ABC-def",
		TELEGRAM_CHAT: "@our_channel",
		RECEIVERS: "group chat=-100123\nbroken chat=@our/../channel\nhook url=https://a.example/",
	});
	expect(settings?.receivers.flatMap(({ name, open }) => (open === undefined ? [] : [[name, open]]))).toEqual([
		["telegram", "@our_channel"],
	]);
});

test("takes two receivers of one address that want different things, and not one twice", () => {
	const lines = [
		"a url=https://hooks.example/x query=partner=fr",
		"b url=https://hooks.example/x query=partner=de",
		"c url=https://hooks.example/x query=partner=fr",
	];
	const { settings, problems } = read({ SITE_URL: HOOK.SITE_URL, RECEIVERS: lines.join("\n") });
	expect(settings?.receivers.map(({ name }) => name)).toEqual(["a", "b"]);
	expect(problems).toEqual(['RECEIVERS: "c" is "a" again: it would get everything twice']);
});

describe("a receiver of its own variables", () => {
	const MAIL = {
		SITE_URL: HOOK.SITE_URL,
		MAIL_API: "resend",
		MAIL_KEY: "re_key",
		MAIL_FROM: "Elshi <news@ours.example>",
		MAIL_TO: "reader@theirs.example",
	};
	const CHAT = { SITE_URL: HOOK.SITE_URL, TELEGRAM_TOKEN: "1:a-b_c", TELEGRAM_CHAT: "@news" };
	const only = (variables: Parameters<typeof readPushSettings>[0]) => {
		const { settings, problems } = read(variables);
		expect(problems).toEqual([]);
		expect(settings?.receivers).toHaveLength(1);
		return settings?.receivers[0];
	};

	test.each([
		["webhook", HOOK, "story"],
		["telegram", CHAT, "story"],
		["mail", MAIL, "daily"],
	])("is called %s, and gets what is usual there", (name, variables, every) => {
		expect(only(variables)).toMatchObject({ name, every, ui: undefined });
	});

	test.each([
		["WEBHOOK_EVERY", HOOK],
		["TELEGRAM_EVERY", CHAT],
		["MAIL_EVERY", MAIL],
	])("gets what %s says", (variable, variables) => {
		for (const every of ["daily", "weekly", "alert"])
			expect(only({ ...variables, [variable]: every })?.every).toBe(every);
		expect(only({ ...variables, [variable]: " " })?.every).toBe(only(variables)?.every);
	});

	test("gets no letter a story", () => {
		expect(read({ ...MAIL, MAIL_EVERY: "story" }).problems).toEqual([
			"MAIL_EVERY: a letter a story is too many: daily, weekly or alert",
		]);
	});

	test("hides what must not be seen, and takes the kinds of message that are of use there", () => {
		expect(only(HOOK)).toMatchObject({ secrets: [] });
		expect(only(HOOK)?.takes).toContain("story.updated");
		expect(only(CHAT)).toMatchObject({
			secrets: ["1:a-b_c"],
			takes: ["story.published", "story.withdrawn", "digest.published", "alert"],
		});
		expect(only(MAIL)).toMatchObject({ secrets: ["re_key"], takes: ["digest.published", "alert"] });
	});

	test("has another address with another key, token, chat or mailbox", () => {
		const addresses = [
			HOOK,
			{ ...HOOK, WEBHOOK_SECRET: "a" },
			{ ...HOOK, WEBHOOK_SECRET: "b" },
			{ ...HOOK, WEBHOOK_URL: "https://receiver.example/other" },
			CHAT,
			{ ...CHAT, TELEGRAM_CHAT: "@other" },
			{ ...CHAT, TELEGRAM_TOKEN: "2:a" },
			MAIL,
			{ ...MAIL, MAIL_TO: "other@theirs.example" },
			{ ...MAIL, MAIL_KEY: "re_other" },
		].map((variables) => only(variables)?.address);
		expect(new Set(addresses).size).toBe(addresses.length);
	});

	test("is sent to where it says", async () => {
		const moment = "2024-11-04T06:10:00.000Z";
		const alert = {
			id: "a",
			about: "a",
			moment,
			type: "alert" as const,
			alert: alertOf("failing", "herald", moment, "t"),
		};
		const sent = async (variables: Parameters<typeof readPushSettings>[0]) => only(variables)?.requestOf(alert, moment);
		expect((await sent(HOOK))?.url).toBe("https://receiver.example/hook");
		expect((await sent(HOOK))?.headers.get("webhook-signature")).toBe(null);
		expect((await sent({ ...HOOK, WEBHOOK_SECRET: "a" }))?.headers.get("webhook-signature")).toMatch(/^v1,/);
		expect((await sent({ ...HOOK, WEBHOOK_SECRET: " " }))?.headers.get("webhook-signature")).toBe(null);
		expect(await (await sent(CHAT))?.json()).toMatchObject({ chat_id: "@news" });
		expect((await sent(CHAT))?.url).toBe("https://api.telegram.org/bot1:a-b_c/sendMessage");
		const moved = await only(CHAT)?.requestOf(alert, moment, "-100");
		expect(await moved?.json()).toMatchObject({ chat_id: "-100" });
		expect((await sent(MAIL))?.url).toBe("https://api.resend.com/emails");
		expect(await (await sent(MAIL))?.json()).toMatchObject({
			headers: { "List-Unsubscribe": "<mailto:news@ours.example?subject=unsubscribe>" },
		});
		expect((await sent({ ...MAIL, MAIL_ENDPOINT: "https://mail.example/x" }))?.url).toBe("https://mail.example/x");
		const MAILGUN = { ...MAIL, MAIL_API: "mailgun", MAIL_ENDPOINT: "https://api.mailgun.net/v3/ours.example/messages" };
		expect((await sent(MAILGUN))?.url).toBe(MAILGUN.MAIL_ENDPOINT);
	});

	test.each([
		[{ ...MAIL, MAIL_API: "other" }, "MAIL_API: must be one of resend, mailgun"],
		[{ ...MAIL, MAIL_KEY: "" }, "MAIL_KEY: is missing: of the mail API"],
		[{ ...MAIL, MAIL_FROM: "" }, "MAIL_FROM: is missing: the sender, such as Elshi <news@example.org>"],
		[
			{ ...MAIL, MAIL_FROM: "Elshi <news@ours.example> or others" },
			"MAIL_FROM: must be an e-mail address, or a name and <address>",
		],
		[{ ...MAIL, MAIL_FROM: "Elshi" }, "MAIL_FROM: must be an e-mail address, or a name and <address>"],
		[{ ...MAIL, MAIL_FROM: "Elshi <news@ours>" }, "MAIL_FROM: must be an e-mail address, or a name and <address>"],
		[
			{ ...MAIL, MAIL_FROM: "A\nB <news@ours.example>" },
			"MAIL_FROM: must be an e-mail address, or a name and <address>",
		],
		[{ ...MAIL, MAIL_TO: "reader" }, "MAIL_TO: must be an e-mail address"],
		[{ ...MAIL, MAIL_TO: "a b@theirs.example" }, "MAIL_TO: must be an e-mail address"],
		[{ ...MAIL, MAIL_TO: "a@b@theirs.example" }, "MAIL_TO: must be an e-mail address"],
		[{ ...MAIL, MAIL_TO: "a@theirs.example b" }, "MAIL_TO: must be an e-mail address"],
		[{ ...MAIL, MAIL_TO: "a@theirs.example@b" }, "MAIL_TO: must be an e-mail address"],
		[{ ...MAIL, MAIL_ENDPOINT: "mail" }, "MAIL_ENDPOINT: must be a web address such as https://example.org/path"],
		[{ ...MAIL, MAIL_API: "mailgun" }, "MAIL_ENDPOINT: is missing: https://api.mailgun.net/v3/YOUR-DOMAIN/messages"],
		[{ ...MAIL, MAIL_UNSUBSCRIBE: "news" }, "MAIL_UNSUBSCRIBE: must be a web address or mailto:"],
		[{ ...MAIL, MAIL_UNSUBSCRIBE: "to mailto:a@ours.example" }, "MAIL_UNSUBSCRIBE: must be a web address or mailto:"],
		[{ ...MAIL, MAIL_UNSUBSCRIBE: "mailto:a@ours.example b" }, "MAIL_UNSUBSCRIBE: must be a web address or mailto:"],
		[{ ...CHAT, TELEGRAM_TOKEN: "a1:b" }, "TELEGRAM_TOKEN: must look like 123456:ABC-def"],
		[{ ...CHAT, TELEGRAM_TOKEN: "1:b c" }, "TELEGRAM_TOKEN: must look like 123456:ABC-def"],
		[
			{ SITE_URL: "elshi", WEBHOOK_URL: HOOK.WEBHOOK_URL },
			"SITE_URL: must be a web address such as https://example.org",
		],
		[{ SITE_URL: HOOK.SITE_URL, WEBSUB_HUB: "hub" }, "WEBSUB_HUB: must be a web address such as https://example.org"],
		[{ SITE_URL: HOOK.SITE_URL, MAIL_FROM: "a@b.example" }, "MAIL_FROM is set and MAIL_TO is not"],
	])("says what is wrong %#", (variables, sentence) => {
		const { settings, problems } = read(variables);
		expect(settings).toBe(undefined);
		expect(problems[0]).toContain(sentence);
	});
});

describe("the site's address", () => {
	test("is known by its origin, also where nothing is pushed", () => {
		expect(read({ SITE_URL: "https://elshi.example/feed?a" }).origin).toBe("https://elshi.example");
		expect(read({ SITE_URL: " https://elshi.example " })).toEqual({ problems: [], origin: "https://elshi.example" });
		const { settings, origin } = read({ ...HOOK, SITE_URL: "https://elshi.example/x" });
		expect([settings?.origin, origin]).toEqual(["https://elshi.example", "https://elshi.example"]);
		expect(read({ ...HOOK, PUSH_QUERY: "partner=frr" }).origin).toBe("https://elshi.example");
	});

	test("is enough for a hub alone", () => {
		const { settings, problems } = read({ SITE_URL: HOOK.SITE_URL, WEBSUB_HUB: "https://hub.example/" });
		expect(problems).toEqual([]);
		expect(settings).toEqual({ origin: "https://elshi.example", hub: "https://hub.example/", receivers: [] });
		expect(read(HOOK).settings).not.toHaveProperty("hub");
	});
});

describe("more receivers", () => {
	const SITE = { SITE_URL: HOOK.SITE_URL };
	const names = (receivers: string, more: Parameters<typeof readPushSettings>[0] = {}) => {
		const { settings, problems } = read({ ...SITE, ...more, RECEIVERS: receivers });
		expect(problems).toEqual([]);
		return settings?.receivers.map(({ name }) => name);
	};

	test("come a line each, with comments and blank lines between, or as JSON", () => {
		expect(
			names("\n# a comment\n  a url=https://a.example/  every=daily \n\n\t# b\nb-2 url=https://b.example/"),
		).toEqual(["a", "b-2"]);
		expect(names(' [{"name":"a","url":"https://a.example/"},{"name":"b","url":"https://b.example/?x=1"}]')).toEqual([
			"a",
			"b",
		]);
	});

	test("may have blanks around what they say, and any address to unsubscribe at", () => {
		const mail = { MAIL_API: "resend", MAIL_KEY: "re_key", MAIL_FROM: "news@ours.example" };
		const ways = ["https://ours.example/stop", "http://ours.example/stop", "mailto:stop@ours.example"];
		const list = ways.map((unsubscribe, n) => ({ name: `r${n}`, to: ` r${n}@theirs.example `, unsubscribe }));
		const named = { name: "named", to: "d@theirs.example", from: "Ours <news@ours.example> " };
		expect(names(JSON.stringify([...list, named]), mail)).toEqual(["r0", "r1", "r2", "named"]);
	});

	test("may be lines that have brackets, and secrets that are blank, which sign nothing", async () => {
		expect(names("a url=https://a.example/?x=[1]{2}")).toEqual(["a"]);
		const blank = JSON.stringify([{ name: "a", url: "https://a.example/", secret: " " }]);
		const plain = JSON.stringify([{ name: "a", url: "https://a.example/" }]);
		const addresses = [blank, plain].map((list) => read({ ...SITE, RECEIVERS: list }).settings?.receivers[0]?.address);
		expect(addresses[0]).toBe(addresses[1]);
	});

	test("have fields whose values may have signs of equality", () => {
		const { settings } = read({
			...SITE,
			RECEIVERS: "a url=https://a.example/?b=c query=partner=fr&ui=kk every=weekly",
		});
		expect(settings?.receivers[0]).toMatchObject({
			every: "weekly",
			ui: "kk",
			selection: { facets: { partner: ["FR"] } },
		});
		expect(settings?.receivers[0]?.address).toContain("https://a.example/?b=c");
	});

	test.each([
		[
			"A url=https://a.example/",
			"RECEIVERS, line 1: the name must be letters a-z, digits and hyphens, and none of hub, webhook, telegram, mail",
		],
		["-a url=https://a.example/", "RECEIVERS, line 1: the name must be"],
		["a- url=https://a.example/", "RECEIVERS, line 1: the name must be"],
		["a--b url=https://a.example/", "RECEIVERS, line 1: the name must be"],
		["webhook url=https://a.example/", "RECEIVERS, line 1: the name must be"],
		["\n  \nb =x\n", "RECEIVERS, line 3: must be: name field=value"],
		["a url=https://a.example/\n\nb =x", "RECEIVERS, line 3: must be: name field=value …, such as: desk url="],
		[
			"a uri=x",
			'RECEIVERS, line 1: "uri" must be one of url, secret, chat, token, to, from, api, endpoint, key, unsubscribe, every, query, and its value a text',
		],
		["a b=x", 'RECEIVERS, line 1: "b" must be one of url'],
		["a every=daily", "RECEIVERS, line 1, url: is missing: or chat, or to"],
		["a chat=@b", "RECEIVERS, line 1, token: is missing: the bot's token, as BotFather gave it"],
		[
			"a url=https://a.example/ chat=@b",
			"RECEIVERS, line 1, url and RECEIVERS, line 1, chat: a receiver has one of them",
		],
		["a url=https://a.example/\na url=https://b.example/", 'RECEIVERS: the name "a" was given before'],
		['[{"name":"a","url":7}]', 'RECEIVERS, entry 1: "url" must be one of url'],
		['[{"url":"https://a.example/"}]', "RECEIVERS, entry 1: the name must be"],
		['[{"name":7,"url":"https://a.example/"}]', "RECEIVERS, entry 1: the name must be"],
		["[null]", "RECEIVERS, entry 1: must be an object"],
		["[7]", "RECEIVERS, entry 1: must be an object"],
		['{"name":"a"}', "RECEIVERS: must be a JSON array of objects, or lines"],
		['[{"name":"a","url":"https://a.example/SECRET"', "RECEIVERS: must be a JSON array of objects, or lines"],
	])("are not followed where they are %j", (receivers, sentence) => {
		const { problems } = read({ ...SITE, RECEIVERS: receivers });
		expect(problems).toHaveLength(1);
		expect(problems[0]?.startsWith(sentence)).toBe(true);
	});

	test("share a bot and a mail account, unless they have their own", async () => {
		const { settings, problems } = read({
			...SITE,
			TELEGRAM_TOKEN: "1:a",
			MAIL_API: "resend",
			MAIL_ENDPOINT: "https://mail.ours.example/post",
			MAIL_KEY: "re_key",
			MAIL_FROM: "news@ours.example",
			MAIL_UNSUBSCRIBE: "https://ours.example/stop",
			RECEIVERS:
				"a chat=@a\nb chat=@b token=2:b\nc to=c@theirs.example\nd to=d@theirs.example from=d@ours.example key=re_d",
		});
		expect(problems).toEqual([]);
		expect(settings?.receivers.map(({ secrets }) => secrets)).toEqual([["1:a"], ["2:b"], ["re_key"], ["re_d"]]);
		expect(settings?.receivers[2]?.address).toContain("https://ours.example/stop");
		expect(settings?.receivers[2]?.address).toContain("https://mail.ours.example/post");
		expect(settings?.receivers[3]?.address).toContain("d@ours.example");
	});
});

test("never throws, whatever is set", () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (receivers, secret) => {
			expect(Array.isArray(read({ ...HOOK, RECEIVERS: receivers, WEBHOOK_SECRET: secret }).problems)).toBe(true);
		}),
	);
});
