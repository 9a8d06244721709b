import type { ActEntry, Office } from "../lexicon/entry.ts";
import type { Level } from "../model/facets.ts";
import type { LanguageCode } from "../model/source.ts";
import type { Actor, Rank, Side } from "./actors.ts";
import { actName, ideaNames, PAIR_NAMES, SCOPES, type Scope, SINGLE_NAMES, wordName } from "./feature-names.ts";
import { type Hit, hitsOf } from "./hit.ts";
import type { Matched } from "./matcher.ts";

/** One named observation, and what fired it. */
export interface Feature {
	readonly name: string;
	readonly hits: readonly Hit[];
}

const RANKS: readonly Rank[] = ["state", "place", "people"];

/** What features look at beside hits. */
export interface Seen {
	readonly title: string;
	readonly language: LanguageCode;
	readonly isHome: boolean;
}

/** Words under which an excerpt is a stub: the opening of a headline told again. */
const SHORT = 14;

/** Every feature of an article, each once. */
export function featuresOf(
	matched: Matched,
	actors: readonly Actor[],
	ideas: readonly Hit[],
	{ title, isHome, language }: Seen,
): Feature[] {
	const found: Feature[] = [];
	add(found, isHome ? "home" : "abroad");
	add(found, `language ${language}`);
	add(found, `excerpt ${excerptSize(matched)}`);
	for (const scope of SCOPES) {
		const part = partOf(scope, matched.hits, actors);
		addWhoActs(found, part, isHome);
		addWords(found, part);
		addPlaces(found, part);
	}
	addIdeas(found, ideas, actors);
	addTitleShape(found, title);
	add(found, `excerpt ${shareTogether(matched, actors)}`);
	addTogetherness(found, actors, title);
	return found;
}

/** Adds a feature that is fired by one or two hits, or by none. */
function add(found: Feature[], name: string, hit?: Hit, other?: Hit): void {
	found.push({ name, hits: listed(hit, other) });
}

function listed(hit: Hit | undefined, other: Hit | undefined): Hit[] {
	if (hit === undefined) return other === undefined ? [] : [other];
	return other === undefined ? [hit] : [hit, other];
}

/** What stands in one scope of an article. */
interface Part {
	readonly scope: Scope;
	readonly hits: readonly Hit[];
	readonly actors: readonly Actor[];
	readonly acts: readonly Hit<ActEntry>[];
	/** The best of Kazakhstan and of the foreign side. */
	readonly k: Actor | undefined;
	readonly f: Actor | undefined;
}

function partOf(scope: Scope, hits: readonly Hit[], actors: readonly Actor[]): Part {
	const inside = scope === "any" ? hits : hits.filter((hit) => isIn(hit, scope));
	const there = scope === "any" ? actors : actors.filter(({ hit }) => isIn(hit, scope));
	const acts = hitsOf("act", inside);
	return { scope, hits: inside, actors: there, acts, k: best(there, "home"), f: best(there, "foreign") };
}

/** K, F and D of docs/codebook.md, and O, an organisation: each alone and together. */
function addWhoActs(found: Feature[], { scope, hits, actors, acts, k, f }: Part, isHome: boolean): void {
	const organisation = best(actors, "organisation");
	const unknown = best(actors, "unknown");
	const strength = Math.max(0, ...acts.map(({ entry }) => entry.strength));
	const [kn, fn] = [k?.rank ?? "none", f?.rank ?? "none"] as const;
	const foreign = fn !== "state" && organisation !== undefined ? "org" : fn;
	const other = f?.hit ?? organisation?.hit;
	const single = SINGLE_NAMES[scope];
	const pair = PAIR_NAMES[scope][kn][foreign];
	add(found, single.K[kn], k?.hit);
	add(found, single.F[fn], f?.hit);
	add(found, single.O[organisation === undefined ? "none" : "some"], organisation?.hit);
	const company = hits.find(({ entry }) => entry.id === "company-head");
	if (company !== undefined)
		add(found, `${scope} ${k !== undefined && isTop(k) ? "top" : "lower"} with company`, k?.hit, company);
	if (unknown !== undefined) add(found, `${scope} office`, unknown.hit);
	if (k?.isImplied && !actors.some((actor) => actor.side === "home" && actor.rank === "state" && !actor.isImplied))
		add(found, `${scope} K implied`, k.hit);
	found.push({ name: `${scope} D ${strength}`, hits: acts.filter(({ entry }) => entry.strength === strength) });
	add(found, pair.alone, k?.hit, other);
	if (scope !== "lead") add(found, isHome ? pair.home : pair.abroad, k?.hit, other);
	const countries = new Set<string>();
	for (const { side, hit } of actors)
		if (side === "foreign") countries.add(hit.entry.kind === "person" ? hit.entry.country : hit.entry.id);
	if (countries.size > 1) add(found, `${scope} two foreign`);
	if (countries.size > 2) add(found, `${scope} three foreign`);
}

/** Which acts, genres and negatives are named, one by one. */
function addWords(found: Feature[], { scope, hits, acts }: Part): void {
	addEach(found, acts, ({ entry }) => actName(scope, entry));
	addEach(found, hits, ({ entry }) => wordName(scope, entry));
	const negatives = hits.filter(({ entry }) => entry.kind === "negative");
	if (negatives.length > 1) found.push({ name: `${scope} not 2`, hits: negatives });
	if (negatives.length > 3) found.push({ name: `${scope} not 4`, hits: negatives });
}

/** Adds a feature of each name that hits have, fired by all that have it. */
function addEach<One extends Hit>(found: Feature[], hits: readonly One[], nameOf: (hit: One) => string): void {
	const named = new Map<string, Hit[]>();
	for (const hit of hits) {
		const name = nameOf(hit);
		const known = named.get(name);
		if (known !== undefined) known.push(hit);
		else if (name !== "") {
			const same = [hit];
			named.set(name, same);
			found.push({ name, hits: same });
		}
	}
}

/** Whether K and F stand within four words. */
function addPlaces(found: Feature[], { scope, k, f }: Part): void {
	if (scope !== "any" && k !== undefined && f !== undefined && Math.abs(k.hit.word - f.hit.word) <= 4)
		add(found, `${scope} K near F`, k.hit, f.hit);
}

/** What the words are about, one by one: it says other things of an article that names both sides. */
function addIdeas(found: Feature[], ideas: readonly Hit[], actors: readonly Actor[]): void {
	const isOf = (...sides: Side[]): boolean => actors.some(({ side }) => sides.includes(side));
	const namesBoth = isOf("home") && isOf("foreign", "organisation");
	for (const [idea, hits] of Map.groupBy(ideas, ({ entry }) => entry)) {
		const { alone, withBoth } = ideaNames(idea);
		found.push({ name: alone, hits });
		if (namesBoth) found.push({ name: withBoth, hits });
	}
}

function addTitleShape(found: Feature[], title: string): void {
	if (/\?\s*$/.test(title)) add(found, "title asks");
	if (/^["«“„']/.test(title)) add(found, "title quotes");
	// A pattern without regard to case is dear to compile.
	if (/\d/.test(title) && /\d\s*%|\d[\d,.]*\s*(млрд|млн|bln|mln|billion|million|трлн)/i.test(title))
		add(found, "title counts");
	if (/[,;|].*[,;|]/.test(title)) add(found, "title lists");
}

/** Offices whose meeting with the head of a foreign company counts as diplomacy (docs/codebook.md, A1). */
const TOP: ReadonlySet<string> = new Set<Level | Office>([
	"head-of-state",
	"government",
	"head-of-government",
	"foreign-minister",
	"ambassador",
]);

const isTop = ({ office }: Actor): boolean => office !== undefined && TOP.has(office);

/** Whether the title names K and F in one part between its commas, or each in a part of its own as digests do. */
function addTogetherness(found: Feature[], actors: readonly Actor[], title: string): void {
	const titled = actors.filter(({ hit }) => hit.field === "title");
	const home = titled.filter(({ side }) => side === "home");
	const others = titled.filter(({ side }) => side === "foreign" || side === "organisation");
	if (home.length === 0 || others.length === 0) return;
	const part = ({ hit }: Actor): number => title.slice(0, hit.start).split(/[,;|]|\.\s/).length;
	for (const k of home) {
		const f = others.find((other) => part(other) === part(k));
		if (f === undefined) continue;
		add(found, "title K with F", k.hit, f.hit);
		return;
	}
	found.push({ name: "title K apart from F", hits: [...home, ...others].map(({ hit }) => hit) });
}

/** In how much of the excerpt, by sentences, K and F stand together. */
function shareTogether({ excerpt }: Matched, actors: readonly Actor[]): string {
	const sentences = (excerpt.sentence.at(-1) ?? -1) + 1;
	if (sentences < 2) return "of one sentence";
	const inExcerpt = actors.filter(({ hit }) => hit.field === "excerpt");
	const of = (is: (actor: Actor) => boolean): Set<number> =>
		new Set(inExcerpt.filter(is).map(({ hit }) => hit.sentence));
	const home = of(({ side }) => side === "home");
	const others = of(({ side }) => side === "foreign" || side === "organisation");
	const both = [...home].filter((sentence) => others.has(sentence)).length;
	if (both === 0) return "never together";
	return both * 2 >= sentences ? "mostly together" : "seldom together";
}

function excerptSize({ excerpt }: Matched): string {
	if (excerpt.count === 0) return "none";
	return excerpt.count < SHORT ? "short" : "long";
}

function isIn(hit: Hit, scope: Scope): boolean {
	if (scope === "any") return true;
	if (scope === "lead") return hit.field === "excerpt" && hit.sentence === 0;
	return hit.field === "title";
}

/** The actor of a side who acts most for a state; of equals the first. */
export function best(actors: readonly Actor[], side: Side): Actor | undefined {
	let found: Actor | undefined;
	for (const actor of actors) {
		if (actor.side !== side) continue;
		if (found === undefined || RANKS.indexOf(actor.rank) < RANKS.indexOf(found.rank)) found = actor;
	}
	return found;
}
