/** `npm run weigh`: in how many articles each feature stands that stories are compared by. */
import { writeFileSync } from "node:fs";
import { featuresOf } from "../src/cluster/features.ts";
import { readItems } from "./stories/items.ts";

const HELP = `Usage: npm run weigh -- FILE.jsonl...
Counts in how many articles (fields id, lang, title, summary) each feature stands that src/cluster compares by, and writes
src/cluster/counts.generated.ts. Only counts leave the files, and only of what stands in enough articles to be common.`;

/** Features of fewer articles are rare alike: they are not written. */
const LEAST = 12;

const files = process.argv.slice(2);
if (files.length === 0 || files.includes("--help")) {
	console.log(HELP);
	process.exit(files.length === 0 ? 2 : 0);
}

try {
	const items = files.flatMap(readItems);
	const counts = new Map<string, number>();
	for (const { title, summary, lang } of items) {
		const { all } = featuresOf({ title, excerpt: summary, language: lang });
		for (const feature of all) counts.set(feature, (counts.get(feature) ?? 0) + 1);
	}
	const common = [...counts].filter(([, count]) => count >= LEAST).sort(([a], [b]) => (a < b ? -1 : 1));
	writeFileSync(
		new URL("../src/cluster/counts.generated.ts", import.meta.url),
		`// Made by \`npm run weigh\` from labelled headlines; do not edit.
/** Articles counted. */
export const COUNTED = ${items.length};
/** \`feature:articles\`, of every feature that stands in at least ${LEAST}. */
export const COUNTS =
	${JSON.stringify(common.map(([feature, count]) => `${feature}:${count}`).join(" "))};
`,
	);
	console.log(
		`${items.length} articles, ${counts.size} features, ${common.length} of them in ${LEAST} articles or more`,
	);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
