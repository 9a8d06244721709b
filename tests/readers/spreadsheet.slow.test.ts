/** Our CSV in a spreadsheet, under the Russian locale, which parts cells by semicolons, and under one that parts them by commas. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { XMLParser } from "fast-xml-parser";
import { afterAll, describe, expect, test } from "vitest";
import { AT } from "../samples/api.ts";
import { siteWith } from "../samples/site.ts";
import { facetsOf, reportOf, storyOf } from "../samples/stories.ts";

const OFFICE = "/usr/bin/soffice";
const run = promisify(execFile);

const TITLES = [
	"Қазақстан мен Францияның келіссөздері; «сапар», 5+1",
	"=1+1",
	' =HYPERLINK("https://evil.example";"x")',
	"Переговоры;=1+1",
	"Переговоры,=1+1",
	"＝1+1",
	"@SUM(1;2)",
	"-5",
];

const SEPARATORS = { comma: 44, semicolon: 59 } as const;
/** Windows' numbers of the locales. */
const LOCALES = { Russian: 1049, English: 1033 } as const;
const UTF_8 = 76;

interface Cell {
	readonly "table:formula"?: string;
	readonly "text:p"?: unknown;
	readonly "table:number-columns-repeated"?: string;
}

/** Equal neighbours are written once. */
function textsOf(cell: Cell): string[] {
	const times = Number(cell["table:number-columns-repeated"] ?? 1);
	return times > 100 ? [] : new Array<string>(times).fill(String(cell["text:p"] ?? ""));
}

interface Sheet {
	readonly rows: readonly (readonly string[])[];
	readonly formulas: readonly string[];
}

// Where Debian's libreoffice-calc is not there, this is skipped; `.ci/run` installs it.
describe.runIf(existsSync(OFFICE))("LibreOffice", () => {
	const folder = mkdtempSync(join(tmpdir(), "elshi-office-"));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	async function csvAt(path: string): Promise<Uint8Array> {
		const stories = TITLES.map((title, n) =>
			storyOf(`s${n}`, {
				published: `2024-11-04T0${n}:00:00.000Z`,
				facets: facetsOf(),
				reports: [reportOf({ title, language: "ru", link: `https://herald.example/${n}` })],
			}),
		);
		const { app } = await siteWith(stories, { at: AT });
		return new Uint8Array(await (await app.request(path)).arrayBuffer());
	}

	/** Opens a file as somebody of a locale does. */
	async function opened(bytes: Uint8Array, separator: number, locale: number): Promise<Sheet> {
		writeFileSync(join(folder, "table.csv"), bytes);
		const profile = `-env:UserInstallation=file://${folder}/profile`;
		const filter = `--infilter=CSV:${separator},34,${UTF_8},1,,${locale},false,true`;
		await run(OFFICE, [
			profile,
			"--headless",
			"--convert-to",
			"fods",
			filter,
			"--outdir",
			folder,
			join(folder, "table.csv"),
		]);
		const parser = new XMLParser({
			ignoreAttributes: false,
			attributeNamePrefix: "",
			parseTagValue: false,
			isArray: (name) => name === "table:table-row" || name === "table:table-cell",
		});
		const document = parser.parse(readFileSync(join(folder, "table.fods"), "utf8"));
		const table = document["office:document"]["office:body"]["office:spreadsheet"]["table:table"];
		const rows: { readonly "table:table-cell": readonly Cell[] }[] = table["table:table-row"];
		const cells = rows.map((row) => row["table:table-cell"]);
		return {
			rows: cells.map((row) => row.flatMap(textsOf)),
			formulas: cells.flat().flatMap((cell) => cell["table:formula"] ?? []),
		};
	}

	test("runs what is no cell of ours: the test would see it", async () => {
		const unsafe = new TextEncoder().encode("\uFEFFa;b\r\n=1+1;c\r\n");
		expect((await opened(unsafe, SEPARATORS.semicolon, LOCALES.Russian)).formulas).toHaveLength(1);
	});

	test.each([
		["semicolon", "Russian"],
		["comma", "English"],
	] as const)(
		"reads the file parted by %s under a %s locale: every letter, every cell, no formula",
		async (delimiter, locale) => {
			const bytes = await csvAt(`/feed.csv?delimiter=${delimiter}`);
			expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
			const { rows, formulas } = await opened(bytes, SEPARATORS[delimiter], LOCALES[locale]);
			expect(formulas).toEqual([]);
			const [head = [], ...stories] = rows;
			expect(head[0]).toBe("id");
			const titles = stories.map((row) => row[head.indexOf("title")]);
			expect(titles).toHaveLength(TITLES.length);
			expect(titles).toContain(TITLES[0]);
			expect(stories.every((row) => row[head.indexOf("id")]?.startsWith("2024-11-04-s"))).toBe(true);
		},
	);

	test.each([
		["comma", "semicolon"],
		["semicolon", "comma"],
	] as const)(
		"runs nothing of the file parted by %s when it is opened as one parted by %s",
		async (delimiter, other) => {
			for (const locale of Object.values(LOCALES)) {
				const bytes = await csvAt(`/feed.csv?delimiter=${delimiter}`);
				expect((await opened(bytes, SEPARATORS[other], locale)).formulas).toEqual([]);
			}
		},
	);

	test("reads the counts with the names of their language", async () => {
		const bytes = await csvAt("/api/v1/stats.csv?facet=partner&by=month&ui=ru&delimiter=semicolon");
		const { rows } = await opened(bytes, SEPARATORS.semicolon, LOCALES.Russian);
		expect(rows.map((row) => row.slice(1, 4))).toEqual([
			["value", "name", "stories"],
			["FR", "Франция", String(TITLES.length)],
		]);
	});
});
