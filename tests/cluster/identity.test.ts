import fc from "fast-check";
import { expect, test } from "vitest";
import { storyId } from "../../src/cluster/identity.ts";

test("mints the id that readers already have: it may never change", () => {
	expect(storyId("https://astanatimes.example/2024/04/visit/")).toBe("886fd27f4311");
});

test("mints twelve hexadecimal digits for any text", () => {
	fc.assert(fc.property(fc.string(), (url) => /^[0-9a-f]{12}$/.test(storyId(url))));
});

test("gives a hundred thousand addresses as many ids", () => {
	const ids = new Set(Array.from({ length: 100_000 }, (_, n) => storyId(`https://outlet.example/news/${n}`)));
	expect(ids.size).toBe(100_000);
});
