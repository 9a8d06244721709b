import { expect, test } from "vitest";
import { HttpFailure } from "../../src/fetch/poll.ts";
import { byHost, HostWaits } from "../../src/runs/host-waits.ts";
import { NEVER_POLLED, type SourceRun } from "../../src/runs/source-state.ts";
import { sourceOf } from "../samples/stories.ts";

const NOW = "2024-11-06T06:00:00.000Z";
const A = sourceOf("a", { feed: "https://www.host.example/a" });
const B = sourceOf("b", { feed: "https://host.example/b" });
const C = sourceOf("constructor", { feed: "https://www.other.example/c" });

const runOf = (failure?: HttpFailure): SourceRun => ({
	source: A,
	question: { url: A.feed, isReread: false },
	took: 0,
	nextPoll: NOW,
	...(failure && { failure }),
});

test.each([
	["2024-11-06T06:00:00.001Z", true],
	["2024-11-07T06:00:00.000Z", true],
	[NOW, false],
	["2024-11-07T06:00:00.001Z", false],
	[undefined, false],
])("an order to wait until %s holds for all feeds of the host: %s", (waits, holds) => {
	const hosts = new HostWaits();
	hosts.learn([A, C], { a: { ...NEVER_POLLED, ...(waits !== undefined && { waits }) } }, NOW);
	expect([hosts.has(A), hosts.has(B), hosts.has(C)]).toEqual([holds, holds, false]);
});

test("an order that is given in this run is heeded, and a hint is not", () => {
	const hosts = new HostWaits();
	hosts.heed(runOf());
	hosts.heed(runOf(new HttpFailure("http-status", "503", 503, undefined)));
	hosts.heed(runOf(new HttpFailure("http-status", "503", 503, { wait: 1000, isOrder: false })));
	expect(hosts.has(B)).toBe(false);
	hosts.heed(runOf(new HttpFailure("http-status", "429", 429, { wait: 1000, isOrder: true })));
	expect([hosts.has(B), hosts.has(C)]).toEqual([true, false]);
});

test("byHost puts sources of one host together, in their order", () => {
	expect(byHost([A, C, B])).toEqual([[A, B], [C]]);
	expect(byHost([])).toEqual([]);
	const hosts = ["https://www.a.kz/", "https://a.kz/", "https://old.www.a.kz/", "https://old.a.kz/"];
	const [www, bare, oldWww, old] = hosts.map((feed) => ({ ...A, feed }));
	if (!www || !bare || !oldWww || !old) throw new Error("there are four");
	expect(byHost([www, bare, oldWww, old])).toEqual([[www, bare], [oldWww], [old]]);
});
