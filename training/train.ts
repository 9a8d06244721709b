import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import type { ValuesOf } from "../scripts/arguments.ts";
import { command } from "../scripts/command.ts";
import { flag } from "../scripts/options.ts";
import type { Weights } from "../src/classify/model.ts";
import { LANGUAGE_CODES, type LanguageCode } from "../src/model/source.ts";
import {
	type EventExamples,
	eventExamples,
	eventTable,
	learnEvents,
	type NamedEvent,
	nameEvents,
} from "./relevance/events.ts";
import { type Label, readItems, readLabels } from "./relevance/items.ts";
import { brier, type Judged, qualityOf, reliability } from "./relevance/measure.ts";
import { round } from "./relevance/numbering.ts";
import { type Fitted, learn, logistic, scoreOf } from "./relevance/regression.ts";
import { ownDrafts, type Row, realDrafts, rowsOf } from "./relevance/rows.ts";
import { thresholdsOf } from "./relevance/thresholds.ts";
import { trainStories } from "./stories/train.ts";

const OUT = new URL("../src/classify/weights.generated.json", import.meta.url);

const HELP = `npm run train -- [FILE.jsonl …] [--only] [--errors] [--check] [--write]
Learns the weights of src/classify/weights.generated.json from labelled headlines, those of fixtures/relevance with them, and
prints how well models that were not shown an item's source and month judge the items of FILE, and how well models that were shown
four fifths of our own headlines judge the rest. A whole stream (field \`stream\`) is judged by a model that was shown no stream of its
language. Items without a label are labelled by training/relevance/labels.tsv where it knows their id (learned from, not measured
with), else left out. Without FILE it learns from what the repository holds; what it then cannot measure it says.
  --only     learn from FILE alone
  --errors   list the items of FILE that are judged wrong, with what decided
  --check    fail where the weights of the repository are not those that are learned
  --write    write the weights: only where FILE has at least what those of the repository were learned from (docs/relevance.md)

npm run train -- stories (see npm run train -- stories --help)
Learns what the sorting of reports into stories weighs.`;

const LABELS = "training/relevance/labels.tsv";

/** Strength of the pull towards zero: chosen by log loss on months and whole streams, 29 November 2026. */
const PENALTY = 4;

/** Smaller weights are left out: they are half of all and change no decision. */
const LEAST_WEIGHT = 0.05;

const options = { only: flag, errors: flag, check: flag, write: flag };
const operands = { name: "FILE.jsonl", least: 0, most: Number.POSITIVE_INFINITY };

function train(
	{ only: isAlone, errors, check: isChecked, write: isWritten }: ValuesOf<typeof options>,
	files: readonly string[],
): number {
	const labels = isAlone ? new Map<string, Label>() : readLabels(LABELS);
	const real = realDrafts(files.flatMap(readItems), labels);
	const { rows, names } = rowsOf([...real, ...(isAlone ? [] : ownDrafts())]);
	const { scores, models } = crossValidate(rows, names.length);
	const { common: threshold, of: thresholdOf } = thresholdsOf(rows, scores);
	const isKept = ({ item }: Row, score: number): boolean => score >= thresholdOf(item.lang);
	if (errors) listErrors(rows, scores, thresholdOf, models, names);
	report(rows, scores, thresholdOf);
	const measured = rows.flatMap((row, i) => (row.isMeasured ? [{ row, keep: isKept(row, scores[i] ?? 0) }] : []));
	if (measured.length > 0) console.log(consularLine("real headlines", measured));
	reportCalibration(rows, scores);
	const events = eventExamples(rows);
	if (files.length === 0)
		console.log(
			"Without FILE only our own headlines are measured, thresholds are the even ones, and nothing is said of single headlines by the month, " +
				"whole streams, calibration and events: those figures need dev.jsonl, pool.jsonl and streams.jsonl of ../shared/relevance. " +
				"The weights that the repository holds were learned from those too, and judge better than what is learned here.",
		);
	if (events.examples.some(({ isMeasured }) => isMeasured)) reportEvents(nameEvents(events), errors);
	if (!isAlone) {
		const own = judgeOwn(rows, names.length, thresholdOf);
		for (const [set, judged] of Map.groupBy(own, ({ row }) => row.own))
			console.log(set, line(judged.map(({ row, keep }) => ({ keep, truth: row.keep }))));
		console.log(consularLine("our own headlines", own));
	}
	if (!isWritten && !isChecked) {
		console.log("Nothing was written: --write writes weights and thresholds.");
		return 0;
	}
	const learned = learnAll(rows, names, threshold, thresholdOf, events);
	if (isWritten) write(learned);
	else if (readFileSync(OUT, "utf8") !== textOf(learned)) {
		console.error("The weights of the repository are not those that are learned now: --write writes them.");
		return 1;
	}
	return 0;
}

/** How often the event type is right, by language and type; and each that is wrong, where that is asked for. */
function reportEvents(found: readonly NamedEvent[], areErrorsListed: boolean): void {
	console.log(`event ${(found.filter(({ isRight }) => isRight).length / found.length).toFixed(3)}`);
	for (const line of eventTable(found)) console.log(line);
	if (!areErrorsListed) return;
	for (const { item, named, isRight } of found)
		if (!isRight) console.log(`${item.events.join(" or ")}, taken for ${named}: ${item.lang} ${item.id} ${item.title}`);
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

/** Whether an item is a matter of own citizens abroad (docs/codebook.md, A9). */
const isConsular = ({ item, keep }: Row): boolean => keep && item.events.includes("consular");

/** How many consular matters are kept, by language. */
function consularLine(what: string, judged: readonly { readonly row: Row; readonly keep: boolean }[]): string {
	const matters = judged.filter(({ row }) => isConsular(row));
	const found = (some: typeof matters): string => `${some.filter(({ keep }) => keep).length}/${some.length}`;
	const languages = [...Map.groupBy(matters, ({ row }) => row.item.lang)];
	return `consular, ${what}: ${found(matters)} kept; ${languages.map(([code, some]) => `${code} ${found(some)}`).join(", ")}`;
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

/** How our own headlines are judged by models that were shown all but a fifth of them. */
function judgeOwn(rows: readonly Row[], features: number, thresholdOf: ThresholdOf): { row: Row; keep: boolean }[] {
	return Array.from({ length: FIFTHS }, (_, fold) => {
		const isTried = ({ own }: Row, i: number): boolean => own !== undefined && i % FIFTHS === fold;
		const fitted = learn(
			rows.filter((row, i) => !isTried(row, i)),
			features,
			PENALTY,
		);
		return rows.filter(isTried).map((row) => ({
			row,
			keep: logistic(scoreOf(fitted, row.features)) >= thresholdOf(row.item.lang),
		}));
	}).flat();
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

function line(judged: readonly Judged[]): string {
	const { precision, recall, f1, kept, truth } = qualityOf(judged);
	return `F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  kept ${kept} of ${truth} in ${judged.length}`;
}

/** All that ships, learned from every row. */
function learnAll(
	rows: readonly Row[],
	names: readonly string[],
	threshold: number,
	thresholdOf: ThresholdOf,
	events: EventExamples,
): Weights {
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
	return { version, ...learned };
}

/** A feature a line, so that a retrained model can be read as a diff. */
const textOf = (learned: Weights): string =>
	`${JSON.stringify(learned, null, "\t").replace(/\[[^[\]]*\]/g, (list) => list.replace(/\s+/g, ""))}\n`;

function write(learned: Weights): void {
	writeFileSync(OUT, textOf(learned));
	const { features, threshold, version } = learned;
	console.log(`${Object.keys(features).length} weights, threshold ${threshold}, version ${version}`);
}

const [subject, ...rest] = process.argv.slice(2);
await (subject === "stories" ? trainStories(rest) : command({ help: HELP, options, operands }, train));
