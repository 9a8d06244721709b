import { EVENT_TYPES, type EventType } from "../model/facets.ts";
import type { Hit } from "./hit.ts";

/** A word of the title says more of the event than one of the excerpt. */
const FIELD_WEIGHT = { title: 3, excerpt: 1 } as const;

/** A second event type is given where it is this near to the first. */
const SECOND = 0.8;

/** The event type of an article that is kept, and a second where both are apt: never empty. */
export function eventTypesOf(hits: readonly Hit[]): EventType[] {
	const points = new Map<EventType, number>();
	for (const { entry, field } of hits) {
		const type = EVENT_TYPES.find((known) => known === entry.attributes.class);
		if (entry.kind !== "act" || type === undefined) continue;
		points.set(type, (points.get(type) ?? 0) + FIELD_WEIGHT[field] * Number(entry.attributes.strength ?? 1));
	}
	const ranked = [...points].sort((a, b) => b[1] - a[1]);
	const [first, second] = ranked;
	if (first === undefined) return ["statement"];
	return second !== undefined && second[1] >= first[1] * SECOND ? [first[0], second[0]] : [first[0]];
}
