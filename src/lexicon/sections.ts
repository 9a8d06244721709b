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

/** Sections as the bytes that `Sections` reads. */
export function sectionBytes(sections: ReadonlyMap<string, Uint8Array | Uint16Array | Uint32Array>): Uint8Array {
	const places = (from: number): [string, [number, number]][] => {
		let offset = from;
		return [...sections].map(([name, { byteLength }]) => {
			const place: [string, [number, number]] = [name, [offset, byteLength]];
			offset += aligned(byteLength);
			return place;
		});
	};
	const room = aligned(HEAD + JSON.stringify(places(1e9)).length);
	const placed = places(room);
	const all = new Uint8Array(
		placed.reduce((end, [, [offset, length]]) => Math.max(end, offset + aligned(length)), room),
	);
	const json = new TextEncoder().encode(JSON.stringify(placed));
	new Uint32Array(all.buffer, 0, 1)[0] = json.length;
	all.set(json, HEAD);
	for (const [name, [offset]] of placed) {
		const section = sections.get(name);
		if (section !== undefined) all.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
	}
	return all;
}

const aligned = (length: number): number => Math.ceil(length / 4) * 4;
