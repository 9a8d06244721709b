import { addressAt } from "./hostile/addresses.ts";
import { askAll } from "./hostile/ask.ts";
import { askedSite, type Memory } from "./hostile/site.ts";

export const HELP = `npm run bench -- memory [--addresses N]

Asks our Worker in workerd, with a day of the default sources, for N different addresses (100,000) that nobody asked for before, and
prints what memory it has: after the first ten thousand of them, by which all that is held is full, after half of the others, and after
all. Each time what the process has, what of it the heaps of the isolates are, and both once more when garbage was collected. Exits 1
where a collection leaves 20 MiB more than before, of the heaps or of the process, or where anything was answered with a status of 500 or
more. What garbage there is meanwhile hangs on the heap that V8 may have, 128 MiB as the platform gives an isolate, and not on how much
was asked for.
Linux only.`;

const ADDRESSES = 100_000;
const RUNS = 96;
const CONNECTIONS = 20;
const MIB = 2 ** 20;
/** What may be left more than before. */
const MOST_GROWTH = 20 * MIB;

/** Requests after which what a Worker holds, all of it with bounds, is full. */
const WARM = 10_000;

export interface Memories {
	readonly warm: Memory;
	readonly half: Memory;
	readonly all: Memory;
	readonly failed: readonly string[];
}

export async function bench(options: readonly string[]): Promise<void> {
	const at = options.indexOf("--addresses");
	const addresses = at < 0 ? ADDRESSES : Number(options[at + 1]);
	if (!Number.isInteger(addresses) || addresses < 1)
		throw new Error(`--addresses ${options[at + 1]}: not a number of addresses`);
	const { warm, half, all, failed } = await memoryUnder(addresses);
	console.log(`${addresses} addresses, ${failed.length} of them answered with 500 or more`);
	console.log(lineOf("MiB", ["process", "heaps", "held", "process then"]));
	for (const [name, { process, used, held, settled }] of Object.entries({ warm, half, all }))
		console.log(lineOf(name, [process, used, held, settled].map(mib)));
	const growth = { heaps: all.held - warm.held, process: all.settled - warm.settled };
	const later = { heaps: all.held - half.held, process: all.settled - half.settled };
	console.log(`more when collected: heaps ${mib(growth.heaps)}, of it ${mib(later.heaps)} in the second half`);
	console.log(`                     process ${mib(growth.process)}, of it ${mib(later.process)} in the second half`);
	console.log(`                     of ${mib(MOST_GROWTH)} MiB each`);
	if (Math.max(growth.heaps, growth.process) > MOST_GROWTH || failed.length > 0) process.exitCode = 1;
}

function lineOf(name: string, cells: readonly string[]): string {
	return name.padEnd(5) + cells.map((cell) => cell.padStart(13)).join("");
}

function mib(bytes: number): string {
	return (bytes / MIB).toFixed(1);
}

/** What memory a Worker takes before and after it was asked for so many addresses. @param runs lived through before */
export async function memoryUnder(addresses: number, runs = RUNS): Promise<Memories> {
	const site = await askedSite(runs);
	try {
		let n = 0;
		const upTo = (end: number) => (): string | undefined => (n < end ? addressAt(n++) : undefined);
		const asked = async (end: number): Promise<Memory & { readonly failed: readonly string[] }> => {
			const { failed } = await askAll(site.url, CONNECTIONS, upTo(end));
			return { ...(await site.memory()), failed };
		};
		const warm = await asked(WARM);
		const half = await asked(WARM + Math.ceil(addresses / 2));
		const all = await asked(WARM + addresses);
		return { warm, half, all, failed: [warm, half, all].flatMap(({ failed }) => failed) };
	} finally {
		await site.stop();
	}
}
