/** What an operator did by hand: stories that were taken down, and facets that were put right. The record itself stays as it is. */

import { cleanMessage } from "../model/clean-message.ts";
import type { Facets as StoryFacets } from "../model/facets.ts";
import { type Occurrence, storiesOf } from "../model/occurrence.ts";
import type { Story, StoryId } from "../model/story.ts";
import type { FacetTable } from "./facets.ts";

type Edit = "gone" | Partial<StoryFacets>;

/** Edits by the id of a story. */
export type Edits = ReadonlyMap<StoryId, Edit>;

export const NO_EDITS: Edits = new Map();

/** The facets that may be put right, and what the model calls them. */
const FIELDS = { partner: "partners", organisation: "organisations", event: "events", theme: "themes" } as const;
type FieldName = keyof typeof FIELDS;

const RIGHT = "2024-11-05-ba320b07 gone, or 2024-11-05-ba320b07 partner=fr,de event=visit";

/** Reads `STORIES_EDITED`: a story a line. A wrong line is named by its number, and the others apply. */
export function readEdits(
	text: string,
	facets: FacetTable,
): { readonly edits: Edits; readonly problems: readonly string[] } {
	const problems: string[] = [];
	const edits = new Map<StoryId, Edit>();
	for (const [index, line] of text.split("\n").entries()) {
		const [id = "", ...words] = line.trim().split(/\s+/);
		if (id === "" || id.startsWith("#")) continue;
		try {
			if (!/^\d{4}-\d\d-\d\d-[\w-]+$/.test(id) || words.length === 0) throw new Error(`must be: ${RIGHT}`);
			edits.set(id, words.length === 1 && words[0] === "gone" ? "gone" : readFacets(words, facets));
		} catch (error) {
			problems.push(`STORIES_EDITED, line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	return { edits, problems };
}

function readFacets(words: readonly string[], facets: FacetTable): Partial<StoryFacets> {
	const entries = words.map((word): [string, readonly string[]] => {
		const [name = "", list] = word.split("=");
		if (!isField(name) || list === undefined)
			throw new Error(
				`"${cleanMessage(word).slice(0, 40)}" must be gone, or one of ${Object.keys(FIELDS).join(", ")} with =`,
			);
		const ids = list.split(",").flatMap((id) => (id === "" ? [] : [name === "partner" ? id.toUpperCase() : id]));
		const unknown = ids.find((id) => !facets[name].values.has(id));
		if (unknown !== undefined) throw new Error(`${name}: there is no "${cleanMessage(unknown).slice(0, 40)}"`);
		return [FIELDS[name], ids];
	});
	return Object.fromEntries(entries);
}

function isField(name: string): name is FieldName {
	return Object.hasOwn(FIELDS, name);
}

/** The stories as they are shown: those that were taken down are left out, wherever their id went. */
export function edited(stories: readonly Story[], edits: Edits): readonly Story[] {
	if (edits.size === 0) return stories;
	return stories.flatMap((story) => {
		const all = [story.id, ...story.merged].flatMap((id) => edits.get(id) ?? []);
		if (all.includes("gone")) return [];
		const facets = all.find((edit) => edit !== "gone");
		return facets === undefined ? story : withFacets(story, { ...story.facets, ...facets });
	});
}

/** A copy whose reports are still read only when they are looked at, where the story is one of a day that is over. */
function withFacets(story: Story, facets: StoryFacets): Story {
	const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(story)) as Story;
	return Object.assign(copy, { facets });
}

/** Whether a story was taken down. */
export function isGone(id: StoryId, edits: Edits): boolean {
	return edits.get(id) === "gone";
}

/**
 * The occurrences as they are shown: what a story that was taken down says of them is left out, and those of which only such stories
 * tell are.
 */
export function editedOccurrences(occurrences: readonly Occurrence[], edits: Edits): readonly Occurrence[] {
	if (edits.size === 0) return occurrences;
	return occurrences.flatMap((one) => {
		const claims = one.claims.filter(({ story }) => !isGone(story, edits));
		const isOfGone = isGone(one.headline.story, edits);
		if (claims.length === one.claims.length && !isOfGone) return one;
		const left = storiesOf({ claims }).at(-1);
		// One that was withdrawn has no story to begin with.
		if (left === undefined) return isOfGone || storiesOf(one).length > 0 ? [] : { ...one, claims };
		// What another story calls it is not known here; its name is made of facets.
		return {
			...one,
			claims,
			headline: isOfGone ? { ...one.headline, story: left, title: "", link: "" } : one.headline,
		};
	});
}
