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
		own.set(language, preciseThreshold(rows, scores, isStream));
	}
	return { common: EVEN, of: (language) => own.get(language) ?? EVEN };
}

/** The least share of what is kept of whole streams that should be right. */
const PRECISION = 0.85;

/** What thresholds are tried by: a finer one would be chosen by single headlines. */
const STEP = 0.05;

/** The lowest threshold, from the even one on, from which on whole streams are as precise as is asked. */
function preciseThreshold(rows: readonly Row[], scores: readonly number[], isAsked: (row: Row) => boolean): number {
	for (let at = EVEN; at < 1; at = round(at + STEP)) {
		const kept = rows.filter((row, i) => isAsked(row) && (scores[i] ?? 0) >= at);
		if (kept.filter(({ keep }) => keep).length >= PRECISION * kept.length) return at;
	}
	return 1;
}
