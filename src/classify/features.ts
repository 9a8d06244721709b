import type { LanguageCode } from "../model/source.ts";
import type { Actor, Side } from "./actor.ts";
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
	for (const scope of SCOPES) {
		const part = partOf(scope, matched.hits, actors);
		addWhoActs(found, part, isHome);
		addWords(found, part);
		addPlaces(found, part);
		addCitizens(found, part);
	}
	addIdeas(found, ideas, actors);
	addTitleShape(found, title);
	add(found, `excerpt ${shareTogether(matched, actors)}`);
	addTogetherness(found, actors, title);
	return found;
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
	// A pattern without regard to case is slow to compile.
	if (/\d/.test(title) && /\d\s*%|\d[\d,.]*\s*(млрд|млн|bln|mln|billion|million|трлн)/i.test(title))
		add(found, "title counts");
	if (/[,;|].*[,;|]/.test(title)) add(found, "title lists");
}

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
