import type { Evidence } from "../model/classification.ts";

/** How many reasons a sentence names on either side. */
const NAMED = 3;

/** The evidence in one plain English sentence: what spoke for it, what against. */
export function reasonOf(keep: boolean, evidence: readonly Evidence[]): string {
	const pro = evidence
		.filter(({ weight }) => weight > 0)
		.slice(0, NAMED)
		.map(tell);
	const contra = evidence
		.filter(({ weight }) => weight < 0)
		.slice(0, NAMED)
		.map(tell);
	const [forIt, against] = [pro.join(", "), contra.join(", ")];
	if (keep) return `Kept for ${forIt || "its source"}${against ? `, against ${against}` : ""}.`;
	return `Dropped for ${against || "want of evidence"}${forIt ? `, in spite of ${forIt}` : ""}.`;
}

function tell({ feature, words }: Evidence): string {
	return words.length === 0 ? feature : `${feature} (${words.slice(0, NAMED).join(", ")})`;
}
