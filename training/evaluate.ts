import { existsSync, writeFileSync } from "node:fs";
import { command } from "../scripts/command.ts";
import { asWritten, flag, one } from "../scripts/options.ts";
import { UsageError } from "../scripts/usage-error.ts";
import { classify } from "../src/classify/classify.ts";
import type { Classification } from "../src/model/classification.ts";
import {
	DEV,
	type Figures,
	FLOORS,
	facetFigures,
	figuresOf,
	fixtureFiles,
	floorsUnder,
	readFloors,
} from "./relevance/floors.ts";
import { articleOf, type Item, readItems } from "./relevance/items.ts";
import { interval, microF1, qualityOf } from "./relevance/measure.ts";
import { evaluateStories } from "./stories/evaluate.ts";

const HELP = `npm run evaluate -- FILE.jsonl [FILE.jsonl …] [--predictions OUT.jsonl] [--errors]
Classifies labelled headlines and prints precision, recall and F1 with 95 % intervals, by language and in all, and how well
partners, organisations and event types of true keeps are told; themes, ranks and days where FILE labels them.
  --predictions OUT.jsonl   a line an item: id, label, score, partners, orgs, event, themes, eventDate
  --errors                  the false ones with their evidence

npm run evaluate -- --write-floors
Writes today's figures of our own headlines, each less .01, into fixtures/relevance/floors.json: what a test holds them to.

npm run evaluate -- stories FILE.jsonl … (see npm run evaluate -- stories --help)
Sorts articles into stories and compares with their gold.`;

interface Result {
	readonly item: Item;
	readonly found: Classification;
}

const options = { errors: flag, predictions: one(asWritten), "write-floors": flag };
const operands = { name: "FILE.jsonl", least: 0, most: Number.POSITIVE_INFINITY };

const [subject, ...rest] = process.argv.slice(2);
if (subject === "stories") await evaluateStories(rest);
await command({ help: HELP, options, operands }, (values, files) => {
	if (values["write-floors"]) return writeFloors();
	if (files.length === 0) throw new UsageError(`FILE.jsonl is missing: ${HELP.split("\n")[0]}`);
	const { errors, predictions: out } = values;
	const results = files.flatMap(readItems).map((item) => ({ item, found: classifyItem(item) }));
	if (out !== undefined) writeFileSync(out, results.map(prediction).join(""));
	const labelled = results.filter(({ item }) => item.label !== null);
	const languages = [...new Set(labelled.map(({ item }) => item.lang))];
	for (const language of languages)
		report(
			language,
			labelled.filter(({ item }) => item.lang === language),
		);
	if (languages.length > 1) report("all", labelled);
	if (errors) for (const result of labelled) tellError(result);
	return 0;
});

function writeFloors(): number {
	const before = existsSync(FLOORS) ? readFloors() : {};
	const files = [...fixtureFiles(), ...(existsSync(DEV) ? [DEV] : [])];
	const floors = files.map((file): [string, Figures] => [file, floorsUnder(figuresOf(file))]);
	const kept = Object.entries(before).filter(([file]) => file === DEV && !files.includes(file));
	writeFileSync(FLOORS, `${JSON.stringify(Object.fromEntries([...floors, ...kept]), null, "\t")}\n`);
	console.log(`${floors.length} files measured, floors written to ${FLOORS}`);
	return 0;
}

function classifyItem(item: Item): Classification {
	return classify(articleOf(item), { country: item.sourceCountry ?? "", language: item.lang });
}

function prediction({ item, found }: Result): string {
	const { partners, organisations, events, themes, eventDate } = found.facets;
	const line = {
		id: item.id,
		label: found.keep ? "keep" : "drop",
		score: Math.round(found.score * 1e4) / 1e4,
		partners,
		orgs: organisations,
		event: events[0] ?? null,
		themes,
		eventDate: eventDate ?? null,
	};
	return `${JSON.stringify(line)}\n`;
}

function report(language: string, results: readonly Result[]): void {
	const judged = results.map(({ item, found }) => ({ keep: found.keep, truth: item.label === "keep" }));
	const { precision, recall, f1, kept, truth } = qualityOf(judged);
	const show = (name: string, value: number, figure: (sample: typeof judged) => number): string => {
		const [low, high] = interval(judged, (sample) => figure([...sample]));
		return `${name} ${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
	};
	console.log(
		`${language.padEnd(4)}${[
			show("precision", precision, (sample) => qualityOf(sample).precision),
			show("recall", recall, (sample) => qualityOf(sample).recall),
			show("F1", f1, (sample) => qualityOf(sample).f1),
		].join("  ")}  kept ${kept}, should be ${truth}, of ${results.length}`,
	);
	const keeps = results.filter(({ item }) => item.label === "keep");
	if (keeps.length === 0) return;
	const partners = microF1(keeps.map(({ item, found }) => ({ found: found.facets.partners, truth: item.partners })));
	const orgs = microF1(keeps.map(({ item, found }) => ({ found: found.facets.organisations, truth: item.orgs })));
	const events =
		keeps.filter(({ item, found }) => item.events.includes(found.facets.events[0] ?? "")).length / keeps.length;
	const others = Object.entries(facetFigures(keeps)).map(([name, figure]) => `  ${name} ${figure.toFixed(3)}`);
	console.log(
		`    partners F1 ${partners.toFixed(3)}  organisations F1 ${orgs.toFixed(3)}  event ${events.toFixed(3)}${others.join("")}`,
	);
}

function tellError({ item, found }: Result): void {
	if (found.keep === (item.label === "keep")) return;
	console.log(
		`\n${found.keep ? "kept, should drop" : "dropped, should keep"}  ${found.score.toFixed(2)}  ${item.lang} ${item.id}  ${item.title}`,
	);
	for (const { feature, weight, words } of found.evidence)
		console.log(`    ${weight.toFixed(2).padStart(6)}  ${feature}  ${words.join(" | ")}`);
}
