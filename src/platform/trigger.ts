import type { Instant } from "../model/instant.ts";

/** What is known of a scheduled event. */
export interface Trigger {
	/** Milliseconds since the epoch. */
	readonly scheduledTime: number;
	readonly cron: string;
}

/**
 * The moment of a run. Cloudflare's scheduler is believed. On one machine a page that its owner looks at can ask the local trigger as well
 * (`<img src="http://127.0.0.1:8787/cdn-cgi/local/scheduled?time=…">`): there only who knows the word sets the moment. Anybody
 * else's run is at the machine's own, and where outlets are played, whose time is another one, there is none.
 * @param env.TRIGGER the word that the command gave to this Worker; absent on Cloudflare
 * @returns `undefined` where nothing may run
 */
export function momentOf(
	{ scheduledTime, cron }: Trigger,
	env: { readonly TRIGGER?: string; readonly ORIGIN?: string },
	clock: () => Instant,
): Instant | undefined {
	if (!env.TRIGGER || cron === env.TRIGGER) return new Date(scheduledTime).toISOString();
	return env.ORIGIN ? undefined : clock();
}
