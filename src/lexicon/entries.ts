import { ENTRY_END } from "./compiled-text.ts";
import type { Entry } from "./entry.ts";
import { readEntry } from "./read-entry.ts";

/** Entries by number, each read when it is first asked for: an article names a few of thousands. */
export class Entries {
	readonly #text: string;
	#texts: readonly string[] | undefined;
	readonly #read: (Entry | undefined)[] = [];

	/** @param text of each entry `kind id key=value …`, and `ENTRY_END` between two */
	constructor(text: string) {
		this.#text = text;
	}

	/** @throws RangeError where there is no such entry. */
	at(number: number): Entry {
		const known = this.#read[number];
		if (known !== undefined) return known;
		this.#texts ??= this.#text.split(ENTRY_END);
		const text = this.#texts[number];
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
