import { PollFailure } from "../../src/model/poll-failure.ts";
import { readFeed } from "../../src/runs/ingest.ts";

/** Why a document is not read. @throws if it is. */
export function refusalOf(document: Uint8Array | string, contentType?: string): PollFailure {
	const bytes = typeof document === "string" ? new TextEncoder().encode(document) : document;
	try {
		readFeed(bytes, { url: "https://outlet.example/rss", contentType });
	} catch (error) {
		if (error instanceof PollFailure) return error;
		throw error;
	}
	throw new Error("it was read");
}
