import { SIXTEEN_BITS, type Trie } from "../../src/lexicon/trie.ts";

/** A trie, and what was put into it by node. */
export interface BuiltTrie<Value> {
	readonly trie: Trie;
	readonly values: readonly (Value | undefined)[];
}

interface Branch<Value> {
	readonly children: Map<number, Branch<Value>>;
	value?: Value;
	/** Its place in the row of nodes, known when its parent has a base. */
	node: number;
	base: number;
}

/**
 * The trie of some beginnings with what stands for each.
 * @throws RangeError where it has more nodes than sixteen bits can number.
 */
export function buildTrie<Value>(beginnings: Iterable<readonly [beginning: string, value: Value]>): BuiltTrie<Value> {
	const root = newBranch<Value>();
	for (const [beginning, value] of beginnings) branchAt(root, beginning).value = value;
	const branches: Branch<Value>[] = [];
	const bases = new Bases();
	// Level by level, each in the order of its places: so bases rise in small steps.
	for (let level = [root]; level.length > 0; level = level.flatMap(({ children }) => [...children.values()])) {
		level.sort((a, b) => a.node - b.node);
		branches.push(...level);
		if (branches.length > SIXTEEN_BITS) throw tooLarge(branches.length);
		for (const branch of level) {
			if (branch.children.size === 0) continue;
			branch.base = bases.for([...branch.children.keys()].sort((a, b) => a - b));
			for (const [letter, child] of branch.children) child.node = (branch.base + letter) & SIXTEEN_BITS;
		}
	}
	const size = branches.reduce((most, { node }) => Math.max(most, node), 0) + 1;
	const trie = { letters: new Uint16Array(size), bases: new Uint16Array(size) };
	const values = new Array<Value | undefined>(size).fill(undefined);
	for (const { node, base, value, children } of branches) {
		trie.bases[node] = base;
		values[node] = value;
		for (const [letter, child] of children) trie.letters[child.node] = letter;
	}
	return { trie, values };
}

const newBranch = <Value>(): Branch<Value> => ({ children: new Map(), node: 0, base: 0 });

/** Finds room in the row of nodes. */
class Bases {
	/** By place: 1 where a node stands, as the root does at 0. */
	readonly #taken = Uint8Array.of(1, ...new Uint8Array(SIXTEEN_BITS));
	readonly #given = new Set([0]);
	/** No place before it is free. */
	#free = 1;

	/** Takes room for children by their letters in order: as near to the front as may be. */
	for(letters: readonly number[]): number {
		const [first = 0] = letters;
		while (this.#taken[this.#free] === 1) this.#free++;
		for (let place = this.#free; place <= SIXTEEN_BITS; place++) {
			const base = (place - first) & SIXTEEN_BITS;
			if (this.#given.has(base)) continue;
			const places = letters.map((letter) => (base + letter) & SIXTEEN_BITS);
			if (places.some((one) => this.#taken[one] === 1)) continue;
			this.#given.add(base);
			for (const one of places) this.#taken[one] = 1;
			return base;
		}
		throw tooLarge(SIXTEEN_BITS + 1);
	}
}

function branchAt<Value>(root: Branch<Value>, beginning: string): Branch<Value> {
	let branch = root;
	for (let at = 0; at < beginning.length; at++) {
		const letter = beginning.charCodeAt(at);
		const child = branch.children.get(letter) ?? newBranch();
		branch.children.set(letter, child);
		branch = child;
	}
	return branch;
}

/** @throws RangeError where a number has more than sixteen bits. */
export function shortsOf(numbers: readonly number[]): Uint16Array {
	const large = numbers.find((number) => number > SIXTEEN_BITS);
	if (large !== undefined) throw tooLarge(large);
	return Uint16Array.from(numbers);
}

const tooLarge = (number: number): RangeError =>
	new RangeError(`${number} does not fit into sixteen bits: the lexicon has grown too large`);

/** Lists as one, and where each begins in it, with the end of the last. */
export function rowsOf<Value>(lists: readonly (readonly Value[])[]): {
	readonly firsts: number[];
	readonly all: Value[];
} {
	const firsts = [0];
	for (const { length } of lists) firsts.push((firsts.at(-1) ?? 0) + length);
	return { firsts, all: lists.flat() };
}
