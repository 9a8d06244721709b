/** A thread of its own, whose memory is bounded, that reads hostile documents down to articles. */
import { parentPort } from "node:worker_threads";
import { PollFailure } from "../../src/model/poll-failure.ts";
import { normalize } from "../../src/normalize/normalize.ts";
import { readFeed } from "../../src/runs/ingest.ts";
import { HOSTILE } from "../samples/hostile.ts";
import { brokenPromise, SOURCE } from "../samples/promises.ts";

/** What came of one document, and what it took. */
export interface Outcome {
	/** "read", the code of the refusal, or what is wrong. */
	readonly what: string;
	/** Milliseconds of this thread's processor, making the document not among them. */
	readonly cpu: number;
}

function outcomeOf(name: string, bytes: number): Outcome {
	const make = HOSTILE.find(([known]) => known === name)?.[1];
	if (!make) return { what: `there is no document "${name}"`, cpu: 0 };
	const document = make(bytes);
	const began = process.threadCpuUsage();
	const what = read(document);
	const { user, system } = process.threadCpuUsage(began);
	return { what, cpu: (user + system) / 1000 };
}

function read(document: Uint8Array): string {
	try {
		const feed = readFeed(document, { url: SOURCE.feed });
		const { articles } = normalize(feed, SOURCE, "2026-11-21T12:00:00.000Z");
		return brokenPromise(feed, articles) ?? "read";
	} catch (error) {
		return error instanceof PollFailure ? error.code : `threw ${error instanceof Error ? error.stack : error}`;
	}
}

parentPort?.on("message", ({ name, bytes }: { name: string; bytes: number }) => {
	parentPort?.postMessage(outcomeOf(name, bytes));
});
