/**
 * A day as it is written: before its stories stands what they are chosen and ranked by, and how long each of them is. So whoever looks for
 * the few of a day that a page shows takes only those apart: 26 stories of 48 reports take 219 µs, what stands before them 55 (processor
 * time, 29 November 2026), and garbage to be collected in the same measure.
 */
import { isFields } from "../model/fields.ts";
import type { Instant } from "../model/instant.ts";
import type { RecordDay, Story, Teller } from "../model/story.ts";
import { isStory, isStoryHead, isText, isTexts, listOf, type StoryHead } from "./guards.ts";

/** What stands before the stories; older releases wrote none of it, and do not look at it. */
interface DayHead extends Omit<OpenedDay, "stories"> {
	/** Characters of each story. */
	readonly lengths: readonly number[];
	/** Of each story, in the same order. */
	readonly heads: readonly StoryHead[];
}

/** A day whose stories are taken apart when they are looked at, and their reports when these are. */
export interface OpenedDay extends RecordDay {
	readonly version: string;
	/** When the last of its stories was first seen, which may be some days later; the empty text where it has none. */
	readonly lastSeen: Instant | "";
}

/** Where the heads and the stories begin: within a text of JSON these quotes would have strokes before them. */
const HEADS = ',"heads":[';
const STORIES = '],"stories":[';
const END = "]}";

/** @param version of the day */
export function dayToWrite({ day, stories, moved }: RecordDay, version: string): DayHead & RecordDay {
	const lengths = stories.map((story) => JSON.stringify(story).length);
	return { day, version, lastSeen: lastSeenOf(stories), moved, lengths, heads: stories.map(headOf), stories };
}

export function lastSeenOf(stories: readonly Story[]): Instant | "" {
	return stories.reduce((last, { firstSeen }) => (firstSeen > last ? firstSeen : last), "");
}

function headOf({ reports, unkept, ...head }: Story): StoryHead {
	return { ...head, tellers: reports.map(({ sourceId, language }): Teller => ({ sourceId, language })) };
}

/**
 * Opens the text of a day. @returns `undefined` where it does not begin so, or is not as long as that says: then it is to be read whole.
 * What has its length, and yet is no story, throws when it is looked at.
 */
export function openedDay(text: string, schema: number): OpenedDay | undefined {
	const heads = text.indexOf(HEADS);
	const stories = text.indexOf(STORIES, heads);
	const head = heads < 0 || stories < 0 ? undefined : readHead(`${text.slice(0, heads)}}`, schema);
	if (head === undefined) return undefined;
	const { lengths, ...about } = head;
	const start = stories + STORIES.length;
	const places: PlaceInText[] = [];
	let at = start;
	for (const length of lengths) {
		const from = at === start ? start : at + ",".length;
		at = from + length;
		places.push({ text, from, end: at });
	}
	if (at + END.length !== text.length) return undefined;
	let made: readonly Story[] | undefined;
	return {
		...about,
		get stories() {
			made ??= storiesAt(text.slice(heads + HEADS.length - 1, stories + 1), places, about.version);
			return made;
		},
	};
}

function readHead(text: string, ofSchema: number): Omit<DayHead, "heads" | "stories"> | undefined {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!isFields(value)) return undefined;
	const { schema, day, version, lastSeen, moved } = value;
	const lengths = listOf(value.lengths, isLength);
	const isRight = schema === ofSchema && isText(day) && isText(version) && isText(lastSeen) && isTexts(moved);
	return isRight && lengths !== undefined ? { day, version, lastSeen, moved, lengths } : undefined;
}

function isLength(value: unknown): value is number {
	return Number.isInteger(value) && (value as number) > 0;
}

/** @param text the list of their heads. @param version of their day */
function storiesAt(text: string, places: readonly PlaceInText[], version: string): readonly Story[] {
	const heads = listOf(JSON.parse(text), isStoryHead);
	if (heads?.length !== places.length)
		throw new Error("the heads of a day are not of the shape that its schema promises");
	return places.flatMap((place, n) => {
		const head = heads[n];
		return head === undefined ? [] : storyAt({ ...head, edition: `${version} ${head.id}` }, place);
	});
}

/** Where a story stands in the text of its day, and itself once it was looked at. */
interface PlaceInText {
	readonly text: string;
	/** Of its first character, and of that behind its last. */
	readonly from: number;
	readonly end: number;
	story?: Story;
}

const PLACE = Symbol("place");
type PlacedHead = StoryHead & { readonly [PLACE]: PlaceInText };

/**
 * The same two for all stories, and own properties, which a copy takes along. With functions of its own each story would be of a kind of its
 * own to V8: taking them apart took three times as long.
 */
const REPORTS: PropertyDescriptor & ThisType<PlacedHead> = {
	enumerable: true,
	get() {
		return wholeOf(this).reports;
	},
};
const UNKEPT: PropertyDescriptor & ThisType<PlacedHead> = {
	enumerable: true,
	get() {
		return wholeOf(this).unkept ?? [];
	},
};

/** @param head becomes the story */
function storyAt(head: StoryHead, place: PlaceInText): Story {
	Object.defineProperty(head, PLACE, { value: place });
	Object.defineProperty(head, "reports", REPORTS);
	return Object.defineProperty(head, "unkept", UNKEPT) as Story;
}

/** @throws where there is another one in its place, or none */
function wholeOf({ id, [PLACE]: place }: PlacedHead): Story {
	if (place.story !== undefined) return place.story;
	const story: unknown = JSON.parse(place.text.slice(place.from, place.end));
	if (!isStory(story) || story.id !== id) throw new Error(`${id} is not of the shape that its schema promises`);
	place.story = story;
	return story;
}
