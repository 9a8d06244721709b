/** A report as it is compared with others. */
import { skeleton } from "../lexicon/skeleton.ts";
import type { Report } from "../model/classification.ts";
import type { Frame } from "../model/frame.ts";
import { type Parties, partiesOf } from "./parties.ts";
import { type Dictionary, type Text, textOf } from "./text.ts";

/** The frame of a report that nothing is known of: it conflicts with none and agrees with none. */
const NO_FRAME: Frame = { titled: [], others: [], acts: [], topics: [], places: [], numbers: [], names: [] };

const LISTS = [
	"titled",
	"others",
	"acts",
	"topics",
	"places",
	"numbers",
	"names",
] as const satisfies readonly (keyof Frame)[];

/** Whether a stored frame has all its parts: one that another release wrote may not, and then says nothing. */
const isWhole = (frame: Frame): boolean => LISTS.every((name) => Array.isArray(frame[name]));

/** A report as it is compared. */
export interface Compared {
	readonly report: Report;
	/** Milliseconds of its `published`. */
	readonly at: number;
	readonly frame: Frame;
	readonly parties: Parties;
	/** Its words, read when they are first asked for. */
	readonly text: () => Text;
}

/** An edited report is compared by the words of its first sight. */
export function comparedOf(report: Report, dictionary: Dictionary): Compared {
	const stored = report.classification.frame;
	const frame = stored !== undefined && isWhole(stored) ? stored : NO_FRAME;
	let text: Text | undefined;
	return {
		report,
		at: Date.parse(report.published),
		frame,
		get parties() {
			return partiesOf(frame);
		},
		text: () => {
			text ??= textOf(report.original ?? report, report.language, namesKnownTo(frame), dictionary);
			return text;
		},
	};
}

/** The features of words that name the holders of a frame's offices. */
function namesKnownTo({ titled, others }: Frame): ReadonlySet<string> {
	const bones = [...titled, ...others].flatMap((party) => skeleton(party.split("@")[1] ?? ""));
	return new Set(bones.flatMap((bone) => (bone === "" ? [] : [`n${bone.slice(0, 3)}`, `n${bone.slice(0, 4)}`])));
}
