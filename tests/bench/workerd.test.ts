import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const WORKERD = fileURLToPath(new URL("../../bench/workerd.ts", import.meta.url));

/** A bench that has started workerd, says so, and waits. */
const BENCH = `
import { inFolder, startWorkerd } from ${JSON.stringify(WORKERD)};
await inFolder(async (folder) => {
	const { pid } = startWorkerd(folder, 'const config :Workerd.Config = (services = [], sockets = []);');
	console.log(JSON.stringify({ folder, pid }));
	await new Promise((resolve) => setTimeout(resolve, 2 ** 30));
});`;

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
	"a bench that is ended by %s leaves neither its workerd nor its folder",
	async (signal) => {
		const bench = spawn(process.execPath, ["--input-type=module-typescript", "--eval", BENCH], {
			stdio: ["ignore", "pipe", "pipe"],
		});
		const [line] = await once(createInterface(bench.stdout), "line");
		const { folder, pid } = JSON.parse(line);
		expect(existsSync(folder)).toBe(true);
		try {
			bench.kill(signal);
			// Workerd has the bench's standard error: it closes when both are gone.
			const [, by] = await once(bench, "close", { signal: AbortSignal.timeout(60_000) });
			expect(by).toBe(signal);
			expect(existsSync(folder)).toBe(false);
		} catch (error) {
			process.kill(pid, "SIGKILL");
			throw error;
		}
	},
);
