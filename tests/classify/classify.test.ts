import { describe, expect, test } from "vitest";
import { classify, judgeForRun } from "../../src/classify/classify.ts";
import { MODEL, NEAR_MISS, thresholdIn } from "../../src/classify/model.ts";
import { readItems } from "../../training/relevance/items.ts";
import { articleOf } from "./article.ts";
import { judge } from "./judge.ts";

const HOME = { country: "KZ", language: "en" } as const;
const visit = articleOf({
	title: "Tokayev pays state visit to France, signs joint declaration with Macron",
	excerpt: "The presidents of Kazakhstan and France held talks at the Élysée.",
});
const match = articleOf({
	title: "Kairat beat Celtic on penalties",
	excerpt: "The football club goes on in the Champions League.",
});

describe("classify", () => {
	test("keeps a state visit and drops a match, with the version that judged", () => {
		expect(classify(visit, HOME)).toMatchObject({ keep: true, model: MODEL });
		expect(classify(match, HOME)).toMatchObject({ keep: false, model: MODEL });
	});

	test("keeps from the threshold on", () => {
		for (const article of [visit, match]) {
			const { keep, score } = classify(article, HOME);
			expect(keep).toBe(score >= thresholdIn("en"));
		}
	});

	test("reads the event of what is kept, or nearly, and of nothing else", () => {
		const judged = readItems("fixtures/relevance/labelled/en.jsonl").map(judge);
		for (const { keep, score, frame } of judged) expect(frame !== undefined).toBe(keep || score >= NEAR_MISS);
		expect(judged.some(({ frame, facets }) => frame === undefined && facets.events.length > 0)).toBe(true);
	});

	test("tells the evidence strongest first, in words that stand in the article", () => {
		const { evidence } = classify(visit, HOME);
		const weights = evidence.map(({ weight }) => Math.abs(weight));
		expect(weights).toEqual([...weights].sort((a, b) => b - a));
		for (const word of evidence.flatMap(({ words }) => words))
			expect(`${visit.title} ${visit.excerpt}`).toContain(word);
	});

	test("says the same for a run but the evidence, and of what a run drops and keeps no report of, only that", () => {
		expect(judgeForRun(visit, HOME, false)).toEqual({ ...classify(visit, HOME), evidence: [] });
		const { score, ...dropped } = classify(match, HOME);
		expect(judgeForRun(match, HOME, true)).toEqual({ ...dropped, score, evidence: [] });
		const { facets, ...verdict } = judgeForRun(match, HOME, false);
		expect(verdict).toEqual({ keep: false, score, evidence: [], reason: "", model: MODEL });
		expect(Object.values(facets).flat()).toEqual([]);
	});

	test("says in one sentence who, with whom and in what act", () => {
		expect(classify(visit, HOME).reason).toBe(
			"Kept as a visit (state visit): it names Kazakhstan's president (Tokayev) and France.",
		);
	});

	test("says in one sentence what is missing and what speaks against", () => {
		const { reason } = classify(match, HOME);
		expect(reason).toMatch(/^Dropped because of sport \(.*football.*\); it names .*no foreign state or organisation/);
	});

	test("tells a subject against it only where that weighs a third of what speaks most for it", () => {
		const { reason, because } = classify(
			articleOf({ title: "Tokayev and Macron discuss foreign policy and a football school in Paris" }),
			HOME,
		);
		expect(because?.act?.type).toBeDefined();
		expect(reason).not.toContain("speaks against");
	});

	test("says which office somebody held on the day, and files the act under its level", () => {
		const title = "Tokayev meets French foreign minister in Astana";
		const { reason, facets } = classify(articleOf({ title, published: "2005-06-15T09:00:00.000Z" }), HOME);
		expect(reason).toContain("Kazakhstan's foreign minister (Tokayev)");
		expect(facets.level).toBe("minister");
	});

	test("judges an article without an excerpt", () => {
		expect(
			classify(articleOf({ title: "Токаев прибыл с государственным визитом в Ташкент", language: "ru" }), HOME).keep,
		).toBe(true);
	});

	test("judges empty text and text of signs only", () => {
		for (const title of ["", "🎉🎉🎉", "—", "12345"]) expect(classify(articleOf({ title }), HOME).keep).toBe(false);
	});
});
