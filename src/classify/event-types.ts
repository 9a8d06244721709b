import { PLACE } from "../languages/concepts.ts";
import { EVENT_TYPES, type EventType } from "../model/facets.ts";
import type { Hit } from "./hit.ts";
import { EVENT_WEIGHTS } from "./model.ts";

/** Log-odds of each event type against the rest. */
export interface EventWeights {
	/** By place in `EVENT_TYPES`. */
	readonly bias: readonly number[];
	/** What a feature adds, and to which type: place and weight in turn. */
	readonly features: Readonly<Record<string, readonly number[]>>;
}

/** A second event type is given where it is this near to the first, in log-odds, and more likely than not. */
const NEAR = 0.5;

/** The event type of an article that is kept, and a second where both are apt: never empty. */
export function eventTypesOf(hits: readonly Hit[], ideas: readonly Hit[], title: string): EventType[] {
	const scores = EVENT_TYPES.map((type, place) => ({ type, score: EVENT_WEIGHTS.bias[place] ?? 0 }));
	for (const feature of eventFeaturesOf(hits, ideas, title)) {
		const shares = EVENT_WEIGHTS.features[feature] ?? [];
		for (let i = 0; i < shares.length; i += 2) {
			const entry = scores[shares[i] ?? 0];
			if (entry !== undefined) entry.score += shares[i + 1] ?? 0;
		}
	}
	const [first, second] = scores.sort((a, b) => b.score - a.score);
	if (first === undefined) return ["statement"];
	const isApt = second !== undefined && second.score > 0 && first.score - second.score < NEAR;
	return isApt ? [first.type, second.type] : [first.type];
}

const HINTS = new Set(["organ", "organisation", "theme", "negative", "role", "genre"]);

/** What tells the kind of event: which acts are named and where, what stands around them, and what all words are about. */
export function eventFeaturesOf(hits: readonly Hit[], ideas: readonly Hit[], title: string): string[] {
	const found = new Set<string>();
	const countries = new Set<string>();
	let actsInTitle = 0;
	let isFirst = true;
	for (const { entry, field, sentence } of hits) {
		const where = field === "title" ? "title" : sentence === 0 ? "lead" : "later";
		const { kind, id, attributes } = entry;
		if (kind === "act") {
			found.add(`${where} ${id}`);
			found.add(`${where} class ${attributes.class}`);
			found.add(`class ${attributes.class}`);
			if (attributes.strength === "3") found.add(`${where} strong ${attributes.class}`);
			found.add(id);
			if (isFirst) found.add(`first ${attributes.class}`);
			isFirst = false;
			if (field === "title") actsInTitle++;
		} else if (HINTS.has(kind)) {
			found.add(`${kind} ${id}`);
			if (field === "title") found.add(`title ${kind} ${id}`);
		} else if (kind === "person") {
			found.add(`${where} person ${attributes.country === "KZ" ? "home" : "foreign"}`);
			if (attributes.country !== "KZ") countries.add(attributes.country ?? id);
		} else if (kind === "country") countries.add(id);
	}
	for (const { entry, field } of ideas) {
		// Where something happens does not tell what happens.
		if (entry.id.startsWith(PLACE)) continue;
		found.add(`idea ${entry.id}`);
		if (field === "title") found.add(`title idea ${entry.id}`);
	}
	if (actsInTitle === 0) found.add("title without act");
	if (/\?/.test(title)) found.add("title asks");
	if (/[:—–]\s/.test(title)) found.add("title cites");
	if (/^["«“„]/.test(title)) found.add("title quotes");
	found.add(`foreign ${Math.min(4, countries.size)}`);
	return [...found];
}
