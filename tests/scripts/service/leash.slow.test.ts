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

test.runIf(existsSync("/proc/self/stat")).each([
	["demo", []],
	["start", ["--var", "ORIGIN=http://127.0.0.1:9"]],
	["replay", ["fixtures/outlets"]],
] as const)("SIGKILL of %s leaves nothing running", async (name, args) => {
	const data = join(folder, name);
	const command = start(name, ...args, "--data", data, "--port", String(await quietPort()));
	await command.says(/Refreshing \d+ sources/);
	const groups = [...groupsNaming(data)].filter((group) => group !== String(command.child.pid));
	const members = () => processes().filter(({ group }) => groups.includes(group) && group !== ownGroup());
	expect(members().length).toBeGreaterThan(2);
	command.child.kill("SIGKILL");
	await command.ended;
	await expect.poll(members, { timeout: 600_000 }).toEqual([]);
});

function ownGroup(): string {
	return /\) \S \d+ (\d+)/.exec(readFileSync("/proc/self/stat", "utf8"))?.[1] ?? "";
}
