import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { start } from "../../scripts/command.ts";

const folder = mkdtempSync(join(tmpdir(), "elshi-stories-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, ...lines: readonly unknown[]): string {
	const file = join(folder, name);
	writeFileSync(file, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
	return file;
}

const title = "Kazakhstan and Sylvania sign a treaty on shared rivers in Astana";
const first = {
	id: "1",
	lang: "en",
	source: "a.example",
	date: "2024-04-02",
	title,
	summary: "",
	url: "https://a.example/1",
	story: "rivers",
};
const second = { ...first, id: "2", source: "b.example", date: null, url: "" };
const third = { ...first, id: "3", title: "Floods in Atyrau", summary: null, url: "https://a.example/3", story: null };

test("takes every line as an article, scores it, and writes a story for each", async () => {
	const predictions = join(folder, "out.jsonl");
	const command = start(
		"evaluate",
		"stories",
		fileOf("good.jsonl", first, second, third),
		"--predictions",
		predictions,
	);
	expect(await command.ended).toBe(0);
	expect(command.said()).toMatch(/3 articles, 2 stories in the gold, 2 found/);
	expect(command.said()).toMatch(/pairs across languages +precision 1.000 +recall 1.000/);
	const found = readFileSync(predictions, "utf8")
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
	expect(found.map(({ id }) => id)).toEqual(["1", "2", "3"]);
	expect(found[0].story).toBe(found[1].story);
	expect(found[2].story).not.toBe(found[0].story);
});

test("lists what was found wrongly", async () => {
	const apart = { ...second, story: "lakes" };
	const command = start("evaluate", "stories", fileOf("wrong.jsonl", first, apart), "--errors");
	expect(await command.ended).toBe(0);
	expect(command.said()).toMatch(/wrongly together \(one story: .*\)\n {2}1 en a.example .*\n {2}2 en b.example/);
});

test.each([
	["not JSON", "{", /bad.jsonl:2: not JSON/],
	["no title", { id: "9", lang: "en" }, /bad.jsonl:2: "title" is missing/],
	["a language we do not read", { ...first, lang: "fi" }, /bad.jsonl:2: "lang" is "fi"/],
])("names file and line of %s", async (_, line, message) => {
	const command = start("evaluate", "stories", fileOf("bad.jsonl", first, line));
	expect(await command.ended).not.toBe(0);
	expect(command.said()).toMatch(message);
});
