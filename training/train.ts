import { createHash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Weights } from "../src/classify/model.ts";
import { look } from "../src/classify/sighting.ts";
import { type EventExamples, eventAccuracy, eventExamples, learnEvents } from "./relevance/events.ts";
import { FOLD_NUMBERS, foldOf } from "./relevance/folds.ts";
import { articleOf, type Item, type Label, readItems, readLabels } from "./relevance/items.ts";
import { type Judged, qualityOf } from "./relevance/measure.ts";
import { number, round } from "./relevance/numbering.ts";
import { type Example, learn, logistic, scoreOf } from "./relevance/regression.ts";

const OUT = new URL("../src/classify/weights.generated.json", import.meta.url);

const USAGE = `npm run train -- FILE.jsonl [FILE.jsonl …] [--only] [--dry]
Learns the weights of src/classify/weights.generated.json from labelled headlines, those of fixtures/relevance with them, and
prints how well models that were not shown an item's source and month judge the items of FILE, and how well models that were shown
four fifths of our own headlines judge the rest. Items without a label are
labelled by training/relevance/labels.tsv where it knows their id (learned from, not measured with), else left out.
  --only   learn from FILE alone
  --dry    write nothing`;

const LABELS = "training/relevance/labels.tsv";
const FIXTURES = "fixtures/relevance";

/** Strength of the pull towards zero: chosen by cross-validation. */
const PENALTY = 8;

/** What one of our own headlines counts beside a real one: they are half as many as those, and written to be hard. */
const OWN_WEIGHT = 0.3;

/** The rows of the codebook are decisions: they count in full. */
const DECIDED = "hard-cases";

/** Smaller weights are left out: they are half of all and change no decision. */
const LEAST_WEIGHT = 0.05;

interface Row extends Example {
	readonly item: Item;
	/** None of what is always learned from. */
	readonly fold: number | undefined;
	readonly isMeasured: boolean;
	/** The set of our own headlines it is of. */
	readonly own?: string;
}

function main(args: readonly string[]): number {
	const { values, positionals: files } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { help: { type: "boolean" }, only: { type: "boolean" }, dry: { type: "boolean" } },
	});
	const isAlone = values.only === true;
	if (values.help || files.length === 0) {
		console.log(USAGE);
		return values.help ? 0 : 2;
	}
	const labels = isAlone ? new Map<string, Label>() : readLabels(LABELS);
	const { rows, names } = design(files.flatMap(readItems), isAlone ? [] : ownDrafts(), labels);
	const events = eventExamples(rows);
	const scores = crossValidate(rows, names.length);
	const threshold = bestThreshold(rows, scores);
	for (const language of [
		...new Set(rows.filter(({ isMeasured }) => isMeasured).map(({ item }) => item.lang)),
		"all",
	]) {
		const judged = rows.flatMap((row, i) =>
			row.isMeasured && (language === "all" || row.item.lang === language)
				? [{ keep: (scores[i] ?? 0) >= threshold, truth: row.keep }]
				: [],
		);
		console.log(language.padEnd(4), line(judged));
	}
	console.log(`event ${eventAccuracy(events).toFixed(3)}`);
	if (!isAlone) for (const [set, judged] of judgeOwn(rows, names.length, threshold)) console.log(set, line(judged));
	if (!values.dry) write(rows, names, threshold, events);
	return 0;
}

/** An item with its label, before its features are known. */
type Draft = Omit<Row, "features">;

/** The headlines that the project labels itself, in the order of their files' names: learned from, never measured with. */
function ownDrafts(): Draft[] {
	const files = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" });
	return files
		.filter((file) => file.endsWith(".jsonl"))
		.sort()
		.flatMap((file) =>
			readItems(`${FIXTURES}/${file}`).map((item) => ({
				item,
				keep: item.label === "keep",
				isMeasured: false,
				fold: undefined,
				weight: file.startsWith(DECIDED) ? 1 : OWN_WEIGHT,
				own: file.replace(/[/\\].*|\.jsonl$/, ""),
			})),
		);
}

/** How each set of our own headlines is judged by models that were shown all but a fifth of it. */
function judgeOwn(rows: readonly Row[], features: number, threshold: number): Map<string, Judged[]> {
	const judged = new Map<string, Judged[]>();
	for (const fold of FOLD_NUMBERS) {
		const isTried = ({ own }: Row, i: number): boolean => own !== undefined && i % FOLD_NUMBERS.length === fold;
		const fitted = learn(
			rows.filter((row, i) => !isTried(row, i)),
			features,
			PENALTY,
		);
		for (const row of rows.filter(isTried)) {
			const keep = logistic(scoreOf(fitted, row.features)) >= threshold;
			const set = row.own ?? "";
			judged.set(set, [...(judged.get(set) ?? []), { keep, truth: row.keep }]);
		}
	}
	return judged;
}

function design(
	items: readonly Item[],
	own: readonly Draft[],
	labels: ReadonlyMap<string, Label>,
): { rows: Row[]; names: string[] } {
	const real = items.flatMap((item): Draft[] => {
		const fold = foldOf(item);
		if (item.label !== null) return [{ item, keep: item.label === "keep", isMeasured: true, fold }];
		const label = labels.get(item.id);
		if (label === undefined) return [];
		return [{ item: { ...item, events: label.events }, keep: label.keep, isMeasured: false, fold }];
	});
	const drafts = [...real, ...own];
	const { names, numbered } = number(drafts.map(({ item }) => featureNames(item)));
	return { rows: drafts.map((draft, i) => ({ ...draft, features: numbered[i] ?? [] })), names };
}

function featureNames(item: Item): string[] {
	return look(articleOf(item), { country: item.sourceCountry ?? "" }).features.map(({ name }) => name);
}

/** Each row's probability by a model that saw no row of its fold. */
function crossValidate(rows: readonly Row[], features: number): number[] {
	const scores = new Array<number>(rows.length).fill(0);
	for (const fold of FOLD_NUMBERS) {
		const fitted = learn(
			rows.filter((row) => row.fold !== fold),
			features,
			PENALTY,
		);
		for (const [i, row] of rows.entries()) if (row.fold === fold) scores[i] = logistic(scoreOf(fitted, row.features));
	}
	return scores;
}

/** The threshold at which as many are kept as should be: precision and recall meet there, and F1 is near its best. */
function bestThreshold(rows: readonly Row[], scores: readonly number[]): number {
	const measured = scores.filter((_, i) => rows[i]?.isMeasured).sort((a, b) => b - a);
	const truth = rows.filter(({ isMeasured, keep }) => isMeasured && keep).length;
	return round(measured[truth] ?? 0.5);
}

function line(judged: readonly Judged[]): string {
	const { precision, recall, f1, kept, truth } = qualityOf(judged);
	return `F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  kept ${kept} of ${truth} in ${judged.length}`;
}

function write(rows: readonly Row[], names: readonly string[], threshold: number, events: EventExamples): void {
	const { bias, weights } = learn(rows, names.length, PENALTY);
	const features = Object.fromEntries(
		names.flatMap((name, i) => {
			const weight = round(weights[i] ?? 0);
			return Math.abs(weight) < LEAST_WEIGHT ? [] : [[name, weight]];
		}),
	);
	const learned = { bias: round(bias), threshold, features, events: learnEvents(events) };
	const version = createHash("sha256").update(JSON.stringify(learned)).digest("hex").slice(0, 8);
	const json: Weights = { version, ...learned };
	// A feature a line, so that a retrained model can be read as a diff.
	const text = JSON.stringify(json, null, "\t").replace(/\[[^[\]]*\]/g, (list) => list.replace(/\s+/g, ""));
	writeFileSync(OUT, `${text}\n`);
	console.log(`${Object.keys(features).length} weights, threshold ${threshold}, version ${version}`);
}

try {
	process.exitCode = main(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}
