import type { SourceLine } from "./tally.ts";
import type { Worker } from "./worker.ts";

/** What `/status.json` says, as far as commands show it. */
export interface StatusFacts {
	readonly lastRun?: string;
	readonly edition: { readonly version: string; readonly stories: number };
	readonly sources: readonly SourceLine[];
}

export async function statusOf(worker: Worker): Promise<StatusFacts> {
	const response = await fetch(`${worker.url}/status.json`);
	if (!response.ok) throw new Error(`/status.json answered ${response.status}`);
	return response.json() as Promise<StatusFacts>;
}

/** Tenths of a second. */
const MOST_TRIES = 600;

/** The status once readers are served this version of the edition: what is being served is held for a few seconds. */
export async function statusServing(worker: Worker, version: string | undefined): Promise<StatusFacts> {
	for (let tries = 0; ; tries++) {
		const facts = await statusOf(worker);
		if (version === undefined || facts.edition.version === version || tries === MOST_TRIES) return facts;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}
