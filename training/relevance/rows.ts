import { look } from "../../src/classify/sighting.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import { FIXTURES, fixtureFiles } from "./floors.ts";
import { foldOf } from "./folds.ts";
import { articleOf, type Item, type Label, readItems } from "./items.ts";
import { number } from "./numbering.ts";
import type { Example } from "./regression.ts";

/** A labelled headline as the weights are learned from it. */
export interface Row extends Example {
	readonly item: Item;
	/** The rows that no model sees which judges this one; none of what is always learned from. */
	readonly fold: string | undefined;
	/** Real headlines with a label of their own; others are only learned from. */
	readonly isMeasured: boolean;
	/** The set of our own headlines it is of. */
	readonly own?: string;
}

/** A row before its features are known. */
export type Draft = Omit<Row, "features">;

/**
 * What one of our own headlines counts compared with a real one: they are half as many as those, and written to be hard. In a language of which
 * real ones were labelled it counts less. Chosen on months and whole streams, 28 November 2026.
 */
const OWN_WEIGHT = { measured: 0.3, other: 0.5 };

/** The languages of which real headlines by the month were labelled. */
export const MEASURED: ReadonlySet<LanguageCode> = new Set<LanguageCode>(["en", "ru", "kk"]);

/** Our own headlines that are decisions: they count in full. */
const DECIDED: readonly string[] = ["codebook", "hard-cases", "rules"];

/** The headlines that the project labels itself, in the order of their files' names: learned from, never measured with. */
export const ownDrafts = (): Draft[] =>
	fixtureFiles().flatMap((file) => {
		const own = file.slice(FIXTURES.length + 1).replace(/\/.*|\.jsonl$/, "");
		return readItems(file).map((item) => ({
			item,
			keep: item.label === "keep",
			isMeasured: false,
			fold: undefined,
			weight: DECIDED.includes(own) ? 1 : OWN_WEIGHT[MEASURED.has(item.lang) ? "measured" : "other"],
			own,
		}));
	});

/** Real headlines; what has no label of its own is labelled by `labels`, or left out. */
export const realDrafts = (items: readonly Item[], labels: ReadonlyMap<string, Label>): Draft[] =>
	items.flatMap((item): Draft[] => {
		const fold = foldOf(item);
		if (item.label !== null) return [{ item, keep: item.label === "keep", isMeasured: true, fold }];
		const label = labels.get(item.id);
		if (label === undefined) return [];
		return [{ item: { ...item, events: label.events }, keep: label.keep, isMeasured: false, fold }];
	});

/** The rows with their features by number, and what each number is called. */
export function rowsOf(drafts: readonly Draft[]): { rows: Row[]; names: string[] } {
	const { names, numbered } = number(drafts.map(({ item }) => featureNames(item)));
	return { rows: drafts.map((draft, i) => ({ ...draft, features: numbered[i] ?? [] })), names };
}

const featureNames = (item: Item): string[] =>
	look(articleOf(item), { country: item.sourceCountry ?? "" }).features.map(({ name }) => name);
