import type { ParseOptions } from "../../src/parse/options.ts";
import { readFeed } from "../../src/runs/ingest.ts";

/** Our reader in the shape that the conformance scorer asks for. */
export function read(bytes: Uint8Array, options: ParseOptions): unknown {
	const feed = readFeed(bytes, options);
	return { ...feed, items: feed.items.map((item) => ({ ...item, author: (item.authors ?? []).join(", ") })) };
}
