import { type Instant, MINUTE, SECOND, shift } from "../model/instant.ts";
import type { Site } from "./site.ts";

/** How long others are shown what was known before, while one request reads anew: it may be ended before it is done. */
const WHILE_READING = 10 * SECOND;

/**
 * Facts of the moment, read at most once a minute however often they are asked for; anew where the record that is served is
 * another one, or a run has ended in this isolate. What is shared by requests is a value, and never a read that goes on:
 * Cloudflare ties that to its request.
 */
export function briefly<T>(site: Pick<Site, "clock" | "record" | "runs">, read: () => Promise<T>): () => Promise<T> {
	let held: { readonly value: T; readonly until: Instant; readonly of: readonly unknown[] } | undefined;
	return async () => {
		const of = [await site.record.fronts.current(), site.runs()];
		const now = site.clock();
		if (held?.of.every((one, n) => one === of[n]) === true) {
			if (now < held.until) return held.value;
			held = { ...held, until: shift(now, WHILE_READING) };
		}
		const value = await read();
		held = { value, until: shift(now, MINUTE), of };
		return value;
	};
}
