import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { quietPort, start } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "elshi-shots-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SIGNATURE = Buffer.from("\u0089PNG\r\n", "latin1");

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

test.runIf(BROWSERS.some((browser) => existsSync(browser)))(
	"the demo's page is pictured in light and in dark",
	async () => {
		const shots = start("shots", "--out", folder, "--port", String(await quietPort()));
		expect(await shots.ended, shots.said()).toBe(0);
		const [light, dark] = ["light", "dark"].map((name) => readFileSync(join(folder, `${name}.png`)));
		expect(light?.subarray(0, SIGNATURE.length)).toEqual(SIGNATURE);
		expect(dark?.subarray(0, SIGNATURE.length)).toEqual(SIGNATURE);
		expect(light).not.toEqual(dark);
	},
);
