/** Mistakes that no test can be asked to see, wherever they are. */
import type { Rule } from "./survivors.ts";

/** `a ?? …`, and the default of a parameter or of a part of a list or object, also where that has a line for itself. */
const OF_WHAT_MAY_BE_MISSING = /(?:\?\?|[[{(,]\s*(?:\w+: )?\w+ =) $/;
const IN_ITS_OWN_LINE = /^\s*(?:\w+: )?\w+ = $/;

const EMPTY = /^(?:""|0|\[\]|\{\}) → /;

export const RULES: readonly Rule[] = [
	{
		why: "a default that a type asks for: what may be missing never is, and no test comes by",
		covers: ({ isUnreached, before, code, change }) =>
			isUnreached &&
			EMPTY.test(change) &&
			(OF_WHAT_MAY_BE_MISSING.test(before) || (IN_ITS_OWN_LINE.test(before) && code.endsWith(","))),
	},
];
