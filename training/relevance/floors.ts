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
