import { describe, expect, test } from "vitest";
import { BadQuery } from "../../src/channels/bad-query.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import { selectionParameters } from "../../src/channels/parameters.ts";
import { readQuery } from "../../src/channels/read-query.ts";
import { goneSince, pathOf, queryOf, type Selection, select, selectionOf } from "../../src/channels/selection.ts";
import type { Story } from "../../src/model/story.ts";
import { facetsOf, reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const facets = facetsFor(new Map([["herald", sourceOf("herald")]]));
const read = (query: string): Selection =>
	selectionOf(readQuery(new URLSearchParams(query), selectionParameters(facets), facets));

describe("the selection of a query", () => {
	test.each<[string, Selection]>([
		["", { facets: {} }],
		["partner=fr", { facets: { partner: ["FR"] } }],
		["partner=fr,de&partner=fr", { facets: { partner: ["DE", "FR"] } }],
		["language=ru&lang=kk,ru", { facets: { language: ["kk", "ru"] } }],
		["source=herald&theme=energy", { facets: { source: ["herald"], theme: ["energy"] } }],
		["q=gas pipeline", { facets: {}, q: "gas pipeline" }],
		["since=2024-11-04", { facets: {}, since: "2024-11-04T00:00:00.000Z" }],
		["until=2024-11-04", { facets: {}, until: "2024-11-05T00:00:00.000Z" }],
		["until=2024-11-04T12:00:00Z", { facets: {}, until: "2024-11-04T12:00:00.000Z" }],
		["since=2024-11-04T12:00:00+05:00", { facets: {}, since: "2024-11-04T07:00:00.000Z" }],
		[
			"since=2024-11-04&until=2024-11-04",
			{ facets: {}, since: "2024-11-04T00:00:00.000Z", until: "2024-11-05T00:00:00.000Z" },
		],
		["seenSince=2024-11-04", { facets: {}, seenSince: "2024-11-04T00:00:00.000Z" }],
		["changedSince=2024-11-04T01:02:03Z", { facets: {}, changedSince: "2024-11-04T01:02:03.000Z" }],
	])("%j is %j", (query, selection) => {
		expect(read(query)).toStrictEqual(selection);
	});

	test.each(["since=2024-11-05&until=2024-11-04", "since=2024-11-04T12:00:00Z&until=2024-11-04T12:00:00Z"])(
		"%j ends before it begins",
		(query) => {
			expect(() => read(query)).toThrow(new BadQuery("until", "until: must not be before since"));
		},
	);

	test("tells since when it asks what is gone", () => {
		expect(goneSince(read("q=a"))).toBe(undefined);
		expect(goneSince(read("seenSince=2024-11-04"))).toBe("2024-11-04T00:00:00.000Z");
		expect(goneSince(read("seenSince=2024-11-04&changedSince=2024-11-05"))).toBe("2024-11-05T00:00:00.000Z");
	});
});

describe("a selection as a query", () => {
	test.each([
		["theme=energy&partner=fr,de", "partner=de,fr&theme=energy", "/feed"],
		["partner=fr", "partner=fr", "/partner/fr"],
		["partner=fr,de", "partner=de,fr", "/feed"],
		["event=visit", "event=visit", "/event/visit"],
		["theme=trade-investment", "theme=trade-investment", "/theme/trade-investment"],
		["q=gas", "q=gas", "/feed"],
		["q=gas %26 oil", "q=gas%20%26%20oil", "/feed"],
		["until=2024-11-04&since=2024-11-03", "since=2024-11-03T00:00:00.000Z&until=2024-11-05T00:00:00.000Z", "/feed"],
		[
			"changedSince=2024-11-04&seenSince=2024-11-03&q=a",
			"q=a&seenSince=2024-11-03T00:00:00.000Z&changedSince=2024-11-04T00:00:00.000Z",
			"/feed",
		],
		["", "", "/feed"],
	])("%j is %j, at %s", (query, canonical, path) => {
		expect(queryOf(read(query))).toBe(canonical);
		expect(pathOf(read(query))).toEqual({ path, query: path === "/feed" ? canonical : "" });
		expect(queryOf(read(canonical.replace(/until=[^&]*/, "until=2024-11-04")))).toBe(canonical);
	});
});

describe("a selection", () => {
	const at = "2024-11-04T06:10:00.000Z";
	const paris = storyOf("paris", {
		published: at,
		firstSeen: "2024-11-04T07:00:00.000Z",
		changed: "2024-11-04T08:00:00.000Z",
		facets: facetsOf({ partners: ["FR", "DE"], themes: ["energy"] }),
		reports: [reportOf({ title: "Gas talks" }), reportOf({ language: "kk", sourceId: "other" })],
	});
	const has = (selection: Partial<Selection>, story: Story = paris): boolean =>
		select([story], { facets: {}, ...selection }, facets).length === 1;

	test.each<[string, Partial<Selection>, boolean]>([
		["everything", {}, true],
		["its partner", { facets: { partner: ["FR"] } }, true],
		["one of its partners among others", { facets: { partner: ["CN", "DE"] } }, true],
		["another partner", { facets: { partner: ["CN"] } }, false],
		["its partner and another theme", { facets: { partner: ["FR"], theme: ["political"] } }, false],
		["the language of any report", { facets: { language: ["kk"] } }, true],
		["the source of any report", { facets: { source: ["other"] } }, true],
		["its level", { facets: { level: ["head-of-state"] } }, true],
		["its words", { q: "gas" }, true],
		["other words", { q: "oil" }, false],
		["since its date", { since: at }, true],
		["since just after it", { since: "2024-11-04T06:10:00.001Z" }, false],
		["until its date", { until: at }, false],
		["until just after it", { until: "2024-11-04T06:10:00.001Z" }, true],
		["seen since it was seen", { seenSince: paris.firstSeen }, true],
		["seen since just after", { seenSince: "2024-11-04T07:00:00.001Z" }, false],
		["changed since it changed", { changedSince: paris.changed }, true],
		["changed since just after", { changedSince: "2024-11-04T08:00:00.001Z" }, false],
	])("of %s has the story: %j %s", (_, selection, isThere) => {
		expect(has(selection)).toBe(isThere);
	});

	test("never has a story that was withdrawn, and keeps the order", () => {
		expect(has({}, { ...paris, withdrawn: true })).toBe(false);
		const stories = [storyOf("b"), storyOf("a")];
		expect(select(stories, { facets: {} }, facets)).toEqual(stories);
	});

	test("of a level has no story without one", () => {
		const { level: _level, ...without } = paris.facets;
		expect(has({ facets: { level: ["head-of-state"] } }, { ...paris, facets: without })).toBe(false);
	});
});
