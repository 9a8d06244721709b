import { type Actor, named } from "./actor.ts";
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

/** Whether both own people and the words of help are named. */
export const isHelpNamed = (hits: readonly Hit[]): boolean =>
	hits.some(({ entry }) => entry.kind === "citizens") &&
	hits.some(({ entry }) => entry.kind === "act" && entry.class === "consular" && entry.strength > 1);

/** The office that helps own people abroad, with whom it helps and where. */
export interface HelpAbroad {
	readonly office: Hit;
	readonly helped: Hit;
	readonly abroad: Hit;
}

/** Help abroad, where office, own people and place are all named. */
export function helpAbroadIn({
	hits,
	actors,
}: {
	readonly hits: readonly Hit[];
	readonly actors: readonly Actor[];
}): HelpAbroad | undefined {
	const helped = helpedIn(hits);
	const office = helped && actors.find(isHelper)?.hit;
	const abroad = office && (actors.find(({ side }) => side === "foreign")?.hit ?? hitsOf("area", hits)[0]);
	return helped && office && abroad && { office, helped, abroad };
}

/** Where our people are helped abroad, a part of the world is as good as a country: "citizens in the Middle East" (A9). */
export function areasOf({ hits }: Matched, actors: readonly Actor[]): Actor[] {
	const isForeign = actors.some(({ side }) => side === "foreign");
	if (isForeign || !actors.some(isHelper) || helpedIn(hits) === undefined) return [];
	return hitsOf("area", hits).map((hit) => named("foreign", "place", hit));
}
