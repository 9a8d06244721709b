import { gunzipSync, gzipSync } from "node:zlib";
import { DAY, HOUR } from "../../src/model/instant.ts";

/** Between two runs of a replayed day: the outlets of the fixtures publish a few times a day. */
const STEP = 6 * HOUR;

/** The moments of the runs of the days before `now`, oldest first, `now` not among them. */
export function momentsBefore(now: Date, days: number): Date[] {
	const runs = Math.round((days * DAY) / STEP);
	return Array.from({ length: runs }, (_, run) => new Date(now.getTime() - (runs - run) * STEP));
}

/** A clock that begins at `first` and moves half an hour on with every run, so that the same documents can be polled again. */
export function steppingClock(first: Date): (lastRun: string | undefined) => Date {
	return (lastRun) =>
		lastRun === undefined || lastRun < first.toISOString() ? first : new Date(Date.parse(lastRun) + HOUR / 2);
}

const ITEM = /<(item|entry|url)[\s>][\s\S]*?<\/\1>/g;
const DATE = /<(?:pubDate|dc:date|published|updated|news:publication_date)>\s*([^<]+)/;

/**
 * A document as it was at a moment: without the items dated later. Bytes that are not cut stay as they are, whatever their
 * encoding; an item whose date this cannot read is taken for an old one.
 */
export function asOf(body: Uint8Array, moment: Date): Uint8Array {
	if (body[0] === 0x1f && body[1] === 0x8b) return gzipSync(asOf(gunzipSync(body), moment));
	const text = Buffer.from(body).toString("latin1");
	if (text.startsWith("{")) return asOfJson(body, moment);
	const cut = text.replace(ITEM, (item: string) => (isLater(DATE.exec(item)?.[1], moment) ? "" : item));
	return Buffer.from(cut, "latin1");
}

function asOfJson(body: Uint8Array, moment: Date): Uint8Array {
	const feed: { items?: { date_published?: string }[] } = JSON.parse(Buffer.from(body).toString("utf8"));
	const items = (feed.items ?? []).filter(({ date_published }) => !isLater(date_published, moment));
	return Buffer.from(JSON.stringify({ ...feed, items }));
}

function isLater(date: string | undefined, moment: Date): boolean {
	return date !== undefined && Date.parse(date) > moment.getTime();
}
