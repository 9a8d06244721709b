import { describe, expect, test } from "vitest";
import { siteOfApi } from "../../samples/api.ts";
import { idOf } from "../../samples/stories.ts";

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
