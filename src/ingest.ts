import { decode } from "./decode/decode.ts";
import type { Feed } from "./model/feed.ts";
import { type ParseOptions, parse } from "./parse/parse.ts";

/**
 * Bytes to feed.
 *
 * @throws PollFailure for what is no feed
 */
export function readFeed(bytes: Uint8Array, options: ParseOptions = {}): Feed {
	const { text, notes } = decode(bytes, options.contentType);
	const feed = parse(text, options);
	return notes.length === 0 ? feed : { ...feed, notes: [...notes, ...feed.notes] };
}
