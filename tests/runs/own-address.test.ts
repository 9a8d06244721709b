import { expect, test } from "vitest";
import { itemOf } from "../../src/formats/item.ts";
import type { Report } from "../../src/model/classification.ts";
import { publish } from "../../src/runs/publish.ts";
import { sourceOf } from "../samples/stories.ts";
import { at, eventReport, world } from "./world.ts";

const sources = new Map(
	[
		sourceOf("outlet-en", { homepage: "https://outlet.example/" }),
		sourceOf("gatherer", { homepage: "https://gatherer.example/" }),
	].map((source) => [source.id, source]),
);
const url = "https://outlet.example/1";
const own = (hours: number): Report => eventReport(1, at(hours), { url, link: url });
const others = (hours: number): Report =>
	eventReport(1, at(hours), { key: "gatherer/1", sourceId: "gatherer", url, link: url });
const view = { ui: "en", origin: "https://elshi.example", languages: [], sourceIds: [], sources } as const;

/** What the record has after publishes of reports, shard by shard, and what a reader is shown. */
async function after(...runs: readonly (readonly Report[])[]) {
	const w = world();
	for (const [n, reports] of runs.entries()) {
		await w.shard(n, at(n + 1), reports);
		await publish({ store: w.store, now: at(n + 1), log: () => {}, sources });
	}
	const stories = await w.stories();
	const [item] = stories.map((story) => itemOf(story, view));
	return {
		record: stories.flatMap(({ reports }) => reports.map(({ sourceId }) => sourceId)),
		shown: [item?.outlet.id, ...(item?.others ?? []).map(({ outlet }) => outlet.id)],
	};
}

test("an address that two sources list is a report of the one whose site it is", async () => {
	expect(await after([others(0), own(0)])).toEqual({ record: ["outlet-en"], shown: ["outlet-en"] });
	expect(await after([own(0)], [others(1)])).toEqual({ record: ["outlet-en"], shown: ["outlet-en"] });
});

test("where another listed it first, its own source is shown once it comes", async () => {
	expect(await after([others(0)])).toEqual({ record: ["gatherer"], shown: ["gatherer"] });
	const { record, shown } = await after([others(0)], [own(1)]);
	expect(new Set(record)).toEqual(new Set(["gatherer", "outlet-en"]));
	expect(shown).toEqual(["outlet-en"]);
});
