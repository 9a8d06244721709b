import type { Instant } from "../model/instant.ts";
import { SHARDS } from "../store/shards.ts";

/** What a queue carries: one shard to refresh, or the record to publish once they are. */
export type Job =
	| { readonly kind: "refresh"; readonly shard: number; readonly now: Instant }
	| {
			readonly kind: "publish";
			readonly now: Instant;
			/** The moment of the run before. */
			readonly last?: Instant;
	  };

/** Longer than a shard takes, and than KV goes on showing the value before a write. */
const PUBLISH_AFTER_SECONDS = 90;

/** The jobs of one run: every shard at once, and publishing after them. */
export function jobsOfARun(now: Instant, last?: Instant): MessageSendRequest<Job>[] {
	const shards = Array.from(
		{ length: SHARDS },
		(_, shard): MessageSendRequest<Job> => ({
			body: { kind: "refresh", shard, now },
		}),
	);
	return [...shards, { body: { kind: "publish", now, ...(last && { last }) }, delaySeconds: PUBLISH_AFTER_SECONDS }];
}
