/** `npm run train -- stories`: what the sorting of reports into stories weighs. */
import { readdirSync, writeFileSync } from "node:fs";
import type { ValuesOf } from "../../scripts/arguments.ts";
import { command } from "../../scripts/command.ts";
import { flag } from "../../scripts/options.ts";
import type { PairWeights } from "../../src/cluster/judge.ts";
import { number, round } from "../relevance/numbering.ts";
import { type Example, type Fitted, learn, logistic, scoreOf } from "../relevance/regression.ts";
import { isHeldOut, partOf } from "./halves.ts";
import { readItems } from "./items.ts";
import { type Pair, pairsOf } from "./pairs.ts";
import { reportsOf } from "./reports.ts";

const OUT = new URL("../../src/cluster/weights.generated.json", import.meta.url);
const FOLDERS = ["gold/", ""].map((folder) => new URL(`../../fixtures/stories/${folder}`, import.meta.url));

/** What the demo's outlets print is tried on as a whole. */
const HELD_OUT_FILES = new Set(["demo.jsonl"]);

const HELP = `npm run train -- stories [--write]
Learns the weights of src/cluster/weights.generated.json from the pairs of reports in fixtures/stories whose family is not
held out, and prints how well models that were not shown a family judge its pairs.
  --write   write the weights`;

/** Strength of the pull towards zero, and what a pair of one family counts compared with one that met by chance: by cross-validation. */
const PENALTY = 6;
const CHANCE = 0.3;

const FOLDS = 5;

const LEAST_WEIGHT = 0.03;

interface Row extends Example {
	readonly pair: Pair;
	readonly fold: number;
}

const options = { write: flag };

/** Runs `train -- stories`, and ends the process. */
export function trainStories(args: readonly string[]): Promise<never> {
	return command({ help: HELP, options }, learnPairs, args);
}

function learnPairs({ write: isWritten }: ValuesOf<typeof options>): number {
	const pairs = goldPairs().filter(({ a, b }) => !isHeldOut(a) && !isHeldOut(b));
	const { names, numbered } = number(pairs.map(({ features }) => features));
	const rows = pairs.map((pair, n): Row => {
		const isFamily = pair.isOne || (pair.a.family !== undefined && pair.a.family === pair.b.family);
		return {
			pair,
			features: numbered[n] ?? [],
			keep: pair.isOne,
			weight: isFamily ? 1 : CHANCE,
			fold: partOf(pair.a.family ?? pair.a.id, FOLDS),
		};
	});
	crossValidate(rows, names);
	const fitted = learnInSense(rows, names);
	const weights: PairWeights = {
		bias: round(fitted.bias),
		features: Object.fromEntries(
			names
				.map((name, n) => [name, round(fitted.weights[n] ?? 0)] as const)
				.filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT),
		),
	};
	console.log(`${rows.length} pairs, ${rows.filter(({ keep }) => keep).length} of one event, ${names.length} features`);
	if (isWritten) writeFileSync(OUT, `${JSON.stringify(weights, undefined, "\t")}\n`);
	return 0;
}

/** All pairs of the gold whose frames do not conflict: those are decided before anything is weighed. */
function goldPairs(): Pair[] {
	const files = FOLDERS.flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => name.endsWith(".jsonl") && !HELD_OUT_FILES.has(name))
			.map((name) => new URL(name, folder).pathname),
	);
	return files.flatMap((file) => {
		const items = readItems(file);
		const reports = reportsOf(items);
		const labelled = items.flatMap((item, n) => {
			const report = reports[n];
			return report === undefined ? [] : [{ item, report }];
		});
		return pairsOf(labelled).filter(({ conflict }) => conflict === undefined);
	});
}

/** What speaks for one event, and what against: chance may not turn it round, in gold that is small and written to be hard. */
const FOR =
	/^(?:same (?!partner and more|partners)[^,]*|two same names|a same name|several same partners|an encounter[^,]*|(?:other )?(?:words|ideas) alike.*|titles alike.*)$/;
const AGAINST = /^(?:another [^,]*|other (?:names|numbers)|later than .*|one outlet|some same partner)$/;

/** The weights of a model in which no feature weighs against its sense: those that would are left out, until none does. */
function learnInSense(rows: readonly Row[], names: readonly string[]): Fitted {
	const left = new Set<number>();
	for (;;) {
		const used = rows.map((row) => ({ ...row, features: row.features.filter((feature) => !left.has(feature)) }));
		const fitted = learn(used, names.length, PENALTY);
		const turned = names.flatMap((name, n) => {
			const weight = fitted.weights[n] ?? 0;
			return (weight < 0 && FOR.test(name)) || (weight > 0 && AGAINST.test(name)) ? [n] : [];
		});
		if (turned.length === 0) return fitted;
		for (const feature of turned) left.add(feature);
	}
}

function crossValidate(rows: readonly Row[], names: readonly string[]): void {
	let [right, told, gold, loss] = [0, 0, 0, 0];
	for (let fold = 0; fold < FOLDS; fold++) {
		const fitted = learnInSense(
			rows.filter((row) => row.fold !== fold),
			names,
		);
		for (const { features: own, keep, fold: at } of rows) {
			if (at !== fold) continue;
			const score = scoreOf(fitted, own);
			if (score >= 0) told++;
			if (keep) gold++;
			if (keep && score >= 0) right++;
			loss -= Math.log(Math.max(1e-9, keep ? logistic(score) : 1 - logistic(score)));
		}
	}
	console.log(
		`cross-validated by family: pairs precision ${(right / told).toFixed(3)}, recall ${(right / gold).toFixed(3)}, loss ${(loss / rows.length).toFixed(4)}`,
	);
}
