/** A thread of its own, whose memory is bounded, that reads hostile documents down to articles. */
import { parentPort } from "node:worker_threads";
import { PollFailure } from "../../src/model/poll-failure.ts";
import { normalize } from "../../src/normalize/normalize.ts";
import { readFeed } from "../../src/runs/ingest.ts";
import { HOSTILE } from "../samples/hostile.ts";
import { brokenPromise, SOURCE } from "../samples/promises.ts";

/** What came of one document: "read", the code of the refusal, or what is wrong. */
function outcome(name: string, bytes: number): string {
	const make = HOSTILE.find(([known]) => known === name)?.[1];
	if (!make) return `there is no document "${name}"`;
	try {
		const feed = readFeed(make(bytes), { url: SOURCE.feed });
		const { articles } = normalize(feed, SOURCE, "2026-11-21T12:00:00.000Z");
		return brokenPromise(feed, articles) ?? "read";
	} catch (error) {
		return error instanceof PollFailure ? error.code : `threw ${error instanceof Error ? error.stack : error}`;
	}
}

parentPort?.on("message", ({ name, bytes }: { name: string; bytes: number }) => {
	parentPort?.postMessage(outcome(name, bytes));
});
