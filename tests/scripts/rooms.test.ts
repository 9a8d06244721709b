import { expect, test } from "vitest";
import { codeIn, faultsOf, MAY_IMPORT } from "../../scripts/rooms.ts";

const house = (files: Record<string, string>): string[] => faultsOf(new Map(Object.entries(files)));

test("nothing under src imports what its room may not, and no files import each other in a circle", () => {
	expect(faultsOf(codeIn("src"))).toEqual([]);
});

test("a room that may import another is let through, in each way of importing", () => {
	expect(
		house({ "parse/rss.ts": `import { a } from "../xml/xml.ts";\nimport type { B } from "../model/b.ts";` }),
	).toEqual([]);
	expect(house({ "worker.ts": `const run = () => import("./runs/refresh.ts");` })).toEqual([]);
});

test("a forbidden import is refused, types and loading later included", () => {
	for (const line of [
		`import { parse } from "../parse/parse.ts";`,
		`import type { Feed } from "../parse/parse.ts";`,
		`export { parse } from "../parse/parse.ts";`,
		`const parse = await import("../parse/parse.ts");`,
		`import "../parse/parse.ts";`,
	]) {
		expect(house({ "normalize/title.ts": line })).toEqual(["normalize/title.ts may not import parse/parse.ts"]);
	}
});

test("a room that the table does not know may neither import nor be imported", () => {
	expect(house({ "attic/old.ts": `import { DAY } from "../model/instant.ts";` })).toEqual([
		"attic/old.ts may not import model/instant.ts",
	]);
	expect(house({ "parse/rss.ts": `import { old } from "../attic/old.ts";` })).toEqual([
		"parse/rss.ts may not import attic/old.ts",
	]);
	expect("attic" in MAY_IMPORT).toBe(false);
});

test("a vendor is let in by its room alone, and by its door where it has one", () => {
	expect(house({ "model/b.ts": `import * as v from "valibot";` })).toEqual(["model/b.ts may not import valibot"]);
	expect(house({ "formats/xml.ts": `import { XMLBuilder } from "fast-xml-parser";` })).toEqual([]);
	expect(house({ "formats/atom.ts": `import { XMLBuilder } from "fast-xml-parser";` })).toEqual([
		"formats/atom.ts may not import fast-xml-parser",
	]);
});

test("a circle of types alone is a circle", () => {
	const files = { "xml/a.ts": `import type { B } from "./b.ts";`, "xml/b.ts": `import type { A } from "./a.ts";` };
	expect(house(files)).toEqual(["a circle: xml/a.ts → xml/b.ts → xml/a.ts"]);
});
