import { LEXICON_VERSION } from "../lexicon/version.generated.ts";
import type { LanguageCode } from "../model/source.ts";
import type { Feature } from "./feature.ts";
import weights from "./weights.generated.json" with { type: "json" };

/** Log-odds of each event type against the rest, in hundredths: whole numbers are read without an object for each. */
export interface EventWeights {
	/** By place in `EVENT_TYPES`. */
	readonly bias: readonly number[];
	/** What a feature adds, and to which type: place and weight in turn. */
	readonly features: Readonly<Record<string, readonly number[]>>;
}

/** What `npm run train` learned: a logistic regression over named features. */
export interface Weights {
	/** Changes with every weight. */
	readonly version: string;
	readonly bias: number;
	/** Probability from which on an article is kept. */
	readonly threshold: number;
	/** The same for languages that ask for more. */
	readonly thresholds: { readonly [language in LanguageCode]?: number };
	readonly features: Readonly<Record<string, number>>;
	/** Which event a kept article reports. */
	readonly events: EventWeights;
}

const WEIGHTS: Weights = weights;

export const EVENT_WEIGHTS = WEIGHTS.events;

/** The version that stands in every classification: it changes with the lexicon and the weights, and what another judged is judged again. */
export const MODEL = `${LEXICON_VERSION}-${WEIGHTS.version}`;

/** Probability from which on an article is kept. */
const THRESHOLD = WEIGHTS.threshold;

/** Probability from which on a dropped article was nearly kept, so that a person should look. */
export const NEAR_MISS = THRESHOLD / 2;

/** The same for articles in a language. */
export const thresholdIn = (language: LanguageCode): number => WEIGHTS.thresholds[language] ?? THRESHOLD;

/** A feature with its share of the score, in log-odds. */
export interface Share {
	readonly feature: Feature;
	readonly weight: number;
}

/** What each feature adds; features that were never learned add nothing and are left out. */
export function sharesOf(features: readonly Feature[], weights: Weights = WEIGHTS): Share[] {
	const shares: Share[] = [];
	for (const feature of features) {
		// Our own words: names of features, of several words each.
		const weight = weights.features[feature.name];
		if (weight !== undefined) shares.push({ feature, weight });
	}
	return shares;
}

/** Probability that the codebook keeps the article. */
export function probability(shares: readonly Share[], weights: Weights = WEIGHTS): number {
	let logOdds = weights.bias;
	for (const { weight } of shares) logOdds += weight;
	return 1 / (1 + Math.exp(-logOdds));
}
