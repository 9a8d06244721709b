/** Mistakes that no test can be asked to see, wherever they are. */
import type { Rule } from "./survivors.ts";

/** `a ?? …`, and the default of a parameter or of a part of a list or object, also where that has a line for itself. */
const OF_WHAT_MAY_BE_MISSING = /(?:\?\?|[[{(,]\s*(?:\w+: )?\w+ =) $/;
const IN_ITS_OWN_LINE = /^\s*(?:\w+: )?\w+ = $/;

/** `const [, a, b] = PATTERN.exec(text) ?? []` */
const OF_A_PATTERN = /\[, .*\] = .*\.exec\(.*\) \?\? $/;

const EMPTY = /^(?:""|0|\[\]|\{\}) → /;

/** `...(a === undefined ? {} : { a })`, `...(a !== undefined && { a })` */
const IS_MISSING =
	/^[\w.?]+ (?:=== undefined → ConditionalExpression: false|!== undefined → ConditionalExpression: true)$/;

const IS_THERE = /^([\w.]+) !== undefined → ConditionalExpression: true$/;

/** `a !== undefined && a < b`, or `b < a` */
function isComparedAfterwards(code: string, change: string): boolean {
	const [, value = ""] = IS_THERE.exec(change) ?? [];
	if (value === "") return false;
	const [, behind = ""] = code.split(`${value} !== undefined && `);
	return (
		behind.startsWith(`${value} <`) ||
		behind.startsWith(`${value} >`) ||
		/^[\w.]+ [<>]=? (.*)/.exec(behind)?.[1]?.startsWith(value) === true
	);
}

export const RULES: readonly Rule[] = [
	{
		why: "a default that a type asks for: what may be missing never is, and no test comes by",
		covers: ({ isUnreached, before, code, change }) =>
			isUnreached &&
			EMPTY.test(change) &&
			(OF_WHAT_MAY_BE_MISSING.test(before) || (IN_ITS_OWN_LINE.test(before) && code.endsWith(","))),
	},
	{
		why: "of what a pattern finds nothing but its parts is looked at, and that has none",
		covers: ({ before, change }) =>
			OF_A_PATTERN.test(before) && change === '[] → ArrayDeclaration: ["Stryker was here"]',
	},
	{
		why: "a word or a fact of a line of the log, which people read",
		covers: ({ before, change }) =>
			/\blog\(/.test(before) && /→ (?:StringLiteral: (?:""|``)|ObjectLiteral: \{\})$/.test(change),
	},
	{
		why: "a field that is undefined, and so is neither written nor read",
		covers: ({ before, change }) => before.endsWith("...(") && IS_MISSING.test(change),
	},
	{
		why: "undefined is neither before nor after anything; the type asks",
		covers: ({ code, change }) => isComparedAfterwards(code, change),
	},
];
