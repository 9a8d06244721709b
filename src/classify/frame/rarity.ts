import { COUNTED, COUNTS } from "./counts.generated.ts";

/** How much a kind of feature is trusted: a number is rarely shared by chance, a plain word often; a name has two features. */
const TRUST: Readonly<Record<string, number>> = { "#": 1.2, c: 1, p: 1, n: 0.65, s: 0.6, w: 0.4 };

/** Articles of `COUNTED` that a feature is taken to be in when it is not among the common ones of its kind. */
const RARE: Readonly<Record<string, number>> = { "#": 4, c: 4, p: 6, n: 6, s: 12, w: 12 };

const COMMON: ReadonlyMap<string, number> = new Map(
	COUNTS.flatMap(([articles, features]) => features.split(" ").map((feature) => [feature, articles] as const)),
);

/** What sharing a feature says: the rarer among articles in general, the more (logarithm of inverse document frequency). */
export function weigh(feature: string): number {
	const kind = feature.charAt(0);
	return (TRUST[kind] ?? 0) * Math.log(COUNTED / (COMMON.get(feature) ?? RARE[kind] ?? 1));
}
