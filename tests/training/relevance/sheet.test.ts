import { expect, test } from "vitest";
import { SOURCES } from "../../../src/sources/registry.ts";
import { readSheet, rowsOf, writeSheet } from "../../../training/relevance/sheet.ts";

const BY_ID = new Map(SOURCES.map((source) => [source.id, source]));

const STATUS = JSON.stringify({
	nearMisses: [
		{
			at: "2026-11-20T06:00:00.000Z",
			title: "Посол\tпосетил  выставку",
			link: "https://outlet.example/1",
			score: 0.4,
			source: "tengrinews-ru",
		},
	],
});
const STORIES = `${JSON.stringify({
	events: ["visit"],
	excerpt: "The talks were short.",
	reports: [
		{
			title: "President flies to Ankara",
			url: "https://outlet.example/2",
			source: "gone-en",
			published: "2026-11-21T06:00:00.000Z",
		},
		{
			title: "Президент Анкараға ұшты",
			url: "https://outlet.example/3",
			source: "gone-kk",
			published: "2026-11-21T07:00:00.000Z",
		},
	],
})}\n`;

const ROWS = [...rowsOf("status.json", STATUS), ...rowsOf("feed.ndjson", STORIES)];

test("a sheet has near misses as drops and every report of a kept story as a keep", () => {
	expect(ROWS.map(({ label, title }) => [label, title])).toEqual([
		["drop", "Посол\tпосетил  выставку"],
		["keep", "President flies to Ankara"],
		["keep", "Президент Анкараға ұшты"],
	]);
});

test("what a person corrects in a sheet comes back as labelled headlines", () => {
	const corrected = writeSheet(ROWS)
		.replace("drop\t\ttengrinews-ru", "keep\tculture\ttengrinews-ru")
		.replace("keep\tvisit\tgone-kk", "drop\t\tgone-kk");
	expect(readSheet("sheet.tsv", corrected, BY_ID)).toMatchObject([
		{
			label: "keep",
			events: ["culture"],
			lang: "ru",
			sourceCountry: "KZ",
			title: "Посол посетил выставку",
			url: "https://outlet.example/1",
		},
		{
			label: "keep",
			events: ["visit"],
			lang: "en",
			summary: "The talks were short.",
			date: "2026-11-21T06:00:00.000Z",
		},
		{ label: "drop", events: [], lang: "kk", sourceCountry: null },
	]);
});

test.each([
	["label\ttitle\n", "sheet.tsv:1: the columns are"],
	[writeSheet(ROWS).replace("drop\t", "maybe\t"), 'sheet.tsv:2: label is "maybe"'],
	[writeSheet(ROWS).replace("keep\tvisit", "keep\tvist"), 'sheet.tsv:3: "vist" is no event type'],
])("names file and line of what is no row", (text, message) => {
	expect(() => readSheet("sheet.tsv", text, BY_ID)).toThrow(message);
});

test("names file and line of what is no JSON", () => {
	expect(() => rowsOf("feed.ndjson", `${STORIES}{`)).toThrow("feed.ndjson:2: is no JSON");
});

test.each([
	"=1+1",
	"＝1+1",
	"-President",
	"@handle",
	"+7 meets",
	"Title;=cmd|' /C calc'!A0",
	"'Quoted' title",
	"D'Estaing, =x",
])("no spreadsheet runs %j, and it comes back as it was", (title) => {
	const row = { label: "drop", events: [], source: "gone-en", date: "", title, excerpt: title, link: "" } as const;
	const text = writeSheet([row]);
	expect(text.split("\n")[1]).not.toMatch(/(?:^|[\t;,|])[\s"]*[=+\-@＝＋－＠]/u);
	expect(readSheet("sheet.tsv", text, BY_ID)).toMatchObject([{ title, summary: title }]);
});
