import { describe, expect, test } from "vitest";
import { siteFrom } from "../../../src/app.ts";
import { BadQuery } from "../../../src/channels/bad-query.ts";
import { askOperation } from "../../../src/routes/api/operation.ts";
import { operationsOf } from "../../../src/routes/api/operations.ts";
import { AT, siteOfApi } from "../../samples/api.ts";
import { idOf, sourceOf } from "../../samples/stories.ts";

/** Asks an operation by its name, without an app, a route or a request. */
async function ask(name: string, query: Readonly<Record<string, string>> = {}, id?: string) {
	const { store } = await siteOfApi();
	const sources = [
		sourceOf("herald"),
		sourceOf("vestnik", { language: "ru" }),
		sourceOf("khabarshy", { language: "kk" }),
	];
	const site = siteFrom({ store, clock: () => AT, log: () => undefined, sources });
	const operation = operationsOf(site).find((one) => one.name === name);
	if (operation === undefined) throw new Error(`no operation ${name}`);
	return askOperation(site, operation, { origin: "https://elshi.example", query, ...(id !== undefined && { id }) });
}

describe("an operation", () => {
	test("answers without HTTP what it answers over it, with addresses of the site", async () => {
		const answer = await ask("stories", { partner: "fr", limit: "2" });
		const { app } = await siteOfApi();
		const response = await app.request("https://elshi.example/api/v1/stories?partner=fr&limit=2");
		expect(answer?.body).toEqual(await response.json());
		expect(answer?.next).toMatch(/^https:\/\/elshi\.example\/api\/v1\/stories\?partner=fr&limit=2&cursor=/);
	});

	test.each([
		["occurrences", { status: "held" }, undefined],
		["story", {}, idOf("paris")],
		["storyExplanation", { ui: "ru" }, idOf("paris")],
		["partner", {}, "fr"],
	])("%s can be asked so", async (name, query, id) => {
		expect((await ask(name, query, id))?.body).toBeTypeOf("object");
	});

	test("has nothing where there is nothing, and refuses what HTTP refuses", async () => {
		expect(await ask("story", {}, "2024-11-04-atlantis")).toBeUndefined();
		await expect(ask("stories", { country: "fr" })).rejects.toThrow(BadQuery);
	});
});
