/** What Cloudflare gives and asks for, in November 2026. */

/** https://developers.cloudflare.com/workers/platform/limits/, …/kv/platform/limits/, …/queues/platform/pricing/ */
export const FREE = {
	requests: 100_000,
	requestsAnInvocation: 50,
	cpuMs: 10,
	kvReads: 100_000,
	kvWrites: 1000,
	kvLists: 1000,
	operations: 10_000,
} as const;

/** What one invocation may take on the paid plan. */
export const PAID_INVOCATION = { requests: 10_000, cpuMs: 30_000, heapMiB: 128, kvOperations: 1000 } as const;

/** A month of the paid plan, in dollars: what is included, and what a million more costs. The same pages' pricing. */
const PAID = {
	base: 5,
	requests: { included: 10e6, million: 0.3 },
	cpuMs: { included: 30e6, million: 0.02 },
	kvReads: { included: 10e6, million: 0.5 },
	kvWrites: { included: 1e6, million: 5 },
	kvLists: { included: 1e6, million: 5 },
	operations: { included: 1e6, million: 0.4 },
	storedGB: { included: 1, million: 0.5e6 },
} as const;

/** What is counted, of some time. */
export interface Usage {
	/** Invocations. */
	readonly requests: number;
	readonly cpuMs: number;
	readonly kvReads: number;
	readonly kvWrites: number;
	readonly kvLists: number;
	/** Of queues: three a message. */
	readonly operations: number;
	readonly storedGB: number;
}

/** What a month costs on the paid plan. */
export function dollarsOf(month: Usage): number {
	const { base, ...prices } = PAID;
	return Object.entries(prices).reduce((sum, [name, { included, million }]) => {
		const used = month[name as keyof Usage];
		return sum + (Math.max(0, used - included) / 1e6) * million;
	}, base as number);
}
