import { expect, test } from "vitest";
import { isHeldOut, partOf } from "../../../training/stories/halves.ts";
import type { Item } from "../../../training/stories/items.ts";

const item: Item = { id: "1", lang: "en", source: "a", date: "", title: "t", summary: "", url: "" };

test("holds out about half of the families, always the same, and nothing that has none", () => {
	const families = Array.from({ length: 400 }, (_, n) => ({ ...item, family: `family ${n}` }));
	const held = families.filter(isHeldOut);
	expect(held.length).toBeGreaterThan(150);
	expect(held.length).toBeLessThan(250);
	expect(families.filter(isHeldOut)).toEqual(held);
	expect(isHeldOut(item)).toBe(false);
});

test("parts names evenly", () => {
	const counts = [0, 0, 0, 0, 0];
	for (let n = 0; n < 1000; n++) {
		const part = partOf(`name ${n}`, 5);
		counts[part] = (counts[part] ?? 0) + 1;
	}
	for (const count of counts) expect(count).toBeGreaterThan(140);
});
