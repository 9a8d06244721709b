import { type EndingClass, slot } from "../languages/endings.ts";
import { LANGUAGES } from "../languages/registry.ts";

const OWN = LANGUAGES.flatMap(({ tables }) => tables?.endings ?? []);

const slotsOf = (name: string): EndingClass["slots"] => OWN.find((own) => own.name === name)?.slots ?? [];

/** Every class, by its number. */
export const ENDINGS: readonly EndingClass[] = [
	{ name: "exact", slots: [] },
	{ name: "any", slots: [] },
	...OWN,
	// A Latin name that counts in every language.
	{ name: "latin-name", slots: [slot("s es"), ...slotsOf("tr"), ...slotsOf("uz")] },
];

/** Whether `text` from `position` to `end` is an ending, or a chain of endings, of the class with that number. */
export function isEnding(number: number, text: string, position: number, end: number): boolean {
	if (number === ANY) return true;
	if (position === end) return CLOSED[number] !== true;
	return fills(openingsOf(number), 0, text, position, end);
}

/** By the number of the class. */
const CLOSED = ENDINGS.map(({ closed }) => closed === true);

const ANY = ENDINGS.findIndex(({ name }) => name === "any");

/** A class's slots, in each the endings by their first letter: most words fail at that. */
type Openings = readonly ReadonlyMap<number, readonly string[]>[];

/** By the number of the class; made when it is first asked for. */
const OPENINGS: (Openings | undefined)[] = [];

function openingsOf(number: number): Openings {
	const known = OPENINGS[number];
	if (known !== undefined) return known;
	const slots = ENDINGS[number]?.slots ?? [];
	const openings = slots.map((slot) => Map.groupBy(slot, (option) => option.charCodeAt(0)));
	OPENINGS[number] = openings;
	return openings;
}

function fills(slots: Openings, slot: number, text: string, position: number, end: number): boolean {
	const letter = text.charCodeAt(position);
	for (let next = slot; next < slots.length; next++) {
		const options = slots[next]?.get(letter);
		if (options === undefined) continue;
		for (const option of options) {
			const after = position + option.length;
			if (after > end || !text.startsWith(option, position)) continue;
			if (after === end || fills(slots, next + 1, text, after, end)) return true;
		}
	}
	return false;
}
