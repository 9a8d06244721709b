/** What docs/recipes.md tells people to type is typed here, block by block, against the demo's site. */
import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DemoSite, startDemoSite } from "./readers/demo-site.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGE = readFileSync(join(ROOT, "docs/recipes.md"), "utf8");
const CURL = "/usr/bin/curl";
const PYTHON = "/usr/bin/python3";
const R = "/usr/bin/Rscript";

const run = promisify(execFile);

/** The blocks of a language, in their order, each with the heading that it stands under. */
function blocksOf(language: string): { heading: string; text: string }[] {
	return PAGE.split(/^## /m).flatMap((section) => {
		const heading = section.slice(0, section.indexOf("\n"));
		const blocks = section.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"));
		return [...blocks].map(([, text = ""]) => ({ heading, text }));
	});
}

/** Each once: a heading may have two. */
const cases = (language: string) =>
	blocksOf(language).map(({ heading, text }, n) => [`${heading} (${n + 1})`, text] as const);

describe("the recipes", () => {
	let site: DemoSite;
	let folder: string;

	beforeAll(async () => {
		site = await startDemoSite();
		folder = join(site.folder, "recipes");
		mkdirSync(folder);
	});
	afterAll(() => site.stop());

	const here = (text: string): string => text.replaceAll("http://localhost:8787", site.url);
	const typed = (text: string, cwd: string) => run("sh", ["-ec", here(text)], { cwd, maxBuffer: 64 * 1024 * 1024 });

	test("have every kind of block that is tried here", () => {
		const languages = new Set([...PAGE.matchAll(/^```(\w+)$/gm)].map(([, language]) => language));
		expect(languages).toEqual(new Set(["sh", "python", "ts", "r", "text", "yaml"]));
	});

	test.runIf(existsSync(CURL)).each(cases("sh"))("%s: the command does what it should", async (heading, text) => {
		if (heading.startsWith("A year as a data set")) {
			const data = join(folder, "elshi-2024");
			await typed(text.replace(" elshi-2024", ` ${data}`), ROOT);
			expect(readFileSync(join(data, "stories.csv"), "utf8").split("\r\n").length).toBeGreaterThan(10);
			expect(JSON.parse(readFileSync(join(data, "datapackage.json"), "utf8"))).toMatchObject({ name: "elshi-2024" });
			return;
		}
		const { stdout } = await typed(text, folder);
		if (text.includes("-o feed.json")) {
			expect(JSON.parse(readFileSync(join(folder, "feed.json"), "utf8"))).toHaveProperty("items");
			// Asked again, nothing is sent.
			await typed(`${text.trim()} -w '%{http_code}'`, folder).then((again) => expect(again.stdout).toBe("304"));
			return;
		}
		for (const line of stdout.trim().split("\n")) expect(JSON.parse(line)).toBeTypeOf("object");
		expect(stdout.length).toBeGreaterThan(100);
	});

	test.runIf(existsSync(PYTHON)).each(cases("python"))("%s: the program prints lines", async (_, text) => {
		const { stdout } = await run(PYTHON, ["-c", here(text)]);
		expect(stdout.trim().split("\n").length).toBeGreaterThan(3);
		expect(stdout).toContain("2024-");
	});

	test.each(cases("ts"))("%s: the program prints lines", async (_, text) => {
		for (const name of ["client.ts", "api.generated.ts"])
			copyFileSync(join(ROOT, "clients/typescript", name), join(folder, name));
		writeFileSync(join(folder, "package.json"), '{"type":"module"}');
		writeFileSync(join(folder, "recipe.ts"), here(text));
		const { stdout } = await run(process.execPath, [join(folder, "recipe.ts")]);
		expect(stdout).toContain("stories by month: 2024-11-01");
		expect(stdout.trim().split("\n").length).toBeGreaterThan(1);
	});

	test.runIf(existsSync(R)).each(cases("r"))("%s: the program prints a table", async (_, text) => {
		const { stdout } = await run(R, ["-e", here(text)]);
		expect(stdout).toMatch(/start\s+value\s+name\s+stories/);
	});

	test("lead a spreadsheet to tables, and Home Assistant to what it names", async () => {
		const formulas = [...PAGE.matchAll(/=IMPORTDATA\("([^"]+)"\)/g)].map(([, address = ""]) => address);
		expect(formulas).toHaveLength(3);
		for (const address of formulas) {
			const response = await fetch(here(address));
			expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
			expect((await response.text()).split("\r\n").length).toBeGreaterThan(3);
		}
		const [yaml = ""] = blocksOf("yaml").map(({ text }) => text);
		const [, resource = ""] = /resource: (\S+)/.exec(yaml) ?? [];
		const body = (await (await fetch(here(resource))).json()) as object;
		for (const [, field = ""] of yaml.matchAll(/value_json\.(\w+)/g)) expect(body).toHaveProperty(field);
		expect(body).toMatchObject({ ahead: expect.any(Array), stories: expect.any(Number) });
	});

	test("name only addresses that are there", async () => {
		const addresses = [...PAGE.matchAll(/http:\/\/localhost:8787[^\s"'`)]*/g)].map(([address]) => address);
		expect(addresses.length).toBeGreaterThan(12);
		for (const address of addresses) {
			// It is asked with POST alone: that it says so shows that it is there.
			const expected = new URL(address).pathname === "/mcp" ? 405 : 200;
			expect((await fetch(here(address))).status, address).toBe(expected);
		}
	});
});
