import type { Log } from "../ports.ts";

/** What JSON writes as it is, and a terminal obeys or nobody sees: C1 controls, marks of direction, ends of lines, letters of tags. */
const unseen = (): RegExp => /[\p{Cc}\p{Cf}\u115f\u1160\u2028\u2029\u2800\u3164\uffa0]/gu;
/** What is surely seen: nearly every line is of nothing else, and Unicode's classes take long to compile. */
const SEEN = /^[ -~\u0400-\u04ff]*$/;

/** One line of JSON an event: what Workers Logs index by field, and what `npm start` and the demo read their progress from. */
export const consoleLog: Log = (event, facts) => console.log(lineOf({ event, ...facts }));

/** JSON of visible characters, which reads back as the same. */
export function lineOf(facts: Readonly<Record<string, unknown>>): string {
	const line = JSON.stringify(facts);
	if (SEEN.test(line)) return line;
	return line.replace(unseen(), (character) =>
		Array.from({ length: character.length }, (_, n) => unit(character.charCodeAt(n))).join(""),
	);
}

function unit(code: number): string {
	return `\\u${code.toString(16).padStart(4, "0")}`;
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
