import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/classification.ts";
import { DAY, shift } from "../../src/model/instant.ts";
import { framed } from "./framed.ts";
import { report } from "./reports.ts";
import { storiesOf } from "./stories-of.ts";

const BEGIN = "2024-04-02T08:00:00.000Z";

function at(days: number, sourceId: string, over: Partial<Report>): Report {
	const instant = shift(BEGIN, days * DAY);
	const given = { sourceId, published: instant, firstSeen: instant, ...over };
	return framed(report(`https://${sourceId}.example/${days}`, given));
}

function stories(...reports: Report[]): number {
	return storiesOf(reports).length;
}

describe("one story", () => {
	test("is an event announced and held, told by two outlets", () => {
		const planned = at(0, "a", { title: "Sylvanian president Bardoven to visit Kazakhstan on April 4" });
		const held = at(2, "b", { title: "Sylvanian president Bardoven arrives in Kazakhstan for talks" });
		expect(stories(planned, held)).toBe(1);
	});

	test("is one name in three scripts and spellings", () => {
		const en = at(0, "a", { title: "Tokayev receives Bardovent in Akorda" });
		const ru = at(0.1, "b", { language: "ru", title: "Токаев принял Бардовента в Акорде" });
		const kk = at(0.2, "c", { language: "kk", title: "Тоқаев Ақордада Бардовентті қабылдады" });
		expect(stories(en, ru, kk)).toBe(1);
	});

	test("is nearly the same title within three days, from whichever outlet", () => {
		const title = "Kazakhstan and Sylvania sign a treaty on shared rivers in Astana";
		expect(stories(at(0, "a", { title }), at(2, "a", { title: `${title} today` }))).toBe(1);
	});
});

describe("two stories", () => {
	test("are two meetings of one pair a week apart", () => {
		const title = "Tokayev meets Sylvanian president Bardoven in Astana";
		expect(stories(at(0, "a", { title }), at(7, "b", { title }))).toBe(2);
	});

	test("are serial titles that differ in their numbers", () => {
		const title = (day: number): string => `Exchange rate of the tenge against dollar and euro on April ${day}`;
		expect(stories(at(0, "a", { title: title(2) }), at(1, "a", { title: title(3) }))).toBe(2);
	});

	test("are the same words about different places", () => {
		const first = at(0, "a", { title: "Ambassador of Kazakhstan presents credentials to the king of Spain" });
		const second = at(0.1, "b", {
			language: "ru",
			title: "Посол Казахстана вручил верительные грамоты королю Бельгии",
		});
		expect(stories(first, second)).toBe(2);
	});

	test("are a digest and what it digests", () => {
		const excerpt = "Floods reach Atyrau. // Tokayev receives Bardoven in Akorda. // The tenge falls.";
		const digest = at(0, "a", { title: "Floods, a visit and the tenge", excerpt });
		const single = at(0.1, "b", {
			title: "Tokayev receives Bardoven in Akorda",
			excerpt: "Tokayev receives Bardoven.",
		});
		expect(stories(digest, single)).toBe(2);
	});

	test("are different affairs of one outlet that share their people", () => {
		const first = at(0, "a", { title: "Tokayev receives the minister of Sylvania in Astana" });
		const second = at(0.2, "a", { title: "Tokayev receives the head of a bank in Astana" });
		expect(stories(first, second)).toBe(2);
	});
});
