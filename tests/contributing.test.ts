import { existsSync, readFileSync } from "node:fs";
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
