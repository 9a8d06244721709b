import { describe, expect, test } from "vitest";
import type { Report } from "../../../src/model/classification.ts";
import type { Reason } from "../../../src/model/reason.ts";
import type { Story } from "../../../src/model/story.ts";
import { siteOfApi } from "../../samples/api.ts";
import { siteOf } from "../../samples/site.ts";
import { frontOf, idOf, reportOf, storyOf } from "../../samples/stories.ts";

async function ask<T>(path: string): Promise<{ status: number; body: T }> {
	const { app } = await siteOfApi();
	const response = await app.request(`/api/v1/stories/${path}`);
	return { status: response.status, body: await response.json<T>() };
}

describe("/stories/{id}/history", () => {
	test("says when each report came and left, and what turned out to be the story", async () => {
		const { body } = await ask<{ id: string; steps: object[] }>(`${idOf("lutetia")}/history`);
		expect(body.id).toBe(idOf("paris"));
		expect(body.steps).toMatchObject([
			{ what: "first-seen", at: "2024-11-04T06:00:00.000Z" },
			{ what: "report-added", at: "2024-11-04T06:10:00.000Z", source: "herald", outlet: "The herald" },
			{ what: "report-added", source: "vestnik", title: "Погода в Париже" },
			{ what: "merged", story: idOf("lutetia"), at: "2024-11-04T07:00:00.000Z" },
			{ what: "report-dropped", at: "2024-11-04T08:00:00.000Z", source: "vestnik" },
			{ what: "report-added", at: "2024-11-04T09:00:00.000Z", source: "khabarshy" },
		]);
	});

	test("says when a story was withdrawn", async () => {
		const { body } = await ask<{ steps: object[] }>(`${idOf("gone", "2024-11-03")}/history`);
		expect(body.steps.at(-1)).toEqual({ what: "withdrawn", at: "2024-11-05T06:00:00.000Z" });
	});

	test("is not there for a story that is not", async () => {
		expect((await ask("2024-11-04-atlantis/history")).status).toBe(404);
		expect((await ask("2024-11-04-atlantis/explanation")).status).toBe(404);
	});
});

describe("/stories/{id}/explanation", () => {
	test("says of each report whether it was kept and why, dropped ones too", async () => {
		const { body } = await ask<{ kept: boolean; reports: object[] }>(`${idOf("paris")}/explanation`);
		expect(body).toMatchObject({ kept: true, reason: "Names the president, France and a state visit." });
		expect(body.reports).toMatchObject([
			{ source: "herald", kept: true, score: 0.97 },
			{ source: "khabarshy", kept: true },
			{ source: "vestnik", kept: false, score: 0.1, title: "Погода в Париже" },
		]);
	});
});

describe("why a report was kept", () => {
	const because: Reason = {
		home: { as: "head-of-state", words: "Тоқаев" },
		partners: ["FR"],
		organisations: [],
		act: { type: "visit", words: "мемлекеттік сапар" },
		against: { subject: "sport", words: ["футбол", "кубок"] },
	};
	const explained = async (reason: Reason, ui = "kk") => {
		const { classification } = reportOf();
		const story = storyOf("paris", { reports: [reportOf({ classification: { ...classification, because: reason } })] });
		const { app } = await siteOf(frontOf([story]));
		const response = await app.request(`/api/v1/stories/${story.id}/explanation?ui=${ui}`);
		return response.json<{ reason: string; reports: readonly { reason: string; words: readonly string[] }[] }>();
	};

	test("is said in the language that is asked for, with the words that decided", async () => {
		const { reason, reports } = await explained(because);
		expect(reason).toMatch(/^Сапар ретінде алынды \(мемлекеттік сапар\)/);
		expect(reports).toMatchObject([{ reason, words: ["Тоқаев", "мемлекеттік сапар", "футбол", "кубок"] }]);
		expect((await explained(because, "en")).reason).toMatch(/^Kept as a visit/);
	});

	test("has no words where none were kept", async () => {
		expect((await explained({ partners: ["FR"], organisations: [] })).reports[0]?.words).toEqual([]);
	});
});

describe("/stories/{id}/reports", () => {
	const reportsOf = async (count: number) => {
		const [first, ...others] = Array.from({ length: count }, (_, n) =>
			reportOf({ link: `https://herald.example/${n}`, title: `Title ${n}` }),
		);
		const story = storyOf("paris", { reports: [first ?? reportOf(), ...others], changed: "2024-11-05T06:00:00.000Z" });
		const { app } = await siteOf(frontOf([story]));
		const response = await app.request(`/api/v1/stories/${story.id}/reports`);
		const body = await response.json<{ id: string; reports: readonly { title: string }[]; more?: number }>();
		return { ...body, changed: response.headers.get("last-modified") };
	};

	test("has all reports, the one that is shown first", async () => {
		const { id, reports, changed, ...rest } = await reportsOf(3);
		expect([id, reports.map(({ title }) => title)]).toEqual([idOf("paris"), ["Title 0", "Title 1", "Title 2"]]);
		expect(changed).toBe("Tue, 05 Nov 2024 06:00:00 GMT");
		expect(rest).toEqual({});
	});

	test("has two hundred at most, and says how many there are more", async () => {
		const { reports, ...whole } = await reportsOf(200);
		expect([reports.length, whole.more]).toEqual([200, undefined]);
		const { reports: listed, more } = await reportsOf(203);
		expect([listed.length, more]).toEqual([200, 3]);
	});

	test("is not there for a story that is not", async () => {
		expect((await ask("2024-11-04-atlantis/reports")).status).toBe(404);
	});
});

describe("a story of many reports", () => {
	const { classification } = reportOf();
	const reports = (count: number, keep: boolean, outlet = "herald") =>
		Array.from({ length: count }, (_, n) =>
			reportOf({ link: `https://${outlet}.example/${n}`, classification: { ...classification, keep } }),
		);

	interface Explained {
		readonly kept: boolean;
		readonly reports: readonly {
			readonly kept: boolean;
			readonly url?: string;
			readonly outlet: string;
			readonly score: number;
		}[];
		readonly more?: number;
	}

	async function explained(
		changes: Partial<Omit<Story, "reports">> & { reports: readonly Report[] },
	): Promise<Explained> {
		const story = storyOf("paris", changes as unknown as Partial<Story>);
		const { app } = await siteOf(frontOf([story]));
		return (await app.request(`/api/v1/stories/${story.id}/explanation`)).json();
	}

	test("has the first two hundred explained, kept ones before the others, and says how many there are more", async () => {
		const many = await explained({ reports: reports(150, true), unkept: reports(60, false, "vestnik") });
		expect(many.reports.map(({ kept }) => kept)).toEqual([...Array(150).fill(true), ...Array(50).fill(false)]);
		expect(many.more).toBe(10);
		const most = await explained({ reports: reports(203, true), unkept: reports(2, false, "vestnik") });
		expect(most.reports).toHaveLength(200);
		expect(most.reports.every(({ kept }) => kept)).toBe(true);
		expect(most.more).toBe(5);
		expect((await explained({ reports: reports(201, true) })).more).toBe(1);
	});

	test("says of no more where all are explained", async () => {
		expect(await explained({ reports: reports(140, true), unkept: reports(60, false) })).not.toHaveProperty("more");
		expect(await explained({ reports: reports(1, true) })).not.toHaveProperty("more");
	});

	test("says that a withdrawn story is kept no longer", async () => {
		expect((await explained({ reports: reports(1, true) })).kept).toBe(true);
		expect((await explained({ reports: reports(1, true), withdrawn: true })).kept).toBe(false);
	});

	test("names an outlet that is polled no longer by its host, and leaves out an address that is none of the web", async () => {
		const links = ["https://www.gone.example/a", "gone:a"].map((link) => reportOf({ link, sourceId: "gone" }));
		const { reports: [web, other] = [] } = await explained({ reports: links });
		expect(web).toMatchObject({ url: "https://www.gone.example/a", outlet: "www.gone.example" });
		expect(other).toMatchObject({ outlet: "gone" });
		expect(other).not.toHaveProperty("url");
	});

	test.each([
		[-0.2, 0],
		[1.7, 1],
		[0.5, 0.5],
	])("has of the score %f what is between 0 and 1", async (score, said) => {
		const one = await explained({ reports: [reportOf({ classification: { ...classification, score } })] });
		expect(one.reports[0]?.score).toBe(said);
	});

	test("has the steps of its first two hundred reports", async () => {
		const [first, ...others] = reports(203, true);
		const story = storyOf("paris", { reports: [first ?? reportOf(), ...others] });
		const { app } = await siteOf(frontOf([story]));
		const response = await app.request(`/api/v1/stories/${story.id}/history`);
		expect((await response.json<{ steps: object[] }>()).steps).toHaveLength(1 + 200);
	});

	test("is withdrawn after all else of the same run", async () => {
		const at = "2024-11-04T08:00:00.000Z";
		const story = storyOf("paris", {
			withdrawn: true,
			changed: at,
			merged: ["2024-11-04-late"],
			mergedAt: { "2024-11-04-late": at },
			unkept: [reportOf({ changed: at, classification: { ...classification, keep: false } })],
			reports: [reportOf({ link: "https://herald.example/other" })],
		});
		const { app } = await siteOf(frontOf([story]));
		const { steps } = await (await app.request(`/api/v1/stories/${story.id}/history`)).json<{
			steps: readonly { what: string }[];
		}>();
		expect(steps.map(({ what }) => what)).toEqual([
			"first-seen",
			"report-added",
			"report-added",
			"report-dropped",
			"merged",
			"withdrawn",
		]);
	});

	test("has the steps in the order in which they came, a merge of an unknown moment at the end of its day", async () => {
		const story = storyOf("paris", {
			merged: ["2024-11-04-late", "2024-11-03-early"],
			mergedAt: {},
			reports: [reportOf({ changed: "2024-11-04T08:00:00.000Z" }), reportOf({ link: "https://herald.example/same" })],
		});
		const { app } = await siteOf(frontOf([story]));
		const { steps } = await (await app.request(`/api/v1/stories/${story.id}/history`)).json<{
			steps: { what: string; at?: string }[];
		}>();
		expect(steps.map(({ what, at }) => [what, at?.slice(11, 16)])).toEqual([
			["merged", undefined],
			["first-seen", "06:10"],
			["report-added", "06:10"],
			["report-added", "06:10"],
			["report-changed", "08:00"],
			["merged", undefined],
		]);
	});
});
