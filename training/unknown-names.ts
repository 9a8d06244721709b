/** `npm run unknown-names`: the names in headlines that no table of the lexicon knows, the most frequent first. */
import { command } from "../scripts/command.ts";
import { one, wholeNumber } from "../scripts/options.ts";
import { readItems } from "./relevance/items.ts";
import { unknownNames } from "./relevance/unknown-names.ts";

const HELP = `npm run unknown-names -- FILE.jsonl [FILE.jsonl …] [--least N] [--most N]
Lists by language the capitalised words of labelled headlines that no table of data/lexicon knows, with how many headlines have
each: where the next row may be missing.
  --least N   only those in at least N headlines (3)
  --most N    at most N a language (40)`;

await command(
	{
		help: HELP,
		options: { least: one(wholeNumber(1, 1_000_000)), most: one(wholeNumber(1, 1_000_000)) },
		operands: { name: "FILE.jsonl", least: 1, most: 100 },
	},
	({ least = 3, most = 40 }, files) => {
		for (const [language, names] of unknownNames(files.flatMap(readItems), least))
			console.log(
				`${language}  ${names
					.slice(0, most)
					.map(({ name, count }) => `${name} ${count}`)
					.join(", ")}`,
			);
		return 0;
	},
);
