import { expect, test } from "vitest";
import { softened } from "../../../src/pages/words/hyphens.ts";

test("long words of ours can be parted between syllables, short and English ones cannot", () => {
	expect(softened("Межправительственная комиссия", "ru").replaceAll("\u00ad", "-")).toBe(
		"Межпра-ви-тельствен-ная комиссия",
	);
	expect(softened("Intergovernmental commission", "en")).toBe("Intergovernmental commission");
});
