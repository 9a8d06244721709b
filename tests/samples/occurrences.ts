import type { Occurrence } from "../../src/model/occurrence.ts";

/** An occurrence for tests: say what matters, the rest is plausible. */
export function occurrenceOf(changes: Partial<Occurrence> = {}): Occurrence {
	const { start = "2024-11-04", uid = `${start.slice(0, 4)}-visit-${start}-00000001` } = changes;
	const story = "2024-11-01-00000001";
	return {
		uid,
		sequence: 0,
		type: "visit",
		visitClass: "state",
		direction: "outgoing",
		level: "head-of-state",
		partners: ["FR"],
		organisations: [],
		persons: [{ id: "emmanuel-macron", name: "Emmanuel Macron", country: "FR" }],
		themes: ["political"],
		languages: ["en"],
		sourceIds: ["herald"],
		start,
		end: start,
		certainty: "announced",
		firstSeen: "2024-11-01T06:10:00.000Z",
		changed: "2024-11-01T06:10:00.000Z",
		claims: [
			{
				story,
				changed: "2024-11-01T06:10:00.000Z",
				said: "2024-11-01T06:10:00.000Z",
				start,
				end: start,
				certainty: "announced",
			},
		],
		headline: {
			story,
			title: "What the palace wants from the president's trip",
			link: "https://herald.example/trip",
			language: "en",
			sourceId: "herald",
		},
		...changes,
	};
}
