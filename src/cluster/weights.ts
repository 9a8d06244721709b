import { COUNTED, COUNTS } from "./counts.generated.ts";

/** How much a kind of feature is trusted: a number is rarely shared by chance, a plain word often; a name has two features. */
const TRUST: Readonly<Record<string, number>> = { "#": 1.2, c: 1, n: 0.65, s: 0.6, w: 0.4 };

/** Articles of `COUNTED` that a feature is taken to be in when it was not counted. */
const RARE = 4;

const FREQUENCIES: ReadonlyMap<string, number> = new Map(
	COUNTS.split(" ").map((entry) => {
		const at = entry.lastIndexOf(":");
		return [entry.slice(0, at), Number(entry.slice(at + 1))];
	}),
);

/** What sharing a feature says: the rarer among articles in general, the more (logarithm of inverse document frequency). */
export function weigh(feature: string): number {
	return (TRUST[feature.charAt(0)] ?? 0) * Math.log(COUNTED / (FREQUENCIES.get(feature) ?? RARE));
}
