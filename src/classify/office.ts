import type { PersonEntry, Term } from "../lexicon/entry.ts";
import { DAY, type Day } from "../model/instant.ts";

/** Days around a term in which its holder still is, or already is, the news. */
const MARGIN_DAYS = 45;

/**
 * The office in which a person speaks on a day: the one held then, else the nearest that ended or begins within `MARGIN_DAYS`. Without
 * a day, the last: what has no date is news.
 */
export function officeOn({ terms }: PersonEntry, day: Day | undefined): Term | undefined {
	if (day === undefined) return terms.at(-1);
	const held = terms.find(({ from, to }) => from <= day && (to === undefined || day <= to));
	if (held !== undefined) return held;
	let nearest: Term | undefined;
	let least = MARGIN_DAYS;
	for (const term of terms) {
		const away = daysBetween(day, term.from > day ? term.from : (term.to ?? day));
		if (away <= least) [nearest, least] = [term, away];
	}
	return nearest;
}

const daysBetween = (one: Day, other: Day): number => Math.abs(Date.parse(one) - Date.parse(other)) / DAY;
