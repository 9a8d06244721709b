import { spawnSync } from "node:child_process";
import { watch } from "node:fs";
import { fileURLToPath } from "node:url";
import { command } from "./command.ts";
import { differences, type Shown } from "./service/differences.ts";
import { fixtureOutlets } from "./service/fixtures.ts";
import { emptyLocalKv } from "./service/local-kv.ts";
import { playOutlets } from "./service/outlets.ts";
import { freePort } from "./service/port.ts";
import { PORT, SERVING_OPTIONS } from "./service/serving.ts";
import { statusServing } from "./service/status.ts";
import { askedToStop } from "./service/stop.ts";
import { startWorker, type Worker } from "./service/worker.ts";

const HELP = `npm run dev [-- --port N --var NAME=VALUE]

The demo, while you change the code. After each change of src/ the Worker is built anew; of data/, the lexicon is compiled
first; of fixtures/outlets, the documents are read anew. Then all of it is fetched and judged as if for the first time, and
what became of the stories is printed. Ctrl-C stops it.

  --port N          the first port to try (${PORT})
  --var NAME=VALUE  a variable of the Worker; may be given several times`;

interface Item {
	readonly id: string;
	readonly title: string;
	readonly _elshi: { readonly partners: readonly string[]; readonly events: readonly string[] };
}

const ROOT = new URL("../", import.meta.url);
/** An editor writes a file in several steps. */
const SETTLED = 150;

const { port, var: vars } = SERVING_OPTIONS;

await command({ help: HELP, options: { port, var: vars } }, async ({ port: wanted = PORT, var: variables }) => {
	const stopped = askedToStop();
	const { now, answers, sourcesOff } = fixtureOutlets();
	const shown = new Map(answers);
	const outlets = await playOutlets(shown);
	let changed = Promise.withResolvers<"changed">();
	let published: string | undefined;
	console.log("Elshi, while you change it: starting the Worker …");
	const worker = await startWorker({
		port: await freePort(wanted, console.log),
		persist: fileURLToPath(new URL(".wrangler/dev", ROOT)),
		vars: { ORIGIN: outlets.origin, SOURCES_OFF: sourcesOff, ...Object.fromEntries(variables) },
		onEvent: ({ event, at }) => {
			if (event === "publish.front") published = String(at);
		},
		onRebuilt: () => changed.resolve("changed"),
		onError: (line) => console.error(line),
	});
	onChangeIn("data", compileLexicon);
	onChangeIn("fixtures/outlets", () => {
		for (const [address, answer] of fixtureOutlets().answers) shown.set(address, answer);
		changed.resolve("changed");
	});
	console.log(`  Stories    ${worker.url}/\n  Status     ${worker.url}/status\n`);
	try {
		let before: Shown | undefined;
		for (;;) {
			changed = Promise.withResolvers();
			const after = await storiesAnew(worker, new Date(now), () => published).catch((error: unknown) => {
				console.error(`Not refreshed: ${error instanceof Error ? error.message : error}`);
				return before;
			});
			if (after !== undefined) console.log(`${after.size} stories${differences(before ?? after, after)}`);
			before = after;
			const next = await Promise.race([changed.promise, stopped, worker.ended]);
			if (next === "stopped") return 0;
			if (next !== "changed") throw new Error("the Worker ended by itself");
		}
	} finally {
		await worker.stop();
		await outlets.close();
	}
});

/** Forgets all that was read, and reads it as of a moment. */
async function storiesAnew(worker: Worker, now: Date, published: () => string | undefined): Promise<Shown> {
	await emptyLocalKv(worker);
	await worker.refresh(now);
	await statusServing(worker, published());
	const response = await fetch(`${worker.url}/feed.json`);
	const { items } = (await response.json()) as { items: readonly Item[] };
	return new Map(
		items.map(({ id, title, _elshi: { partners, events } }) => [
			id,
			`${title} (${[...partners, ...events].join(", ")})`,
		]),
	);
}

function onChangeIn(folder: string, act: () => void): void {
	let timer: NodeJS.Timeout | undefined;
	watch(new URL(folder, ROOT), { recursive: true }, () => {
		clearTimeout(timer);
		timer = setTimeout(act, SETTLED);
	});
}

/** Writes the generated files under src/, at which the Worker is built anew; what is wrong in a table is said. */
function compileLexicon(): void {
	spawnSync(process.execPath, ["training/lexicon.ts"], { cwd: fileURLToPath(ROOT), stdio: "inherit" });
}
