/** What is remembered of a receiver, under the settings and the clock of today. */
import { queryOf } from "../channels/selection.ts";
import { periodOf } from "../formats/digest.ts";
import type { Front } from "../model/front.ts";
import { lastingHash } from "../model/hash.ts";
import { DAY, type Day, dayOf, type Instant, later, shift } from "../model/instant.ts";
import { LATE_DAYS } from "../model/story.ts";
import type { ReceiverState } from "../store/push-receiver.ts";
import type { Every, Receiver } from "./receiver.ts";

/** No receiver is left alone for longer. */
export const LONGEST_PAUSE = DAY;

/** A run with a wrong clock may have put it off for longer than anything else does. */
export function isPutOff({ next }: ReceiverState, now: Instant): boolean {
	return next > now && next <= shift(now, LONGEST_PAUSE);
}

/** Whether it is time to write down that it is configured. */
export function isOld({ at }: ReceiverState, now: Instant): boolean {
	return at === undefined || at <= shift(now, -DAY) || at > now;
}

/** Each run looks at each receiver: one that none has looked at for so long was not configured meanwhile. */
const NOT_CONFIGURED = 3 * DAY;

/** Times without it that are remembered. */
const MOST_GAPS = 5;

/** The state with the time in which it was not configured, where that is over now. */
export function withGap(state: ReceiverState, now: Instant): ReceiverState {
	const { at, gaps: noted = [], ...rest } = state;
	// One that ends later was noted by a run with a wrong clock.
	const known = noted.filter(({ to }) => to <= now);
	const isGap = at !== undefined && at <= shift(now, -NOT_CONFIGURED);
	const gaps = isGap ? [...known, { from: at, to: now }].slice(-MOST_GAPS) : known;
	return { ...rest, ...(at !== undefined && { at }), ...(gaps.length > 0 && { gaps }) };
}

/** A receiver that was never seen: it gets what comes from now on. */
export function newState(receiver: Receiver, front: Front, now: Instant): ReceiverState {
	const since = later(now, front.changed);
	return {
		since,
		wants: wantsOf(receiver),
		address: lastingHash(receiver.address),
		floor: firstFloor(receiver.every, since),
		unread: [],
		seen: since,
		told: {},
		refused: {},
		aside: [],
		asideInARow: 0,
		failures: 0,
		next: now,
	};
}

function wantsOf({ every, selection, ui }: Receiver): string {
	return `${every} ${queryOf(selection)} ${ui ?? ""}`;
}

/** A story that is first seen from now on may be of a day before today. */
function firstFloor(every: Every, since: Instant): Day {
	const isDigest = every === "daily" || every === "weekly";
	return dayOf(isDigest ? periodOf(since, every).start : shift(since, -LATE_DAYS * DAY));
}

/** The state under today's settings: who wants something else begins anew, and another address or key ends a stop. */
export function asConfigured(state: ReceiverState, receiver: Receiver, front: Front, now: Instant): ReceiverState {
	const isSame = state.wants === wantsOf(receiver);
	const { told, aside } = state;
	const so: ReceiverState = isSame ? state : { ...newState(receiver, front, now), told, aside };
	const address = lastingHash(receiver.address);
	if (address === state.address) return so;
	const { stopped: _stopped, movedTo: _movedTo, ...rest } = so;
	return { ...rest, address, failures: 0, asideInARow: 0, next: now };
}
