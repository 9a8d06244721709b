import type { Trie } from "../../src/lexicon/trie.ts";

/** A trie, and what was put into it by node. */
export interface BuiltTrie<Value> {
	readonly trie: Trie;
	readonly values: readonly (Value | undefined)[];
}

interface Branch<Value> {
	readonly children: Map<number, Branch<Value>>;
	value?: Value;
}

/**
 * The trie of some beginnings with what stands for each.
 * @throws RangeError where it has more nodes than sixteen bits can number.
 */
export function buildTrie<Value>(beginnings: Iterable<readonly [beginning: string, value: Value]>): BuiltTrie<Value> {
	const root: Branch<Value> = { children: new Map() };
	for (const [beginning, value] of beginnings) branchAt(root, beginning).value = value;
	const letters = [0];
	const firsts: number[] = [];
	const nodes = [root];
	// The list grows while it is walked: that numbers the nodes level by level.
	for (const { children } of nodes) {
		firsts.push(nodes.length);
		for (const [letter, child] of [...children].sort(([a], [b]) => a - b)) {
			letters.push(letter);
			nodes.push(child);
		}
	}
	firsts.push(nodes.length);
	return {
		trie: { letters: shortsOf(letters), children: shortsOf(firsts) },
		values: nodes.map(({ value }) => value),
	};
}

function branchAt<Value>(root: Branch<Value>, beginning: string): Branch<Value> {
	let branch = root;
	for (let at = 0; at < beginning.length; at++) {
		const letter = beginning.charCodeAt(at);
		const child = branch.children.get(letter) ?? { children: new Map() };
		branch.children.set(letter, child);
		branch = child;
	}
	return branch;
}

/** @throws RangeError where a number has more than sixteen bits. */
export function shortsOf(numbers: readonly number[]): Uint16Array {
	const large = numbers.find((number) => number > 0xffff);
	if (large !== undefined)
		throw new RangeError(`${large} does not fit into sixteen bits: the lexicon has grown too large`);
	return Uint16Array.from(numbers);
}

/** Lists as one, and where each begins in it, with the end of the last. */
export function rowsOf<Value>(lists: readonly (readonly Value[])[]): {
	readonly firsts: number[];
	readonly all: Value[];
} {
	const firsts = [0];
	for (const { length } of lists) firsts.push((firsts.at(-1) ?? 0) + length);
	return { firsts, all: lists.flat() };
}
