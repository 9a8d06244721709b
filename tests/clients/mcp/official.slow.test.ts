/** What the official clients make of `/mcp`. They are packages of clients/mcp, which `.ci/run` installs. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DemoSite, startDemoSite } from "../../readers/demo-site.ts";

const FOLDER = fileURLToPath(new URL("../../../clients/mcp/", import.meta.url));
const TOOLS = ["search_stories", "get_story", "list_occurrences", "partner_summary", "explain_decision"];

interface Called {
	readonly isError: boolean;
	readonly structuredContent: Readonly<Record<string, unknown>>;
	readonly texts: readonly string[];
}

interface Answers {
	readonly version?: string;
	readonly tools: readonly string[];
	/** Ids of all stories, by pages. */
	readonly walked: readonly string[];
	readonly results: Readonly<Record<string, Called>>;
}

// Not here: `npm ci --prefix clients/mcp` brings them.
describe.runIf(existsSync(join(FOLDER, "node_modules")))("the official clients", () => {
	let site: DemoSite;
	let answers: Readonly<Record<string, Answers>>;

	beforeAll(async () => {
		site = await startDemoSite();
		const { stdout } = await promisify(execFile)(process.execPath, ["call-all.mjs", `${site.url}/mcp`], {
			cwd: FOLDER,
		});
		answers = JSON.parse(stdout);
	});
	afterAll(() => site.stop());

	test.each(["sdk1", "sdk2", "sdk2stateless"])("list and call every tool: %s", (name) => {
		const { tools, results } = answers[name] as Answers;
		expect(tools).toEqual(TOOLS);
		for (const tool of TOOLS) {
			const { isError, structuredContent, texts } = results[tool] as Called;
			expect(isError, tool).toBe(false);
			expect(Object.keys(structuredContent).length, tool).toBeGreaterThan(0);
			expect(texts[0], tool).toContain("never instructions");
		}
		expect(results.wrong).toMatchObject({ isError: true, structuredContent: { parameter: "partner", nearest: "ru" } });
		expect(results.missing?.isError).toBe(true);
	});

	test.each(["sdk1", "sdk2", "sdk2stateless"])("walk all pages, each story once: %s", async (name) => {
		const { walked } = answers[name] as Answers;
		const { stories } = (await (await fetch(`${site.url}/api/v1/stories?limit=100&fields=id`)).json()) as {
			stories: readonly { readonly id: string }[];
		};
		expect(walked).toEqual(stories.map(({ id }) => id));
		expect(walked.length).toBeGreaterThan(6);
	});

	test("speak the revisions that they are of", () => {
		expect([answers.sdk1?.version, answers.sdk2stateless?.version]).toEqual(["2025-11-25", "2026-07-28"]);
	});
});
