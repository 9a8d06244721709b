/** What somebody may have meant by a few words: values of facets whose name is the same by its letters or sound, or nearly. */
import type { UiLanguage } from "../labels/labels.ts";
import { peopleCalled } from "../labels/people.ts";
import { FACETS, type Facet, type FacetName, type FacetTable, spellings } from "./facets.ts";
import { type FoldedText, folded } from "./letters.ts";
import { nearest } from "./nearest.ts";

export interface Meant {
	readonly facet: FacetName;
	readonly id: string;
	readonly label: string;
}

/** Facets that have pages which people look for by name; persons, who are many, are looked for otherwise. */
const BY_NAME: readonly FacetName[] = ["partner", "organisation", "event", "theme", "source"];

const MOST = 3;

/** The values that are called so, in any language and script: those whose name begins with the words. */
export function calledSo(words: string, facets: FacetTable, ui: UiLanguage): Meant[] {
	const asked = folded(words.slice(0, 60));
	if (asked.letters.trim().length < 2) return [];
	const people = peopleCalled(words.slice(0, 60)).map((id) => ({ facet: "person" as const, id }));
	const found = BY_NAME.flatMap((facet) =>
		foldedSpellings(facets[facet])
			.filter(({ isName, text }) => isName && begins(text, asked))
			.map(({ id }) => ({ facet, id })),
	);
	return distinct([...found, ...people], facets, ui);
}

/** The values whose name sounds nearly so. @param only the facet that they must be of, where it is known */
export function calledNearlySo(words: string, facets: FacetTable, ui: UiLanguage, only?: FacetName): Meant[] {
	const guesses = (only === undefined ? BY_NAME : [only]).flatMap((facet) => {
		const names = foldedSpellings(facets[facet]).flatMap(({ id, text }) =>
			namesIn(text.sound.trim(), facet).map((name) => ({ id, text: name })),
		);
		const guess = nearest(soundOf(words), names);
		return guess === undefined ? [] : [{ facet, ...guess }];
	});
	return distinct(
		guesses.sort((a, b) => a.edits - b.edits),
		facets,
		ui,
	);
}

/** Of a person the surname alone may be meant, of all others the whole name. @param sound a name by its sound */
function namesIn(sound: string, facet: FacetName): string[] {
	return facet === "person" ? sound.split(" ") : [sound];
}

/** All spellings of a facet as they are compared, folded once. */
const known = new WeakMap<Facet, readonly FoldedSpelling[]>();

interface FoldedSpelling {
	readonly id: string;
	/** It is not the id itself. */
	readonly isName: boolean;
	readonly text: FoldedText;
}

function foldedSpellings(facet: Facet): readonly FoldedSpelling[] {
	const held = known.get(facet);
	if (held !== undefined) return held;
	const made = spellings(facet).map(({ id, text }) => ({ id, isName: id !== text, text: folded(text) }));
	known.set(facet, made);
	return made;
}

function soundOf(text: string): string {
	return folded(text).sound.trim();
}

function begins(name: { readonly letters: string; readonly sound: string }, asked: typeof name): boolean {
	return name.letters.startsWith(asked.letters.trimEnd()) || name.sound.startsWith(asked.sound.trimEnd());
}

function distinct(
	found: readonly { readonly facet: FacetName; readonly id: string }[],
	facets: FacetTable,
	ui: UiLanguage,
): Meant[] {
	const unique = new Map(found.map((one) => [`${one.facet} ${one.id}`, one]));
	return [...unique.values()]
		.slice(0, MOST)
		.map(({ facet, id }) => ({ facet, id, label: facets[facet].label(id, ui) }));
}

/** The facet that a word of an address is, or nearly is: `partners`, `organization`. */
export function facetMeant(word: string): FacetName | undefined {
	const guess = nearest(
		word,
		FACETS.flatMap((name) => [
			{ id: name, text: name },
			{ id: name, text: `${name}s` },
		]),
	);
	return FACETS.find((name) => name === guess?.id);
}
