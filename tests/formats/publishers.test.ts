import { expect, test } from "vitest";
import { itemOf, publishersOf } from "../../src/formats/item.ts";
import { aboutStory } from "../../src/formats/story-object.ts";
import { reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const sources = new Map(
	[
		sourceOf("family-en", { publisher: "family", owner: "public-service" }),
		sourceOf("family-ru", { publisher: "family", owner: "public-service" }),
		sourceOf("single", { publisher: "single", owner: "state" }),
	].map((source) => [source.id, source]),
);
const reports = ["family-en", "family-ru", "single", "gone"].map((sourceId) =>
	reportOf({ sourceId, link: `https://${sourceId}.example/1` }),
) as [ReturnType<typeof reportOf>];
const item = itemOf(storyOf("visit", { reports }), {
	ui: "en",
	origin: "https://elshi.example",
	languages: [],
	sourceIds: [],
	sources,
});

test("counts a publisher once, however many of its outlets tell the story", () => {
	expect(item && publishersOf(item)).toBe(3);
});

test("tells who owns each outlet that is polled", () => {
	const about = item && aboutStory(item);
	expect(about?.publishers).toBe(3);
	expect(about?.reports.map(({ owner }) => owner)).toEqual(["public-service", "public-service", "state", undefined]);
});
