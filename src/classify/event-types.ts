import { EVENT_TYPES, type EventType } from "../model/facets.ts";
import type { Hit } from "./hit.ts";
import { EVENT_WEIGHTS } from "./model.ts";

/** Weights of one event type against the rest: log-odds by feature, with a bias. */
export interface EventWeights {
	readonly bias: number;
	readonly features: Readonly<Record<string, number>>;
}

/** A second event type is given where it is this near to the first, in log-odds, and more likely than not. */
const NEAR = 0.5;

/** Log-odds of a type that was never seen in training. */
const UNLEARNED = -9;

/** The weights turned about: per feature, what it adds to which type, by place in `EVENT_TYPES`. */
const BY_FEATURE: ReadonlyMap<string, readonly (readonly [number, number])[]> = turnAbout();

function turnAbout(): Map<string, [number, number][]> {
	const turned = new Map<string, [number, number][]>();
	for (const [place, type] of EVENT_TYPES.entries()) {
		for (const [feature, weight] of Object.entries(EVENT_WEIGHTS[type]?.features ?? {})) {
			const known = turned.get(feature);
			if (known === undefined) turned.set(feature, [[place, weight]]);
			else known.push([place, weight]);
		}
	}
	return turned;
}

/** The event type of an article that is kept, and a second where both are apt: never empty. */
export function eventTypesOf(hits: readonly Hit[], title: string): EventType[] {
	const scores = EVENT_TYPES.map((type) => ({ type, score: EVENT_WEIGHTS[type]?.bias ?? UNLEARNED }));
	for (const feature of eventFeaturesOf(hits, title)) {
		for (const [type, weight] of BY_FEATURE.get(feature) ?? []) {
			const entry = scores[type];
			if (entry !== undefined) entry.score += weight;
		}
	}
	const [first, second] = scores.sort((a, b) => b.score - a.score);
	if (first === undefined) return ["statement"];
	const isApt = second !== undefined && second.score > 0 && first.score - second.score < NEAR;
	return isApt ? [first.type, second.type] : [first.type];
}

const HINTS = new Set(["organ", "organisation", "theme", "negative", "role", "genre"]);

/** What tells the kind of event: which acts are named and where, and what stands around them. */
export function eventFeaturesOf(hits: readonly Hit[], title: string): string[] {
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
	if (actsInTitle === 0) found.add("title without act");
	if (/\?/.test(title)) found.add("title asks");
	if (/[:—–]\s/.test(title)) found.add("title cites");
	if (/^["«“„]/.test(title)) found.add("title quotes");
	found.add(`foreign ${Math.min(4, countries.size)}`);
	return [...found];
}
