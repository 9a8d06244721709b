import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { facetsFor } from "../../src/channels/facets.ts";
import { readPushSettings } from "../../src/push/settings.ts";

const FACETS = facetsFor(new Map());
const HOOK = { SITE_URL: "https://elshi.example/", WEBHOOK_URL: "https://receiver.example/hook" };
const read = (variables: Parameters<typeof readPushSettings>[0]) => readPushSettings(variables, FACETS);

it("pushes nothing unless told", () => {
	expect(read({})).toEqual({ problems: [] });
});

it("asks for the site's address", () => {
	expect(read({ WEBHOOK_URL: HOOK.WEBHOOK_URL })).toEqual({ problems: ["SITE_URL is not set: nothing is pushed"] });
});

it("reads what is pushed from the query of a feed", () => {
	const { settings } = read({ ...HOOK, PUSH_QUERY: "partner=fr&ui=ru" });
	expect(settings?.receivers[0]?.selection.facets).toEqual({ partner: ["FR"] });
	expect(settings?.receivers[0]?.ui).toBe("ru");
});

it("sends nothing rather than everything where the query is wrong", () => {
	const { settings, problems } = read({ ...HOOK, PUSH_QUERY: "partner=frr" });
	expect(settings).toBeUndefined();
	expect(problems[0]).toContain("PUSH_QUERY: ");
	expect(problems[0]).toContain("did you mean fr?");
});

it("names what is wrong and follows the others", () => {
	const { settings, problems } = read({
		...HOOK,
		WEBSUB_HUB: "hub",
		RECEIVERS: "a url=https://a.example/\na url=https://b.example/\nc",
	});
	expect(settings?.receivers.map(({ name }) => name)).toEqual(["webhook", "a"]);
	expect(problems).toHaveLength(3);
});

describe("one sentence", () => {
	it.each([
		[{ ...HOOK, WEBHOOK_EVERY: "hourly" }, 'WEBHOOK_EVERY: "hourly" is none of story, daily, weekly, alert'],
		[
			{ ...HOOK, WEBHOOK_SECRET: "whsec_abc-def_ghi=" },
			'WEBHOOK_SECRET: begins with "whsec_" and must go on in base64',
		],
		[{ ...HOOK, WEBHOOK_SECRET: "whsec_" }, 'WEBHOOK_SECRET: begins with "whsec_"'],
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

it("takes two receivers of one address that want different things, and not one twice", () => {
	const lines = [
		"a url=https://hooks.example/x query=partner=fr",
		"b url=https://hooks.example/x query=partner=de",
		"c url=https://hooks.example/x query=partner=fr",
	];
	const { settings, problems } = read({ SITE_URL: HOOK.SITE_URL, RECEIVERS: lines.join("\n") });
	expect(settings?.receivers.map(({ name }) => name)).toEqual(["a", "b"]);
	expect(problems).toEqual(['RECEIVERS: "c" is "a" again: it would get everything twice']);
});

it("never throws, whatever is set", () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (receivers, secret) => {
			expect(Array.isArray(read({ ...HOOK, RECEIVERS: receivers, WEBHOOK_SECRET: secret }).problems)).toBe(true);
		}),
	);
});
