import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../../training/lexicon/compile.ts";
import { readEvents, readKinds, writeIdeas } from "../../training/lexicon/ideas.ts";
import { readTable } from "../../training/lexicon/table.ts";
import { writeModule } from "../../training/lexicon/write.ts";

const FOLDER = "data/lexicon";

describe("the lexicon's tables", () => {
	it("compile to the file that ships", () => {
		const files = readdirSync(FOLDER).filter((file) => file.endsWith(".tsv"));
		const rows = files.sort().flatMap((file) => readTable(file, readFileSync(`${FOLDER}/${file}`, "utf8")));
		expect(writeModule(compile(rows)) === readFileSync("src/lexicon/lexicon.generated.ts", "utf8")).toBe(true);
	});

	it("compile to the ideas that ship", () => {
		const read = (file: string): string => readFileSync(`data/ideas/${file}.tsv`, "utf8");
		const text = writeIdeas([...readEvents(read("events")), ...readKinds(read("kinds"))]);
		expect(text === readFileSync("src/lexicon/concepts.generated.ts", "utf8")).toBe(true);
	});

	it("name file and line of what is no idea", () => {
		expect(() => readKinds("# head\ncourt\tсуд")).toThrow("kinds.tsv:2: has 2 columns, not 3");
		expect(() => readEvents("court\tСуд\tсот")).toThrow('events.tsv:1: "Суд" is no beginning of a word');
		expect(() => readEvents("court\t\tсот")).toThrow('events.tsv:1: "" is no beginning of a word');
		const twice = [...readEvents("court\tсуд\tсот"), ...readEvents("court law\tправ\tқұқық")];
		expect(() => writeIdeas(twice)).toThrow("Two rows are called court");
	});

	it("take the language from the file's name, and none from a name without", () => {
		expect(readTable("acts.ru.tsv", "act\tx\t-\tвизит~")[0]?.language).toBe("ru");
		expect(readTable("countries.kk.generated.tsv", "country\tFR\t-\tФранция~")[0]?.language).toBe("kk");
		expect(readTable("organisations.tsv", "organisation\tun\t-\tUN")[0]?.language).toBeUndefined();
	});

	it.each([
		["acts.ru.tsv", "akt\tx\t-\tвизит", 'acts.ru.tsv:1: "akt" is not a kind'],
		["acts.ru.tsv", "# head\nact", "acts.ru.tsv:2: the row has no id"],
		["acts.ru.tsv", "act\tx\tstrength\tвизит", 'acts.ru.tsv:1: "strength" is not key=value'],
	])("name file and line of a bad row", (file, text, message) => {
		expect(() => readTable(file, text)).toThrow(message);
	});

	it.each([
		["act\tx\tclass=visit\tвизит~", "acts.ru.tsv:1: strength is missing; known are 0, 1, 2, 3"],
		["act\tx\tclass=vist strength=2\tвизит~", 'acts.ru.tsv:1: class is "vist"; known are visit, meeting'],
		["act\tx\tclass=visit strength=2 tier=1\tвизит~", 'acts.ru.tsv:1: "tier" is no attribute of act'],
		["idea\tx\t-\tвизит~", 'acts.ru.tsv:1: "idea" is not a kind'],
	])("name file and line of a row that makes no entry: %s", (row, message) => {
		expect(() => compile(readTable("acts.ru.tsv", row))).toThrow(message);
	});

	it("name the form whose ending class is unknown", () => {
		expect(() => compile(readTable("acts.ru.tsv", "organ\tx\t-\tвизит~nowhere"))).toThrow(
			'acts.ru.tsv:1 "визит~nowhere"',
		);
	});

	it("state attributes of an id once for every language", () => {
		const rows = [
			...readTable("persons.tsv", "person\tx-y\tcountry=FR role=envoy from=2020-01-01\tYvert"),
			...readTable("persons.ru.tsv", "person\tx-y\t-\tИвер~"),
		];
		expect(compile(rows)).toMatchObject([
			{ attributes: { country: "FR", role: "envoy", from: "2020-01-01" }, forms: [{}, {}] },
		]);
	});
});
