import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scripts } from "../package.json";
import { MAY_IMPORT } from "../scripts/rooms.ts";

const CONTRIBUTING = readFileSync("CONTRIBUTING.md", "utf8");

test("CONTRIBUTING names every room of src once, and none that is not there", () => {
	const cells = [...CONTRIBUTING.matchAll(/^\| ([^|]*) \|/gm)].map(([, cell = ""]) => cell).join(" ");
	const rooms = [...cells.matchAll(/`src\/([\w.]+)\/?`/g)].map(([, room = ""]) => room);
	expect(rooms.toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
	for (const [, path = ""] of cells.matchAll(/`([\w./]+)`/g)) expect(existsSync(path), path).toBe(true);
});

test("CONTRIBUTING names only commands that there are", () => {
	const named = [...CONTRIBUTING.matchAll(/(?:^|`)npm run ([a-z][\w:]*)/gm)].flatMap(([, name = ""]) => name);
	expect(named.length).toBeGreaterThan(3);
	for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

test("prose is wrapped at 118 characters, so that a change of a sentence is a change of a line or two", () => {
	const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...readdirSync("docs").map((name) => `docs/${name}`)];
	const long = pages
		.filter((page) => page.endsWith(".md"))
		.flatMap((page) => {
			const prose = readFileSync(page, "utf8").replace(/^```[\s\S]*?^```/gm, "");
			return prose.split("\n").filter((line) => line.length > 118 && !/^\s*[|!<[`]/.test(line));
		});
	expect(long).toEqual([]);
});
