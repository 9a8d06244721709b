import { eventFeaturesOf } from "../../src/classify/facets/event-types.ts";
import type { EventWeights } from "../../src/classify/model.ts";
import { look } from "../../src/classify/sighting.ts";
import { EVENT_TYPES, type EventType } from "../../src/model/facets.ts";
import { MONTH_FOLDS } from "./folds.ts";
import { articleOf, type Item } from "./items.ts";
import { number } from "./numbering.ts";
import { type Fitted, learn, scoreOf } from "./regression.ts";

/** A labelled item, and how it is cross-validated. */
interface Kept {
	readonly item: Item;
	readonly keep: boolean;
	readonly fold: string | undefined;
	readonly isMeasured: boolean;
}

/** Chosen by cross-validation on the kept items. */
const EVENT_PENALTY = 2;

/** Smaller weights of events are left out: they would be half of the file. Cutting off more misnames more (29 November 2026). */
const LEAST_EVENT_WEIGHT = 0.1;

/** Tenths tell events as well as hundredths, in half the room. */
const coarse = (weight: number): number => Math.round(weight * 10) / 10;

/** Kept items with the features that tell their events, by number. */
export interface EventExamples {
	readonly names: readonly string[];
	readonly examples: readonly {
		readonly item: Item;
		readonly features: readonly number[];
		readonly fold: string | undefined;
		readonly isMeasured: boolean;
	}[];
}

/** Those of some items whose events are labelled. */
export function eventExamples(rows: readonly Kept[]): EventExamples {
	const kept = rows.filter(({ item, keep }) => keep && item.events.length > 0);
	const found = kept.map(({ item }) => {
		const { matched, ideas } = look(articleOf(item), { country: item.sourceCountry ?? "" });
		return eventFeaturesOf(matched.hits, ideas, item.title);
	});
	const { names, numbered } = number(found);
	return {
		names,
		examples: kept.map(({ item, fold, isMeasured }, i) => ({
			item,
			features: numbered[i] ?? [],
			fold,
			isMeasured,
		})),
	};
}

/** One model an event type against the rest. */
function fitEvents({ names, examples }: EventExamples): { type: EventType; fitted: Fitted }[] {
	return EVENT_TYPES.map((type) => {
		const rows = examples.map(({ item, features }) => ({ features, keep: item.events.includes(type) }));
		const { bias, weights } = learn(rows, names.length, EVENT_PENALTY);
		return {
			type,
			fitted: { bias, weights: weights.map((weight) => (Math.abs(weight) < LEAST_EVENT_WEIGHT ? 0 : coarse(weight))) },
		};
	});
}

/** An item's event types as labelled, and what models name that were not shown its fold. */
export interface NamedEvent {
	readonly item: Item;
	readonly named: EventType;
	readonly isRight: boolean;
}

/** What models that were not shown an item's fold name its event, for each item that is measured. */
export function nameEvents({ names, examples }: EventExamples): NamedEvent[] {
	return MONTH_FOLDS.flatMap((fold) => {
		const models = fitEvents({ names, examples: examples.filter((example) => example.fold !== fold) });
		const tried = examples.filter((example) => example.isMeasured && example.fold === fold);
		return tried.map(({ item, features }) => {
			const scores = models.map(({ type, fitted }) => ({ type, score: scoreOf(fitted, features) }));
			const named = scores.reduce((best, next) => (next.score > best.score ? next : best)).type;
			return { item, named, isRight: item.events.includes(named) };
		});
	});
}

/** A line a type: how many of those labelled so are named so, and what the others are taken for; before them a line of all, by language. */
export function eventTable(found: readonly NamedEvent[]): string[] {
	const share = (some: readonly NamedEvent[]): string =>
		`${some.filter(({ isRight }) => isRight).length}/${some.length}`;
	const languages = [...Map.groupBy(found, ({ item }) => item.lang)].map(([lang, some]) => `${lang} ${share(some)}`);
	const types = [...Map.groupBy(found, ({ item }) => item.events[0] ?? "")].sort(([, a], [, b]) => b.length - a.length);
	return [
		`event types: ${[share(found), ...languages].join(", ")}`,
		...types.map(([type, some]) => {
			const wrong = [
				...Map.groupBy(
					some.filter(({ isRight }) => !isRight),
					({ named }) => named,
				),
			];
			const taken = wrong
				.sort(([, a], [, b]) => b.length - a.length)
				.map(([named, those]) => `${named} ${those.length}`);
			return `  ${type.padEnd(12)} ${share(some).padEnd(8)} ${taken.join(", ")}`.trimEnd();
		}),
	];
}

/** What ships: weights by feature. */
export function learnEvents(events: EventExamples): EventWeights {
	const models = fitEvents(events).map(({ fitted }) => fitted);
	const features = events.names.flatMap((name, i) => {
		const shares = models.flatMap(({ weights }, place) => {
			const weight = inHundredths(coarse(weights[i] ?? 0));
			return weight === 0 ? [] : [place, weight];
		});
		return shares.length === 0 ? [] : [[name, shares] as const];
	});
	return { bias: models.map(({ bias }) => inHundredths(bias)), features: Object.fromEntries(features) };
}

/** As weights of events are written. */
const inHundredths = (weight: number): number => Math.round(weight * 100);
