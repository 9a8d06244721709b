import type { Organisation } from "../../model/facets.ts";
import { dayOf } from "../../model/instant.ts";
import type { EventFacets, Occurrence, OccurringType } from "../../model/occurrence.ts";
import { gapOf } from "./days.ts";
import { daysFrom, type Telling } from "./telling.ts";

/** Days between two reports of one event where one of them is a little off: reports go by the day on which they are written. */
export const NEAR = 3;

/** Days by which an event may be announced anew while nobody says that it is put off: farther away it is another one. */
const MOVED_SILENTLY = 45;

/** The same where it was said to be put off. No story reports a day that is farther ahead. */
export const MOVED = 180;

/** The kinds that take place one at a time with one partner, so that another day is another day of the same event. */
const RARE: ReadonlySet<OccurringType> = new Set(["visit", "summit", "commission"]);
const TALKS: ReadonlySet<OccurringType> = new Set(["meeting", "agreement"]);

/**
 * How surely a story reports an occurrence: 0 is no, and the highest wins. The same kind on the same days is surest, then the same kind on
 * the next; then talks and signings on the days of a visit, and a visit on those of a summit; then the same kind some days off; then what
 * was put off.
 */
export function sureness(occurrence: Occurrence, telling: Telling): number {
	if (!share(occurrence, telling) && !shareOrganisation(occurrence, telling)) return 0;
	if (!agree(occurrence.direction, telling.direction) || areOthers(occurrence, telling)) return 0;
	const gap = gapOf(occurrence, telling.claim);
	if (gap === 0) return sameDays(occurrence, telling);
	if (gap === 1 && areLeadersTalks(occurrence, telling)) return 3;
	if (occurrence.type !== telling.type || !share(occurrence, telling) || !agree(occurrence.level, telling.level))
		return 0;
	if (isNear(occurrence, telling, gap)) return gap === 1 ? 3.5 : 2;
	return isMoved(occurrence, telling) ? 1 : 0;
}

function sameDays(occurrence: Occurrence, telling: Telling): number {
	const types = [occurrence.type, telling.type];
	if (types.includes("summit") && types.includes("visit")) return shareOrganisation(occurrence, telling) ? 3 : 0;
	if (!share(occurrence, telling)) return 0;
	if (occurrence.type === telling.type) return 4;
	return types.every((type) => TALKS.has(type) || type === "visit") ? 3 : 0;
}

/** Heads of state meet on the days of a visit and on those before and after them: theirs is one journey. */
function areLeadersTalks(a: Occurrence, b: Telling): boolean {
	return (
		a.type === "visit" && TALKS.has(b.type) && a.level === "head-of-state" && b.level === "head-of-state" && share(a, b)
	);
}

/** A report some days off; but what is announced for the days after it was held is another event. */
function isNear({ type, certainty, end }: Occurrence, { claim }: Telling, gap: number): boolean {
	const isNext = certainty === "held" && claim.certainty === "announced" && claim.start > end;
	return RARE.has(type) && gap <= NEAR && !isNext;
}

/** Announced anew for other days while the old ones lie ahead or are called off; or called off by a report that names another day. */
function isMoved({ type, certainty, start, claims }: Occurrence, { claim }: Telling): boolean {
	const far = Math.abs(daysFrom(start, claim.start));
	const today = dayOf(claim.said);
	const isAhead = certainty === "announced" && start > today;
	if (claim.certainty === "cancelled") return certainty === "announced" && start >= today && far <= MOVED;
	if (claim.certainty === "held") return false;
	if (isAhead) return RARE.has(type) && far <= MOVED_SILENTLY;
	return claims.some((other) => other.certainty === "cancelled") && certainty === "cancelled" && far <= MOVED;
}

/** Of a summit one organisation in common where both name some; else the first country of each is one of the other's. */
function share(a: EventFacets, b: EventFacets): boolean {
	if (a.type === "summit" && a.organisations.length > 0 && b.organisations.length > 0) return shareOrganisation(a, b);
	if (a.partners.length > 0 && b.partners.length > 0)
		return isFirstIn(a.partners, b.partners) && isFirstIn(b.partners, a.partners);
	return shareOrganisation(a, b);
}

/** One in common; the United Nations, who send somebody everywhere, only where there is no other. */
function shareOrganisation(a: EventFacets, b: EventFacets): boolean {
	const others = withoutGuests(b.organisations);
	return withoutGuests(a.organisations).some((one) => others.includes(one));
}

function withoutGuests(organisations: readonly Organisation[]): readonly Organisation[] {
	const hosts = organisations.filter((one) => one !== "un");
	return hosts.length > 0 ? hosts : organisations;
}

function isFirstIn<T>(some: readonly T[], others: readonly T[]): boolean {
	return some.slice(0, 1).some((first) => others.includes(first));
}

/** Both name persons and none is the same: of talks, and of visits at two ranks, these are two. */
function areOthers(occurrence: Occurrence, { type, persons, level }: Telling): boolean {
	if (type === "summit" || type === "commission" || persons.length === 0 || occurrence.persons.length === 0)
		return false;
	const known = new Set(occurrence.persons.map(({ id }) => id));
	if (persons.some(({ id }) => known.has(id))) return false;
	return TALKS.has(type) || !agree(occurrence.level, level);
}

/** Nobody says the contrary. */
function agree<T>(a: T | undefined, b: T | undefined): boolean {
	return a === undefined || b === undefined || a === b;
}
