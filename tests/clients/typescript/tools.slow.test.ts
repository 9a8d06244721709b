/** What other people's tools make of the API's description. They are packages of clients/typescript, 126 MB, which `.ci/run` installs. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../../src/app.ts";
import { SOURCES } from "../../../src/sources/registry.ts";
import { memoryStore } from "../../fakes/store.ts";

const FOLDER = fileURLToPath(new URL("../../../clients/typescript/", import.meta.url));
const tool = (name: string): string => join(FOLDER, "node_modules/.bin", name);
const ENVIRONMENT = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

const run = promisify(execFile);
const ask = (name: string, ...words: string[]) => run(tool(name), words, { cwd: FOLDER, env: ENVIRONMENT });

// Not here: `npm ci --prefix clients/typescript` brings them.
describe.runIf(existsSync(tool("openapi-typescript")))("the API's description", () => {
	const folder = mkdtempSync(join(tmpdir(), "elshi-openapi-"));
	const file = join(folder, "openapi.json");

	beforeAll(async () => {
		const ports = { store: memoryStore(), clock: () => "2024-11-06T00:00:00.000Z", log: () => undefined };
		const app = createApp({ ...ports, sources: SOURCES });
		writeFileSync(file, await (await app.request("https://elshi.example/openapi.json")).text());
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test("has no finding of Redocly's recommended rules", async () => {
		const { stdout } = await ask("redocly", "lint", file, "--extends", "recommended", "--format", "json");
		expect(JSON.parse(stdout)).toMatchObject({ totals: { errors: 0, warnings: 0, ignored: 0 } });
	});

	test("has no finding of Spectral's rules for OpenAPI", async () => {
		const words = [
			"lint",
			file,
			"--ruleset",
			join(FOLDER, "spectral.yaml"),
			"--format",
			"json",
			"--fail-severity",
			"hint",
		];
		const { stdout } = await ask("spectral", ...words);
		expect(JSON.parse(stdout.slice(stdout.indexOf("["), stdout.lastIndexOf("]") + 1))).toEqual([]);
	});

	// `npx vitest run --project slow tests/clients -u` writes it anew.
	test("is what the types of the TypeScript client are made of", async () => {
		const types = join(folder, "api.ts");
		await ask("openapi-typescript", file, "--output", types);
		await expect(readFileSync(types, "utf8")).toMatchFileSnapshot(join(FOLDER, "api.generated.ts"));
	});
});
