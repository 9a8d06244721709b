/**
 * Stories as newcomers are compared with them: by the features of their first report, weighted, in an inverted index, so that
 * a newcomer meets only stories it shares something with. The cosine of two weighted sets says how alike they are.
 */
import type { Report } from "../model/classification.ts";
import type { Feature, Vector } from "./vector.ts";
import { type Vocabulary, wordsOf } from "./vocabulary.ts";

/** Stories kept for one feature: a feature that more recent stories than this share tells nothing apart. */
const MOST = 48;

/** So many recent stories halve what sharing a feature says: in a week of floods "flood" says little. */
const HALVED_BY = 14;

/** What a feature of the title weighs against one of the excerpt alone. */
const TITLE = 1.4;

/** Characters of an excerpt that are read: what follows is background, or another headline. */
const LEAD = 300;

/** Between the parts of a digest. */
const PARTS = /\s(?:\/\/|\|\|)\s/;

/** The issue of a programme that is on every day. */
const ISSUE = /\d{1,2}\.\d{1,2}\.\d{4}\s*$/;

/**
 * Weighs a report's features by how rare they are among articles in general and among the stories of `since` and later.
 * An edited report is taken by the words of its first sight.
 */
export function vectorOf(id: string, report: Report, vocabulary: Vocabulary, since: number): Vector {
	const { language } = report;
	const { title, excerpt } = report.original ?? report;
	const titled = wordsOf(title, language, vocabulary);
	const features: Feature[] = [];
	const take = (feature: Feature): void => {
		if (feature.lastIn === report) return;
		feature.lastIn = report;
		features.push(feature);
	};
	for (const word of titled) word.features.forEach(take);
	const ofTitle = features.length;
	for (const word of wordsOf(excerpt.slice(0, LEAD), language, vocabulary)) word.features.forEach(take);
	const weights = features.map((feature, n) => weightOf(feature, since) * (n < ofTitle ? TITLE : 1));
	let square = 0;
	let commonSquare = 0;
	for (let n = 0; n < features.length; n++) {
		const weight = weights[n] ?? 0;
		square += weight * weight;
		if (features[n]?.common) commonSquare += weight * weight;
	}
	return {
		id,
		at: Date.parse(report.published),
		language,
		title: new Set(titled.map((word) => word.stem)),
		numbers: new Set(titled.filter((word) => word.isNumber).map((word) => word.stem)),
		places: new Set(features.filter((feature) => feature.place)),
		digest: PARTS.test(excerpt) || ISSUE.test(title),
		features,
		weights,
		length: Math.sqrt(square),
		commonLength: Math.sqrt(commonSquare),
		met: { by: undefined, dot: 0 },
	};
}

function weightOf(feature: Feature, since: number): number {
	let recent = 0;
	for (const { vector } of feature.shown) if (vector.at >= since) recent++;
	return feature.weight / (1 + recent / HALVED_BY);
}

/** Shows a story's first report to those who come. */
export function putUp(vector: Vector): void {
	vector.features.forEach((feature, n) => {
		feature.shown.push({ vector, weight: vector.weights[n] ?? 0 });
		if (feature.shown.length > MOST) feature.shown.shift();
	});
}

/** A story's first report, and how alike a newcomer is to it. */
export interface Likeness {
	readonly first: Vector;
	readonly cosine: number;
}

/** How alike a newcomer is to each story of `since` and later that it shares a feature with. */
export function likenesses(newcomer: Vector, since: number): Likeness[] {
	const found: Vector[] = [];
	newcomer.features.forEach((feature, n) => {
		const own = newcomer.weights[n] ?? 0;
		for (const { vector, weight } of feature.shown) {
			if (vector.at < since || !(feature.common || vector.language === newcomer.language)) continue;
			if (vector.met.by !== newcomer) {
				vector.met.by = newcomer;
				vector.met.dot = 0;
				found.push(vector);
			}
			vector.met.dot += own * weight;
		}
	});
	return found.map((first) => ({ first, cosine: cosine(newcomer, first) }));
}

function cosine(newcomer: Vector, first: Vector): number {
	return first.language === newcomer.language
		? first.met.dot / (newcomer.length * first.length)
		: first.met.dot / (newcomer.commonLength * first.commonLength);
}
