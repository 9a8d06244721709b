import { LANGUAGE_CODES, type LanguageCode } from "../../src/model/source.ts";
import { round } from "./numbering.ts";
import { MEASURED, type Row } from "./rows.ts";

/** By how much the threshold is higher in languages of which too few real headlines were labelled. */
const STRICTER = 0.06;

/** Where nothing real is measured: what is as likely kept as not. */
const EVEN = 0.5;

/** With fewer keeps than this, a language's whole streams say little of where its threshold should be. */
const ENOUGH_KEEPS = 30;

/** Probabilities from which on an article is kept. */
export interface Thresholds {
	readonly common: number;
	readonly of: (language: LanguageCode) => number;
}

/**
 * A language's own threshold is chosen on its single headlines, else on its whole streams, where these hold enough that should be
 * kept; all others, and none below them, have the stricter one.
 */
export function thresholdsOf(rows: readonly Row[], scores: readonly number[]): Thresholds {
	const isMonths = ({ isMeasured, item }: Row): boolean => isMeasured && item.stream === undefined;
	const common = evenThreshold(rows, scores, isMonths) ?? EVEN;
	const strict = round(common + STRICTER);
	const own = new Map<LanguageCode, number>();
	for (const language of LANGUAGE_CODES) {
		const isOf = (row: Row): boolean => row.item.lang === language;
		if (MEASURED.has(language)) {
			own.set(language, evenThreshold(rows, scores, (row) => isMonths(row) && isOf(row)) ?? EVEN);
			continue;
		}
		const isStream = (row: Row): boolean => row.isMeasured && isOf(row) && row.item.stream !== undefined;
		if (rows.filter((row) => isStream(row) && row.keep).length < ENOUGH_KEEPS) continue;
		own.set(language, Math.max(strict, strictThreshold(rows, scores, isStream)));
	}
	return { common, of: (language) => own.get(language) ?? strict };
}

/** The threshold at which as many are kept as should be: precision and recall meet there, and F1 is near its best. */
function evenThreshold(
	rows: readonly Row[],
	scores: readonly number[],
	isAsked: (row: Row) => boolean,
): number | undefined {
	const asked = askedOf(rows, scores, isAsked);
	const next = asked[asked.filter(({ keep }) => keep).length];
	return next === undefined ? undefined : round(next.score);
}

/** How far under the best F1 a higher threshold may be and still be taken. */
const NEAR_BEST = 0.01;

/** The highest threshold whose F1 is near the best: of whole streams, where a handful of keeps decides, the even one may lie in a gap. */
function strictThreshold(rows: readonly Row[], scores: readonly number[], isAsked: (row: Row) => boolean): number {
	const asked = askedOf(rows, scores, isAsked);
	const truth = asked.filter(({ keep }) => keep).length;
	let hit = 0;
	const tried = asked.flatMap(({ score, keep }, i) => {
		if (keep) hit++;
		return keep ? [{ at: (score + (asked[i + 1]?.score ?? score)) / 2, f1: (2 * hit) / (i + 1 + truth) }] : [];
	});
	const best = Math.max(0, ...tried.map(({ f1 }) => f1));
	return round(tried.find(({ f1 }) => f1 >= best - NEAR_BEST)?.at ?? EVEN);
}

/** The scores of those asked for, the highest first. */
const askedOf = (
	rows: readonly Row[],
	scores: readonly number[],
	isAsked: (row: Row) => boolean,
): { score: number; keep: boolean }[] =>
	rows
		.flatMap((row, i) => (isAsked(row) ? [{ score: scores[i] ?? 0, keep: row.keep }] : []))
		.sort((a, b) => b.score - a.score);
