import { expect, test } from "vitest";
import { requestsOf } from "../../src/platform/requests.ts";

test("parts the free plan's fifty among polls, receivers, the operator's list and purges", () => {
	const { shares, problems } = requestsOf(undefined);
	expect(problems).toEqual([]);
	expect(shares({ isPushing: false, hasList: false })).toEqual({ all: 48, polls: 40, ofPolls: 48 });
	expect(shares({ isPushing: true, hasList: false })).toEqual({ all: 48, polls: 34, ofPolls: 34 });
	expect(shares({ isPushing: true, hasList: true })).toEqual({ all: 48, polls: 29, ofPolls: 29 });
});

test("polls by a shard's own invocation no more than the free plan's CPU lets it, and on another plan as many as its requests let it", () => {
	const ofShard = { isPushing: false, hasList: false, delivery: 1 };
	expect(requestsOf(undefined).shares(ofShard)).toEqual({ all: 48, polls: 12, ofPolls: 48 });
	expect(requestsOf("1000").shares(ofShard).polls).toBe(800);
});

test("polls ever fewer where a shard's job is delivered again, and one at least", () => {
	const polls = (setting: string | undefined, deliveries: readonly number[]): number[] =>
		deliveries.map((delivery) => requestsOf(setting).shares({ isPushing: false, hasList: false, delivery }).polls);
	expect(polls(undefined, [1, 2, 3, 4, 100])).toEqual([12, 3, 1, 1, 1]);
	expect(polls("1000", [1, 2])).toEqual([800, 200]);
});

test("polls as many more as another plan lets it", () => {
	expect(requestsOf(" 1000 ").shares({ isPushing: true, hasList: true }).polls).toBe(800);
});

test.each(["0", "49", "10001", "many", "1e3.5", "-50"])(
	"says that %s is wrong, and keeps to the free plan",
	(setting) => {
		const { shares, problems } = requestsOf(setting);
		expect(problems).toEqual(["REQUESTS_A_RUN: must be a whole number from 50 to 10000, as your plan has it"]);
		expect(shares({ isPushing: false, hasList: false }).polls).toBe(40);
	},
);
