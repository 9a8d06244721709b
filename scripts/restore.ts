import { command } from "./command.ts";
import { asWritten, flag, many } from "./options.ts";
import { linesOf } from "./record/lines.ts";
import { openStore, STORE_HELP, STORE_OPTIONS } from "./record/open-store.ts";
import { progressLine } from "./record/progress.ts";
import { rawStore } from "./record/raw-store.ts";
import { restore } from "./record/restore.ts";
import { UsageError } from "./usage-error.ts";

const HELP = `npm run restore -- FILE [--data DIR | --remote] [--over] [--only KEY …]

Puts a backup into a store. Before anything is written, the whole of FILE is checked and compared with what the store holds;
a store that holds something else is left as it is. What is there already is not written again, so a restore that was cut
short, or that a day's writes were too few for, goes on when it is repeated. Let no run go on meanwhile.

${STORE_HELP}
  --over      put the file's values in the place of others, and delete keys that the file has not
  --only KEY  only this key (day/2024-04-01), or all that begin with it (counts/), and delete nothing`;

const options = { ...STORE_OPTIONS, over: flag, only: many(asWritten) };
const operands = { name: "FILE", least: 1, most: 1 };

await command({ help: HELP, options, operands }, async ({ over, only, ...where }, [file = ""]) => {
	await linesOf(file).next();
	const store = await openStore(where, true);
	try {
		const progress = progressLine(`${store.name}: written`);
		const done = await restore(rawStore(store.namespace), () => linesOf(file), { over, only, progress });
		const { header, written, same, deleted, damaged } = done;
		console.log(
			`${store.name}: ${written} keys written, ${same} as they were, ${deleted} deleted; the backup is of ${header.at}, by release ${header.release}`,
		);
		if (damaged.length > 0)
			console.log(
				`Damaged when the backup was made, and so again: ${damaged.join(", ")}. npm run record -- check says more.`,
			);
		return damaged.length > 0 ? 1 : 0;
	} catch (error) {
		throw error instanceof UsageError ? new UsageError(`${file}: ${error.message}`) : error;
	} finally {
		await store.close();
	}
});
