import type { Report } from "./classification.ts";

/** Bytes of JSON that a report has around its words: names of fields, moments, facets, frame. */
const AROUND = 1200;

/** Bytes of JSON that a report takes at most, without writing it: letters of Cyrillic take two. */
export function reportSize(report: Report): number {
	const { title, excerpt, link, url, image = "", authors, categories, original, classification } = report;
	const words = [title, excerpt, classification.reason, ...authors, ...categories, original?.title, original?.excerpt];
	return words.reduce((sum, text = "") => sum + 2 * text.length + 3, link.length + url.length + image.length + AROUND);
}
