import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { ValuesOf } from "../scripts/arguments.ts";
import { command } from "../scripts/command.ts";
import { flag } from "../scripts/options.ts";
import type { Weights } from "../src/classify/model.ts";
import { LANGUAGE_CODES, type LanguageCode } from "../src/model/source.ts";
import { type EventExamples, eventAccuracy, eventExamples, learnEvents } from "./relevance/events.ts";
import { type Label, readItems, readLabels } from "./relevance/items.ts";
import { brier, type Judged, qualityOf, reliability } from "./relevance/measure.ts";
import { round } from "./relevance/numbering.ts";
import { type Fitted, learn, logistic, scoreOf } from "./relevance/regression.ts";
import { MEASURED, ownDrafts, type Row, realDrafts, rowsOf } from "./relevance/rows.ts";
import { trainStories } from "./stories/train.ts";

const OUT = new URL("../src/classify/weights.generated.json", import.meta.url);

const HELP = `npm run train -- [FILE.jsonl …] [--only] [--dry] [--errors]
Learns the weights of src/classify/weights.generated.json from labelled headlines, those of fixtures/relevance with them, and
prints how well models that were not shown an item's source and month judge the items of FILE, and how well models that were shown
four fifths of our own headlines judge the rest. A whole stream (field \`stream\`) is judged by a model that was shown no stream of its
language. Items without a label are labelled by training/relevance/labels.tsv where it knows their id (learned from, not measured
with), else left out. Without FILE it learns from what the repository holds; what it then cannot measure it says.
  --only     learn from FILE alone
  --dry      write nothing
  --errors   list the items of FILE that are judged wrong, with what decided

npm run train -- stories (see npm run train -- stories --help)
Learns what the sorting of reports into stories weighs.`;

const LABELS = "training/relevance/labels.tsv";

/** Strength of the pull towards zero: chosen by log loss on months and whole streams, 28 November 2026. */
const PENALTY = 5;

/** By how much the threshold is higher in languages of which no real headlines by the month were labelled. */
const STRICTER = 0.06;

/** Smaller weights are left out: they are half of all and change no decision. */
const LEAST_WEIGHT = 0.05;

const options = { only: flag, dry: flag, errors: flag };
const operands = { name: "FILE.jsonl", least: 0, most: Number.POSITIVE_INFINITY };

function train({ only: isAlone, dry, errors }: ValuesOf<typeof options>, files: readonly string[]): number {
	const labels = isAlone ? new Map<string, Label>() : readLabels(LABELS);
	const real = realDrafts(files.flatMap(readItems), labels);
	const { rows, names } = rowsOf([...real, ...(isAlone ? [] : ownDrafts())]);
	const { scores, models } = crossValidate(rows, names.length);
	const threshold = bestThreshold(rows, scores);
	const own = new Map([...MEASURED].map((language) => [language, bestThreshold(rows, scores, language)]));
	const thresholdOf = (language: LanguageCode): number => own.get(language) ?? round(threshold + STRICTER);
	if (errors) listErrors(rows, scores, thresholdOf, models, names);
	report(rows, scores, thresholdOf);
	reportCalibration(rows, scores);
	const events = eventExamples(rows);
	if (events.examples.some(({ isMeasured }) => isMeasured)) console.log(`event ${eventAccuracy(events).toFixed(3)}`);
	if (!isAlone) for (const [set, judged] of judgeOwn(rows, names.length, thresholdOf)) console.log(set, line(judged));
	if (!dry) write(rows, names, threshold, thresholdOf, events);
	return 0;
}

type ThresholdOf = (language: LanguageCode) => number;

/** A line a language for single headlines and for whole streams, these also without the labels in doubt. */
function report(rows: readonly Row[], scores: readonly number[], thresholdOf: ThresholdOf): void {
	const sets = new Map<string, Judged[]>();
	for (const [i, { item, isMeasured, keep }] of rows.entries()) {
		if (!isMeasured) continue;
		const of = item.stream === undefined ? ["all", item.lang] : [`stream ${item.lang}`];
		if (item.stream !== undefined && !item.isDoubtful) of.push(`stream ${item.lang}, clear`);
		for (const set of of)
			sets.set(set, [...(sets.get(set) ?? []), { keep: (scores[i] ?? 0) >= thresholdOf(item.lang), truth: keep }]);
	}
	for (const [set, judged] of sets) console.log(set.padEnd(17), line(judged));
}

/** How far probabilities are from what happens: the Brier score, and by tenths how many real items score so and how many of them are kept. */
function reportCalibration(rows: readonly Row[], scores: readonly number[]): void {
	const measured = rows.flatMap(({ isMeasured, keep }, i) =>
		isMeasured ? [{ score: scores[i] ?? 0, truth: keep }] : [],
	);
	if (measured.length === 0) return;
	console.log(`Brier ${brier(measured).toFixed(4)}; score: items, share that should be kept`);
	console.log(
		reliability(measured)
			.map(({ from, items, share }) => `${from.toFixed(1)}: ${items}, ${share.toFixed(2)}`)
			.join("; "),
	);
}

/** How each set of our own headlines is judged by models that were shown all but a fifth of it. */
function judgeOwn(rows: readonly Row[], features: number, thresholdOf: ThresholdOf): Map<string, Judged[]> {
	const judged = new Map<string, Judged[]>();
	for (let fold = 0; fold < FIFTHS; fold++) {
		const isTried = ({ own }: Row, i: number): boolean => own !== undefined && i % FIFTHS === fold;
		const fitted = learn(
			rows.filter((row, i) => !isTried(row, i)),
			features,
			PENALTY,
		);
		for (const row of rows.filter(isTried)) {
			const keep = logistic(scoreOf(fitted, row.features)) >= thresholdOf(row.item.lang);
			const set = row.own ?? "";
			judged.set(set, [...(judged.get(set) ?? []), { keep, truth: row.keep }]);
		}
	}
	return judged;
}

const FIFTHS = 5;

/** Each row's probability by a model that saw no row of its fold, and those models by fold. */
function crossValidate(
	rows: readonly Row[],
	features: number,
): { readonly scores: number[]; readonly models: ReadonlyMap<string, Fitted> } {
	const scores = new Array<number>(rows.length).fill(0);
	const models = new Map<string, Fitted>();
	for (const fold of new Set(rows.flatMap((row) => row.fold ?? []))) {
		const fitted = learn(
			rows.filter((row) => row.fold !== fold),
			features,
			PENALTY,
		);
		models.set(fold, fitted);
		for (const [i, row] of rows.entries()) if (row.fold === fold) scores[i] = logistic(scoreOf(fitted, row.features));
	}
	return { scores, models };
}

/** Features of a wrong decision that are listed. */
const MOST_LISTED = 8;

/** The measured items that are judged wrong: what they say, and the features that weighed most. */
function listErrors(
	rows: readonly Row[],
	scores: readonly number[],
	thresholdOf: ThresholdOf,
	models: ReadonlyMap<string, Fitted>,
	names: readonly string[],
): void {
	for (const [i, { item, isMeasured, keep, fold = "", features }] of rows.entries()) {
		const score = scores[i] ?? 0;
		if (!isMeasured || score >= thresholdOf(item.lang) === keep) continue;
		const weights = models.get(fold)?.weights ?? [];
		const heaviest = features
			.map((feature) => ({ name: names[feature], weight: weights[feature] ?? 0 }))
			.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
			.slice(0, MOST_LISTED);
		const what = `${keep ? "missed" : "kept"} ${score.toFixed(2)} ${item.stream === undefined ? "" : "stream "}${item.lang}`;
		console.log(`${what} ${item.id}${item.isDoubtful ? " (in doubt)" : ""} ${item.title}`);
		console.log(`    ${item.summary.slice(0, 200)}`);
		console.log(`    ${heaviest.map(({ name, weight }) => `${name} ${weight.toFixed(1)}`).join(", ")}`);
	}
}

/** The threshold at which as many are kept as should be: precision and recall meet there, and F1 is near its best. */
function bestThreshold(rows: readonly Row[], scores: readonly number[], language?: LanguageCode): number {
	const isMonths = ({ isMeasured, item }: Row): boolean =>
		isMeasured && item.stream === undefined && (language ?? item.lang) === item.lang;
	const measured = scores.filter((_, i) => rows.slice(i, i + 1).some(isMonths)).sort((a, b) => b - a);
	const truth = rows.filter((row) => isMonths(row) && row.keep).length;
	return round(measured[truth] ?? 0.5);
}

function line(judged: readonly Judged[]): string {
	const { precision, recall, f1, kept, truth } = qualityOf(judged);
	return `F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  kept ${kept} of ${truth} in ${judged.length}`;
}

function write(
	rows: readonly Row[],
	names: readonly string[],
	threshold: number,
	thresholdOf: ThresholdOf,
	events: EventExamples,
): void {
	const { bias, weights } = learn(rows, names.length, PENALTY);
	const features = Object.fromEntries(
		names.flatMap((name, i) => {
			const weight = round(weights[i] ?? 0);
			return Math.abs(weight) < LEAST_WEIGHT ? [] : [[name, weight]];
		}),
	);
	const others = LANGUAGE_CODES.filter((language) => thresholdOf(language) !== threshold);
	const thresholds = Object.fromEntries(others.map((language) => [language, thresholdOf(language)]));
	const learned = { bias: round(bias), threshold, thresholds, features, events: learnEvents(events) };
	const version = createHash("sha256").update(JSON.stringify(learned)).digest("hex").slice(0, 8);
	const json: Weights = { version, ...learned };
	// A feature a line, so that a retrained model can be read as a diff.
	const text = JSON.stringify(json, null, "\t").replace(/\[[^[\]]*\]/g, (list) => list.replace(/\s+/g, ""));
	writeFileSync(OUT, `${text}\n`);
	console.log(`${Object.keys(features).length} weights, threshold ${threshold}, version ${version}`);
}

const [subject, ...rest] = process.argv.slice(2);
await (subject === "stories" ? trainStories(rest) : command({ help: HELP, options, operands }, train));
