import { VERSION } from "../src/model/version.ts";
import { command } from "./command.ts";
import { backUp } from "./record/back-up.ts";
import { sinkAt } from "./record/lines.ts";
import { openStore, STORE_HELP, STORE_OPTIONS } from "./record/open-store.ts";
import { progressLine } from "./record/progress.ts";
import { rawStore } from "./record/raw-store.ts";

const HELP = `npm run backup -- [FILE] [--data DIR | --remote]

Writes a copy of everything that is stored, as lines of JSON: the first says what it is, each further one is a key with its
tag and its value. It may be made while the Worker runs; npm run restore takes it back. FILE is there when it is whole; without
a name it is called after the moment, and - is standard output (npm run -s backup -- - | gzip > elshi.jsonl.gz).

${STORE_HELP}`;

const operands = { name: "FILE", least: 0, most: 1 };

await command({ help: HELP, options: STORE_OPTIONS, operands }, async (values, [file]) => {
	const at = new Date().toISOString();
	const path = file ?? `elshi-${at.slice(0, 16).replaceAll(":", "")}.jsonl`;
	const store = await openStore(values);
	try {
		const sink = sinkAt(path);
		const options = { release: VERSION, at, progress: progressLine(`${store.name}: copied`) };
		const { keys, counts } = await backUp(rawStore(store.namespace), sink.write, options);
		await sink.end();
		const kinds = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
		if (path !== "-") console.log(`${path}: ${keys} keys (${kinds.join(", ")}) of ${store.name}`);
		return 0;
	} finally {
		await store.close();
	}
});
