import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command.ts";
import { collect } from "./dataset/collect.ts";
import { filesOf } from "./dataset/data-package.ts";
import { UsageError } from "./usage-error.ts";

const HELP = `npm run dataset -- SITE YEAR FOLDER

A year of a site as a data set: occurrences.csv, stories.csv, a data dictionary for people (README.md) and for programs
(datapackage.json, Data Package 2.0). Facts and links, no text of any outlet. Read by the site's API, such as
https://elshi.example or http://localhost:8787, so that anybody may make one; files that are there are written over.`;

const operands = { name: "SITE, YEAR and FOLDER", least: 3, most: 3 };

await command({ help: HELP, options: {}, operands }, async (_, [site = "", year = "", folder = ""]) => {
	if (!URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol))
		throw new UsageError(`${site}: must be the address of a site, such as https://elshi.example`);
	if (!/^(19|20)\d\d$/.test(year)) throw new UsageError(`${year}: must be a year, such as 2024`);
	const { origin } = new URL(site);
	const set = await collect({
		site: origin,
		year,
		fetcher: (address, init) =>
			fetch(address, init).catch(() => {
				throw new Error(`${origin} cannot be reached`);
			}),
		at: new Date().toISOString(),
		progress: (entries) => {
			if (process.stderr.isTTY) process.stderr.write(`\r\u001b[Kread ${entries}`);
		},
	});
	if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of filesOf(set)) {
		// Whole or not at all.
		const file = join(folder, name);
		writeFileSync(`${file}.part`, text);
		renameSync(`${file}.part`, file);
	}
	console.log(`${set.stories.length} stories and ${set.occurrences.length} occurrences of ${year} are in ${folder}`);
	return 0;
});
