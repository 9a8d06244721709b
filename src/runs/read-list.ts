/** Reads the list of feeds that an operator keeps at an address, as a feed is read: with validators, once a day. */
import { decode } from "../decode/decode.ts";
import { type FetchedDocument, poll } from "../fetch/poll.ts";
import { DAY, HOUR, type Instant, shift } from "../model/instant.ts";
import { LIMITS } from "../model/limits.ts";
import { isOutOfRequests } from "../model/no-requests-left.ts";
import type { Http, Log, Store } from "../ports.ts";
import { faultOf, isWritable } from "../store/held.ts";
import { KEYS } from "../store/keys.ts";
import { type ListCopy, readSourceList, type SourceList, writeSourceList } from "../store/source-list.ts";

export interface ReadListPorts {
	readonly store: Store;
	readonly http: Http;
	readonly log: Log;
	readonly now: Instant;
	readonly userAgent: string;
	/** Why a document is no list that can be followed; `undefined` where it is one. */
	readonly faultIn: (text: string) => string | undefined;
}

const EVERY = DAY;
/** After a failure it is asked for again so soon, then after twice as long, up to a day. */
const SOON = HOUR;

/** Characters of a list: twenty thousand outlines. */
const MOST_LETTERS = 4 * 1024 * 1024;

/** Failed reads in a row that are no accident. */
const FAILING = 3;

/** Reads the list where its day has come. It never throws, and a read that fails changes nothing of the last good copy. */
export async function readList(address: string, ports: ReadListPorts): Promise<void> {
	const { store, log, now } = ports;
	try {
		const held = await readSourceList(store);
		if (!isWritable(held)) {
			log("record.unreadable", { key: KEYS.sources, reason: faultOf(held) });
			return;
		}
		const before = held.kind === "value" ? held.value : undefined;
		if (before !== undefined && !isDue(before, address, now)) return;
		const after = await asked(address, before, ports);
		if (after === undefined) return;
		if (after.failures > 0)
			log("sources.unread", { failures: after.failures, isFailing: after.failures === FAILING, reason: after.trouble });
		else if ((before?.failures ?? 0) >= FAILING) log("sources.read-again", {});
		await writeSourceList(store, after, held);
	} catch (error) {
		log("sources.failed", { error: String(error) });
	}
}

/** A moment farther than two days off was set by a run with a wrong clock. */
function isDue({ address: last, next }: SourceList, address: string, now: Instant): boolean {
	return last !== address || next <= now || next > shift(now, 2 * DAY);
}

/** @returns `undefined` where the invocation may ask nobody any more: the next run does */
async function asked(
	address: string,
	before: SourceList | undefined,
	{ http, now, userAgent, faultIn }: ReadListPorts,
): Promise<SourceList | undefined> {
	const { copy } = before ?? {};
	const known = copy?.address === address ? copy : undefined;
	const { etag, lastModified } = known ?? {};
	const validators = { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
	try {
		const signal = AbortSignal.timeout(LIMITS.deadline);
		const answer = await poll(http, { url: address, isOwn: true, ...validators, userAgent, now, signal });
		const next = shift(now, EVERY);
		if (answer.kind === "unchanged") return { address, next, failures: 0, ...(copy !== undefined && { copy }) };
		return { address, next, failures: 0, copy: copyOf(address, answer, now, faultIn) };
	} catch (error) {
		if (isOutOfRequests(error)) return undefined;
		const failures = (before?.address === address ? before.failures : 0) + 1;
		return {
			address,
			next: shift(now, Math.min(EVERY, SOON * 2 ** (failures - 1))),
			failures,
			trouble: error instanceof Error ? error.message : String(error),
			...(copy !== undefined && { copy }),
		};
	}
}

/** @throws Error that says why the document cannot be followed. */
function copyOf(
	address: string,
	{ bytes, contentType, etag, lastModified }: FetchedDocument,
	now: Instant,
	faultIn: ReadListPorts["faultIn"],
): ListCopy {
	const { text } = decode(bytes, contentType);
	if (text.length > MOST_LETTERS) throw new Error(`it has ${text.length} characters of at most ${MOST_LETTERS}`);
	const fault = faultIn(text);
	if (fault !== undefined) throw new Error(fault);
	return {
		address,
		text,
		at: now,
		...(etag !== undefined && { etag }),
		...(lastModified !== undefined && { lastModified }),
	};
}
