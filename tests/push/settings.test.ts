import { expect, it } from "vitest";
import { facetsFor } from "../../src/channels/facets.ts";
import { readPushSettings } from "../../src/push/settings.ts";

const FACETS = facetsFor(new Map());
const SITE = { SITE_URL: "https://elshi.example/", WEBHOOK_URL: "https://receiver.example/hook" };

it("pushes nothing unless told", () => {
	expect(readPushSettings({}, FACETS)).toEqual({ problems: [] });
});

it("asks for the site's address", () => {
	const { settings, problems } = readPushSettings({ WEBHOOK_URL: SITE.WEBHOOK_URL }, FACETS);
	expect(settings).toBeUndefined();
	expect(problems).toEqual(["SITE_URL is not set: nothing is pushed"]);
});

it("reads what is pushed from the query of a feed", () => {
	const { settings } = readPushSettings({ ...SITE, PUSH_QUERY: "partner=fr&ui=ru" }, FACETS);
	expect(settings?.selection.facets).toEqual({ partner: ["FR"] });
	expect(settings?.ui).toBe("ru");
});

it("pushes nothing rather than everything where the query is wrong", () => {
	const { settings, problems } = readPushSettings({ ...SITE, PUSH_QUERY: "partner=frr" }, FACETS);
	expect(settings).toBeUndefined();
	expect(problems[0]).toContain("did you mean fr?");
});

it("names a variable that is wrong and follows the others", () => {
	const { settings, problems } = readPushSettings({ ...SITE, WEBSUB_HUB: "hub", WEBHOOK_EVERY: "hourly" }, FACETS);
	expect(problems).toHaveLength(2);
	expect(settings?.webhook?.every).toBe("story");
});
