import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import type { Weights } from "../src/classify/model.ts";
import { look } from "../src/classify/sighting.ts";
import { FOLD_NUMBERS, foldOf } from "./relevance/folds.ts";
import { articleOf, type Item, readItems, readLabels } from "./relevance/items.ts";
import { type Judged, qualityOf } from "./relevance/measure.ts";
import { type Example, learn, logistic, scoreOf } from "./relevance/regression.ts";

const OUT = new URL("../src/classify/weights.generated.json", import.meta.url);
const LEXICON = new URL("../src/languages/lexicon.generated.ts", import.meta.url);

const USAGE = `npm run train -- FILE.jsonl [FILE.jsonl …] [--labels FILE.tsv] [--dry]
Learns the weights of src/classify/weights.generated.json from labelled headlines and prints how well models that were not
shown an item's source and month judge it. Items without a label are left out.
  --labels FILE.tsv   lines of id and keep or drop for items whose own lines have none: learned from, not measured with
  --dry               write nothing`;

/** Strength of the pull towards zero: chosen by cross-validation. */
const PENALTY = 8;

/** A feature must be seen this often to get a weight. */
const LEAST_SEEN = 3;

interface Row extends Example {
	readonly item: Item;
	readonly fold: number;
}

function main(args: readonly string[]): number {
	const at = args.indexOf("--labels");
	const more = at < 0 ? undefined : args[at + 1];
	const files = args.filter((arg) => !arg.startsWith("--") && arg !== more);
	if (args.includes("--help") || files.length === 0) {
		console.log(USAGE);
		return args.includes("--help") ? 0 : 2;
	}
	const labels = more === undefined ? new Map<string, boolean>() : readLabels(more);
	const { rows, names } = design(files.flatMap(readItems), labels);
	const scores = crossValidate(rows, names.length);
	const threshold = bestThreshold(rows, scores);
	for (const language of [...new Set(rows.map(({ item }) => item.lang)), "all"]) {
		const judged = rows.flatMap((row, i) =>
			row.item.label !== null && (language === "all" || row.item.lang === language)
				? [{ keep: (scores[i] ?? 0) >= threshold, truth: row.keep }]
				: [],
		);
		console.log(language.padEnd(4), line(judged));
	}
	if (!args.includes("--dry")) write(rows, names, threshold);
	return 0;
}

function design(items: readonly Item[], labels: ReadonlyMap<string, boolean>): { rows: Row[]; names: string[] } {
	const drafts = items.flatMap((item) => {
		const keep = item.label === null ? labels.get(item.id) : item.label === "keep";
		return keep === undefined ? [] : [{ item, keep, features: featureNames(item) }];
	});
	const counts = new Map<string, number>();
	for (const { features } of drafts) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
	const names = [...counts]
		.filter(([, count]) => count >= LEAST_SEEN)
		.map(([name]) => name)
		.sort();
	const numbers = new Map(names.map((name, index) => [name, index]));
	const rows = drafts.map(({ item, keep, features }) => ({
		item,
		fold: foldOf(item),
		features: features.flatMap((name) => numbers.get(name) ?? []),
		keep,
	}));
	return { rows, names };
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

/** What a subscriber must be able to trust: the threshold of best F1 among those that reach it. */
const LEAST_PRECISION = 0.87;

function bestThreshold(rows: readonly Row[], scores: readonly number[]): number {
	let best = { threshold: 0.5, f1: 0 };
	for (let percent = 10; percent <= 90; percent++) {
		const threshold = percent / 100;
		const { f1, precision } = qualityOf(
			rows.flatMap((row, i) =>
				row.item.label === null ? [] : [{ keep: (scores[i] ?? 0) >= threshold, truth: row.keep }],
			),
		);
		if (precision >= LEAST_PRECISION && f1 > best.f1) best = { threshold, f1 };
	}
	return best.threshold;
}

function line(judged: readonly Judged[]): string {
	const { precision, recall, f1, kept, truth } = qualityOf(judged);
	return `F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  kept ${kept} of ${truth} in ${judged.length}`;
}

function write(rows: readonly Row[], names: readonly string[], threshold: number): void {
	const { bias, weights } = learn(rows, names.length, PENALTY);
	const round = (value: number): number => Math.round(value * 1000) / 1000;
	const features = Object.fromEntries(
		names.map((name, i) => [name, round(weights[i] ?? 0)]).filter(([, weight]) => weight !== 0),
	);
	const learned = { bias: round(bias), threshold, features };
	const version = createHash("sha256")
		.update(readFileSync(LEXICON))
		.update(JSON.stringify(learned))
		.digest("hex")
		.slice(0, 12);
	const json: Weights = { version, ...learned };
	writeFileSync(OUT, `${JSON.stringify(json, null, "\t")}\n`);
	console.log(`${Object.keys(features).length} weights, threshold ${threshold}, version ${version}`);
}

try {
	process.exitCode = main(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}
