/** The record: a value a day. */
import { lastingHash } from "../model/hash.ts";
import type { Day } from "../model/instant.ts";
import type { RecordDay, Story } from "../model/story.ts";
import type { Store, Stored } from "../ports.ts";
import { isStory, isText, isTexts, listOf } from "./guards.ts";
import { type Codec, fieldsOf, type Held, read, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";
import { versionOfReport } from "./shards.ts";

export const DAYS: Codec<RecordDay> = {
	schema: 1,
	read: ({ day, stories, moved }) => {
		const list = listOf(stories, isStory);
		return isText(day) && list !== undefined && isTexts(moved) ? { day, stories: list, moved } : undefined;
	},
	tag: (day) => ({ version: versionOfDay(day), stories: day.stories.length }),
};

/** One day of the record. */
export function readDay(store: Store, day: Day): Promise<Held<RecordDay>> {
	return read(store, DAYS, KEYS.day(day));
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

/** What a day holds, in sixteen characters: equal days, equal versions. */
export function versionOfDay({ stories, moved }: RecordDay): string {
	return lastingHash([...stories.map(versionOfStory), ...Object.entries(moved).flat()].join("\n"));
}

/** All that can differ in two versions of one story. */
export function versionOfStory({ id, firstSeen, changed, merged, reports, unkept = [] }: Story): string {
	const versions = [...reports, ...unkept].map((report) => `${report.key} ${versionOfReport(report)}`);
	return [id, firstSeen, changed, ...merged, ...versions].join("\t");
}
