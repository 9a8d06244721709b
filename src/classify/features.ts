import type { LanguageCode } from "../model/source.ts";
import type { Actor, Rank, Side } from "./actors.ts";
import { ideaNames, PAIR_NAMES, SCOPES, type Scope, SINGLE_NAMES } from "./feature-names.ts";
import type { Hit } from "./hit.ts";
import type { Matched } from "./matcher.ts";

/** One named observation: how strongly it holds, and what fired it. */
export interface Feature {
	readonly name: string;
	readonly value: number;
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

type Add = (name: string, ...because: (Hit | undefined)[]) => void;

/** Every feature of an article, each once. */
export function featuresOf(
	matched: Matched,
	actors: readonly Actor[],
	ideas: readonly Hit[],
	{ title, isHome, language }: Seen,
): Feature[] {
	const found = new Map<string, Hit[]>();
	const add: Add = (name, ...because) => {
		let words = found.get(name);
		if (words === undefined) {
			words = [];
			found.set(name, words);
		}
		for (const hit of because) if (hit !== undefined) words.push(hit);
	};
	add(isHome ? "home" : "abroad");
	add(`language ${language}`);
	add(`excerpt ${excerptSize(matched)}`);
	for (const scope of SCOPES) {
		const part = partOf(scope, matched.hits, actors);
		addWhoActs(add, part, isHome);
		addWords(add, part);
		addPlaces(add, part);
	}
	addIdeas(add, ideas, actors);
	addTitleShape(add, title);
	add(`excerpt ${shareTogether(matched, actors)}`);
	for (const [name, because] of togetherness(actors, title)) add(name, ...because);
	return [...found].map(([name, because]) => ({ name, value: 1, hits: because }));
}

/** What stands in one scope of an article. */
interface Part {
	readonly scope: Scope;
	readonly hits: readonly Hit[];
	readonly actors: readonly Actor[];
	readonly acts: readonly Hit[];
	/** The best of Kazakhstan and of the foreign side. */
	readonly k: Actor | undefined;
	readonly f: Actor | undefined;
}

function partOf(scope: Scope, hits: readonly Hit[], actors: readonly Actor[]): Part {
	const inside = hits.filter((hit) => isIn(hit, scope));
	const there = actors.filter(({ hit }) => isIn(hit, scope));
	const acts = inside.filter(({ entry }) => entry.kind === "act");
	return { scope, hits: inside, actors: there, acts, k: best(there, "home"), f: best(there, "foreign") };
}

/** K, F and D, each alone and together. */
function addWhoActs(add: Add, { scope, hits, actors, acts, k, f }: Part, isHome: boolean): void {
	const organisation = best(actors, "organisation");
	const unknown = best(actors, "unknown");
	const strengthOf = ({ entry }: Hit): number => Number(entry.attributes.strength ?? 1);
	const strength = Math.max(0, ...acts.map(strengthOf));
	const strongest = acts.filter((act) => strengthOf(act) === strength);
	const [kn, fn] = [k?.rank ?? "none", f?.rank ?? "none"] as const;
	const foreign = fn !== "state" && organisation !== undefined ? "org" : fn;
	const other = f?.hit ?? organisation?.hit;
	const single = SINGLE_NAMES[scope];
	const pair = PAIR_NAMES[scope][kn][foreign];
	add(single.K[kn], k?.hit);
	add(single.F[fn], f?.hit);
	add(single.O[organisation === undefined ? "none" : "some"], organisation?.hit);
	const company = hits.find(({ entry }) => entry.id === "company-head");
	if (company !== undefined)
		add(`${scope} ${k !== undefined && isTop(k) ? "top" : "lower"} with company`, k?.hit, company);
	if (unknown !== undefined) add(`${scope} office`, unknown.hit);
	if (k?.isImplied && !actors.some((actor) => actor.side === "home" && actor.rank === "state" && !actor.isImplied))
		add(`${scope} K implied`, k.hit);
	add(`${scope} D ${strength}`, ...strongest);
	add(pair.alone, k?.hit, other);
	if (scope !== "lead") add(isHome ? pair.home : pair.abroad, k?.hit, other);
	const countries = new Set(
		actors.filter(({ side }) => side === "foreign").map(({ hit }) => hit.entry.attributes.country ?? hit.entry.id),
	);
	if (countries.size > 1) add(`${scope} two foreign`);
	if (countries.size > 2) add(`${scope} three foreign`);
}

/** Which acts, genres and negatives are named, one by one. */
function addWords(add: Add, { scope, hits, acts }: Part): void {
	for (const hit of acts) add(`${scope} act ${hit.entry.attributes.class} ${hit.entry.attributes.strength}`, hit);
	for (const hit of hits) {
		const { kind, id } = hit.entry;
		if (kind === "negative") add(`${scope} not ${id}`, hit);
		if (kind === "genre") add(`${scope} genre ${id}`, hit);
		if (scope === "title" && kind === "theme") add(`title theme ${id}`, hit);
		if (scope === "any" && (kind === "act" || kind === "role" || kind === "organ")) add(`any ${kind} ${id}`, hit);
	}
	const negatives = hits.filter(({ entry }) => entry.kind === "negative");
	if (negatives.length > 1) add(`${scope} not 2`, ...negatives);
	if (negatives.length > 3) add(`${scope} not 4`, ...negatives);
}

/** Whether K and F stand within four words. */
function addPlaces(add: Add, { scope, k, f }: Part): void {
	if (scope !== "any" && k !== undefined && f !== undefined && Math.abs(k.hit.word - f.hit.word) <= 4)
		add(`${scope} K near F`, k.hit, f.hit);
}

/** What the words are about, one by one: it says other things of an article that names both sides. */
function addIdeas(add: Add, ideas: readonly Hit[], actors: readonly Actor[]): void {
	const isOf = (...sides: Side[]): boolean => actors.some(({ side }) => sides.includes(side));
	const namesBoth = isOf("home") && isOf("foreign", "organisation");
	for (const hit of ideas) {
		const names = ideaNames(hit.entry.id);
		add(names.alone, hit);
		if (namesBoth) add(names.withBoth, hit);
	}
}

function addTitleShape(add: Add, title: string): void {
	if (/\?\s*$/.test(title)) add("title asks");
	if (/^["«“„']/.test(title)) add("title quotes");
	// A pattern without regard to case is dear to compile.
	if (/\d/.test(title) && /\d\s*%|\d[\d,.]*\s*(млрд|млн|bln|mln|billion|million|трлн)/i.test(title))
		add("title counts");
	if (/[,;|].*[,;|]/.test(title)) add("title lists");
}

/** Offices whose meeting with the head of a foreign company counts as diplomacy (A1 of the codebook). */
const TOP = new Set(["head-of-state", "government", "head-of-government", "foreign-minister", "ambassador"]);

const isTop = (actor: Actor): boolean => TOP.has(officeOf(actor));

function officeOf({ hit }: Actor): string {
	const { level, role, terms, tier } = hit.entry.attributes;
	return level ?? role ?? terms?.split(";").at(-1)?.split("/")[0] ?? `tier ${tier}`;
}

/** Whether the title names K and F in one part between its commas, or each in a part of its own as digests do. */
function togetherness(actors: readonly Actor[], title: string): [string, Hit[]][] {
	const titled = actors.filter(({ hit }) => hit.field === "title");
	const part = ({ hit }: Actor): number => title.slice(0, hit.start).split(/[,;|]|\.\s/).length;
	const home = titled.filter(({ side }) => side === "home");
	const others = titled.filter(({ side }) => side === "foreign" || side === "organisation");
	if (home.length === 0 || others.length === 0) return [];
	for (const k of home) {
		const f = others.find((other) => part(other) === part(k));
		if (f !== undefined) return [["title K with F", [k.hit, f.hit]]];
	}
	return [["title K apart from F", [...home, ...others].map(({ hit }) => hit)]];
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

/** The actor of a side who acts most for a state. */
function best(actors: readonly Actor[], side: Side): Actor | undefined {
	let found: Actor | undefined;
	for (const actor of actors) {
		if (actor.side !== side) continue;
		if (found === undefined || RANKS.indexOf(actor.rank) < RANKS.indexOf(found.rank)) found = actor;
	}
	return found;
}
