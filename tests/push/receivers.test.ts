import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { NO_EDITS } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import { MINUTE } from "../../src/model/instant.ts";
import { push } from "../../src/push/push.ts";
import { type PushVariables, readPushSettings } from "../../src/push/settings.ts";
import { memoryStore } from "../fakes/store.ts";
import { frontOf, sourceOf } from "../samples/stories.ts";
import { HOOK_SECRET, type Loopback, loopback, MAIL_KEY, TOKEN } from "./loopback.ts";
import { at, story } from "./world.ts";

let receivers: Loopback;
beforeEach(async () => {
	receivers = await loopback();
});
afterEach(() => receivers.close());

/** Runs over real HTTP; what is for the outside goes to this machine. */
function runs(variables: PushVariables) {
	const sources = new Map([["herald", sourceOf("herald")]]);
	const facets = facetsFor(sources);
	const { settings, problems } = readPushSettings({ SITE_URL: "https://elshi.example", ...variables }, facets);
	const store = memoryStore();
	const logged: { readonly event: string; readonly facts?: Readonly<Record<string, unknown>> }[] = [];
	const run = async (hours: number, ...stories: ReturnType<typeof story>[]): Promise<void> => {
		if (settings === undefined) throw new Error(problems.join("; "));
		receivers.now = Date.parse(at(hours)) + MINUTE;
		await push(frontOf(stories, { at: at(hours) }), {
			store,
			settings,
			sources,
			facets,
			alerts: [],
			edits: NO_EDITS,
			now: at(hours),
			requests: 20,
			log: (event, facts) => void logged.push(facts === undefined ? { event } : { event, facts }),
			wait: async () => undefined,
			http: (request) => {
				const { pathname } = new URL(request.url);
				return fetch(new Request(`${receivers.origin}${pathname}`, request));
			},
		});
	};
	const said = (event: string) => logged.filter((line) => line.event === event).map(({ facts }) => facts?.answer);
	return { run, said, problems, logged };
}

const takenBy = (by: string): string[] => receivers.taken.filter((one) => one.by === by).map(({ what }) => what);
const CHAT = { TELEGRAM_TOKEN: TOKEN, TELEGRAM_CHAT: "@news" };
const HOOK = { WEBHOOK_URL: "http://localhost/hook", WEBHOOK_SECRET: HOOK_SECRET };
const RESEND = {
	MAIL_API: "resend",
	MAIL_KEY,
	MAIL_FROM: "Elshi <news@ours.example>",
	MAIL_TO: "reader@theirs.example",
};
const MAILGUN = { ...RESEND, MAIL_API: "mailgun", MAIL_ENDPOINT: "https://api.mailgun.net/v3/ours.example/messages" };

describe("a chat", () => {
	test("takes a story whose words have markup of their own", async () => {
		const { run } = runs(CHAT);
		await run(0);
		await run(2, story("paris", 1, { title: 'Talks <b>& "tea"</b> < 5 > 3 &nbsp;' }));
		expect(takenBy("telegram")).toHaveLength(1);
		expect(takenBy("telegram")[0]).toContain("Talks &lt;b&gt;&amp; &quot;tea&quot;");
	});

	test.each(["daily", "weekly"])("takes a %s digest of any number of long titles", async (every) => {
		const title = "Президент и его коллега подписали заявление о партнёрстве и обсудили коридоры & воду ".repeat(4);
		const { run, logged } = runs({ ...CHAT, TELEGRAM_EVERY: every });
		await run(0);
		const many = Array.from({ length: 60 }, (_, n) => story(`n${n}`, 1 + n / 10, { title: `${title} № ${n}` }));
		await run(24 * 7 + 1, ...many);
		expect(takenBy("telegram")).toHaveLength(1);
		expect(takenBy("telegram")[0]).toMatch(/\n… \+ \d+$/);
		expect(logged).toEqual([{ event: "push.sent", facts: { receiver: "telegram", messages: 1 } }]);
	});

	test("takes a story with the longest words there are", async () => {
		const { run } = runs(CHAT);
		await run(0);
		await run(2, story("paris", 1, { title: "𝔸&".repeat(5000) }));
		expect(takenBy("telegram")).toHaveLength(1);
	});

	test("is followed where it became a supergroup", async () => {
		const { run, logged } = runs({ ...CHAT, TELEGRAM_CHAT: "-100" });
		await run(0);
		await run(2, story("paris", 1), story("rome", 1.5));
		await run(3, story("paris", 1), story("rome", 1.5), story("baku", 2.5));
		expect(takenBy("telegram")).toHaveLength(3);
		expect(receivers.statuses).toEqual([400, 200, 200, 200]);
		expect(logged[0]).toEqual({ event: "push.moved", facts: { receiver: "telegram", to: "-1001" } });
	});

	test.each([
		[{ ...CHAT, TELEGRAM_CHAT: "@nobody" }, "HTTP 400: Bad Request: chat not found"],
		[{ ...CHAT, TELEGRAM_CHAT: "@kicked" }, "HTTP 403: Forbidden: bot was kicked from the channel chat"],
		[{ ...CHAT, TELEGRAM_TOKEN: "9:wrong" }, "HTTP 401: Unauthorized"],
	])("that refuses everything stops with its own words %#", async (variables, answer) => {
		const { run, said } = runs(variables);
		await run(0);
		await run(2, story("paris", 1), story("rome", 1.5));
		expect(said("push.stopped")).toEqual([answer]);
		expect(receivers.statuses).toHaveLength(1);
	});
});

describe("a webhook", () => {
	test("takes what is signed, once, though an answer was cut", async () => {
		const { run } = runs(HOOK);
		await run(0);
		receivers.cut = 1;
		await run(2, story("paris", 1));
		await run(3, story("paris", 1));
		expect(takenBy("webhook").map((body) => JSON.parse(body).data.id)).toEqual([story("paris", 1).id]);
		expect(receivers.statuses).toEqual([204, 204]);
	});

	test("has taken what it answered 200 to, whatever becomes of the words after it", async () => {
		const { run, logged } = runs(HOOK);
		await run(0);
		receivers.cutBody = 2;
		await run(2, story("paris", 1), story("rome", 1.5));
		await run(9, story("paris", 1), story("rome", 1.5));
		expect(receivers.statuses).toEqual([204, 204]);
		expect(logged.map(({ event }) => event)).toEqual(["push.sent"]);
	});

	test("with another secret refuses, and stops", async () => {
		const { run, said } = runs({ ...HOOK, WEBHOOK_SECRET: "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" });
		await run(0);
		await run(2, story("paris", 1));
		expect(said("push.stopped")).toEqual(["HTTP 401: wrong signature"]);
	});
});

describe("a mailbox", () => {
	test("gets one letter a day, in HTML and text, with a way to unsubscribe", async () => {
		const { run } = runs(RESEND);
		await run(0);
		await run(12, story("paris", 1));
		await run(25, story("paris", 1), story("rome", 3));
		await run(26, story("paris", 1), story("rome", 3));
		expect(takenBy("resend")).toHaveLength(1);
		const letter = JSON.parse(takenBy("resend")[0] ?? "");
		expect(letter).toMatchObject({
			from: RESEND.MAIL_FROM,
			to: [RESEND.MAIL_TO],
			subject: "Elshi: 2024-11-04: 2 stories",
		});
		expect(letter.headers).toEqual({ "List-Unsubscribe": "<mailto:news@ours.example?subject=unsubscribe>" });
		expect(letter.html).toContain('<a href="https://herald.example/rome"');
		expect(letter.text).toContain("https://herald.example/rome");
	});

	test("gets it once, though the answer was cut and the digest changed since", async () => {
		const { run, logged } = runs(RESEND);
		await run(0);
		receivers.cut = 1;
		await run(25, story("paris", 1));
		await run(26, story("paris", 1, { title: "Another title" }));
		await run(27, story("paris", 1, { title: "Another title" }));
		expect(takenBy("resend")).toHaveLength(1);
		expect(receivers.statuses).toEqual([200, 409]);
		expect(logged.map(({ event }) => event)).toEqual(["push.failed", "push.sent"]);
	});

	test("gets its own, where two have one account of the mail API and one digest", async () => {
		const { run } = runs({
			...RESEND,
			RECEIVERS: "second to=second@theirs.example every=daily\nthird to=third@theirs.example every=daily query=ui=ru",
		});
		await run(0);
		await run(25, story("paris", 1));
		await run(26, story("paris", 1));
		expect(
			takenBy("resend")
				.map((body) => JSON.parse(body).to[0])
				.sort(),
		).toEqual(["reader@theirs.example", "second@theirs.example", "third@theirs.example"]);
		expect(receivers.statuses).toEqual([200, 200, 200]);
	});

	test("gets it by a form, too, with one click to unsubscribe where there is an address for that", async () => {
		const { run } = runs({ ...MAILGUN, MAIL_EVERY: "weekly", MAIL_UNSUBSCRIBE: "https://ours.example/stop" });
		await run(0);
		await run(24 * 7 + 1, story("paris", 1));
		const form = new URLSearchParams(takenBy("mailgun")[0]);
		expect(form.get("h:List-Unsubscribe")).toBe("<https://ours.example/stop>");
		expect(form.get("h:List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
		expect(form.get("text")).toContain("https://herald.example/paris");
	});

	test.each([
		[{ ...RESEND, MAIL_KEY: "re_wrong" }, "HTTP 401: API key is invalid"],
		[{ ...RESEND, MAIL_FROM: "x@not-ours.example" }, "HTTP 403: The domain is not verified"],
		[{ ...RESEND, MAIL_TO: "nobody@bad.example" }, "HTTP 422: Invalid `to` field. The email address is not valid"],
		[{ ...MAILGUN, MAIL_TO: "nobody@bad.example" }, "HTTP 400: 'to' parameter is not a valid address"],
		[{ ...MAILGUN, MAIL_KEY: "wrong" }, "HTTP 401: Forbidden"],
		[{ ...MAILGUN, MAIL_ENDPOINT: "https://api.mailgun.net/v3/no.example/messages" }, "HTTP 404: Domain not found"],
	])("that refuses stops with its own words %#", async (variables, answer) => {
		const { run, said } = runs(variables);
		await run(0);
		await run(25, story("paris", 1));
		await run(26, story("paris", 1));
		expect(said("push.stopped")).toEqual([answer]);
		expect(receivers.statuses).toHaveLength(1);
	});
});

test("a hub takes a ping", async () => {
	const { run } = runs({ WEBSUB_HUB: "https://hub.example/" });
	await run(1, story("paris", 1));
	await run(2, story("paris", 1), story("rome", 2));
	expect(takenBy("hub")).toHaveLength(2);
	expect(takenBy("hub")[1]).toContain("https://elshi.example/partner/fr.rss");
});

test("several receivers take what each asked for", async () => {
	const { run, problems } = runs({
		...CHAT,
		RECEIVERS: [
			`french url=http://localhost/hook secret=${HOOK_SECRET} query=partner=fr`,
			"# germans have none today",
			`germans url=http://localhost/hook secret=${HOOK_SECRET} query=partner=de&ui=ru`,
			"second chat=@news every=daily",
		].join("\n"),
	});
	expect(problems).toEqual([]);
	await run(0);
	await run(2, story("paris", 1));
	await run(25, story("paris", 1));
	expect(receivers.taken.map(({ by }) => by).sort()).toEqual(["telegram", "telegram", "webhook"]);
});
