import type { PollReport } from "../../src/model/shard.ts";

/** What `/status.json` says of a source, as far as we show it. */
export interface SourceLine {
	readonly id: string;
	readonly lastPoll?: PollReport;
	readonly nextPoll?: string;
}

/** What the polls of one source brought together. */
export interface Sum {
	readonly polls: number;
	readonly failed: number;
	readonly fetched: number;
	readonly fresh: number;
	readonly kept: number;
	/** Milliseconds. */
	readonly took: number;
	readonly notes: ReadonlyMap<string, number>;
	/** Of the last document that was read. */
	readonly format?: PollReport["format"];
	readonly last: PollReport;
	readonly lastError?: PollReport["error"];
}

/** Adds up the polls of one run or of many, asked for after each. */
export class Tally {
	/** Nothing polled before it is counted. */
	readonly since: string;
	readonly #sums = new Map<string, Sum>();

	constructor(since: string) {
		this.since = since;
	}

	/** Counts each source's last poll, once, however often it is given. */
	add(sources: readonly SourceLine[]): void {
		for (const { id, lastPoll } of sources) {
			const sum = this.#sums.get(id);
			if (lastPoll === undefined || lastPoll.at < this.since || lastPoll.at === sum?.last.at) continue;
			this.#sums.set(id, plus(sum, lastPoll));
		}
	}

	of(id: string): Sum | undefined {
		return this.#sums.get(id);
	}

	get sums(): readonly Sum[] {
		return [...this.#sums.values()];
	}
}

function plus(sum: Sum | undefined, poll: PollReport): Sum {
	const notes = new Map(sum?.notes);
	for (const { code, count } of poll.notes) notes.set(code, (notes.get(code) ?? 0) + count);
	const lastError = poll.error ?? sum?.lastError;
	const format = poll.format ?? sum?.format;
	return {
		polls: (sum?.polls ?? 0) + 1,
		failed: (sum?.failed ?? 0) + (poll.error === undefined ? 0 : 1),
		fetched: (sum?.fetched ?? 0) + poll.fetched,
		fresh: (sum?.fresh ?? 0) + poll.fresh,
		kept: (sum?.kept ?? 0) + poll.kept,
		took: (sum?.took ?? 0) + poll.took,
		notes,
		last: poll,
		...(format !== undefined && { format }),
		...(lastError !== undefined && { lastError }),
	};
}
