/** What an operator did by hand, where the record itself must be asked: which story an id turned out to be, and what is counted. */
import { type Edits, edited } from "../channels/edits.ts";
import { countsOf, withDay, type YearCounts } from "../model/counts.ts";
import type { Front } from "../model/front.ts";
import type { Day } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import { dayOfStory, type RecordDay, type Story, type StoryId } from "../model/story.ts";
import type { Held } from "../store/held.ts";

/** Reads a day as it is shown. */
export type ReadDay = (day: Day) => Promise<Held<RecordDay>>;

/** Days that are read for what an operator did: a variable has room for some 150 lines. */
const MOST_DAYS = 60;

/** Steps from an id to the story that it turned out to be. */
const MOST_STEPS = 4;

/**
 * The edits, and the same of the stories that their ids turned out to be.
 * @returns with `isWhole` false where a day could not be read, so that it is worth asking again
 */
export async function resolvedEdits(
	edits: Edits,
	read: ReadDay,
): Promise<{ readonly edits: Edits; readonly isWhole: boolean }> {
	const resolved = new Map(edits);
	const asked = new Map<Day, Promise<Held<RecordDay>>>();
	const dayOf = (day: Day): Promise<Held<RecordDay>> | undefined => {
		const known = asked.get(day);
		if (known !== undefined || asked.size >= MOST_DAYS) return known;
		const answer = read(day);
		asked.set(day, answer);
		return answer;
	};
	let isWhole = true;
	for (const [id, edit] of edits) {
		let at: StoryId = id;
		for (let step = 0; step < MOST_STEPS; step++) {
			const held = await dayOf(dayOfStory(at));
			if (held?.kind === "unreadable") isWhole = false;
			const next = held?.kind === "value" ? ownValue(held.value.moved, at) : undefined;
			if (next === undefined) break;
			at = next;
			if (!resolved.has(at)) resolved.set(at, edit);
		}
	}
	return { edits: resolved, isWhole };
}

/** The counts of a year with those days counted anew of which a story was edited. @param edits resolved ones */
export async function countsAsEdited(counts: YearCounts, edits: Edits, read: ReadDay): Promise<YearCounts> {
	const days = new Set([...edits.keys()].map(dayOfStory).filter((day) => day.startsWith(counts.year)));
	let after = counts;
	for (const day of [...days].sort().slice(-MOST_DAYS)) {
		const held = await read(day);
		if (held.kind === "value") after = withDay(after, day, countsOf(held.value.stories));
	}
	return after;
}

/** The counts that a front has of single days, as they are shown: of a day that it does not know whole, its year tells. */
export function freshAsEdited({ counts, stories, whole }: Front, edits: Edits): Front["counts"] {
	if (edits.size === 0) return counts;
	const isEdited = ({ id, merged }: Story): boolean => [id, ...merged].some((one) => edits.has(one));
	const days = new Set([...edits.keys(), ...stories.filter(isEdited).map(({ id }) => id)].map(dayOfStory));
	const byDay = Map.groupBy(edited(stories, edits), ({ id }) => dayOfStory(id));
	return Object.fromEntries(
		Object.entries(counts).flatMap(([day, known]) => {
			if (!days.has(day)) return [[day, known]];
			return day < whole ? [] : [[day, countsOf(byDay.get(day) ?? [])]];
		}),
	);
}
