import { readdirSync, readFileSync } from "node:fs";
import { classify } from "../../src/classify/classify.ts";
import { articleOf, type Item, readItems } from "./items.ts";
import { microF1, qualityOf } from "./measure.ts";

/** How well the shipped weights judge a file of labelled headlines: each figure from 0 to 1. */
export interface Figures {
	readonly precision: number;
	readonly recall: number;
	/** Share of right decisions. */
	readonly right: number;
	/** Of what should be kept, where the file labels it. */
	readonly partners?: number;
	readonly organisations?: number;
	readonly events?: number;
	readonly themes?: number;
	/** Share of keeps whose rank, and whose days, are told as labelled, or as none. */
	readonly levels?: number;
	readonly dates?: number;
}

/** What a figure may fall by before a change is taken for a step back. */
const SLACK = 0.01;

export const FIXTURES = "fixtures/relevance";

/** Figures under which a test fails, by file. */
export const FLOORS = `${FIXTURES}/floors.json`;

/** Beside the project: measured where it is. */
export const DEV = "../shared/relevance/dev.jsonl";

/** The files of our own headlines. */
export const fixtureFiles = (): string[] =>
	readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".jsonl"))
		.map((file) => `${FIXTURES}/${file.replaceAll("\\", "/")}`)
		.sort();

export const readFloors = (): Readonly<Record<string, Figures>> => JSON.parse(readFileSync(FLOORS, "utf8"));

export function figuresOf(file: string): Figures {
	const judged = readItems(file)
		.filter(({ label }) => label !== null)
		.map((item) => ({ item, found: judge(item) }));
	const decided = judged.map(({ item, found }) => ({ keep: found.keep, truth: item.label === "keep" }));
	const { precision, recall } = qualityOf(decided);
	const right = decided.filter(({ keep, truth }) => keep === truth).length / decided.length;
	const keeps = judged.filter(({ item }) => item.label === "keep");
	const events = keeps.filter(({ item }) => item.events.length > 0);
	const named = events.filter(({ item, found }) => item.events.includes(found.facets.events[0] ?? ""));
	return {
		precision,
		recall,
		right,
		...(keeps.some(({ item }) => item.partners.length > 0) && {
			partners: microF1(keeps.map(({ item, found }) => ({ found: found.facets.partners, truth: item.partners }))),
			organisations: microF1(keeps.map(({ item, found }) => ({ found: found.facets.organisations, truth: item.orgs }))),
		}),
		...(events.length > 0 && { events: named.length / events.length }),
		...facetFigures(keeps),
	};
}

/** A headline that should be kept, and what is found in it. */
export interface Filed {
	readonly item: Item;
	readonly found: ReturnType<typeof classify>;
}

/** How well themes (micro-F1), ranks and days (shares) of keeps are told, each where any of them is labelled with it. */
export function facetFigures(keeps: readonly Filed[]): Pick<Figures, "themes" | "levels" | "dates"> {
	const share = (isRight: (filed: Filed) => boolean): number => keeps.filter(isRight).length / keeps.length;
	const themed = keeps.filter(({ item }) => item.themes !== undefined);
	return {
		...(themed.length > 0 && {
			themes: microF1(themed.map(({ item, found }) => ({ found: found.facets.themes, truth: item.themes ?? [] }))),
		}),
		...(keeps.some(({ item }) => item.level !== undefined) && {
			levels: share(({ item, found }) => found.facets.level === item.level),
		}),
		...(keeps.some(({ item }) => item.eventDays !== undefined) && {
			dates: share(
				({ item, found: { facets } }) =>
					facets.eventDate?.start === item.eventDays?.[0] && facets.eventDate?.end === item.eventDays?.[1],
			),
		}),
	};
}

function judge(item: Item): ReturnType<typeof classify> {
	return classify(articleOf(item), { country: item.sourceCountry ?? "", language: item.lang });
}

/** Today's figures less `SLACK`, in thousandths. */
export const floorsUnder = (figures: Figures): Figures => {
	const lowered = Object.entries(figures).map(([name, figure]) => [name, Math.floor((figure - SLACK) * 1000) / 1000]);
	return { precision: 0, recall: 0, right: 0, ...Object.fromEntries(lowered) };
};
