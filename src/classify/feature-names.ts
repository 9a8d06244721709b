import type { Rank } from "./actors.ts";
import type { Field } from "./hit.ts";

/** Where a feature looks: the lead is the excerpt's first sentence. */
export type Scope = Field | "lead" | "any";

export const SCOPES = ["title", "lead", "excerpt", "any"] as const satisfies readonly Scope[];

const HOMES = ["none", "state", "place", "people"] as const satisfies readonly (Rank | "none")[];
const OTHERS = ["none", "state", "place", "people", "org"] as const;
const STRENGTHS = ["0", "1", "strong"] as const;

function table<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
	return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}

/**
 * What K with F is called by scope, the rank of K, that of F, and then alone, by the source's side, or with the strength of the
 * act. Every article asks for these: a name put together anew would be hashed anew each time.
 */
export const PAIR_NAMES = table(SCOPES, (scope) =>
	table(HOMES, (k) =>
		table(OTHERS, (f) => {
			const pair = `${scope} K ${k} F ${f}`;
			return {
				alone: pair,
				home: `home ${pair}`,
				abroad: `abroad ${pair}`,
				act: table(STRENGTHS, (strength) => `${pair} D ${strength}`),
			};
		}),
	),
);

/** What K, F and O of a rank are called by scope. */
export const SINGLE_NAMES = table(SCOPES, (scope) => ({
	K: table(HOMES, (rank) => `${scope} K ${rank}`),
	F: table(HOMES, (rank) => `${scope} F ${rank}`),
	O: table(["none", "some"] as const, (some) => `${scope} O ${some}`),
}));
