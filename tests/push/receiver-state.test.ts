import { describe, expect, test } from "vitest";
import { facetsFor } from "../../src/channels/facets.ts";
import { DAY, shift } from "../../src/model/instant.ts";
import type { Receiver } from "../../src/push/receiver.ts";
import { asConfigured, isOld, isPutOff, LONGEST_PAUSE, newState, withGap } from "../../src/push/receiver-state.ts";
import { type PushVariables, readPushSettings } from "../../src/push/settings.ts";
import type { ReceiverState } from "../../src/store/push-receiver.ts";
import { frontOf } from "../samples/stories.ts";
import { WEBHOOK } from "./world.ts";

const NOW = "2024-11-06T12:00:00.000Z";
const FRONT = frontOf([]);

function receiverOf(variables: PushVariables = WEBHOOK): Receiver {
	const { settings } = readPushSettings({ SITE_URL: "https://elshi.example", ...variables }, facetsFor(new Map()));
	const [receiver] = settings?.receivers ?? [];
	if (receiver === undefined) throw new Error("no receiver");
	return receiver;
}
const ago = (days: number, milliseconds = 0): string => shift(NOW, -days * DAY - milliseconds);
const stateNow = (): ReceiverState => newState(receiverOf(), FRONT, NOW);

test.each([
	[NOW, false],
	[shift(NOW, 1), true],
	[shift(NOW, DAY), true],
	[shift(NOW, DAY + 1), false],
	[ago(1), false],
])("a receiver that is not to be asked before %s is put off: %s", (next, isSo) => {
	expect(LONGEST_PAUSE).toBe(DAY);
	expect(isPutOff({ ...stateNow(), next }, NOW)).toBe(isSo);
});

test.each([
	[undefined, true],
	[ago(1), true],
	[shift(ago(1), 1), false],
	[NOW, false],
	[shift(NOW, 1), true],
])("what was written at %s is old: %s", (at, isSo) => {
	expect(isOld({ ...stateNow(), ...(at !== undefined && { at }) }, NOW)).toBe(isSo);
});

describe("a time in which it was not configured", () => {
	const gap = (n: number) => ({ from: ago(40 - n), to: ago(39 - n) });

	test("is one of three days without a run, and no shorter one", () => {
		expect(withGap({ ...stateNow(), at: ago(3) }, NOW)).toEqual({
			...stateNow(),
			at: ago(3),
			gaps: [{ from: ago(3), to: NOW }],
		});
		const shorter = { ...stateNow(), at: shift(ago(3), 1) };
		expect(withGap(shorter, NOW)).toStrictEqual(shorter);
		expect(withGap(stateNow(), NOW)).toStrictEqual(stateNow());
	});

	test("is remembered with the four before it", () => {
		const gaps = [0, 1, 2, 3, 4].map(gap);
		expect(withGap({ ...stateNow(), at: ago(3), gaps }, NOW).gaps).toEqual([
			...gaps.slice(1),
			{ from: ago(3), to: NOW },
		]);
		expect(withGap({ ...stateNow(), at: NOW, gaps }, NOW).gaps).toEqual(gaps);
	});

	test("is forgotten where a run with a wrong clock noted it", () => {
		const ahead = { from: ago(1), to: shift(NOW, 1) };
		expect(withGap({ ...stateNow(), gaps: [gap(1), ahead] }, NOW).gaps).toEqual([gap(1)]);
		expect(withGap({ ...stateNow(), gaps: [{ from: ago(1), to: NOW }] }, NOW).gaps).toHaveLength(1);
		expect(withGap({ ...stateNow(), gaps: [ahead] }, NOW)).not.toHaveProperty("gaps");
	});
});

describe("a receiver that was never seen", () => {
	test.each([
		["story", "2024-11-03"],
		["alert", "2024-11-03"],
		["daily", "2024-11-06"],
		["weekly", "2024-11-04"],
	])("gets, each %s, what comes from now on: it may be of a day from %s on", (every, floor) => {
		const state = newState(receiverOf({ ...WEBHOOK, WEBHOOK_EVERY: every }), FRONT, NOW);
		expect(state).toMatchObject({ floor, since: NOW, seen: NOW, next: NOW, failures: 0, asideInARow: 0 });
		expect(state).toMatchObject({ unread: [], told: {}, refused: {}, aside: [] });
	});

	test("gets nothing of what changed in a run whose clock was ahead", () => {
		const front = { ...FRONT, changed: "2024-11-07T12:00:00.000Z" };
		expect(newState(receiverOf(), front, NOW)).toMatchObject({
			since: front.changed,
			seen: front.changed,
			floor: "2024-11-04",
		});
	});
});

describe("a receiver under other settings", () => {
	const known = (): ReceiverState => ({
		...stateNow(),
		since: ago(9),
		seen: ago(1),
		floor: "2024-11-01",
		told: { a: NOW },
		aside: [{ id: "b", at: NOW, answer: "HTTP 400" }],
		asideInARow: 2,
		failures: 3,
		next: shift(NOW, DAY),
		stopped: { at: NOW, answer: "HTTP 403", isFinal: false },
		movedTo: "-100",
	});

	test("is as it was under the same", () => {
		const state = known();
		expect(asConfigured(state, receiverOf(), FRONT, NOW)).toBe(state);
	});

	test.each([{ WEBHOOK_EVERY: "daily" }, { PUSH_QUERY: "partner=fr" }, { PUSH_QUERY: "ui=ru" }])(
		"begins anew where it wants something else, and knows what it was told: %j",
		(changes) => {
			const receiver = receiverOf({ ...WEBHOOK, ...changes });
			const { told, aside } = known();
			expect(asConfigured(known(), receiver, FRONT, NOW)).toEqual({ ...newState(receiver, FRONT, NOW), told, aside });
		},
	);

	test("goes on where it has another address, at once", () => {
		const receiver = receiverOf({ WEBHOOK_URL: "https://hook.example/other" });
		const { stopped: _stopped, movedTo: _movedTo, ...rest } = known();
		expect(asConfigured(known(), receiver, FRONT, NOW)).toStrictEqual({
			...rest,
			address: newState(receiver, FRONT, NOW).address,
			failures: 0,
			asideInARow: 0,
			next: NOW,
		});
	});
});
