import { expect, test } from "vitest";
import { differences } from "../../../scripts/service/differences.ts";

test("stories that came, went or are shown otherwise have a line each", () => {
	const before = new Map([
		["1", "Visit to Paris (FR)"],
		["2", "Talks in Baku (AZ)"],
		["3", "Football"],
	]);
	const after = new Map([
		["1", "Visit to Paris (FR, visit)"],
		["2", "Talks in Baku (AZ)"],
		["4", "Summit in Astana"],
	]);
	expect(differences(before, after)).toBe(
		"\n  − Football\n  + Summit in Astana\n  ~ Visit to Paris (FR) → Visit to Paris (FR, visit)",
	);
	expect(differences(after, after)).toBe("");
});
