/** A report as it is compared with others. */
import type { Report } from "../model/classification.ts";
import type { Frame } from "../model/frame.ts";
import { type Parties, partiesOf } from "./parties.ts";
import { type Text, textOf } from "./text.ts";

/** The frame of a report that nothing is known of: it conflicts with none and agrees with none. */
const NO_FRAME: Frame = { titled: [], others: [], acts: [], topics: [], places: [], numbers: [], names: [] };

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

/** A report as its frame shows it: it is not read again. */
export function comparedOf(report: Report): Compared {
	const { frame = NO_FRAME } = report.classification;
	let text: Text | undefined;
	return {
		report,
		at: Date.parse(report.published),
		frame,
		get parties() {
			return partiesOf(frame);
		},
		text: () => {
			text ??= textOf(frame.words ?? "");
			return text;
		},
	};
}
