/** What a receiver is told next. */

import { edited } from "../channels/edits.ts";
import { select } from "../channels/selection.ts";
import type { Item } from "../formats/item.ts";
import type { Alert } from "../model/alert.ts";
import type { Front } from "../model/front.ts";
import { DAY, type Day, dayOf, HOUR, type Instant, later, shift } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import { dayOfStory, LATE_DAYS, type Story } from "../model/story.ts";
import type { ReceiverState } from "../store/push-receiver.ts";
import { correctionsFor } from "./corrections.ts";
import { digestFor } from "./digest-due.ts";
import { type DuePorts, itemFor } from "./item-for.ts";
import type { Due, Message } from "./message.ts";
import type { Receiver } from "./receiver.ts";
import { dayAfter, type Stories, startOf, storiesFrom } from "./stories.ts";

/** Days that one run reads at most for a receiver that is behind. */
const MOST_DAYS = 14;

/** How long stories wait for those of a day before them that cannot be read. */
const UNREAD_WAIT = 6 * HOUR;

export async function dueFor(receiver: Receiver, state: ReceiverState, front: Front, ports: DuePorts): Promise<Due> {
	if (receiver.every === "alert") return { messages: alertsFor(state, ports.alerts), state };
	return receiver.every === "story"
		? storiesFor(receiver, state, front, ports)
		: digestFor(receiver, receiver.every, state, front, ports);
}

/** Whether it happened while the receiver was not configured. */
function isInGap({ gaps = [] }: ReceiverState, moment: Instant): boolean {
	return gaps.some(({ from, to }) => from < moment && moment < to);
}

function alertsFor(state: ReceiverState, alerts: readonly Alert[]): Message[] {
	return alerts
		.filter(({ id, at }) => at > state.since && !Object.hasOwn(state.told, id) && !isInGap(state, at))
		.sort((a, b) => (a.at < b.at ? -1 : 1))
		.map((alert) => ({ id: alert.id, about: alert.id, moment: alert.at, type: "alert", alert }));
}

/**
 * Stories that it was not told of, and those that changed since: in the order in which both happened. Of a receiver that is behind its
 * floor moves on where nothing of the days read is left: a story is first seen at most `LATE_DAYS` after its day, so that with as many
 * days more all of the floor's own were told.
 */
async function storiesFor(receiver: Receiver, state: ReceiverState, front: Front, ports: DuePorts): Promise<Due> {
	const { store } = ports;
	const [oldest] = state.unread;
	const found = oldest === undefined ? undefined : await storiesFrom(oldest, 1, { ...front, stories: [] }, store);
	const isFound = found !== undefined && found.unread.length === 0;
	let so: ReceiverState = isFound ? { ...state, unread: state.unread.slice(1) } : state;
	// Others went on without it: all of it comes now, whenever it was seen.
	let messages = isFound ? messagesOf(receiver, state, { ...found, until: undefined }, ports) : [];
	for (let days = 0; days < MOST_DAYS; days += LATE_DAYS + 1) {
		so = { ...so, floor: pastGap(so) };
		const stories = await storiesFrom(so.floor, LATE_DAYS + 1, front, store);
		const missing = stories.unread.find((day) => !so.unread.includes(day));
		if (missing !== undefined) so = withUnread(so, missing, receiver, ports);
		else so = withoutWait(so);
		const isBlocked = missing !== undefined && !so.unread.includes(missing);
		messages = distinct([
			...messages,
			...messagesOf(receiver, so, isBlocked ? { ...stories, until: startOf(missing) } : stories, ports),
		]);
		if (stories.until === undefined && !isBlocked) {
			const late = await correctionsFor(so, front, ports);
			const ofLate = { stories: late.stories, until: undefined };
			messages = distinct([...messages, ...messagesOf(receiver, so, ofLate, ports)]);
			so = { ...so, seen: later(so.seen, settledUntil(messages, late.until)) };
			if (messages.length === 0) so = { ...so, floor: later(so.floor, front.whole) };
			break;
		}
		if (messages.length > 0 || isBlocked) break;
		so = { ...so, floor: dayAfter(so.floor) };
	}
	return { messages, state: withoutOld(so, front) };
}

/** The first day of which it may have to be told something: those within a time without it have nothing for it. */
function pastGap({ floor, gaps = [] }: ReceiverState): Day {
	const start = startOf(floor);
	const gap = gaps.find(({ from, to }) => from < start && start < shift(to, -(LATE_DAYS + 1) * DAY));
	return gap === undefined ? floor : dayOf(shift(gap.to, -LATE_DAYS * DAY));
}

/** Until when everything that changed was told: before the first of what waits. */
function settledUntil(messages: readonly Message[], until: Instant): Instant {
	const waiting = messages.map((message) => shift(toldMoment(message), -1));
	return [until, ...waiting].reduce((first, moment) => (moment < first ? moment : first));
}

/**
 * A day that cannot be read holds back what was seen after it for a while, because a read may fail by chance; then the others go on,
 * and it comes when it can be read.
 */
function withUnread(state: ReceiverState, day: Day, { name }: Receiver, { log, now }: DuePorts): ReceiverState {
	const { waitsFor, ...rest } = state;
	if (waitsFor?.day !== day) return { ...rest, waitsFor: { day, since: now } };
	if (now < shift(waitsFor.since, UNREAD_WAIT)) return state;
	log("push.day-waits", { receiver: name, day });
	return { ...rest, unread: [...rest.unread, day] };
}

function withoutWait({ waitsFor: _waitsFor, ...state }: ReceiverState): ReceiverState {
	return state;
}

/** What a receiver is told of a story. */
type StoryMessage = Extract<Message, { readonly item: Item }>;

function messagesOf(
	receiver: Receiver,
	state: ReceiverState,
	{ stories, until }: Pick<Stories, "stories" | "until">,
	ports: DuePorts,
): StoryMessage[] {
	const all = edited([...stories.values()], ports.edits);
	const before = all.map(({ withdrawn: _withdrawn, ...story }) => story);
	const selected = new Set(select(before, receiver.selection, ports.facets).map(({ id }) => id));
	return all
		.flatMap((story) => {
			const type = typeOf(story, state, selected.has(story.id));
			return type === undefined || !receiver.takes.includes(type) ? [] : messageOf(story, type, receiver, ports);
		})
		.filter(({ moment }) => until === undefined || moment < until);
}

/** What a receiver is to be told of a story; `undefined` where nothing. */
function typeOf(story: Story, state: ReceiverState, isSelected: boolean): StoryMessage["type"] | undefined {
	const { since, told, floor, unread, seen, aside } = state;
	if (story.firstSeen <= since || isInGap(state, story.firstSeen)) return undefined;
	const day = dayOfStory(story.id);
	const known = [story.id, ...story.merged]
		.flatMap((id) => ownValue(told, id) ?? [])
		.sort()
		.at(-1);
	const isNew = known === undefined && (day >= floor || unread.includes(day));
	if (isNew) return isSelected && story.withdrawn === undefined ? "story.published" : undefined;
	if (story.changed <= (known ?? seen) || (known === undefined && !isSelected)) return undefined;
	if (story.withdrawn === true) return "story.withdrawn";
	return aside.some(({ id }) => id === story.id) ? "story.published" : "story.updated";
}

function messageOf(story: Story, type: StoryMessage["type"], receiver: Receiver, ports: DuePorts): StoryMessage[] {
	const item = itemFor(story, receiver, ports);
	if (item === undefined) return [];
	const isNew = type === "story.published";
	return [
		{
			id: isNew ? item.id : `${item.id}:${Date.parse(story.changed)}`,
			about: story.id,
			moment: isNew ? story.firstSeen : story.changed,
			type,
			item,
		},
	];
}

/** By when it happened; of one run by the outlets' dates. */
function inOrder(a: StoryMessage, b: StoryMessage): number {
	if (a.moment !== b.moment) return a.moment < b.moment ? -1 : 1;
	if (a.item.published !== b.item.published) return a.item.published < b.item.published ? -1 : 1;
	return a.about < b.about ? -1 : 1;
}

function distinct(messages: readonly StoryMessage[]): StoryMessage[] {
	return [...new Map(messages.map((message) => [message.about, message])).values()].sort(inOrder);
}

/** The state without what was told of stories that are in no day and no front that is looked at. */
function withoutOld(state: ReceiverState, { stories, corrected = {} }: Front): ReceiverState {
	const shown = new Set(stories.map(({ id }) => id));
	const isNeeded = (id: string): boolean =>
		dayOfStory(id) >= state.floor ||
		shown.has(id) ||
		state.unread.includes(dayOfStory(id)) ||
		(ownValue(corrected, id) ?? "") > state.seen;
	return { ...state, told: Object.fromEntries(Object.entries(state.told).filter(([id]) => isNeeded(id))) };
}

/** The state once something was told, or will not be. */
export function settled(state: ReceiverState, message: Message, every: Receiver["every"]): ReceiverState {
	const { [message.about]: _refused, ...refused } = state.refused;
	if (every !== "story" && every !== "alert") return { ...state, refused, floor: dayOf(message.moment) };
	return { ...state, refused, told: { ...state.told, [message.about]: toldMoment(message) } };
}

function toldMoment(message: Message): Instant {
	return message.type === "alert" ? message.moment : message.item.story.changed;
}
