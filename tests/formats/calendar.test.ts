import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendar } from "../../src/formats/calendar.ts";
import { UI_LANGUAGES } from "../../src/labels/labels.ts";
import type { Occurrence } from "../../src/model/occurrence.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { sourceOf } from "../samples/stories.ts";

const VIEW = { ui: "en" as const, origin: "https://elshi.example", sources: new Map([["herald", sourceOf("herald")]]) };
const CHANNEL = {
	title: "Visits; summits, and more",
	description: "Each once.",
	home: "https://elshi.example/",
	ttl: 15,
};
const NOTHING_SAID = { certainty: "withdrawn", story: "2024-11-01-00000001" } as const;

function eventsOf(...occurrences: readonly Occurrence[]) {
	const document = new ICAL.Component(ICAL.parse(calendar(CHANNEL, occurrences, VIEW)));
	return document.getAllSubcomponents("vevent").map((event) => ({
		event: new ICAL.Event(event),
		value: (name: string) => String(event.getFirstPropertyValue(name)),
		values: (name: string) => event.getFirstProperty(name)?.getValues().map(String) ?? [],
	}));
}

describe("a calendar", () => {
	test("has an occurrence on its days, the last one included, by its name", () => {
		const [visited] = eventsOf(occurrenceOf({ end: "2024-11-05" }));
		expect(visited?.event.uid).toBe("2024-visit-2024-11-04-00000001@elshi");
		expect(visited?.event.startDate.toString()).toBe("2024-11-04");
		expect(visited?.event.endDate.toString()).toBe("2024-11-06");
		expect(visited?.event.summary).toBe("State visit to France");
	});

	test.each([
		["en", "State visit to France", ["Visit", "France"]],
		["ru", "Государственный визит во Францию", ["Визит", "Франция"]],
		["kk", "Францияға мемлекеттік сапар", ["Сапар", "Франция"]],
	] as const)("speaks %s", (ui, name, categories) => {
		const document = ICAL.parse(calendar(CHANNEL, [occurrenceOf()], { ...VIEW, ui }));
		const event = new ICAL.Component(document).getFirstSubcomponent("vevent");
		expect(event?.getFirstPropertyValue("summary")).toBe(name);
		expect(event?.getFirstProperty("categories")?.getValues()).toEqual(categories);
	});

	test.each([
		["announced", "TENTATIVE"],
		["held", "CONFIRMED"],
		["cancelled", "CANCELLED"],
	] as const)("says that what is %s is %s", (certainty, status) => {
		expect(eventsOf(occurrenceOf({ certainty }))[0]?.value("status")).toBe(status);
	});

	test("says when it came in, when it changed last and how often, and has no clock", () => {
		const [event] = eventsOf(occurrenceOf({ sequence: 3, changed: "2024-11-03T09:00:00.000Z" }));
		expect(event?.value("sequence")).toBe("3");
		expect(event?.value("created")).toBe("2024-11-01T06:10:00Z");
		expect(event?.value("dtstamp")).toBe("2024-11-03T09:00:00Z");
		expect(event?.value("last-modified")).toBe("2024-11-03T09:00:00Z");
	});

	test("tells the headline with its outlet, and our pages of its stories, the newest first", () => {
		const one = occurrenceOf();
		const claims = [...one.claims, ...one.claims.map((claim) => ({ ...claim, story: "2024-11-02-00000002" }))];
		const [event] = eventsOf({ ...one, claims });
		expect(event?.event.description).toBe(
			[
				"What the palace wants from the president's trip",
				"The herald: https://herald.example/trip",
				"",
				"https://elshi.example/stories/2024-11-02-00000002",
				"https://elshi.example/stories/2024-11-01-00000001",
			].join("\n"),
		);
		expect(event?.value("url")).toBe("https://elshi.example/stories/2024-11-02-00000002");
	});

	test("says of what no story tells any longer that it is withdrawn, and goes on showing it", () => {
		const one = occurrenceOf({ certainty: "cancelled" });
		const [event] = eventsOf({ ...one, claims: one.claims.map((claim) => ({ ...claim, ...NOTHING_SAID })) });
		expect(event?.event.description).toMatch(/^Withdrawn: /);
		expect(event?.value("url")).toBe("https://elshi.example/stories/2024-11-01-00000001");
		expect(event?.value("status")).toBe("CANCELLED");
	});

	test("carries any text, in lines of at most 75 octets, and no event or property that a publisher wrote", () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.nat(0xffff), fc.constantFrom(10, 13, 44, 59, 92, 0x2028, 0x85)), {
					maxLength: 300,
					size: "max",
				}),
				fc.constantFrom(...UI_LANGUAGES),
				(units, ui) => {
					const title = `Talks; "a, b\\" ${String.fromCharCode(...units)}\r\nEND:VEVENT\r\nX-EVIL:1`;
					const one = occurrenceOf();
					const body = calendar(CHANNEL, [{ ...one, headline: { ...one.headline, title } }], { ...VIEW, ui });
					const lines = body.split("\r\n");
					for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
					expect(lines.filter((line) => /^(?:END:VEVENT|X-EVIL)/.test(line))).toEqual(["END:VEVENT"]);
					expect(body).not.toMatch(/[^\r]\n|\r[^\n]/);
					expect(new ICAL.Component(ICAL.parse(body)).getAllSubcomponents("vevent")).toHaveLength(1);
				},
			),
		);
	});

	test("leads to no address that is none of the web, and names an outlet that is no source any longer by its host", () => {
		const described = (link: string, sourceId = "herald") => {
			const one = occurrenceOf();
			return eventsOf({ ...one, headline: { ...one.headline, link, sourceId } })[0]?.event.description ?? "";
		};
		expect(described("javascript:alert(1)")).not.toContain("javascript");
		expect(described("https://www.gone.example/a", "gone")).toMatch(
			/^gone\.example: https:\/\/www\.gone\.example\/a$/m,
		);
		expect(described("https://awww.example/a", "gone")).toContain("awww.example: https://awww.example/a");
	});

	test("leaves out days that are none", () => {
		expect(eventsOf(occurrenceOf({ start: "soon" }), occurrenceOf({ end: "2024-11-01" }))).toEqual([]);
	});
});

test.each(["a", "é", "ࠀ", "訪", "😀", "𐀀", "a😀", "é訪"])(
	"lines of %s are folded at 75 octets, as full as can be, and no character is torn",
	(text) => {
		const title = text.repeat(120);
		const document = calendar(CHANNEL, [occurrenceOf({ headline: { ...occurrenceOf().headline, title } })], VIEW);
		const lines = document.split("\r\n");
		const octets = (line: string): number => new TextEncoder().encode(line).length;
		expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
		expect(lines.every((line) => line.isWellFormed())).toBe(true);
		const inside = lines.filter(
			(line, n) => line.startsWith(" ") && lines[n + 1]?.startsWith(" ") && line.includes(text),
		);
		expect(inside.length).toBeGreaterThan(0);
		for (const line of inside) expect(octets(line)).toBeGreaterThanOrEqual(72);
		expect(document.replaceAll("\r\n ", "")).toContain(title);
	},
);

test.each([
	["start", "soon"],
	["start", "2024-13-41"],
	["start", "on 2024-11-04"],
	["end", "later"],
	["end", "2024-11-05T00:00"],
	["end", "2024-99-99"],
	["firstSeen", "2024-11-01"],
	["firstSeen", "2024-99-01T06:10:00.000Z"],
	["changed", "yesterday"],
])("an occurrence whose %s is %j is left out, and breaks nothing", (name, value) => {
	const [event, more] = eventsOf(occurrenceOf({ [name]: value }), occurrenceOf({ uid: "2024-visit-other" }));
	expect(event?.event.uid).toBe("2024-visit-other@elshi");
	expect(more).toBe(undefined);
});
