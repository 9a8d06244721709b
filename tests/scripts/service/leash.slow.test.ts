import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { quietPort, start } from "../command.ts";

const folder = mkdtempSync(join(tmpdir(), "elshi-leash-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The processes, by their ids, whose command line names a text or who are children of such, wherever they have moved. */
function groupsNaming(text: string): Set<string> {
	return new Set(processes().flatMap(({ group, line }) => (line.includes(text) ? group : [])));
}

function processes(): { readonly group: string; readonly line: string }[] {
	return readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name))
		.flatMap((pid) => {
			try {
				const [, group = ""] = /\) [^Z] \d+ (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
				return group === "" ? [] : { group, line: readFileSync(`/proc/${pid}/cmdline`, "utf8") };
			} catch {
				// It has ended meanwhile.
				return [];
			}
		});
}

const onLinux = test.runIf(existsSync("/proc/self/stat"));

/** Waits until the Worker is refreshed, kills who started it, and waits until nobody of the groups of both is left. */
async function killed(data: string, child: ChildProcess, refreshing: Promise<unknown>): Promise<void> {
	await refreshing;
	const groups = [...groupsNaming(data)].filter((group) => group !== ownGroup());
	const members = () => processes().filter(({ group, line }) => groups.includes(group) || line.includes(data));
	expect(members().length).toBeGreaterThan(3);
	child.kill("SIGKILL");
	await expect.poll(members, { timeout: 600_000 }).toEqual([]);
}

onLinux.each([
	["demo", []],
	["start", ["--var", "ORIGIN=http://127.0.0.1:9"]],
	["replay", ["fixtures/outlets"]],
] as const)("SIGKILL of %s leaves nothing running", async (name, args) => {
	const data = join(folder, name);
	const command = start(name, ...args, "--data", data, "--port", String(await quietPort()));
	await killed(data, command.child, command.says(/Refreshing \d+ sources/));
});

onLinux("SIGKILL of the npm that started it leaves nothing running", async () => {
	const data = join(folder, "npm");
	const npm = spawn("npm", ["run", "demo", "--", "--data", data, "--port", String(await quietPort())]);
	let said = "";
	npm.stdout.on("data", (text: Buffer) => {
		said += text;
	});
	await killed(data, npm, expect.poll(() => said, { timeout: 600_000 }).toMatch(/Refreshing \d+ sources/));
});

function ownGroup(): string {
	return /\) \S \d+ (\d+)/.exec(readFileSync("/proc/self/stat", "utf8"))?.[1] ?? "";
}
