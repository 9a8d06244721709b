import type { Instant } from "../model/instant.ts";

/** What a client may revalidate a representation by. */
export interface Validators {
	/** The opaque part of a weak entity tag, without `W/` and quotes. */
	readonly tag: string;
	readonly updated: Instant;
}

/**
 * Whether the client's copy is still good (RFC 9110 §13.2.2): `If-None-Match` decides where it is sent, by weak comparison,
 * because a strong tag does not survive compression on the way; else `If-Modified-Since`, for any date at or after ours.
 */
export function isFresh(headers: Headers, { tag, updated }: Validators): boolean {
	const ifNoneMatch = headers.get("if-none-match");
	if (ifNoneMatch === `W/"${tag}"`) return true;
	if (ifNoneMatch !== null) return ifNoneMatch === "*" || tagsIn(ifNoneMatch).includes(tag);
	const since = Date.parse(headers.get("if-modified-since") ?? "");
	// HTTP dates have whole seconds: a copy stamped with ours is not older for its lost milliseconds.
	return !Number.isNaN(since) && Math.floor(Date.parse(updated) / 1000) * 1000 <= since;
}

export function validatorHeaders({ tag, updated }: Validators): Record<string, string> {
	return { ETag: `W/"${tag}"`, "Last-Modified": new Date(updated).toUTCString() };
}

function tagsIn(header: string): string[] {
	return Array.from(header.matchAll(/(?:W\/)?"([^"]*)"/g), (match) => match[1] ?? "");
}
