import { type EndingClass, slot } from "../endings.ts";

export const ENDINGS: readonly EndingClass[] = [
	{ name: "en-noun", slots: [slot("s es")] },
	{ name: "en-y", slots: [slot("y ies ys")], closed: true },
	{ name: "en-verb", slots: [slot("s es ed d ing")] },
	{ name: "en-verb-e", slots: [slot("e es ed ing")], closed: true },
];
