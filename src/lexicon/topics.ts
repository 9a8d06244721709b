import type { Sections } from "./sections.ts";
import type { Texts } from "./texts.ts";
import { childOf, SIXTEEN_BITS, type Trie } from "./trie.ts";
import type { Words } from "./words.ts";

/** In a beginning: the next word follows, whatever the one before it ends in. */
export const NEXT_WORD = "+";

/** After a beginning: its last word is whole. */
const WHOLE = "=";

const NEXT_SIGN = NEXT_WORD.charCodeAt(0);
const WHOLE_SIGN = WHOLE.charCodeAt(0);

/** Topics of one language by how their words begin: one word, or several that follow each other. */
export interface TopicIndex {
	readonly trie: Trie;
	/** By node: the topic's number, from 1, or 0. */
	readonly topics: Uint16Array;
	/** By the topic's number less one. */
	readonly names: Pick<Texts, "at">;
}

/** The topics that stand in sections under `name.`; none where there is no such section. */
export function topicsIn(sections: Sections, name: string, names: Texts): TopicIndex | undefined {
	if (!sections.has(`${name}.topics`)) return undefined;
	return {
		trie: { letters: sections.shorts(`${name}.letters`), bases: sections.near(`${name}.bases`) },
		topics: sections.shorts(`${name}.topics`),
		names,
	};
}

/** The topic that the words from this number on begin with: of several that of most words, then of most letters. */
export function topicAt(words: Words, word: number, index: TopicIndex): string | undefined {
	// Most words begin as none of a topic does.
	if (childOf(index.trie, 0, words.folded.charCodeAt(words.start[word] ?? 0)) === 0) return undefined;
	const number = longestFrom(words, word, index, 0);
	return number === 0 ? undefined : index.names.at(number - 1);
}

function longestFrom(words: Words, word: number, index: TopicIndex, from: number): number {
	if (word >= words.count) return 0;
	const { trie, topics } = index;
	const { letters, bases } = trie;
	const { folded } = words;
	const end = words.end[word] ?? 0;
	let node = from;
	let found = 0;
	let ofMore = 0;
	for (let at = words.start[word] ?? 0; at < end; at++) {
		// As `childOf`, whose call would cost more than it does.
		const letter = folded.charCodeAt(at);
		node = ((bases[node] ?? 0) + letter) & SIXTEEN_BITS;
		if (letters[node] !== letter) return ofMore || found;
		const next = childOf(trie, node, NEXT_SIGN);
		if (next !== 0) ofMore = longestFrom(words, word + 1, index, next) || ofMore;
		found = topics[node] || found;
	}
	return ofMore || topics[childOf(trie, node, WHOLE_SIGN)] || found;
}
