import type { Entry } from "../lexicon/entry.ts";
import type { Words } from "../lexicon/words.ts";
import { holdsAny } from "../model/holds-any.ts";
import { isSpace } from "../model/letters.ts";
import type { LanguageCode } from "../model/source.ts";
import type { Actor } from "./actor.ts";
import { helpIn, isHelpAbroad } from "./consular.ts";
import { add, type Feature, type Part, partOf } from "./feature.ts";
import { actName, ideaNames, SCOPES, wordName } from "./feature-names.ts";
import type { Hit } from "./hit.ts";
import type { Matched } from "./matcher.ts";
import { addCitizens, addWhoActs } from "./who-acts.ts";

/** What features look at besides hits. */
export interface Seen {
	readonly title: string;
	readonly language: LanguageCode;
	readonly isHome: boolean;
}

/** Words under which an excerpt is a stub: the opening of a headline repeated. */
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
	// Who is helped abroad was hurt, held or lost there: what else speaks against an article is the matter itself (A9).
	const help = helpIn(matched.hits, actors);
	const hits = isHelpAbroad(help) ? matched.hits.filter((hit) => !isPlight(hit)) : matched.hits;
	for (const scope of SCOPES) {
		const part = partOf(scope, hits, actors);
		// Who is not helped in the whole is helped in no part of it.
		const helpThere = help && helpIn(part.hits, part.actors);
		addWhoActs(found, part, helpThere, isHome);
		addWords(found, part);
		addPlaces(found, part);
		if (helpThere !== undefined) addCitizens(found, part, helpThere);
	}
	addIdeas(found, ideas, actors);
	addTitleShape(found, title);
	add(found, `excerpt ${shareTogether(matched, actors)}`);
	addTogetherness(found, actors, title);
	addJointActs(found, matched, actors);
	return found;
}

/**
 * How strong the acts are in the sentences that name both sides, a venue apart: what is said of others there is no act between them.
 * And whether Kazakhstan comes up in the excerpt alone.
 */
function addJointActs(found: Feature[], { hits, title, excerpt }: Matched, actors: readonly Actor[]): void {
	const ofTitle = count(title);
	const sides = new Uint8Array(ofTitle + count(excerpt));
	const placeOf = ({ field, sentence }: Hit): number => (field === "title" ? sentence : ofTitle + sentence);
	for (const { side, rank, hit } of actors) {
		const place = placeOf(hit);
		if (side === "home" && rank !== "aside") sides[place] = (sides[place] ?? 0) | HOME_NAMED;
		else if (side === "foreign" || side === "organisation") sides[place] = (sides[place] ?? 0) | OTHER_NAMED;
	}
	let strength = sides.includes(BOTH_NAMED) ? 0 : undefined;
	const acts: Hit[] = [];
	for (const hit of hits) {
		if (strength === undefined) break;
		if (hit.entry.kind !== "act" || hit.entry.strength < strength || sides[placeOf(hit)] !== BOTH_NAMED) continue;
		if (hit.entry.strength > strength) acts.length = 0;
		strength = hit.entry.strength;
		acts.push(hit);
	}
	found.push({ name: `joint D ${strength ?? "none"}`, hits: acts });
	const first = sides.findIndex((named) => (named & HOME_NAMED) !== 0);
	if (first >= ofTitle) add(found, strength === undefined ? "K below, alone" : "K below, joint");
}

const HOME_NAMED = 1;
const OTHER_NAMED = 2;
const BOTH_NAMED = HOME_NAMED | OTHER_NAMED;

/** How many sentences a text has. */
const count = ({ sentence }: Words): number => (sentence.at(-1) ?? -1) + 1;

/** Classes of negatives that say what happens to people abroad. */
const PLIGHTS: ReadonlySet<string> = new Set(["people", "crime", "weather", "war"]);

const isPlight = ({ entry }: Hit): boolean => entry.kind === "negative" && PLIGHTS.has(entry.class);

/** Which acts, genres and negatives are named, one by one. */
function addWords(found: Feature[], { scope, hits, acts, negatives }: Part): void {
	const named = new Map<string, Hit[]>();
	for (const hit of acts) addNamed(found, named, actName(scope, hit.entry), hit);
	for (const hit of hits) addNamed(found, named, wordName(scope, hit.entry), hit);
	if (negatives.length > 1) found.push({ name: `${scope} not 2`, hits: negatives });
	if (negatives.length > 3) found.push({ name: `${scope} not 4`, hits: negatives });
}

/** Adds a feature of a name, or its hit to those that fired it before; nothing where there is no name. */
function addNamed(found: Feature[], named: Map<string, Hit[]>, name: string, hit: Hit): void {
	if (name === "") return;
	const known = named.get(name);
	if (known !== undefined) {
		known.push(hit);
		return;
	}
	const same = [hit];
	named.set(name, same);
	found.push({ name, hits: same });
}

/** Whether K and F stand within four words. */
function addPlaces(found: Feature[], { scope, k, f }: Part): void {
	if (scope !== "any" && k !== undefined && f !== undefined && Math.abs(k.hit.word - f.hit.word) <= 4)
		add(found, `${scope} K near F`, k.hit, f.hit);
}

/** What the words are about, one by one: it says other things of an article that names both sides. */
function addIdeas(found: Feature[], ideas: readonly Hit[], actors: readonly Actor[]): void {
	let isHomeNamed = false;
	let areOthersNamed = false;
	for (const { side } of actors) {
		if (side === "home") isHomeNamed = true;
		else if (side !== "unknown") areOthersNamed = true;
	}
	const byIdea = new Map<Entry, Hit[]>();
	for (const hit of ideas) {
		const same = byIdea.get(hit.entry);
		if (same === undefined) byIdea.set(hit.entry, [hit]);
		else same.push(hit);
	}
	for (const [idea, hits] of byIdea) {
		const { alone, withBoth } = ideaNames(idea);
		found.push({ name: alone, hits });
		if (isHomeNamed && areOthersNamed) found.push({ name: withBoth, hits });
	}
}

function addTitleShape(found: Feature[], title: string): void {
	if (title.trimEnd().endsWith("?")) add(found, "title asks");
	if (title !== "" && QUOTES.includes(title.charAt(0))) add(found, "title quotes");
	if (isCounting(title)) add(found, "title counts");
	if (isList(title)) add(found, "title lists");
}

const QUOTES = "\"«“„'";

const NEW_LINE = 0x0a;

/** Commas, semicolons, and bars. */
const isSeparator = (code: number): boolean => code === 0x2c || code === 0x3b || code === 0x7c;

/** Whether two separators stand in one line. */
function isList(title: string): boolean {
	const end = title.length;
	let count = 0;
	for (let at = 0; at < end && count < 2; at++) {
		const code = title.charCodeAt(at);
		if (code > 0x7c) continue;
		if (isSeparator(code)) count++;
		else if (code === NEW_LINE) count = 0;
	}
	return count > 1;
}

/** What large numbers are written with, in small letters. */
const LARGE = ["млрд", "млн", "bln", "mln", "billion", "million", "трлн"];

/** Whether a number has a percent sign or one of those words after it. */
function isCounting(title: string): boolean {
	const lower = title.toLowerCase();
	if (!lower.includes("%") && !holdsAny(lower, LARGE)) return false;
	return /\d\s*%|\d[\d,.]*\s*(?:млрд|млн|bln|mln|billion|million|трлн)/.test(lower);
}

/** Whether the title names K and F in one part between its commas, or each in a part of its own as digests do. */
function addTogetherness(found: Feature[], actors: readonly Actor[], title: string): void {
	const home: Actor[] = [];
	const others: Actor[] = [];
	for (const actor of actors) {
		if (actor.hit.field !== "title") continue;
		if (actor.side === "home") home.push(actor);
		else if (actor.side !== "unknown") others.push(actor);
	}
	if (home.length === 0 || others.length === 0) return;
	for (const k of home) {
		const part = partAt(title, k.hit.start);
		for (const f of others) {
			if (partAt(title, f.hit.start) !== part) continue;
			add(found, "title K with F", k.hit, f.hit);
			return;
		}
	}
	found.push({ name: "title K apart from F", hits: [...home, ...others].map(({ hit }) => hit) });
}

const FULL_STOP = 0x2e;

/** How many separators, and full stops between words, stand before a place. */
function partAt(title: string, end: number): number {
	let count = 0;
	for (let at = 0; at < end; at++) {
		const code = title.charCodeAt(at);
		if (isSeparator(code) || (code === FULL_STOP && at + 1 < end && isSpace(title.charCodeAt(at + 1)))) count++;
	}
	return count;
}

/** In how much of the excerpt, by sentences, K and F stand together. */
function shareTogether({ excerpt }: Matched, actors: readonly Actor[]): string {
	const sentences = count(excerpt);
	if (sentences < 2) return "of one sentence";
	const home = new Uint8Array(sentences);
	const others = new Uint8Array(sentences);
	for (const { side, hit } of actors) {
		if (hit.field !== "excerpt") continue;
		if (side === "home") home[hit.sentence] = 1;
		else if (side !== "unknown") others[hit.sentence] = 1;
	}
	let both = 0;
	for (let n = 0; n < sentences; n++) both += (home[n] ?? 0) & (others[n] ?? 0);
	if (both === 0) return "never together";
	return both * 2 >= sentences ? "mostly together" : "seldom together";
}

function excerptSize({ excerpt }: Matched): string {
	if (excerpt.count === 0) return "none";
	return excerpt.count < SHORT ? "short" : "long";
}
