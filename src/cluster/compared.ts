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
	text(): Text;
}

/** A report as its frame shows it: it is not read again, and what of it nobody asks for is not taken apart. */
export const comparedOf = (report: Report): Compared => new ComparedReport(report);

class ComparedReport implements Compared {
	readonly report: Report;
	readonly frame: Frame;
	#at: number | undefined;
	#text: Text | undefined;

	constructor(report: Report) {
		this.report = report;
		this.frame = report.classification.frame ?? NO_FRAME;
	}

	get at(): number {
		this.#at ??= Date.parse(this.report.published);
		return this.#at;
	}

	get parties(): Parties {
		return partiesOf(this.frame);
	}

	text(): Text {
		this.#text ??= textOf(this.frame.words ?? "");
		return this.#text;
	}
}
