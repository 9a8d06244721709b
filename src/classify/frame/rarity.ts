import { hashOf } from "../../model/wording.ts";
import { COUNTED, COUNTS } from "./counts.generated.ts";
import type { FeatureKind } from "./vocabulary.ts";

/** How much a kind of feature is trusted: a number is rarely shared by chance, a plain word often; a name has two features. */
const TRUST: Readonly<Record<FeatureKind, number>> = { "#": 1.2, c: 1, p: 1, n: 0.65, s: 0.6, w: 0.4 };

/** Articles of `COUNTED` that a feature is taken to be in when it is not among the common ones of its kind. */
const RARE: Readonly<Record<FeatureKind, number>> = { "#": 4, c: 4, p: 6, n: 6, s: 12, w: 12 };

/** Articles by the hash of a common feature. */
const COMMON = new Map<number, number>();
for (const [articles, features] of COUNTS)
	for (const feature of features.split(" ")) COMMON.set(hashOf(feature, feature, 1), articles);

/** What sharing a feature says: the rarer among articles in general, the more (logarithm of inverse document frequency). */
export function weigh(kind: FeatureKind, hash: number): number {
	return TRUST[kind] * Math.log(COUNTED / (COMMON.get(hash) ?? RARE[kind]));
}
