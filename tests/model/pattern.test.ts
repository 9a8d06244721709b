import { describe, expect, test } from "vitest";
import { codeIn } from "../../scripts/rooms.ts";
import { pattern } from "../../src/model/pattern.ts";

describe("a pattern", () => {
	test("is made when it is first asked for, and then always the same", () => {
		const wrong = pattern("(", "");
		expect(wrong).toThrow(SyntaxError);
		const letters = pattern(String.raw`\p{L}+`, "gu");
		expect("Алматы – Paris".match(letters())).toEqual(["Алматы", "Paris"]);
		expect(letters()).toBe(letters());
	});

	test("is what has classes of Unicode wherever the Worker has one, never a literal", () => {
		const WRITTEN_OTHERWISE = /String\.raw`[^`]*`|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`/g;
		const literals = [...codeIn("src")].flatMap(([file, text]) =>
			text
				.replace(WRITTEN_OTHERWISE, "")
				.split("\n")
				.filter((line) => /\\[pP]\{/.test(line))
				.map((line) => `${file}: ${line.trim()}`),
		);
		expect(literals).toEqual([]);
	});
});
