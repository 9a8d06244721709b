import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readNamedFile, theNearestPath } from "../../scripts/files.ts";

const folder = mkdtempSync(join(tmpdir(), "elshi-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "astanatimes-en.xml"), "<rss/>");
mkdirSync(join(folder, "sub"));

test("a file that is there is read", () => {
	expect(readNamedFile(join(folder, "astanatimes-en.xml")).toString()).toBe("<rss/>");
});

test.each([
	["astanatime-en.xml", `there is no such file; the nearest is ${folder}/astanatimes-en.xml`],
	["nothing like it", "there is no such file"],
	["no/such", `there is no such file, and no folder ${folder}/no`],
	["sub", "a folder, not a file"],
	["astanatimes-en.xml/x", "a file, not a folder"],
])("of %s it is said in one line what is wrong", (name, message) => {
	expect(() => readNamedFile(join(folder, name))).toThrow(`${join(folder, name)}: ${message}`);
});

test("what is written quite otherwise is not called near", () => {
	expect(theNearestPath(join(folder, "quite another name"))).toBe("");
});
