import { ENTRY_KINDS, type Entry } from "./lexicon-types.ts";

/** Entries by number, each read when it is first asked for: an article names a few of thousands. */
export class Entries {
	readonly #text: string;
	#lines: readonly string[] | undefined;
	readonly #read: (Entry | undefined)[] = [];

	/** @param text a line `kind id key=value …` an entry */
	constructor(text: string) {
		this.#text = text;
	}

	/** @throws RangeError where there is no such entry. */
	at(number: number): Entry {
		const known = this.#read[number];
		if (known !== undefined) return known;
		this.#lines ??= this.#text.split("\n");
		const line = this.#lines[number];
		if (line === undefined) throw new RangeError(`The lexicon has no entry ${number}`);
		const entry = readEntry(line);
		this.#read[number] = entry;
		return entry;
	}
}

function readEntry(line: string): Entry {
	const [kind, id = "", ...pairs] = line.split(" ");
	const attributes: Record<string, string> = {};
	for (const pair of pairs) {
		const equals = pair.indexOf("=");
		attributes[pair.slice(0, equals)] = pair.slice(equals + 1);
	}
	return { kind: ENTRY_KINDS.find((known) => known === kind) ?? "decoy", id, attributes };
}
