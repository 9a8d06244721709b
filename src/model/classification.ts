import type { Article } from "./article.ts";
import type { Facets } from "./facets.ts";
import type { Frame } from "./frame.ts";
import type { Instant } from "./instant.ts";
import type { Reason } from "./reason.ts";

/** One reason: a named feature, its signed share of the score and the words that fired it. */
export interface Evidence {
	readonly feature: string;
	/** In log-odds: positive speaks for keeping. */
	readonly weight: number;
	/** The words as they stand in the article, in order of appearance. */
	readonly words: readonly string[];
}

/** The judgement on one article. */
export interface Classification {
	readonly keep: boolean;
	/** Probability of keep, 0 to 1. */
	readonly score: number;
	readonly facets: Facets;
	/** The event it reports; absent where nobody asked, because it is far from being kept. */
	readonly frame?: Frame;
	/** Strongest first; not stored, `reason` is. */
	readonly evidence: readonly Evidence[];
	/** The evidence in one plain English sentence; empty for what a run drops and keeps no report of. */
	readonly reason: string;
	/** The same in no language yet; absent in what an earlier release judged. */
	readonly because?: Reason;
	/** The version of the lexicon and weights that judged: an older one is judged again. */
	readonly model: string;
}

/** An article that was kept: one outlet's report of a story. */
export interface Report extends Article {
	/** The run that last changed what is kept of it; `firstSeen` at first. It never goes back. */
	readonly changed: Instant;
	readonly classification: Classification;
	/** Its address turned out to be on the site of another source, which lists it itself: it is kept no longer, whatever a model says. */
	readonly isCeded?: true;
}
