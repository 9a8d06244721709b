import { HOUR } from "../model/instant.ts";
import type { LanguageCode } from "../model/source.ts";
import { overlap } from "./overlap.ts";
import type { Vector } from "./vector.ts";

/** How far apart two reports of one event may be published. */
export const WINDOW = 120 * HOUR;

/** Titles that share so much within `REPORT_WINDOW` are one report, if they are longer than a few words. */
const ONE_REPORT = 0.6;
const REPORT_WINDOW = 72 * HOUR;
const FEW_WORDS = 3;

/** Below this nothing else need be looked at. */
const UNLIKE = 0.15;

/** The least cosine of one story; and where this outlet has already told it in this language, which seldom tells one twice. */
const ASKED = { sameLanguage: 0.34, otherLanguage: 0.22 };
const ASKED_OF_TELLER = { sameLanguage: 0.62, otherLanguage: 0.33 };

/** From here on likeness counts less, at the end of the window by `LATE_LOSS`. */
const LATE = 24 * HOUR;
const LATE_LOSS = 0.25;

/** Texts of fewer features must be more alike across languages, up to twice: two headlines share a flood and a city by chance. */
const SHORT = 16;

/** What likeness is worth where both name places and none is the same. */
const ELSEWHERE = 0.35;

/** Who told a story, in which language. */
export interface Teller {
	readonly sourceId: string;
	readonly language: LanguageCode;
}

/**
 * How surely a newcomer reports the event of a story: 1 and more is yes, and the highest wins.
 * @param first the story's first report, `cosine` how alike the newcomer is.
 * @param tellers who has told the story so far.
 */
export function sameness(
	newcomer: Vector,
	by: Teller,
	first: Vector,
	tellers: readonly Teller[],
	cosine: number,
): number {
	if (cosine < UNLIKE || newcomer.digest || first.digest) return 0;
	const apart = Math.abs(first.at - newcomer.at);
	const sameLanguage = first.language === newcomer.language;
	if (sameLanguage) {
		if (differ(newcomer.numbers, first.numbers)) return 0;
		const share = overlap(newcomer.title, first.title);
		if (share >= ONE_REPORT && apart <= REPORT_WINDOW && newcomer.title.size > FEW_WORDS) return 1 + share;
	}
	const told = tellers.some((teller) => teller.sourceId === by.sourceId && teller.language === by.language);
	const asked = (told ? ASKED_OF_TELLER : ASKED)[sameLanguage ? "sameLanguage" : "otherLanguage"];
	const late = Math.max(0, apart - LATE) / (WINDOW - LATE);
	const place = differ(newcomer.places, first.places) ? ELSEWHERE : 1;
	const short = sameLanguage ? 0 : Math.max(0, 1 - Math.min(newcomer.features.length, first.features.length) / SHORT);
	return (cosine * (1 - LATE_LOSS * late) * place) / (asked * (1 + short));
}

/** Whether both have some and share none: yesterday's exchange rate and today's, a flood here and a flood there. */
function differ<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
	return a.size > 0 && b.size > 0 && [...a].every((one) => !b.has(one));
}
