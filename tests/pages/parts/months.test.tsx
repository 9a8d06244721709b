import { expect, test } from "vitest";
import { Months } from "../../../src/pages/parts/months.tsx";
import { monthName, shortWeekday } from "../../../src/pages/words/dates.ts";
import { OUTLETS } from "../../../src/pages/words/site.ts";
import { counted } from "../../../src/pages/words/wording.ts";

const MONTHS = [
	{ month: "2024-09", count: 3 },
	{ month: "2024-10", count: 12, marked: 2, href: "/archive/2024-10" },
	{ month: "2024-11", count: 0 },
];

test("counts by month are a picture that says its highest month, and a table with all of them", () => {
	const page = String(Months({ title: "Stories", unit: "Stories", markedUnit: "Visits", months: MONTHS, ui: "en" }));
	expect(page).toContain('aria-label="Stories, September 2024 – November 2024. Most: 12, October 2024."');
	expect(page).toContain('<th scope="row"><a href="/archive/2024-10">October 2024</a></th><td>12</td><td>2</td>');
	expect(page.match(/<rect class="marked"/g)).toHaveLength(1);
});

test("a month of which it is not known what is marked says so, and one with nothing but that has a low bar", () => {
	const months = [
		{ month: "2024-09", count: 3 },
		{ month: "2024-10", count: 0, marked: 1 },
	];
	const page = String(Months({ title: "Stories", unit: "Stories", markedUnit: "Visits", months, ui: "en" }));
	expect(page).toContain("September 2024</th><td>3</td><td>–</td>");
	expect(page).toMatch(/<rect class="marked"[^>]* height="2"/);
});

test("two pictures are drawn to one scale where they are told of it", () => {
	const heightOf = (most?: number) =>
		/<rect[^>]* height="(\d+)"/.exec(
			String(
				Months({ title: "", unit: "", months: [{ month: "2024-09", count: 3 }], ui: "en", ...(most && { most }) }),
			),
		)?.[1];
	expect([heightOf(), heightOf(6)]).toEqual(["106", "53"]);
});

test("names of days and months are short where there is little room", () => {
	expect(monthName("2024-11", "kk")).toBe("қараша");
	expect(shortWeekday(0, "ru")).toBe("пн");
	expect(counted(2, OUTLETS, "ru")).toBe("2\u00a0издания");
});
