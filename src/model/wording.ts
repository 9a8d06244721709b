/**
 * What of a report's words is compared with other reports', as text of five characters a feature: four of the feature's hash, and one
 * of what it weighs and what it is. Reports keep it, because reading words again is what a publish would spend most of its time on.
 */

/** One thing that the words of a report show: a stem, an idea, a name's consonants, a number, a party. */
export interface WordFeature {
	/** Of its name, such as `cwater`, whose first letter says of which kind it is: `hashOf`. */
	readonly hash: number;
	/** How much sharing it says, from 0 to 9. */
	readonly weight: number;
	/** It is the same in every language. */
	readonly isShared: boolean;
	/** The frame says the same: it names a party, an office or an act. */
	readonly isFramed: boolean;
	readonly isNumber: boolean;
}

/** Words ready to be written. */
export interface ReportWords {
	/** The language has ideas, by which texts are alike across languages. */
	readonly hasIdeas: boolean;
	/** Several events in one item: it is nobody's twin. */
	readonly isDigest: boolean;
	readonly title: readonly WordFeature[];
	/** What only the excerpt has. */
	readonly excerpt: readonly WordFeature[];
}

/** A feature as it was read again: its name is known by its hash alone. */
export interface ReadFeature extends Omit<WordFeature, "hash"> {
	readonly hash: string;
}

/** What `writeWording` wrote. */
export interface ReadWords extends Omit<ReportWords, "title" | "excerpt"> {
	readonly title: readonly ReadFeature[];
	readonly excerpt: readonly ReadFeature[];
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** By code of a digit, its value. */
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

/** What the eight levels of weight stand for: the lightest by far are the most. */
const LEVELS = [0, 0.5, 1, 1.6, 2.4, 3.4, 5, 7.5];

/** Halfway from each level to the next. */
const MIDDLES = LEVELS.slice(1).map((level, n) => (level + (LEVELS[n] ?? 0)) / 2);

const SHARED = 8;
const FRAMED = 16;
const NUMBER = 32;

const IDEAS = 1;
const DIGEST = 2;

/** Between the title's features and the excerpt's. */
const EXCERPT = ".";

/** Characters of a feature's hash, and of a feature. */
const HASH = 4;
const FEATURE = HASH + 1;

export function writeWording({ hasIdeas, isDigest, title, excerpt }: ReportWords): string {
	const head = DIGITS.charAt((hasIdeas ? IDEAS : 0) + (isDigest ? DIGEST : 0));
	return head + written(title) + EXCERPT + written(excerpt);
}

/** What was written; of text that another release wrote in another way, nothing of its words. */
export function readWording(text: string): ReadWords {
	const flags = valueAt(text, 0);
	const middle = text.indexOf(EXCERPT);
	const [first, second] = middle < 0 ? [0, 0] : [middle, text.length];
	return {
		hasIdeas: (flags & IDEAS) !== 0,
		isDigest: (flags & DIGEST) !== 0,
		title: readFeatures(text, 1, first),
		excerpt: readFeatures(text, middle + 1, second),
	};
}

function readFeatures(text: string, from: number, to: number): ReadFeature[] {
	const features: ReadFeature[] = [];
	for (let at = from; at + FEATURE <= to; at += FEATURE) {
		const value = valueAt(text, at + HASH);
		features.push({
			hash: text.slice(at, at + HASH),
			weight: LEVELS[value & 7] ?? 0,
			isShared: (value & SHARED) !== 0,
			isFramed: (value & FRAMED) !== 0,
			isNumber: (value & NUMBER) !== 0,
		});
	}
	return features;
}

const valueAt = (text: string, at: number): number => VALUES[text.charCodeAt(at)] ?? 0;

function written(features: readonly WordFeature[]): string {
	const digits: number[] = [];
	for (const { hash, weight, isShared, isFramed, isNumber } of features) {
		let bits = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
		bits ^= bits >>> 13;
		for (let shift = 0; shift < 24; shift += 6) digits.push(DIGITS.charCodeAt((bits >>> shift) & 63));
		const value = levelOf(weight) + (isShared ? SHARED : 0) + (isFramed ? FRAMED : 0) + (isNumber ? NUMBER : 0);
		digits.push(DIGITS.charCodeAt(value));
	}
	return String.fromCharCode(...digits);
}

/** The level that is nearest. */
function levelOf(weight: number): number {
	let level = 0;
	while (weight > (MIDDLES[level] ?? Number.POSITIVE_INFINITY)) level++;
	return level;
}

/**
 * The hash of a name (FNV-1a), of which twenty-four bits are written: of a pair of reports two features are one by chance once in
 * some thousand pairs. A name is a letter and part of a text, so that it need not be put together.
 */
export function hashOf(kind: string, text: string, from = 0, to = text.length): number {
	let hash = Math.imul(OFFSET ^ kind.charCodeAt(0), PRIME);
	for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
	return hash;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
