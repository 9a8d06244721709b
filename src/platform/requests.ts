/** Requests that one invocation may make of others, redirects included, and who may make how many of them. */

/** What the free plan has: https://developers.cloudflare.com/workers/platform/limits/#subrequests. The paid plan has 10,000. */
const OF_FREE_PLAN = 50;
const OF_PAID_PLAN = 10_000;

/** Two purges of the cache. */
const OF_PURGES = 2;
/** What polls leave to receivers, and to the operator's list of feeds: a request and its redirects. */
const OF_PUSH = 14;
const OF_LIST = 5;
/** What polls leave to their own redirects. */
const POLLS = 0.8;

/**
 * Sources that the free plan's 10 ms of CPU let an invocation of a shard's own poll: `npm run bench -- scale` counts .7 ms for each
 * (29 November 2026). One invocation that does all of a run is over that in any case.
 */
const POLLS_OF_FREE_CPU = 12;
/**
 * What ended an invocation may be its polls: sources that were never polled bring a hundred articles to judge where others bring one. Each
 * delivery after the first polls a quarter of the one before, and what it reads is written: twelve, three, one.
 */
const POLLS_OF_NEXT_DELIVERY = 1 / 4;

/** Who takes part in a run besides the sources. */
export interface RunParts {
	readonly isPushing: boolean;
	readonly hasList: boolean;
	/** How often the job was delivered, where the invocation is of one shard alone: once, unless the platform ended it before. */
	readonly delivery?: number;
}

export interface RunRequests {
	/** Of one invocation. */
	readonly all: number;
	/** Sources that it polls. */
	readonly polls: number;
	/** Requests that these polls make. */
	readonly ofPolls: number;
}

/** @param setting `REQUESTS_A_RUN`: what the plan has; the free plan's unless given. @returns with a sentence where it is wrong */
export function requestsOf(setting: string | undefined): {
	readonly shares: (parts: RunParts) => RunRequests;
	readonly problems: readonly string[];
} {
	const given = Number(setting?.trim() || OF_FREE_PLAN);
	const isRight = Number.isInteger(given) && given >= OF_FREE_PLAN && given <= OF_PAID_PLAN;
	const plan = isRight ? given : OF_FREE_PLAN;
	const all = plan - OF_PURGES;
	return {
		shares: ({ isPushing, hasList, delivery }) => {
			const ofPolls = all - (isPushing ? OF_PUSH : 0) - (hasList ? OF_LIST : 0);
			const ofCpu = delivery !== undefined && plan === OF_FREE_PLAN ? POLLS_OF_FREE_CPU : Number.POSITIVE_INFINITY;
			const polls = Math.min(Math.floor(plan * POLLS), ofPolls, ofCpu);
			return { all, ofPolls, polls: Math.ceil(polls * POLLS_OF_NEXT_DELIVERY ** ((delivery ?? 1) - 1)) };
		},
		problems: isRight
			? []
			: [`REQUESTS_A_RUN: must be a whole number from ${OF_FREE_PLAN} to ${OF_PAID_PLAN}, as your plan has it`],
	};
}
