import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { version } from "../../package.json";
import lock from "../../package-lock.json" with { type: "json" };
import { VERSION } from "../../src/model/version.ts";

test("the release is the one of package.json, and its changes are told in CHANGELOG.md with their day, after what is not released yet", () => {
	expect(VERSION).toBe(version);
	expect(lock.version).toBe(version);
	const releases = [...readFileSync("CHANGELOG.md", "utf8").matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
	const newest = releases[0] === "Unreleased" ? releases[1] : releases[0];
	expect(newest).toMatch(new RegExp(`^${version.replaceAll(".", "\\.")} — \\d{4}-\\d\\d-\\d\\d$`));
});
