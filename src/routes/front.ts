/** The front as it is served: the newest there is, else the last good one, else the last days of the record itself. */
import { type Edits, edited } from "../channels/edits.ts";
import { countsOf } from "../model/counts.ts";
import { EMPTY_FRONT, type Front } from "../model/front.ts";
import { lastingHash } from "../model/hash.ts";
import {
	DAY,
	type Day,
	dayOf,
	EPOCH,
	HOUR,
	type Instant,
	LAST_DAY,
	later,
	MINUTE,
	SECOND,
	shift,
} from "../model/instant.ts";
import { newestFirst, type RecordDay } from "../model/story.ts";
import type { Clock, Log, Store } from "../ports.ts";
import { listDays, readDay, versionOfDay } from "../store/days.ts";
import { type FrontTag, readFront, readFrontTag } from "../store/front.ts";
import type { Held } from "../store/held.ts";
import { freshAsEdited } from "./edited-record.ts";

/** Served while there is nothing at all: every feed is empty and valid. */
export const NOTHING_YET: Front = EMPTY_FRONT;

/** How long an answer of the store is believed: one look serves a burst of requests, and nobody waits for a new front. */
const CHECK_EVERY = 2 * SECOND;

/** How long an older front than the one held is taken for a lagging replica of the store (KV: about a minute). */
const LAG = 5 * MINUTE;

/** How often a front that stands in is made anew: a run may bring news every so often, and listing keys is scarce. */
const STAND_IN_LASTS = 15 * MINUTE;

/** A run that claims to be earlier than this is not believed: so none can bring what was first seen before. */
const LATEST_JOB = 6 * HOUR;

/** Days that a front is made of that stands in. */
const STAND_IN_DAYS = 7;

export interface Fronts {
	/** The front to serve. It never throws: whatever the store does, the last good one is given. */
	readonly current: () => Promise<Front>;
	/** The same, where one is held and the store need not be asked. */
	readonly held: () => Front | undefined;
	/** The last good one, however old. */
	readonly last: () => Front;
}

/** @param note is told what each read of a key gave */
export interface FrontPorts {
	readonly store: Store;
	readonly clock: Clock;
	readonly log: Log;
	readonly note: (key: string, held: Held<unknown>) => void;
	readonly edits: Edits;
}

/**
 * Reads the front once a version: while its tag stays the same, neither reads nor parses it again. What is
 * held is shared by requests, but only resolved values are, because Cloudflare ties a pending read to its request.
 */
export function fronts({ store, clock, log, note, edits }: FrontPorts): Fronts {
	let held = NOTHING_YET;
	let isStandIn = true;
	let recheck: Instant = "";
	let confirmed: Instant = EPOCH;
	let standInLasts: Instant = "";
	// While nothing is held, every request looks for itself: none may be told of nothing because another one asks.
	const ready = (now: Instant): Front | undefined => (now < recheck && held !== NOTHING_YET ? held : undefined);

	/** What the store has that is newer than what is held; `undefined` where there is no such thing. */
	const newer = async (): Promise<Held<Front> | undefined> => {
		if (!isStandIn) {
			const tag = await readFrontTag(store);
			note("front", tag);
			if (tag.kind === "unreadable" || tag.kind === "foreign") return undefined;
			if (tag.kind === "value" && isOf(tag.value, held)) return undefined;
		}
		const front = await readFront(store);
		note("front", front);
		return front;
	};

	const current = async (): Promise<Front> => {
		const now = clock();
		const front = ready(now);
		if (front !== undefined) return front;
		recheck = shift(now, CHECK_EVERY);
		const next = await newer();
		if (next?.kind === "value" && (isStandIn || next.value.at >= held.at || now > shift(confirmed, LAG))) {
			held = shown(next.value, edits);
			isStandIn = false;
			confirmed = now;
		} else if (isStandIn && now >= standInLasts) {
			const made = await standIn(store, now, note);
			standInLasts = shift(now, made === undefined ? CHECK_EVERY : STAND_IN_LASTS);
			if (made !== undefined && isStandIn) {
				held = shown(made, edits);
				log("record.stands-in", { days: Object.keys(made.days).length });
			}
		}
		return held;
	};
	return { current, held: () => ready(clock()), last: () => held };
}

/** Whether a tag is that of the front: the stories may be the same and the moment another, or older days have changed. */
function isOf(tag: FrontTag, { version, at, changed }: Front): boolean {
	return tag.version === version && tag.at === at && tag.changed === changed;
}

function shown(front: Front, edits: Edits): Front {
	return { ...front, stories: edited(front.stories, edits), counts: freshAsEdited(front, edits) };
}

/** A front of the last days that the record has; `undefined` where none of them can be read, or there is none. */
async function standIn(store: Store, now: Instant, note: FrontPorts["note"]): Promise<Front | undefined> {
	const read: RecordDay[] = [];
	let whole = LAST_DAY;
	let isWhole = true;
	for (const day of await lastDays(store, now)) {
		const held = await readDay(store, day);
		note(`day/${day}`, held);
		isWhole &&= held.kind === "value" || held.kind === "absent";
		if (isWhole) whole = day;
		if (held.kind === "value") read.push(held.value);
	}
	const stories = read.flatMap((day) => day.stories).sort(newestFirst);
	if (stories.length === 0) return undefined;
	const versions = Object.fromEntries(read.map((day) => [day.day, versionOfDay(day)]));
	const changed = stories.reduce((latest, story) => later(latest, story.changed), EPOCH);
	return {
		...NOTHING_YET,
		at: later(changed, shift(now, -LATEST_JOB)),
		version: lastingHash(Object.values(versions).join(" ")),
		changed,
		stories,
		// From the first day that cannot be read, a walk reads each again.
		whole,
		days: versions,
		counts: Object.fromEntries(read.map((day) => [day.day, countsOf(day.stories)])),
	};
}

/** The last days that the record has, the newest first; where it cannot be listed the last of the calendar. */
async function lastDays(store: Store, now: Instant): Promise<readonly Day[]> {
	const month = now.slice(0, 7);
	const monthBefore = shift(`${month}-01T00:00:00.000Z`, -DAY).slice(0, 7);
	const listed = await Promise.all([month, monthBefore].map((prefix) => listDays(store, prefix)));
	const days = listed.flatMap((list) => (list.kind === "value" ? [...list.value.keys()] : []));
	if (days.length > 0) return days.sort().reverse().slice(0, STAND_IN_DAYS);
	if (listed.some((list) => list.kind !== "value"))
		return Array.from({ length: STAND_IN_DAYS }, (_, n) => dayOf(shift(now, -n * DAY)));
	const all = await listDays(store, "");
	return all.kind === "value" ? [...all.value.keys()].reverse().slice(0, STAND_IN_DAYS) : [];
}
