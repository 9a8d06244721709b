/** Which digest a receiver is told next. */
import { edited } from "../channels/edits.ts";
import { queryOf, select } from "../channels/selection.ts";
import { digestItem, digestOf, type Period, periodOf } from "../formats/digest.ts";
import type { Front } from "../model/front.ts";
import { DAY, type Day, dayOf, shift } from "../model/instant.ts";
import { LATE_DAYS } from "../model/story.ts";
import type { ReceiverState } from "../store/push-receiver.ts";
import { type DuePorts, itemFor } from "./item-for.ts";
import type { Due, Message } from "./message.ts";
import type { Receiver } from "./receiver.ts";
import { startOf, storiesFrom } from "./stories.ts";

/** Days that one run reads at most for a receiver that is behind. */
const MOST_DAYS = 14;

/** How long a digest waits for a day that cannot be read; then it is sent without. */
const LONGEST_WAIT = 2 * DAY;

/** The digest of the first period that is over and was not told; periods without a story are passed over. */
export async function digestFor(
	receiver: Receiver,
	period: Period,
	state: ReceiverState,
	front: Front,
	ports: DuePorts,
): Promise<Due> {
	let { floor } = state;
	for (let days = 0; days < MOST_DAYS; ) {
		const span = periodOf(startOf(floor), period);
		if (span.end > front.at) break;
		// Of a period that began and ended while it was not configured it is told nothing.
		if (state.gaps?.some(({ from, to }) => from < span.start && span.end <= to)) {
			floor = dayOf(span.end);
			continue;
		}
		const first = dayOf(shift(span.start, -LATE_DAYS * DAY));
		const length = daysBetween(first, dayOf(span.end));
		days += length;
		const { stories, unread } = await storiesFrom(first, length, front, ports.store);
		const waits = unread.length > 0 && front.at < shift(span.end, LONGEST_WAIT);
		if (unread.length > 0) ports.log("push.digest-waits", { receiver: receiver.name, days: unread });
		if (waits) break;
		const selected = select(edited([...stories.values()], ports.edits), receiver.selection, ports.facets);
		const items = selected.flatMap((story) => itemFor(story, receiver, ports) ?? []);
		const digest = digestOf(items, period, span);
		const site = { ui: receiver.ui ?? "en", origin: ports.origin, query: queryOf(receiver.selection) };
		if (digest !== undefined) {
			const item = digestItem(digest, site);
			const message: Message = { id: item.id, about: item.id, moment: span.end, type: "digest.published", item };
			return { messages: [message], state: { ...state, floor } };
		}
		floor = dayOf(span.end);
	}
	return { messages: [], state: { ...state, floor } };
}

function daysBetween(first: Day, end: Day): number {
	return Math.round((Date.parse(end) - Date.parse(first)) / DAY);
}
