import { LANGUAGE_CODES, type LanguageCode } from "../../src/model/source.ts";
import { round } from "./numbering.ts";
import { MEASURED, type Row } from "./rows.ts";

/**
 * What is as likely kept as not. Scores are calibrated, so that F1 is within .01 of its best here: of single headlines and of whole streams
 * in English, Russian and Kyrgyz, and of our own headlines in all eight languages (29 November 2026). What is chosen by a handful of
 * headlines near the border jumps by a tenth with every word.
 */
const EVEN = 0.5;

/** With fewer keeps than this, a language's whole streams say little of where its threshold should be. */
const ENOUGH_KEEPS = 30;

/** Probabilities from which on an article is kept. */
export interface Thresholds {
	readonly common: number;
	readonly of: (language: LanguageCode) => number;
}

/** The even one, and a stricter one for a language whose whole streams ask for it and of which nothing else real was labelled. */
export function thresholdsOf(rows: readonly Row[], scores: readonly number[]): Thresholds {
	const own = new Map<LanguageCode, number>();
	for (const language of LANGUAGE_CODES) {
		if (MEASURED.has(language)) continue;
		const isStream = ({ isMeasured, item }: Row): boolean =>
			isMeasured && item.lang === language && item.stream !== undefined;
		if (rows.filter((row) => isStream(row) && row.keep).length < ENOUGH_KEEPS) continue;
		own.set(language, Math.max(EVEN, strictThreshold(rows, scores, isStream)));
	}
	return { common: EVEN, of: (language) => own.get(language) ?? EVEN };
}

/** How far under the best F1 a higher threshold may be and still be taken. */
const NEAR_BEST = 0.01;

/** The highest threshold whose F1 is near the best: of whole streams, where a handful of keeps decides, the even one may lie in a gap. */
function strictThreshold(rows: readonly Row[], scores: readonly number[], isAsked: (row: Row) => boolean): number {
	const asked = rows
		.flatMap((row, i) => (isAsked(row) ? [{ score: scores[i] ?? 0, keep: row.keep }] : []))
		.sort((a, b) => b.score - a.score);
	const truth = asked.filter(({ keep }) => keep).length;
	let hit = 0;
	const tried = asked.flatMap(({ score, keep }, i) => {
		if (keep) hit++;
		return keep ? [{ at: (score + (asked[i + 1]?.score ?? score)) / 2, f1: (2 * hit) / (i + 1 + truth) }] : [];
	});
	const best = Math.max(0, ...tried.map(({ f1 }) => f1));
	return round(tried.find(({ f1 }) => f1 >= best - NEAR_BEST)?.at ?? EVEN);
}
