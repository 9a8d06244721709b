import { expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";

const item = (n: number, id: string, link = `https://a.example/${n}`): string =>
	`<item><title>T${n}</title><link>${link}</link><guid>${id}</guid></item>`;
const rss = (...items: string[]): string => `<rss><channel>${items.join("")}</channel></rss>`;

/** What is told of a new item beside two that were read before. */
function repeated(write: (n: number) => string): readonly string[] | undefined {
	const seen = new Set(parse(rss(write(1), write(2))).fingerprints);
	return parse(rss(write(3), write(1), write(2)), { seen }).repeated;
}

test("says of an id that it is not the item's alone, though the others were read before", () => {
	expect(repeated((n) => item(n, "N.A."))).toEqual(["N.A."]);
	expect(repeated((n) => item(n, "<![CDATA[A & B]]>"))).toEqual(["A & B"]);
	expect(repeated((n) => item(n, "A &amp; B"))).toEqual(["A & B"]);
});

test("says so of an address that goes on behind a number sign", () => {
	expect(repeated((n) => item(n, `m${n}`, `https://a.example/live#m${n}`))).toEqual(["https://a.example/live"]);
});

test("says nothing of ids that are their items' own", () => {
	expect(repeated((n) => item(n, `id-${n}`))).toBeUndefined();
	expect(repeated((n) => item(n, `https://a.example/${n}`))).toBeUndefined();
});
