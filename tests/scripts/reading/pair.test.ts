import { expect, test } from "vitest";
import { describePair, pairOf } from "../../../scripts/reading/pair.ts";
import { titled } from "../../cluster/framed.ts";

const oman = titled("ru", "Токаев принял посла Омана");
const again = titled("en", "Tokayev receives ambassador of Oman", { url: "https://b.example/1", sourceId: "b" });
const kuwait = titled("ru", "Токаев принял посла Кувейта", { url: "https://b.example/2", sourceId: "b" });

test("of two headlines says whether they are one story, how sure that is, and why", () => {
	expect(pairOf([oman, again])).toMatchObject({ joins: true, reason: expect.stringMatching(/^one story: /) });
	expect(pairOf([oman, kuwait])).toMatchObject({ joins: false, reason: "two stories: another partner" });
});

test("for people shows both with their frames, and the decision last", () => {
	const lines = describePair([oman, kuwait]).split("\n");
	expect(lines.filter((line) => line.includes("who: KZ/head-of-state@tokayev"))).toHaveLength(2);
	expect(lines.at(-1)).toMatch(/^two stories: another partner .* the second founds a story of its own\)$/);
});

test("asks for two headlines", () => {
	expect(() => pairOf([oman])).toThrow("two headlines");
});
