import { type Entry, withAllFields } from "./entry.ts";
import type { Texts } from "./texts.ts";

/** Entries by number, each read when it is first asked for: an article names a few of thousands. */
export class Entries {
	readonly #texts: Pick<Texts, "at">;
	readonly #read: (Entry | undefined)[] = [];

	/** @param texts each entry as JSON, without the fields that it has not */
	constructor(texts: Pick<Texts, "at">) {
		this.#texts = texts;
	}

	/** @throws RangeError where there is no such entry. */
	at(number: number): Entry {
		const known = this.#read[number];
		if (known !== undefined) return known;
		const text = this.#texts.at(number);
		if (text === undefined) throw new RangeError(`The lexicon has no entry ${number}`);
		const entry = withAllFields(JSON.parse(text));
		this.#read[number] = entry;
		return entry;
	}
}
