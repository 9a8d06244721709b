/** Which stories a newcomer is compared with: those that share something with it, found without looking at all others. */
import { type Frame, VAGUE_ACTS } from "../model/frame.ts";
import { HOME } from "../model/source.ts";
import { ownersOf } from "./parties.ts";

/**
 * Stories that a newcomer is compared with at most, those that share the rarest with it: so it costs no more beside thousands of stories
 * than beside hundreds. A week of thirty stories a day gives it 42 at most, the gold of fixtures/stories, all of one week, 322, and of
 * these the last to be joined was the 135th (November 2026).
 */
const MOST_CANDIDATES = 256;

/** Stories by what their reports show of the event, as far as one of the newcomers shows it, too. */
export class Candidates<Story> {
	readonly #byTrace = new Map<string, Set<Story>>();

	constructor(newcomers: readonly Frame[]) {
		for (const frame of newcomers) for (const trace of soughtBy(frame)) this.#byTrace.set(trace, new Set());
	}

	/** Has a story found by one more report of it. */
	add(story: Story, frame: Frame): void {
		for (const trace of tracesOf(frame)) this.#byTrace.get(trace)?.add(story);
	}

	/** The stories with which a newcomer shares a trace. */
	of(newcomer: Frame): Iterable<Story> {
		const weights = new Map<Story, number>();
		for (const trace of soughtBy(newcomer)) {
			const stories = this.#byTrace.get(trace) ?? new Set();
			for (const story of stories) weights.set(story, (weights.get(story) ?? 0) + 1 / stories.size);
		}
		if (weights.size <= MOST_CANDIDATES) return weights.keys();
		const rarest = [...weights].sort(([, a], [, b]) => b - a);
		return rarest.slice(0, MOST_CANDIDATES).map(([story]) => story);
	}
}

/** Where a report names nobody but us. */
const ALONE = "alone";
/** Where it names one of ours, and others or nobody. */
const OURS = "ours";
const OURS_ALONE = "ours alone";

/** What a report is found by: all that `haveCommon` asks for, and a little more. */
function tracesOf(frame: Frame): Set<string> {
	const { traces, isAlone, hasOurs } = traced(frame);
	if (isAlone) traces.add(ALONE);
	if (hasOurs) traces.add(isAlone ? OURS_ALONE : OURS);
	return traces;
}

/** What it finds others by: one of ours is enough where either does not know the other side. */
function soughtBy(frame: Frame): Set<string> {
	const { traces, isAlone, hasOurs } = traced(frame);
	if (isAlone) traces.add(ALONE);
	if (hasOurs) traces.add(OURS_ALONE);
	if (hasOurs && isAlone) traces.add(OURS);
	return traces;
}

/** The other side, what it is about and where, names and numbers, and what one of ours did. */
function traced({ titled, others, acts, places, topics, names, numbers }: Frame) {
	const traces = new Set([...topics, ...names, ...numbers]);
	for (const place of places) if (place.includes(".")) traces.add(place);
	let isAlone = true;
	let hasOurs = false;
	for (const parties of [titled, others]) {
		for (const party of parties) {
			for (const owner of ownersOf(party)) {
				if (owner === HOME) hasOurs ||= party.includes("/");
				else traces.add(owner);
				isAlone &&= owner === HOME;
			}
		}
	}
	if (hasOurs) for (const act of acts) if (!VAGUE_ACTS.has(act)) traces.add(act);
	return { traces, isAlone, hasOurs };
}
