import type { SourceLine } from "./tally.ts";
import type { Worker } from "./worker.ts";

/** What `/status.json` says, as far as commands show it. */
export interface StatusFacts {
	readonly lastRun?: string;
	readonly record: { readonly at?: string; readonly stories: number };
	readonly sources: readonly SourceLine[];
}

export async function statusOf(worker: Worker): Promise<StatusFacts> {
	const response = await fetch(`${worker.url}/status.json`);
	if (!response.ok) throw new Error(`/status.json answered ${response.status}`);
	return response.json() as Promise<StatusFacts>;
}

/** Tenths of a second. */
const MOST_TRIES = 600;

/** The status once readers are served what the run of a moment published: what is being served is held for a few seconds. */
export async function statusServing(worker: Worker, at: string | undefined): Promise<StatusFacts> {
	for (let tries = 0; ; tries++) {
		const facts = await statusOf(worker);
		if (at === undefined || facts.record.at === at || tries === MOST_TRIES) return facts;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}
