import { madeReports } from "../../bench/publish/reports.ts";
import { countsOf, type DayCounts, yearFrom } from "../../src/model/counts.ts";
import { DAY, type Day, dayOf, type Instant, shift } from "../../src/model/instant.ts";
import type { Shard } from "../../src/model/shard.ts";
import type { RecordDay } from "../../src/model/story.ts";
import type { Stored } from "../../src/ports.ts";
import { publish } from "../../src/runs/publish.ts";
import {
	emptyCalendar,
	occurrencesOf,
	readCalendar,
	withOccurrences,
	writeCalendar,
} from "../../src/store/calendars.ts";
import { writeCounts } from "../../src/store/counts.ts";
import { readDay } from "../../src/store/days.ts";
import { FEWEST_SHARDS, writeShard } from "../../src/store/shards.ts";
import { type MemoryStore, memoryStore } from "../fakes/store.ts";

const ABSENT = { kind: "absent" } as const;
const REPORTS_A_DAY = 45;
/** Days that were lived run by run; those before repeat them. */
const LIVED = 28;
const YEARS_OF_BUSY = 10;
const EVENTS_A_YEAR = 400;

/** The last run. */
export const LAST_RUN_OF_BUSY: Instant = "2026-11-20T12:00:00.000Z";

export interface BusyStore extends MemoryStore {
	/** Ids of so many stories, each of another day. */
	readonly idsOf: (count: number) => Promise<readonly string[]>;
}

/** Ten years at thirty stories a day, told by forty-five reports. Of four weeks each was published; those before are the same again. */
export async function busyRecord(): Promise<BusyStore> {
	const store = memoryStore();
	await live(store);
	const templates = await templatesOf(store);
	const counted = new Map<Day, DayCounts>(templates.map(({ day, stories }) => [day, countsOf(stories)]));
	const lastYear = Number(LAST_RUN_OF_BUSY.slice(0, 4));
	for (let year = lastYear - YEARS_OF_BUSY; year <= lastYear; year++) {
		const days = new Map<Day, DayCounts>();
		for (let n = 0; n < 366; n++) {
			const day = dayOf(shift(`${year}-01-01T00:00:00.000Z`, n * DAY));
			const own = counted.get(day) ?? counted.get(templateOf(day, templates).day);
			if (day.startsWith(String(year)) && day < dayOf(LAST_RUN_OF_BUSY) && own !== undefined) days.set(day, own);
		}
		await writeCounts(store, yearFrom(String(year), days), ABSENT);
	}
	await writeCalendars(store, lastYear);
	const texts = new Map(templates.map(({ day }) => [day, store.raw(`day/${day}`) ?? ""]));
	const made = async (key: string): Promise<string | undefined> => {
		const day = /^day\/(\d{4}-\d\d-\d\d)$/.exec(key)?.[1];
		if (day === undefined || day >= (templates[0]?.day ?? "") || Number(day.slice(0, 4)) < lastYear - YEARS_OF_BUSY)
			return undefined;
		const { day: like } = templateOf(day, templates);
		const text = texts.get(day) ?? (texts.get(like) ?? "").replaceAll(like, day);
		texts.set(day, text);
		return text;
	};
	const text: MemoryStore["text"] = async (key) => {
		const value = await made(key);
		return value === undefined ? store.text(key) : { kind: "value", value };
	};
	const get = async (key: string): Promise<Stored> => {
		const value = await made(key);
		return value === undefined ? store.get(key) : { kind: "value", value: JSON.parse(value) };
	};
	const idsOf = async (count: number): Promise<readonly string[]> => {
		const days = Array.from({ length: count }, (_, n) => dayOf(shift(LAST_RUN_OF_BUSY, -(60 + n * 15) * DAY)));
		const held = await Promise.all(days.map((day) => readDay({ ...store, get }, day)));
		return held.flatMap((one) => (one.kind === "value" ? (one.value.stories[0]?.id ?? []) : []));
	};
	return { ...store, get, text, idsOf };
}

/** Calendars of some hundred events a year, twice as many as these stories make: those that were lived, again and again. */
async function writeCalendars(store: MemoryStore, lastYear: number): Promise<void> {
	const lived = await readCalendar(store, String(lastYear));
	const events = lived.kind === "value" ? occurrencesOf(lived.value, () => true) : [];
	for (let year = lastYear - YEARS_OF_BUSY; year <= lastYear; year++) {
		const all = Array.from({ length: EVENTS_A_YEAR }, (_, n) => {
			const event = events[n % events.length];
			const start = dayOf(shift(`${year}-01-01T00:00:00.000Z`, Math.floor((n * 365) / EVENTS_A_YEAR) * DAY));
			return event === undefined ? [] : { ...event, start, end: start, uid: `${year}-${event.type}-${start}-${n}` };
		}).flat();
		const before = year === lastYear && lived.kind === "value" ? lived.value : emptyCalendar(String(year));
		await writeCalendar(store, withOccurrences(before, all), ABSENT);
	}
}

async function live(store: MemoryStore): Promise<void> {
	for (let n = LIVED; n >= 0; n--) {
		const now = shift(LAST_RUN_OF_BUSY, -n * DAY);
		const reports = Array.from({ length: 14 }, (_, ago) => {
			const day = LIVED - n - ago;
			return day < 0 ? [] : madeReports(day * REPORTS_A_DAY, REPORTS_A_DAY, shift(now, -ago * DAY));
		}).flat();
		const shards = Array.from({ length: FEWEST_SHARDS }, (_, k): [number, Shard] => [
			k,
			{ at: now, sources: {}, reports: reports.filter((_report, i) => i % FEWEST_SHARDS === k) },
		]);
		for (const [k, shard] of shards) await writeShard(store, k, shard, ABSENT);
		await publish({ store, now, log: () => {}, fresh: new Map(shards) });
	}
}

async function templatesOf(store: MemoryStore): Promise<readonly RecordDay[]> {
	const days: RecordDay[] = [];
	for (let n = LIVED; n > 0; n--) {
		const held = await readDay(store, dayOf(shift(LAST_RUN_OF_BUSY, -n * DAY)));
		if (held.kind === "value") days.push(held.value);
	}
	return days;
}

function templateOf(day: Day, templates: readonly RecordDay[]): RecordDay {
	const n = Math.floor(Date.parse(day) / DAY);
	const one = templates[n % templates.length];
	if (one === undefined) throw new Error("the record is empty");
	return one;
}
