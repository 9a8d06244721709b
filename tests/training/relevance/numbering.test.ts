import { expect, test } from "vitest";
import { number } from "../../../training/relevance/numbering.ts";

test("numbers what is seen three times or more, in the order of names, and leaves out the rest", () => {
	const found = [["b", "rare"], ["a", "b"], ["a", "b"], ["a"]];
	expect(number(found)).toEqual({ names: ["a", "b"], numbered: [[1], [0, 1], [0, 1], [0]] });
});
