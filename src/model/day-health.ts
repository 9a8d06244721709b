/**
 * What the polls of a source came to, day by day, for thirty days: one text in its state, a line a day, so that it costs no write of
 * its own and a run that reads a shard little.
 */
import { DAY, type Day, dayOf, type Instant, shift } from "./instant.ts";
import { POLL_ERRORS, type PollErrorCode, type PollReport } from "./shard.ts";

/** One day (UTC) of a source. */
export interface DayHealth {
	readonly day: Day;
	/** None on a day on which nobody asked: no run came, or its host ordered us to wait. */
	readonly polls: number;
	/** Polls that failed. */
	readonly failed: number;
	/** Items not seen before. */
	readonly fresh: number;
	/** Those of them that were kept. */
	readonly kept: number;
	/** Why the last poll of the day that failed did. */
	readonly error?: PollErrorCode;
}

/** Days that are remembered. */
export const HEALTH_DAYS = 30;

/** The text with one more poll: nearly always of its last line. A moment before that, of a wrong clock, goes to its own day. */
export function withPoll(text: string, report: PollReport): string {
	const day = dayOf(report.at);
	const start = text.lastIndexOf("\n") + 1;
	const last = text.slice(start, start + day.length);
	if (last === day) return text.slice(0, start) + lineOf(added(daysIn(text.slice(start)).get(day), report));
	if (last < day) return cut(`${text}${text && "\n"}${lineOf(added(undefined, report))}`);
	const days = daysIn(text);
	days.set(day, added(days.get(day), report));
	return cut([...days.values()].map(lineOf).sort().join("\n"));
}

function added(before: DayHealth | undefined, { at, fresh, kept, error }: PollReport): DayHealth {
	const so = before ?? emptyDay(dayOf(at));
	return {
		...so,
		polls: so.polls + 1,
		failed: so.failed + (error === undefined ? 0 : 1),
		fresh: so.fresh + fresh,
		kept: so.kept + kept,
		...(error !== undefined && { error: error.code }),
	};
}

function cut(text: string): string {
	return text.split("\n").slice(-HEALTH_DAYS).join("\n");
}

function emptyDay(day: Day): DayHealth {
	return { day, polls: 0, failed: 0, fresh: 0, kept: 0 };
}

/**
 * The last days that are known, oldest first, without a gap: a day without a poll has zeros.
 * @param last moment of the last run that could have polled
 */
export function healthByDay(text: string, last: Instant): DayHealth[] {
	const days = daysIn(text);
	const until = [dayOf(last), ...days.keys()].sort().at(-1) ?? dayOf(last);
	const all = Array.from({ length: HEALTH_DAYS }, (_, n): DayHealth => {
		const day = dayOf(shift(`${until}T00:00:00.000Z`, (n + 1 - HEALTH_DAYS) * DAY));
		return days.get(day) ?? emptyDay(day);
	});
	const first = all.findIndex(({ polls }) => polls > 0);
	return first === -1 ? [] : all.slice(first);
}

function lineOf({ day, polls, failed, fresh, kept, error }: DayHealth): string {
	return `${day} ${polls} ${failed} ${fresh} ${kept}${error === undefined ? "" : ` ${error}`}`;
}

const LINE = /^(\d{4}-\d\d-\d\d) (\d+) (\d+) (\d+) (\d+)(?: (\S+))?$/;

/** A line that is none is left out: nothing hangs on it. */
function daysIn(text: string): Map<Day, DayHealth> {
	const days = new Map<Day, DayHealth>();
	for (const line of text.split("\n")) {
		const [, day = "", polls, failed, fresh, kept, code] = LINE.exec(line) ?? [];
		if (day === "") continue;
		const error = POLL_ERRORS.find((known) => known === code);
		const counts = { polls: Number(polls), failed: Number(failed), fresh: Number(fresh), kept: Number(kept) };
		days.set(day, { day, ...counts, ...(error !== undefined && { error }) });
	}
	return days;
}
