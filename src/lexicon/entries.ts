import type { Entry } from "./entry.ts";
import { readEntry } from "./read-entry.ts";
import type { Texts } from "./texts.ts";

/** Entries by number, each read when it is first asked for: an article names a few of thousands. */
export class Entries {
	readonly #texts: Pick<Texts, "at">;
	readonly #read: (Entry | undefined)[] = [];

	/** @param texts `kind id key=value …` of each entry */
	constructor(texts: Pick<Texts, "at">) {
		this.#texts = texts;
	}

	/** @throws RangeError where there is no such entry. */
	at(number: number): Entry {
		const known = this.#read[number];
		if (known !== undefined) return known;
		const text = this.#texts.at(number);
		if (text === undefined) throw new RangeError(`The lexicon has no entry ${number}`);
		const entry = fromText(text);
		this.#read[number] = entry;
		return entry;
	}
}

function fromText(text: string): Entry {
	const [kind = "", id = "", ...pairs] = text.split(" ");
	const attributes = pairs.map((pair): [string, string] => {
		const equals = pair.indexOf("=");
		return [pair.slice(0, equals), pair.slice(equals + 1)];
	});
	return readEntry(kind, id, attributes);
}
