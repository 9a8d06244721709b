/** Why two reports are one story or two, in words: for people who ask (`npm run inspect`, `npm run evaluate -- stories --errors`). */

import { ownValue } from "../model/own-value.ts";
import { JOINS } from "./cluster.ts";
import type { Compared } from "./compared.ts";
import { judge, LEARNED, type PairWeights } from "./judge.ts";
import { featuresOf, haveCommon } from "./pair.ts";
import { mayBeOne } from "./parties.ts";
import { likeness } from "./text.ts";

/** How many grounds a sentence names. */
const NAMED = 4;

/** A decision with its grounds: "one story: same partner FR, same person macron, both visit, same day". */
export function reasonOf(a: Compared, b: Compared, weights: PairWeights = LEARNED): string {
	const { odds, conflict } = judge(a, b, weights);
	if (conflict !== undefined) return `two stories: ${conflict}`;
	if (!haveCommon(a, b)) return "two stories: nothing in common";
	const sense = Math.sign(odds) || 1;
	const shares = new Map<string, number>();
	for (const feature of featuresOf(a, b)) {
		const ground = groundOf(feature, a, b);
		if (ground !== undefined)
			shares.set(ground, (shares.get(ground) ?? 0) + (ownValue(weights.features, feature) ?? 0) * sense);
	}
	const grounds = [...shares]
		.filter(([, share]) => share > 0)
		.sort(([, one], [, other]) => other - one)
		.slice(0, NAMED)
		.map(([ground]) => ground);
	const decision = odds >= JOINS ? "one story" : odds > 0 ? "perhaps one story, but not surely enough" : "two stories";
	return `${decision}: ${grounds.join(", ") || "too little is known"}`;
}

/** Features that say how much is known, and not what. */
const IDLE = /^(?:no |short|(?:one|two) languages?$|one outlet at once)| unknown$/;

/** Features of how alike the words are, a step each. */
const ALIKE = / alike from /;

/** What a feature says of these two; nothing of one that only says which others stand together, or that something is not known. */
function groundOf(feature: string, a: Compared, b: Compared): string | undefined {
	if (feature.includes(",") || IDLE.test(feature)) return undefined;
	if (ALIKE.test(feature)) return wordsOf(a, b);
	const said = ownValue(SAID, feature)?.(a, b);
	return said === undefined ? feature : `${feature} ${said}`;
}

function wordsOf(a: Compared, b: Compared): string {
	const isOneLanguage = a.report.language === b.report.language;
	const part = Math.round(100 * likeness(a.text(), b.text(), isOneLanguage));
	return `${isOneLanguage ? "words" : "ideas"} alike by ${part} in 100`;
}

const both = (some: readonly string[], others: readonly string[]): string =>
	some.filter((one) => others.includes(one)).join(" and ");

const each = (some: readonly string[], others: readonly string[]): string =>
	`(${some.join(" and ")}, ${others.join(" and ")})`;

const partners = (a: Compared, b: Compared): string => both([...a.parties.theirs.keys()], [...b.parties.theirs.keys()]);
const topics = (a: Compared, b: Compared): string => both(a.frame.topics, b.frame.topics);

/** What is the same or another, by feature. */
const SAID: Readonly<Record<string, (a: Compared, b: Compared) => string>> = {
	"same partner": partners,
	"same partner and more": partners,
	"several same partners": partners,
	"some same partner": partners,
	"same office of ours": (a, b) => {
		const offices = a.parties.ours.filter((one) => b.parties.ours.some((other) => mayBeOne(one, other)));
		return [...new Set(offices.map(({ name }) => name))].join(" and ");
	},
	"same person of theirs": (a, b) => both(holdersOf(a), holdersOf(b)),
	"same act": (a, b) => both(a.frame.acts, b.frame.acts),
	"another act": (a, b) => each(a.frame.acts, b.frame.acts),
	"same topic": topics,
	"some same topic": topics,
	"another topic": (a, b) => each(a.frame.topics, b.frame.topics),
	"same city": (a, b) => both(a.frame.places, b.frame.places),
	"same country": (a, b) => both(a.frame.places, b.frame.places),
	"same number": (a, b) => both(a.frame.numbers, b.frame.numbers),
	"same round number": (a, b) => both(a.frame.numbers, b.frame.numbers),
};

const holdersOf = ({ parties }: Compared): string[] =>
	[...parties.theirs.values()]
		.flat()
		.map(({ holder }) => holder)
		.filter((holder) => holder !== "");
