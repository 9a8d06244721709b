import { addressAt } from "./hostile/addresses.ts";
import { askAll } from "./hostile/ask.ts";
import { askedSite } from "./hostile/site.ts";

export const HELP = `npm run bench -- memory [--addresses N]

Asks our Worker in workerd, with a day of the default sources, for N different addresses (100,000) that nobody asked for before, and
prints what memory the process of workerd has: after the first ten thousand of them, by which all that is held is full, and after
the last. Exits 1 where that is 20 MiB more, or where anything was answered with a status of 500 or more.
Linux only.`;

const ADDRESSES = 100_000;
const RUNS = 96;
const CONNECTIONS = 20;
const MIB = 2 ** 20;
/** What the process may have more than before. */
const MOST_GROWTH = 20 * MIB;

/** Requests after which what a Worker holds, all of it with bounds, is full. */
const WARM = 10_000;

export interface Memory {
	/** Bytes of the process. */
	readonly before: number;
	readonly after: number;
	readonly failed: readonly string[];
}

export async function bench(options: readonly string[]): Promise<void> {
	const at = options.indexOf("--addresses");
	const addresses = at < 0 ? ADDRESSES : Number(options[at + 1]);
	if (!Number.isInteger(addresses) || addresses < 1)
		throw new Error(`--addresses ${options[at + 1]}: not a number of addresses`);
	const { before, after, failed } = await memoryUnder(addresses);
	const mib = (bytes: number): string => `${(bytes / MIB).toFixed(1)} MiB`;
	console.log(`${addresses} addresses, ${failed.length} of them answered with 500 or more`);
	console.log(`${mib(before)} of memory, then ${mib(after)}: ${mib(after - before)} more of ${mib(MOST_GROWTH)}`);
	if (after - before > MOST_GROWTH || failed.length > 0) process.exitCode = 1;
}

/** What memory a Worker takes before and after it was asked for so many addresses. @param runs lived through before */
export async function memoryUnder(addresses: number, runs = RUNS): Promise<Memory> {
	const site = await askedSite(runs);
	try {
		let n = 0;
		const upTo = (end: number) => (): string | undefined => (n < end ? addressAt(n++) : undefined);
		await askAll(site.url, CONNECTIONS, upTo(WARM));
		const before = site.resident();
		const { failed } = await askAll(site.url, CONNECTIONS, upTo(WARM + addresses));
		return { before, after: site.resident(), failed };
	} finally {
		await site.stop();
	}
}
