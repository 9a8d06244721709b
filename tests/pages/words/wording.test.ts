import { describe, expect, test } from "vitest";
import { daysInWords, monthInWords, weekdayAndDay } from "../../../src/pages/words/dates.ts";
import { PUBLISHERS, STORIES } from "../../../src/pages/words/site.ts";
import { counted, shareOf } from "../../../src/pages/words/wording.ts";

describe("a number with its noun", () => {
	test.each([
		[1, "1 издатель"],
		[3, "3 издателя"],
		[5, "5 издателей"],
		[11, "11 издателей"],
		[14, "14 издателей"],
		[21, "21 издатель"],
		[112, "112 издателей"],
	])("takes the Russian form of %i", (count, text) =>
		expect(counted(count, PUBLISHERS, "ru")).toBe(text.replace(" ", "\u00a0")),
	);

	test("parts thousands by a narrow space in every language", () => {
		expect(counted(1, STORIES, "en")).toBe("1\u00a0story");
		expect(counted(12_345, STORIES, "en")).toBe("12\u202f345\u00a0stories");
		expect(counted(12_345, STORIES, "kk")).toBe("12\u202f345\u00a0жаңалық");
	});
});

describe("days in words", () => {
	test("are written as each language writes them", () => {
		expect(weekdayAndDay("2024-11-05", "en")).toBe("Tuesday, 5 November 2024");
		expect(weekdayAndDay("2024-11-05", "ru")).toBe("Вторник, 5 ноября 2024 г.");
		expect(weekdayAndDay("2024-11-05", "kk")).toBe("2024 ж. 5 қараша, сейсенбі");
		expect(monthInWords("2024-11", "ru")).toBe("ноябрь 2024 г.");
	});

	test("of one month name it once", () => {
		expect(daysInWords("2024-11-04", "2024-11-05", "en")).toBe("4–5 November 2024");
		expect(daysInWords("2024-11-04", "2024-11-05", "kk")).toBe("2024 ж. 4–5 қараша");
		expect(daysInWords("2024-10-31", "2024-11-01", "ru")).toBe("31 октября 2024 г. – 1 ноября 2024 г.");
		expect(daysInWords("2024-11-05", "2024-11-05", "en")).toBe("5 November 2024");
	});
});

test("a share is told with the decimal mark of the language, and none where there is nothing", () => {
	expect(shareOf(5, 40, "en")).toBe("5 / 40 (12.5\u00a0%)");
	expect(shareOf(5, 40, "ru")).toBe("5 / 40 (12,5\u00a0%)");
	expect(shareOf(0, 3, "kk")).toBe("0 / 3 (0,0\u00a0%)");
	expect(shareOf(0, 0, "ru")).toBe("–");
});
