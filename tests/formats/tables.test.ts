import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { csv } from "../../src/formats/csv.ts";
import { DELIMITERS, delimited } from "../../src/formats/delimited.ts";
import { itemOf } from "../../src/formats/item.ts";
import { ndjson } from "../../src/formats/ndjson.ts";
import { opml } from "../../src/formats/opml.ts";
import { anyText } from "../samples/any-text.ts";
import { facetsOf, reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const VIEW = { ui: "en" as const, origin: "https://elshi.example", languages: [], sourceIds: [], sources: new Map() };

function itemsWith(title: string) {
	return [itemOf(storyOf("paris", { reports: [reportOf({ title })] }), VIEW)].flatMap((item) => item ?? []);
}

describe("CSV", () => {
	test("begins with the mark by which Excel knows UTF-8, and quotes what must be quoted", () => {
		const text = csv(itemsWith('Talks, "at last"'));
		expect(text.startsWith("\uFEFFid,published,")).toBe(true);
		expect(text).toContain(',"Talks, ""at last""",');
	});

	test("names organisations with a space between them, and no owner where none is known", () => {
		const story = storyOf("paris", { facets: facetsOf({ organisations: ["un", "eu"] }) });
		const items = [itemOf(story, VIEW)].flatMap((item) => item ?? []);
		const [head = "", line = ""] = csv(items, "tab").split("\r\n");
		const cell = (name: string): string | undefined => line.split("\t")[head.split("\t").indexOf(name)];
		expect(cell("organisations")).toBe("un eu");
		expect(cell("owner")).toBe("");
		expect(delimited([["a", "undefined"]])).toBe("\uFEFFa,undefined\r\n");
		expect(delimited([["a\tb"]])).toBe('\uFEFF"a\tb"\r\n');
	});

	test("names our page, the outlet, its owner and who takes part", () => {
		const macron = { id: "emmanuel-macron", name: "Emmanuel Macron", country: "FR" };
		const xi = { id: "xi-jinping", name: "Xi Jinping", country: "CN" };
		const story = storyOf("paris", { facets: facetsOf({ persons: [macron, xi] }) });
		const view = { ...VIEW, sources: new Map([["herald", sourceOf("herald")]]) };
		const [head = "", line = ""] = csv(
			[itemOf(story, view)].flatMap((item) => item ?? []),
			"tab",
		).split("\r\n");
		const cells = line.split("\t");
		const cell = (name: string): string | undefined => cells[head.split("\t").indexOf(name)];
		expect(cell("page")).toBe("https://elshi.example/stories/2024-11-04-paris");
		expect(cell("outlet")).toBe("The herald");
		expect(cell("owner")).toBe("private");
		expect(cell("persons")).toBe('"Emmanuel Macron; Xi Jinping"');
		expect(cell("publishers")).toBe("1");
	});

	test.each(
		[..."=+-@＝＋－＠﹦﹢﹣﹫−"].flatMap((sign) => [
			`${sign}1+1`,
			` ${sign}1+1`,
			`\u00A0${sign}1`,
			`\u200B${sign}1`,
			`"${sign}1"`,
			`talks;${sign}1+1`,
			`talks; ${sign}1`,
			`talks;"${sign}1`,
			`talks,${sign}1`,
			`talks|${sign}1`,
			`talks\t${sign}1`,
			`talks\n${sign}1`,
		]),
	)("keeps a spreadsheet of any locale from running %j", (title) => {
		for (const delimiter of ["comma", "semicolon", "tab"] as const) {
			const text = delimited([["a", title, "b"]], delimiter);
			// However a spreadsheet parts it, quotes or not, no cell begins with a formula.
			for (const cell of text.replace("\uFEFF", "").split(/[;,|\t\r\n]/))
				expect(cell).not.toMatch(/^[\s"\u200B]*[=+\-@＝＋－＠﹦﹢﹣﹫−]/u);
		}
	});

	test("leaves a title as it is that could not be run", () => {
		for (const title of ["Talks on 5+1 = six", "a-b", "Kazakhstan - France; trade", "mail@herald.example"])
			expect(delimited([[title]], "tab")).toContain(title);
	});

	test("is read back as it was written, but for the apostrophes", () => {
		const text = anyText();
		fc.assert(
			fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (cells) => {
				for (const delimiter of ["comma", "semicolon", "tab"] as const) {
					const read = cellsOf(delimited([cells], delimiter).slice(1), DELIMITERS[delimiter]);
					expect(read.map((cell) => cell.replaceAll("'", ""))).toEqual(cells.map((cell) => cell.replaceAll("'", "")));
				}
			}),
		);
	});
});

/** The cells of one line, as RFC 4180 reads them. */
function cellsOf(line: string, delimiter: string): string[] {
	const cells: string[] = [];
	let cell = "";
	let isQuoted = false;
	const body = line.slice(0, -"\r\n".length);
	for (let i = 0; i < body.length; i++) {
		const character = body.charAt(i);
		if (isQuoted && character === '"' && body[i + 1] === '"') cell += body.charAt(++i);
		else if (character === '"') isQuoted = !isQuoted;
		else if (character === delimiter && !isQuoted) {
			cells.push(cell);
			cell = "";
		} else cell += character;
	}
	return [...cells, cell];
}

test("writes one story a line of NDJSON", () => {
	const lines = ndjson([...itemsWith("One"), ...itemsWith("Two")])
		.trimEnd()
		.split("\n");
	expect(lines.map((line) => JSON.parse(line).title)).toEqual(["One", "Two"]);
});

test("writes OPML that a reader imports", () => {
	const feeds = [
		{ title: 'A & "B"', description: "Elshi: A", feed: "https://a.example/feed?x=1&y=2", home: "https://a.example/" },
	];
	const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(
		opml({ title: "Elshi", groups: [{ title: "All", feeds }] }),
	);
	expect(parsed.opml.version).toBe("2.0");
	expect(parsed.opml.body.outline.outline).toMatchObject({
		description: "Elshi: A",
		type: "rss",
		text: 'A & "B"',
		xmlUrl: "https://a.example/feed?x=1&y=2",
	});
});
