import type { Certainty } from "../../model/facets.ts";
import type { Day } from "../../model/instant.ts";
import type { Claim } from "../../model/occurrence.ts";
import { daysFrom } from "./telling.ts";

/** Whole days, both included. */
export interface Span {
	readonly start: Day;
	readonly end: Day;
}

export interface Settled extends Span {
	readonly certainty: Certainty;
}

/** Days that reports of single days may make of a visit that nobody announced: more are several visits. */
const LONGEST_CHAIN = 14;

/**
 * When an event takes place, of all that its stories say, whatever order they are given in. The last announcement holds, and what
 * was held widens it; what was held on other days than announced, or was never announced, is of the days on which it was held.
 * @param before its days where no story says them any longer: it stays, and is cancelled.
 */
export function settled(claims: readonly Claim[], before: Span): Settled {
	const said = inOrder(claims.filter(({ certainty }) => certainty !== "withdrawn"));
	const certainty = certaintyOf(said);
	const announced = said.findLast((claim) => claim.certainty === "announced");
	const held = said.filter((claim) => claim.certainty === "held");
	const [first = said.at(-1) ?? before] = held;
	if (announced === undefined) return { ...widened(first, held, 1), certainty };
	const isKept = held.some((claim) => gapOf(claim, announced) === 0);
	const moved = isKept ? undefined : held.find((claim) => gapOf(claim, announced) === 1);
	if (moved !== undefined) return { ...widened(moved, held, 0), certainty };
	// Of the days after those announced, reports say what came of it; of the day before them, that it began.
	const during = held.filter(({ start }) => start <= announced.end);
	return { ...widened(announced, during, 1), certainty };
}

/** What was held was held, whatever is called off on its days; else the last word holds. */
function certaintyOf(said: readonly Claim[]): Certainty {
	if (said.some(({ certainty }) => certainty === "held")) return "held";
	return said.at(-1)?.certainty === "announced" ? "announced" : "cancelled";
}

/** The span with all that lie within `near` days of it, one after the other. */
function widened({ start, end }: Span, spans: readonly Span[], near: number): Span {
	let all: Span = { start, end };
	for (let isGrowing = true; isGrowing; ) {
		isGrowing = false;
		for (const span of spans) {
			const both = { start: min(all.start, span.start), end: max(all.end, span.end) };
			const isSame = both.start === all.start && both.end === all.end;
			if (isSame || gapOf(all, span) > near || daysFrom(both.start, both.end) >= LONGEST_CHAIN) continue;
			all = both;
			isGrowing = true;
		}
	}
	return all;
}

/** The order in which claims were said; of one moment always the same. */
export function inOrder(claims: readonly Claim[]): Claim[] {
	return [...claims].sort((a, b) => compare(a.said, b.said) || compare(a.story, b.story));
}

/** 0 where two spans share a day, 1 where one follows the other at once, and so on. */
export function gapOf(a: Span, b: Span): number {
	return Math.max(0, daysFrom(a.end, b.start), daysFrom(b.end, a.start));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function min(a: Day, b: Day): Day {
	return a < b ? a : b;
}

function max(a: Day, b: Day): Day {
	return a > b ? a : b;
}
