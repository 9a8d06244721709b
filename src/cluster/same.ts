import { HOUR } from "../model/instant.ts";
import type { LanguageCode } from "../model/source.ts";
import { overlap } from "./overlap.ts";
import type { Anchor, Vector } from "./shelf.ts";

/** How far apart two reports of one event may be published. */
export const WINDOW = 120 * HOUR;

/** Titles that share so much within `REPORT_WINDOW` are one report, if they are longer than a few words. */
const ONE_REPORT = 0.6;
const REPORT_WINDOW = 72 * HOUR;
const FEW_WORDS = 3;

/** The least cosine of one story; and where this outlet has already told it in this language, which seldom tells one twice. */
const ASKED = { sameLanguage: 0.34, otherLanguage: 0.22 };
const ASKED_OF_TELLER = { sameLanguage: 0.62, otherLanguage: 0.33 };

/** From here on likeness counts less, at the end of the window by `LATE_LOSS`. */
const LATE = 24 * HOUR;
const LATE_LOSS = 0.25;

/** What likeness is worth where both name places and none is the same. */
const ELSEWHERE = 0.6;

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
	const place = differ(features.places, other.places) ? ELSEWHERE : 1;
	return (cosine * (1 - LATE_LOSS * late) * place) / asked;
}

/** Whether both have some and share none: yesterday's exchange rate and today's, a flood here and a flood there. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return a.size > 0 && b.size > 0 && [...a].every((one) => !b.has(one));
}
