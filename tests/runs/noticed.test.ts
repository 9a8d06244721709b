import { expect, test } from "vitest";
import { noticing } from "../../src/runs/noticed.ts";

function noticedOf(...lines: readonly (readonly [event: string, facts?: Readonly<Record<string, unknown>>])[]) {
	const passed: unknown[] = [];
	const { log, noticed } = noticing((event, facts) => void passed.push([event, facts]));
	for (const [event, facts] of lines) log(event, facts);
	expect(passed).toEqual(lines.map(([event, facts]) => [event, facts]));
	return noticed();
}
const NOTHING = { polls: 0, failed: 0, unreadable: new Map(), events: [], sent: 0, isDoubted: false };

test("nothing is noticed of what tells nothing", () => {
	const lines = [
		["refresh.shard", { shard: 1 }],
		["anything", { isFailing: true, error: "x", messages: 1 }],
	] as const;
	expect(noticedOf(...lines, ["anything"])).toStrictEqual(NOTHING);
});

test.each<[string, readonly (readonly [string, Readonly<Record<string, unknown>>?])[], object]>([
	[
		"polls, and those that failed",
		[["refresh.source", {}], ["refresh.source", { error: "timeout" }], ["refresh.source"]],
		{ polls: 3, failed: 1 },
	],
	[
		"messages that were sent",
		[
			["push.sent", { messages: 2 }],
			["push.sent", { messages: 3 }],
		],
		{ sent: 5 },
	],
	["how many stories the front has", [["publish.front", { stories: 0 }]], { stories: 0 }],
	["that the moment is doubted", [["run.doubted"]], { isDoubted: true }],
	[
		"keys of the record",
		[["record.unreadable", { key: "day/2024-11-04", reason: "cut" }]],
		{ unreadable: new Map([["day/2024-11-04", "cut"]]) },
	],
	[
		"years of the calendar",
		[["calendar.unreadable", { year: "2024", reason: "cut" }]],
		{ unreadable: new Map([["calendar/2024", "cut"]]) },
	],
	[
		"shards",
		[["refresh.shard-failed", { shard: 3, error: "refused" }]],
		{ unreadable: new Map([["shard/3", "refused"]]) },
	],
	[
		"receivers",
		[["push.unreadable", { receiver: "chat", reason: "cut" }]],
		{ unreadable: new Map([["push/chat", "cut"]]) },
	],
	["a key without a reason", [["record.unreadable", { key: "front" }]], { unreadable: new Map([["front", ""]]) }],
	[
		"receivers that stopped",
		[["push.stopped", { receiver: "chat", answer: "HTTP 403" }]],
		{ events: [{ kind: "stopped", subject: "chat", text: "chat refuses what it is sent: HTTP 403" }] },
	],
	[
		"messages that were set aside",
		[["push.set-aside", { receiver: "chat", id: "urn:1", answer: "HTTP 400" }]],
		{ events: [{ kind: "set-aside", subject: "chat", text: "chat refused urn:1 for what it is: HTTP 400" }] },
	],
	[
		"a list that fails",
		[["sources.unread", { isFailing: true, reason: "HTTP 404" }]],
		{ events: [{ kind: "failing", subject: "SOURCES_OPML", text: "The list of SOURCES_OPML fails: HTTP 404" }] },
	],
	["no list that failed once", [["sources.unread", { isFailing: false, reason: "HTTP 404" }]], {}],
	[
		"a list that is well again",
		[["sources.read-again"]],
		{ events: [{ kind: "well", subject: "SOURCES_OPML", text: "The list of SOURCES_OPML is well again" }] },
	],
])("what is noticed is %s", (_, lines, noticed) => {
	expect(noticedOf(...lines)).toStrictEqual({ ...NOTHING, ...noticed });
});
