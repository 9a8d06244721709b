import { expect, test } from "vitest";
import type { SourceState } from "../../src/model/shard.ts";
import { movedFrom, questionOf } from "../../src/runs/ask.ts";
import { NEVER_POLLED } from "../../src/runs/source-state.ts";
import { sourceOf } from "../samples/stories.ts";

const NOW = "2024-11-06T06:00:00.000Z";
const SOURCE = sourceOf("herald");
const FEED = SOURCE.feed;
const WELL: SourceState = {
	...NEVER_POLLED,
	etag: '"1"',
	lastModified: "Tue, 05 Nov 2024 10:00:00 GMT",
	documentAt: "2024-11-06T05:30:00.000Z",
};
const flood = (readAt: string): SourceState => ({ ...WELL, flood: { since: readAt, readAt, items: { a: "" } } });
const whole = { url: FEED, isReread: false };
const onCondition = { ...whole, etag: '"1"', lastModified: "Tue, 05 Nov 2024 10:00:00 GMT" };

test.each<[string, SourceState | undefined, object]>([
	["at first", undefined, whole],
	["after a good poll", WELL, onCondition],
	["after a failure", { ...WELL, failures: 1 }, whole],
	["where no document ever came", { ...NEVER_POLLED, etag: '"1"' }, whole],
	["where none came for three days", { ...WELL, documentAt: "2024-11-03T06:00:00.000Z" }, whole],
	["where one came just within three days", { ...WELL, documentAt: "2024-11-03T06:00:00.001Z" }, onCondition],
	["where items are to be read again", flood("2024-11-05T06:00:00.000Z"), { url: FEED, isReread: true }],
	["where items were read again within the day", flood("2024-11-05T06:00:00.001Z"), onCondition],
	["without validators", { ...NEVER_POLLED, documentAt: NOW }, whole],
	[
		"where it moved",
		{ ...WELL, moved: { from: FEED, to: "https://new.example/" } },
		{ ...onCondition, url: "https://new.example/" },
	],
	[
		"where another feed moved",
		{ ...WELL, moved: { from: "https://old.example/", to: "https://new.example/" } },
		onCondition,
	],
])("a source is asked, %s", (_, state, question) => {
	expect(questionOf(SOURCE, state, NOW)).toStrictEqual(question);
});

test("movedFrom knows where a feed moved, if anywhere", () => {
	expect(movedFrom(FEED, undefined)).toBe(undefined);
	expect(movedFrom(FEED, {})).toBe(undefined);
});
