/**
 * The compiled lexicon as bytes: a length, that many bytes of JSON which say where each section stands, and the sections. A section is a
 * row of numbers in the order of bytes of all machines that run us (little-endian), so that it is used where it stands.
 */
export class Sections {
	readonly #bytes: ArrayBuffer;
	readonly #places: ReadonlyMap<string, readonly [offset: number, bytes: number]>;

	/** @throws SyntaxError where the bytes are no compiled lexicon. */
	constructor(bytes: ArrayBuffer) {
		this.#bytes = bytes;
		const [length = 0] = new Uint32Array(bytes, 0, 1);
		this.#places = new Map(JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, HEAD, length))));
	}

	has(name: string): boolean {
		return this.#places.has(name);
	}

	bytes(name: string): Uint8Array {
		const [offset, length] = this.#place(name);
		return new Uint8Array(this.#bytes, offset, length);
	}

	shorts(name: string): Uint16Array {
		const [offset, length] = this.#place(name);
		return new Uint16Array(this.#bytes, offset, length / 2);
	}

	/** A row that rises, of which the steps stand in the section: they pack into a fraction of what its numbers do. */
	rising(name: string): Uint16Array {
		const steps = this.shorts(name);
		const row = new Uint16Array(steps.length);
		let last = 0;
		for (let at = 0; at < row.length; at++) {
			last += steps[at] ?? 0;
			row[at] = last;
		}
		return row;
	}

	/** A row of numbers near to the one before them that is not 0, or 0: the steps from one to the next stand in the section, and 0 for 0. */
	near(name: string): Uint16Array {
		const row = this.shorts(name).slice();
		let last = 0;
		for (let at = 0; at < row.length; at++) {
			const step = row[at] ?? 0;
			if (step === 0) continue;
			last += step;
			row[at] = last;
		}
		return row;
	}

	longs(name: string): Uint32Array {
		const [offset, length] = this.#place(name);
		return new Uint32Array(this.#bytes, offset, length / 4);
	}

	#place(name: string): readonly [offset: number, bytes: number] {
		const place = this.#places.get(name);
		if (place === undefined) throw new RangeError(`The lexicon has no section ${name}`);
		return place;
	}
}

/** Bytes before the JSON. */
const HEAD = 4;

/** A row as `Sections.rising` reads it: each number less the one before it. */
export const stepsOf = (row: Uint16Array): Uint16Array => row.map((number, at) => number - (row[at - 1] ?? 0));

/** A row as `Sections.near` reads it, in which no two numbers are the same but 0. */
export function nearStepsOf(row: Uint16Array): Uint16Array {
	let last = 0;
	return row.map((number) => {
		const step = number === 0 ? 0 : number - last;
		last = number || last;
		return step;
	});
}

/** Sections as the bytes that `Sections` reads. Those that are the same, as of two languages without tables of their own, stand there once. */
export function sectionBytes(sections: ReadonlyMap<string, Uint8Array | Uint16Array | Uint32Array>): Uint8Array {
	const rows = [...sections].map(([name, { buffer, byteOffset, byteLength }]) => {
		const bytes = new Uint8Array(buffer, byteOffset, byteLength);
		return { name, bytes, content: bytes.join() };
	});
	const different = new Map(rows.map(({ content, bytes }) => [content, bytes]));
	const placed = (from: number): ReadonlyMap<string, number> => {
		let offset = from;
		return new Map(
			[...different].map(([content, { length }]) => {
				const place = offset;
				offset += aligned(length);
				return [content, place];
			}),
		);
	};
	const jsonAt = (offsets: ReadonlyMap<string, number>): string =>
		JSON.stringify(rows.map(({ name, bytes, content }) => [name, [offsets.get(content), bytes.length]]));
	// The places have at most ten digits, so that the JSON of the real ones is no longer.
	const room = aligned(HEAD + jsonAt(placed(1e9)).length);
	const offsets = placed(room);
	const json = new TextEncoder().encode(jsonAt(offsets));
	const size = [...different].reduce((sum, [, { length }]) => sum + aligned(length), room);
	const all = new Uint8Array(size);
	new Uint32Array(all.buffer, 0, 1)[0] = json.length;
	all.set(json, HEAD);
	for (const [content, bytes] of different) all.set(bytes, offsets.get(content));
	return all;
}

const aligned = (length: number): number => Math.ceil(length / 4) * 4;
