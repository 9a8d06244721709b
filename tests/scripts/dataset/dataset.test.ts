import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { collect } from "../../../scripts/dataset/collect.ts";
import { filesOf } from "../../../scripts/dataset/data-package.ts";
import { AT, siteOfApi } from "../../samples/api.ts";

interface Package {
	readonly resources: readonly {
		readonly name: string;
		readonly path: string;
		readonly bytes: number;
		readonly hash: string;
		readonly schema: { readonly primaryKey: readonly string[]; readonly fields: readonly Field[] };
	}[];
	readonly licenses: readonly { readonly name: string }[];
}

interface Field {
	readonly name: string;
	readonly type: string;
	readonly format?: string;
	readonly constraints?: { readonly required?: true; readonly unique?: true; readonly enum?: readonly string[] };
}

const IS_OF_TYPE: Readonly<Record<string, (cell: string) => boolean>> = {
	string: () => true,
	integer: (cell) => /^-?\d+$/.test(cell),
	date: (cell) => /^\d{4}-\d\d-\d\d$/.test(cell),
	datetime: (cell) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(cell),
};

async function setOf(year: string) {
	const { app, world } = await siteOfApi();
	const fetcher = async (address: string): Promise<Response> => app.request(address);
	const asked = { site: "https://elshi.example", year, fetcher, at: AT, progress: () => undefined };
	return { world, asked, files: async () => filesOf(await collect(asked)) };
}

/** Rows of cells; no cell here has a line break or a quotation mark. */
function rowsOf(text: string): string[][] {
	return text
		.trimEnd()
		.split("\r\n")
		.map((line) => line.split(","));
}

describe("a year's data set", () => {
	test("is two tables as its Data Package says: columns, types, keys, bytes and hashes", async () => {
		const files = await (await setOf("2024")).files();
		expect([...files.keys()].sort()).toEqual(["README.md", "datapackage.json", "occurrences.csv", "stories.csv"]);
		const { resources, licenses }: Package = JSON.parse(files.get("datapackage.json") ?? "");
		expect(licenses).toMatchObject([{ name: "CC0-1.0" }]);
		for (const { path, bytes, hash, schema } of resources) {
			const text = files.get(path) ?? "";
			expect(bytes).toBe(Buffer.byteLength(text));
			expect(hash).toBe(`sha256:${createHash("sha256").update(text).digest("hex")}`);
			const [head, ...rows] = rowsOf(text);
			expect(head).toEqual(schema.fields.map(({ name }) => name));
			expect(rows.length).toBeGreaterThan(3);
			for (const [n, { name, type, format, constraints = {} }] of schema.fields.entries()) {
				const cells = rows.map((row) => row[n] ?? "");
				for (const cell of cells) {
					if (cell === "") expect(constraints.required, name).toBeUndefined();
					else expect(IS_OF_TYPE[type]?.(cell), `${name}: ${cell}`).toBe(true);
					if (format === "uri" && cell !== "") expect(URL.canParse(cell)).toBe(true);
					if (constraints.enum && cell !== "") expect(constraints.enum).toContain(cell);
				}
				if (constraints.unique) expect(new Set(cells).size).toBe(cells.length);
			}
		}
	});

	test("has all of the year and nothing of another", async () => {
		const files = await (await setOf("2024")).files();
		const ids = rowsOf(files.get("stories.csv") ?? "").map(([id]) => id);
		expect(ids).toHaveLength(1 + 32);
		const starts = rowsOf(files.get("occurrences.csv") ?? "").map((row) => row[4]);
		// One of the year before lasts into it.
		expect(starts).toEqual(["start", "2023-12-30", "2024-10-01", "2024-11-05", "2024-11-20"]);
		const none = await (await setOf("1999")).files();
		expect(rowsOf(none.get("stories.csv") ?? "")).toHaveLength(1);
	});

	test("has facts and links, and no text of any outlet", async () => {
		const all = [...(await (await setOf("2024")).files()).values()].join("\n");
		expect(all).not.toContain("President travels");
		expect(all).not.toContain("Talks at the palace");
		expect(all).not.toContain("What the palace wants");
	});

	test("has a dictionary for people that names every column", async () => {
		const files = await (await setOf("2024")).files();
		const { resources }: Package = JSON.parse(files.get("datapackage.json") ?? "");
		for (const { name } of resources.flatMap(({ schema }) => schema.fields))
			expect(files.get("README.md")).toContain(`| ${name} | `);
		expect(files.get("README.md")).toContain("## Licence");
	});

	test("is not made where days of the year cannot be read", async () => {
		const { world, asked } = await setOf("2024");
		world.damaged.add("calendar/2024");
		await expect(collect(asked)).rejects.toThrow("the site cannot read 2024 at this moment");
	});
});
