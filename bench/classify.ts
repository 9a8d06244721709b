import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { articleOf, type Item, readItems } from "../training/relevance/items.ts";
import { type Profile, profiled, profileText } from "./classify/profile.ts";

/** The languages whose fixtures are read, and whose lexicons first. */
const READ = ["en", "ru", "kk"] as const;
const FOLDER = "fixtures/relevance/labelled";
const LENGTH = 500;
const COLD_ITEMS = 50;
const ROUNDS = 20;
/** Fresh processes of which the best counts: neighbours on the machine make one slower, and none quicker. */
const STARTS = 9;
/** What a process is started with whose first items are profiled, and how many functions are shown. */
const PROFILED = "--profiled";
const PROFILE_LINES = 30;

export const HELP = `npm run bench -- classify [--cold | --profile]

Judges the labelled fixtures as a run does, each that has a summary filled to 500 characters, and prints, in processor time: what an
item takes warm (the best round), also with evidence and reasons of what is dropped; the mean of the first 50 items of a fresh process that has read its lexicon (in all threads, most of which compile what is
hot, and in the main one) and the slowest of them; what each language's lexicon takes to read when it is first asked for (in all
threads, and in the main one); and what it weighs gzipped.
  --cold     only the first 50 items of this process: what the other line starts itself for
  --profile  instead: in which functions the first 50 items of a fresh process spend their time, by V8's profiler, which takes
             as much again; of ${STARTS} processes the quickest`;

interface Cold {
	/** By language, in the order of reading: all threads and the main one. */
	readonly reading: readonly { readonly process: number; readonly thread: number }[];
	readonly mean: { readonly process: number; readonly thread: number };
	readonly slowest: number;
}

/** Prints the figures; times are of this machine and this moment. */
export async function bench(options: readonly string[]): Promise<void> {
	if (options.includes("--profile")) {
		const profiles = Array.from({ length: STARTS }, (): Profile => startFresh(PROFILED));
		const quickest = profiles.reduce((best, next) => (next.total < best.total ? next : best));
		console.log(profileText(quickest, PROFILE_LINES));
		return;
	}
	const items = READ.flatMap((language) => readItems(`${FOLDER}/${language}.jsonl`));
	const articles = items.map((item) => ({ article: articleOf({ ...item, summary: filled(item) }), item }));
	const { phrasesOf } = await import("../src/lexicon/lexicon.ts");
	const reading = READ.map((language) => {
		const before = [cpu(), threadCpu()] as const;
		phrasesOf(language);
		return { process: cpu() - before[0], thread: threadCpu() - before[1] };
	});
	const { classify, judgeForRun } = await import("../src/classify/classify.ts");
	const judge = (i: number): void => {
		const entry = articles[i % articles.length];
		if (entry !== undefined) judgeForRun(entry.article, sourceOf(entry.item), false);
	};
	if (options.includes(PROFILED)) {
		const firstItems = (): void => {
			for (let i = 0; i < COLD_ITEMS; i++) judge(i * 61);
		};
		console.log(JSON.stringify(await profiled(firstItems, "/src/")));
		return;
	}
	const began = threadCpu();
	const times = Array.from({ length: COLD_ITEMS }, (_, i) => {
		const at = cpu();
		// One of each language in turn.
		judge(i * 61);
		return cpu() - at;
	});
	const thread = (threadCpu() - began) / COLD_ITEMS;
	if (options.includes("--cold")) {
		const cold: Cold = {
			reading,
			mean: { process: times.reduce((sum, time) => sum + time, 0) / times.length, thread },
			slowest: Math.max(...times),
		};
		console.log(JSON.stringify(cold));
		return;
	}
	const warm = (work: (i: number) => void): number => {
		for (let i = 0; i < articles.length * 3; i++) work(i);
		const rounds = Array.from({ length: ROUNDS }, () => {
			const at = cpu();
			for (let i = 0; i < articles.length; i++) work(i);
			return cpu() - at;
		});
		return (least(rounds) / articles.length) * 1000;
	};
	const each = warm(judge);
	const explained = warm((i) => {
		const entry = articles[i % articles.length];
		if (entry !== undefined) classify(entry.article, sourceOf(entry.item));
	});
	const colds = Array.from({ length: STARTS }, (): Cold => startFresh("--cold"));
	const text = readFileSync("src/lexicon/lexicon.generated.bin");
	const weights = readdirSync("src/classify").filter((file) => file.endsWith(".generated.json"));
	const weightsSize = weights.reduce((sum, file) => sum + gzipSync(readFileSync(`src/classify/${file}`)).length, 0);
	console.log(`warm             ${each.toFixed(1)} µs an item, ${explained.toFixed(1)} µs where all is explained`);
	const mean = (least(colds.map(({ mean }) => mean.process)) * 1000).toFixed(0);
	const inMain = (least(colds.map(({ mean }) => mean.thread)) * 1000).toFixed(0);
	const slowest = (least(colds.map((cold) => cold.slowest)) * 1000).toFixed(0);
	console.log(
		`first ${COLD_ITEMS}         ${mean} µs an item, ${inMain} of them in the main thread, the slowest ${slowest} µs`,
	);
	for (const [i, language] of READ.entries()) {
		const all = least(colds.map((cold) => cold.reading[i]?.process ?? 0));
		const main = least(colds.map((cold) => cold.reading[i]?.thread ?? 0));
		console.log(
			`lexicon ${language}       ${all.toFixed(1)} ms to read, ${main.toFixed(1)} ms of them in the main thread`,
		);
	}
	console.log(`gzipped          lexicon ${kib(gzipSync(text, { level: 9 }).length)}, weights ${kib(weightsSize)}`);
}

const sourceOf = ({ sourceCountry, lang }: Item) => ({ country: sourceCountry ?? "", language: lang });

/** A summary again and again up to the length of an article; nothing where there is none, as of half of the fixtures. */
function filled({ title, summary }: Item): string {
	if (summary === "") return "";
	return `${summary} `.repeat(Math.ceil(LENGTH / (summary.length + 1))).slice(0, LENGTH - title.length);
}

/** Milliseconds of processor time: what a neighbour on the machine does counts less than on the clock. */
function cpu(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

function threadCpu(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
}

function startFresh<What>(option: string): What {
	const out = execFileSync(process.execPath, ["bench/bench.ts", "classify", option], { encoding: "utf8" });
	return JSON.parse(out);
}

const least = (values: readonly number[]): number => Math.min(...values);

const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
