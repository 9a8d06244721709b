import { expect, test } from "vitest";
import { lastingHash } from "../../src/model/hash.ts";

test("a text's hash is what it has always been, because ids are made of it", () => {
	const hashes = ["", "https://outlet.example/a", "қ", "𐀀"].map(lastingHash);
	expect(hashes).toEqual(["ab3e7c0bb18abdc1", "d4d6418ba5321d9d", "a963b6c1d5ad7007", "30d1434085e04a1b"]);
});

test("a hundred thousand texts that differ in a number have a hundred thousand hashes", () => {
	const hashes = Array.from({ length: 100_000 }, (_, n) => lastingHash(`https://outlet.example/news/${n}`));
	expect(new Set(hashes).size).toBe(hashes.length);
	expect(new Set(hashes.map((hash) => hash.slice(0, 8))).size).toBeGreaterThan(hashes.length - 10);
});
