import { describe, expect, test } from "vitest";
import { siteFrom } from "../../src/app.ts";
import { EVERYTHING, type Selection } from "../../src/channels/selection.ts";
import type { Day } from "../../src/model/instant.ts";
import { nearestDays } from "../../src/routes/nearest-days.ts";
import { siteWith } from "../samples/site.ts";
import { facetsOf, storyOf } from "../samples/stories.ts";

async function near(days: readonly Day[], start: Day, end: Day, selection: Selection = EVERYTHING) {
	const stories = days.map((day) =>
		storyOf("of", { published: `${day}T08:00:00.000Z`, facets: facetsOf({ partners: [day < "2020" ? "DE" : "FR"] }) }),
	);
	const { ports, world } = await siteWith(stories, { at: "2024-11-06T00:00:00.000Z" });
	const site = siteFrom(ports);
	const found = await nearestDays(site, await site.record.fronts.current(), selection, { start, end });
	return { ...found, years: world.reads.filter((read) => read.startsWith("get counts/")) };
}

describe("the nearest days", () => {
	test("are the last before a time and the first after it, neither of its own", async () => {
		const days = ["2024-02-28", "2024-03-01", "2024-03-02", "2024-03-31", "2024-04-01", "2024-05-01"];
		expect(await near(days, "2024-03-02", "2024-04-01")).toMatchObject({ before: "2024-03-01", after: "2024-04-01" });
	});

	test("are found over years without any, and over New Year", async () => {
		expect(await near(["2019-05-05", "2024-05-05"], "2022-01-01", "2023-01-01")).toMatchObject({
			before: "2019-05-05",
			after: "2024-05-05",
		});
		expect(await near(["2022-12-31", "2023-01-01"], "2023-01-01", "2023-01-01")).toMatchObject({
			before: "2022-12-31",
			after: "2023-01-01",
		});
	});

	test("are none where the record begins or ends", async () => {
		const { before, after } = await near(["2024-05-05"], "2024-05-05", "2024-05-06");
		expect([before, after]).toEqual([undefined, undefined]);
	});

	test("are those of a selection", async () => {
		const german = { facets: { partner: ["DE"] } };
		const { before, after } = await near(
			["2019-05-05", "2021-05-05", "2024-05-05"],
			"2022-01-01",
			"2023-01-01",
			german,
		);
		expect([before, after]).toEqual(["2019-05-05", undefined]);
	});

	test("are looked for in twelve years each way at most, and no further than where one is", async () => {
		const far = await near(["2004-05-05", "2024-05-05"], "2017-01-01", "2017-02-01");
		expect([far.before, far.after]).toEqual([undefined, "2024-05-05"]);
		const { before, after } = await near(["2005-05-05", "2024-05-05"], "2016-06-01", "2016-06-02");
		expect([before, after]).toEqual(["2005-05-05", "2024-05-05"]);
		const beyond = await near(["2005-05-05", "2024-05-05"], "2012-06-01", "2012-06-02");
		expect([beyond.before, beyond.after]).toEqual(["2005-05-05", undefined]);
		const { years } = await near(["2020-05-05", "2021-05-05", "2023-05-05", "2024-05-05"], "2022-01-01", "2022-02-01");
		expect(years.map((read) => read.slice(-4)).toSorted()).toEqual(["2021", "2022", "2023"]);
	});
});
