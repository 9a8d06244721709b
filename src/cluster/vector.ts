/** A report as it is compared, and the features it is compared by: they refer to each other. */
import type { LanguageCode } from "../model/source.ts";

/** One thing that reports can share. Its mutable parts belong to one sorting. */
export interface Feature {
	/** What sharing it says, among articles in general. */
	readonly weight: number;
	/** Whether it is the same in every language. */
	readonly common: boolean;
	/** Whether it is a country or a city. */
	readonly place: boolean;
	/** The latest stories that have it, the oldest first. */
	readonly shown: Shown[];
	/** The last text that had it: so a text takes it once. */
	lastIn: unknown;
}

/** A story's first report, as it shows one of its features. */
export interface Shown {
	readonly vector: Vector;
	readonly weight: number;
}

/** A report as it is compared. */
export interface Vector {
	/** The story that it is the first report of; of a newcomer, the one that it would found. */
	readonly id: string;
	/** Milliseconds of its `published`. */
	readonly at: number;
	readonly language: LanguageCode;
	/** Words of the title, cut to their first letters. */
	readonly title: ReadonlySet<string>;
	/** Numbers of the title. */
	readonly numbers: ReadonlySet<string>;
	readonly places: ReadonlySet<Feature>;
	/** Several events in one item: it is nobody's twin. */
	readonly digest: boolean;
	readonly features: readonly Feature[];
	/** Of each feature, at the time of this report. */
	readonly weights: readonly number[];
	/** Length of the vector, and of what any language can share. */
	readonly length: number;
	readonly commonLength: number;
	/** The newcomer that met it last, and what they share: mutable, of one sorting. */
	met: { by: Vector | undefined; dot: number };
}
