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
const isHelper = ({ side, rank, hit }: Actor): boolean =>
	(side === "home" || side === "unknown") && rank === "state" && isConsular(hit);

/** Who is helped abroad, or the words of help (A9). */
function helpedIn(hits: readonly Hit[]): Hit | undefined {
	for (const hit of hits) if (hit.entry.kind === "citizens" || isWordOfHelp(hit)) return hit;
	return undefined;
}

const isWordOfHelp = ({ entry }: Hit): boolean =>
	entry.kind === "act" && entry.class === "consular" && entry.strength > 1;

/** Whether both own people and the words of help are named. */
export const isHelpNamed = (hits: readonly Hit[]): boolean =>
	hits.some(({ entry }) => entry.kind === "citizens") && hits.some(isWordOfHelp);

/** Who helps: such an office, else the state itself where both own people and the words of help are named. */
const helperIn = (hits: readonly Hit[], actors: readonly Actor[]): Actor | undefined =>
	actors.find(isHelper) ?? (isHelpNamed(hits) ? actors.find(isOurState) : undefined);

const isOurState = ({ side, rank }: Actor): boolean => side === "home" && (rank === "state" || rank === "place");

/** Own people who are helped, with the office that helps and where, as far as each is named. */
export interface Help {
	readonly helped: Hit;
	readonly office: Hit | undefined;
	readonly abroad: Hit | undefined;
}

/** Nothing where neither own people nor words of help are named. */
export function helpIn(hits: readonly Hit[], actors: readonly Actor[]): Help | undefined {
	const helped = helpedIn(hits);
	if (helped === undefined) return undefined;
	const office = helperIn(hits, actors)?.hit;
	const abroad = actors.find(({ side }) => side === "foreign")?.hit ?? hitsOf("area", hits)[0];
	return { helped, office, abroad };
}

/** Whether office, own people and place are all named. */
export const isHelpAbroad = (help: Help | undefined): help is Help =>
	help?.office !== undefined && help.abroad !== undefined;

/**
 * A part of the world is as good as a country where our people are helped abroad, "citizens in the Middle East" (A9), and where our
 * state takes a position on it: "calls for restraint in the Middle East".
 */
export function areasOf({ hits }: Matched, actors: readonly Actor[]): Actor[] {
	if (actors.some(({ side }) => side === "foreign")) return [];
	const isHelp = helpedIn(hits) !== undefined && helperIn(hits, actors) !== undefined;
	if (!isHelp && !(isPosition(hits) && actors.some(isOurState))) return [];
	return hitsOf("area", hits).map((hit) => named("foreign", "place", hit));
}

const isPosition = (hits: readonly Hit[]): boolean =>
	hitsOf("act", hits).some(({ entry }) => entry.class === "statement" && entry.strength > 1);
