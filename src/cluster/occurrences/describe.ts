import { LEVELS } from "../../model/facets.ts";
import type { EventFacets, OccurringType } from "../../model/occurrence.ts";

type Described = EventFacets & { readonly type: OccurringType };

/** A summit says more than the visit for its sake, a visit more than the talks held and the papers signed on it. */
const WEIGHT: Readonly<Record<OccurringType, number>> = {
	summit: 4,
	visit: 3,
	commission: 2,
	meeting: 1,
	agreement: 0,
};

/** Whether one story says better than another what the event is: of those that say it equally well the first is believed. */
export function isBetter(a: Described, b: Described): boolean {
	const byType = WEIGHT[a.type] - WEIGHT[b.type];
	return byType === 0 ? rankOf(a) > rankOf(b) : byType > 0;
}

function rankOf({ level, visitClass }: Described): number {
	const rank = level === undefined ? 0 : LEVELS.length - LEVELS.indexOf(level);
	return 2 * rank + (visitClass === undefined ? 0 : 1);
}
