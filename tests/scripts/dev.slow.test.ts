import { utimesSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Command, quietPort, start } from "./command.ts";

describe("npm run dev", () => {
	let dev: Command;
	let shown = 0;
	const countShown = (): number => dev.said().match(/^\d+ stories/gm)?.length ?? 0;

	beforeAll(async () => {
		dev = start("dev", "--port", String(await quietPort()));
		await dev.says(/^\d+ stories/m);
		shown = countShown();
	});
	afterAll(() => dev.child.kill("SIGKILL"));

	test("shows the demo's stories", async () => {
		const [, url = ""] = await dev.says(/Stories\s+(http:\S+)/);
		expect(await (await fetch(url)).text()).toContain("<article");
	});

	test("shows them anew when the code has changed", async () => {
		const now = new Date();
		utimesSync(fileURLToPath(new URL("../../src/worker.ts", import.meta.url)), now, now);
		await expect.poll(countShown, { timeout: 600_000 }).toBeGreaterThan(shown);
	});

	test("ends on Ctrl-C", async () => {
		dev.child.kill("SIGINT");
		expect(await dev.ended).toBe(0);
	});
});
