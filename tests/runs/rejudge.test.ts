import { expect, test } from "vitest";
import { rejudge } from "../../src/runs/rejudge.ts";
import { report } from "../cluster/reports.ts";

const old = report("https://a.example/1");
const judgement = { ...old.classification, keep: false, model: "new" };

test("judges again what an older model judged, and forgets nothing", () => {
	const current = { ...report("https://a.example/2"), classification: { ...old.classification, model: "new" } };
	expect(rejudge([old, current], "new", () => judgement)).toEqual([{ ...old, classification: judgement }, current]);
});

test("gives back the same reports where all are judged by this model", () => {
	const reports = [{ ...old, classification: judgement }];
	expect(rejudge(reports, "new", () => judgement)).toBe(reports);
});
