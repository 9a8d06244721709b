import { nameOfEvent } from "../../labels/event-names/event-name.ts";
import type { Occurrence } from "../../model/occurrence.ts";
import type { PageReader } from "../reader.ts";
import { daysInWords } from "../words/dates.ts";
import { softened } from "../words/hyphens.ts";

/** The first of some events that was not called off. */
export function firstHeld(events: readonly Occurrence[]): Occurrence | undefined {
	return events.find(({ certainty }) => certainty !== "cancelled");
}

export interface InShortProps {
	readonly event: Occurrence | undefined;
	/** What is said where there is none. */
	readonly none: string;
	readonly ui: PageReader["ui"];
}

/** When an event is, and in small letters what. */
export function InShort({ event, none, ui }: InShortProps) {
	if (event === undefined) return <>{none}</>;
	return (
		<>
			{daysInWords(event.start, event.end, ui)} <small>{softened(nameOfEvent(event, ui), ui)}</small>
		</>
	);
}
