import fc from "fast-check";
import { expect, test } from "vitest";
import { childOf, type Trie } from "../../src/lexicon/trie.ts";
import { buildTrie } from "../../training/lexicon/tries.ts";

function nodeOf(trie: Trie, beginning: string): number {
	let node = 0;
	for (let at = 0; at < beginning.length; at++) {
		node = childOf(trie, node, beginning.charCodeAt(at));
		if (node === 0) return 0;
	}
	return node;
}

const word = fc
	.array(fc.integer({ min: 1, max: 0xffff }), { minLength: 1, maxLength: 5 })
	.map((codes) => String.fromCharCode(...codes));
const near = fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }).map((codes) => codes.join(""));

test("a trie finds what was put into it, its beginnings, and nothing else", () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(word, near), { maxLength: 40 }), fc.oneof(word, near), (words, other) => {
			const { trie, values } = buildTrie(words.map((one) => [one, one] as const));
			for (const one of words) expect(values[nodeOf(trie, one)]).toBe(one);
			expect(nodeOf(trie, other) > 0).toBe(words.some((one) => one.startsWith(other)));
		}),
	);
});

test("a trie of nothing has no child", () => {
	expect(childOf(buildTrie([]).trie, 0, 0x61)).toBe(0);
});

test("a trie with more nodes than sixteen bits count is refused", () => {
	const words = Array.from({ length: 0x10000 }, (_, n) => [String.fromCharCode(n, 0x61), n] as const);
	expect(() => buildTrie(words)).toThrow("does not fit into sixteen bits");
});
