/** The record: a value a day. */
import { lastingHash } from "../model/hash.ts";
import type { Day } from "../model/instant.ts";
import type { RecordDay, Story } from "../model/story.ts";
import type { Store, Stored } from "../ports.ts";
import { dayToWrite, lastSeenOf, type OpenedDay, openedDay } from "./day-text.ts";
import { isStory, isText, isTexts, listOf } from "./guards.ts";
import { type Codec, fieldsOf, type Held, heldIn, read, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";
import { versionOfReport } from "./shards.ts";

export const DAYS: Codec<RecordDay> = {
	schema: 1,
	read: ({ day, stories, moved }) => {
		const list = listOf(stories, isStory);
		return isText(day) && list !== undefined && isTexts(moved) ? { day, stories: list, moved } : undefined;
	},
	written: (day) => dayToWrite(day, versionOfDay(day)),
	tag: (day) => ({ version: versionOfDay(day), stories: day.stories.length }),
};

/** One day of the record. */
export function readDay(store: Store, day: Day): Promise<Held<RecordDay>> {
	return read(store, DAYS, KEYS.day(day));
}

/** The text of one day, to be opened as often as it is looked at. */
export function readDayText(store: Store, day: Day): Promise<Stored<string>> {
	return store.text(KEYS.day(day));
}

/** What the text of a day holds. */
export function dayIn(text: string): Held<OpenedDay> {
	const opened = openedDay(text, DAYS.schema);
	if (opened !== undefined) return { kind: "value", value: opened };
	const held = heldIn(DAYS, parsed(text));
	if (held.kind !== "value") return held;
	const day = held.value;
	return { kind: "value", value: { ...day, version: versionOfDay(day), lastSeen: lastSeenOf(day.stories) } };
}

function parsed(text: string): Stored {
	try {
		return { kind: "value", value: JSON.parse(text) };
	} catch (error) {
		return { kind: "unreadable", reason: String(error).slice(0, 200) };
	}
}

/** @throws where the store refuses the write. */
export function writeDay(store: Store, value: RecordDay, over: Writable<RecordDay>): Promise<void> {
	return write(store, DAYS, KEYS.day(value.day), value, over);
}

/** The days of a month (`yyyy-mm`), a year (`yyyy`) or of the whole record ("") with the version of each, oldest first. */
export async function listDays(store: Store, prefix: string): Promise<Stored<ReadonlyMap<Day, string>>> {
	const listed = await store.list(KEYS.day(prefix));
	if (listed.kind !== "value") return listed;
	const versions = listed.value.map(({ key, tag }): [Day, string] => {
		const fields = fieldsOf(tag, DAYS.schema);
		const version = fields.kind === "value" ? fields.value.version : undefined;
		return [key.slice(KEYS.day("").length), isText(version) ? version : ""];
	});
	return { kind: "value", value: new Map(versions) };
}

/** What a publish asks four times: to see what changed, for the value, for its tag, and for the front. */
const versions = new WeakMap<RecordDay, string>();

/** What a day holds, in sixteen characters: equal days, equal versions. */
export function versionOfDay(day: RecordDay): string {
	const known = versions.get(day);
	if (known !== undefined) return known;
	const { stories, moved } = day;
	const version = lastingHash([...stories.map(versionOfStory), ...Object.entries(moved).flat()].join("\n"));
	versions.set(day, version);
	return version;
}

/** All that can differ in two versions of one story. */
export function versionOfStory({ id, firstSeen, changed, merged, reports, unkept = [] }: Story): string {
	const versions = [...reports, ...unkept].map((report) => `${report.key} ${versionOfReport(report)}`);
	return [id, firstSeen, changed, ...merged, ...versions].join("\t");
}
