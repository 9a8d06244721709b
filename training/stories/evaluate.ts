/** `npm run evaluate -- stories`: how well reports are sorted into stories. */
import { writeFileSync } from "node:fs";
import type { ValuesOf } from "../../scripts/arguments.ts";
import { command } from "../../scripts/command.ts";
import { asWritten, flag, one } from "../../scripts/options.ts";
import { bCubed, pairwise, type Rate, type Sorted } from "./score.ts";
import { sortFile, type Told } from "./sort.ts";

const HELP = `npm run evaluate -- stories FILE.jsonl... [--predictions OUT.jsonl] [--errors]
Sorts the articles of each FILE into stories (each file on its own) and compares with their gold.
FILE has one JSON object a line: id, lang, source, date, title, summary, url, and the gold "story" (null when alone).
Every line is taken as an article, whatever its relevance.
  --predictions OUT.jsonl  write one line an article: id, story
  --errors                 list what was told together and should not be, and the reverse`;

const options = { errors: flag, predictions: one(asWritten) };
const operands = { name: "FILE.jsonl", least: 1, most: Number.POSITIVE_INFINITY };

/** Runs `evaluate -- stories`, and ends the process. */
export function evaluateStories(args: readonly string[]): Promise<never> {
	const act = ({ errors, predictions }: ValuesOf<typeof options>, files: readonly string[]): number => {
		const told = files.flatMap(sortFile);
		print(told.map(({ sorted }) => sorted));
		if (errors) printErrors(told);
		if (predictions !== undefined) {
			const lines = told.map(({ item, sorted }) => JSON.stringify({ id: item.id, story: sorted.told }));
			writeFileSync(predictions, `${lines.join("\n")}\n`);
		}
		return 0;
	};
	return command({ help: HELP, options, operands }, act, args);
}

function print(sorted: readonly Sorted[]): void {
	const gold = new Set(sorted.map((report) => report.gold)).size;
	const told = new Set(sorted.map((report) => report.told)).size;
	console.log(`${sorted.length} articles, ${gold} stories in the gold, ${told} told`);
	line(
		"pairs",
		pairwise(sorted, () => true),
	);
	line(
		"pairs across languages",
		pairwise(sorted, (a, b) => a.lang !== b.lang),
	);
	line("B-cubed", bCubed(sorted));
}

function line(name: string, { precision, recall, f1 }: Rate): void {
	console.log(`${name.padEnd(24)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
}

function printErrors(told: readonly Told[]): void {
	for (const [n, a] of told.entries()) {
		for (const b of told.slice(n + 1)) {
			const together = a.sorted.told === b.sorted.told;
			if (together === (a.sorted.gold === b.sorted.gold)) continue;
			console.log(`\n${together ? "wrongly together" : "wrongly apart"}\n  ${title(a)}\n  ${title(b)}`);
		}
	}
}

function title({ item }: Told): string {
	return `${item.id} ${item.lang} ${item.source} ${item.date} ${item.title}`;
}
