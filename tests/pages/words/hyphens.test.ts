import { expect, it } from "vitest";
import { softened } from "../../../src/pages/words/hyphens.ts";

it("long words of ours can be parted between syllables, short and English ones cannot", () => {
	expect(softened("Межправительственная комиссия", "ru").replaceAll("\u00ad", "-")).toBe(
		"Межпра-ви-тельствен-ная комиссия",
	);
	expect(softened("Intergovernmental commission", "en")).toBe("Intergovernmental commission");
});
