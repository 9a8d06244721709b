import type { ActEntry, NegativeEntry } from "../lexicon/entry.ts";
import type { Actor, Rank, Side } from "./actor.ts";
import type { Scope } from "./feature-names.ts";
import { type Hit, isOf } from "./hit.ts";

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
	readonly negatives: readonly Hit<NegativeEntry>[];
	/** The best of Kazakhstan, of the foreign side, of organisations, and of offices without a state. */
	readonly k: Actor | undefined;
	readonly f: Actor | undefined;
	readonly organisation: Actor | undefined;
	readonly unknown: Actor | undefined;
}

export function partOf(scope: Scope, hits: readonly Hit[], actors: readonly Actor[]): Part {
	const inside: Hit[] = [];
	const acts: Hit<ActEntry>[] = [];
	const negatives: Hit<NegativeEntry>[] = [];
	for (const hit of hits) {
		if (!isIn(hit, scope)) continue;
		inside.push(hit);
		if (isOf("act", hit)) acts.push(hit);
		else if (isOf("negative", hit)) negatives.push(hit);
	}
	const there: Actor[] = [];
	const firsts: Record<Side, Actor | undefined> = {
		home: undefined,
		foreign: undefined,
		organisation: undefined,
		unknown: undefined,
	};
	for (const actor of actors) {
		if (!isIn(actor.hit, scope)) continue;
		there.push(actor);
		firsts[actor.side] = better(firsts[actor.side], actor);
	}
	const { home: k, foreign: f, organisation, unknown } = firsts;
	return { scope, hits: inside, actors: there, acts, negatives, k, f, organisation, unknown };
}

function isIn({ field, sentence }: Hit, scope: Scope): boolean {
	if (scope === "any") return true;
	return scope === "title" ? field === "title" : field === "excerpt" && sentence === 0;
}

/** Who acts more for a state has the smaller number. */
const RANKS: Readonly<Record<Rank, number>> = { state: 0, place: 1, people: 2, aside: 3 };

/** The one of two who acts more for a state; of equals the first. */
const better = (first: Actor | undefined, next: Actor): Actor =>
	first === undefined || RANKS[next.rank] < RANKS[first.rank] ? next : first;

/** The actor of a side who acts most for a state; of equals the first. */
export function best(actors: readonly Actor[], side: Side): Actor | undefined {
	let found: Actor | undefined;
	for (const actor of actors) if (actor.side === side) found = better(found, actor);
	return found;
}
