import type { Report } from "../model/classification.ts";
import { digest } from "../model/digest.ts";

/**
 * What a shard's reports are, in sixteen characters: where two versions are equal, publish makes the same of both. Of a
 * report it takes what publish goes by: its words hang on address and `updated`, its judgement on model and `keep`.
 */
export function reportsVersion(reports: readonly Report[]): string {
	const lines = reports.map(
		({ url, firstSeen, updated = "", classification: { model, keep } }) =>
			`${url} ${firstSeen} ${updated} ${model} ${keep}`,
	);
	return digest(new TextEncoder().encode(lines.join("\n"))).slice(0, 16);
}
