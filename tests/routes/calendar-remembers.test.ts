/** What a calendar program sees over a year, from reports in shards to the document: nothing that it was told is forgotten. */
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/classification.ts";
import type { EventDate, Facets } from "../../src/model/facets.ts";
import type { Instant } from "../../src/model/instant.ts";
import { world } from "../runs/world.ts";
import { siteOver } from "../samples/site.ts";
import { facetsOf, reportOf } from "../samples/stories.ts";

const VISIT: EventDate = { start: "2024-12-10", end: "2024-12-11", certainty: "announced" };

/** A report whose words no other shares. */
function told(name: string, seen: Instant, facets: Partial<Facets>, title: string): Report {
	const link = `https://herald.example/${name}`;
	return reportOf({
		key: `herald/${name}`,
		url: link,
		link,
		title: `${title} ${name}`,
		excerpt: "",
		published: seen,
		firstSeen: seen,
		changed: seen,
		classification: {
			...reportOf().classification,
			facets: facetsOf({ partners: ["CN"], eventDate: VISIT, ...facets }),
		},
	});
}

/** Publishes, at each moment, what was seen in the seventy days before it, as shards keep it, and reads the calendar in a new isolate. */
async function calendarAt(reports: readonly Report[], moments: readonly Instant[]) {
	const { store, shard, run } = world();
	const documents = [];
	for (const now of moments) {
		const kept = reports.filter(
			({ firstSeen }) => firstSeen <= now && Date.parse(now) - Date.parse(firstSeen) < 70 * 86_400_000,
		);
		await shard(0, now, kept);
		await run(now);
		const site = siteOver(store);
		site.world.now = now;
		const text = await (await site.app.request("https://elshi.example/feed.ics")).text();
		const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
		documents.push(
			events.map((event) => ({
				uid: String(event.getFirstPropertyValue("uid")),
				start: String(event.getFirstPropertyValue("dtstart")),
				status: String(event.getFirstPropertyValue("status")),
				sequence: Number(event.getFirstPropertyValue("sequence")),
				summary: String(event.getFirstPropertyValue("summary")),
			})),
		);
	}
	return documents;
}

describe("a calendar", () => {
	test("has a visit announced in September until it is held in December and two months on, under one UID", async () => {
		const reports = [
			told("september", "2024-09-20T08:00:00.000Z", {}, "Xi Jinping to pay state visit to Kazakhstan"),
			told(
				"december",
				"2024-12-10T08:00:00.000Z",
				{ eventDate: { ...VISIT, certainty: "held" } },
				"Guest arrives in Astana",
			),
		];
		const moments = ["2024-09-21", "2024-11-11", "2024-11-21", "2024-12-09", "2024-12-10", "2025-02-08", "2025-03-01"];
		const seen = await calendarAt(
			reports,
			moments.map((day) => `${day}T12:00:00.000Z`),
		);
		const [first] = seen[0] ?? [];
		expect(first).toMatchObject({
			start: "2024-12-10",
			status: "TENTATIVE",
			sequence: 0,
			summary: "State visit by the head of state of China",
		});
		for (const events of seen.slice(1, 4)) expect(events).toEqual([first]);
		expect(seen[4]).toEqual([{ ...first, status: "CONFIRMED", sequence: 1 }]);
		expect(seen[5]).toEqual(seen[4]);
	});

	test("has what was put off over New Year, by the same UID, and what was called off", async () => {
		const spring = { start: "2025-01-20", end: "2025-01-21", certainty: "announced" } as const;
		const paris = { start: "2024-11-20", end: "2024-11-20", certainty: "announced" } as const;
		const reports = [
			told("first", "2024-10-20T08:00:00.000Z", {}, "Tokayev to visit Beijing"),
			told("paris", "2024-10-21T08:00:00.000Z", { partners: ["FR"], eventDate: paris }, "Journey planned"),
			told(
				"second",
				"2024-11-05T08:00:00.000Z",
				{ eventDate: { ...VISIT, certainty: "cancelled" } },
				"Beijing trip put off",
			),
			told(
				"off",
				"2024-11-06T08:00:00.000Z",
				{ partners: ["FR"], eventDate: { ...paris, certainty: "cancelled" } },
				"Not now",
			),
			told("third", "2024-11-20T08:00:00.000Z", { eventDate: spring }, "New date named"),
		];
		const days = ["2024-10-20", "2024-10-21", "2024-11-05", "2024-11-06", "2024-11-20", "2025-01-05"];
		const seen = await calendarAt(
			reports,
			days.map((day) => `${day}T12:00:00.000Z`),
		);
		const [china] = seen[0] ?? [];
		expect(seen.at(-1)).toEqual([
			expect.objectContaining({ start: "2024-11-20", status: "CANCELLED", sequence: 1 }),
			{ ...china, start: "2025-01-20", status: "TENTATIVE", sequence: 2 },
		]);
	});
});
