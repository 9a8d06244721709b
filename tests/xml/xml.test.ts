import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/model/limits.ts";
import { text } from "../../src/parse/fields.ts";
import { readXml } from "../../src/xml/xml.ts";

const items = (xml: string) => readXml(xml, 0, {});
const titles = (xml: string): string[] =>
	items(xml).items.map((item) =>
		item.children
			.filter((child) => typeof child !== "string")
			.map(text)
			.join("|"),
	);

describe("readXml", () => {
	test("closes what an end tag names, and ignores one that names nothing open", () => {
		expect(titles("<rss><item><title>a<b><i>c</b></title></p><x>d</x></item></rss>")).toEqual(["ac|d"]);
	});

	test("ends an unclosed item at the next one", () => {
		expect(titles("<rss><item><title>a</title><item><title>b</title></item></rss>")).toEqual(["a", "b"]);
	});

	test("ends an unclosed field at the next one", () => {
		expect(titles("<rss><item><title>a<link>b</link><pubDate>c</item></rss>")).toEqual(["a|b|c"]);
	});

	test("ends a section of CDATA that was never closed with its field", () => {
		const second = "<item><title><![CDATA[c]]></title><link>d</link></item>";
		const first = "<item><title>a</title><description><![CDATA[b</description><link>e</link></item>";
		expect(titles(`<rss>${first}${second}</rss>`)).toEqual(["a|b|e", "c|d"]);
		expect(titles(`<rss>${first}</rss>`)).toEqual(["a|b|e"]);
	});

	test("keeps in a closed section of CDATA what looks like tags of its own", () => {
		expect(titles("<rss><item><title><![CDATA[a</title>b]]></title></item></rss>")).toEqual(["a</title>b"]);
	});

	test("takes a bare less-than sign for text", () => {
		expect(titles("<rss><item><title>1 < 2 <3 > 0</title></item></rss>")).toEqual(["1 < 2 <3 > 0"]);
	});

	test("reads attributes without quotes, without values and with either quote", () => {
		const { root } = items(`<rss a=1 b c='2"' D="3'" a=4></rss>`);
		expect([...(root?.attributes ?? [])]).toEqual([
			["a", "1"],
			["b", ""],
			["c", '2"'],
			["d", "3'"],
		]);
	});

	test("knows names by their namespace, whatever the prefix, and keeps unknown ones apart", () => {
		const { items: found } = items(
			`<rss xmlns:x="http://purl.org/dc/elements/1.1/" xmlns:y="urn:mine"><item><x:date/><y:date/><dc:creator/><date/></item></rss>`,
		);
		expect(found[0]?.children.map((child) => typeof child !== "string" && child.name)).toEqual([
			"dc:date",
			"?:date",
			"dc:creator",
			"date",
		]);
	});

	test("gives a namespace back when its element ends", () => {
		const { items: found } = items(
			`<rss><item><a xmlns="http://www.w3.org/1999/xhtml"><title/></a><title/></item></rss>`,
		);
		expect(found[0]?.children.map((child) => typeof child !== "string" && child.name)).toEqual(["xhtml:a", "title"]);
	});

	test("leaves out the item that a document ends in, and says that it was cut", () => {
		for (const end of [
			"<item><title>b</title>",
			"<item><title>b</ti",
			"<item><![CDATA[b",
			'<item><a b="',
			"<!-- ",
			"<item",
		]) {
			const document = items(`<rss><channel><item><title>a</title></item>${end}`);
			expect(document.items).toHaveLength(1);
			expect(document.truncated).toBe(true);
		}
	});

	test("keeps the text of what lies too deep, and the good item after it", () => {
		const deep = LIMITS.depth * 2;
		const xml = `<rss><item><title>${"<b>".repeat(deep)}deep${"</b>".repeat(deep)}</title></item><item><title>good</title></item></rss>`;
		expect(titles(xml)).toEqual(["deep", "good"]);
		expect(items(xml).repairs.get("depth-over-limit")).toBeGreaterThan(0);
	});

	test("is not led astray by levels that are never closed", () => {
		expect(
			titles(`<rss><item><title>${"<b>".repeat(LIMITS.depth * 2)}deep</item><item><title>good</title></item></rss>`),
		).toEqual(["deep", "good"]);
	});

	test("reads as many items as the limit says, and counts the others", () => {
		const document = items(`<rss>${"<item><title>a</title></item>".repeat(LIMITS.items + 5)}</rss>`);
		expect(document.items).toHaveLength(LIMITS.items);
		expect(document.repairs.get("items-over-limit")).toBe(5);
		expect(document.truncated).toBe(false);
	});
});
