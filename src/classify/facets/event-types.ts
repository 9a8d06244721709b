import { PLACE } from "../../lexicon/concepts.ts";
import type { Entry, EntryKind } from "../../lexicon/entry.ts";
import { EVENT_TYPES, type EventType } from "../../model/facets.ts";
import { isSpace } from "../../model/letters.ts";
import { type CountryCode, HOME } from "../../model/source.ts";
import type { Hit } from "../hit.ts";
import { EVENT_WEIGHTS } from "../model.ts";

/** A second event type is given where it is this near to the first, in log-odds, and more likely than not. */
const NEAR = 0.5;

/** The event type of an article that is kept, and a second where both are apt: never empty. */
export function eventTypesOf(hits: readonly Hit[], ideas: readonly Hit[], title: string): EventType[] {
	const scores = Float64Array.from(EVENT_WEIGHTS.bias, (bias) => bias / 100);
	for (const { shares } of featuresOf(hits, ideas, title)) {
		for (let i = 0; i < shares.length; i += 2) {
			const place = shares[i] ?? 0;
			scores[place] = (scores[place] ?? 0) + (shares[i + 1] ?? 0) / 100;
		}
	}
	const [first, second] = bestTwo(scores);
	const [best = 0, next = 0] = [scores[first], scores[second]];
	const types = next > 0 && best - next < NEAR ? [first, second] : [first];
	return types.map((place) => EVENT_TYPES[place] ?? "statement");
}

/** The places of the highest score and of the next; of equal ones the first comes first. */
function bestTwo(scores: Float64Array): [number, number] {
	let [first, second] = [0, -1];
	let [best = 0, next] = [scores[0], Number.NEGATIVE_INFINITY];
	for (let place = 1; place < scores.length; place++) {
		const score = scores[place] ?? 0;
		if (score > best) {
			[second, next] = [first, best];
			[first, best] = [place, score];
		} else if (score > next) [second, next] = [place, score];
	}
	return [first, second];
}

const HINTS: ReadonlySet<EntryKind> = new Set(["organ", "organisation", "theme", "negative", "role", "genre", "idea"]);

/** What an article shows of the kind of event, and what that adds to which type (`EventWeights`). */
interface EventFeature {
	readonly name: string;
	readonly shares: readonly number[];
}

/** Features by name, each made when it is first met. */
const FEATURES = new Map<string, EventFeature>();

function featureNamed(name: string): EventFeature {
	const known = FEATURES.get(name);
	if (known !== undefined) return known;
	// Our own words: names of features, of several words each.
	const feature = { name, shares: EVENT_WEIGHTS.features[name] ?? [] };
	FEATURES.set(name, feature);
	return feature;
}

/** The names of what shows the kind of event. */
export const eventFeaturesOf = (hits: readonly Hit[], ideas: readonly Hit[], title: string): string[] =>
	[...featuresOf(hits, ideas, title)].map(({ name }) => name);

/** What shows the kind of event: which acts are named and where, what stands around them, and what all words are about. */
function featuresOf(hits: readonly Hit[], ideas: readonly Hit[], title: string): Set<EventFeature> {
	const found = new Set<EventFeature>();
	const add = (name: string): void => {
		found.add(featureNamed(name));
	};
	const foreign = new Set<string>();
	const foreignInTitle = new Set<string>();
	let [isOurPersonTitled, isTheirPersonTitled] = [false, false];
	let actsInTitle = 0;
	let first: EventType | undefined;
	let lastInTitle: EventType | undefined;
	for (const { entry, field, sentence } of hits) {
		const place = field === "title" ? "title" : sentence === 0 ? "lead" : "later";
		for (const feature of featuresAt(place, entry)) found.add(feature);
		if (entry.kind === "act") {
			first ??= entry.class;
			if (field !== "title") continue;
			actsInTitle++;
			lastInTitle = entry.class;
			continue;
		}
		if (entry.kind === "person" && field === "title") {
			if (entry.country === HOME) isOurPersonTitled = true;
			else isTheirPersonTitled = true;
		}
		const country = foreignStateOf(entry);
		if (country === undefined) continue;
		foreign.add(country);
		if (field === "title") foreignInTitle.add(country);
	}
	for (const { entry, field } of ideas)
		for (const feature of featuresAt(field === "title" ? "title" : "later", entry)) found.add(feature);
	if (first !== undefined) add(`first ${first}`);
	if (lastInTitle !== undefined) add(`title last ${lastInTitle}`);
	if (isOurPersonTitled && isTheirPersonTitled) add("title persons of both sides");
	if (actsInTitle === 0) add("title without act");
	if (title.includes("?")) add("title asks");
	if (isCiting(title)) add("title cites");
	if (title !== "" && QUOTES.includes(title.charAt(0))) add("title quotes");
	add(`foreign ${Math.min(4, foreign.size)}`);
	add(`title foreign ${Math.min(3, foreignInTitle.size)}`);
	return found;
}

function foreignStateOf(entry: Entry): CountryCode | undefined {
	if (entry.kind === "country") return entry.id;
	return entry.kind === "person" && entry.country !== HOME ? entry.country : undefined;
}

const QUOTES = '"«“„';

const CITING = [":", "—", "–"];

/** Whether a colon or a dash has a space after it. */
function isCiting(title: string): boolean {
	for (const sign of CITING) {
		for (let at = title.indexOf(sign); at >= 0; at = title.indexOf(sign, at + 1))
			if (isSpace(title.charCodeAt(at + 1))) return true;
	}
	return false;
}

type HitPlace = "title" | "lead" | "later";

/** Features by entry and place: a name put together anew would be hashed anew for each article. */
const FEATURES_OF: Readonly<Record<HitPlace, Map<Entry, readonly EventFeature[]>>> = {
	title: new Map(),
	lead: new Map(),
	later: new Map(),
};

/** The features that a hit of an entry is by itself. */
function featuresAt(place: HitPlace, entry: Entry): readonly EventFeature[] {
	const known = FEATURES_OF[place].get(entry);
	if (known !== undefined) return known;
	const features = namesOf(entry, place).map(featureNamed);
	FEATURES_OF[place].set(entry, features);
	return features;
}

function namesOf(entry: Entry, place: HitPlace): string[] {
	const { kind, id } = entry;
	if (entry.kind === "act") {
		const inClass = [`${place} class ${entry.class}`, `class ${entry.class}`];
		const strong = entry.strength === 3 ? [`${place} strong ${entry.class}`] : [];
		return [`${place} ${id}`, ...inClass, ...strong, id];
	}
	if (entry.kind === "person") return [`${place} person ${entry.country === HOME ? "home" : "foreign"}`];
	// Where something happens does not show what happens.
	if (!HINTS.has(kind) || id.startsWith(PLACE)) return [];
	return place === "title" ? [`${kind} ${id}`, `title ${kind} ${id}`] : [`${kind} ${id}`];
}
