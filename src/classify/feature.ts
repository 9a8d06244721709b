import type { ActEntry } from "../lexicon/entry.ts";
import type { Actor, Rank, Side } from "./actor.ts";
import type { Scope } from "./feature-names.ts";
import { type Hit, hitsOf } from "./hit.ts";

/** One named observation, and what fired it. */
export interface Feature {
	readonly name: string;
	readonly hits: readonly Hit[];
}

/** Adds a feature that is fired by one or two hits, or by none. */
export function add(found: Feature[], name: string, hit?: Hit, other?: Hit): void {
	found.push({ name, hits: listed(hit, other) });
}

function listed(hit: Hit | undefined, other: Hit | undefined): Hit[] {
	if (hit === undefined) return other === undefined ? [] : [other];
	return other === undefined ? [hit] : [hit, other];
}

/** What stands in one scope of an article. */
export interface Part {
	readonly scope: Scope;
	readonly hits: readonly Hit[];
	readonly actors: readonly Actor[];
	readonly acts: readonly Hit<ActEntry>[];
	/** The best of Kazakhstan and of the foreign side. */
	readonly k: Actor | undefined;
	readonly f: Actor | undefined;
}

export function partOf(scope: Scope, hits: readonly Hit[], actors: readonly Actor[]): Part {
	const inside = scope === "any" ? hits : hits.filter((hit) => isIn(hit, scope));
	const there = scope === "any" ? actors : actors.filter(({ hit }) => isIn(hit, scope));
	const acts = hitsOf("act", inside);
	return { scope, hits: inside, actors: there, acts, k: best(there, "home"), f: best(there, "foreign") };
}

function isIn(hit: Hit, scope: Scope): boolean {
	if (scope === "any") return true;
	if (scope === "lead") return hit.field === "excerpt" && hit.sentence === 0;
	return hit.field === "title";
}

/** Who acts more for a state has the smaller number. */
const RANKS: Readonly<Record<Rank, number>> = { state: 0, place: 1, people: 2, aside: 3 };

/** The actor of a side who acts most for a state; of equals the first. */
export function best(actors: readonly Actor[], side: Side): Actor | undefined {
	let found: Actor | undefined;
	for (let n = 0; n < actors.length; n++) {
		const actor = actors[n];
		if (actor === undefined || actor.side !== side) continue;
		if (found === undefined || RANKS[actor.rank] < RANKS[found.rank]) found = actor;
	}
	return found;
}
