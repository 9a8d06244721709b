/** `npm run weigh`: in how many articles each feature stands that stories are compared by. */
import { writeFileSync } from "node:fs";
import { command } from "../scripts/command.ts";
import { type Take, tellFeatures } from "../src/classify/frame/vocabulary.ts";
import { wordIdeasOf } from "../src/classify/ideas.ts";
import { match } from "../src/classify/matcher.ts";
import { conceptsOf } from "../src/lexicon/lexicon.ts";
import { readItems } from "./stories/items.ts";

const HELP = `npm run weigh -- FILE.jsonl...
Counts in how many articles (fields id, lang, title, summary) each feature stands that stories are compared by, and writes
src/classify/frame/counts.generated.ts. Only counts leave the files, and only of what stands in enough articles to be common.`;

/** Ideas and numbers are few: those of fewer articles than this are rare alike. Of words and names only the common are written. */
const LEAST_OF_FEW = 12;
const LEAST = 120;

const operands = { name: "FILE.jsonl", least: 1, most: Number.POSITIVE_INFINITY };

await command({ help: HELP, options: {}, operands }, (_, files) => {
	const items = files.flatMap(readItems);
	const counts = new Map<string, number>();
	for (const { title, summary, lang } of items) {
		const matched = match(title, summary, lang);
		const ideas = wordIdeasOf(matched, lang);
		const features = new Set<string>();
		const take: Take = (kind, text, from, to, isLight) => {
			if (!isLight) features.add(kind + text.slice(from, to));
		};
		for (const field of ["title", "excerpt"] as const)
			tellFeatures(field, matched[field], matched.hits, ideas[field], conceptsOf(lang), take);
		for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
	}
	const common = [...counts].filter(([feature, count]) => count >= (/^[cp#]/.test(feature) ? LEAST_OF_FEW : LEAST));
	writeFileSync(new URL("../src/classify/frame/counts.generated.ts", import.meta.url), sourceOf(items.length, common));
	console.log(`${items.length} articles, ${counts.size} features, ${common.length} of them common`);
	return 0;
});

/** Counts rounded to half powers of two, so that a few numbers say them all. */
function sourceOf(articles: number, common: readonly (readonly [feature: string, count: number])[]): string {
	const rounded = Map.groupBy(common, ([, count]) => Math.round(2 ** (Math.round(Math.log2(count) * 2) / 2)));
	const lines = [...rounded]
		.sort(([a], [b]) => a - b)
		.map(
			([count, features]) =>
				`\t[${count}, ${JSON.stringify(
					features
						.map(([feature]) => feature)
						.sort()
						.join(" "),
				)}],`,
		);
	return `// Made by \`npm run weigh\` from labelled headlines; do not edit.
/** Articles counted. */
export const COUNTED = ${articles};
/** Common features by the number of articles they stand in. */
export const COUNTS: readonly (readonly [articles: number, features: string])[] = [
${lines.join("\n")}
];
`;
}
