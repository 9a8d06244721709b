import { reasonText } from "../labels/reason-text.ts";
import type { Article } from "../model/article.ts";
import type { Classification, Evidence } from "../model/classification.ts";
import type { Facets } from "../model/facets.ts";
import type { Source } from "../model/source.ts";
import { facetsOf } from "./facets/facets.ts";
import { frameOf } from "./frame/frame.ts";
import { MODEL, NEAR_MISS, probability, type Share, sharesOf, thresholdIn } from "./model.ts";
import { reasonOf } from "./reason.ts";
import { look, type Sighting } from "./sighting.ts";

/** How many features are given as evidence. */
const MAX_EVIDENCE = 8;

/** Below this nobody asks what a dropped article is about: facets cost as much as the judgement. */
const HOPELESS = 0.03;

const NOTHING: Facets = { partners: [], organisations: [], events: [], themes: [], persons: [] };

/** Judges one article by docs/codebook.md: keep or drop, what it is about, and why. */
export function classify(article: Article, source: Pick<Source, "country" | "language">): Classification {
	const weighing = weigh(article, source);
	return explained(article, source, weighing, evidenceOf(weighing.shares));
}

/**
 * The same as a run needs it. It keeps no evidence; and of an article that it drops and of which it keeps no report, nobody asks what it is
 * about, nor why: that has no facets and no reason.
 */
export function judgeForRun(
	article: Article,
	source: Pick<Source, "country" | "language">,
	isReported: boolean,
): Classification {
	const weighing = weigh(article, source);
	const { keep, score } = weighing;
	if (keep || isReported) return explained(article, source, weighing, []);
	return { keep, score, facets: NOTHING, evidence: [], reason: "", model: MODEL };
}

/** What is seen in an article, and what it weighs. */
interface Weighing {
	readonly sighting: Sighting;
	readonly shares: readonly Share[];
	readonly score: number;
	readonly keep: boolean;
}

function weigh(article: Article, source: Pick<Source, "country">): Weighing {
	const sighting = look(article, source);
	const shares = sharesOf(sighting.features);
	const score = probability(shares);
	return { sighting, shares, score, keep: score >= thresholdIn(article.language) };
}

function explained(
	article: Article,
	source: Pick<Source, "country">,
	{ sighting, shares, score, keep }: Weighing,
	evidence: readonly Evidence[],
): Classification {
	const facets = score < HOPELESS ? NOTHING : facetsOf(article, source, sighting);
	const because = reasonOf(keep, sighting, shares, facets);
	return {
		keep,
		score,
		facets,
		...((keep || score >= NEAR_MISS) && { frame: frameOf(article, sighting, facets) }),
		evidence,
		reason: reasonText(keep, because, "en"),
		because,
		model: MODEL,
	};
}

function evidenceOf(shares: readonly Share[]): Evidence[] {
	const heaviest: Share[] = [];
	for (const share of shares) {
		const weight = Math.abs(share.weight);
		let place = heaviest.length;
		while (place > 0 && weight > Math.abs(heaviest[place - 1]?.weight ?? 0)) place--;
		if (place >= MAX_EVIDENCE) continue;
		heaviest.splice(place, 0, share);
		if (heaviest.length > MAX_EVIDENCE) heaviest.pop();
	}
	const evidence: Evidence[] = [];
	for (const { feature, weight } of heaviest) {
		const words: string[] = [];
		for (const { surface } of feature.hits) if (!words.includes(surface)) words.push(surface);
		evidence.push({ feature: feature.name, weight: Math.round(weight * 1000) / 1000, words });
	}
	return evidence;
}
