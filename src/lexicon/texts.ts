import type { Sections } from "./sections.ts";

/** Texts by number, from 0: all are one text, decoded when the first is asked for. */
export class Texts {
	readonly #bytes: Uint8Array;
	readonly #ends: Uint32Array;
	#all: string | undefined;
	readonly #known: (string | undefined)[] = [];

	/** @param name of the section of all texts in UTF-8; where each ends, in characters, stands in `<name>.ends` */
	constructor(sections: Sections, name: string) {
		this.#bytes = sections.bytes(name);
		this.#ends = sections.longs(`${name}.ends`);
	}

	/** `undefined` where there is no such text. */
	at(number: number): string | undefined {
		const known = this.#known[number];
		const end = this.#ends[number];
		if (known !== undefined || end === undefined) return known;
		this.#all ??= new TextDecoder().decode(this.#bytes);
		const text = this.#all.slice(this.#ends[number - 1] ?? 0, end);
		this.#known[number] = text;
		return text;
	}
}

/** The sections that `Texts` reads. */
export function textSections(name: string, texts: readonly string[]): [string, Uint8Array | Uint32Array][] {
	let end = 0;
	const ends = texts.map(({ length }) => (end += length));
	return [
		[name, new TextEncoder().encode(texts.join(""))],
		[`${name}.ends`, Uint32Array.from(ends)],
	];
}
