import type { Sections } from "./sections.ts";

/** Texts by number, from 0, each decoded when it is first asked for: of thousands an article needs a few. */
export class Texts {
	readonly #bytes: Uint8Array;
	readonly #ends: Uint32Array;
	readonly #decoded: (string | undefined)[] = [];

	/** @param name of the section of all texts in UTF-8; where each ends stands in `<name>.ends` */
	constructor(sections: Sections, name: string) {
		this.#bytes = sections.bytes(name);
		this.#ends = sections.longs(`${name}.ends`);
	}

	/** `undefined` where there is no such text. */
	at(number: number): string | undefined {
		const known = this.#decoded[number];
		const end = this.#ends[number];
		if (known !== undefined || end === undefined) return known;
		const text = DECODER.decode(this.#bytes.subarray(this.#ends[number - 1] ?? 0, end));
		this.#decoded[number] = text;
		return text;
	}
}

const DECODER = new TextDecoder();

/** The sections that `Texts` reads. */
export function textSections(name: string, texts: readonly string[]): [string, Uint8Array | Uint32Array][] {
	const encoded = texts.map((text) => new TextEncoder().encode(text));
	const ends: number[] = [];
	for (const { length } of encoded) ends.push((ends.at(-1) ?? 0) + length);
	const bytes = new Uint8Array(ends.at(-1) ?? 0);
	for (const [n, text] of encoded.entries()) bytes.set(text, ends[n - 1] ?? 0);
	return [
		[name, bytes],
		[`${name}.ends`, Uint32Array.from(ends)],
	];
}
