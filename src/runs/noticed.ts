/** What one run says of itself in its log, summed up: for its last line, and for the operator. */
import type { AlertKind } from "../model/alert.ts";
import type { Log } from "../ports.ts";

export interface Noticed {
	/** Polls, and how many of them failed. */
	readonly polls: number;
	readonly failed: number;
	/** Keys that could not be read, or written over, and why. */
	readonly unreadable: ReadonlyMap<string, string>;
	/** Receivers that stopped, and messages that were set aside. */
	readonly receivers: readonly { readonly kind: AlertKind; readonly receiver: string; readonly text: string }[];
	/** Messages that receivers took. */
	readonly sent: number;
	/** Stories of the front that was written, where one was. */
	readonly stories?: number;
}

/** A log that notices what passes through it. */
export function noticing(log: Log): { readonly log: Log; readonly noticed: () => Noticed } {
	let polls = 0;
	let failed = 0;
	let sent = 0;
	let stories: number | undefined;
	const unreadable = new Map<string, string>();
	const receivers: Noticed["receivers"][number][] = [];
	const notice = (event: string, facts: Readonly<Record<string, unknown>>): void => {
		const text = (name: string): string => String(facts[name] ?? "");
		if (event === "refresh.source") {
			polls++;
			if (facts.error !== undefined) failed++;
		}
		if (event === "record.unreadable" || event === "calendar.unreadable")
			unreadable.set(text("key") || `calendar/${text("year")}`, text("reason"));
		if (event === "refresh.shard-failed") unreadable.set(`shard/${text("shard")}`, text("error"));
		if (event === "push.unreadable") unreadable.set(`push/${text("receiver")}`, text("reason"));
		if (event === "publish.front") stories = Number(facts.stories);
		if (event === "push.sent") sent += Number(facts.messages);
		const receiver = text("receiver");
		if (event === "push.stopped")
			receivers.push({ kind: "stopped", receiver, text: `${receiver} refuses what it is sent: ${text("answer")}` });
		if (event === "push.set-aside")
			receivers.push({
				kind: "set-aside",
				receiver,
				text: `${receiver} refused ${text("id")} for what it is: ${text("answer")}`,
			});
	};
	return {
		log: (event, facts) => {
			notice(event, facts ?? {});
			log(event, facts);
		},
		noticed: () => ({ polls, failed, unreadable, receivers, sent, ...(stories === undefined ? {} : { stories }) }),
	};
}
