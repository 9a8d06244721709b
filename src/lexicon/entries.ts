import { ENTRY_END, ENTRY_KINDS, type Entry } from "./lexicon-types.ts";

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
		const entry = readEntry(text);
		this.#read[number] = entry;
		return entry;
	}
}

function readEntry(text: string): Entry {
	const [kind, id = "", ...pairs] = text.split(" ");
	const attributes: Record<string, string> = {};
	for (const pair of pairs) {
		const equals = pair.indexOf("=");
		attributes[pair.slice(0, equals)] = pair.slice(equals + 1);
	}
	return { kind: ENTRY_KINDS.find((known) => known === kind) ?? "decoy", id, attributes };
}
