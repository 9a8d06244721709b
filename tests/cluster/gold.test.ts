/** What the half of the families that nothing is learned from must give: floors, a hundredth under what was measured last. */
import { expect, test } from "vitest";
import { countryName } from "../../src/labels/labels.ts";
import { isHeldOut } from "../../training/stories/halves.ts";
import { twins } from "../../training/stories/kinds.ts";
import { bCubed, pairwise } from "../../training/stories/score.ts";
import { sortFile } from "../../training/stories/sort.ts";
import { titled } from "./framed.ts";
import { storiesOf } from "./stories-of.ts";

const FILE = new URL("../../fixtures/stories/gold/families.jsonl", import.meta.url).pathname;

test("tells families that were never learned from", () => {
	const told = sortFile(FILE, isHeldOut);
	const sorted = told.map((one) => one.sorted);
	const all = pairwise(sorted, () => true);
	// One report in Kyrgyz that joins another story takes .015 of it, hence less is asked than the .967 of early November.
	expect(all.precision).toBeGreaterThanOrEqual(0.95);
	expect(all.recall).toBeGreaterThanOrEqual(0.894);
	expect(pairwise(sorted, (a, b) => a.lang !== b.lang).recall).toBeGreaterThanOrEqual(0.917);
	expect(bCubed(sorted).f1).toBeGreaterThanOrEqual(0.967);
	const { pairs, joined } = twins(told);
	expect(joined / pairs).toBeLessThanOrEqual(0.04);
});

const COUNTRIES = "PK KR RS LT EE FI HR VN MY BR OM KW RO BG SK SI UZ FR CN TR AZ IQ IR AT AU NE NG CG CD GN GW".split(
	" ",
);

const FORMULAS: readonly (readonly ["en" | "kk" | "ru", (country: string) => string])[] = [
	["en", (country) => `Tokayev receives Ambassador of ${country}`],
	["en", (country) => `Kazakhstan, ${country} discuss trade`],
	["kk", (country) => `Тоқаев ${country} президентін құттықтады`],
	["kk", (country) => `Сыртқы істер министрі ${country} елшісімен кездесті`],
	["ru", (country) => `Казахстан и ${country} подписали соглашение о визах`],
];

/** As outlets write it: our labels tell the Congos apart in brackets. */
const nameOf = (code: string, language: "en" | "kk" | "ru"): string =>
	(language === "en" ? CONGOS[code] : undefined) ?? countryName(code, language);

const CONGOS: Readonly<Record<string, string>> = {
	CG: "the Republic of the Congo",
	CD: "the Democratic Republic of the Congo",
};

test.each(FORMULAS.map(([language, formula]) => [formula("…"), language, formula] as const))(
	"tells as many stories as countries under “%s”, by many outlets and by one",
	(_, language, formula) => {
		for (const one of [true, false]) {
			const reports = COUNTRIES.map((code, n) =>
				titled(language, formula(nameOf(code, language)), { sourceId: one ? "outlet" : `outlet-${n}` }),
			);
			expect(storiesOf(reports)).toHaveLength(COUNTRIES.length);
		}
	},
);
