import { describe, expect, test } from "vitest";
import { digestItem, digestOf, digestPath, periodOf, periodsOver } from "../../src/formats/digest.ts";
import { type Item, itemOf } from "../../src/formats/item.ts";
import { facetsOf, reportOf, storyOf } from "../samples/stories.ts";

const VIEW = { ui: "en" as const, origin: "https://elshi.example", languages: [], sourceIds: [], sources: new Map() };
const SITE = { ui: "en" as const, origin: VIEW.origin, query: "" };

function itemAt(firstSeen: string, name = firstSeen.slice(11, 23).replace(/\D/g, "")): Item {
	const item = itemOf(storyOf(name, { published: firstSeen }), VIEW);
	if (item === undefined) throw new Error("no item");
	return item;
}

describe("the period of an instant", () => {
	test.each([
		["daily", "2024-11-04T00:00:00.000Z", "2024-11-04", "2024-11-05"],
		["daily", "2024-11-04T23:59:59.999Z", "2024-11-04", "2024-11-05"],
		["weekly", "2024-11-04T00:00:00.000Z", "2024-11-04", "2024-11-11"],
		["weekly", "2024-11-03T23:59:59.999Z", "2024-10-28", "2024-11-04"],
		["weekly", "1970-01-05T00:00:00.000Z", "1970-01-05", "1970-01-12"],
	] as const)("%s, of %s, is from %s to %s", (period, instant, start, end) => {
		const at = (day: string): string => `${day}T00:00:00.000Z`;
		expect(periodOf(instant, period)).toEqual({ start: at(start), end: at(end) });
	});

	test.each([
		["daily", 7, "2024-11-03", "2024-10-28"],
		["weekly", 2, "2024-10-28", "2024-10-21"],
	] as const)("%s, is over %i times before it, newest first", (period, count, newest, oldest) => {
		const over = periodsOver(period, "2024-11-04T06:10:00.000Z");
		expect(over).toHaveLength(count);
		expect(over[0]).toEqual(periodOf(`${newest}T12:00:00.000Z`, period));
		expect(over.at(-1)?.start).toBe(`${oldest}T00:00:00.000Z`);
		for (const [n, { start }] of over.entries()) expect(over[n + 1]?.end ?? start).toBe(start);
	});
});

describe("a digest", () => {
	const SPAN = periodOf("2024-11-03T12:00:00.000Z", "daily");

	test("has what was first seen from its first moment on, and nothing of its last", () => {
		const items = [
			"2024-11-04T00:00:00.000Z",
			"2024-11-03T23:59:59.999Z",
			"2024-11-03T00:00:00.000Z",
			"2024-11-02T23:59:59.999Z",
		];
		const digest = digestOf(
			items.map((at) => itemAt(at)),
			"daily",
			SPAN,
		);
		expect(digest?.items.map(({ firstSeen }) => firstSeen)).toEqual(items.slice(1, 3));
		expect(digest).toMatchObject({ period: "daily", ...SPAN });
	});

	test("is none where nothing was seen", () => {
		expect(digestOf([], "daily", SPAN)).toBe(undefined);
		expect(digestOf([itemAt("2024-11-04T06:00:00.000Z")], "daily", SPAN)).toBe(undefined);
	});

	test("is at a page of its day, or of its week", () => {
		expect(digestPath("daily", "2024-11-05")).toBe("/day/2024-11-05");
		expect(digestPath("weekly", "2024-11-05")).toBe("/week/2024-45");
	});

	test("lists its stories by their titles, addresses, languages and outlets", () => {
		const items = ["a", "b"].map((name) => itemAt("2024-11-03T06:00:00.000Z", name));
		const digest = digestOf(items, "daily", SPAN);
		const [first] = items;
		const line = `<li><a href="https://herald.example/NAME" hreflang="en">${first?.title}</a> (${first?.outlet.name})</li>`;
		expect(digest && digestItem(digest, SITE)?.html).toBe(
			`<ul>${line.replace("NAME", "a")}${line.replace("NAME", "b")}</ul>`,
		);
	});

	test("names each facet of its stories once, and lists forty of them", () => {
		const facets = facetsOf({
			partners: ["FR", "CN"],
			organisations: ["un"],
			persons: [{ id: "a", name: "A", country: "FR" }],
		});
		const items = Array.from({ length: 101 }, (_, n) => {
			const reports = [reportOf({ link: `https://herald.example/${n}` })] as const;
			return itemOf(storyOf(`n${n}`, { published: "2024-11-03T06:00:00.000Z", facets, reports }), VIEW);
		}).flatMap((item) => item ?? []);
		const digest = digestOf(items, "daily", SPAN);
		const item = digest && digestItem(digest, SITE);
		expect(item?.title).toBe("2024-11-03: 101 stories");
		expect(item?.tags.map(({ id }) => id)).toEqual(["FR", "CN", "un", "visit", "political"]);
		expect(item?.story).toMatchObject({
			id: "daily-2024-11-03",
			facets: { partners: ["FR", "CN"], organisations: ["un"], events: ["visit"], themes: ["political"], persons: [] },
		});
		expect(item?.html?.match(/<li>/g)).toHaveLength(40);
		expect(item).toMatchObject({
			excerpt: "",
			authors: [],
			others: [],
			reason: "",
			published: SPAN.end,
			firstSeen: SPAN.end,
			changed: SPAN.end,
			outlet: { id: "elshi", name: "Elshi", homepage: "https://elshi.example/" },
			shown: { title: "2024-11-03: 101 stories", link: item?.link, language: "en", published: SPAN.end },
		});
		expect(item?.digest).toHaveLength(101);
	});
});
