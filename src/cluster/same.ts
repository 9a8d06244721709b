import { HOUR } from "../model/instant.ts";
import type { LanguageCode } from "../model/source.ts";
import { overlap } from "./overlap.ts";
import type { Anchor, Vector } from "./shelf.ts";

/** How far apart two reports of one event may be published. */
export const WINDOW = 120 * HOUR;

/** Titles that share so much within `REPORT_WINDOW` are one report, if they are longer than a few words. */
const ONE_REPORT = 0.55;
const REPORT_WINDOW = 72 * HOUR;
const FEW_WORDS = 3;

/** The least cosine of one story, and of one that this outlet has already told in this language: it seldom tells one twice. */
const ASKED = { sameLanguage: 0.5, otherLanguage: 0.22 };
const ASKED_OF_TELLER = { sameLanguage: 0.62, otherLanguage: 0.33 };

/** From here on likeness counts less, at the end of the window by `LATE_LOSS`. */
const LATE = 24 * HOUR;
const LATE_LOSS = 0.35;

export interface Newcomer {
	readonly at: number;
	readonly sourceId: string;
	readonly language: LanguageCode;
	readonly vector: Vector;
}

/**
 * How surely a newcomer reports the event of a story: 1 and more is yes, and the highest wins.
 * @param tellers who has told the story so far.
 * @param cosine of the newcomer and the story's first report.
 */
export function sameness(
	{ at, sourceId, language, vector }: Newcomer,
	anchor: Anchor,
	tellers: readonly { readonly sourceId: string; readonly language: LanguageCode }[],
	cosine: number,
): number {
	const { features } = vector;
	const other = anchor.vector.features;
	if (features.digest || other.digest) return 0;
	const apart = Math.abs(anchor.at - at);
	const sameLanguage = anchor.vector.language === language;
	if (sameLanguage) {
		if (differ(features.numbers, other.numbers)) return 0;
		const share = overlap(features.title, other.title);
		if (share >= ONE_REPORT && apart <= REPORT_WINDOW && features.title.size > FEW_WORDS) return 1 + share;
	}
	const told = tellers.some((teller) => teller.sourceId === sourceId && teller.language === language);
	const asked = (told ? ASKED_OF_TELLER : ASKED)[sameLanguage ? "sameLanguage" : "otherLanguage"];
	const late = Math.max(0, apart - LATE) / (WINDOW - LATE);
	return (cosine * (1 - LATE_LOSS * late)) / asked;
}

/** Whether both have numbers and share none: yesterday's exchange rate and today's. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return a.size > 0 && b.size > 0 && [...a].every((number) => !b.has(number));
}
