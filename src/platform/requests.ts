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

/** Who takes part in a run besides the sources. */
export interface RunParts {
	readonly isPushing: boolean;
	readonly hasList: boolean;
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
		shares: ({ isPushing, hasList }) => {
			const ofPolls = all - (isPushing ? OF_PUSH : 0) - (hasList ? OF_LIST : 0);
			return { all, ofPolls, polls: Math.min(Math.floor(plan * POLLS), ofPolls) };
		},
		problems: isRight
			? []
			: [`REQUESTS_A_RUN: must be a whole number from ${OF_FREE_PLAN} to ${OF_PAID_PLAN}, as your plan has it`],
	};
}
