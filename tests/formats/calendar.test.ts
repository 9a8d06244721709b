import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendar } from "../../src/formats/calendar.ts";
import { itemOf } from "../../src/formats/item.ts";
import type { EventDate } from "../../src/model/facets.ts";
import type { Story } from "../../src/model/story.ts";
import { facetsOf, reportOf, storyOf } from "../samples/stories.ts";

const VIEW = { ui: "en" as const, origin: "https://elshi.example", languages: [], sourceIds: [], sources: new Map() };
const CHANNEL = {
	id: "urn:elshi:channel:all",
	title: "Visits; summits, and more",
	description: "Each story once.",
	ui: "en" as const,
	home: "https://elshi.example/",
	self: "https://elshi.example/feed.ics",
	updated: "2024-11-04T06:10:00.000Z",
	links: [],
	archive: false,
	ttl: 15,
};
const DATE: EventDate = { start: "2024-11-04", end: "2024-11-05", certainty: "announced" };

function visit(id: string, eventDate: EventDate, changes: Partial<Story> = {}): Story {
	return storyOf(id, { facets: facetsOf({ eventDate }), ...changes });
}

function eventsOf(...stories: readonly Story[]) {
	const items = stories.flatMap((story) => itemOf(story, VIEW) ?? []);
	const document = new ICAL.Component(ICAL.parse(calendar(CHANNEL, items)));
	return document.getAllSubcomponents("vevent").map((event) => ({
		event: new ICAL.Event(event),
		status: event.getFirstPropertyValue("status"),
		sequence: event.getFirstPropertyValue("sequence"),
		stamp: String(event.getFirstPropertyValue("dtstamp")),
	}));
}

describe("a calendar", () => {
	it("has a visit on its days, the last one included", () => {
		const [visited] = eventsOf(visit("paris", DATE));
		expect(visited?.event.uid).toBe("paris@elshi");
		expect(visited?.event.startDate.toString()).toBe("2024-11-04");
		expect(visited?.event.endDate.toString()).toBe("2024-11-06");
		expect(visited?.event.summary).toBe("President travels to Paris on a state visit");
	});

	it.each([
		["announced", "TENTATIVE"],
		["held", "CONFIRMED"],
		["cancelled", "CANCELLED"],
	] as const)("says that what is %s is %s", (certainty, status) => {
		expect(eventsOf(visit("paris", { ...DATE, certainty }))[0]?.status).toBe(status);
	});

	it("tells once what several stories tell of the same days", () => {
		const later = visit(
			"paris-2",
			{ ...DATE, start: "2024-11-05", certainty: "held" },
			{
				published: "2024-11-05T00:00:00.000Z",
				updated: "2024-11-05T00:00:00.000Z",
			},
		);
		const events = eventsOf(later, visit("paris", DATE));
		expect(events).toHaveLength(1);
		expect(events[0]).toMatchObject({ status: "CONFIRMED", event: { uid: "paris@elshi" } });
	});

	it("counts up when a visit's story changes, and has no clock", () => {
		const [before] = eventsOf(visit("paris", DATE));
		const [after] = eventsOf(visit("paris", DATE, { updated: "2024-11-04T09:00:00.000Z" }));
		expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence));
		expect(after?.stamp).toBe("2024-11-04T09:00:00Z");
	});

	it("carries any text, in lines of at most 75 octets", () => {
		const title = `Келіссөз; "talks", \\ ${"және тағы да ".repeat(20)}`;
		const story = visit("paris", DATE, { reports: [reportOf({ title })] });
		expect(eventsOf(story)[0]?.event.summary).toBe(title.trim());
		const item = itemOf(story, VIEW);
		const lines = calendar(CHANNEL, item === undefined ? [] : [item]).split("\r\n");
		for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
	});

	it("leaves out days that are none", () => {
		expect(eventsOf(visit("paris", { ...DATE, start: "soon" }), visit("baku", { ...DATE, end: "2024-11-01" }))).toEqual(
			[],
		);
	});
});
