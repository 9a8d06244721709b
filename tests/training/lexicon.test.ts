import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { MODEL } from "../../src/classify/model.ts";
import { compile } from "../../training/lexicon/compile.ts";
import { ideaSections, readEvents, readKinds } from "../../training/lexicon/ideas.ts";
import { entriesOf, ideasOf, modulesOf, type Tables, tablesIn, topicsOf } from "../../training/lexicon/modules.ts";
import { readTable } from "../../training/lexicon/table.ts";
import { readTopics } from "../../training/lexicon/topics.ts";

const NAMES = tablesIn(new URL("../../data/lexicon/", import.meta.url));
const IDEAS = tablesIn(new URL("../../data/ideas/", import.meta.url));

describe("the lexicon's tables", () => {
	test("compile to the files that ship", () => {
		for (const [file, bytes] of modulesOf(entriesOf(NAMES), ideasOf(IDEAS), topicsOf(IDEAS)))
			expect(readFileSync(`src/lexicon/${file}`).equals(bytes), file).toBe(true);
		const version = /VERSION = "(\w+)"/.exec(readFileSync("src/lexicon/version.generated.ts", "utf8"))?.[1];
		expect(MODEL.startsWith(`${version}-`)).toBe(true);
	});

	test("change the model's version with every form and idea", () => {
		const version = (names: Tables, ideas: Tables): string => {
			const module = modulesOf(entriesOf(names), ideasOf(ideas), topicsOf(ideas)).get("version.generated.ts");
			return /VERSION = "(\w+)"/.exec(new TextDecoder().decode(module))?.[1] ?? "";
		};
		// Of small tables: to compile all of them takes seconds.
		const few = new Map([["acts.en.tsv", "act\tvisit\tclass=visit strength=1\n\tvisit~"]]);
		const before = version(few, IDEAS);
		const word = "act\tnew-word\tclass=visit strength=1\n\tbids welcome";
		expect(version(new Map([...few, ["zz.en.tsv", word]]), IDEAS)).not.toBe(before);
		const idea = `${IDEAS.get("kinds.tsv")}\nzigzag\tзигзаг\tирек\t\t\t\t`;
		expect(version(few, new Map([...IDEAS, ["kinds.tsv", idea]]))).not.toBe(before);
	});

	test("name file and line of what is no idea", () => {
		expect(() => readKinds("# head\nen\tru\tkk\ncourt\tсуд")).toThrow("kinds.tsv:3: has 2 columns, not 3");
		expect(() => readEvents("en\tru\tkk\ncourt\tСуд\tсот")).toThrow('events.tsv:2: "Суд" is no beginning of a word');
		expect(() => readEvents("en\tru\tkk\ncourt\t\tсот")).toThrow('events.tsv:2: "" is no beginning of a word');
		expect(() => readEvents("en\trus\tkk")).toThrow('events.tsv:1: the column "rus" is no language');
		const twice = [...readEvents("en\tru\tkk\ncourt\tсуд\tсот"), ...readEvents("en\tru\tkk\ncourt law\tправ\tқұқық")];
		expect(() => ideaSections(twice)).toThrow("Two rows are called court");
	});

	test("name file and line of what is no topic", () => {
		expect(() => readTopics("id\ten\tru\ngas\tgas=")).toThrow("topics.tsv:2: has 2 columns, not 3");
		expect(() => readTopics("id\ten\trus\n")).toThrow('topics.tsv:1: the column "rus" is no language');
		expect(() => readTopics("id\ten\ngas\tGas")).toThrow('topics.tsv:2: "Gas" is no beginning of words');
	});

	test("take the language from the file's name, and none from a name without", () => {
		expect(readTable("acts.ru.tsv", "act\tx\n\tвизит~")[0]?.language).toBe("ru");
		expect(readTable("countries.kk.generated.tsv", "country\tFR\n\tФранция~")[0]?.language).toBe("kk");
		expect(readTable("organisations.tsv", "organisation\tun\n\tUN")[0]?.language).toBeUndefined();
	});

	test.each([
		["acts.ru.tsv", "akt\tx\n\tвизит", 'acts.ru.tsv:1: "akt" is not a kind'],
		["acts.ru.tsv", "# head\nact", "acts.ru.tsv:2: the row has no id"],
		["acts.ru.tsv", "\tвизит~", 'acts.ru.tsv:1: "визит~" is a form of no row'],
		["acts.ru.tsv", "act\tx\tclass=visit\tвизит~", 'acts.ru.tsv:1: "визит~" stands behind the attributes'],
		["acts.ru.tsv", "act\tx\n\tвизит~, поездка~", 'acts.ru.tsv:2: "визит~, поездка~" is more than one form'],
		["acts.ru.tsv", "act\tx\n\tвизит~\n# more\n\tвизит~", 'acts.ru.tsv:4: "визит~" stands here twice'],
		["acts.ru.tsv", "act\tx\tstrength\n\tвизит", 'acts.ru.tsv:1: "strength" is not key=value'],
	])("name file and line of a bad row", (file, text, message) => {
		expect(() => readTable(file, text)).toThrow(message);
	});

	test.each([
		["act\tx\tclass=visit\n\tвизит~", "acts.ru.tsv:1: strength is missing; known are 0, 1, 2, 3"],
		["act\tx\tclass=vist strength=2\n\tвизит~", 'acts.ru.tsv:1: class is "vist"; known are visit, meeting'],
		["act\tx\tclass=visit strength=2 tier=1\n\tвизит~", 'acts.ru.tsv:1: "tier" is no attribute of act'],
		["idea\tx\n\tвизит~", 'acts.ru.tsv:1: "idea" is not a kind'],
	])("name file and line of a row that makes no entry: %s", (row, message) => {
		expect(() => compile(readTable("acts.ru.tsv", row))).toThrow(message);
	});

	test("name the form whose ending class is unknown", () => {
		expect(() => compile(readTable("acts.ru.tsv", "organ\tx\n\tвизит~nowhere"))).toThrow(
			'acts.ru.tsv:2 "визит~nowhere"',
		);
	});

	test("state attributes of an id once for every language", () => {
		const rows = [
			...readTable("persons.tsv", "person\tx-y\tcountry=FR role=envoy from=2020-01-01\n\tYvert"),
			...readTable("persons.ru.tsv", "person\tx-y\n\tИвер~"),
		];
		expect(compile(rows)).toMatchObject([
			{ attributes: { country: "FR", role: "envoy", from: "2020-01-01" }, forms: [{}, {}] },
		]);
	});
});
