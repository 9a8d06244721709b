import { visibleJson } from "../model/visible.ts";
import type { Log } from "../ports.ts";

/** One line of JSON an event: what Workers Logs index by field, and what `npm start` and the demo read their progress from. */
export const consoleLog: Log = (event, facts) => console.log(lineOf({ event, ...facts }));

/** JSON of visible characters, which reads back as the same. */
export function lineOf(facts: Readonly<Record<string, unknown>>): string {
	return visibleJson(JSON.stringify(facts));
}

/**
 * A log that also puts a point for each poll into Workers Analytics Engine, where it is bound: the source as index, its id and error
 * as blobs, milliseconds as double (https://developers.cloudflare.com/analytics/analytics-engine/). It fails no run.
 */
export function withPoints(log: Log, dataset: Pick<AnalyticsEngineDataset, "writeDataPoint"> | undefined): Log {
	if (dataset === undefined) return log;
	return (event, facts = {}) => {
		log(event, facts);
		if (event !== "refresh.source") return;
		const source = String(facts.source);
		try {
			dataset.writeDataPoint({
				indexes: [source],
				blobs: [source, String(facts.error ?? "")],
				doubles: [Number(facts.took)],
			});
		} catch (error) {
			log("points.failed", { error: String(error) });
		}
	};
}
