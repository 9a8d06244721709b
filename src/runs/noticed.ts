/** What one run says of itself in its log, summed up: for its last line, and for the operator. */
import type { AlertKind } from "../model/alert.ts";
import { ownValue } from "../model/own-value.ts";
import type { Log } from "../ports.ts";

export interface Noticed {
	/** Polls, and how many of them failed. */
	readonly polls: number;
	readonly failed: number;
	/** Keys that could not be read, or written over, and why. */
	readonly unreadable: ReadonlyMap<string, string>;
	/** What the operator is to be told at once: receivers that stopped, messages that were set aside, a list that cannot be read. */
	readonly events: readonly { readonly kind: AlertKind; readonly subject: string; readonly text: string }[];
	/** Messages that receivers took. */
	readonly sent: number;
	/** Its moment is far from the last run's. */
	readonly isDoubted: boolean;
	/** Stories of the front that was written, where one was. */
	readonly stories?: number;
}

/** The variable of the operator's list of feeds. */
const LIST = "SOURCES_OPML";

/** A log that notices what passes through it. */
export function noticing(log: Log): { readonly log: Log; readonly noticed: () => Noticed } {
	let polls = 0;
	let failed = 0;
	let sent = 0;
	let isDoubted = false;
	let stories: number | undefined;
	const unreadable = new Map<string, string>();
	const events: Noticed["events"][number][] = [];
	const notice = (event: string, facts: Readonly<Record<string, unknown>>): void => {
		const text = (name: string): string => String(ownValue(facts, name) ?? "");
		if (event === "refresh.source") {
			polls++;
			if (facts.error !== undefined) failed++;
		}
		if (event === "record.unreadable" || event === "calendar.unreadable")
			unreadable.set(text("key") || `calendar/${text("year")}`, text("reason"));
		if (event === "refresh.shard-failed") unreadable.set(`shard/${text("shard")}`, text("error"));
		if (event === "push.unreadable") unreadable.set(`push/${text("receiver")}`, text("reason"));
		if (event === "publish.front") stories = Number(facts.stories);
		if (event === "run.doubted") isDoubted = true;
		if (event === "push.sent") sent += Number(facts.messages);
		const receiver = text("receiver");
		if (event === "push.stopped")
			events.push({
				kind: "stopped",
				subject: receiver,
				text: `${receiver} refuses what it is sent: ${text("answer")}`,
			});
		if (event === "push.set-aside")
			events.push({
				kind: "set-aside",
				subject: receiver,
				text: `${receiver} refused ${text("id")} for what it is: ${text("answer")}`,
			});
		if (event === "sources.unread" && facts.isFailing === true)
			events.push({ kind: "failing", subject: LIST, text: `The list of ${LIST} fails: ${text("reason")}` });
		if (event === "sources.read-again")
			events.push({ kind: "well", subject: LIST, text: `The list of ${LIST} is well again` });
	};
	return {
		log: (event, facts) => {
			notice(event, facts ?? {});
			log(event, facts);
		},
		noticed: () => ({
			polls,
			failed,
			unreadable,
			events,
			sent,
			isDoubted,
			...(stories === undefined ? {} : { stories }),
		}),
	};
}
