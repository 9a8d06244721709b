import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { scripts } from "../package.json";
import { PORT } from "../scripts/service/serving.ts";
import { readEntry } from "../src/sources/entry.ts";
import { SOURCES } from "../src/sources/registry.ts";

const README = readFileSync("README.md", "utf8");
const GATE = readFileSync(".ci/run", "utf8");

test("the source that README shows is one that can be added", () => {
	const [, entry = ""] = /```ts\n([\s\S]*?)```/.exec(README) ?? [];
	const fields: Record<string, unknown> = runInNewContext(`(${entry})`);
	const { id, ...rest } = fields;
	expect(readEntry(fields)).toEqual(fields);
	// It stands there in the same words.
	expect(SOURCES.find((source) => source.id === id)).toMatchObject(rest);
});

test("README counts the sources and their languages right", () => {
	const counts = [...README.matchAll(/(\d+)(?: default)? sources/g)].map(([, count]) => Number(count));
	expect(counts.length).toBeGreaterThan(0);
	expect(new Set(counts)).toEqual(new Set([SOURCES.length]));
	expect(README).toContain(`in ${new Set(SOURCES.map(({ language }) => language)).size} languages`);
});

test("every command that README names is one of package.json's, and runs in the gate, its help at least", () => {
	const named = [...README.matchAll(/(?:^|`)npm (?:run )?([a-z][\w:]*)/gm)].flatMap(([, name = ""]) => name);
	for (const name of new Set(named)) {
		if (name === "ci") continue;
		expect(Object.keys(scripts)).toContain(name);
		expect(GATE).toMatch(new RegExp(`\\b${name}\\b`));
	}
});

test("the gate asks every command of ours for its help", () => {
	const [, asked = ""] = /for name in (.*); do/.exec(GATE) ?? [];
	const ours = Object.entries(scripts).flatMap(([name, line]) => (line.startsWith("node ") ? name : []));
	expect(asked.split(" ").toSorted()).toEqual(ours.toSorted());
});

test("README names the port that is tried first", () => {
	const ports = [...README.matchAll(/localhost:(\d+)/g)].map(([, port]) => Number(port));
	expect(new Set(ports)).toEqual(new Set([PORT]));
});

test("the addresses inside README lead somewhere", () => {
	const own = [...README.matchAll(/(?:\]\(|src(?:set)?=")((?!https?:|#)[^)"#]+)/g)].map(([, path = ""]) => path);
	expect(own.length).toBeGreaterThan(5);
	for (const path of own) expect(() => readFileSync(path)).not.toThrow();
});
