/**
 * Beginnings of words as a tree: a node for each beginning, node 0 for none. Nodes are numbered level by level, so that the children of a
 * node are the nodes from `children[node]` up to `children[node + 1]`, in the order of their letters: two rows of small numbers,
 * which stand in a file as they are and which a walk along a word leaves at the first letter that no beginning has.
 */
export interface Trie {
	/** By node: the char code of its last letter. */
	readonly letters: Uint16Array;
	/** By node: the first of its children. One more than there are nodes. */
	readonly children: Uint16Array;
}

/** The node of a beginning and one letter more, or 0. */
export function childOf({ letters, children }: Trie, node: number, letter: number): number {
	let low = children[node] ?? 0;
	let high = children[node + 1] ?? 0;
	while (low < high) {
		const middle = (low + high) >> 1;
		const found = letters[middle] ?? 0;
		if (found === letter) return middle;
		if (found < letter) low = middle + 1;
		else high = middle;
	}
	return 0;
}
