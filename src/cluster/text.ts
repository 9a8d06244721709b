/** The words of a report as they are compared: weighed by how rare they are among articles in general. */
import { readWording } from "../model/wording.ts";

/** The text of a report, ready to be compared. Features are known by their hashes. */
export interface Text {
	/** Words of the title, cut to their first letters. */
	readonly stems: ReadonlySet<string>;
	/** Numbers of the title. */
	readonly numbers: ReadonlySet<string>;
	/** What each feature weighs. */
	readonly weights: ReadonlyMap<string, number>;
	/** Features that are the same in every language. */
	readonly shared: ReadonlySet<string>;
	/** Length of all weights, and of those that any language can share. */
	readonly length: number;
	readonly sharedLength: number;
	/** Features of what the frames do not compare; and their length. */
	readonly rest: ReadonlySet<string>;
	readonly restLength: number;
	readonly sharedRestLength: number;
	/** Whether the language has ideas, by which texts are alike across languages. */
	readonly hasIdeas: boolean;
	/** Several events in one item: it is nobody's twin. */
	readonly isDigest: boolean;
}

/** @param written as `writeWording` wrote it */
export function textOf(written: string): Text {
	const { hasIdeas, isDigest, title, excerpt } = readWording(written);
	const stems = new Set<string>();
	const numbers = new Set<string>();
	const weights = new Map<string, number>();
	const shared = new Set<string>();
	const rest = new Set<string>();
	let square = 0;
	let sharedSquare = 0;
	let restSquare = 0;
	let sharedRestSquare = 0;
	for (const { hash, isShared, isNumber } of title) {
		if (!isShared) stems.add(hash);
		if (isNumber) numbers.add(hash);
	}
	for (const { hash, weight, isShared, isFramed } of [...title, ...excerpt]) {
		if (weight === 0 || weights.has(hash)) continue;
		weights.set(hash, weight);
		const own = weight * weight;
		square += own;
		if (isShared) {
			shared.add(hash);
			sharedSquare += own;
		}
		if (isFramed) continue;
		rest.add(hash);
		restSquare += own;
		if (isShared) sharedRestSquare += own;
	}
	return {
		...{ stems, numbers, weights, shared, rest, hasIdeas, isDigest },
		length: Math.sqrt(square),
		sharedLength: Math.sqrt(sharedSquare),
		restLength: Math.sqrt(restSquare),
		sharedRestLength: Math.sqrt(sharedRestSquare),
	};
}

/** How alike two texts are, 0 to 1: the cosine of their weights, across languages of what any language can share. */
export function likeness(a: Text, b: Text, isOneLanguage: boolean): number {
	const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
	const length = isOneLanguage ? a.length * b.length : a.sharedLength * b.sharedLength;
	return length === 0 ? 0 : product(isOneLanguage ? small.weights.keys() : small.shared, small, large) / length;
}

/** How alike two texts are in what their frames do not say. */
export function restLikeness(a: Text, b: Text, isOneLanguage: boolean): number {
	const [small, large] = a.rest.size <= b.rest.size ? [a, b] : [b, a];
	const length = isOneLanguage ? a.restLength * b.restLength : a.sharedRestLength * b.sharedRestLength;
	if (length === 0) return 0;
	const keys = [...small.rest].filter((key) => large.rest.has(key) && (isOneLanguage || small.shared.has(key)));
	return product(keys, small, large) / length;
}

function product(keys: Iterable<string>, a: Text, b: Text): number {
	let sum = 0;
	for (const key of keys) sum += (a.weights.get(key) ?? 0) * (b.weights.get(key) ?? 0);
	return sum;
}
