/**
 * Who may import whom under `src`. What is not listed is refused, so a new room is refused until somebody has thought about
 * it. A script of our own: dependency-cruiser writes the same table as forty regular expressions and brings sixty packages.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { ownValue } from "../src/model/own-value.ts";

const HONO = ["hono", "hono/html", "hono/jsx", "hono/tiny", "hono/utils/http-status"];
const STAGE = ["model", "languages", "lexicon"];

/** What each room may import besides itself: other rooms, files at the root of `src`, vendors. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	model: [],
	"ports.ts": ["model"],
	sources: ["model", "xml", "valibot"],
	languages: ["model"],
	labels: ["model", "languages", "#labels"],
	lexicon: ["model", "languages", "#lexicon"],
	formats: ["model", "labels", "fast-xml-parser", "feed", "valibot"],
	fetch: ["model", "ports.ts"],
	decode: ["model"],
	xml: ["model"],
	parse: ["model", "languages", "xml"],
	normalize: ["model", "languages"],
	classify: [...STAGE, "labels"],
	cluster: STAGE,
	store: ["model", "ports.ts"],
	runs: ["model", "ports.ts", "store", "fetch", "decode", "parse", "normalize", "classify", "cluster"],
	channels: ["model", "labels", "formats", "valibot"],
	pages: ["model", "labels", "formats", ...HONO],
	push: ["model", "ports.ts", "labels", "formats", "channels", "store"],
	routes: ["model", "ports.ts", "labels", "formats", "channels", "pages", "store", "valibot", ...HONO],
	platform: ["model", "ports.ts", "sources", "channels", "store", "push"],
	"app.ts": ["model", "ports.ts", "sources", "formats", "channels", "routes", ...HONO],
	"worker.ts": ["model", "ports.ts", "app.ts", "store", "runs", "push", "platform", "cloudflare:workers"],
};

/** Vendors that one file alone may import. */
const DOORS: Readonly<Record<string, string>> = { "fast-xml-parser": "formats/xml.ts", feed: "formats/rss.ts" };

/** Every import that the table refuses, and every circle of files, types included: one line each. */
export function faultsOf(files: ReadonlyMap<string, string>, mayImport = MAY_IMPORT): string[] {
	const graph = new Map([...files].map(([file, text]) => [file, importsOf(file, text)]));
	const refused = [...graph].flatMap(([file, targets]) =>
		targets.filter((to) => !isAllowed(file, to, mayImport)).map((to) => `${file} may not import ${to}`),
	);
	return [...refused, ...circlesOf(graph)];
}

function isAllowed(file: string, to: string, mayImport: typeof MAY_IMPORT): boolean {
	if ((ownValue(DOORS, to) ?? file) !== file) return false;
	const [from = "", room = ""] = [file, to].map((path) => (path.includes("hono/") ? path : path.split("/")[0]));
	return Object.hasOwn(mayImport, from) && (from === room || ownValue(mayImport, from)?.includes(room) === true);
}

function importsOf(file: string, text: string): string[] {
	const names = [...text.matchAll(/(?:(?<!")\bfrom|\bimport\(|^import) ?"([^"]+)"/gm)].map(([, name = ""]) => name);
	return names.map((name) => (name.startsWith(".") ? join(dirname(file), name) : name));
}

function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
	const done = new Set<string>();
	const walk = (file: string, path: readonly string[]): string[] => {
		if (path.includes(file)) return [`a circle: ${[...path.slice(path.indexOf(file)), file].join(" → ")}`];
		if (done.has(file)) return [];
		done.add(file);
		return (graph.get(file) ?? []).flatMap((to) => walk(to, [...path, file]));
	};
	return [...graph.keys()].flatMap((file) => walk(file, []));
}

/** The code below a folder, by path in it. */
export function codeIn(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
	return new Map(files.map((file) => [file.replaceAll("\\", "/"), readFileSync(join(folder, file), "utf8")]));
}
