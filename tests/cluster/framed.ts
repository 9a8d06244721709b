import { facetsOf } from "../../src/classify/facets/facets.ts";
import { frameOf } from "../../src/classify/frame/frame.ts";
import { look } from "../../src/classify/sighting.ts";
import type { Report } from "../../src/model/classification.ts";
import type { Frame } from "../../src/model/frame.ts";
import { report } from "./reports.ts";

/** A report with the frame that its words give, as an outlet of Kazakhstan's is classified. */
export function framed(given: Report): Report {
	const source = { country: "KZ" };
	const sighting = look(given, source);
	const facets = facetsOf(given, source, sighting);
	return { ...given, classification: { ...given.classification, facets, frame: frameOf(given, sighting, facets) } };
}

/** A report of a title in a language, with its frame; others of its parts where they matter. */
export function titled(language: Report["language"], title: string, over: Partial<Report> = {}): Report {
	return framed(report(`https://outlet.example/${title}`, { language, title, ...over }));
}

/** The frame of a title. */
export function frameOfTitle(language: Report["language"], title: string): Frame {
	const { frame } = titled(language, title).classification;
	if (frame === undefined) throw new Error("no frame");
	return frame;
}
