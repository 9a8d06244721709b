/**
 * Beginnings of words as a tree: a node for each beginning, node 0 for none. Nodes stand in one row, so that the child of a node by a
 * letter is the node at the node's base plus the letter's code, if that node is of this letter (a double-array trie, Aoe 1989). No
 * two nodes have one base, and leaves have base 0, which no other has: two rows of small numbers, which stand in a file as they
 * are and which a walk along a word leaves at the first letter that no beginning has.
 */
export interface Trie {
	/** By node: the char code of its last letter, or 0 where the row has a gap. */
	readonly letters: Uint16Array;
	/** By node: what the codes of its children's letters are added to, in sixteen bits. */
	readonly bases: Uint16Array;
}

/** Sums in sixteen bits. */
export const SIXTEEN_BITS = 0xffff;

/** The node of a beginning and one letter more, or 0. Letters have codes from 1 on. */
export function childOf({ letters, bases }: Trie, node: number, letter: number): number {
	const child = ((bases[node] ?? 0) + letter) & SIXTEEN_BITS;
	return letters[child] === letter ? child : 0;
}
