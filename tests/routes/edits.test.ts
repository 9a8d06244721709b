import { expect, it } from "vitest";
import { readEdits } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import { HUNDRED_DAYS, LAST_RUN } from "../samples/hundred-days.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const FACETS = facetsFor(new Map());
const PARIS = storyOf("paris");
const ROME = storyOf("rome");
const { edits } = readEdits(`${PARIS.id} gone\n${ROME.id} partner=de`, FACETS);

it("a story that was taken down is in no document, and its own addresses are gone", async () => {
	const { app } = await siteOf(frontOf([PARIS, ROME]), { edits });
	for (const path of [
		"/",
		"/feed.rss",
		"/feed.json",
		"/feed.csv",
		"/partner/fr.atom",
		"/api/v1/stories",
		"/feed.ics",
	]) {
		const response = await app.request(path);
		expect(await response.text(), path).not.toContain("herald.example/paris");
	}
	for (const path of [`/stories/${PARIS.id}`, `/api/v1/stories/${PARIS.id}`]) {
		expect((await app.request(path)).status, path).toBe(410);
		expect((await app.request(path, { headers: { accept: "text/html" } })).status, path).toBe(410);
	}
});

it("a facet that was put right is so in every document, and stays so", async () => {
	const { app } = await siteOf(frontOf([PARIS, ROME]), { edits });
	expect(await (await app.request("/partner/de.json")).text()).toContain("herald.example/rome");
	expect(await (await app.request("/partner/fr.json")).text()).not.toContain("herald.example/rome");
});

it("a story of a day long past is taken down, too", async () => {
	const old = HUNDRED_DAYS.at(-1);
	const gone = readEdits(`${old?.id} gone`, FACETS).edits;
	const { app } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN }, { edits: gone });
	expect((await app.request(`/stories/${old?.id}`)).status).toBe(410);
	const whole = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
	expect((await whole.app.request(`/stories/${old?.id}`)).status).toBe(200);
	const month = old?.id.slice(0, 7);
	expect(await (await app.request(`/archive/${month}.json`)).text()).not.toContain(old?.id);
});
