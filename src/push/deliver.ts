/** One receiver in one run: what it is to be told is written first, then claimed, then sent, and then marked. */

import type { Front } from "../model/front.ts";
import { HOUR, MINUTE, shift } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import type { Http } from "../ports.ts";
import { faultOf, isWritable } from "../store/held.ts";
import { MOST_ASIDE, type ReceiverState, readReceiver } from "../store/push-receiver.ts";
import { ask, type ReceiverAnswer } from "./answer.ts";
import { type ClaimPorts, claim, isUnderway, mark } from "./claim.ts";
import { dueFor, settled } from "./due.ts";
import type { DuePorts } from "./item-for.ts";
import type { Message } from "./message.ts";
import type { Receiver } from "./receiver.ts";
import { asConfigured, isOld, isPutOff, LONGEST_PAUSE, newState, withGap } from "./receiver-state.ts";

export interface DeliverPorts extends ClaimPorts, DuePorts {
	readonly http: Http;
}

/** A message that is refused for what it is is tried so often. */
const MOST_TRIES = 3;

/** So many messages set aside, and none taken between, show that it is the receiver and not the messages. */
const ALL_REFUSED = 5;

const SHORTEST_PAUSE = 15 * MINUTE;

/** Tells one receiver what it does not know yet. @param most requests that it may take. @returns requests that it took. */
export async function deliver(receiver: Receiver, front: Front, most: number, ports: DeliverPorts): Promise<number> {
	const { store, log, now } = ports;
	const { name } = receiver;
	const held = await readReceiver(store, name);
	if (!isWritable(held)) {
		// What was sent cannot be told, so nothing is.
		log("push.unreadable", { receiver: name, reason: faultOf(held) });
		return 0;
	}
	if (held.kind === "absent") {
		await mark(name, newState(receiver, front, now), ports);
		return 0;
	}
	if (isUnderway(held.value, now)) {
		log("push.beside", { receiver: name });
		return 0;
	}
	const before = asConfigured(withGap(held.value, now), receiver, front, now);
	if (isPutOff(before, now) || before.stopped?.isFinal === true) {
		if (isOld(held.value, now)) await mark(name, before, ports);
		return 0;
	}
	const { messages, state } = await dueFor(receiver, before, front, ports);
	const written = await requestsOf(messages.slice(0, most), receiver, state, ports);
	if (written.requests.length === 0) {
		// A floor that moves alone is worth a write a day, and no more, and so is that it is configured.
		if (isOld(held.value, now) || written.hasFaults || isWorthAWrite(written.state, held.value, front))
			await mark(name, written.state, ports);
		return 0;
	}
	if (!(await claim(name, written.state, ports))) return 0;
	const sent = await sendAll(written.requests, written.state, most, receiver, ports);
	await mark(name, sent.state, ports);
	return sent.asked;
}

function isWorthAWrite(after: ReceiverState, before: ReceiverState, { corrected = {} }: Front): boolean {
	const { floor, wants, unread, waitsFor, seen } = after;
	// Else each run would read the days of these corrections again.
	if (Object.values(corrected).some((changed) => before.seen < changed && changed <= seen)) return true;
	const isSame = floor === before.floor && wants === before.wants && unread.length === before.unread.length;
	return !isSame || waitsFor?.day !== before.waitsFor?.day;
}

interface Written {
	readonly message: Message;
	readonly request: Request;
}

/** The requests of messages, before any is claimed; what cannot be written is set aside at once. */
async function requestsOf(
	messages: readonly Message[],
	receiver: Receiver,
	state: ReceiverState,
	ports: DeliverPorts,
): Promise<{ readonly requests: readonly Written[]; readonly state: ReceiverState; readonly hasFaults: boolean }> {
	const requests: Written[] = [];
	let so = state;
	for (const message of messages) {
		try {
			requests.push({ message, request: await receiver.requestOf(message, ports.now, state.movedTo) });
		} catch (error) {
			so = setAside(so, message, `cannot be written: ${String(error).slice(0, 150)}`, receiver, ports);
		}
	}
	return { requests, state: so, hasFaults: so !== state };
}

interface Sent {
	readonly state: ReceiverState;
	readonly asked: number;
}

async function sendAll(
	requests: readonly Written[],
	before: ReceiverState,
	most: number,
	receiver: Receiver,
	ports: DeliverPorts,
): Promise<Sent> {
	const { log } = ports;
	let state = before;
	let asked = 0;
	let taken = 0;
	for (const { message, request } of requests) {
		if (asked >= most) break;
		const isMoved = state.movedTo !== before.movedTo;
		let answer = await send(isMoved ? undefined : request, message, state, receiver, ports);
		asked++;
		if (answer.verdict.kind === "moved") {
			log("push.moved", { receiver: receiver.name, to: answer.verdict.to });
			state = { ...state, movedTo: answer.verdict.to };
			if (asked >= most) break;
			answer = await send(undefined, message, state, receiver, ports);
			asked++;
		}
		if (answer.verdict.kind === "taken") taken++;
		state = after(state, message, answer, receiver, ports);
		if (answer.verdict.kind !== "taken" && answer.verdict.kind !== "message") break;
		if (state.stopped !== undefined) break;
	}
	if (taken > 0) log("push.sent", { receiver: receiver.name, messages: taken });
	return { state, asked };
}

async function send(
	request: Request | undefined,
	message: Message,
	{ movedTo }: ReceiverState,
	receiver: Receiver,
	{ http, now }: DeliverPorts,
): Promise<ReceiverAnswer> {
	const { judge, secrets } = receiver;
	return ask(request ?? (await receiver.requestOf(message, now, movedTo)), { http, now, judge, secrets });
}

/** What one answer makes of the state. */
function after(
	state: ReceiverState,
	message: Message,
	{ text, verdict }: ReceiverAnswer,
	receiver: Receiver,
	ports: DeliverPorts,
): ReceiverState {
	const { log, now } = ports;
	const { name } = receiver;
	const trouble = { at: now, answer: text };
	switch (verdict.kind) {
		case "taken": {
			const { stopped: _stopped, ...rest } = settled(state, message, receiver.every);
			return { ...rest, failures: 0, asideInARow: 0, took: now };
		}
		case "message": {
			const tries = (ownValue(state.refused, message.about)?.tries ?? 0) + 1;
			log("push.refused", { receiver: name, id: message.id, tries, answer: text });
			if (tries >= MOST_TRIES) return setAside({ ...state, trouble }, message, text, receiver, ports);
			return { ...state, trouble, refused: { ...state.refused, [message.about]: { tries, answer: text } } };
		}
		case "moved":
		case "receiver": {
			const isFinal = verdict.kind === "receiver" && verdict.isFinal;
			log("push.stopped", { receiver: name, answer: text, isFinal });
			return { ...state, trouble, stopped: { ...trouble, isFinal }, next: shift(now, LONGEST_PAUSE - HOUR) };
		}
		case "passing": {
			const failures = state.failures + 1;
			const pause = Math.max(Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** (failures - 1)), verdict.wait);
			log("push.failed", { receiver: name, id: message.id, failures, answer: text });
			return { ...state, trouble, failures, next: shift(now, pause) };
		}
		case "spent":
			log("push.spent", { receiver: name });
			return state;
	}
}

/** A message that is not tried again. Where all are refused it is the receiver, and the rest of them wait. */
function setAside(
	state: ReceiverState,
	message: Message,
	answer: string,
	receiver: Receiver,
	{ log, now }: DeliverPorts,
): ReceiverState {
	log("push.set-aside", { receiver: receiver.name, id: message.id, answer });
	const asideInARow = state.asideInARow + 1;
	const aside = [...state.aside, { id: message.about, at: now, answer }].slice(-MOST_ASIDE);
	const so = { ...settled(state, message, receiver.every), aside, asideInARow };
	if (asideInARow < ALL_REFUSED) return so;
	log("push.stopped", { receiver: receiver.name, answer, isFinal: false });
	return { ...so, stopped: { at: now, answer, isFinal: false }, next: shift(now, LONGEST_PAUSE - HOUR) };
}
