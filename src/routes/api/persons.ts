import * as v from "valibot";
import { type Parameters, UI } from "../../channels/parameters.ts";
import { select } from "../../channels/selection.ts";
import { count, day, text } from "../../formats/field-schemas.ts";
import type { Person } from "../../model/facets.ts";
import type { Day } from "../../model/instant.ts";
import { dayOfStory, type Story } from "../../model/story.ts";
import { plain } from "../../model/text.ts";
import { cursorText } from "../cursor.ts";
import { walk } from "../walk.ts";
import { countable } from "./facets.ts";
import { type ApiAnswer, LISTING, type Operation, type Question } from "./operation.ts";

export const PERSON_TALLY = v.object({
	id: text("Never changes, such as `emmanuel-macron`."),
	name: text("In English."),
	country: text("ISO 3166-1 alpha-2."),
	stories: count("In how many of the stories the person takes part."),
	first: day("The day of the record of the first of them."),
	last: day("The same of the last."),
});
type PersonTally = v.InferOutput<typeof PERSON_TALLY>;

export function personsOperation(selection: Parameters): Operation {
	return {
		name: "persons",
		path: "/persons",
		tag: "counts",
		summary: "Who of other states took part, the commonest first.",
		description:
			"Persons in office whom the stories name. They are counted story by story: an answer has the days that it could read, and `next` the others; add up what has the same `id`.",
		parameters: { ...countable(selection), ui: UI },
		response: v.object({ persons: v.array(PERSON_TALLY), ...LISTING }),
		examples: [{ query: {} }, { query: { partner: "fr" } }],
		answer: persons,
	};
}

async function persons({ site, selection, cursor }: Question): Promise<ApiAnswer> {
	const front = await site.record.fronts.current();
	const page = await walk(site, front, { selection, limit: Number.POSITIVE_INFINITY, cursor });
	return {
		body: { persons: personsOf(select(page.stories, selection, site.facets)) },
		updated: front.changed,
		next: page.next && cursorText(page.next),
		unread: page.unread,
	};
}

/** Who takes part in the stories, the commonest first. */
export function personsOf(stories: readonly Story[]): PersonTally[] {
	const tallies = new Map<string, { person: Person; stories: number; days: Day[] }>();
	for (const { id, facets } of stories) {
		for (const person of facets.persons) {
			const tally = tallies.get(person.id) ?? { person, stories: 0, days: [] };
			tallies.set(person.id, tally);
			tally.stories++;
			tally.days.push(dayOfStory(id));
		}
	}
	return [...tallies.values()]
		.map(({ person: { id, name, country }, stories: told, days }) => {
			const [first = "", ...others] = days.sort();
			return { id, name: plain(name), country, stories: told, first, last: others.at(-1) ?? first };
		})
		.sort((a, b) => b.stories - a.stories || (a.id < b.id ? -1 : 1));
}
