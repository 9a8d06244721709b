import { XMLParser } from "fast-xml-parser";
import { expect, it } from "vitest";
import { csv } from "../../src/formats/csv.ts";
import { itemOf } from "../../src/formats/item.ts";
import { ndjson } from "../../src/formats/ndjson.ts";
import { opml } from "../../src/formats/opml.ts";
import { reportOf, storyOf } from "../samples/stories.ts";

const VIEW = { ui: "en" as const, origin: "https://elshi.example", languages: [], sourceIds: [], sources: new Map() };

function itemsWith(title: string) {
	return [itemOf(storyOf("paris", { reports: [reportOf({ title })] }), VIEW)].flatMap((item) => item ?? []);
}

it("quotes what CSV must quote", () => {
	expect(csv(itemsWith('Talks, "at last"'))).toContain(',"Talks, ""at last""",');
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)"])("keeps a spreadsheet from running %s", (title) => {
	expect(csv(itemsWith(title))).toContain(`,'${title},`);
});

it("writes one story a line of NDJSON", () => {
	const lines = ndjson([...itemsWith("One"), ...itemsWith("Two")])
		.trimEnd()
		.split("\n");
	expect(lines.map((line) => JSON.parse(line).title)).toEqual(["One", "Two"]);
});

it("writes OPML that a reader imports", () => {
	const feeds = [{ title: 'A & "B"', feed: "https://a.example/feed?x=1&y=2", home: "https://a.example/" }];
	const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(
		opml({ title: "Elshi", groups: [{ title: "All", feeds }] }),
	);
	expect(parsed.opml.version).toBe("2.0");
	expect(parsed.opml.body.outline.outline).toMatchObject({
		type: "rss",
		text: 'A & "B"',
		xmlUrl: "https://a.example/feed?x=1&y=2",
	});
});
