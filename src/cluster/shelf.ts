/**
 * Stories as newcomers are compared with them: by the features of their first report, weighted, in an inverted index, so that
 * a newcomer meets only stories it shares something with. The cosine of two weighted sets says how alike they are.
 */
import type { LanguageCode } from "../model/source.ts";
import type { Features } from "./features.ts";
import { weigh } from "./weights.ts";

/** What a newcomer is compared with: a story's first report. */
export interface Anchor {
	readonly id: string;
	/** Milliseconds of its `published`. */
	readonly at: number;
	readonly vector: Vector;
}

/** Features with their weights at the time they were put up. */
export interface Vector {
	readonly features: Features;
	readonly weights: ReadonlyMap<string, number>;
	readonly language: LanguageCode;
	/** Length of the vector, and of what any language can share. */
	readonly length: number;
	readonly commonLength: number;
}

/** An inverted index: the latest anchors by feature, oldest first. */
export type Shelf = Map<string, Anchor[]>;

/** Anchors kept for one feature: a feature that more recent stories than this share tells nothing apart. */
const MOST = 48;

/** So many recent stories halve what sharing a feature says: in a week of floods "flood" says little. */
const HALVED_BY = 14;

/** What a feature of the title weighs against one of the excerpt alone. */
const TITLE = 1.4;

/** Weighs features by how rare they are among articles in general and among the stories of `since` and later. */
export function vectorOf(features: Features, language: LanguageCode, shelf: Shelf, since: number): Vector {
	const weights = new Map<string, number>();
	let square = 0;
	let common = 0;
	for (const feature of features.all) {
		const recent = (shelf.get(feature) ?? []).filter((anchor) => anchor.at >= since).length;
		const weight = (weigh(feature) * (features.titled.has(feature) ? TITLE : 1)) / (1 + recent / HALVED_BY);
		weights.set(feature, weight);
		square += weight * weight;
		if (!isOfOneLanguage(feature)) common += weight * weight;
	}
	return { features, weights, language, length: Math.sqrt(square), commonLength: Math.sqrt(common) };
}

export function putUp(anchor: Anchor, shelf: Shelf): void {
	for (const feature of anchor.vector.weights.keys()) {
		const anchors = shelf.get(feature);
		if (!anchors) shelf.set(feature, [anchor]);
		else if (anchors.push(anchor) > MOST) anchors.shift();
	}
}

/** The cosine of a newcomer with each anchor of `since` and later that it shares a feature with. */
export function cosines(vector: Vector, shelf: Shelf, since: number): Map<Anchor, number> {
	const found = new Map<Anchor, number>();
	for (const [feature, weight] of vector.weights) {
		for (const anchor of shelf.get(feature) ?? []) {
			if (anchor.at < since || (isOfOneLanguage(feature) && anchor.vector.language !== vector.language)) continue;
			found.set(anchor, (found.get(anchor) ?? 0) + weight * (anchor.vector.weights.get(feature) ?? 0));
		}
	}
	for (const [anchor, dot] of found) {
		const [a, b] =
			anchor.vector.language === vector.language
				? [vector.length, anchor.vector.length]
				: [vector.commonLength, anchor.vector.commonLength];
		found.set(anchor, dot / (a * b));
	}
	return found;
}

function isOfOneLanguage(feature: string): boolean {
	return feature.startsWith("w");
}
