import type { Actor } from "./actor.ts";
import { type Hit, hitsOf } from "./hit.ts";
import type { Matched } from "./matcher.ts";

/** Offices that speak for citizens abroad even where they only report (docs/codebook.md, A9). */
const CONSULAR: ReadonlySet<string> = new Set([
	"foreign-ministry",
	"foreign-minister",
	"foreign-ministry-home",
	"embassy",
	"embassy-home",
	"ambassador",
]);

export const isConsular = ({ entry }: Hit): boolean => CONSULAR.has(entry.id);

/** Whether an actor may help our people abroad: an embassy whose state is not named is ours where they are named. */
export const isHelper = ({ side, rank, hit }: Actor): boolean =>
	(side === "home" || side === "unknown") && rank === "state" && isConsular(hit);

/** Who is helped abroad, or the words of help (A9). */
export const helpedIn = (hits: readonly Hit[]): Hit | undefined =>
	hits.find(
		({ entry }) =>
			entry.kind === "citizens" || (entry.kind === "act" && entry.class === "consular" && entry.strength > 1),
	);

/** Where our people are helped abroad, a part of the world is as good as a country: "citizens in the Middle East" (A9). */
export function areasOf({ hits }: Matched, actors: readonly Actor[]): Actor[] {
	const isForeign = actors.some(({ side }) => side === "foreign");
	if (isForeign || !actors.some(isHelper) || helpedIn(hits) === undefined) return [];
	return hitsOf("area", hits).map((hit) => ({ side: "foreign", rank: "place", hit }));
}
