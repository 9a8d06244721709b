import { describe, expect, test } from "vitest";
import { cursorBehind, cursorOf, cursorText, isBehind } from "../../src/routes/cursor.ts";
import { storyOf } from "../samples/stories.ts";

const story = storyOf("paris", { published: "2024-11-04T06:00:00.000Z", firstSeen: "2024-11-04T06:30:00.000Z" });

describe("a cursor", () => {
	test("is read as it was written", () => {
		for (const cursor of [cursorBehind(story), { day: "2024-11-04" }])
			expect(cursorOf(cursorText(cursor))).toEqual(cursor);
		expect(cursorText(cursorBehind(story))).toBe("2024-11-04-paris~2024-11-04T06:30:00.000Z~2024-11-04T06:00:00.000Z");
		expect(cursorText({ day: "2024-11-04" })).toBe("2024-11-04");
	});

	test.each([undefined, "", "here", "2024-11-04-paris"])("is none where there is %s", (text) => {
		expect(cursorOf(text)).toBeUndefined();
	});

	const [before, same, after] = ["2024-11-03", "2024-11-04", "2024-11-05"].map((day) =>
		storyOf("other", { published: `${day}T06:00:00.000Z` }),
	);
	const behind = (oldestFirst: boolean, cursor: Parameters<typeof isBehind>[1]) =>
		[before, same, after, story].filter((one) => one !== undefined && isBehind(one, cursor, oldestFirst));

	test("of a day has its stories and those that come after it, in either order", () => {
		expect(behind(false, { day: "2024-11-04" })).toEqual([before, same, story]);
		expect(behind(true, { day: "2024-11-04" })).toEqual([same, after, story]);
	});

	test("behind a story has neither that nor what came before it, in either order", () => {
		expect(behind(false, cursorBehind(story))).toEqual([before, same]);
		expect(behind(true, cursorBehind(story))).toEqual([after]);
	});
});
