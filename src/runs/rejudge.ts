import type { Classification, Report } from "../model/classification.ts";

/**
 * Judges again what another version of the model has judged. A report that is no longer kept stays, marked as not kept:
 * its story's id may hang on it, and a later model may keep it again.
 * @returns the given array itself where there is nothing to judge, so that an unchanged shard is not written.
 */
export function rejudge(
	reports: readonly Report[],
	model: string,
	judge: (report: Report) => Classification,
): readonly Report[] {
	if (reports.every((report) => report.classification.model === model)) return reports;
	return reports.map((report) =>
		report.classification.model === model ? report : { ...report, classification: judge(report) },
	);
}
