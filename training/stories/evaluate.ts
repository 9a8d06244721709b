/** `npm run evaluate -- stories`: how well reports are sorted into stories. */
import { readdirSync, writeFileSync } from "node:fs";
import type { ValuesOf } from "../../scripts/arguments.ts";
import { command } from "../../scripts/command.ts";
import { asWritten, flag, one, oneOf } from "../../scripts/options.ts";
import { comparedOf } from "../../src/cluster/compared.ts";
import { reasonOf } from "../../src/cluster/reason.ts";
import { isHeldOut } from "./halves.ts";
import type { Item } from "./items.ts";
import { formulas, twins } from "./kinds.ts";
import { bCubed, pairwise, type Rate, type Sorted } from "./score.ts";
import { type SortedReport, sortFile } from "./sort.ts";

const GOLD = new URL("../../fixtures/stories/gold/", import.meta.url);

const HELP = `npm run evaluate -- stories [FILE.jsonl...] [--half learned|held-out] [--predictions OUT.jsonl] [--errors]
Sorts the articles of each FILE into stories (each file, and each "set" in it, on its own) and compares with their gold: over
pairs of reports, pairs across languages, B-cubed, and pairs with each language; then formulas (of each set, the stories that are found and that there are)
and twins (pairs of stories of one "family", and how many of them are found as one). Without a FILE: the half of
fixtures/stories/gold that nothing is learned from.
FILE has one JSON object a line: id, lang, source, sourceCountry, date, title, summary, url, and the gold "story" (null when
alone). Every line is taken as an article, whatever its relevance.
  --half learned|held-out  only families of that half
  --predictions OUT.jsonl  write one line an article: id, story
  --errors                 list what was found together and should not be, and the reverse, with what the two say to it`;

const options = { half: one(oneOf("half", ["learned", "held-out"])), errors: flag, predictions: one(asWritten) };
const operands = { name: "FILE.jsonl", least: 0, most: Number.POSITIVE_INFINITY };

/** Runs `evaluate -- stories`, and ends the process. */
export function evaluateStories(args: readonly string[]): Promise<never> {
	const act = ({ half, errors, predictions }: ValuesOf<typeof options>, files: readonly string[]): number => {
		const wanted = half ?? (files.length === 0 ? "held-out" : undefined);
		const isWanted = (item: Item): boolean => wanted === undefined || (wanted === "held-out") === isHeldOut(item);
		const found = (files.length > 0 ? files : goldFiles()).flatMap((file) => sortFile(file, isWanted));
		print(found);
		if (errors) printErrors(found);
		if (predictions !== undefined) {
			const lines = found.map(({ item, sorted }) => JSON.stringify({ id: item.id, story: sorted.found }));
			writeFileSync(predictions, `${lines.join("\n")}\n`);
		}
		return 0;
	};
	return command({ help: HELP, options, operands }, act, args);
}

function goldFiles(): string[] {
	const names = readdirSync(GOLD).filter((name) => name.endsWith(".jsonl"));
	return names.map((name) => new URL(name, GOLD).pathname);
}

function print(found: readonly SortedReport[]): void {
	const sorted = found.map((one) => one.sorted);
	const count = (key: keyof Sorted): number => new Set(sorted.map((report) => report[key])).size;
	console.log(`${sorted.length} articles, ${count("gold")} stories in the gold, ${count("found")} found`);
	line(
		"pairs",
		pairwise(sorted, () => true),
	);
	line(
		"pairs across languages",
		pairwise(sorted, (a, b) => a.lang !== b.lang),
	);
	line("B-cubed", bCubed(sorted));
	const languages = [...new Set(sorted.map(({ lang }) => lang))].sort();
	for (const language of languages.length > 1 ? languages : []) {
		line(
			`pairs with ${language}`,
			pairwise(sorted, (a, b) => a.lang === language || b.lang === language),
		);
	}
	for (const { name, found: stories, gold } of formulas(found))
		console.log(`${`formula ${name}`.padEnd(24)} ${stories} stories found of ${gold}`);
	const { pairs, joined, byKind, byLanguage } = twins(found);
	if (pairs === 0) return;
	console.log(
		`${"twins".padEnd(24)} ${joined} of ${pairs} found as one (${((100 * joined) / pairs).toFixed(1)} in 100)`,
	);
	for (const [language, { pairs: of, joined: wrong }] of byLanguage)
		console.log(`${`twins with ${language}`.padEnd(24)} ${wrong} of ${of} found as one`);
	for (const [kind, wrong] of byKind) console.log(`  ${kind.padEnd(22)} ${wrong}`);
}

function line(name: string, { precision, recall, f1 }: Rate): void {
	console.log(`${name.padEnd(24)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
}

function printErrors(found: readonly SortedReport[]): void {
	for (const [n, a] of found.entries()) {
		for (const b of found.slice(n + 1)) {
			const together = a.sorted.found === b.sorted.found;
			if (together === (a.sorted.gold === b.sorted.gold)) continue;
			const why = reasonOf(comparedOf(a.report), comparedOf(b.report));
			console.log(`\n${together ? "wrongly together" : "wrongly apart"} (${why})\n  ${title(a)}\n  ${title(b)}`);
		}
	}
}

function title({ item }: SortedReport): string {
	return `${item.id} ${item.lang} ${item.source} ${item.date} ${item.title}`;
}
