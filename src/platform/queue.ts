import type { Instant } from "../model/instant.ts";
import type { Turn } from "../store/turns.ts";

/** What the queues carry. */
export type Job =
	/** One shard to refresh. */
	| ({ readonly kind: "refresh"; readonly now: Instant } & Pick<Turn, "shard"> & Partial<Turn>)
	/** The record to publish, once the shards are refreshed. */
	| {
			readonly kind: "publish";
			readonly now: Instant;
			/** The moment of the run before. */
			readonly last?: Instant;
			/** It comes from the queue of which one message is taken at a time. */
			readonly isAlone?: true;
	  }
	/** What a shard's invocation could not read, as key and reason, to be written down for the operator. */
	| { readonly kind: "notice"; readonly now: Instant; readonly unreadable: readonly (readonly [string, string])[] };

export type JobOf<Kind extends Job["kind"]> = Extract<Job, { readonly kind: Kind }>;

/** Longer than a shard takes, and than KV goes on showing the value before a write. */
const PUBLISH_AFTER_SECONDS = 90;

/** Messages that a queue takes at once: https://developers.cloudflare.com/queues/platform/limits/. */
const MOST_AT_ONCE = 100;

/**
 * The jobs of one run: every shard at once, and publishing after them, in batches as a queue takes them.
 * @param after seconds from the shards to publishing, as the environment gives it
 */
export function jobsOfARun(
	now: Instant,
	turns: readonly Turn[],
	last?: Instant,
	after?: string,
): MessageSendRequest<Job>[][] {
	const shards = turns.map((turn): MessageSendRequest<Job> => ({ body: { kind: "refresh", now, ...turn } }));
	const seconds = Number(after?.trim() || PUBLISH_AFTER_SECONDS);
	const delaySeconds = Number.isInteger(seconds) && seconds >= 0 && seconds <= 600 ? seconds : PUBLISH_AFTER_SECONDS;
	const jobs = [...shards, { body: { kind: "publish" as const, now, ...(last && { last }) }, delaySeconds }];
	return Array.from({ length: Math.ceil(jobs.length / MOST_AT_ONCE) }, (_, n) =>
		jobs.slice(n * MOST_AT_ONCE, (n + 1) * MOST_AT_ONCE),
	);
}
