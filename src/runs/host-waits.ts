import { HttpFailure } from "../fetch/poll.ts";
import { bounded } from "../fetch/schedule.ts";
import { type Instant, shift } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import type { SourceState } from "../model/shard.ts";
import type { Source } from "../model/source.ts";
import type { SourceRun } from "./source-state.ts";

/** The hosts that ordered us to wait, whichever of their feeds it was that we asked: to its server all our polls are one client's. */
export class HostWaits {
	readonly #hosts = new Set<string>();

	/** Takes what is remembered of orders that hold still. */
	learn(sources: readonly Source[], states: Readonly<Record<string, SourceState>>, now: Instant): void {
		for (const source of sources) {
			const waits = ownValue(states, source.id)?.waits;
			// One that reaches beyond what is obeyed was remembered by a run with a wrong clock.
			if (waits !== undefined && waits > now && waits <= shift(now, LONGEST)) this.#hosts.add(hostOf(source));
		}
	}

	/** Takes an order that was given in this run. */
	heed({ source, failure }: SourceRun): void {
		if (failure instanceof HttpFailure && failure.wait?.isOrder) this.#hosts.add(hostOf(source));
	}

	has(source: Source): boolean {
		return this.#hosts.size > 0 && this.#hosts.has(hostOf(source));
	}
}

const LONGEST = bounded({ wait: Number.POSITIVE_INFINITY, isOrder: true });

/** Sources in groups of one host, in their order. */
export function byHost(sources: readonly Source[]): Source[][] {
	const groups = new Map<string, Source[]>();
	for (const source of sources) {
		const host = hostOf(source);
		const group = groups.get(host);
		if (group) group.push(source);
		else groups.set(host, [source]);
	}
	return [...groups.values()];
}

function hostOf({ feed }: Source): string {
	return new URL(feed).hostname.replace(/^www\./, "");
}
