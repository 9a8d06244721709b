import { describe, expect, test } from "vitest";
import { FoldedTexts } from "../../src/channels/folded-texts.ts";

/** Texts that hold so much, and which of them were asked for: those that were not held. */
function holding(most: number) {
	const held = new FoldedTexts(most);
	const asked: string[] = [];
	const look = (of: object | string, text: string) =>
		held.foldedOf(of, () => {
			asked.push(text);
			return [text];
		});
	return { look, asked };
}

describe("folded texts", () => {
	test.each([
		["an object", {}, {}],
		["an edition", "a", "b"],
	])("of %s are made once, and of another anew", (_, one, other) => {
		const { look, asked } = holding(100);
		const [first, again, another] = [look(one, "Қазақ чай"), look(one, "Қазақ чай"), look(other, "Oil")];
		expect(first).toEqual({ letters: " казак чай ", sound: " kazak chai " });
		expect([again, another.letters]).toEqual([first, " oil "]);
		expect(asked).toEqual(["Қазақ чай", "Oil"]);
	});

	test("are one text with a border between each two", () => {
		const held = new FoldedTexts(100);
		expect(held.foldedOf({}, () => ["Gas", "Жол"])).toEqual({ letters: " gas | жол ", sound: " gas | jol " });
	});

	test.each([
		["objects", {}, {}, {}],
		["editions", "a", "b", "c"],
	])("of %s are let go, all of them, where one more makes them too many", (_, one, other, third) => {
		// Five characters by its letters and five by its sound, each.
		const texts = new Map<object | string, string>([
			[one, "gas"],
			[other, "oil"],
			[third, "air"],
		]);
		const { look, asked } = holding(20);
		for (const of of [one, other, one, other]) look(of, texts.get(of) ?? "");
		expect(asked).toEqual(["gas", "oil"]);
		for (const of of [third, third, one, third]) look(of, texts.get(of) ?? "");
		expect(asked).toEqual(["gas", "oil", "air", "gas"]);
		for (const of of [other, third]) look(of, texts.get(of) ?? "");
		expect(asked).toEqual(["gas", "oil", "air", "gas", "oil", "air"]);
	});
});
